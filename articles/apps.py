"""The app of stories; after each migration it puts the desk's defaults where they are missing."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("stories")

    def ready(self):
        """Hook the defaults to the end of migrations, as Django does with its permissions."""
        # Imported here: the models are not loaded when this file is.
        from articles.review.defaults import lay_defaults
        from articles.review.house_list import lay_house_list  # here for the same reason

        post_migrate.connect(lay_defaults, sender=self)
        post_migrate.connect(lay_house_list, sender=self)
