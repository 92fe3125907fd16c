"""The people of the review tests: one of every kind, none of whom has signed or written anything yet."""

from django.contrib.auth import get_user_model

from tests import builders

ROLES = ("writer", "reporter", "editor", "head", "chief", "picture", "auditor", "admin", "nobody", "superuser")
# Remarks that leave no character on the record.
NO_REASON = ("", "  ", "　", "\n\t", "\u200b\x00")
EDITORS = {"editor", "head", "chief"}


def fresh(role):
    """Return somebody in that role who has had nothing to do with any story; the writer has filed them all."""
    if role == "writer":
        return builders.user("reporter")
    if role in ("nobody", "superuser"):
        given = {"is_staff": True, "is_superuser": role == "superuser"}
        return get_user_model().objects.get_or_create(username=role, defaults=given)[0]
    return builders.user(role, f"fresh-{role}")
