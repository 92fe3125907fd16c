"""The admin site of the desk, named here so that every app registers with it."""

from django.contrib.admin.apps import AdminConfig


class DeskAdminConfig(AdminConfig):
    default_site = "newsroom.desk.DeskSite"
