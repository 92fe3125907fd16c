"""Printing: a bulletin says what the approved revision says, whatever has happened to the desk's rows since."""

from dataclasses import replace
from datetime import date

import pytest

from articles.models import (
    Bulletin,
    Copy,
    CreditLine,
    Event,
    Issue,
    MentionLine,
    Page,
    PhotoLine,
    Placement,
    Refusal,
    Topic,
)
from articles.publishing.print import print_bulletin
from articles.publishing.release import release
from people.models import Official, Reporter
from tests import builders
from tests.publishing.conftest import NOW
from tests.publishing.stories import trace

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

PHOTO = PhotoLine(key="a" * 32, digest="b" * 64, width=1600, height=900, caption="图", credit="方砚")
STAFF = CreditLine(role="text", name="方砚", kind="staff")
WORDS = ("kind", "kicker", "headline", "deck", "summary")


def line(name, role="text", **fields):
    """Return a credit line."""
    return CreditLine(role=role, name=name, **fields)


def test_a_bulletin_prints_every_part_of_the_approved_copy():
    person = builders.official()
    article = builders.cleared(
        kind="feature",
        kicker="引题",
        deck="副题",
        summary="提要",
        credits=(STAFF, line("何林", "correspondent"), line("唐小满", "photo"), line("高亢", "editor")),
        mentions=(MentionLine(official=person.pk, name="贺长川", title="市长"),),
        photos=(PHOTO,),
        topics=("民生", "教育"),
    )
    bulletin = release(article, by=builders.user("chief"))
    copy = Copy.from_content(article.revision.content)
    assert {name: getattr(bulletin, name) for name in WORDS} == {name: getattr(copy, name) for name in WORDS}
    assert bulletin.event_date == date(2026, 11, 22)
    assert (bulletin.byline, bulletin.editors) == ("记者方砚　通讯员何林　摄影唐小满", "高亢")
    assert bulletin.officials == [{"name": "贺长川", "title": "市长", "slug": "he-chang-chuan"}]
    assert [topic["name"] for topic in bulletin.topics] == ["民生", "教育"]
    assert [photo["key"] for photo in bulletin.photos] == [PHOTO.key]


def test_the_index_rows_are_those_of_the_copy():
    person, writer, editor = builders.official(), builders.reporter(), builders.reporter("高亢")
    bulletin = builders.released(
        credits=(line(writer.name, reporter=writer.pk), line("高亢", "editor", reporter=editor.pk)),
        mentions=(MentionLine(official=person.pk, name=person.name),),
        photos=(PHOTO,),
    )
    assert [row.topic.name for row in bulletin.bulletintopic_rows.all()] == ["民生实事"]
    assert [row.official for row in bulletin.bulletinofficial_rows.all()] == [person]
    assert [row.reporter for row in bulletin.bulletinreporter_rows.all()] == [writer]
    assert [row.key for row in bulletin.bulletinphoto_rows.all()] == [PHOTO.key]


def test_what_is_renamed_later_changes_no_word_in_print():
    person = builders.official()
    bulletin = builders.released(mentions=(MentionLine(official=person.pk, name=person.name, title="市长"),))
    before = Bulletin.objects.values().get(pk=bulletin.pk)
    Official.objects.update(name="改名")
    Reporter.objects.update(name="改名")
    Topic.objects.update(name="改名")
    assert Bulletin.objects.values().get(pk=bulletin.pk) == before


def test_a_topic_renamed_between_filing_and_release_is_not_lost():
    article = builders.cleared(topics=("民生实事", "公交"))
    Topic.objects.filter(name="公交").update(name="公共交通")
    bulletin = release(article, by=builders.user("chief"))
    assert bulletin.topics == [
        {"name": "民生实事", "slug": "min-sheng-shi-shi"},
        {"name": "公共交通", "slug": "gong-jiao"},
    ]
    assert bulletin.bulletintopic_rows.count() == 2


@pytest.mark.parametrize("place", [r"\1柳桥", r"\g<0>", "<b>柳桥</b>", "柳桥&", r"C:\new"])
def test_the_opening_prints_any_place_as_text(place):
    bulletin = builders.released(dateline_form="region", dateline_place=place, credits=(STAFF,))
    shown = place.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert bulletin.body.startswith(f'<p><span class="opening">本报{shown}讯（记者方砚）</span>柳桥区')


def test_a_copy_with_its_own_opening_gets_no_second_one():
    bulletin = builders.released(body="<p>本报讯（记者方砚）夜间公交延长。</p>")
    assert bulletin.body == "<p>本报讯（记者方砚）夜间公交延长。</p>"


def test_a_stored_body_is_cleaned_again_before_it_prints():
    article = builders.cleared()
    article.revision.content["body"] = "<p>字<script>alert(1)</script></p><iframe src='/'></iframe>"
    body = print_bulletin(article, at=NOW, corrections=[]).body
    assert "字" in body and "script" not in body and "iframe" not in body


def test_a_placement_in_print_goes_before_the_wish():
    article = builders.cleared(wishes={"wished_page": 3, "wished_order": 1})
    issue = Issue.objects.create(issue_date=date(2026, 11, 25), number=9001)
    page = Page.objects.create(issue=issue, number=2, name="要闻")
    Placement.objects.create(page=page, article=article, order=4)
    bulletin = release(article, by=builders.user("chief"))
    assert (bulletin.issue_date, bulletin.page_number, bulletin.page_name, bulletin.page_order) == (
        issue.issue_date,
        2,
        "要闻",
        4,
    )


def test_a_byline_that_no_line_can_hold_is_refused_before_anything_is_written():
    article = builders.cleared(credits=tuple(line("名" * 50) for _number in range(7)))
    before = trace(article)
    with pytest.raises(Refusal, match="Too long: byline"):
        release(article, by=builders.user("chief"))
    assert trace(article) == before


def test_an_event_of_the_story_is_kept_on_the_desk_side_only(clock):
    event = Event.objects.create(name="内部会议", start_at="2026-11-24T01:00Z")
    bulletin = builders.released(event=event.pk)
    assert "内部会议" not in str(Bulletin.objects.filter(pk=bulletin.pk).values().get())


def test_photo_news_prints_without_a_body():
    bulletin = builders.released(kind="photo", body="", photos=(replace(PHOTO, caption="夜间公交"),))
    assert (bulletin.body, bulletin.photos[0]["caption"]) == ("", "夜间公交")
