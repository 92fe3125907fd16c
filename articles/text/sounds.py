"""Characters that keyboards and ears take for one another: those that share a reading."""

from functools import lru_cache

# Sounds that are often confused count as one.
FOLDED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


def sound_alike(one: str, other: str) -> bool:
    """Tell whether two characters share a reading, tones and the usual confusions apart."""
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
    """Return a reading with the sounds that are often confused made one."""
    for pair in FOLDED:
        sound = sound.replace(*pair)
    return sound
