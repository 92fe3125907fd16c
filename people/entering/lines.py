"""Lines of a roster: one post of one person each, with the sentence that says what is wrong with it."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from articles.text.spellings import spellings
from people.entering.columns import cells_by_name, split_head
from people.entering.dates import day_from, term_from
from people.models import Appointment

Standing = Appointment.Standing
LONGEST_NAME, LONGEST_TITLE, HIGHEST = 50, 100, 1_000_000
JOINED = re.compile(r"[、，,;；/／]+")
# 代 and 原 stand right before the post (白荻县代县长, 市水利局原局长); 代表, 太原市 and 中原区 are other words.
POST = "(?:第一|常务|副|党组|党委)*(?:书记|[省市州县区旗镇乡局厅部处科院校署会]长|主任|主席|检察长)"
ACTING, FORMER, CONCURRENT = (
    re.compile(f"(?<![时现])代理?(?={POST})"),
    re.compile(f"(?<![太中平高草])原(?={POST})|^原(?![平阳州])"),
    re.compile("兼"),
)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One post as it was handed in. `number` counts the lines of the table; `order` the posts of one cell."""

    number: int
    name: str
    title: str
    organization: str = ""
    start: date | None = None
    end: date | None = None
    precedence: int | None = None
    order: int = 1
    variants: str = ""
    slips: str = ""
    note: str = ""
    fault: str = ""

    @property
    def standing(self) -> Standing:
        """How the post is held, as its title prints it: 代, 原, 兼, or in full."""
        marks = ((FORMER, Standing.FORMER), (ACTING, Standing.ACTING), (CONCURRENT, Standing.CONCURRENT))
        return next((standing for mark, standing in marks if mark.search(self.title)), Standing.FULL)


def lines_from(rows: list[list[str]], organizations: frozenset[str] | frozenset[str] = frozenset()) -> list[Line]:
    """Return the lines of a table, several for a cell of several titles (市委副书记、市长), in order.

    Without a heading the columns are told by what stands in them; `organizations` are the names of known bodies.
    """
    names, rows = split_head(rows)
    first = 2 if names else 1
    return [
        line
        for number, row in enumerate(rows, first)
        for line in lines_of(number, cells_by_name(row, names, organizations))
    ]


def lines_of(number: int, cells: dict[str, str]) -> list[Line]:
    """Return the lines that one row makes; a row that cannot be read makes one that says why."""
    texts = {name: " ".join(text.split()) for name, text in cells.items()}
    name = "".join(texts.get("name", "").split())
    try:
        terms = {**dates_from(texts), "precedence": precedence_from(texts.get("precedence", ""))}
        titles = titles_from(texts.get("title", ""))
        checked(name, titles)
    except ValueError as error:
        return [Line(number=number, name=name[:LONGEST_NAME], title=texts.get("title", ""), fault=str(error))]
    more = {
        "organization": texts.get("organization", ""),
        "variants": "、".join(spellings(texts.get("variants", ""))),
        "slips": "、".join(spellings(texts.get("slips", ""))),
        "note": texts.get("note", ""),
    }
    return [
        Line(number=number, name=name, title=title, order=order, **terms, **more)
        for order, title in enumerate(titles, 1)
    ]


def titles_from(text: str) -> list[str]:
    """Return the titles that one cell joins, each without blanks."""
    return list(dict.fromkeys("".join(title.split()) for title in JOINED.split(text) if title.strip()))


def checked(name: str, titles: list[str]) -> None:
    """Raise ValueError with a sentence where there is no name or no title, or one that is too long to be one."""
    if not name:
        raise ValueError(_("No name."))
    if not titles:
        raise ValueError(_("No title."))
    if len(name) > LONGEST_NAME or any(len(title) > LONGEST_TITLE for title in titles):
        raise ValueError(_("A name or a title is longer than any that prints."))


def dates_from(texts: dict[str, str]) -> dict[str, date | None]:
    """Return the first and the last day of a row; raise ValueError with a sentence."""
    first, last = term_from(texts.get("term", "")) or (texts.get("start", "") or texts.get("term", ""), "")
    if both := term_from(first):
        first, last = both
    last = texts.get("end", "") or last
    start, end = read_day(first), read_day(last, is_last=True)
    if start and end and end < start:
        raise ValueError(_("The last day of an appointment cannot be before its first."))
    return {"start": start, "end": end}


def read_day(text: str, **which: None) -> date | None:
    """Return the day that a text writes; raise ValueError with a sentence."""
    try:
        return day_from(text, **which)
    except ValueError:
        raise ValueError(_("“%(text)s” is no date: write 2025-03-01, 2025年3月 or 至今.") % {"text": text}) from None


def precedence_from(text: str) -> None:
    """Return the number that orders posts within an organisation, None where none is written."""
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()) or int(text) > HIGHEST:
        raise ValueError(_("“%(text)s” is no number for the order.") % {"text": text})
    return int(text)
