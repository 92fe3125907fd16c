"""Names nearly like a rostered one: certain beside a matching title, likely where the right name stands elsewhere."""

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.people.context import begins_well
from articles.proofing.checks.people.edits import EXTRA, MISSING, WRONG
from articles.proofing.checks.people.evidence import evidence_of, titles_as_printed
from articles.proofing.checks.people.near import Search, Slip, doubles, looks_like_a_name
from articles.proofing.checks.people.reading import Reading
from articles.proofing.checks.people.unspaced import Unspaced
from articles.proofing.finding import Finding
from articles.proofing.rule import Rule
from articles.text.lexicon import read
from articles.text.surnames import NOT_PEOPLE
from people.posts import Post
from people.titles import LEADERS_OF, Part

NAME = Rule(
    "people.name",
    Severity.MUST,
    _("wrong character in a name"),
    _("“%(text)s” is one character off the name on the roster, %(name)s (%(title)s)."),
    waived_by_name=True,
)
NAME_DOUBT = Rule(
    "people.name_doubt",
    Severity.SHOULD,
    _("name like one on the roster"),
    _("“%(text)s” is nearly the name of %(name)s (%(title)s): the same person?"),
    waived_by_name=True,
)
# A slip with the rule that it breaks.
Judged = tuple[Rule, Slip]
# Given names that are ordinary words as well.
WORDS = NOT_PEOPLE | {*read("given_name_words")}
WORD_BEGINNINGS = {word[0] for word in NOT_PEOPLE}


def check_names(reading: Reading) -> list[Finding]:
    searches = {field.name: Search(reading, field) for field in reading.fields}
    slips = [(search, slip) for search in searches.values() for slip in search.slips()]
    judged: list[Judged] = []
    bare: list[tuple[Search, Slip]] = []
    for search, slip in slips:
        parts = search.title(slip)
        posts = search.fits(slip, parts) if parts else []
        if posts:
            judged += under_leaders(search, slip) if is_collective(parts) else titled(search, slip, posts)
        elif not parts:
            bare.append((search, slip))
    standing = reading.standing | {slip.name for _rule, slip in judged}
    strangers = Strangers(reading, searches)
    for search, slip in bare:
        if rule := bare_rule(search, slip, standing, strangers):
            judged.append((rule, slip))
    judged += known_slips(reading)
    return [finding(reading, *chosen) for chosen in best(judged)]


def best(judged: list[Judged]) -> list[tuple[Rule, Slip, list[str]]]:
    taken: dict[str, set[int]] = {}
    found: dict[tuple[str, int, int], tuple[Rule, Slip, list[str]]] = {}
    for rule, slip in sorted(judged, key=sureness):
        places = taken.setdefault(slip.field.name, set())
        span = (slip.field.name, slip.start, slip.end)
        if places.isdisjoint(range(slip.start, slip.end)):
            places.update(range(slip.start, slip.end))
            found[span] = (rule, slip, [slip.name])
        elif span in found and sureness(found[span][:2])[:-1] == sureness((rule, slip))[:-1]:
            found[span][2].append(slip.name)
    return [(rule, slip, list(dict.fromkeys(names))) for rule, slip, names in found.values()]


def sureness(judged: Judged) -> tuple[bool, bool, bool, bool, int, str]:
    """Return a key by which surer slips come first: certain, 静静 doubled, alike, then the longest; the name last."""
    rule, slip = judged
    doubled = slip.kind == EXTRA and doubles(slip)
    return (rule is not NAME, not doubled, slip.kind != EXTRA, not slip.is_alike, -len(slip.written), slip.name)


def finding(reading: Reading, rule: Rule, slip: Slip, names: list[str]) -> Finding:
    posts = [post for name in names for post in reading.held(name) or reading.roster.of(name)]
    right = list(dict.fromkeys(post.name for post in posts)) or names
    return slip.field.found(
        rule,
        slip.start,
        slip.end,
        suggestion=right[0] if len(right) == 1 else None,
        evidence=evidence_of(posts),
        name="、".join(right),
        title=titles_as_printed(posts),
    )


def titled(search: Search, slip: Slip, posts: list[Post]) -> list[Judged]:
    if search.lies_in_a_name(slip) or not search.is_whole(slip):
        return []
    ends = search.ends_here(slip)
    if not ends and (len(slip.name) == 2 or not search.is_likelier(slip)):
        return []
    held = any(post.held_on(search.reading.day) for post in posts)
    is_loose = slip.kind == EXTRA and slip.written[:-1] == slip.name and not search.speaks(slip)
    is_certain = held and (slip.is_alike or (len(slip.name) > 2 and (ends or slip.kind == EXTRA) and not is_loose))
    return [(NAME if is_certain else NAME_DOUBT, slip)]


