"""Titles: what a head, a caption or the record calls somebody, against what the body calls them."""

from collections.abc import Iterator

from articles.proofing.checks.agreement.extracted import linked_names, other_fields, printed_fields, titles_in
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY, Manuscript
from people.titles import COLLECTIVE, DISTINCT, Likeness, Part, compare, parts_of


def titles_agree(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Yield a finding where a head or caption gives a title that the body does not, or the record another one."""
    known = frozenset([*titles_in(manuscript.body), *linked_names(manuscript)])
    printed = {field: titles_in(text, manuscript.body, known) for field, text in printed_fields(manuscript)}
    in_body = printed.get(BODY, {})
    for field, _text in other_fields(manuscript):
        for name, title in printed[field].items():
            if name in in_body and not agree(title, in_body[name], desk.roster.places):
                yield at_title(manuscript, "agreement.title", field, name, title, in_body[name])
    yield from filed_titles(manuscript, printed, desk.roster.places)


def filed_titles(
    manuscript: Manuscript, printed: dict[str, dict[str, str]], places: frozenset[str]
) -> Iterator[Finding]:
    """Yield a finding for each mention whose filed title is not the printed one."""
    for line in manuscript.mentions:
        found = [(field, titles[line.name]) for field, titles in printed.items() if line.name in titles]
        if line.title and found and not any(agree(title, line.title, places) for _field, title in found):
            field, title = found[-1]
            yield at_title(manuscript, "agreement.mention", field, line.name, title, line.title)


def at_title(manuscript: Manuscript, code: str, field: str, name: str, title: str, other: str) -> Finding:
    """Return a finding at the words of a title before its name; at the name, where they do not stand together."""
    text = manuscript.fields[field]
    start = text.find(f"{title}{name}")
    words = title if start >= 0 else name
    start = start if start >= 0 else text.find(name)
    return manuscript.found(code, field, start, start + len(words), evidence=f"{other}{name}", name=name, other=other)


def agree(title: str, other: str, places: frozenset[str] = frozenset()) -> bool:
    """Tell whether two titles may be one person's: every post of the shorter has its like in the longer.

    区长 agrees with 望川区委副书记、区长; 副区长 does not.
    """
    parts, others = sorted((parts_of(title), parts_of(other)), key=len)
    return all(any(is_one_post(part, another, places) for another in others) for part in parts)


def is_one_post(part: Part, other: Part, places: frozenset[str]) -> bool:
    """Tell whether two printed posts may be one, whichever of them says more."""
    if is_general(part) or is_general(other):
        return True
    likeness = {compare(part, other, places), compare(other, part, places)}
    if Likeness.GRADE in likeness:
        # 副市长 says 常务副市长 more shortly; 市长 is another post, and 局长 another one than 原局长.
        return DISTINCT.isdisjoint({*part.grades} ^ {*other.grades}) and part.is_former == other.is_former
    return not likeness.isdisjoint({Likeness.SAME, Likeness.SHORT})


def is_general(part: Part) -> bool:
    """Tell whether words say that somebody leads, and not what: 市领导."""
    return part.office in COLLECTIVE or part.text.endswith("干部")
