"""The app of stories; after each migration it puts the desk's furniture where it is missing."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("stories")

    def ready(self):
        """Hook the furniture to the end of migrations, as Django does with its permissions."""
        # Imported here: the models are not loaded when this file is.
        from articles.review.defaults import furnish
        from articles.review.house_list import lay_house_list  # here for the same reason

        post_migrate.connect(furnish, sender=self)
        post_migrate.connect(lay_house_list, sender=self)
