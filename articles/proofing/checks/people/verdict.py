"""The title over a rostered name against the posts that its bearer held on the day of the event."""

import re
from dataclasses import dataclass
from datetime import date

from articles.proofing.checks.people.fit import Fit, fit
from articles.proofing.checks.people.reading import Named, Reading
from articles.proofing.checks.people.roster_index import Known
from articles.proofing.checks.people.titles import COLLECTIVE, TERRITORIAL, Part
from people.posts import Post

# Words just before a title that say it was held at another time.
AT_THE_TIME = ("时任", "曾任", "历任", "原任", "前任", "拟任", "候任", "当选", "任命")
PAST = re.compile(r"去年|前年|当年|那年|当时|那时|[年月]前[，的]|曾经")
YEAR = re.compile(r"(\d{4})年")
LONGEST_SENTENCE = 120
# Offices that one person of a body holds.
HEADS = {"书记", "主席", "主任", "局长", "厅长", "部长", "院长", "检察长", "总工程师", *TERRITORIAL}
# How far a title is from what its bearer held, to choose between two persons of one name.
FAR = {
    "people.title_former": 1,
    "people.title_grade": 2,
    "people.title_ended": 3,
    "people.title_ahead": 3,
    "people.title_body": 4,
    "people.title_other": 5,
    "people.title_unknown": 6,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One printed post that is not right: the rule, the part, the post that proves it."""

    code: str
    part: object
    post: object = None
    held: object = None


class Verdict:
    """The printed posts of one person against the roster: what is wrong, and which posts are not printed."""

    def __init__(self, known: Known, day: date | None, named: Named, posts: list[Post]) -> None:
        self.known, self.day, self.named = known, day, named
        pairs = [(post, part) for post in posts for part in known.parts(post)]
        self.held = [pair for pair in pairs if pair[0].held_on(day)]
        self.others = [pair for pair in pairs if not pair[0].held_on(day)]
        self.is_past = is_told_as_past(named.ink.text, named.parts[0].start, day)
        self.parts = [part for part in named.parts if part.office not in COLLECTIVE]
        self.printed = {id(pair) for part in self.parts for pair in self.held if self.fit(part, pair[1]) is Fit.SAME}
        self.faults = [fault for part in self.parts if (fault := self.fault(part))]

    def fit(self, part: Part, held: Part) -> Fit:
        """Return how a printed part stands to one on the roster."""
        return fit(part, held, self.known.places)

    def fault(self, part: Part) -> Fault | None:
        """Return what is wrong with one printed post, None when it was held."""
        same = [pair for pair in self.held if self.fit(part, pair[1]) is Fit.SAME]
        if same:
            return Fault("people.title_former", part, same[0][0]) if part.is_former and not self.others else None
        for post, _held in (pair for pair in self.others if self.fit(part, pair[1]) is Fit.SAME):
            return self.at_another_time(part, post)
        return self.another_post(part)

    def at_another_time(self, part: Part, post: Post) -> Fault:
        """Return the fault of a post that was held before or after the day."""
        if part.is_former or self.is_past:
            return None
        ahead = self.day and post.start and post.start > self.day
        return Fault("people.title_ahead" if ahead else "people.title_ended", part, post)

    def another_post(self, part: Part) -> Fault:
        """Return the fault of a post that its bearer never held: another grade, another's, another body's."""
        for post, held in self.held:
            if self.fit(part, held) is Fit.GRADE:
                return Fault("people.title_grade", part, post, held)
        if other := self.holder(part):
            return Fault("people.title_other", part, other)
        for pair in self.held:
            if id(pair) not in self.printed and self.fit(part, pair[1]) is Fit.BODY:
                return Fault("people.title_body", part, *pair)
        return Fault("people.title_unknown", part) if self.held else None

    def holder(self, part: Part) -> Post | None:
        """Return the post of somebody else who held the printed one on the day."""
        if self.is_past or part.is_former:
            return None
        for post, held in self.known.by_office.get(part.office, ()):
            if post.held_on(self.day) and self.fit(part, held) is Fit.SAME and is_told(part, held):
                return post
        return None

    @property
    def missing(self) -> list[tuple[Post, Part]]:
        """The posts held on the day that the title does not print, a post before a single one left out."""
        return [pair for pair in self.held if id(pair) not in self.printed]

    @property
    def distance(self) -> int:
        """How far the title is from what the person held."""
        return sum(FAR[fault.code] for fault in self.faults)


def is_told_as_past(text: str, first: int, day: date | None) -> bool:
    """Tell whether the words before a title say that it was held at another time than `day`."""
    sentence = text[max(0, first - LONGEST_SENTENCE) : first].rpartition("。")[2]
    if day and any(int(year) < day.year for year in YEAR.findall(sentence)):
        return True
    return bool(PAST.search(sentence)) or text.startswith(AT_THE_TIME, first) or sentence.endswith(AT_THE_TIME)


def is_told(part: Part, held: Part) -> bool:
    """Tell whether a printed post says whose it is: its body is the roster's, or the office is a place's."""
    if part.office in TERRITORIAL or part.text == held.text:
        return True
    body, full = part.body or part.long, held.long or held.body
    return bool(body and full and (body.endswith(full[-2:]) or full.endswith(body[-2:])))


def verdict_of(reading: Reading, named: Named) -> Verdict | None:
    """Return the verdict on one name with a title, by the person of that name whom it fits best; None without one."""
    if not named.parts:
        return None
    people = {}
    for post in reading.known.posts[named.name]:
        people.setdefault(post.person, []).append(post)
    verdicts = [Verdict(reading.known, reading.day, named, posts) for posts in people.values()]
    return min(verdicts, key=lambda verdict: (verdict.distance, not verdict.held))
