"""Is this printed title that post? Proofing, agreement, the page reader and the list of affected stories agree."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake.sheets.matching import Matching
from articles.proofing.affected import Fault, wrong_titles
from articles.proofing.checks.agreement.titles import agree
from people.models import Official
from people.posts import Post, Roster
from people.titles import Likeness, compare, parts_of
from tests.proofing.asking import asked
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only
NAME, LAST, AFTER = "裴静如", date(2026, 4, 30), date(2026, 11, 1)
# Titles as the roster has them, with the wordings in which a story may print them.
PRINTED = {
    ("柳桥区委副书记", ""): ["柳桥区委副书记", "中共柳桥区委副书记", "区委副书记"],
    ("柳桥区区长", ""): ["柳桥区区长", "柳桥区长", "区长"],
    ("区长", "柳桥区人民政府"): ["柳桥区区长", "柳桥区长", "区长"],
    ("市发展和改革委员会主任", "云汀市发展和改革委员会"): [
        "市发展和改革委员会主任",
        "市发改委主任",
        "云汀市发改委主任",
    ],
    ("市人大常委会主任", "云汀市人民代表大会常务委员会"): ["市人大常委会主任", "市人大主任", "云汀市人大常委会主任"],
    ("局长", "云汀市教育局"): ["市教育局局长", "云汀市教育局局长"],
    ("市政协副主席", ""): ["市政协副主席", "云汀市政协副主席"],
    ("白荻县代县长", ""): ["白荻县代县长", "代县长"],
    ("市水利局党组书记", ""): ["市水利局党组书记", "云汀市水利局党组书记"],
}
WORDINGS = [(*post, words) for post, printed in PRINTED.items() for words in printed]
OTHERS = [
    ("柳桥区区长", "", "柳桥区副区长", Likeness.GRADE),
    ("白荻县代县长", "", "白荻县县长", Likeness.GRADE),
    ("局长", "云汀市教育局", "云汀市水利局局长", Likeness.BODY),
    ("柳桥区区长", "", "石埠县区长", Likeness.BODY),
    ("市人大常委会主任", "", "市教育局局长", Likeness.NONE),
]


def roster_of(title, organization, **days):
    """Return a roster of one post of one person."""
    return Roster((Post(person=1, name=NAME, title=title, organization=organization, **days),))


def answers(printed, roster, day):
    """Return whether each of those who ask takes a printed title for the one post of a roster, at another time."""
    [post] = roster.posts
    known = Matching({}, {}, roster)
    whole = "、".join(part.long + "".join(part.grades) + part.office for part in post.parts)
    found = asked(f"{printed}{NAME}到会。", known=roster, day=day)
    return {
        "proofing": [code for code, _words in found] == ["title_ended"],
        "affected": [wrong.fault for wrong in wrong_titles(printed, NAME, day, roster)] == [Fault.ENDED],
        "agreement": agree(printed, whole),
        "matching": known.holds(Official(pk=1), printed, None) and not known.holds(Official(pk=1), printed, day),
    }


@pytest.mark.parametrize(("title", "organization", "printed"), WORDINGS)
def test_every_wording_of_a_post_that_ended_is_that_post_to_all(title, organization, printed):
    said = answers(printed, roster_of(title, organization, end=LAST), AFTER)
    assert set(said.values()) == {True}, said


@pytest.mark.parametrize(("title", "organization", "printed", "likeness"), OTHERS)
def test_another_grade_or_body_is_another_post_to_all(title, organization, printed, likeness):
    roster = roster_of(title, organization, end=LAST)
    said = answers(printed, roster, AFTER)
    assert set(said.values()) == {False}, said
    [part], [held] = parts_of(printed), roster.posts[0].parts
    assert compare(part, held) is likeness


PLACES = st.sampled_from(["云汀市", "柳桥区", "石埠县", "白荻县"])
BODIES = st.sampled_from(["委", "政协", "人大常委会", "教育局", "水利局", "发展和改革委员会", "纪委", "总工会"])
OFFICES = st.sampled_from(["书记", "副书记", "主任", "副主任", "局长", "副局长", "主席", "常务副主席", "代主席"])


@examples(100)
@given(PLACES, BODIES, OFFICES, PLACES, BODIES, OFFICES)
def test_any_title_beside_any_post_has_one_answer(place, body, office, other_place, other_body, other_office):
    roster = roster_of(f"{place}{body}{office}", "", end=LAST)
    said = answers(f"{other_place}{other_body}{other_office}", roster, AFTER)
    assert len(set(said.values())) == 1, said
    if (place, body, office) == (other_place, other_body, other_office):
        assert said["affected"]


@examples(50)
@given(PLACES, BODIES, OFFICES, st.sampled_from(["原", "前"]))
def test_a_former_title_of_a_post_that_ended_is_right(place, body, office, former):
    title = f"{place}{body}{office}"
    roster = roster_of(title, "", end=LAST)
    assert wrong_titles(former + title, NAME, AFTER, roster) == []
    assert asked(f"{former}{title}{NAME}到会。", known=roster, day=AFTER) == []
    [part], [held] = parts_of(former + title), parts_of(title)
    assert compare(part, held) is Likeness.FORMER and compare(held, held) is Likeness.SAME
    assert compare(replace(part, grades=part.standing), held) is Likeness.SAME
