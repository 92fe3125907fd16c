"""The house list as rows: the rules of a line, what a check sees of it on a day, the list a desk starts from."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.models import HouseWord, Refusal
from articles.models.severity import Severity
from articles.proofing.loading import house_entries
from articles.review.house_list import keep_words, lay_house_list, starter_words
from articles.review.house_table import MOST_LINES, read_table
from tests import builders

DAY = date(2026, 11, 22)
pytestmark = pytest.mark.django_db


@pytest.fixture
def empty_list(db):
    """A desk without the starter list."""
    HouseWord.objects.all().delete()


def word(pattern="盛大启幕", **fields):
    """Return an unsaved line."""
    return HouseWord(pattern=pattern, **{"reason": "一般会议不用", **fields})


def test_a_new_desk_starts_from_a_list_with_reasons_and_sources():
    rows = HouseWord.objects.all()
    assert 60 <= rows.count() <= 90
    assert all(row.reason and row.source for row in rows)
    assert rows.filter(level="must").count() <= 5


def test_every_line_of_the_starter_list_keeps_the_rules():
    for row in starter_words():
        row.full_clean(validate_unique=False, validate_constraints=False)
    assert len({(row.pattern, row.kind) for row in starter_words()}) == len(starter_words())


def test_the_starter_list_is_never_laid_over_what_a_desk_keeps():
    HouseWord.objects.exclude(pattern="亲自").delete()
    HouseWord.objects.update(reason="本报自定")
    lay_house_list()
    assert list(HouseWord.objects.values_list("pattern", "reason")) == [("亲自", "本报自定")]


def test_a_check_sees_what_holds_on_its_day_in_one_query(empty_list, django_assert_num_queries):
    word("甲乙", end_date=DAY).save()
    word("丙丁", start_date=DAY).save()
    word("戊己", level="must", kind="forbidden", exceptions="戊己庚 辛戊己", replacement="壬癸").save()
    with django_assert_num_queries(1):
        entries = house_entries(DAY)
    assert [entry.pattern for entry in entries] == ["甲乙", "丙丁", "戊己"]
    assert (entries[2].level, entries[2].exceptions, entries[2].kind) == (
        Severity.MUST,
        ("戊己庚", "辛戊己"),
        "forbidden",
    )
    assert [entry.pattern for entry in house_entries(date(2026, 11, 21))] == ["甲乙", "戊己"]
    assert [entry.pattern for entry in house_entries(date(2026, 11, 23))] == ["丙丁", "戊己"]


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("pattern", word("字")),
        ("pattern", word("*末尾")),
        ("pattern", word("末尾*")),
        ("pattern", word("一二*三*四*五*六")),
        ("pattern", word("四字格言", kind="formula")),
        ("pattern", word("五个字的*话", kind="formula")),
        ("replacement", word(replacement="盛大启幕")),
        ("replacement", word("把*作为抓手", replacement="以")),
        ("replacement", word("一河清水两岸", kind="formula", replacement="以")),
        ("end_date", word(start_date=DAY, end_date=date(2026, 11, 21))),
        ("reason", word(reason="")),
    ],
)
def test_a_line_that_could_not_work_is_refused_at_its_field(field, line):
    with pytest.raises(ValidationError) as refused:
        line.full_clean()
    assert list(refused.value.message_dict) == [field]


def test_the_database_keeps_one_line_in_force_for_a_wording_and_days_in_order(empty_list):
    word().save()
    for wrong in (word(), word("别的", start_date=DAY, end_date=date(2026, 11, 21))):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong.save()
    word(end_date=DAY).save()
    assert HouseWord.objects.filter(pattern="盛大启幕").count() == 2


TABLE = """词语,类别,等级,改为,理由,范围,引语除外,例外,起,止,来源
隆重召开,慎用,应改,召开,一般会议不用,标题,否,,2026-01-01,2026/12/31,惯例
一河清水、两岸绿带,固定表述,must,,不得改动"""


def test_a_table_is_read_by_its_heading_in_chinese_or_by_value():
    first, second = (line.word for line in read_table(TABLE))
    assert (first.kind, first.level, first.scope, first.is_quotation_exempt) == ("careful", "should", "head", False)
    assert (first.start_date, first.end_date, first.source) == (date(2026, 1, 1), date(2026, 12, 31), "惯例")
    assert (second.kind, second.level, second.is_quotation_exempt) == ("formula", "must", False)
    assert [line.number for line in read_table(TABLE)] == [2, 3]


def test_tabs_and_another_order_of_columns_are_read_too():
    (line,) = read_table("理由\t词语\n低俗\t牛逼")
    assert (line.word.pattern, line.word.reason, line.faults) == ("牛逼", "低俗", ())
    (line,) = read_table("隆重召开\t慎用\t\t召开\t一般会议不用")
    assert (line.word.replacement, line.word.level, line.faults) == ("召开", "should", ())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("隆重召开,严禁,,,理由", "“严禁” is none of 禁用、慎用、宜用、固定表述、易混."),
        ("隆重召开,慎用,应改,,理由,,,,昨天", "“昨天” is no date: write 2026-11-26."),
        ("字,慎用,应改,,理由", "A wording is two characters or more."),
        ("隆重召开,慎用", "This field cannot be blank."),
        ("隆重召开,慎用,应改,,理由,,,,,,来源,多了", "There are more columns than names."),
        ("长" * 61 + ",慎用,,,理由", "Ensure this value has at most 60 characters (it has 61)."),
    ],
)
def test_a_bad_line_is_answered_by_its_number(settings, line, told):
    settings.LANGUAGE_CODE = "en"
    good, bad = read_table(f"亲自出席,慎用,,,理由\n\n{line}")
    assert (good.faults, bad.number) == ((), 3)
    assert any(told in fault for fault in bad.faults)


def test_a_wording_that_stands_twice_is_taken_once():
    first, second = read_table("隆重召开,慎用,,,甲\n隆重召开,慎用,,,乙")
    assert first.faults == () and len(second.faults) == 1


@pytest.mark.parametrize(
    "text", ["字,\n" * (MOST_LINES + 1), "“" * 200_000, '"' * 3 + "甲" * 200_000, "\x00\x00", ",,,,\n" * 9]
)
def test_a_text_that_is_no_table_breaks_nothing(text):
    try:
        assert all(line.faults for line in read_table(text))
    except Refusal as refusal:
        assert refusal.sentence


def test_lines_are_taken_once_and_change_what_stands(empty_list):
    chief = builders.user("chief")
    added, changed = keep_words([word(), word("亲自", level="hint")], by=chief)
    assert (len(added), changed) == (2, [])
    again = [word(reason="别的理由", replacement="召开"), word("亲自", level="hint")]
    assert [len(rows) for rows in keep_words(again, by=chief)] == [0, 1]
    assert [len(rows) for rows in keep_words([word(reason="别的理由", replacement="召开")], by=chief)] == [0, 0]
    assert HouseWord.objects.get(pattern="盛大启幕").reason == "别的理由"


def test_a_wording_that_somebody_added_meanwhile_is_refused_with_a_sentence(empty_list):
    with pytest.raises(Refusal) as refused:
        keep_words([word(), word()], by=builders.user("chief"))
    assert refused.value.sentence
    assert not HouseWord.objects.exists()


def test_a_line_that_has_ended_stays_when_its_wording_comes_back(empty_list):
    word(end_date=DAY).save()
    keep_words([word()], by=builders.user("head"))
    assert sorted(HouseWord.objects.values_list("end_date", flat=True), key=str) == [DAY, None]


@pytest.mark.parametrize("role", ["reporter", "editor", "picture", "auditor"])
def test_whoever_may_not_keep_the_list_is_refused(role):
    with pytest.raises(Refusal):
        keep_words([word("新的词")], by=builders.user(role))
    assert not HouseWord.objects.filter(pattern="新的词").exists()