def under_leaders(search: Search, slip: Slip) -> list[Judged]:
    """A leader may be missing on the roster: an unlike character is asked about only between names that are there."""
    if search.lies_in_a_name(slip) or not search.is_whole(slip) or not search.ends_here(slip):
        return []
    if slip.is_alike and len(slip.name) > 2:
        return [(NAME, slip)]
    return [(NAME_DOUBT, slip)] if search.is_listed(slip) else []


def is_collective(parts: tuple[Part, ...]) -> bool:
    return all(part.office == LEADERS_OF for part in parts)


def bare_rule(search: Search, slip: Slip, standing: set[str], strangers: "Strangers") -> Rule | None:
    stands = slip.name in standing
    if search.touches(slip) and not (stands and slip.kind == EXTRA and has_more_than_a_name(search, slip)):
        return None
    if not search.is_whole(slip) or strangers.is_one(slip):
        return None
    if slip.is_alike and len(slip.name) > 2:
        return alike_rule(search, slip, stands)
    if not stands or not search.begins(slip):
        return None
    is_meant = short_name_is_meant if len(slip.name) == 2 else long_name_is_meant
    return NAME_DOUBT if is_meant(search, slip) else None


def has_more_than_a_name(search: Search, slip: Slip) -> bool:
    return search.speaks(slip) or doubles(slip) or (at_an_edge(search, slip) and search.ends_here(slip))


def long_name_is_meant(search: Search, slip: Slip) -> bool:
    edge = at_an_edge(search, slip)
    if search.text[slip.start - 1 : slip.start] == "、" and not edge:
        # The list is of other people: 工人甲、乙 beside an official of nearly that name.
        return False
    if slip.kind == EXTRA:
        return edge or doubles(slip) or search.ends_here(slip)
    if slip.kind == MISSING:
        given = slip.written == slip.name[1:]
        marked = edge or not search.field.has_han(slip.end)
        return search.acts(slip) or (marked and search.ends_here(slip) and not (given and slip.written in WORDS))
    return search.speaks(slip) or (edge and looks_like_a_name(slip)) or (edge and search.ends_here(slip))


def short_name_is_meant(search: Search, slip: Slip) -> bool:
    if slip.is_alike:
        return search.ends_here(slip)
    if slip.kind == EXTRA:
        return search.speaks(slip)
    if not at_an_edge(search, slip):
        return False
    if slip.kind == MISSING:
        return search.acts(slip) or (is_rare_surname(slip) and search.ends_here(slip))
    return search.speaks(slip) if looks_like_a_name(slip) else search.acts(slip)


def is_rare_surname(slip: Slip) -> bool:
    return slip.written == slip.name[:1] and slip.written not in WORD_BEGINNINGS


def alike_rule(search: Search, slip: Slip, stands: bool) -> Rule | None:
    begins, ends = search.begins(slip), search.ends_here(slip)
    if stands:
        return NAME if begins or ends else None
    return NAME_DOUBT if begins and ends and looks_like_a_name(slip) else None


def at_an_edge(search: Search, slip: Slip) -> bool:
    if search.field.is_edge(slip.start):
        return True
    before = search.text[slip.start - 1]
    return slip.start - 1 in search.ends if before == "、" else not search.field.has_han(slip.start - 1)


class Strangers:
    """Words that are nearly a rostered name and yet another person's: 村民裴静安 is introduced as herself."""

    def __init__(self, reading: Reading, searches: dict[str, Search]) -> None:
        self.reading, self.searches = reading, searches
        self.asked: dict[str, bool] = {}

    def is_one(self, slip: Slip) -> bool:
        if slip.is_alike or slip.kind == MISSING:
            return False
        if slip.written not in self.asked:
            self.asked[slip.written] = any(self.introduces(field, slip.written) for field in self.reading.fields)
        return self.asked[slip.written]

    def introduces(self, field: Unspaced, word: str) -> bool:
        search = self.searches[field.name]
        index = field.words.find(word)
        for _place in range(6):
            if index < 0:
                break
            if not begins_well(field, index, search.ends):
                return True
            index = field.words.find(word, index + 1)
        return False


def known_slips(reading: Reading) -> list[Judged]:
    found: list[Judged] = []
    for field in reading.fields:
        for written, name in reading.roster.slips.items():
            index = field.words.find(written)
            while index >= 0:
                if written not in reading.skipped and not reading.is_writer(field, index):
                    found.append((NAME, Slip(field, index, index + len(written), name, WRONG, True)))
                index = field.words.find(written, index + 1)
    return found


RULES = (NAME, NAME_DOUBT)
