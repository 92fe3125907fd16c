"""The page of an official: titles with their dates as of today, and what names the person in print, by the mention."""

import re
from datetime import timedelta

import pytest

from articles.models import MentionLine
from articles.publishing.kill import kill
from people.models import Appointment, Official
from tests import builders
from tests.public.papers import MORNING, SIX, many, printed, scheduled

pytestmark = pytest.mark.django_db
TODAY, DAY = MORNING.date(), timedelta(days=1)


def official(name="裴静如", *terms, **fields):
    """Return an official with (title, first day, last day, order) terms."""
    person = builders.official(name, **fields)
    for title, start, end, order in terms:
        body = builders.organization("市政府")
        Appointment.objects.create(
            official=person, organization=body, title=title, start_date=start, end_date=end, order=order
        )
    return person


def naming(person, title="市长"):
    """Return the option for a story that mentions somebody."""
    return {"mentions": (MentionLine(official=person.pk, name=person.name, title=title),)}


def read(client, person, query=""):
    """Return the page of somebody as text."""
    response = client.get(f"/officials/{person.slug}/{query}")
    assert response.status_code == 200
    return response.content.decode().partition("<main")[2]


def words(html):
    """Return the words of a piece of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture
def mayor(morning):
    """A mayor who was acting before, and who has something in print."""
    person = official(
        "裴静如",
        ("市长", TODAY - 100 * DAY, None, 2),
        ("市委副书记", TODAY - 300 * DAY, None, 1),
        ("代市长", TODAY - 200 * DAY, TODAY - 101 * DAY, 2),
        ("市委书记", TODAY + DAY, None, 1),
    )
    printed(headline="常务会议", **naming(person))
    return person


def test_titles_stand_in_order_with_their_dates_as_of_today(mayor, client):
    page = read(client, mayor)
    head = words(page.partition('class="items"')[0])
    assert "裴静如 市委副书记 市政府 2026年1月28日起任 市长 市政府 2026年8月16日起任 截至2026年11月24日" in head


def test_former_titles_stand_apart_by_their_dates(mayor, client):
    former = words(read(client, mayor).partition('class="rail"')[2])
    assert "曾任职务 代市长 市政府 2026年5月8日至2026年8月15日" in former


def test_a_title_to_come_is_out_of_sight_until_its_day(mayor, client, morning):
    assert "市委书记" not in read(client, mayor)
    morning.shift(DAY)
    assert "市委书记" in read(client, mayor)


def test_stories_stand_newest_first_by_the_mention_and_never_by_the_name_alone(mayor, client):
    printed(headline="更早的", at=SIX - DAY, **naming(mayor))
    printed(headline="只写了名字", body="<p>裴静如出席。</p>")
    page = read(client, mayor)
    assert re.findall(r'class="headline"><a[^>]+>([^<]+)', page) == ["常务会议", "更早的"]


def test_a_long_list_goes_on_by_position(mayor, client):
    many(printed(headline="会议", at=SIX - DAY, **naming(mayor)), 40)
    page = read(client, mayor)
    onward = re.search(r'\?before=[^"]+', page)[0]
    assert len(re.findall('class="headline"', page)) == 30
    assert len(re.findall('class="headline"', read(client, mayor, onward))) == 12


@pytest.mark.parametrize("query", ["?before=x", "?before=", "?before=0-0", "?before=" + "9" * 50])
def test_a_position_that_is_none_is_nowhere(mayor, client, query):
    assert client.get(f"/officials/{mayor.slug}/{query}").status_code == 404


def test_the_page_stands_only_while_something_public_carries_the_person(morning, client):
    person = official("丁牧", ("局长", TODAY, None, 1))
    builders.draft(**naming(person))
    scheduled(MORNING + DAY, **naming(person))
    address = f"/officials/{person.slug}/"
    assert client.get(address).status_code == 404
    morning.shift(DAY)
    assert client.get(address).status_code == 200
    story = printed(at=MORNING + DAY, headline="另一篇", **naming(official("闻礼")))
    kill(story.article, by=builders.user("chief"), remark="误")
    assert client.get("/officials/wen-li/").status_code == 404


def test_two_of_one_name_are_two_pages_that_name_each_other(mayor, client):
    other = official("裴静如", ("市教育局科长", TODAY, None, 1))
    assert "另有同名" not in read(client, mayor)
    printed(headline="另一位", **naming(other, "科长"))
    assert "另有同名： 裴静如（市教育局科长）" in words(read(client, mayor))
    page = read(client, other)
    assert f'href="/officials/{mayor.slug}/"' in page and "常务会议" not in page


def test_it_does_not_tell_what_is_the_desks(mayor, client):
    Official.objects.filter(pk=mayor.pk).update(note="机密备注", variants="裴靜如", slips="斐静如")
    page = client.get(f"/officials/{mayor.slug}/").content.decode()
    assert not re.search("机密备注|裴靜如|斐静如", page)


def test_somebody_without_a_post_has_a_page_as_well(morning, client):
    person = official("闻礼")
    printed(headline="访谈", **naming(person, ""))
    page = read(client, person)
    assert "访谈" in page and "曾任" not in page


def test_the_story_leads_to_the_page(mayor, client):
    story = client.get("/2026/11/24/chang-wu-hui-yi/").content.decode()
    assert f'href="/officials/{mayor.slug}/"' in story
