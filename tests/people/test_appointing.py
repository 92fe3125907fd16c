"""Appointments are written with the record of what changed, by which document, confirmed by whom."""

from datetime import date

import pytest
from django.utils.translation import override

from people.appointing import appoint
from people.models import Appointment, Official, RosterChange
from people.refusal import Refusal
from tests import builders

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2026, 3, 1), date(2026, 11, 24)


@pytest.fixture(autouse=True)
def in_english():
    """Show the sources' own words."""
    with override("en"):
        yield


@pytest.fixture
def editor():
    """The editor who confirms."""
    return builders.user("editor")


def new(title="市长", person=None, **fields):
    """Return an unsaved appointment."""
    person = person or Official.objects.first() or builders.official()
    return Appointment(
        official=person, organization=builders.organization("市政府"), title=title, **{"start_date": FIRST, **fields}
    )


def test_a_new_post_a_change_and_an_end_each_leave_a_record(editor):
    (post,) = [
        change.appointment for change in appoint([(new("代市长", standing="acting"), "云任〔2026〕1号")], by=editor)
    ]
    post.title, post.standing = "市长", "full"
    appoint([(post, "云人大〔2026〕9号")], by=editor)
    post.end_date = LAST
    appoint([(post, "云免〔2026〕3号")], by=editor)
    records = list(RosterChange.objects.order_by("id"))
    assert [record.kind for record in records] == ["added", "changed", "ended"]
    assert [record.source for record in records] == ["云任〔2026〕1号", "云人大〔2026〕9号", "云免〔2026〕3号"]
    assert records[0].before == {} and records[1].before == records[0].after
    assert (records[1].before["title"], records[1].after["title"]) == ("代市长", "市长")
    assert records[2].after["end_date"] == "2026-11-24" and {record.by for record in records} == {editor}


def test_another_last_day_of_an_ended_post_is_a_change_and_no_end(editor):
    [added] = appoint([(new(end_date=LAST), "云任〔2026〕1号")], by=editor)
    added.appointment.end_date = FIRST
    [change] = appoint([(added.appointment, "云免〔2026〕3号")], by=editor)
    assert (added.kind, change.kind) == ("added", "changed")


def test_the_same_again_writes_nothing(editor):
    post = new()
    appoint([(post, "一号")], by=editor)
    assert appoint([(post, "一号")], by=editor) == []
    assert RosterChange.objects.count() == Appointment.objects.count() == 1


@pytest.mark.parametrize("source", ["", "  "])
def test_a_change_without_a_source_is_refused(editor, source):
    with pytest.raises(Refusal, match="source document"):
        appoint([(new(), source)], by=editor)
    assert not Appointment.objects.exists()


BAD = {
    "the wrong way round": ({"end_date": date(2026, 2, 1)}, "cannot be before its first"),
    "an acting post whose title hides it": ({"standing": "acting"}, "write 代 into the title"),
    "a title that is none": ({"title": ""}, "blank"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_line_that_cannot_stand_takes_all_others_with_it(editor, case):
    fields, sentence = BAD[case]
    with pytest.raises(Refusal, match=sentence):
        appoint([(new("副市长"), "一号"), (new(**{"title": "市长", **fields}), "一号")], by=editor)
    assert not Appointment.objects.exists() and not RosterChange.objects.exists()


@pytest.mark.parametrize("start", [date(2026, 1, 1), FIRST, LAST])
def test_the_same_post_of_the_same_person_in_the_same_time_is_refused(editor, start):
    appoint([(new(end_date=LAST), "一号")], by=editor)
    with pytest.raises(Refusal, match="already"):
        appoint([(new(start_date=start), "二号")], by=editor)


def test_who_comes_back_to_a_post_is_appointed_again(editor):
    appoint([(new(end_date=LAST), "一号"), (new(start_date=date(2026, 12, 1)), "二号")], by=editor)
    assert Appointment.objects.count() == 2


def test_two_persons_of_one_name_hold_the_same_title(editor):
    first, second = builders.official("王一"), builders.official("王一")
    appoint([(new("委员", first), "一号"), (new("委员", second), "一号")], by=editor)
    assert Appointment.objects.filter(title="委员").count() == 2


def test_the_record_is_never_changed_or_deleted(editor):
    (record,) = appoint([(new(), "一号")], by=editor)
    record.source = "二号"
    for forbidden in (record.save, record.delete, RosterChange.objects.all().delete):
        with pytest.raises(TypeError):
            forbidden()
    assert RosterChange.objects.get().source == "一号"


@pytest.mark.parametrize(
    ("typed", "kept"), [("方硯，方研之", "方硯、方研之"), (" 方 硯 ;方硯\n", "方硯"), ("方砚、", ""), ("", "")]
)
def test_spellings_are_written_in_one_form(typed, kept):
    person = builders.official("方砚")
    person.variants = typed
    person.full_clean()
    assert person.variants == kept and person.names() == ("方砚", *filter(None, kept.split("、")))


@pytest.mark.parametrize("slip", ["方砚", "方硯"])
def test_a_slip_that_is_a_correct_spelling_is_refused(slip):
    person = builders.official("方砚", variants="方硯")
    person.slips = slip
    with pytest.raises(Exception, match="correct spelling"):
        person.full_clean()
