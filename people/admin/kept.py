"""What the lists of people have in common: nothing is deleted, and an address is made once."""

from django.db import transaction

from people.desk import DeskAdmin
from people.models import new_slug
from people.refusal import Refusal


class KeptAdmin(DeskAdmin):
    """Rows of the trade's memory: added and corrected, never deleted."""

    def has_delete_permission(self, request, obj=None):
        """Refuse: the archive needs the row."""
        return False


class RefusingAdmin(KeptAdmin):
    """Rows that a verb writes: its refusal shows the form again with the sentence, everything typed still there."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Show or take the form."""
        try:
            with transaction.atomic():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except Refusal as refusal:
            request.refusal = refusal
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        """Return the form class, told of the refusal that this request has met."""
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        return form


class NamedAdmin(KeptAdmin):
    """People with a public address, which is made once from the name and then stays."""

    def save_model(self, request, obj, form, change):
        """Give a new person an address of their own."""
        obj.slug = obj.slug or new_slug(type(obj), obj.name)
        super().save_model(request, obj, form, change)
