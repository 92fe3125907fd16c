"""昨日, 今晨, 本周三: true on the day they were written for, found once the story is read on another."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proofing.planting import DAY, loud, missed, planted, sample_stories, story
from tests.proofing.reading import proofread
from tests.properties import examples

WORDS = {
    "昨日": -1, "昨天": -1, "昨晚": -1, "昨晨": -1, "昨夜": -1, "今天": 0, "今日": 0, "今晨": 0, "今晚": 0,
    "前天": -2, "前日": -2, "前晚": -2,
}  # fmt: skip
STORIES = [
    ("", "，柳桥区召开老旧小区改造推进会。"),
    ("本报讯（记者方砚）", "，石埠县的山茶开园了。"),
    ("本报讯　", "，一场小雨落在云汀。受访的摊主都说，盼了许久。"),
    ("老戏台", "又热闹起来，市地方戏团来演出。"),
]


def slipped(copy, before, after):
    """Return what a story says wrong once its release is moved from one day to another."""
    return loud(replace(copy.on(after), moved_from=before), "dates.")


def told(word, before, after):
    """Return a story whose event is told by a relative word, with the event's day filed."""
    return story(before + word + after, event_date=DAY + timedelta(days=WORDS[word]))


@pytest.mark.parametrize("word", WORDS)
def test_a_relative_word_is_true_on_its_own_day(word):
    assert [loud(told(word, *around), "dates") for around in STORIES] == [[]] * len(STORIES)


def test_a_relative_word_that_misses_the_event_is_found():
    days = [DAY + timedelta(days=step) for step in (-2, -1, 1, 2, 7)]
    slips = [
        (planted(before, word, after), WORDS[word], day) for before, after in STORIES for word in WORDS for day in days
    ]
    not_found = [
        (slip.shown(), day)
        for slip, step, day in slips
        if not slip.is_found("dates.relative", event_date=DAY + timedelta(days=step), issue_date=day)
    ]
    assert len(slips) >= 40
    assert not_found == []


def test_the_word_of_the_new_day_is_offered():
    [found] = loud(told("昨日", *STORIES[0]).on(DAY + timedelta(days=1)), "dates")
    assert (found.text, found.suggestion, str(found.severity)) == ("昨日", "前日", "must")
    [found] = loud(told("昨晚", *STORIES[0]).on(DAY + timedelta(days=1)), "dates")
    assert found.suggestion == "11月23日"


@given(st.sampled_from(sorted(WORDS)), st.integers(1, 20), st.sampled_from(STORIES))
@examples(80)
def test_moving_a_story_finds_every_word_that_turns_wrong_and_moving_it_back_none(word, days, around):
    before, after = around
    later = DAY + timedelta(days=days)
    unfiled = story(before + word + after)
    assert [each.text for each in slipped(unfiled, DAY, later)] == [word]
    assert slipped(unfiled, DAY, DAY) == []


@given(st.integers(1, 20))
@examples(20)
def test_a_day_written_out_does_not_slip(days):
    copy = story("11月23日，柳桥区召开推进会。近日，石埠县的茶开园了。日前，桥通了。")
    assert slipped(copy, DAY, DAY + timedelta(days=days)) == []


def test_words_in_quotations_are_the_speakers():
    copy = story("11月22日，方砚说：“昨天雨大，今天好多了。”")
    assert slipped(copy, DAY, DAY + timedelta(days=1)) == []


def test_behind_a_message_head_today_is_the_day_of_the_head():
    copy = story("本报临苇11月23日电（记者方砚）今天，联席会议在临苇市举行。", event_date=DAY - timedelta(days=1))
    assert loud(copy, "dates") == []
    assert slipped(copy, DAY, DAY + timedelta(days=1)) == []


@pytest.mark.parametrize(
    "body", ["11月22日，戏开演了。昨日，观众又来了。", "近日，桥通了。昨日，车多了。", "明日，桥要通车。"]
)
def test_a_word_that_does_not_tell_the_event_is_left_alone(body):
    assert loud(story(body, event_date=DAY - timedelta(days=2)), "dates") == []


