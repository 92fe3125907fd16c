"""Titles: what a head, a caption or the record calls somebody, against what the body calls them."""

import re
from collections.abc import Iterator
from typing import Never

from articles.proofing.checks.agreement.extracted import linked_names, other_fields, printed_fields, titles_in
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY, Manuscript
from articles.text.officials import POST

# A post with one of these before it is another post.
MARKED = ("副", "原", "代", "代理", "前", "名誉", "助理")
GENERAL = re.compile(r"(?:领导|负责人|负责同志|干部)$")
DOUBLED = re.compile(r"([省市县区州])\1(?=[长委])")


def titles_agree(manuscript: Manuscript, _desk: Desk) -> Iterator[Finding]:
    """Yield a finding where a head or caption gives a title that the body does not, or the record another one."""
    known = frozenset([*titles_in(manuscript.body), *linked_names(manuscript)])
    printed = {field: titles_in(text, manuscript.body, known) for field, text in printed_fields(manuscript)}
    in_body = printed.get(BODY, {})
    for field, _text in other_fields(manuscript):
        for name, title in printed[field].items():
            if name in in_body and not agree(title, in_body[name]):
                yield at_title(manuscript, "agreement.title", field, name, title, in_body[name])
    yield from filed_titles(manuscript, printed)


def filed_titles(manuscript: Manuscript, printed: dict[str, dict[Never, Never]]) -> Iterator[Finding]:
    """Yield a finding for each mention whose filed title is not the printed one."""
    for line in manuscript.mentions:
        found = [(field, titles[line.name]) for field, titles in printed.items() if line.name in titles]
        if line.title and found and not any(agree(title, line.title) for _field, title in found):
            field, title = found[-1]
            yield at_title(manuscript, "agreement.mention", field, line.name, title, line.title)


def at_title(manuscript: Manuscript, code: str, field: str, name: str, title: str, other: str) -> Finding:
    """Return a finding at the words of a title before its name; at the name, where they do not stand together."""
    text = manuscript.fields[field]
    start = text.find(f"{title}{name}")
    words = title if start >= 0 else name
    start = start if start >= 0 else text.find(name)
    return manuscript.found(code, field, start, start + len(words), evidence=f"{other}{name}", name=name, other=other)


def agree(title: str, other: str) -> bool:
    """Tell whether two titles may be one person's: every post of the shorter has its like in the longer.

    区长 agrees with 望川区委副书记、区长; 副区长 does not.
    """
    posts, others = sorted((posts_of(title), posts_of(other)), key=len)
    return all(GENERAL.search(post) or any(same_post(post, another) for another in others) for post in posts)


def posts_of(title: str) -> list[str]:
    """Return the posts of a title, doubled marks of rank read as one."""
    return [DOUBLED.sub(r"\1", post) for post in re.split(r"[、，]", title) if post]


def same_post(post: str, other: str) -> bool:
    """Tell whether one post is the other, with or without the unit before it."""
    if GENERAL.search(other):
        return True
    # 老局长 is the former one, kindly said.
    shorter, longer = sorted((re.sub("^老", "原", post), re.sub("^老", "原", other)), key=len)
    if longer.endswith(shorter):
        return not longer[: -len(shorter)].endswith(MARKED)
    return bare(shorter) == bare(longer) and unit_agrees(shorter, longer)


def bare(post: str) -> str:
    """Return a post without its unit: 区委副书记 gives 副书记."""
    found = re.search(f"{POST}$", post)
    return found[0] if found else post


def unit_agrees(post: str, other: str) -> bool:
    """Tell whether the units of two posts may be one: the characters of the shorter in order within the longer."""
    short, long = sorted((post.removesuffix(bare(post)), other.removesuffix(bare(other))), key=len)
    characters = iter(long)
    return all(character in characters for character in short)
