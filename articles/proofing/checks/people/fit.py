"""Whether a printed post is one on the roster: the same, another grade of it, the same office in another body."""

from enum import Enum

from articles.proofing.checks.people.titles import LEADERS_OF, ORGAN, TERRITORIAL, Part


class Fit(Enum):
    """How a printed post stands to one on the roster."""

    SAME = "same"
    GRADE = "grade"
    BODY = "body"
    NONE = "none"


def fit(printed: Part, held: Part, places: frozenset[str] | frozenset[str] = frozenset()) -> Fit:
    """Return how a printed post stands to one on the roster; `places` are the places that the roster knows."""
    if printed.office == LEADERS_OF:
        return Fit.SAME if leads(printed.body, held) else Fit.NONE
    if printed.office != held.office or not held.office:
        return of_another_level(printed, held)
    bodies = is_same_body(printed, held, places)
    if bodies and printed.standing == held.standing:
        return Fit.SAME
    if bodies:
        return Fit.GRADE
    return Fit.BODY if printed.standing == held.standing else Fit.NONE


def leads(place: str, held: Part) -> bool:
    """Tell whether a post on the roster is one of a place's own bodies, whose holders print as 市领导."""
    body = held.long or held.body
    return bool(place) and ORGAN.sub("", body).endswith(place)


def of_another_level(printed: Part, held: Part) -> Fit:
    """Return BODY where a 县长 is printed for a 市长, NONE for any two other offices."""
    levels = printed.office in TERRITORIAL and held.office in TERRITORIAL
    return Fit.BODY if levels and printed.standing == held.standing else Fit.NONE


def is_same_body(printed: Part, held: Part, places: frozenset[str]) -> bool:
    """Tell whether a printed body may be the one on the roster: shorter, longer, or without its place."""
    body, full = printed.body or printed.long, held.long or held.body
    if not body or not full or (not printed.body and printed.office in TERRITORIAL):
        return True
    common = common_end(body, full)
    if common in (len(body), len(full)):
        return True
    if not common and is_stem(body, full):
        return True
    rest, other = body[: len(body) - common], full[: len(full) - common]
    if is_within(rest, other) or is_within(other, rest):
        return True
    if held.body and body.endswith(held.body):
        return not any(rest.endswith(place) or place.endswith(rest) for place in places)
    return False


def is_stem(body: str, full: str) -> bool:
    """Tell whether one body is the other without its organ: 中国气象局 and 中国气象局党组."""
    one, other = ORGAN.sub("", body), ORGAN.sub("", full)
    if (one == body) == (other == full):
        return False
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def common_end(one: str, other: str) -> int:
    """Return the number of characters in which two words end alike."""
    count = 0
    for left, right in zip(reversed(one), reversed(other), strict=False):
        if left != right:
            break
        count += 1
    return count


def is_within(short: str, long: str) -> bool:
    """Tell whether the characters of `short` stand in `long` in their order: 发改 in 发展改革."""
    rest = iter(long)
    return bool(short) and all(character in rest for character in short)
