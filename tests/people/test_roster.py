"""The roster as of a day: who held which titles, in the order in which they are printed."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import override

from people.models import Appointment, Official, Organization, Reporter
from people.roster import as_of, titles_of, whole_roster
from people.terms import persons_from
from tests import builders

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2026, 3, 1), date(2026, 11, 24)
DAY = timedelta(days=1)


def appointed(person, title, organization="市政府", **fields):
    """Appoint somebody from FIRST on."""
    body = builders.organization(organization)
    fields = {"start_date": FIRST, **fields}
    return Appointment.objects.create(official=person, organization=body, title=title, **fields)


@pytest.mark.parametrize(
    ("day", "held"),
    [(FIRST - DAY, False), (FIRST, True), (FIRST + DAY, True), (LAST - DAY, True), (LAST, True), (LAST + DAY, False)],
)
def test_a_post_is_held_from_its_first_day_to_its_last(day, held):
    post = appointed(builders.official(), "市长", end_date=LAST)
    assert as_of(day).exists() is post.is_held_on(day) is held


def test_a_post_without_a_last_day_is_held_on():
    appointed(builders.official(), "市长")
    assert as_of(date(2099, 12, 31)).exists() and not as_of(FIRST - DAY).exists()


def test_a_successor_on_the_next_day_leaves_neither_gap_nor_double():
    appointed(old := builders.official(), "市长", end_date=LAST)
    appointed(new := builders.official("闻礼"), "市长", start_date=LAST + DAY)
    holders = [[post.official for post in as_of(LAST + shift)] for shift in (-DAY, 0 * DAY, DAY)]
    assert holders == [[old], [old], [new]]


def test_the_order_is_organization_then_post_then_person_then_title():
    builders.organization("市政府", precedence=3)
    builders.organization("市委", precedence=1)
    mayor, deputy = builders.official("贺长川"), builders.official("闻礼")
    appointed(deputy, "副市长", precedence=20)
    appointed(mayor, "市长", precedence=10, order=2)
    appointed(mayor, "市委副书记", "市委", precedence=20, order=1)
    appointed(deputy, "市委常委", "市委", precedence=30)
    assert [post.title for post in as_of(LAST)] == ["市委副书记", "市委常委", "市长", "副市长"]


def test_the_roster_is_one_query_however_many_are_on_it(django_assert_num_queries):
    for number in range(5):
        appointed(builders.official(f"某{number}"), "委员", f"单位{number}")
    with django_assert_num_queries(1):
        told = [(post.official.name, post.organization.name, post.title) for post in as_of(LAST)]
    assert len(told) == 5


def test_titles_are_joined_in_the_persons_own_order():
    person = builders.official()
    appointed(person, "市长", order=2)
    appointed(person, "市委副书记", "市委", order=1)
    appointed(person, "区委书记", "柳桥区", order=1, end_date=FIRST + DAY)
    appointed(builders.official("闻礼"), "副市长")
    assert titles_of(person, LAST) == "市委副书记、市长"
    assert titles_of(person, FIRST - DAY) == ""


def test_titles_are_one_query(django_assert_num_queries):
    appointed(person := builders.official(), "市长")
    with django_assert_num_queries(1):
        assert titles_of(person, LAST) == "市长"


def test_two_persons_of_one_name_are_two():
    first, second = builders.official("贺长川", note="市长"), builders.official("贺长川", note="教师")
    appointed(first, "市长")
    assert (titles_of(first, LAST), titles_of(second, LAST)) == ("市长", "")
    assert (first.slug, second.slug) == ("he-chang-chuan", "he-chang-chuan-2")


def test_a_last_day_before_the_first_is_refused_with_a_sentence():
    post = Appointment(official=builders.official(), organization=builders.organization(), title="市长")
    post.start_date, post.end_date = LAST, LAST - DAY
    with pytest.raises(ValidationError) as refused:
        post.full_clean()
    with override("en"):
        assert refused.value.message_dict["end_date"] == ["The last day of an appointment cannot be before its first."]
    with pytest.raises(IntegrityError), transaction.atomic():
        post.save()
    post.end_date = LAST
    post.full_clean()


def test_the_same_appointment_twice_is_refused_with_a_sentence():
    post = appointed(builders.official(), "市长")
    again = Appointment(official=post.official, organization=post.organization, title="市长", start_date=FIRST)
    with override("en"), pytest.raises(ValidationError, match="This appointment is already on the roster"):
        again.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


@pytest.mark.parametrize("noun", [Reporter, Official])
def test_a_person_has_a_name(noun):
    with pytest.raises(IntegrityError), transaction.atomic():
        noun.objects.create(name="", slug="nobody")
    assert not noun.objects.exists()


def test_organizations_stand_in_order_of_precedence():
    for name, precedence in (("市政协", 4), ("市委", 1), ("市政府", 3)):
        builders.organization(name, precedence=precedence)
    assert [body.name for body in Organization.objects.all()] == ["市委", "市政府", "市政协"]


def test_the_whole_roster_is_one_query_and_holds_past_and_future(django_assert_num_queries):
    person = builders.official("贺长川")
    appointed(person, "副市长", end_date=LAST)
    appointed(person, "市长", start_date=LAST + DAY)
    with django_assert_num_queries(1):
        roster = whole_roster()
    assert [post.title for post in roster.held("贺长川", LAST)] == ["副市长"]
    assert [post.title for post in roster.held("贺长川", LAST + DAY)] == ["市长"]


def test_the_whole_roster_keeps_two_persons_of_one_name_apart():
    for body in ("市政府", "市政协"):
        appointed(builders.official("荀立"), "顾问", body)
    assert len({post.person for post in whole_roster().of("荀立")}) == 2


@pytest.mark.parametrize(
    ("start", "end", "meets"),
    [(LAST, None, True), (LAST + DAY, None, False), (FIRST - DAY, FIRST, True), (FIRST - DAY, FIRST - DAY, False)],
)
def test_two_terms_overlap_where_they_share_a_day(start, end, meets):
    appointed(builders.official(), "市长", end_date=LAST)
    assert Appointment.objects.overlapping(start, end).exists() is meets


def test_a_title_is_present_on_its_last_day_and_former_on_the_next():
    row = {"pk": 1, "name": "贺长川", "slug": "he", "is_public": True, "held__title": "市长"}
    row |= {"held__organization__name": "市政府", "held__order": 1, "held__precedence": 1}
    row |= {"held__start_date": FIRST, "held__end_date": LAST}
    [on_it], [after] = persons_from([row], LAST), persons_from([row], LAST + DAY)
    assert (on_it.titles, on_it.former) == ("市长", [])
    assert (after.present, [term.title for term in after.former]) == ([], ["市长"])
