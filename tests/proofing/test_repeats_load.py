"""The stories that a new one is compared with: which, how many, at what cost."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from articles.models import Article, PhotoLine
from articles.proofing.knowledge import Knowledge
from articles.proofing.loading import MOST_STORIES, stories_near
from articles.proofing.manuscript import manuscript_of
from articles.publishing.kill import kill
from articles.review.spike import spike
from tests import builders
from tests.proofing.planting import found

pytestmark = pytest.mark.django_db
CAPTION = "11月22日，印染厂家属院的居民在新铺的排水沟旁散步，三个月前这里还是一到雨天就积水的土路。"
PHOTO = PhotoLine(key="a" * 32, digest="b" * 64, width=1200, height=800, caption=CAPTION, credit="何林 摄")
BODY = "<p>柳桥区三条夜间公交线路今起延长运营，末班车由二十一点改为二十三点，沿途增设十八处候车灯箱。</p>"


def near(**options):
    """Return the headlines of the stories near now."""
    return sorted(story.headline for story in stories_near(timezone.now(), **options))


def test_published_and_waiting_stories_are_known_and_no_others():
    builders.draft(headline="草稿")
    builders.submitted(headline="在审")
    builders.cleared(headline="待发")
    builders.released(headline="已发")
    kill(builders.released(headline="撤了").article, by=builders.user("chief"), remark="误发")
    spike(builders.submitted(headline="毙了"), by=builders.user("editor"), remark="不用")
    assert near() == ["在审", "已发", "待发"]


def test_a_story_is_not_compared_with_itself():
    story = builders.submitted(headline="在审")
    assert near(besides=story.pk) == []


def test_what_was_filed_long_before_or_after_is_not_asked():
    story = builders.submitted(headline="在审")
    Article.objects.filter(pk=story.pk).update(changed_at=timezone.now() - timedelta(days=11))
    assert near() == []


def test_a_story_says_its_day_and_whether_it_is_in_print():
    builders.released(headline="已发", event_date="2026-11-20")
    builders.submitted(headline="在审", event_date=None)
    known = {story.headline: story for story in stories_near(timezone.now())}
    assert (known["已发"].day, known["已发"].is_published) == (date(2026, 11, 20), True)
    assert (known["在审"].day, known["在审"].is_published) == (timezone.localdate(), False)


def test_two_queries_whatever_the_number(django_assert_num_queries):
    for number in range(6):
        builders.submitted(headline=f"第{number}篇")
        builders.submitted(kind="photo", headline=f"第{number}图", body="", photos=(PHOTO,))
    with django_assert_num_queries(2):
        assert len(stories_near(timezone.now())) == 12
    assert MOST_STORIES == 400


def test_the_second_report_of_an_event_is_found_before_it_is_handed_in():
    builders.released(headline="夜班公交延时", body=BODY)
    story = builders.draft(headline="末班车晚了两小时", body=BODY.replace("今起", "昨日起"))
    knowledge = Knowledge(stories=stories_near(timezone.now(), besides=story.pk))
    (finding,) = found(
        manuscript_of(builders.copy(headline=story.headline, body=story.body)), code="repeats", knowledge=knowledge
    )
    assert finding.code == "repeats.story" and finding.values["headline"] == "夜班公交延时"


def test_photo_news_is_known_by_its_caption():
    builders.submitted(kind="photo", headline="积水路变平", body="", photos=(PHOTO,))
    (story,) = stories_near(timezone.now())
    assert len(story.pieces) > 5
