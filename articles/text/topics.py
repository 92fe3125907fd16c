"""Topics as they are typed: names between commas of either width."""

import re
from typing import Never

SEPARATORS = re.compile(r"[,，、;；\n]+")


def split_topics(text: str) -> list[str]:
    """Return the topic names in `text`, in order, each once: “民生，教育、交通” gives three."""
    names = (" ".join(part.split()) for part in SEPARATORS.split(text or ""))
    return list(dict.fromkeys(name for name in names if name))


def join_topics(topics: list[Never]) -> str:
    """Return the names of `topics` (objects with `name`) as one line to type on."""
    return "，".join(sorted(topic.name for topic in topics))
