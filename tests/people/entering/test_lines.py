"""Tables become lines: by heading or by what stands in a cell; dates as people write them; a sentence for the rest."""

from datetime import date

import pytest
from django.utils.translation import override

from articles.text.unreadable import Unreadable
from people.entering.dates import day_from, term_from
from people.entering.lines import lines_from
from people.entering.tables import MOST_LINES, table_from_file, table_from_text

MARCH = date(2025, 3, 1)


@pytest.mark.parametrize(
    "written",
    ["2025-03-01", "2025-3-1", "2025-03", "2025年3月", "2025年03月01日", "2025.3.1", "2025.03", "2025/3/1", "20250301"]
    + ["２０２５年３月１日", "2025-03-01 00:00:00", " 2025 年 3 月 ", "自2025年3月起"],
)
def test_a_day_is_read_as_people_write_it(written):
    assert day_from(written) == MARCH


@pytest.mark.parametrize(
    ("written", "last"), [("2025-02", 28), ("2024年2月", 29), ("2025.4", 30), ("2025年", 31), ("2025-03-09", 9)]
)
def test_a_last_month_ends_with_its_last_day(written, last):
    assert day_from(written, is_last=True).day == last


@pytest.mark.parametrize("written", ["", "至今", "现任", "—", "-", " 今 "])
def test_an_open_end_is_none(written):
    assert day_from(written) is None


@pytest.mark.parametrize("written", ["2025-13", "2025-02-30", "三月", "25-03-01", "2025-03-01x", "9999999", "１", "0"])
def test_what_is_no_day_is_refused(written):
    with pytest.raises(ValueError):
        day_from(written)


@pytest.mark.parametrize(
    "written", ["2025年3月至今", "2025.3—至今", "2025-03-至今", "2025年3月1日—", "2025/3/1~今", "自2025年3月至今"]
)
def test_a_term_in_one_cell_has_both_its_ends(written):
    first, last = term_from(written)
    assert (day_from(first), day_from(last)) == (MARCH, None)


@pytest.mark.parametrize("written", ["2025-03-01", "2025-03", "2025.3.1", "20250301", "市长", "", "—"])
def test_one_day_is_no_term(written):
    assert term_from(written) is None


def read(text, organizations=frozenset()):
    """Return the lines of some pasted text."""
    return lines_from(table_from_text(text), organizations)


def told(line):
    """Return what a line says, without its numbers."""
    return line.name, line.organization, line.title, line.start, line.end


FULL = ("方砚", "市教育局", "局长", MARCH, None)
WAYS = {
    "tabs": "方砚\t市教育局\t局长\t2025-03\t至今",
    "commas": "方砚,市教育局,局长,2025-03,至今",
    "wide commas": "方砚，市教育局，局长，2025年3月，至今",
    "bars": "方砚 | 市教育局 | 局长 | 2025.3 | 至今",
    "blanks": "方砚 市教育局 局长 2025.3 至今",
    "a wide name": "方　砚 市教育局 局长 2025.3 至今",
    "one term": "方砚\t市教育局\t局长\t2025年3月至今",
    "a heading": "姓名\t单位\t职务\t任职日期\t离任日期\n方砚\t市教育局\t局长\t2025-03-01\t",
    "a heading in another order": "职务,姓名,任期,单位\n局长,方砚,2025年3月至今,市教育局",
    "an English heading": "name,title,organization,start,end\n方砚,局长,市教育局,2025-03-01,",
    "a quoted cell": '姓名,单位,职务,任职日期\n"方砚","市教育局","局长","2025-03-01"',
}


@pytest.mark.parametrize("way", WAYS)
def test_a_line_is_read_however_it_is_set_out(way):
    assert [told(line) for line in read(WAYS[way])] == [FULL]


