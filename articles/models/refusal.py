"""The one domain error: it lives on the ground, since the roster's verbs refuse with it as well."""

from people.refusal import Refusal

__all__ = ["Refusal"]
