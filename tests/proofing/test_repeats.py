"""Repeats: a story told twice is found with how alike the two are; unrelated stories and series are left alone."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.proofing.checks.repeats.signature import figures_of, pieces_of
from articles.proofing.checks.repeats.stories import RULES, likeness, rule_for
from articles.proofing.knowledge import Knowledge, Story
from tests.growth import calls
from tests.proofing.planting import LEAST, found, manuscript
from tests.proofing.stories import DAY, stories, with_words
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only
SENTENCE = re.compile("[^。！？\n]+[。！？]?")


def signed(copy, number=1, **fields):
    """Return a manuscript as another story that the desk knows."""
    text = f"{copy.fields.get('headline', '')}\n{copy.body}"
    given_fields = {"headline": copy.fields.get("headline", ""), "day": DAY, **fields}
    return Story(id=number, pieces=pieces_of(text), figures=figures_of(text), **given_fields)


def long_stories():
    """Return the sample paper's stories with enough text to be known again."""
    return [copy for copy in stories() if len(copy.body) > 200]


def cut(copy):
    """Return the story without its last third."""
    kept = SENTENCE.findall(copy.body)
    return "".join(kept[: len(kept) * 2 // 3 + 1])


def turned(copy):
    """Return the story with its sentences the other way round."""
    return "".join(reversed(SENTENCE.findall(copy.body)))


def touched(copy):
    """Return the story with each twentieth character another one."""
    return "".join("某" if number % 20 == 7 else one for number, one in enumerate(copy.body))


def followed(copy):
    """Return a follow-up: new words, then up to two fifths of the old story as background."""
    kept, news = "", "".join(other.body for other in long_stories()[-6:])
    for sentence in reversed(SENTENCE.findall(copy.body)):
        if len(kept) + len(sentence) <= len(copy.body) * 2 / 5:
            kept = sentence + kept
    return news[: len(copy.body)] + kept


@pytest.mark.parametrize("rewrite", [cut, turned, touched], ids=lambda rewrite: rewrite.__name__)
def test_a_story_told_again_is_found(rewrite):
    planted = long_stories()[:-1]
    assert len(planted) >= LEAST
    others = tuple(signed(copy, number) for number, copy in enumerate(planted))
    named = [
        [
            one.values["story"]
            for one in found(
                with_words(copy, "body", rewrite(copy)), code="repeats.story", knowledge=Knowledge(stories=others)
            )
        ]
        for copy in planted
    ]
    assert sum([number] == told for number, told in enumerate(named)) / len(planted) >= 0.95


def test_a_follow_up_is_a_hint_at_most():
    for number, copy in enumerate(long_stories()[:-6]):
        knowledge = Knowledge(stories=(signed(copy, number),))
        codes = {
            one.code for one in found(manuscript(followed(copy), headline="后续"), code="repeats", knowledge=knowledge)
        }
        assert "repeats.story" not in codes


@pytest.mark.parametrize(("share", "code"), [(0.6, "repeats.story"), (0.59, "repeats.alike"), (0.35, "repeats.alike")])
def test_three_fifths_of_the_pieces_make_it_the_same_story(share, code):
    assert rule_for(share, frozenset(), Story(id=1, headline=""), DAY).code == code
    assert rule_for(0.34, frozenset(), Story(id=1, headline=""), DAY) is None


def test_nothing_here_blocks():
    assert {rule.severity for rule in RULES} == {"should", "hint"}


def test_no_two_stories_of_the_sample_paper_are_alike():
    known = [signed(copy, number) for number, copy in enumerate(stories())]
    alarms = [
        (number, one.values["story"])
        for number, copy in enumerate(stories())
        for one in found(copy, code="repeats", knowledge=Knowledge(stories=tuple(s for s in known if s.id != number)))
    ]
    assert alarms == []


def test_the_sentence_tells_how_alike_and_which_story(settings):
    settings.LANGUAGE_CODE = "en"
    copy = long_stories()[0]
    story = signed(copy, 7, is_published=True)
    (finding,) = found(copy, code="repeats", knowledge=Knowledge(stories=(story,)))
    told = finding.message()
    assert f"100% alike with “{story.headline}” ({DAY.isoformat()}, in print)" in told
    assert (finding.field, finding.text, finding.values["story"]) == ("headline", copy.fields["headline"], 7)


def test_the_standing_words_of_a_series_do_not_count():
    standing = "本栏目每周一期介绍柳桥区的一条老街，欢迎读者来信来电提供线索，编辑部将择优刊登并赠送纪念册。" * 2
    bodies = [copy.body[:160] + standing for copy in long_stories()[:9]]
    copies = [manuscript(body, headline=f"第{number}街") for number, body in enumerate(bodies)]
    known = tuple(signed(copy, number) for number, copy in enumerate(copies[:8]))
    assert found(copies[8], code="repeats", knowledge=Knowledge(stories=known)) == []


def test_an_event_told_in_other_words_is_known_by_its_figures():
    ours = manuscript(
        "大桥全长1148米，投资12.6亿元，铺设钢梁318榀，比原计划早45天。", headline="汀河大桥合龙", event_date=DAY
    )
    theirs = manuscript("318榀钢梁全部就位，1148米长的桥提早45天贯通，共花去12.6亿元。", headline="两岸牵手")
    (finding,) = found(ours, code="repeats", knowledge=Knowledge(stories=(signed(theirs),)))
    assert (finding.code, finding.severity) == ("repeats.figures", "hint")
    assert set(finding.values["figures"].split("、")) == {"1148米", "12.6亿元", "318榀", "45天"}
    late = signed(theirs, day=DAY + timedelta(days=20))
    assert found(ours, code="repeats", knowledge=Knowledge(stories=(late,))) == []


@pytest.mark.parametrize("body", ["", "，" * 1000, "简讯。"])
def test_too_little_text_is_like_nothing(body):
    copy = manuscript(body, headline="简讯")
    assert found(copy, code="repeats", knowledge=Knowledge(stories=(signed(copy),))) == []


def test_days_and_single_digits_are_no_figures():
    assert figures_of("11月26日9时，3人、１２名、4.5万元、20%以上。") == {"12名", "4.5万元", "20%以"}


PIECES = st.frozensets(st.sampled_from([f"甲{one}{other}" for one in "乙丙丁戊" for other in "子丑寅卯辰"]))


@examples(200)
@given(PIECES, PIECES, PIECES)
def test_likeness_is_mutual_and_a_share(ours, theirs, common):
    share = likeness(ours & theirs, ours, theirs, common)
    assert 0 <= share <= 1 and share == likeness(ours & theirs, theirs, ours, common)


def test_work_grows_with_the_stories_that_are_near():
    bodies = [copy.body[:700] for copy in stories()] * 7
    others = tuple(
        Story(id=n, headline="", pieces=pieces_of(body), figures=figures_of(body))
        for n, body in enumerate(bodies[:400])
    )
    copy = manuscript(bodies[0], headline="标题", event_date=date(2026, 11, 1))
    desks = (Knowledge(stories=others[:number]) for number in (100, 400))
    few, many = (calls(lambda desk: found(copy, code="repeats", knowledge=desk), desk) for desk in desks)
    assert many < 4 * few * 1.3
