"""Which column of a table says what: by its heading, or by what stands in it."""

from articles.text.names import may_be_name
from articles.text.officials import POSTS
from people.entering.dates import is_date, term_from

HEADINGS = {
    "name": ("姓名", "名字", "name"),
    "title": ("职务", "现任职务", "职位", "职称职务", "title", "post"),
    "organization": ("单位", "部门", "机构", "所在单位", "工作单位", "单位名称", "organization", "organisation"),
    "start": (
        "任职日期",
        "任职时间",
        "任职起",
        "起",
        "自",
        "开始",
        "到任日期",
        "到任时间",
        "起始日期",
        "start",
        "from",
    ),
    "end": ("离任日期", "离任时间", "免职日期", "免职时间", "任职止", "止", "至", "结束", "截止日期", "end", "to"),
    "term": ("任期", "任职起止", "起止时间", "任职起止时间", "起止", "term"),
    "precedence": ("排名", "排序", "次序", "排名次序", "precedence"),
    "variants": ("异体", "又作", "其他写法", "variants"),
    "slips": ("常见错写", "错写", "slips"),
    "note": ("备注", "说明", "note"),
}
BY_HEADING = {word: name for name, words in HEADINGS.items() for word in words}


def split_head(rows: list[list[str]]) -> tuple[None, list[list[str]]]:
    """Return (the columns' names, the other rows) of a table whose first row is a heading, (None, rows) otherwise."""
    if not rows:
        return None, rows
    names = [BY_HEADING.get("".join(cell.split()).lower()) for cell in rows[0]]
    if "name" not in names or "title" not in names:
        return None, rows
    return names, rows[1:]


def cells_by_name(row: list[str], names: None, organizations: frozenset[str]) -> dict[str, str]:
    """Return column name → text for one row; without a heading the order is name, organisation, title, dates.

    `organizations` are the names of known bodies: where the second of two texts is one and the first is none, the
    title stands in front.
    """
    if names:
        return {name: cell for name, cell in zip(names, row, strict=False) if name}
    row = name_first(row)
    found, texts = {"name": row[0]}, []
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
    if len(row) > 1 and row[0].endswith(POSTS) and may_be_name(row[1]) and not row[1].endswith(POSTS):
        return [row[1], row[0], *row[2:]]
    return row


def titled(texts: list[str], organizations: frozenset[str]) -> dict[str, str]:
    """Return what the texts of a row without a heading say: organisation and title, or the title alone."""
    if len(texts) < 2:
        return {"title": texts[0] if texts else ""}
    first, second = texts[:2]
    if second in organizations and first not in organizations:
        first, second = second, first
    return {"organization": first, "title": second, "note": " ".join(texts[2:])}
