"""Topics and corrections: only what something public carries, newest first, narrowed by dates that have stories."""

import re
from datetime import timedelta

import pytest
import time_machine

from articles.models import Topic
from articles.public import corrections
from articles.publishing.release import release
from tests import builders
from tests.public.papers import MORNING, SIX, corrected, printed, scheduled

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def read(client, address):
    """Return a page as text."""
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def navigation(client):
    """Return the topics that the navigation offers."""
    text = client.get("/").content.decode()
    found = re.search(r'<nav class="navigation".*?</nav>', text, re.DOTALL)
    return re.findall(r">([^<\s]+)</a>", found[0]) if found else []


def test_the_navigation_offers_featured_topics_with_something_public_in_their_order(morning, client):
    printed(topics=("民生实事", "教育", "文化"))
    scheduled(MORNING + DAY, topics=("明日话题",))
    builders.draft(topics=("草稿话题",))
    Topic.objects.exclude(name="文化").update(is_featured=True)
    Topic.objects.filter(name="教育").update(order=1)
    assert navigation(client) == ["教育", "民生实事"]


def test_the_index_names_every_public_topic_with_its_newest_moment(morning, client):
    printed(at=SIX - DAY, topics=("教育",))
    printed(topics=("教育", "文化"))
    builders.draft(topics=("草稿话题",))
    Topic.objects.filter(name="教育").update(description="学校和老师")
    text = read(client, "/topics/")
    assert re.findall(r'class="headline"><a href="([^"]+)">([^<]+)', text) == [
        ("/topics/jiao-yu/", "教育"),
        ("/topics/wen-hua/", "文化"),
    ]
    assert "学校和老师" in text and text.count("2026-11-24T06:00:00+08:00") == 2 and "草稿话题" not in text


def test_a_topic_narrows_only_to_years_and_months_that_have_stories(morning, client):
    for at in (SIX, SIX.replace(month=3), SIX.replace(year=2024)):
        printed(at=at)
    scheduled(MORNING + 10 * DAY)
    choices = r'href="(/topics/min-sheng-shi-shi/\d{4}/(?:\d\d/)?)"'
    assert re.findall(choices, read(client, "/topics/min-sheng-shi-shi/")) == [
        "/topics/min-sheng-shi-shi/2026/",
        "/topics/min-sheng-shi-shi/2024/",
    ]
    assert re.findall(choices, read(client, "/topics/min-sheng-shi-shi/2026/")) == [
        "/topics/min-sheng-shi-shi/2026/03/",
        "/topics/min-sheng-shi-shi/2026/11/",
    ]


@pytest.mark.parametrize(("narrowed", "count"), [("", 3), ("2026/", 2), ("2026/03/", 1), ("2024/", 1), ("2024/11/", 1)])
def test_a_narrowed_topic_holds_the_stories_of_its_span_in_beijing_time(morning, client, narrowed, count):
    for at in (SIX, SIX.replace(month=3, day=1, hour=0, minute=0), SIX.replace(year=2024, month=11, day=30, hour=23)):
        printed(at=at)
    text = read(client, f"/topics/min-sheng-shi-shi/{narrowed}")
    assert len(re.findall(r'class="headline"', text)) == count


def test_a_topic_leaves_out_its_stories_to_come_and_the_next_years_first_moment(morning, client):
    story = printed()
    to_come = scheduled(MORNING + DAY, headline="定时消息")
    text = read(client, "/topics/min-sheng-shi-shi/")
    assert story.get_absolute_url() in text and to_come.get_absolute_url() not in text
    new_year = SIX.replace(year=2027, month=1, day=1, hour=0)
    printed(at=new_year, headline="元旦消息")
    with time_machine.travel(new_year + DAY, tick=False):
        found = {year: read(client, f"/topics/min-sheng-shi-shi/{year}/") for year in (2026, 2027)}
    assert "元旦消息" not in found[2026] and "元旦消息" in found[2027]


def test_a_renamed_topic_keeps_its_address(morning, client):
    printed()
    Topic.objects.update(name="民生工程")
    assert "<h1>民生工程" in read(client, "/topics/min-sheng-shi-shi/")


def test_a_reporters_page_stands_while_something_public_carries_the_name(morning, client):
    builders.reporter("尹一", beats="机密条线")
    assert client.get("/reporters/yin-yi/").status_code == 404
    bulletin = printed()
    text = read(client, "/reporters/fang-yan/")
    assert "方砚" in text and bulletin.get_absolute_url() in text


def test_a_reporters_page_does_not_tell_the_beats(morning, client):
    builders.reporter("方砚", beats="机密条线", press_card="K0001")
    printed()
    text = read(client, "/reporters/fang-yan/")
    assert "机密条线" not in text and "K0001" not in text


def test_the_corrections_page_names_wrong_right_moment_and_story(morning, client):
    bulletin = printed(at=SIX - DAY)
    corrected(bulletin)
    text = read(client, "/corrections/")
    for mark in ("1.3万户", "1.2万户", "2026-11-24T10:00:00+08:00", bulletin.get_absolute_url(), bulletin.headline):
        assert mark in text


def test_a_correction_outlives_the_release_that_brought_it_under_the_headline_that_stands(morning, client):
    bulletin = printed(at=SIX - DAY)
    corrected(bulletin)
    article = bulletin.article
    builders.refile(article, headline="换过的标题")
    release(builders.clear_again(article), by=builders.user("chief"))
    text = read(client, "/corrections/")
    assert "1.3万户" in text and "换过的标题" in text and "柳桥区夜间" not in text


def test_a_page_that_holds_all_corrections_offers_no_other(morning, client, monkeypatch):
    for number in range(2):
        corrected(printed(headline=f"消息{number}"))
    for size, offered in ((2, False), (1, True)):
        monkeypatch.setattr(corrections, "PAGE", size)
        assert ('rel="next"' in read(client, "/corrections/")) is offered


def test_corrections_stand_newest_first_and_none_is_lost_over_pages(morning, client, monkeypatch):
    monkeypatch.setattr(corrections, "PAGE", 4)
    for number in range(7):
        corrected(printed(headline=f"消息{number}"), wrong=f"错处{number}")
        if number % 3:
            morning.shift(60)
    first = read(client, "/corrections/")
    onward = re.search(r'<a href="([^"]+)" rel="next"', first)[1]
    found = re.findall(r"错处\d", first) + re.findall(r"错处\d", read(client, onward))
    assert found == [f"错处{number}" for number in reversed(range(7))]
