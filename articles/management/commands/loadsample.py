"""Load the sample paper into an empty database; leave any other alone."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.models import Article
from articles.sample.replay import Replay


class Command(BaseCommand):
    help = "Load the sample paper, with its accounts, into an empty database."

    def add_arguments(self, parser):
        parser.add_argument("--progress", action="store_true", help="Print how many stories are in, line by line.")

    def handle(self, *, progress=False, **options):
        if settings.PRODUCTION:
            raise CommandError(_("The sample paper is not for production."))
        if Article.objects.exists() or get_user_model().objects.exists():
            self.stdout.write(_("There are stories or accounts already: the sample paper was not loaded."))
            return
        password = settings.SAMPLE_PASSWORD or secrets.token_urlsafe(9)
        names = Replay(password, *([self.print_progress] if progress else [])).run()
        self.stdout.write(_("Sample paper loaded. Accounts: %(names)s") % {"names": ", ".join(names)})
        self.stdout.write(_("Password of each: %(password)s") % {"password": password})

    def print_progress(self, done, whole):
        self.stdout.write(f"{done}/{whole}")
        self.stdout.flush()
