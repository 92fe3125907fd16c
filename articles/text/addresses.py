"""Readable addresses from Chinese names and headlines."""

import re
import unicodedata


def address_from(text: str, *, limit: int = 60, fallback: str = "story") -> str:
    """Return lower-case ASCII letters, digits and hyphens for `text`: 汀河大桥2号线 becomes ting-he-da-qiao-2-hao-xian.

    At most `limit` characters, cut between syllables, a single word that is too long inside; `fallback` when nothing
    in the text can be spelled.
    """
    # Imported here: the reading tables take a third of a second to load and most processes never spell a name.
    from pypinyin import lazy_pinyin

    words = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(half_width(text[:limit]))).lower())
    address = ""
    for word in words:
        longer = f"{address}-{word}" if address else word[:limit]
        if len(longer) > limit:
            break
        address = longer
    return address or fallback


def half_width(text: str) -> str:
    """Return `text` with ２号线 as 2号线 and Café as Cafe; what has no such form stays."""
    return re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text))
