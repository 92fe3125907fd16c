"""Days as people write them in rosters: 2025-03, 2025年3月, 2025.3.1, 20250301, 至今."""

import calendar
import re
import unicodedata
from datetime import date

OPEN = {"", "至今", "今", "现任", "在任", "现在", "目前", "now", "present", "-", "—", "——", "/", "无"}
YEAR, MONTH, DAY = r"((?:19|20)\d\d)", r"(1[0-2]|0?[1-9])", r"(3[01]|[12]\d|0?[1-9])"
MARK = r"\s*[-./年]\s*"
FORMS = [
    re.compile(rf"{YEAR}{MARK}{MONTH}\s*[-./月]\s*{DAY}\s*日?"),
    re.compile(rf"{YEAR}{MARK}{MONTH}\s*月?"),
    re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"),
    re.compile(rf"{YEAR}\s*年"),
]
# A time of day that a spreadsheet puts behind its dates.
CLOCK = re.compile(r"[ T]00:00(:00(\.0+)?)?$")
BETWEEN = re.compile(r"\s*(?:至|到|—+|–|－|~|～|\s-\s|-(?=(?:19|20)\d\d(?:[-./年]|$))|-(?=至今|今|现))\s*")


def day_from(text: str, *, is_last: bool = False) -> date | None:
    """None for an open end (至今) or nothing; raises ValueError. A month: its first day, or last (`is_last`)."""
    written = CLOCK.sub("", unicodedata.normalize("NFKC", text).strip()).removeprefix("自").removesuffix("起").strip()
    if written.lower() in OPEN:
        return None
    found = next((match for form in FORMS if (match := form.fullmatch(written))), None)
    if found is None:
        raise ValueError("no date")
    year, *rest = map(int, found.groups())
    month = rest[0] if rest else (12 if is_last else 1)
    day = rest[1] if len(rest) > 1 else (calendar.monthrange(year, month)[1] if is_last else 1)
    return date(year, month, day)


def is_date(text: str) -> bool:
    try:
        return bool(text.strip()) and (day_from(text) is not None or text.strip() in ("至今", "现任", "在任"))
    except ValueError:
        return False


def term_from(text: str) -> tuple[str, str] | None:
    """Return the (first, last) texts of a term written in one: 2025年3月至今, 2023.5—2025.2; None where it is none."""
    written = unicodedata.normalize("NFKC", text).strip().removeprefix("自").removesuffix("起")
    parts = BETWEEN.split(written, maxsplit=1)
    if len(parts) == 2 and is_date(parts[0]) and (is_date(parts[1]) or parts[1].strip() in OPEN):
        return parts[0], parts[1]
    return None
