"""The printed opening of a story (消息头): composed from the dateline form and the credits, set before the copy."""

import re
from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import groupby

LABELS = {"staff": "记者", "intern": "见习记者", "special": "特约记者", "correspondent": "通讯员", "columnist": ""}
PATTERNS = {
    "local": "本报讯",
    "region": "本报{place}讯",
    "field": "本报{place}{month}月{day}日电",
    "agency": "新华社{place}{month}月{day}日电",
}
PRINTED = re.compile(r'<span class="opening">.*?</span>')


def opening(form: str, *, place: str = "", day: date | None = None, writers: Sequence[tuple[str, str]] = ()) -> str:
    """Return the opening as it prints: 本报讯（记者方砚　通讯员何林）; empty for the form `none`.

    `writers` are (label, name) pairs in printed order; `day` is the date of the dateline, needed by the two forms
    ending in 电, which print without a date while it is missing.
    """
    pattern = PATTERNS.get(form)
    if pattern is None:
        return ""
    if day is None:
        pattern = pattern.replace("{month}月{day}日", "")
    head = pattern.format(place=place, month=day and day.month, day=day and day.day)
    names = signature(writers)
    return f"{head}（{names}）" if names else head


def signature(writers: Sequence[tuple[str, str]]) -> str:
    """Return writers as they sign together: each label once before its names, 记者方砚 唐小满　通讯员何林."""
    groups = groupby(writers, key=lambda writer: writer[0])
    return "\u3000".join(label + " ".join(name for _, name in group) for label, group in groups)


def author_line(names: list[str]) -> str:
    """Return the line under a commentary's head, two-character names spaced as in print: □高　亢."""
    return "　".join(f"□{name[0]}　{name[1]}" if len(name) == 2 else f"□{name}" for name in names)


def starts_with_opening(text: str) -> bool:
    head = text.lstrip()[:40]
    return head.startswith(("本报讯", "新华社")) or (head.startswith("本报") and ("讯（" in head or "电（" in head))


def with_opening(body: str, opening: str) -> str:
    if not opening:
        return body
    return body.replace("<p>", f'<p><span class="opening">{escape(opening)}</span>', 1)


def without_opening(body: str) -> str:
    return PRINTED.sub("", body)
