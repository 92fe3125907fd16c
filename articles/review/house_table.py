"""A house list as text: lines of a spreadsheet, by comma or tab, become wordings or sentences on what is wrong."""

import csv
import io
from dataclasses import dataclass, field
from datetime import date
from typing import Never

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.models import HouseWord, Refusal
from articles.text.clean import one_line, printable
from articles.text.patterns import words

MOST_LINES = 5000
# The columns in their order where no heading says another; what people call them.
COLUMNS = {
    "pattern": words("词语 用语 词 wording pattern"),
    "kind": words("类别 种类 kind"),
    "level": words("等级 级别 level"),
    "replacement": words("改为 替换 宜用 replacement"),
    "reason": words("理由 原因 说明 reason"),
    "scope": words("范围 scope"),
    "is_quotation_exempt": words("引语除外 引语豁免 quotations"),
    "exceptions": words("不在其中 例外 exceptions"),
    "start_date": words("起 起始 生效 from"),
    "end_date": words("止 截止 失效 to"),
    "source": words("来源 出处 source"),
}
CHOICES = {
    "kind": {"禁用": "forbidden", "慎用": "careful", "宜用": "preferred", "固定表述": "formula", "易混": "confused"},
    "level": {"必改": "must", "应改": "should", "提示": "hint"},
    "scope": {"标题": "head", "标题提要": "head", "正文": "body", "正文图说": "body", "全文": "everywhere"},
    "is_quotation_exempt": {"是": True, "否": False, "yes": True, "no": False},
}
DATES = ("start_date", "end_date")


@dataclass(frozen=True, kw_only=True)
class TableLine:
    number: int
    word: HouseWord
    faults: tuple[str, ...] = field(default=())


def read_table(text: str) -> list[TableLine]:
    """Return the TableLines of a text; raise Refusal for one that is no table or is too long.

    Commas or tabs part the columns. A first line of column names is a heading; without one the columns are those of
    COLUMNS in their order. Empty lines are left out.
    """
    rows = rows_of(text)
    if len(rows) > MOST_LINES:
        raise Refusal(_("%(count)d lines are more than %(most)d: hand them in by parts.") % sizes(rows))
    names = list(COLUMNS)
    if rows and (heading := heading_of(rows[0][1])):
        names, rows = heading, rows[1:]
    seen, lines = {}, []
    for number, cells in rows:
        line = line_of(number, dict(zip(names, cells, strict=False)), len(cells) > len(names))
        lines.append(without_double(line, seen))
    return lines


def sizes(rows: list[tuple[int, list[str]]]) -> dict[str, int]:
    return {"count": len(rows), "most": MOST_LINES}


def rows_of(text: str) -> list[tuple[int, list[str]]]:
    text = printable(text)
    delimiter = "\t" if "\t" in text.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        rows = [(reader.line_num, [one_line(cell) for cell in cells]) for cells in reader]
    except csv.Error:
        raise Refusal(_("Line %(line)s cannot be read as a table.") % {"line": reader.line_num + 1}) from None
    return [(number, cells) for number, cells in rows if any(cells)]


def heading_of(cells: list[str]) -> list[str]:
    """None where the line is no heading; an unknown column has no name."""
    known = {called: name for name, calls in COLUMNS.items() for called in (name, *calls)}
    names = [known.get(cell.lower()) for cell in cells]
    return names if names[0] == "pattern" or names.count(None) < len(names) / 2 else None


def line_of(number: int, cells: dict[str, str], is_too_long: bool) -> TableLine:
    cells.pop(None, None)
    values, faults = {}, [_("There are more columns than names.")] if is_too_long else []
    for name, cell in cells.items():
        if not cell:
            continue
        try:
            values[name] = value_of(name, cell)
        except ValueError as fault:
            faults.append(str(fault))
    # A formula stands between quotation marks more often than not.
    if values.get("kind") == HouseWord.Kind.FORMULA:
        values.setdefault("is_quotation_exempt", False)
    word = HouseWord(**values)
    return TableLine(number=number, word=word, faults=(*faults, *faults_of(word)))


def value_of(name: str, cell: str) -> str:
    if name in CHOICES:
        known = CHOICES[name] | {str(value): value for value in CHOICES[name].values()}
        if cell not in known:
            offered = "、".join(dict.fromkeys(CHOICES[name]))
            raise ValueError(_("“%(cell)s” is none of %(offered)s.") % {"cell": cell, "offered": offered})
        return known[cell]
    if name in DATES:
        try:
            return date.fromisoformat(cell.replace("/", "-").replace(".", "-"))
        except ValueError:
            raise ValueError(_("“%(cell)s” is no date: write 2026-11-26.") % {"cell": cell}) from None
    return cell


def faults_of(word: HouseWord) -> list[Never]:
    try:
        word.full_clean(validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        return [
            f"{HouseWord._meta.get_field(name).verbose_name}：{sentence}"
            for name, sentences in error.message_dict.items()
            for sentence in sentences
        ]
    return []


def without_double(line: TableLine, seen: dict[Never, Never]) -> TableLine:
    key = (line.word.pattern, line.word.kind)
    if key in seen:
        fault = _("The same wording stands in line %(line)s.") % {"line": seen[key]}
        return TableLine(number=line.number, word=line.word, faults=(*line.faults, fault))
    seen[key] = line.number
    return line
