"""One story: every line of it in the order of print, its correction above it, a few ways on."""

import json
import re
from datetime import timedelta

import pytest
import time_machine

from articles.models import Bulletin, CreditLine, MentionLine
from articles.public.story import ways_on
from tests import builders
from tests.public.papers import MORNING, SIX, corrected, many, on_page, pictured, printed

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def page(client, bulletin):
    """Return the story's page."""
    response = client.get(bulletin.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def credits(*names, **last):
    """Return a text credit for each name, the last with other fields."""
    lines = [CreditLine(role="text", name=name, reporter=builders.reporter(name).pk) for name in names]
    return (*lines, CreditLine(**last)) if last else tuple(lines)


def test_the_lines_stand_in_the_order_of_print(morning, client):
    bulletin = printed(
        kicker="全市会议召开",
        headline="把账算到每一户",
        deck="周启明出席",
        credits=credits("方砚", role="editor", name="陈果"),
        **on_page(1),
    )
    text = page(client, corrected(bulletin))
    lines = ["民生实事</a></p>", "全市会议召开", "<h1>把账算到每一户", "周启明出席", "方砚</a>", "2026年11月24日 06:00"]
    lines += ["#page-1", "陈果", "1.3万户", "改正后的正文", "云汀日报"]
    main = text[text.index("<main") :]
    places = [main.index(line) for line in lines]
    assert places == sorted(places)


def test_a_story_answers_under_its_own_day_alone(morning, client):
    bulletin = printed()
    for day in ("2026/11/23", "2026/11/25", "2020/01/01"):
        assert client.get(f"/{day}/{bulletin.slug}/").status_code == 404


def test_times_carry_the_offset_of_beijing(morning, client):
    assert '<time datetime="2026-11-24T06:00:00+08:00">2026年11月24日 06:00</time>' in page(client, printed())


def test_the_opening_and_the_body_print_as_approved(morning, client):
    text = page(client, printed(body="<p>第一段&amp;。</p><h2>小标题</h2><p>第二段。</p>"))
    assert '<p><span class="opening">本报讯（记者方砚）</span>第一段&amp;。</p>' in text
    assert "<h2>小标题</h2>" in text


def test_a_commentary_is_signed_under_its_head(morning, client):
    text = page(client, printed(kind="commentary", dateline_form="none", credits=credits("高亢", "钟晓朴")))
    author = re.search(r'<p class="author">(.*?)</p>', text, re.DOTALL)[1]
    assert re.sub(r"<[^>]+>|\s(?=<)|\n", "", author).replace(" ", "") == "□高　亢　□钟晓朴"
    assert 'href="/reporters/gao-kang/"' in author


def test_names_in_the_byline_lead_to_their_pages_and_the_words_stay_as_printed(morning, client):
    both = credits("方砚", "唐小满", role="correspondent", name="何林", kind="correspondent")
    bulletin = printed(credits=both)
    meta = re.search(r'<p class="meta">(.*?)</p>', page(client, bulletin), re.DOTALL)[1]
    assert bulletin.byline in re.sub(r"<[^>]+>|\n", "", meta)
    assert re.findall(r'href="(/reporters/[^"]+)"', meta) == ["/reporters/fang-yan/", "/reporters/tang-xiao-man/"]


def test_the_first_picture_follows_the_first_paragraph_and_the_others_the_text(morning, client):
    photos = (pictured("a" * 32), pictured("b" * 32, width=400, height=600, alternative=""))
    text = page(client, printed(body="<p>第一段。</p><p>第二段。</p>", photos=photos)).partition("<main")[2]
    places = [
        text.index(mark)
        for mark in ("第一段。</p>\n", f'href="/photos/{"a" * 32}-1200', "第二段", f"/photos/{'b' * 32}")
    ]
    assert places == sorted(places)
    assert 'width="400" height="600" alt="芦花正盛。"' in text
    assert f"/photos/{'a' * 32}-480.webp 480w" in text and "芦花正盛。 <span" in text


def test_photo_news_begins_with_its_picture(morning, client):
    text = page(client, printed(kind="photo", body="<p>一行说明。</p>", photos=(pictured(),))).partition("<main")[2]
    assert text.index("<figure") < text.index("一行说明")


def test_a_body_that_begins_with_a_list_is_not_torn_by_the_picture(morning, client):
    text = page(
        client, printed(body="<ul><li><p>一</p></li></ul><p>二</p>", dateline_form="none", photos=(pictured(),))
    )
    assert re.search(r"<ul>\s*<li>\s*<p>一</p>\s*</li>\s*</ul>", text)


def test_a_story_never_printed_says_only_where_it_was_published(morning, client):
    text = page(client, printed())
    endline = re.search(r'<p class="endline">(.*?)<span', text, re.DOTALL)[1]
    assert "云汀日报" in endline and "版" not in endline


def test_officials_stand_as_printed_and_lead_to_their_pages(morning, client):
    person = builders.official("贺长川")
    mentions = (MentionLine(official=person.pk, name="贺长川", title="市委书记"),)
    people = re.search(r'<ul class="people">(.*?)</ul>', page(client, printed(mentions=mentions)))[1]
    assert re.sub(r"<[^>]+>", "", people) == "贺长川 市委书记" and 'href="/officials/he-chang-chuan/"' in people


def test_an_official_printed_before_they_had_an_address_stands_without_a_link(morning, client):
    bulletin = printed()
    Bulletin.objects.update(officials=[{"name": "贺长川", "title": "市委书记"}])
    people = re.search(r'<ul class="people">(.*?)</ul>', page(client, bulletin))[1]
    assert re.sub(r"<[^>]+>", "", people) == "贺长川 市委书记" and "href" not in people


def test_the_ways_on_are_at_most_eight_and_each_leads_to_another_story(morning, client):
    for number in range(9):
        last = printed(headline=f"同日消息{number}", **on_page(1, number + 1))
    many(last, 9, apart=-DAY)
    text = page(client, printed(headline="本篇", **on_page(1, 5)))
    main = text[text.index('class="endline"') :]
    links = re.findall(r'href="(/2026/11/\d\d/[\w-]+/)"', main)
    assert len(links) == len(set(links)) == 8
    assert all(client.get(link).status_code == 200 for link in links)


def test_a_story_of_the_next_midnight_is_of_another_day(morning):
    midnight = SIX.replace(hour=0) + DAY
    following, story = printed(at=midnight, headline="零点消息"), printed()
    with time_machine.travel(midnight, tick=False):
        assert ways_on(story)["same_topic"] == [following]


def test_the_stories_before_and_after_follow_the_printed_page(morning, client):
    printed(headline="第二条", **on_page(1, 2))
    first, third = printed(headline="第一条", **on_page(1, 1)), printed(headline="第三条", **on_page(2, 1))
    text = page(client, printed(headline="第二条之后", **on_page(1, 3)))
    assert re.findall(r'rel="prev"><span>[^<]+</span>([^<]+)', text) == ["第二条"]
    assert re.findall(r'rel="next"><span>[^<]+</span>([^<]+)', text) == ["第三条"]
    assert 'rel="prev"' not in page(client, first) and 'rel="next"' not in page(client, third)


def test_structured_data_says_what_the_page_says_and_cannot_leave_its_block(morning, client):
    bulletin = printed(headline="</script><script>alert(1)</script>&甲", photos=(pictured(),))
    text = page(client, corrected(bulletin))
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1]
    assert not re.search("[<>&]", block)
    data = json.loads(block)
    assert data["@type"] == "NewsArticle" and data["headline"] == "</script><script>alert(1)</script>&甲"
    assert data["datePublished"] == SIX.isoformat() and data["dateModified"] == MORNING.isoformat()
    assert data["author"] == [{"@type": "Person", "name": "方砚"}]
    assert "<script>" not in text


