"""Stories that a change of the roster makes wrong: drafts, stories in review, scheduled bulletins; nothing in print."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from articles.models import MentionLine
from articles.proofing.affected import Fault, stories_made_wrong
from people.models import Appointment
from tests import builders

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TODAY, DAY = NOW.date(), timedelta(days=1)
NAME = "尤海波"


@pytest.fixture(autouse=True)
def noon():
    """Stand still on 24 November 2026."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def head(db):
    """An acting head who is elected in ten days."""
    person, body = builders.official(NAME), builders.organization("白荻县人民政府")
    terms = [("代县长", TODAY - 90 * DAY, TODAY + 9 * DAY), ("县长", TODAY + 10 * DAY, None)]
    for title, start, end in terms:
        Appointment.objects.create(official=person, organization=body, title=title, start_date=start, end_date=end)
    return person


def copy(title="代县长", **changes):
    """Return the changes of a copy that prints a title with the name."""
    return {"body": f"<p>白荻县{title}{NAME}到圩堤检查。</p>", "event_date": None, **changes}


def released_before(**options):
    """Release a story while the desk did not know of the election: it would not let the old title pass."""
    terms = list(Appointment.objects.all())
    Appointment.objects.all().delete()
    builders.released(**options)
    Appointment.objects.bulk_create(terms)


def found(*officials, since=TODAY):
    """Return what is found as (headline, day, fault, words)."""
    rows = stories_made_wrong(officials, since=since)
    return [(row.article.headline, row.day, row.wrong.fault, row.wrong.words) for row in rows]


def test_a_draft_without_a_day_is_wrong_from_the_day_on_which_the_title_ends(head):
    builders.draft(headline="修堤", **copy())
    assert found(head) == [("修堤", TODAY + 10 * DAY, Fault.ENDED, "白荻县代县长")]


def test_a_story_is_read_as_of_its_event(head):
    builders.draft(headline="昨日", **copy(event_date=(TODAY - DAY).isoformat()))
    builders.draft(headline="将来", **copy(event_date=(TODAY + 20 * DAY).isoformat()))
    assert [row[0] for row in found(head)] == ["将来"]


@pytest.mark.parametrize("make", [builders.draft, builders.submitted, builders.cleared])
def test_copy_at_every_place_of_the_desk_is_seen(head, make):
    make(headline="修堤", **copy())
    assert len(found(head)) == 1


def test_a_scheduled_bulletin_is_read_as_of_its_release(head):
    released_before(headline="早", at=NOW + 2 * DAY, **copy())
    released_before(headline="迟", at=NOW + 12 * DAY, **copy())
    assert found(head) == [("迟", TODAY + 12 * DAY, Fault.ENDED, "白荻县代县长")]


def test_what_is_in_print_is_left_alone(head):
    released_before(headline="已见报", **copy("县长"))
    assert found(head) == []


@pytest.mark.parametrize("field", ["kicker", "headline", "deck", "summary"])
def test_a_title_is_found_wherever_it_is_printed(head, field):
    builders.draft(**{field: f"县长{NAME}谈修堤", "event_date": TODAY.isoformat()})
    assert [row[2:] for row in found(head)] == [(Fault.NOT_YET, "县长")]


def test_a_mention_is_found_though_the_text_does_not_print_it(head):
    line = MentionLine(official=head.pk, name=NAME, title="白荻县县长")
    builders.draft(mentions=(line,), event_date=TODAY.isoformat())
    assert [row[2:] for row in found(head)] == [(Fault.NOT_YET, "白荻县县长")]


def test_other_people_and_bare_names_are_left_alone(head):
    builders.draft(body=f"<p>{NAME}说，堤要一段一段验。石埠县县长米文静参加。</p>")
    assert found(head) == [] and found(builders.official("米文静")) == []


def test_a_change_is_seen_at_once(head):
    builders.draft(headline="修堤", **copy(event_date=TODAY.isoformat()))
    assert found(head) == []
    Appointment.objects.filter(title="代县长").update(end_date=TODAY - DAY)
    assert found(head) == [("修堤", TODAY, Fault.ENDED, "白荻县代县长")]


def test_nobody_asked_about_nothing_is_found(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert stories_made_wrong([], since=TODAY) == []


def test_it_asks_the_same_few_queries_for_one_story_and_for_many(head, django_assert_max_num_queries):
    builders.draft(**copy())
    with django_assert_max_num_queries(5):
        assert len(found(head)) == 1
    for _number in range(6):
        builders.draft(**copy())
    with django_assert_max_num_queries(5):
        assert len(found(head)) == 7


def test_more_names_than_a_query_may_ask_about_are_found_as_well(head):
    builders.draft(headline="修堤", **copy())
    released_before(headline="迟", at=NOW + 12 * DAY, **copy())
    others = [builders.official(f"丁{number}") for number in range(300)]
    assert sorted(row[0] for row in found(head, *others)) == ["修堤", "迟"]


def test_only_the_stories_of_a_given_set_are_looked_at(head):
    own = builders.draft(headline="自己的", **copy())
    builders.draft(headline="别人的", by=builders.user("reporter", "stranger"), credits=(), **copy())
    stories = type(own).objects.visible_to(builders.user("reporter"))
    assert [row.article for row in stories_made_wrong([head], since=date(2026, 12, 24), stories=stories)] == [own]
