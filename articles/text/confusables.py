"""Words that differ by one character: where the eye and the ear slip.

Characters look alike by a list of groups (eyes, optical readers and shape keyboards take them for one another), and
sound alike where they share a reading.
"""

from collections import defaultdict
from functools import lru_cache

from articles.text.lexicon import read

# Sounds that are often confused count as one.
FOLDED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


def slips(word: str, text: str) -> list[tuple[int, int]]:
    """One half of the word stands unharmed at each place, so that two searches find all."""
    length, half = len(word), len(word) // 2
    starts = set()
    for part, offset in ((word[:half], 0), (word[half:], half)):
        found = text.find(part) if part else -1
        while found >= 0:
            starts.add(found - offset)
            found = text.find(part, found + 1)
    kept = [start for start in starts if 0 <= start <= len(text) - length]
    return [(start, start + length) for start in sorted(kept) if differing(word, text[start : start + length]) == 1]


def differing(word: str, other: str) -> int:
    return sum(ours != theirs for ours, theirs in zip(word, other, strict=True))


def one_apart(word: str, other: str) -> bool:
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    before = shared(word, other)
    after = min(shared(word[::-1], other[::-1]), min(len(word), len(other)) - before)
    if len(word) == len(other):
        rest, others = word[before : len(word) - after], other[before : len(other) - after]
        return len(rest) == 1 or (len(rest) == 2 and rest == others[::-1])
    return before + after == min(len(word), len(other))


def shared(word: str, other: str) -> int:
    length = 0
    for ours, theirs in zip(word, other, strict=False):
        if ours != theirs:
            break
        length += 1
    return length


def confusable(word: str, other: str) -> bool:
    pairs = [(ours, theirs) for ours, theirs in zip(word, other, strict=True) if ours != theirs]
    return all(look_alike(*pair) or sound_alike(*pair) for pair in pairs)


def look_alike(one: str, other: str) -> bool:
    return bool(LOOKALIKES.get(one, frozenset()) & LOOKALIKES.get(other, frozenset()))


def lookalike_groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(read("lookalikes")):
        for character in group:
            found[character].add(number)
    return {character: frozenset(numbers) for character, numbers in found.items()}


LOOKALIKES = lookalike_groups()


def sound_alike(one: str, other: str) -> bool:
    return bool(sounds(one) & sounds(other))


@lru_cache(maxsize=8192)
def sounds(character: str) -> frozenset[str]:
    """Return the readings of a character, folded: 静 and 近 are one; none for what is no Chinese character."""
    # Imported here: the reading tables take a third of a second to load and most copy has no near name in it.
    from pypinyin import Style, pinyin

    if not "\u3400" <= character <= "\u9fff":
        return frozenset()
    return frozenset(map(folded, pinyin(character, style=Style.NORMAL, heteronym=True)[0]))


def folded(sound: str) -> str:
    for pair in FOLDED:
        sound = sound.replace(*pair)
    return sound
