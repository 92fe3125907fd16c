"""Rows that are written once: they refuse to be changed or deleted through Django."""

from django.db import models


class FrozenQuerySet(models.QuerySet):
    def update(self, **kwargs):
        raise TypeError(f"{self.model.__name__} is written once and never changed.")

    def delete(self):
        raise TypeError(f"{self.model.__name__} is never deleted.")


class Frozen(models.Model):
    """Base of immutable nouns: a second save and any delete are errors of the program."""

    objects = FrozenQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, **kwargs: bool | str) -> None:
        if not self._state.adding:
            raise TypeError(f"{type(self).__name__} is written once and never changed.")
        # Without this, a new object with the number of an old row would be written over it.
        super().save(**{**kwargs, "force_insert": True})

    def delete(self, **kwargs):
        raise TypeError(f"{type(self).__name__} is never deleted.")
