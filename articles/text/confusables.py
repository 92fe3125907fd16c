"""Words that differ by one character: where the eye and the ear slip."""

from typing import Never

from articles.text.lookalikes import look_alike
from articles.text.sounds import sound_alike


def slips(word: str, text: str) -> list[Never]:
    """Return (start, end) of the places in `text` where one character of `word` is another one; in order.

    One half of the word stands unharmed at each of them, so that two searches find all.
    """
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
    """Return how many characters of two words of one length differ."""
    return sum(ours != theirs for ours, theirs in zip(word, other, strict=True))


def one_apart(word: str, other: str) -> bool:
    """Tell whether two words differ by one character wrong, missing or too many, or by two that changed places."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    before = shared(word, other)
    after = min(shared(word[::-1], other[::-1]), min(len(word), len(other)) - before)
    if len(word) == len(other):
        rest, others = word[before : len(word) - after], other[before : len(other) - after]
        return len(rest) == 1 or (len(rest) == 2 and rest == others[::-1])
    return before + after == min(len(word), len(other))


def shared(word: str, other: str) -> int:
    """Return how many characters two words share from their beginning."""
    length = 0
    for ours, theirs in zip(word, other, strict=False):
        if ours != theirs:
            break
        length += 1
    return length


def confusable(word: str, other: str) -> bool:
    """Tell whether two words of one length differ only by characters that look or sound alike."""
    pairs = [(ours, theirs) for ours, theirs in zip(word, other, strict=True) if ours != theirs]
    return all(look_alike(*pair) or sound_alike(*pair) for pair in pairs)
