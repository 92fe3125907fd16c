"""Lines keep their place, their indent, their width and the sign before a heading."""

from articles.intake.lines import split, width


def test_a_line_knows_its_place_without_its_edges():
    text = "一\n　　汀河 \r\n\r\n二"
    assert [text[line.start : line.end] for line in split(text)] == ["一", "汀河", "二"]


def test_a_blank_line_makes_a_gap():
    assert [line.gap for line in split("一\n二\n\n三")] == [True, False, True]


def test_an_indent_is_measured_in_full_width_characters():
    assert [line.indent for line in split("　　一\n    二\n三")] == [2, 2, 0]


def test_the_sign_of_a_heading_is_set_aside():
    (line,) = split("## 汀河大桥合龙")
    assert (line.level, line.mark, line.start) == (2, (0, 2), 3)


def test_a_sign_alone_is_a_line():
    assert [line.level for line in split("##")] == [0]


def test_figures_are_half_as_wide():
    assert width("１2月") == 2.5


def test_where_all_lines_are_set_apart_an_empty_line_is_no_gap():
    page = "\n\n".join(["汀河两岸的竹子又高了一截"] * 11) + "\n\n\n\n汀河大桥合龙"
    assert [line.gap for line in split(page)] == [True, *[False] * 10, True]


def test_long_paragraphs_set_apart_keep_their_gaps():
    assert all(line.gap for line in split("\n\n".join(["汀河两岸的竹子又高了一截，" * 6] * 14)))
