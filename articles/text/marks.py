"""Half-width marks in Chinese sentences: pointed out, never changed by themselves."""

import re

HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff”’》）]"
HALF_WIDTH = re.compile(rf"(?<={HAN})[,;:?!]|[,;:?!](?={HAN})|(?<={HAN})\((?={HAN})|(?<={HAN})\)")


def half_width_marks(text: str) -> list[tuple[str, str]]:
    """Return the half-width marks beside Chinese characters in plain `text`, in order, each with the words around it.

    (",", "第二段文字,有半角逗号") is one. A point is left alone: it may be a decimal or part of an address.
    """
    return [
        (found[0], text[max(0, found.start() - 5) : found.end() + 5].replace("\n", " "))
        for found in HALF_WIDTH.finditer(text)
    ]
