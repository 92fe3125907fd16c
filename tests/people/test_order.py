"""The order in which officials print: bodies first, then standing, equals by strokes, then one person's own titles."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from people.models import Appointment, Official, Organization
from people.roster import as_of, whole_roster
from tests import builders

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)
Kind = Organization.Kind


def post(name, title, body, **fields):
    """Appoint somebody of that name, made once."""
    person = Official.objects.filter(name=name).first() or builders.official(name)
    fields = {"start_date": date(2025, 1, 1), **fields}
    return Appointment.objects.create(official=person, organization=body, title=title, **fields)


def titles(day=DAY):
    """Return the titles of a day in order."""
    return [appointment.title for appointment in as_of(day)]


def test_party_congress_government_and_cppcc_stand_in_that_order_whatever_their_numbers():
    for name, kind, number in (
        ("市政协", Kind.CPPCC, 1),
        ("市政府", Kind.GOVERNMENT, 2),
        ("市教育局", Kind.DEPARTMENT, 0),
        ("市人大常委会", Kind.CONGRESS, 3),
        ("市委", Kind.PARTY, 4),
    ):
        post(f"方{number}", name, builders.organization(name, kind=kind, precedence=number))
    assert titles() == ["市委", "市人大常委会", "市政府", "市政协", "市教育局"]


def test_a_committee_below_a_district_stands_behind_those_of_the_city():
    district = builders.organization("柳桥区", kind=Kind.DISTRICT, precedence=200)
    lower = builders.organization("柳桥区委", kind=Kind.PARTY, parent=district, precedence=201)
    post("贺长川", "柳桥区委书记", lower)
    post("闻礼", "市长", builders.organization("市政府", kind=Kind.GOVERNMENT, precedence=900))
    assert titles() == ["市长", "柳桥区委书记"]


def test_equals_stand_by_the_strokes_of_their_surnames_and_unknown_ones_last():
    body = builders.organization("市政府", kind=Kind.GOVERNMENT)
    for name in ("魏一", "琞二", "丁三", "陈四", "万五"):
        post(name, name, body, precedence=30)
    post("鲍六", "鲍六", body, precedence=20)
    assert titles() == ["鲍六", "丁三", "万五", "陈四", "魏一", "琞二"]


def test_the_strokes_follow_a_name_that_is_corrected():
    person = builders.official("琞二")
    person.name = "丁二"
    person.save()
    assert Official.objects.get().surname_strokes == 2


def test_one_persons_titles_of_equal_standing_stand_in_the_persons_own_order():
    body = builders.organization("市教育局")
    post("方砚", "局长", body, order=2)
    post("方砚", "党组书记", body, order=1)
    assert titles() == ["党组书记", "局长"]


def test_an_appointment_to_come_is_out_of_sight_until_its_day():
    post("方砚", "局长", builders.organization("市教育局"), start_date=DAY + timedelta(days=3))
    assert titles() == titles(DAY + timedelta(days=2)) == []
    assert titles(DAY + timedelta(days=3)) == ["局长"]
    assert [held.title for held in whole_roster().posts] == ["局长"]


def test_the_whole_roster_is_one_query_and_says_what_the_roster_of_a_day_says(django_assert_num_queries):
    body = builders.organization("市政府", kind=Kind.GOVERNMENT, precedence=3)
    post("方砚", "代市长", body, end_date=DAY, precedence=1)
    person = post("方砚", "市长", body, start_date=DAY + timedelta(days=1), precedence=1).official
    Official.objects.filter(pk=person.pk).update(variants="方硯、方研之", slips="方研")
    with django_assert_num_queries(1):
        roster = whole_roster()
    assert [held.title for held in roster.held("方硯", DAY)] == ["代市长"]
    (held,) = roster.held("方砚", DAY + timedelta(days=1))
    assert (held.person, held.rank, held.order, held.strokes) == (person.pk, (3, 3, 1), 1, 4)
    assert (held.variants, held.slips, held.organization) == (("方硯", "方研之"), ("方研",), "市政府")


DAYS = st.dates(date(2025, 1, 1), date(2025, 12, 31))
TERMS = st.tuples(DAYS, st.none() | st.integers(0, 200), st.integers(0, 3), st.sampled_from(Kind.values))


class AsOf(TestCase):
    """Laws of the roster of a day, over rosters drawn at random."""

    @settings(max_examples=60, deadline=None)
    @given(st.lists(TERMS, max_size=8), DAYS)
    def test_it_holds_exactly_what_covers_the_day_in_an_order_that_never_falls(self, terms, day):
        for number, (start, length, precedence, kind) in enumerate(terms):
            end = None if length is None else start + timedelta(days=length)
            body = builders.organization(f"单位{kind}", kind=kind, precedence=1)
            post(f"丁{number}", f"职{number}", body, start_date=start, end_date=end, precedence=precedence)
        held = list(as_of(day))
        covering = {a.pk for a in Appointment.objects.all() if a.is_held_on(day)}
        assert {a.pk for a in held} == covering and len(held) == len(covering)
        ranks = [(a.body, a.organization.precedence, a.precedence, a.official.surname_strokes) for a in held]
        assert ranks == sorted(ranks)
        plain = {p.title for p in whole_roster().posts if p.held_on(day)}
        assert plain == {a.title for a in held}
