"""The admin site of the desk, named here so that every app registers with it."""

from django.contrib.admin.apps import AdminConfig


class DeskAdminConfig(AdminConfig):
    """Django's admin with the desk's own site in place of the stock one."""

    default_site = "newsroom.desk.DeskSite"
