"""What the lists of people have in common: nothing is deleted, and an address is made once."""

from people.desk import DeskAdmin, RefusedForms
from people.models import new_slug


class KeptAdmin(DeskAdmin):
    """Rows of the trade's memory: added and corrected, never deleted."""

    def has_delete_permission(self, request, obj=None):
        return False


class RefusingAdmin(RefusedForms, KeptAdmin):
    """Rows that a verb writes."""


class NamedAdmin(KeptAdmin):
    def save_model(self, request, obj, form, change):
        obj.slug = obj.slug or new_slug(type(obj), obj.name)
        super().save_model(request, obj, form, change)
