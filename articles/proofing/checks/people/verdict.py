"""The title over a rostered name against the posts that its bearer held on the day of the event."""

import re
from dataclasses import dataclass
from datetime import date

from articles.proofing.checks.people.reading import Named, Reading
from people.posts import Post, Roster
from people.titles import COLLECTIVE, NAMES_POST, TERRITORIAL, Likeness, Part, compare

# Words just before a title that say it was held at another time.
AT_THE_TIME = ("时任", "曾任", "历任", "原任", "前任", "拟任", "候任", "当选", "任命")
PAST = re.compile(r"去年|前年|当年|那年|当时|那时|[年月]前[，的]|曾经")
YEAR = re.compile(r"(\d{4})年")
LONGEST_SENTENCE = 120
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
    part: Part
    post: Post | None = None
    held: Part | None = None


class Verdict:
    """The printed posts of one person against the roster: what is wrong, and which posts are not printed."""

    def __init__(self, roster: Roster, day: date | None, named: Named, posts: list[Post]) -> None:
        self.roster, self.day, self.named, self.posts = roster, day, named, posts
        self.held = [(post, part) for post in posts if post.held_on(day) for part in post.parts]
        self.is_past = is_told_as_past(named.ink.text, named.parts[0].start, day)
        self.parts = [part for part in named.parts if part.office not in COLLECTIVE]
        # The posts held on the day that the title does not print.
        self.missing = [
            pair for pair in self.held if not any(self.compare(part, pair[1]) in NAMES_POST for part in self.parts)
        ]
        self.faults = [fault for part in self.parts if (fault := self.fault(part))]

    def compare(self, printed: Part, held: Part) -> Likeness:
        return compare(printed, held, self.roster.places)

    def fault(self, part: Part) -> Fault | None:
        """Return what is wrong with one printed post, None when it was held."""
        post = self.roster.named(part, self.posts, self.day)
        if post is None:
            return self.another_post(part)
        if not post.held_on(self.day):
            return self.at_another_time(part, post)
        is_still_held = part.is_former and all(other.held_on(self.day) for other in self.posts)
        return Fault("people.title_former", part, post) if is_still_held else None

    def at_another_time(self, part: Part, post: Post) -> Fault:
        """Return the fault of a post that was held before or after the day."""
        if part.is_former or self.is_past:
            return None
        ahead = self.day and post.start and post.start > self.day
        return Fault("people.title_ahead" if ahead else "people.title_ended", part, post)

    def another_post(self, part: Part) -> Fault:
        """Return the fault of a post that its bearer never held: another grade, another's, another body's."""
        for post, held in self.held:
            if self.compare(part, held) is Likeness.GRADE:
                return Fault("people.title_grade", part, post, held)
        if other := self.holder(part):
            return Fault("people.title_other", part, other)
        for pair in self.held:
            if pair in self.missing and self.compare(part, pair[1]) is Likeness.BODY:
                return Fault("people.title_body", part, *pair)
        return Fault("people.title_unknown", part) if self.held else None

    def holder(self, part: Part) -> Post | None:
        """Return the post of somebody else who held the printed one on the day."""
        if self.is_past or part.is_former:
            return None
        for post, held in self.roster.by_office.get(part.office, ()):
            if post.held_on(self.day) and self.compare(part, held) in NAMES_POST and is_told(part, held):
                return post
        return None

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
    people = reading.roster.people_of(named.name)
    verdicts = [Verdict(reading.roster, reading.day, named, posts) for posts in people]
    return min(verdicts, key=lambda verdict: (verdict.distance, not verdict.held))
