"""Lines of a roster: the rows of a table as one post of one person each, or as the sentence that says what is wrong."""

import re
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from articles.text.names import may_be_name
from articles.text.officials import ENDS_POST
from articles.text.spellings import spellings
from people.entering.dates import day_from, is_date, term_from
from people.models import Appointment

FULL, ACTING, CONCURRENT, FORMER = Appointment.Standing.values
LONGEST_NAME, LONGEST_TITLE, HIGHEST = 50, 100, 1_000_000
JOINED = re.compile(r"[、，,;；/／]+")
# 代 and 原 stand right before the post (白荻县代县长, 市水利局原局长); 代表, 太原市 and 中原区 are other words.
POST = "(?:第一|常务|副|党组|党委)*(?:书记|[省市州县区旗镇乡局厅部处科院校署会]长|主任|主席|检察长)"
MARKS = {
    FORMER: re.compile(f"(?<![太中平高草])原(?={POST})|^原(?![平阳州])"),
    ACTING: re.compile(f"(?<![时现])代理?(?={POST})"),
    CONCURRENT: re.compile("兼"),
}

# Which column of a table says what, by its heading.
HEADINGS = {
    "name": ("姓名", "名字", "name"),
    "title": ("职务", "现任职务", "职位", "职称职务", "title", "post"),
    "organization": ("单位", "部门", "机构", "所在单位", "工作单位", "单位名称", "organization", "organisation"),
    "start": (
        *("任职日期", "任职时间", "任职起", "起", "自", "开始", "到任日期", "到任时间", "起始日期"),
        *("start", "from"),
    ),
    "end": ("离任日期", "离任时间", "免职日期", "免职时间", "任职止", "止", "至", "结束", "截止日期", "end", "to"),
    "term": ("任期", "任职起止", "起止时间", "任职起止时间", "起止", "term"),
    "precedence": ("排名", "排序", "次序", "排名次序", "precedence"),
    "variants": ("异体", "又作", "其他写法", "variants"),
    "slips": ("常见错写", "错写", "slips"),
    "note": ("备注", "说明", "note"),
}
BY_HEADING = {word: name for name, words in HEADINGS.items() for word in words}


@dataclass(frozen=True, kw_only=True)
class Line:
    """`number` counts the lines of the table; `order` the posts of one cell."""

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
    def standing(self) -> str:
        """How the post is held, as its title prints it: 代, 原, 兼, or in full."""
        return next((standing for standing, mark in MARKS.items() if mark.search(self.title)), FULL)


def lines_from(rows: list[list[str]], organizations: frozenset[str] = frozenset()) -> list[Line]:
    """Several for one cell (市委副书记、市长). Without a heading columns are told by what stands in them."""
    names, rows = split_head(rows)
    first = 2 if names else 1
    return [
        line
        for number, row in enumerate(rows, first)
        for line in lines_of(number, cells_by_name(row, names, organizations))
    ]


def split_head(rows: list[list[str]]) -> tuple[list[str | None] | None, list[list[str]]]:
    if not rows:
        return None, rows
    names = [BY_HEADING.get("".join(cell.split()).lower()) for cell in rows[0]]
    if "name" not in names or "title" not in names:
        return None, rows
    return names, rows[1:]


def cells_by_name(row: list[str], names: list[str | None] | None, organizations: frozenset[str]) -> dict[str, str]:
    """Without a heading: name, organisation, title, dates; the title in front where only the second text is a body."""
    if names:
        return {name: cell for name, cell in zip(names, row, strict=False) if name}
    row = name_first(row)
    found, texts = {"name": row[0]}, list[str]()
    for cell in row[1:]:
        # A figure behind a title is meant for a day, even where it is none.
        if is_date(cell) or term_from(cell) or texts and cell[:1].isdigit():
            found.setdefault("end" if "start" in found else "start", cell)
        elif cell:
            texts.append(cell)
        elif len(texts) > 1:
            # An empty cell behind organisation and title is a first day that nobody knows.
            found.setdefault("start", "")
    return {**found, **titled(texts, organizations)}


def name_first(row: list[str]) -> list[str]:
    """Return a row with the name in front, where a title stands there and a name behind it (市长 裴静如)."""
    if len(row) > 1 and ENDS_POST.search(row[0]) and may_be_name(row[1]) and not ENDS_POST.search(row[1]):
        return [row[1], row[0], *row[2:]]
    return row


def titled(texts: list[str], organizations: frozenset[str]) -> dict[str, str]:
    if len(texts) < 2:
        return {"title": texts[0] if texts else ""}
    first, second = texts[:2]
    if second in organizations and first not in organizations:
        first, second = second, first
    return {"organization": first, "title": second, "note": " ".join(texts[2:])}


def lines_of(number: int, cells: dict[str, str]) -> list[Line]:
    """Return the lines that one row makes; a row that cannot be read makes one that says why."""
    texts = {name: " ".join(text.split()) for name, text in cells.items()}
    name = "".join(texts.get("name", "").split())
    try:
        start, end = dates_from(texts)
        precedence = precedence_from(texts.get("precedence", ""))
        titles = titles_from(texts.get("title", ""))
        require_name_and_titles(name, titles)
    except ValueError as error:
        return [Line(number=number, name=name[:LONGEST_NAME], title=texts.get("title", ""), fault=str(error))]
    first = Line(
        number=number,
        name=name,
        title="",
        start=start,
        end=end,
        precedence=precedence,
        organization=texts.get("organization", ""),
        variants="、".join(spellings(texts.get("variants", ""))),
        slips="、".join(spellings(texts.get("slips", ""))),
        note=texts.get("note", ""),
    )
    return [replace(first, title=title, order=order) for order, title in enumerate(titles, 1)]


def titles_from(text: str) -> list[str]:
    return list(dict.fromkeys("".join(title.split()) for title in JOINED.split(text) if title.strip()))


def require_name_and_titles(name: str, titles: list[str]) -> None:
    if not name:
        raise ValueError(_("No name."))
    if not titles:
        raise ValueError(_("No title."))
    if len(name) > LONGEST_NAME or any(len(title) > LONGEST_TITLE for title in titles):
        raise ValueError(_("A name or a title is longer than any that prints."))


def dates_from(texts: dict[str, str]) -> tuple[date | None, date | None]:
    first, last = term_from(texts.get("term", "")) or (texts.get("start", "") or texts.get("term", ""), "")
    if both := term_from(first):
        first, last = both
    last = texts.get("end", "") or last
    start, end = read_day(first), read_day(last, is_last=True)
    if start and end and end < start:
        raise ValueError(_("The last day of an appointment cannot be before its first."))
    return start, end


def read_day(text: str, *, is_last: bool = False) -> date | None:
    try:
        return day_from(text, is_last=is_last)
    except ValueError:
        raise ValueError(_("“%(text)s” is no date: write 2025-03-01, 2025年3月 or 至今.") % {"text": text}) from None


def precedence_from(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()) or int(text) > HIGHEST:
        raise ValueError(_("“%(text)s” is no number for the order.") % {"text": text})
    return int(text)
