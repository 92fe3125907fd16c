"""Readable addresses from Chinese names and headlines."""

import re


def address_from(text, *, limit=60, fallback="story"):
    """Return lower-case ASCII letters, digits and hyphens for `text`: 汀河大桥2号线 becomes ting-he-da-qiao-2-hao-xian.

    At most `limit` characters, cut between syllables; `fallback` when nothing in the text can be spelled.
    """
    # Imported here: the reading tables take a third of a second to load and most processes never spell a name.
    from pypinyin import lazy_pinyin

    words = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(text[:limit])).lower())
    address = ""
    for word in words:
        longer = f"{address}-{word}" if address else word
        if len(longer) > limit:
            break
        address = longer
    return address or fallback
