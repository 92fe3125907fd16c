"""How a written name differs from a right one: one character wrong, missing, extra, or two turned round."""

from articles.text.confusables import look_alike, sound_alike

WRONG, MISSING, EXTRA, SWAPPED = "wrong", "missing", "extra", "swapped"


def edit(written: str, name: str) -> str | None:
    longer = len(written) - len(name)
    if longer == 0:
        return one_wrong(written, name)
    if longer == -1:
        return MISSING if is_shortened(written, name) else None
    if longer == 1:
        return EXTRA if is_shortened(name, written) else None
    return None


def one_wrong(written: str, name: str) -> str | None:
    first = first_apart(written, name)
    if written[first + 1 :] == name[first + 1 :]:
        return WRONG if first < len(name) else None
    turned = written[first + 1 : first + 2] + written[first : first + 1] + written[first + 2 :]
    return SWAPPED if turned == name[first:] else None


def is_shortened(short: str, long: str) -> bool:
    first = first_apart(short, long)
    return short[first:] == long[first + 1 :]


def first_apart(one: str, other: str) -> int:
    for index, character in enumerate(one):
        if other[index] != character:
            return index
    return len(one)


def is_alike(written: str, name: str) -> bool:
    pairs = [pair for pair in zip(written, name, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and (look_alike(*pairs[0]) or sound_alike(*pairs[0]))