def test_titles_with_their_holders_behind_a_colon_are_a_line_for_each_holder():
    text = "市政府\n市　长：裴静如\n副市长：骆其昌、屠志刚　丛　峰。\n\n市教育局\n局　长：臧慧敏"
    assert [(line.name, line.organization, line.title) for line in read(text)] == [
        ("裴静如", "市政府", "市长"),
        ("骆其昌", "市政府", "副市长"),
        ("屠志刚", "市政府", "副市长"),
        ("丛峰", "市政府", "副市长"),
        ("臧慧敏", "市教育局", "局长"),
    ]


@pytest.mark.parametrize("text", ["市长\t裴静如\t2025-03", "市长 裴静如 2025年3月", "裴静如 市长 2025.3"])
def test_a_title_in_front_of_a_name_is_told_from_it(text):
    assert [told(line) for line in read(text)] == [("裴静如", "", "市长", MARCH, None)]


def test_a_title_in_front_of_a_known_body_is_told_from_it():
    assert [told(line) for line in read("方砚\t局长\t市教育局\t2025-03", frozenset({"市教育局"}))] == [FULL]


def test_joined_titles_are_a_line_each_in_their_order():
    lines = read("裴静如\t\t市委副书记、市长\t2025-03")
    assert [(line.title, line.order, line.number) for line in lines] == [("市委副书记", 1, 1), ("市长", 2, 1)]


@pytest.mark.parametrize(
    ("title", "standing"),
    [
        ("代市长", "acting"),
        ("柳桥区代区长", "acting"),
        ("市水利局原局长", "former"),
        ("原市长", "former"),
        ("兼市城市更新办公室主任", "concurrent"),
        ("市长", "full"),
        ("市人大代表", "full"),
        ("中原区区长", "full"),
        ("高原镇镇长", "full"),
    ],
)
def test_the_standing_is_what_the_title_prints(title, standing):
    assert read(f"方砚\t某单位\t{title}")[0].standing == standing


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_is_read_in_the_usual_encodings(encoding):
    text = "姓名,单位,职务,任职日期\r\n方砚,市教育局,局长,2025-03\r\n闻礼,市民政局,副局长,2025年3月\r\n"
    assert [line.name for line in lines_from(table_from_file(text.encode(encoding)))] == ["方砚", "闻礼"]


FAULTS = {
    "a bad date without a heading": ("方砚\t市教育局\t局长\t2025-13\t2026-10", "“2025-13” is no date"),
    "no name": ("姓名\t职务\n\t市长", "No name."),
    "no title": ("姓名\t职务\n方砚\t", "No title."),
    "a bad date": ("姓名\t职务\t任职日期\n方砚\t局长\t2025-13", "“2025-13” is no date"),
    "reversed": ("姓名\t职务\t任职日期\t离任日期\n方砚\t局长\t2025-03\t2024-03", "cannot be before its first"),
    "a bad rank": ("姓名\t职务\t排名\n方砚\t局长\t第一", "is no number"),
    "a long title": ("姓名\t职务\n方砚\t" + "长" * 101, "longer than any"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_line_that_cannot_be_read_says_why_and_the_others_are_read(case):
    text, sentence = FAULTS[case]
    with override("en"):
        lines = read(f"{text}\n闻礼\t副局长")
    assert sentence in lines[0].fault and not lines[-1].fault


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b"  \n", "The file is empty."),
        (b"PK\x03\x04" + bytes(60), "The Word file is damaged."),
        (bytes(range(256)) * 40, "This is no text"),
        (b"x" * 5_000_001, "larger than 5 MB: that is no roster"),
        (("长" * 400).encode(), "A cell holds more than 300 characters"),
    ],
    ids=["nothing", "spaces", "damaged", "no text", "too large", "a long cell"],
)
def test_a_file_that_is_no_roster_gets_its_sentence(data, sentence):
    with override("en"), pytest.raises(Unreadable, match=sentence):
        table_from_file(data)


def test_far_too_many_lines_get_a_sentence():
    with pytest.raises(Unreadable):
        table_from_text("方砚\t局长\n" * (MOST_LINES + 1))
