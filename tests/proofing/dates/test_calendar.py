"""Days, weekdays, hours, spans and ages against the calendar: right ones are silent, skewed ones are found."""

from datetime import date, timedelta

import pytest

from tests.proofing.planting import DAY, loud, missed, planted, story

WEEKDAYS = "一二三四五六日"
NEARBY = [DAY + timedelta(days=step) for step in range(-40, 41, 4)]


def printed(day):
    """Return a day as copy prints it."""
    return f"{day.month}月{day.day}日"


WITH_WEEKDAY = [
    ("活动时间：{d}（", "星期{w}", "）9时。"),
    ("{d}", "星期{w}", "，天气晴好。"),
    ("{d}（", "周{w}", "）上午，比赛开始。"),
    ("2026年{d}，", "星期{w}", "，晴。"),
]


def beside(form, day, weekday):
    """Return the words of a form: a day beside a weekday."""
    before, shown, after = form
    return before.format(d=printed(day)), shown.format(w=WEEKDAYS[weekday]), after


@pytest.mark.parametrize("form", WITH_WEEKDAY)
def test_a_skewed_weekday_is_found_at_the_weekday(form):
    days = [day for day in NEARBY if day.year == DAY.year]
    assert [loud(story("".join(beside(form, day, day.weekday()))), "dates.weekday") for day in days] == [[]] * len(days)
    slips = [planted(*beside(form, day, (day.weekday() + skew) % 7)) for day in days for skew in range(1, 7)]
    not_found = missed(slips, "dates.weekday")
    assert len(slips) >= 40
    assert not_found == []


def test_the_right_weekday_is_offered():
    [found] = loud(story("11月23日（星期二），大会召开。"), "dates.weekday")
    assert (found.text, found.suggestion) == ("星期二", "星期一")


@pytest.mark.parametrize(
    ("body", "finds"),
    [
        # 45 days from the issue a date is of that year for certain; further off three years may be meant.
        ("1月8日（星期四），学校放假。", True),
        ("1月9日（星期五），学校放假。", False),
        ("1月9日（星期二），学校放假。", True),
        # Without its month ten days.
        ("4日（星期三），学校放假。", True),
        ("5日（星期四），学校放假。", False),
    ],
)
def test_a_weekday_is_judged_where_the_year_is_certain(body, finds):
    assert bool(loud(story(body), "dates.weekday")) == finds


@pytest.mark.parametrize(
    ("body", "finds"),
    [
        ("本周日（11月29日），书市开张。", False),
        ("本周一（11月30日），书市开张。", True),
        ("下周一（11月30日），书市开张。", False),
        ("上周日（11月22日），书市开张。", False),
        ("这周日（11月22日），书市开张。", True),
        ("11月29日（本周日），书市开张。", False),
        ("11月30日（本周一），书市开张。", True),
        ("11月23日（本周一），书市开张。", False),
        ("11月22日（上周日），书市开张。", False),
    ],
)
def test_a_week_has_seven_days(body, finds):
    assert bool(loud(story(body), "dates.relative")) == finds


def test_a_weekday_over_the_new_year_takes_the_year_of_the_day():
    assert loud(story("1月4日（周一）开学。", issue_date=date(2026, 12, 30)), "dates.weekday") == []
    assert loud(story("12月28日（周一），桥通了。", issue_date=date(2027, 1, 3)), "dates.weekday") == []


def test_without_a_year_or_a_day_of_issue_no_weekday_is_judged():
    assert loud(story("11月23日（星期二），大会召开。", issue_date=None), "dates") == []


IMPOSSIBLE = [
    "2月30日",
    "4月31日",
    "6月31日",
    "9月31日",
    "11月31日",
    "13月5日",
    "14月20日",
    "0月5日",
    "10月0日",
    "２月３０日",
    "二月三十日",
]
AROUND = [("", "，石埠县完成验收。"), ("工程于", "开工。"), ("截至", "，已通水38个村。"), ("自", "起施行。")]


@pytest.mark.parametrize("around", AROUND)
def test_a_day_that_does_not_exist_is_found(around):
    slips = [planted(around[0], day, around[1]) for day in IMPOSSIBLE]
    not_found = missed(slips, "dates.impossible")
    assert not_found == []


def test_leap_days_are_days_where_the_year_has_them():
    assert loud(story("2024年2月29日，桥通了。"), "dates.impossible") == []
    assert planted("", "2025年2月29日", "，桥通了。").is_found("dates.impossible")
    assert loud(story("2月29日，桥通了。"), "dates.impossible") == []


HOURS = [
    ("凌晨", (9, 14, 20)),
    ("早上", (13, 15, 21)),
    ("上午", (13, 15, 21, 2)),
    ("下午", (20, 21, 23)),
    ("晚上", (13, 15, 16)),
    ("中午", (8, 17)),
]


def test_an_hour_outside_its_part_of_the_day_is_found():
    slips = [
        planted("23日", f"{part}{hour}{unit}", "，比赛开始。")
        for part, hours in HOURS
        for hour in hours
        for unit in "时点"
    ]
    slips += [planted("11月23日", f"{hour}时", "许，桥通了。") for hour in (25, 26, 30)]
    slips += [planted("11月23日", f"9时{minute}分", "，桥通了。") for minute in (60, 75, 90)]
    not_found = missed(slips, "dates.")
    assert len(slips) >= 40
    assert not_found == []


