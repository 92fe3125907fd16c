"""Rows that are written once: the base lives on the ground, since the roster's record is written once as well."""

from people.models.frozen import Frozen, FrozenQuerySet

__all__ = ["Frozen", "FrozenQuerySet"]
