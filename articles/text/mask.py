"""The copy with what must not be read masked: titles of works, quoted speech, asides.

Same length, same places: a position in a masked text is a position in the copy.
"""

import re
from functools import lru_cache

MASK = "□"
TITLE = re.compile(r"(?<=《)[^《》\n]{1,60}(?=》)")
SPEECH = re.compile(r"“[^“”\n]{0,400}”")
# The inside of a short quotation or title, the whole of a bracket; a quoted speech with sentences of its own stays.
ASIDE = re.compile(
    r"(?<=“)[^“”。；：！？\n]{1,40}(?=”)|(?<=「)[^「」。；：！？\n]{1,40}(?=」)|(?<=《)[^《》\n]{1,60}(?=》)"
    r"|（[^（）\n]{0,60}）|\([^()\n]{0,60}\)"
)
# A line of some length that ends without a mark was broken by the page, not by its writer.
BROKEN = re.compile(r"(?<=[^\n]{24}[^。；：！？…”’）》\n，、])\n+(?=\S)|(?<=[，、])\n+(?=\S)")


def masked(pattern: re.Pattern[str], text: str) -> str:
    """Return `text` with every match of a pattern masked."""
    return pattern.sub(lambda found: MASK * len(found[0]), text)


@lru_cache(maxsize=16)
def titles_masked(text: str) -> str:
    """Return `text` without the titles of works: dates and figures in them are names."""
    return masked(TITLE, text)


@lru_cache(maxsize=16)
def speech_masked(text: str) -> str:
    """Return `text` without titles and quoted speech: whoever speaks has days of their own."""
    return masked(SPEECH, titles_masked(text))


@lru_cache(maxsize=16)
def asides_masked(text: str) -> str:
    """Return `text` without short quotations, titles and brackets, lines that the page broke joined."""
    return masked(BROKEN, masked(ASIDE, text))
