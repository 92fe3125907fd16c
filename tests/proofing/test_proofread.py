"""What is told once: one change of the same words is asked for by one rule, the gravest."""

from articles.proofing.knowledge import Knowledge
from people.posts import Post, Roster
from tests.proofing.planting import manuscript
from tests.proofing.reading import proofread

MAYOR = Roster((Post(person=1, name="裴静如", title="市长"),))
COPY = manuscript("市长裴静如到柳桥区调研。裴静如说，路要修好。", headline="裴静茹到柳桥区调研")


def test_a_slip_that_two_families_see_is_told_by_the_roster():
    told = [finding for finding in proofread(COPY, Knowledge(roster=MAYOR)) if finding.text == "裴静茹"]
    assert [finding.code for finding in told] == ["people.name"]


def test_it_is_still_told_where_that_rule_is_off():
    muted = frozenset({"people.name", "people.name_doubt"})
    told = [finding for finding in proofread(COPY, Knowledge(roster=MAYOR, muted=muted)) if finding.text == "裴静茹"]
    assert [finding.code for finding in told] == ["agreement.name"]


def test_two_rules_may_ask_two_things_about_one_range():
    found = proofread(manuscript("本报讯（记者方砚）明天是2月30日。。"))
    places = [(finding.field, finding.start, finding.end, finding.code) for finding in found]
    assert len(places) == len(set(places)) and len(found) >= 2
