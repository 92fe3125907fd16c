"""How a written name differs from a right one: one character wrong, missing, extra, or two turned round."""

from functools import lru_cache

from articles.proofing.people.lookalikes import LOOKALIKES

WRONG, MISSING, EXTRA, SWAPPED = "wrong", "missing", "extra", "swapped"
# Sounds that keyboards and ears take for one another.
FOLDED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


def edit(written, name):
    """Return the one slip by which `written` differs from `name`, or None when they are equal or further apart."""
    longer = len(written) - len(name)
    if longer == 0:
        return one_wrong(written, name)
    if longer == -1:
        return MISSING if is_shortened(written, name) else None
    if longer == 1:
        return EXTRA if is_shortened(name, written) else None
    return None


def one_wrong(written, name):
    """Return WRONG or SWAPPED for words of one length that differ by one slip."""
    first = first_apart(written, name)
    if written[first + 1 :] == name[first + 1 :]:
        return WRONG if first < len(name) else None
    turned = written[first + 1 : first + 2] + written[first : first + 1] + written[first + 2 :]
    return SWAPPED if turned == name[first:] else None


def is_shortened(short, long):
    """Tell whether `short` is `long` without one of its characters."""
    first = first_apart(short, long)
    return short[first:] == long[first + 1 :]


def first_apart(one, other):
    """Return the first index at which two words differ, or the length of the first."""
    for index, character in enumerate(one):
        if other[index] != character:
            return index
    return len(one)


def is_alike(written, name):
    """Tell whether the one wrong character sounds or looks like the right one; for names of one length."""
    pairs = [pair for pair in zip(written, name, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and (looks_alike(*pairs[0]) or sounds_alike(*pairs[0]))


def looks_alike(one, other):
    """Tell whether two characters are easily taken for one another by eye."""
    return bool(LOOKALIKES.get(one, frozenset()) & LOOKALIKES.get(other, frozenset()))


def sounds_alike(one, other):
    """Tell whether two characters share a reading, tones and the usual confusions apart."""
    return bool(sounds(one) & sounds(other))


@lru_cache(maxsize=8192)
def sounds(character):
    """Return the readings of a character, folded: 静 and 近 are one."""
    # Imported here: the reading tables take a third of a second to load and most copy has no near name in it.
    from pypinyin import Style, pinyin

    return frozenset(map(folded, pinyin(character, style=Style.NORMAL, heteronym=True)[0]))


def folded(sound):
    """Return a reading with the sounds that are often confused made one."""
    for pair in FOLDED:
        sound = sound.replace(*pair)
    return sound
