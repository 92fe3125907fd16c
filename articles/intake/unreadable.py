"""The one error of the page reader, which it shares with whatever else reads a file that was handed in."""

from articles.text.unreadable import Unreadable

__all__ = ["Unreadable"]