def test_a_shared_link_has_its_title_description_and_picture(morning, client):
    text = page(client, printed(summary="一句话的提要", photos=(pictured(),)))
    properties = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', text))
    assert properties["og:title"] == "柳桥区夜间公交延长到二十三点"
    assert properties["description"] == properties["og:description"] == "一句话的提要"
    assert properties["og:image"] == f"http://testserver/photos/{'a' * 32}-960.jpg"
    assert f'rel="canonical" href="{properties["og:url"]}"' in text


def test_the_address_shows_the_release_that_stands(morning, client):
    bulletin = printed()
    corrected(bulletin)
    text = page(client, bulletin)
    assert "改正后的正文" in text and "三条夜间公交" not in text


def test_a_story_released_anew_while_its_page_is_made_does_not_break_the_page(morning):
    bulletin = printed(**on_page(1, 2))
    first = printed(headline="第一条", **on_page(1, 1))
    corrected(bulletin)
    on = ways_on(bulletin)
    assert (on["previous"], on["following"], on["same_day"], on["same_topic"]) == (first, None, [], [])


@pytest.mark.parametrize("field", ["kicker", "headline", "deck", "summary"])
def test_a_word_that_looks_like_markup_is_printed_as_a_word(morning, client, field):
    text = page(client, printed(**{field: "<b onclick=x>甲</b>&乙"}))
    assert "<b onclick" not in text and "&lt;b onclick" in text
