"""Message heads are told from the copy behind them."""

import pytest

from articles.intake.openings import read_opening


@pytest.mark.parametrize(
    ("text", "form", "rest"),
    [
        ("本报讯（记者程亦凡）11月3日", "本报讯", "11月3日"),
        ("本报讯11月3日", "本报讯", "11月3日"),
        ("本报讯通讯 员 何林 报道近日", "本报讯", "近日"),
        ("本报石埠讯（记者程亦凡）路", "本报石埠讯", "路"),
        ("本报石埠11月3日电（记者程亦凡）路", "本报石埠11月3日电", "路"),
        ("据新华社云汀11月3日电 路", "据新华社云汀11月3日电", "路"),
        ("云汀晚报讯（记者孟可）路", "云汀晚报讯", "路"),
        ("云汀日报、云汀网讯（记者孟可）路", "云汀日报、云汀网讯", "路"),
        ("【云汀商报讯】（记者　孟可）路", "【云汀商报讯】", "路"),
        ("汀都讯　记者孟可　程亦凡　路通了", "汀都讯", "路通了"),
        ("（记者孟可）路", "", "路"),
    ],
)
def test_an_opening_ends_where_the_copy_begins(text, form, rest):
    opening = read_opening(text)
    assert (opening.form, text[opening.length :]) == (form, rest)


@pytest.mark.parametrize(
    "text", ["该水情监测网通过加密电信站点传回信息", "本报记者走进竹山", "（图中左起）", "收到短讯的人"]
)
def test_copy_that_only_begins_alike_has_no_opening(text):
    assert read_opening(text) is None
