"""Accounts and groups of the desk: kept by the administrator, who gains no editorial right by it.

Django's own forms would let whoever may change users change their own rights, and take over a superuser's account.
"""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from people.desk import OfferedFilters

RIGHTS = ("is_superuser", "groups", "user_permissions")

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(OfferedFilters, UserAdmin):
    """Accounts: switched off when somebody leaves, never deleted, since the record names them."""

    list_filter = ["is_active", "groups"]

    def has_change_permission(self, request, obj=None):
        guarded = obj is not None and obj.is_superuser and not request.user.is_superuser
        return super().has_change_permission(request, obj) and not guarded

    def has_delete_permission(self, request, obj=None):
        return False

    def get_readonly_fields(self, request, obj=None):
        fixed = super().get_readonly_fields(request, obj)
        if request.user.is_superuser:
            return fixed
        return [*fixed, *(name for name in RIGHTS if name != "groups" or obj == request.user)]


@admin.register(Group)
class RoleAdmin(OfferedFilters, GroupAdmin):
    def has_change_permission(self, request, obj=None):
        own = obj is not None and request.user.groups.filter(pk=obj.pk).exists()
        return super().has_change_permission(request, obj) and (request.user.is_superuser or not own)

    def has_delete_permission(self, request, obj=None):
        """Refuse: it would take the rights of everybody in it at once."""
        return False
