"""What is posted from the screen of a sheet: everything typed and chosen on it, as steps."""

from datetime import date
from functools import partial

from django.utils.functional import cached_property
from django.utils.translation import gettext

from articles.admin.intakehandin import ENCODINGS
from articles.intake.sheets import answers, moves
from articles.intake.sheets.compose import bylines_as_typed, stories_of
from articles.intake.sheets.matching import names_on_file
from articles.intake.sheets.sheet import TYPED, Sheet
from articles.models import Refusal
from articles.text.clean import one_line
from people.models import Reporter

# Buttons that only need the chosen pieces, and the move that each means.
ON_EACH = {"mend": moves.mend, "earlier": partial(moves.shift, step=-1), "later": partial(moves.shift, step=1)}


class SheetForm:
    """A posted sheet: what differs from what was shown becomes steps, the pressed button one more."""

    refusal = ""

    def __init__(self, page, data):
        self.page, self.data = page, data
        self.sheet = Sheet.from_json(page.sheet)

    @cached_property
    def stories(self):
        return stories_of(self.page.text, self.sheet, self.page.issue_date, names_on_file())

    @property
    def pressed(self):
        """The button, and what it is about: join:3."""
        verb, _colon, about = (self.data.get("do") or "save").partition(":")
        return verb, about

    @property
    def asks_for(self):
        return {"take": "take_in", "reread": "reread"}.get(self.pressed[0], "arrange")

    @property
    def base(self):
        return number(self.data.get("base")) or 0

    @property
    def encoding(self):
        chosen = self.data.get("encoding", "")
        if chosen not in dict(ENCODINGS):
            raise Refusal(gettext("“%(name)s” is no encoding that is known here.") % {"name": chosen[:40]})
        return chosen

    def issue_date(self):
        return day(self.data["issue_date"]) if self.data.get("issue_date") else None

    def steps(self):
        return [*self.typed_steps(), *self.answer_steps(), *self.move_steps()]

    def typed_steps(self):
        for story in self.stories:
            for name in TYPED if not story.article else ():
                posted = self.data.get(f"s{story.number}-{name}")
                if posted is None or one_line(posted) == shown(story, name):
                    continue
                if name == "event_date" and posted:
                    day(posted)
                yield partial(moves.type_in, story=story.number, name=name, value=one_line(posted))

    def answer_steps(self):
        for row in self.sheet.questions:
            posted = self.data.get(f"q{row.number}")
            if posted is not None and one_line(posted) != row.answer:
                yield partial(answers.with_answer, source=self.page.text, number=row.number, words=one_line(posted))

    def move_steps(self):
        verb, about = self.pressed
        if verb == "join":
            into = number(self.data.get(f"s{about}-into"))
            return [partial(moves.join, story=number(about), into=into)]
        if verb == "give_back":
            story, name = about.split("-", 1)
            return [partial(moves.type_in, story=number(story), name=name, value=None)]
        if verb in ("move", "rename", "split", "cut", *ON_EACH):
            return self.chosen_steps(verb)
        return []

    def chosen_steps(self, verb):
        chosen = [number(value) for value in self.data.getlist("part")]
        if not chosen:
            raise Refusal(gettext("Choose the pieces first."))
        kind, source = self.data.get("role", ""), self.page.text
        if verb == "move":
            return [self.move_step(chosen, kind)]
        if verb == "rename":
            return [partial(moves.rename, numbers=chosen, kind=kind)]
        if verb == "split":
            return [partial(moves.split, source=source, number=chosen[0])]
        if verb == "cut":
            return [partial(moves.cut, source=source, number=chosen[0], words=self.data.get("words", ""))]
        ordered = reversed(chosen) if verb == "later" else chosen
        return [partial(ON_EACH[verb], number=one) for one in ordered]

    def move_step(self, chosen, kind):
        target = self.data.get("target", "")
        if target == "new":
            return partial(moves.start_story, source=self.page.text, numbers=chosen)
        if target == "out":
            return partial(moves.move_out, numbers=chosen)
        if number(target) is None:
            raise Refusal(gettext("Choose where the pieces are to go."))
        return partial(moves.move, numbers=chosen, story=number(target), kind=kind)

    def wanted(self):
        kinds = dict(Reporter.Kind.choices)
        names = self.data.getlist("reporter")
        return {
            "steps": self.steps(),
            "issue_date": self.issue_date(),
            "numbers": {number(value) for value in self.data.getlist("want")},
            "events": {key: self.data.get(f"event-{key}", "") for key in self.data.getlist("event")},
            "reporters": {name: kind for name in names if (kind := self.data.get(f"kind-{name}")) in kinds},
        }

    def fragment(self):
        chosen = self.data.getlist("part")
        return f"#part-{number(chosen[0])}" if chosen and number(chosen[0]) else ""


def shown(story, name):
    if name == "bylines":
        return bylines_as_typed(story.bylines)
    value = getattr(story, name)
    return value.isoformat() if isinstance(value, date) else value or ""


def number(text):
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else None


def day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refusal(gettext("“%(text)s” is no day: write it as 2026-11-23.") % {"text": text[:40]}) from None
