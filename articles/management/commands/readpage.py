"""Read a raw newspaper page and print its stories, leftovers and questions."""

import json
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.intake.read import read
from articles.intake.report import as_json, as_words
from articles.intake.sources import LARGEST_DOCUMENT, page_from
from articles.text.unreadable import Unreadable


class Command(BaseCommand):
    help = "Read a raw newspaper page and print its stories, leftovers and questions."

    def add_arguments(self, parser):
        """Take the file, the day of issue, the encoding and the form of the answer."""
        parser.add_argument("file", help="a text, a .docx or a .pdf")
        parser.add_argument("--date", type=day, help="the day of issue, as 2026-11-23")
        parser.add_argument("--encoding", help="the encoding of a text, where the guess is wrong")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *, file, **options):
        """Read the page and print the result."""
        try:
            page = page_from(bytes_of(file), options["encoding"])
        except Unreadable as error:
            raise CommandError(str(error)) from None
        result = read(page, options["date"])
        if options["json"]:
            self.stdout.write(json.dumps(as_json(result), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(as_words(result)))


def day(text):
    """Return a day from the command line, or say how to write one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(_("“%(text)s” is no day: write it as 2026-11-23.") % {"text": text}) from None


def bytes_of(name):
    """Return the bytes of a file, or say why there are none; hardly more than the largest page is read."""
    try:
        with Path(name).open("rb") as file:
            return file.read(LARGEST_DOCUMENT + 1)
    except OSError as error:
        raise CommandError(_("%(file)s cannot be read: %(why)s") % {"file": name, "why": error.strerror}) from None
