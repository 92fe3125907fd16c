"""What the roster knows, laid out for searching: names, near names, posts by office, places."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from typing import Never, Self

from articles.proofing.checks.people.titles import ORGAN, Part, parts_of, place_of
from articles.proofing.checks.people.unspaced import name_key
from people.posts import Post, Roster


class Known:
    """A roster laid out for the checks. Built once for one roster value; each part when it is first asked for."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.posts = defaultdict(list)
        for name, posts in roster.by_name.items():
            self.posts[name_key(name)] += posts
        self.names = names_net(frozenset(self.posts))

    @cached_property
    def slips(self) -> dict[Never, Never]:
        """The known slips, each with the right name, but for those that are somebody's right name."""
        pairs = ((name_key(slip), post.name) for post in self.roster.posts for slip in post.slips)
        return {slip: name for slip, name in pairs if slip and slip not in self.posts}

    @cached_property
    def by_office(self) -> defaultdict[str, list[tuple[Post, Part]]]:
        """The posts by their offices: {office: [(post, part)]}."""
        found = defaultdict(list)
        for post in self.roster.posts:
            for part in self.parts(post):
                found[part.office].append((post, part))
        return found

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that titles and organizations name, long enough to tell one from another."""
        bodies = {part.long for post in self.roster.posts for part in self.parts(post)}
        return frozenset(place for body in bodies if len(place := place_name(body)) > 1)

    def parts(self, post: Post) -> tuple[Part]:
        """Return the parts of a post's title."""
        return parts_of(post.title, post.organization)

    def held(self, name: str, day: date | None) -> list[Post]:
        """Return the posts of everybody of that name on `day`, in printing order."""
        posts = (post for post in self.posts.get(name, ()) if post.held_on(day))
        return sorted(posts, key=lambda post: (post.rank, post.order))


@lru_cache(maxsize=8192)
def place_name(body: str) -> str:
    """Return the name of the place that a body's name begins with, without its level: 石埠 of 石埠县委."""
    return place_of(ORGAN.sub("", body))[:-1]


class Net:
    """Names cut so that any word one slip away from one of them shows by two of its characters."""

    def __init__(self, names: frozenset[str]) -> None:
        self.all = names
        self.lengths = sorted({len(name) for name in names}, reverse=True)
        self.starts = frozenset(name[:2] for name in names)
        self.first, self.second, self.gap, self.short = (defaultdict(list) for _table in range(4))
        for name in names:
            self.cast(name)

    def cast(self, name: str) -> None:
        """Enter one name in the tables."""
        if len(name) == 2:
            for character in {*name}:
                self.short[character].append(name)
            return
        if len(name) < 2:
            return
        a, b, c = name[:3]
        for pair in {a + b, b + c, a + c, b + a}:
            self.first[pair].append(name)
        for pair in {a + b, b + c}:
            self.second[pair].append(name)
        for pair in {a + b, a + c}:
            self.gap[pair].append(name)

    def exact(self, text: str) -> list[Never]:
        """Return (start, end) of every name in `text`, the longest first where two begin alike, none inside another."""
        found, past = [], 0
        for index in range(len(text) - 1):
            if index < past or text[index : index + 2] not in self.starts:
                continue
            for length in self.lengths:
                word = text[index : index + length]
                if len(word) == length and word in self.all:
                    past = index + length
                    found.append((index, past))
                    break
        return found

    def near(self, text: str) -> Iterator[tuple[int, set[str]] | None]:
        """Return (index, names) for every place in `text` where a word one slip from a name may begin."""
        first, second, gap = self.first, self.second, self.gap
        after = text[:2]
        for index, (left, right) in enumerate(zip(text, f"{text[2:]}\n", strict=False)):
            pair, after = after, text[index + 1 : index + 3]
            if pair in first or after in second or left + right in gap:
                yield index, {*first.get(pair, ()), *second.get(after, ()), *gap.get(left + right, ())}


@lru_cache(maxsize=8)
def names_net(names: frozenset[str]) -> Net:
    """Return the net of a set of names, kept while the roster's names stay the same."""
    return Net(names)


@lru_cache(maxsize=4)
def known_by(identity: "Identity") -> Known:
    """Return what a roster knows; asked by identity, since comparing two thousand posts costs more than a check."""
    return Known(identity.value)


class Identity:
    """A value that is compared by being the same object."""

    def __init__(self, value: Roster) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object | Self) -> bool:
        return self.value is other.value


def known(roster: Roster) -> Known:
    """Return what `roster` knows, laid out once."""
    return known_by(Identity(roster))