@pytest.mark.parametrize(
    "body",
    [
        "石埠队78:71胜望川队。",
        "值守72小时，时速30公里。",
        "凌晨2时许，上午9时30分，中午12点，下午3时，下午15时，晚上8点，晚22时30分，24时收车。",
        "答复期限为45日，60日内办结，搬到北塘路38号。",
        "《云汀2月30日条例》是书名。",
        "9时59分开门，上午12时、24时关门，8时00分到岗。",
    ],
)
def test_hours_scores_and_lengths_are_left_alone(body):
    assert loud(story(body), "dates.") == []


SPANS = [
    "展览{d}举行，为期{n}天。",
    "{d}，为期{n}天的比赛在云汀举行。",
    "{d}放假调休，共{n}天。",
    "{d}集中整治，连续{n}天。",
]


@pytest.mark.parametrize("form", SPANS)
def test_a_length_that_its_dates_do_not_have_is_found_at_the_number(form):
    slips = []
    for start in (1, 5, 9):
        for length in (3, 5, 7, 10):
            dates = f"11月{start}日至{start + length - 1}日"
            before, after = form.format(d=dates, n="{n}").split("{n}")
            assert loud(story(f"{before}{length}{after}"), "dates") == []
            slips += [planted(before, str(length + error), after) for error in (-2, 1, 2, 3)]
    not_found = missed(slips, "dates.span")
    assert len(slips) >= 40
    assert not_found == []


def test_spans_run_forwards():
    slips = [
        planted("", f"11月{last}日至{first}日", "，全市开展检查。")
        for first in range(1, 9)
        for last in range(10, 31, 4)
    ]
    not_found = missed(slips, "dates.backwards")
    assert len(slips) >= 40
    assert not_found == []
    assert loud(story("12月30日至1月2日放假，共4天。"), "dates") == []


def test_an_age_follows_from_the_year_of_birth():
    forms = [("他{b}年出生，今年", "岁。"), ("她生于{b}年，现年", "岁，仍在出诊。"), ("祝师傅{b}年生，今年", "岁。")]
    slips = []
    for before, after in forms:
        for born in (1950, 1962, 1978, 1990):
            assert loud(story(f"{before.format(b=born)}{2026 - born}{after}"), "dates") == []
            slips += [planted(before.format(b=born), str(2026 - born + error), after) for error in (-10, -5, 5, 10)]
    not_found = missed(slips, "dates.age")
    assert len(slips) >= 40
    assert not_found == []
    for body in ("他1956年出生，18岁参加工作。", "她1992年出生，12岁随父母来云汀。"):
        assert loud(story(body), "dates") == []


@pytest.mark.parametrize(("age", "finds"), [(68, True), (69, False), (70, False), (71, False), (72, True)])
def test_an_age_may_be_one_off_either_way(age, finds):
    assert bool(loud(story(f"他1956年出生，今年{age}岁。"), "dates.age")) == finds


AHEAD = [
    ("", "，柳桥区召开推进会，研究部署冬季供暖工作。"),
    ("", "下午，市长到望川区调研。"),
    ("本报讯（记者方砚）", "，记者从市水利局获悉，工程全部完工。"),
    ("", "，云汀市与临苇市签订协议。"),
    ("市长", "到望川区看望老人。"),
    ("", "夜里，一辆消防车缓缓驶进老院子。"),
]


def test_an_event_told_as_past_after_the_issue_is_found_at_its_date():
    slips = [planted(before, printed(DAY + timedelta(days=n)), after) for before, after in AHEAD for n in range(1, 13)]
    not_found = missed(slips, "dates.ahead")
    assert len(slips) >= 40
    assert not_found == []


@pytest.mark.parametrize(
    "body",
    [
        "11月28日，市里将召开推进会。",
        "活动定于11月28日举行，已有200人报名。",
        "截至11月30日，检查还在进行。",
        "11月22日，柳桥区召开推进会。",
        "今年2月28日，石埠县完成验收。",
        "自11月26日22时起封闭施工。",
        "11月26日是赶集的日子。",
        "11月26日至28日，灯会在柳桥区举行。",
        "停水时间：11月26日22时，请提前储水。",
    ],
)
def test_what_is_to_come_and_what_has_been_is_left_alone(body):
    assert loud(story(body), "dates.") == []


@pytest.mark.parametrize(
    ("day", "finds"),
    [("11月24日", False), ("11月25日", True), ("12月25日", True), ("12月26日", False), ("1月2日", False)],
)
def test_an_event_is_ahead_from_the_day_after_the_issue_for_a_month(day, finds):
    assert bool(loud(story(f"{day}，柳桥区召开推进会。"), "dates.ahead")) == finds


@pytest.mark.parametrize(("day", "finds"), [("1月8日", True), ("1月9日", False), ("2027年1月9日", True)])
def test_over_the_new_year_an_event_without_its_year_is_ahead_for_half_a_month(day, finds):
    copy = story(f"{day}，柳桥区召开推进会。", issue_date=date(2026, 12, 24))
    assert bool(loud(copy, "dates.ahead")) == finds
