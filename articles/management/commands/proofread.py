"""Proofread a file or a story of the desk and print what was found."""

import json

from django.core.management.base import BaseCommand, CommandError
from django.db import Error
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from articles.intake.sources import page_from
from articles.management.commands.readpage import bytes_of, day
from articles.models.article import Article
from articles.models.copy import Copy
from articles.proofing import checks
from articles.proofing.check import check
from articles.proofing.day import reading_day
from articles.proofing.knowledge import Knowledge
from articles.proofing.levels import turned_levels
from articles.proofing.loading import entry_of, load_knowledge
from articles.proofing.manuscript import manuscript_from, manuscript_of
from articles.proofing.proofread import proofread
from articles.proofing.report import as_json, as_words
from articles.review.house_list import starter_words
from articles.text.encodings import decode
from articles.text.unreadable import Unreadable
from people.rosterfile import BadRoster, remarks_on, roster_from_json


class Command(BaseCommand):
    help = "Proofread a file (its first line is the headline) or a story of the desk and print what was found."

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", help="a text, a .docx or a .pdf; its first line is the headline")
        parser.add_argument("--article", metavar="ID", help="the number of a story of the desk, in place of a file")
        parser.add_argument("--date", type=day, help="the day of issue, as 2026-11-23")
        parser.add_argument("--roster", metavar="FILE", help="a roster as JSON, in place of the desk's")
        parser.add_argument("--encoding", help="the encoding of a text, where the guess is wrong")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *, file, article, **options):
        if (file is None) == (article is None):
            raise CommandError(_("Name either a file or, with --article, a story."))
        findings = self.found_in_file(file, options) if file else self.found_in_story(article, options)
        if options["json"]:
            self.stdout.write(json.dumps(as_json(findings), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(as_words(findings)))

    def found_in_file(self, file, options):
        try:
            text = page_from(bytes_of(file), options["encoding"])
        except Unreadable as error:
            raise CommandError(str(error)) from None
        roster, day = options["roster"], options["date"]
        knowledge = self.knowledge_without_desk(roster) if roster else self.knowledge_of_desk(day)
        return proofread(manuscript_from(text, issue_date=day, today=localdate()), knowledge, checks.REGISTRY)

    def found_in_story(self, number, options):
        article = story(number)
        day, copy = options["date"] or reading_day(article), Copy.of(article)
        if options["roster"]:
            knowledge = self.knowledge_without_desk(options["roster"])
            return proofread(manuscript_of(copy, issue_date=day, today=localdate()), knowledge, checks.REGISTRY)
        return [noted.finding for noted in check(copy, article=article, day=day).open]

    def knowledge_without_desk(self, file):
        try:
            text = decode(bytes_of(file))
            roster, remarks = roster_from_json(text), remarks_on(text)
        except (Unreadable, BadRoster) as error:
            raise CommandError(f"{file}: {error}") from None
        for remark in remarks:
            self.stderr.write(f"{file}: {remark}")
        return Knowledge(roster=roster, words=starter_entries())

    def knowledge_of_desk(self, day):
        try:
            return load_knowledge(checks.REGISTRY.rules.values(), turned=turned_levels(), day=day)
        except Error:
            self.stderr.write(_("The desk's roster cannot be reached: names and titles were not compared with it."))
            return Knowledge(words=starter_entries())


def starter_entries():
    return tuple(entry_of(vars(word)) for word in starter_words())


def story(number):
    try:
        return Article.objects.get(pk=int(number))
    except (ValueError, OverflowError, Article.DoesNotExist):
        raise CommandError(_("There is no story %(number)s.") % {"number": number}) from None
    except Error:
        raise CommandError(_("The desk's stories cannot be reached.")) from None
