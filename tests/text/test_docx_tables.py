"""Tables of Word files: rows of cells, merged ones repeated where they reach."""

import pytest

from articles.text.docx import tables_of
from articles.text.unreadable import Unreadable
from tests.intake.documents import WORDS, word_file


def cell(*paragraphs, properties=""):
    """Return the XML of one cell."""
    inner = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def document(*rows):
    """Return the bytes of a .docx with one table."""
    table = "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows)
    xml = (
        f"<w:document {WORDS}><w:body><w:p><w:r><w:t>名录</w:t></w:r></w:p><w:tbl>{table}</w:tbl></w:body></w:document>"
    )
    return word_file(xml=xml)


def test_rows_and_cells_come_in_order_and_words_outside_are_no_part():
    assert tables_of(document([cell("姓名"), cell("职务")], [cell("方砚"), cell("局长")])) == [
        [["姓名", "职务"], ["方砚", "局长"]]
    ]


def test_a_cell_merged_downwards_speaks_for_each_of_its_rows():
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    made = document(
        [cell("市教育局", properties=begins), cell("方砚")],
        [cell(properties=goes_on), cell("闻礼")],
        [cell(properties=goes_on), cell("贺长川")],
        [cell("市民政局"), cell("丁牧")],
    )
    assert [row[0] for row in tables_of(made)[0]] == ["市教育局", "市教育局", "市教育局", "市民政局"]


@pytest.mark.parametrize(("span", "columns"), [("2", 3), ("0", 2), ("x", 2), ("99999999", 61)])
def test_a_cell_over_several_columns_keeps_the_others_in_their_place(span, columns):
    made = document([cell("姓名", properties=f'<w:gridSpan w:val="{span}"/>'), cell("职务")])
    assert len(tables_of(made)[0][0]) == columns and tables_of(made)[0][0][-1] == "职务"


def test_several_paragraphs_of_a_cell_are_one_text():
    assert tables_of(document([cell("党组书记", "局长")])) == [[["党组书记\n局长"]]]


def test_a_file_without_a_table_has_none():
    assert tables_of(word_file("方砚，局长")) == []


@pytest.mark.parametrize("data", [word_file("路")[:-30], b"PK\x03\x04" + bytes(50), word_file(xml="<w:document")])
def test_a_broken_file_gets_a_sentence(data):
    with pytest.raises(Unreadable):
        tables_of(data)