@pytest.mark.parametrize(
    ("before", "word", "after", "event", "later"),
    [
        ("", "本周一", "，全市开始供暖。", DAY - timedelta(days=1), DAY + timedelta(days=8)),
        ("", "上周五", "，市里开了会。", DAY - timedelta(days=4), DAY + timedelta(days=8)),
        ("", "本月23日", "，桥通了。", DAY - timedelta(days=1), DAY + timedelta(days=8)),
        ("", "今年11月23日", "，桥通了。", DAY - timedelta(days=1), date(2027, 1, 3)),
    ],
)
def test_weeks_months_and_years_move_too(before, word, after, event, later):
    assert loud(story(before + word + after, event_date=event), "dates") == []
    assert planted(before, word, after).is_found("dates.relative", event_date=event, issue_date=later)


def test_a_printed_day_beside_a_word_decides():
    assert loud(story("昨日（11月23日），石埠县通车。"), "dates") == []
    slips = [planted("", "昨日", f"（11月{day}日），石埠县通车。") for day in range(1, 23)]
    slips += [planted("", "今天", f"（11月{day}日），石埠县通车。") for day in range(1, 24)]
    not_found = missed(slips, "dates.relative")
    assert len(slips) >= 40
    assert not_found == []


def test_this_year_is_asked_about_over_the_new_year():
    copy, eve, day = story("今年，全市改造小区46个。"), date(2026, 12, 31), date(2027, 1, 1)
    assert [(each.text, each.suggestion) for each in slipped(copy, eve, day)] == [("今年", "2026年")]
    assert [(each.text, each.suggestion) for each in slipped(copy, day, eve)] == [("今年", "2027年")]


@pytest.mark.parametrize(
    ("body", "days", "words"),
    [
        ("本周，全市供暖。下月，管网入网。", 1, []),
        ("本周，全市供暖。下月，管网入网。", 6, [("本周", "11月23日至11月29日", "11月30日至12月6日")]),
        ("上周，全市供暖。", 6, [("上周", "11月16日至11月22日", "11月23日至11月29日")]),
        ("下周，全市供暖。", 6, [("下周", "11月30日至12月6日", "12月7日至12月13日")]),
        (
            "本周，全市供暖。下个月，管网入网。",
            7,
            [("本周", "11月23日至11月29日", "11月30日至12月6日"), ("下个月", "2026年12月", "2027年1月")],
        ),
    ],
)
def test_weeks_and_months_slip_when_the_story_leaves_them(body, days, words):
    found = slipped(story(body), DAY, DAY + timedelta(days=days))
    assert [(each.text, each.values["meant"], each.values["means"]) for each in found] == words


def test_tomorrow_tells_what_is_to_come():
    copy = story("明天上午，净水厂首次开放。", event_date=DAY + timedelta(days=1))
    assert loud(copy, "dates") == []
    assert [each.text for each in loud(copy.on(DAY + timedelta(days=1)), "dates")] == ["明天"]
    assert loud(story("市气象台说，明天有雨。", event_date=DAY - timedelta(days=1)), "dates") == []


def test_in_a_feature_today_means_these_days():
    copy = story("今天，老闸换了新门。", event_date=DAY - timedelta(days=3), kind="feature")
    assert loud(copy, "dates") == []


def test_the_sample_paper_is_silent_on_its_own_day():
    assert [(key, each.code, each.text) for key, copy in sample_stories() for each in loud(copy, "dates.")] == []


@pytest.mark.parametrize(
    ("event", "issued", "asks"),
    [
        (date(2026, 12, 1), date(2027, 1, 30), True),
        (date(2026, 12, 1), date(2027, 1, 31), False),
        (date(2027, 1, 5), date(2026, 12, 30), True),
        (date(2026, 12, 30), date(2026, 12, 31), False),
    ],
)
def test_the_year_is_asked_about_up_to_sixty_days_over_the_new_year(event, issued, asks):
    found = proofread(story("今年，全市改造小区46个。", event_date=event, issue_date=issued))
    assert [each.code for each in found] == ["dates.year"] * asks
