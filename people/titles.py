"""Printed titles against the posts that somebody holds on a day. Pure functions on words and a Roster."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Never

from people.posts import Post, Roster

JOINED = re.compile("[、，]")
# What makes another post of the same words: 副市长 is no 市长, 代县长 no 县长.
OTHER_POST = re.compile("(?:副|代理?|原|常务|第一|执行)$")


class Fault(StrEnum):
    """What is wrong with a printed title on a day."""

    ENDED = "ended"
    NOT_YET = "not_yet"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class WrongTitle:
    """One fault of a printed title: the words of it, and the post that proves it."""

    fault: Fault
    words: str
    post: Post


def wrong_titles(title: str, name: str, day: date, roster: Roster, *, since: date | None = None) -> list[Never]:
    """Return what is wrong with the `title` that is printed before `name`, of a story about `day`.

    A part of the title is wrong when the roster has it at another time and not on the day; a title that nobody of the
    name ever held is left to the checks of the copy. A post that is not printed counts only where it began `since` a
    day (a date). Of several people of the name any one who holds all of it makes it right.
    """
    people = dict.fromkeys(post.person for post in roster.of(name))
    posts = {person: [post for post in roster.of(name) if post.person == person] for person in people}
    faults = [faults_of(parts_of(title), own, day, since) for own in posts.values()]
    return min(faults, key=len, default=[])


def parts_of(title: str) -> list[str]:
    """Return the single titles of a printed one: 市委副书记、市长."""
    return [part for part in JOINED.split("".join(title.split())) if part]


def faults_of(parts: list[str], posts: list[Post], day: date, since: date | None) -> list[Never]:
    """Return the faults of printed parts against the posts of one person."""
    held = [post for post in posts if post.held_on(day)]
    faults = []
    for part in parts:
        if any(is_post(part, post.title) for post in held):
            continue
        others = [post for post in posts if is_post(part, post.title)]
        if others:
            latest = max(others, key=lambda post: (post.start is not None, post.start))
            is_over = latest.end is not None and latest.end < day
            faults.append(WrongTitle(Fault.ENDED if is_over else Fault.NOT_YET, part, latest))
    if not faults and since and any(is_post(part, post.title) for part in parts for post in held):
        missing = [post for post in held if not any(is_post(part, post.title) for part in parts)]
        faults = [
            WrongTitle(Fault.INCOMPLETE, post.title, post) for post in missing if post.start and post.start >= since
        ]
    return faults


def is_post(printed: str, title: str) -> bool:
    """Tell whether a printed title is a post's: the same words, one of them with the place or the body in front."""
    longer, shorter = (printed, title) if len(printed) >= len(title) else (title, printed)
    return longer.endswith(shorter) and not OTHER_POST.search(longer[: len(longer) - len(shorter)])
