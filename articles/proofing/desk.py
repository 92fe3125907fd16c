"""The old name of Knowledge, for families in the old grammar; to be deleted with the last of them."""

from articles.proofing.knowledge import Knowledge as Desk

__all__ = ["Desk"]
