"""The copy with what must not be read masked: titles of works, quoted speech, asides.

Same length, same places: a position in a masked text is a position in the copy.
"""

import re

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
    return pattern.sub(lambda found: MASK * len(found[0]), text)
