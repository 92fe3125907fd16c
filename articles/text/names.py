"""Personal names: whether a word may be one, and where a run of names without spaces is to be cut."""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.text.patterns import HAN, squeeze
from articles.text.surnames import COMPOUND, FUNCTION_WORDS, GIVEN, NOT_PEOPLE, RANKS, SYLLABLES

RANK_SCORES = (-2.8, -4.2, -5.5, -7.5, -9.5)
SURNAMES = {character: score for rank, score in zip(RANKS, RANK_SCORES, strict=True) for character in rank}
NO_SURNAME, COMPOUND_SCORE = -14.0, -6.5
LENGTHS = {1: -1.4, 2: -0.3, 3: -7.5}
GIVEN_SCORE, OTHER_SCORE, SURNAME_AS_GIVEN, NEVER = -5.0, -7.5, -11.5, -30.0
SYLLABLES_SCORE = -10.0
# One reading must be this much likelier than the next, or a person is asked.
MARGIN = 5.0
LONGEST_RUN = 24
DOTTED = re.compile(rf"[{HAN}]{{1,8}}(?:[·•・‧][{HAN}]{{1,8}})+$")
LATIN = re.compile(r"[A-Z][A-Za-z.\-]+(?:\s[A-Z][A-Za-z.\-]+)*$")


@dataclass(frozen=True, slots=True)
class Reading:
    names: tuple[str, ...]
    is_certain: bool
    other: tuple[str, ...] = ()


def read_names(text: str, known: frozenset[str] = frozenset()) -> Reading:
    names: list[str] = []
    other: list[str] = []
    certain = True
    for token in tokens(text):
        reading = read_run(token, known)
        names += reading.names
        other += reading.other or reading.names
        certain = certain and reading.is_certain
    return Reading(tuple(names), certain, () if certain else tuple(other))


def tokens(text: str) -> list[str]:
    """Return the words between the marks; two single characters side by side are one spaced name (高　亢)."""
    words = [word for word in re.split(r"[\s、，,;；/／|]+", text) if word]
    if len(words) > 1 and all(len(word) == 1 for word in words) and len(words) <= 4:
        return ["".join(words)]
    found, index = [], 0
    while index < len(words):
        pair = words[index : index + 2]
        if len(pair) == 2 and all(len(word) == 1 for word in pair):
            found.append("".join(pair))
            index += 2
        else:
            found.append(words[index])
            index += 1
    return found


@lru_cache(maxsize=4096)
def read_run(run: str, known: frozenset[str] = frozenset()) -> Reading:
    run = squeeze(run)
    if DOTTED.match(run) or LATIN.match(run) or run in known:
        return Reading((run,), True)
    if len(run) > LONGEST_RUN or not re.fullmatch(f"[{HAN}]{{2,}}", run):
        return Reading((), False, (run,))
    ways = best_ways(run, known)
    if not ways:
        return Reading((), False, (run,))
    (score, names), *rest = ways
    if rest and score - rest[0][0] < MARGIN:
        return Reading((), False, rest[0][1] if len(rest) else (run,))
    doubtful = [name for name in names if not has_known_surname(name) and name not in known]
    if doubtful and (len(run) == 2 or len(doubtful) > 1):
        return Reading((), False, (run,))
    return Reading(names, not doubtful, () if not doubtful else (run,))


def best_ways(run: str, known: frozenset[str]) -> list[tuple[float, tuple[str, ...]]]:
    ways: dict[int, list[tuple[float, tuple[str, ...]]]] = {0: [(0.0, ())]}
    for end in range(2, len(run) + 1):
        found: list[tuple[float, tuple[str, ...]]] = []
        for length in range(2, min(end, 8) + 1):
            word = run[end - length : end]
            if length > 4 and word not in known:
                continue
            if (score := name_score(word, known)) <= NEVER:
                continue
            found += [(before + score, (*names, word)) for before, names in ways.get(end - length, ())]
        ways[end] = sorted(found, reverse=True)[:2]
    return ways[len(run)]


def name_score(word: str, known: frozenset[str] = frozenset()) -> float:
    """Return how likely `word` is one name, as the sum of logarithms in outline."""
    if word in known:
        return -1.0
    if any(character in FUNCTION_WORDS for character in word):
        return NEVER
    if len(word) == 4 and (word[:2] in SYLLABLES or word[2:] in SYLLABLES):
        return SYLLABLES_SCORE
    if word[:2] in COMPOUND and len(word) > 2:
        return COMPOUND_SCORE + LENGTHS[len(word) - 2] + sum(map(given_score, word[2:]))
    return SURNAMES.get(word[0], NO_SURNAME) + LENGTHS[len(word) - 1] + sum(map(given_score, word[1:]))


def given_score(character: str) -> float:
    if character in GIVEN:
        return GIVEN_SCORE
    return SURNAME_AS_GIVEN if SURNAMES.get(character, NO_SURNAME) >= RANK_SCORES[1] else OTHER_SCORE


def has_known_surname(name: str) -> bool:
    return name[0] in SURNAMES or name[:2] in COMPOUND or name[:2] in SYLLABLES or name[2:] in SYLLABLES


def is_typical_name(word: str) -> bool:
    word = squeeze(word)
    if not 2 <= len(word) <= 3 or not may_be_name(word):
        return False
    return SURNAMES.get(word[0], NO_SURNAME) >= RANK_SCORES[2] and all(character in GIVEN for character in word[1:])


def may_be_name(word: str) -> bool:
    word = squeeze(word)
    if DOTTED.match(word):
        return True
    if not re.fullmatch(f"[{HAN}]{{2,4}}", word) or any(character in FUNCTION_WORDS for character in word):
        return False
    if word[:2] in NOT_PEOPLE:
        return False
    if len(word) == 4:
        return word[:2] in COMPOUND or word[2:] in SYLLABLES or word[:2] in SYLLABLES
    return word[0] in SURNAMES
