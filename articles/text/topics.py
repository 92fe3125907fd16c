"""Topics as they are typed: names between commas of either width."""

import re
from collections.abc import Iterable
from typing import Protocol

SEPARATORS = re.compile(r"[,，、;；\n]+")


class Named(Protocol):
    name: str


def split_topics(text: str) -> list[str]:
    """Return the topic names in `text`, in order, each once: “民生，教育、交通” gives three."""
    names = (" ".join(part.split()) for part in SEPARATORS.split(text or ""))
    return list(dict.fromkeys(name for name in names if name))


def join_topics(topics: Iterable[Named]) -> str:
    return "，".join(sorted(topic.name for topic in topics))
