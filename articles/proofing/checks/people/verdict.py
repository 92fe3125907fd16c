"""The title over a rostered name against the posts that its bearer held on the day of the event."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.people.reading import Named, Reading
from articles.proofing.rule import Rule
from people.posts import Post, Roster
from people.titles import COLLECTIVE, NAMES_POST, TERRITORIAL, Likeness, Part, compare

# Words just before a title that say it was held at another time.
AT_THE_TIME = ("时任", "曾任", "历任", "原任", "前任", "拟任", "候任", "当选", "任命")
PAST = re.compile(r"去年|前年|当年|那年|当时|那时|[年月]前[，的]|曾经")
YEAR = re.compile(r"(\d{4})年")
LONGEST_SENTENCE = 120
TITLE_ENDED = Rule(
    "people.title_ended",
    Severity.MUST,
    _("title no longer held"),
    _("%(name)s no longer held “%(text)s” on the day of the event (%(day)s)."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
TITLE_AHEAD = Rule(
    "people.title_ahead",
    Severity.MUST,
    _("title not yet held"),
    _("%(name)s did not yet hold “%(text)s” on the day of the event (%(day)s)."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
TITLE_GRADE = Rule(
    "people.title_grade",
    Severity.MUST,
    _("grade of a title wrong"),
    _("“%(text)s”: by the roster %(name)s is %(title)s; a word like 副, 代 or 常务 is missing or too many."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
TITLE_OTHER = Rule(
    "people.title_other",
    Severity.MUST,
    _("title of another person"),
    _("“%(text)s” is the title of %(holder)s, not of %(name)s (%(title)s)."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
TITLE_BODY = Rule(
    "people.title_body",
    Severity.SHOULD,
    _("title of another body"),
    _("“%(text)s” names another body than the roster has for %(name)s (%(title)s)."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
TITLE_FORMER = Rule(
    "people.title_former",
    Severity.SHOULD,
    _("former title still held"),
    _("“%(text)s”: by the roster %(name)s still held this post on the day of the event."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
TITLE_UNKNOWN = Rule(
    "people.title_unknown",
    Severity.HINT,
    _("title not on the roster"),
    _("The roster does not know “%(text)s” as a title of %(name)s (%(title)s)."),
    errors=0.0,
    waived_by_name=True,
    measured=frozenset({"day"}),
)
# How far a title is from what its bearer held, to choose between two persons of one name.
FAR = {
    TITLE_FORMER: 1,
    TITLE_GRADE: 2,
    TITLE_ENDED: 3,
    TITLE_AHEAD: 3,
    TITLE_BODY: 4,
    TITLE_OTHER: 5,
    TITLE_UNKNOWN: 6,
}


@dataclass(frozen=True, slots=True)
class Fault:
    rule: Rule
    part: Part
    post: Post | None = None
    held: Part | None = None


class Verdict:
    def __init__(self, roster: Roster, day: date | None, named: Named, posts: list[Post]) -> None:
        self.roster, self.day, self.named, self.posts = roster, day, named, posts
        self.held = [(post, part) for post in posts if post.held_on(day) for part in post.parts]
        self.is_past = is_told_as_past(named.field.words, named.parts[0].start, day)
        self.parts = [part for part in named.parts if part.office not in COLLECTIVE]
        # The posts held on the day that the title does not print.
        self.missing = [
            pair for pair in self.held if not any(self.compare(part, pair[1]) in NAMES_POST for part in self.parts)
        ]
        self.faults = [fault for part in self.parts if (fault := self.fault(part))]

    def compare(self, printed: Part, held: Part) -> Likeness:
        return compare(printed, held, self.roster.places)

    def fault(self, part: Part) -> Fault | None:
        post = self.roster.named(part, self.posts, self.day)
        if post is None:
            return self.another_post(part)
        if not post.held_on(self.day):
            return self.at_another_time(part, post)
        is_still_held = part.is_former and all(other.held_on(self.day) for other in self.posts)
        return Fault(TITLE_FORMER, part, post) if is_still_held else None

    def at_another_time(self, part: Part, post: Post) -> Fault | None:
        if part.is_former or self.is_past:
            return None
        ahead = self.day and post.start and post.start > self.day
        return Fault(TITLE_AHEAD if ahead else TITLE_ENDED, part, post)

    def another_post(self, part: Part) -> Fault | None:
        for post, held in self.held:
            if self.compare(part, held) is Likeness.GRADE:
                return Fault(TITLE_GRADE, part, post, held)
        if other := self.holder(part):
            return Fault(TITLE_OTHER, part, other)
        for pair in self.held:
            if pair in self.missing and self.compare(part, pair[1]) is Likeness.BODY:
                return Fault(TITLE_BODY, part, *pair)
        return Fault(TITLE_UNKNOWN, part) if self.held else None

    def holder(self, part: Part) -> Post | None:
        if self.is_past or part.is_former:
            return None
        for post, held in self.roster.by_office.get(part.office, ()):
            if post.held_on(self.day) and self.compare(part, held) in NAMES_POST and is_told(part, held):
                return post
        return None

    @property
    def distance(self) -> int:
        return sum(FAR[fault.rule] for fault in self.faults)


def is_told_as_past(text: str, first: int, day: date | None) -> bool:
    sentence = text[max(0, first - LONGEST_SENTENCE) : first].rpartition("。")[2]
    if day and any(int(year) < day.year for year in YEAR.findall(sentence)):
        return True
    return bool(PAST.search(sentence)) or text.startswith(AT_THE_TIME, first) or sentence.endswith(AT_THE_TIME)


def is_told(part: Part, held: Part) -> bool:
    if part.office in TERRITORIAL or part.text == held.text:
        return True
    body, full = part.body or part.long, held.long or held.body
    return bool(body and full and (body.endswith(full[-2:]) or full.endswith(body[-2:])))


def verdict_of(reading: Reading, named: Named) -> Verdict | None:
    if not named.parts:
        return None
    people = reading.roster.people_of(named.name)
    verdicts = [Verdict(reading.roster, reading.day, named, posts) for posts in people]
    return min(verdicts, key=lambda verdict: (verdict.distance, not verdict.held))
