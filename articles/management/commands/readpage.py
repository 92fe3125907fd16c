"""Read a raw newspaper page and print its stories, leftovers and questions."""

import json
from datetime import date
from pathlib import Path

from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.intake.hand_in import hand_in
from articles.intake.read import read
from articles.intake.report import as_json, as_words
from articles.intake.sources import LARGEST_DOCUMENT, page_from
from articles.intake.take_in import take_in
from articles.models import Refusal
from articles.text.unreadable import Unreadable

# Files the drafts of pages that no person hands in; it belongs to the reporters' group and has no password.
OWN_ACCOUNT, REPORTERS = "readpage", "记者"


class Command(BaseCommand):
    help = "Read a raw newspaper page and print its stories, leftovers and questions."

    def add_arguments(self, parser):
        parser.add_argument("file", help="a text, a .docx or a .pdf")
        parser.add_argument("--date", type=day, help="the day of issue, as 2026-11-23")
        parser.add_argument("--encoding", help="the encoding of a text, where the guess is wrong")
        parser.add_argument("--json", action="store_true", help="print JSON")
        parser.add_argument("--save", action="store_true", help="keep the page and make a draft of each story")
        parser.add_argument("--by", help="the account that files the drafts; the command's own where none is named")

    def handle(self, *, file, **options):
        data = bytes_of(file)
        try:
            page = page_from(data, options["encoding"])
        except Unreadable as error:
            raise CommandError(str(error)) from None
        result = read(page, options["date"])
        if options["json"]:
            self.stdout.write(json.dumps(as_json(result), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(as_words(result)))
        if options["save"]:
            self.save(Path(file).name, data, options)

    def save(self, name, data, options):
        """Make the drafts and name them; on the error stream, so that --json stays JSON."""
        by = account(options["by"])
        try:
            with transaction.atomic():
                files = [(name, data)]
                [handed] = hand_in(files, by=by, issue_date=options["date"], encoding=options["encoding"] or "")
                if handed.sentence:
                    raise Refusal(handed.sentence)
                drafts = take_in(handed.page, by=by, base=0) if handed.is_new else []
        except Refusal as refusal:
            raise CommandError(refusal.sentence) from None
        if not handed.is_new:
            told = _("“%(name)s” was handed in before, by %(who)s; nothing was made twice.")
            self.stderr.write(told % {"name": handed.page.name, "who": handed.page.handed_in_by})
        for draft in drafts:
            self.stderr.write(_("Draft %(number)s: %(story)s") % {"number": draft.pk, "story": draft})


def day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(_("“%(text)s” is no day: write it as 2026-11-23.") % {"text": text}) from None


def account(name):
    """Return the account that files: the one named, or the command's own, which nobody can log in with."""
    if name:
        if user := User.objects.filter(username=name, is_active=True).first():
            return user
        raise CommandError(_("There is no account “%(name)s”.") % {"name": name})
    user, made = User.objects.get_or_create(username=OWN_ACCOUNT, defaults={"first_name": _("page reader")})
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        user.groups.add(Group.objects.get(name=REPORTERS))
    return user


def bytes_of(name):
    try:
        with Path(name).open("rb") as file:
            return file.read(LARGEST_DOCUMENT + 1)
    except OSError as error:
        raise CommandError(_("%(file)s cannot be read: %(why)s") % {"file": name, "why": error.strerror}) from None
