"""The copy with what must not be counted veiled: short quotations, titles, brackets, breaks of a sentence over lines.

Same length, same places: a position in the veiled text is a position in the copy.
"""

import re
from functools import lru_cache

VEIL = "□"
# The inside of a short quotation or title, the whole of a bracket; a quoted speech with sentences of its own stays.
INSIDE = re.compile(
    r"(?<=“)[^“”。；：！？\n]{1,40}(?=”)|(?<=「)[^「」。；：！？\n]{1,40}(?=」)|(?<=《)[^《》\n]{1,60}(?=》)"
    r"|（[^（）\n]{0,60}）|\([^()\n]{0,60}\)"
)
# A line of some length that ends without a mark was broken by the page, not by its writer.
BROKEN = re.compile(r"(?<=[^\n]{24}[^。；：！？…”’）》\n，、])\n+(?=\S)|(?<=[，、])\n+(?=\S)")


@lru_cache(maxsize=16)
def veil(text: str) -> str:
    """Return `text` with quotations, titles and brackets veiled and broken lines joined by veils."""
    text = INSIDE.sub(lambda found: VEIL * len(found[0]), text)
    return BROKEN.sub(lambda found: VEIL * len(found[0]), text)
