"""The plan of a list is exactly what entering it would change; what is not certain is asked, nothing is guessed."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from people.models import Appointment
from tests import builders
from tests.people.entering.lists import DAY, START, bodies, held, planned

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    """Show the sources' own words."""
    with override("en"):
        yield


@pytest.fixture
def city():
    """The bodies of a small city."""
    return bodies()


def told(moves):
    """Return moves as (name, title, first day, last day)."""
    return [(m.person.name, m.terms["title"], m.terms["start_date"], m.terms["end_date"]) for m in moves]


def choices(plan, name):
    """Return value → words of one question."""
    return dict(next(question for question in plan.questions if question.name == name).choices)


def test_a_new_person_with_a_new_post(city):
    plan = planned("方砚\t市教育局\t局长\t2025-03\t至今")
    assert told(plan.added) == [("方砚", "局长", date(2025, 3, 1), None)]
    assert [person.name for person in plan.people] == ["方砚"]
    assert not (plan.changed or plan.ended or plan.faults or plan.questions)


def test_a_line_without_a_day_begins_on_the_day_of_the_list(city):
    assert told(planned("方砚\t市教育局\t局长").added) == [("方砚", "局长", DAY, None)]


def test_what_the_roster_says_already_changes_nothing(city):
    held("方砚", "市教育局局长", city["市教育局"])
    for line in ("方砚\t市教育局\t局长\t2025-01-01\t至今", "方砚\t云汀市教育局\t市教育局局长", "方砚\t\t市教育局局长"):
        plan = planned(line)
        assert not plan.moves and len(plan.same) == 1 and not plan.questions


def test_an_end_and_a_corrected_first_day_are_changes_of_the_line_that_is_there(city):
    held("方砚", "局长", city["市教育局"])
    held("闻礼", "副局长", city["市教育局"])
    plan = planned("方砚\t市教育局\t局长\t\t2026-10-31\n闻礼\t市教育局\t副局长\t2025-06-01\t")
    assert told(plan.ended) == [("方砚", "局长", START, date(2026, 10, 31))]
    assert told(plan.changed) == [("闻礼", "副局长", date(2025, 6, 1), None)]
    assert [str(name) for name, _before, _after in plan.changed[0].changes] == ["from"]


@pytest.mark.parametrize(("old", "new"), [("副局长", "局长"), ("代市长", "市长"), ("副市长", "常务副市长")])
def test_who_rises_within_a_body_leaves_the_lower_post_unless_told_otherwise(city, old, new):
    post = held("方砚", old, city["市政府"])
    line = f"方砚\t市政府\t{new}\t2026-11-01"
    plan = planned(line)
    assert told(plan.added) == [("方砚", new, date(2026, 11, 1), None)]
    assert told(plan.ended) == [("方砚", old, START, date(2026, 10, 31))]
    assert not planned(line, answers={f"ends-{post.pk}": "on"}).ended


def test_a_post_of_another_kind_goes_on_unless_told_otherwise(city):
    post = held("方砚", "党组书记", city["市教育局"])
    line = "方砚\t市教育局\t局长\t2026-11-01"
    assert not planned(line).ended
    assert told(planned(line, answers={f"ends-{post.pk}": "ends"}).ended) == [
        ("方砚", "党组书记", START, date(2026, 10, 31))
    ]


def test_joined_titles_find_their_bodies_by_name_or_by_who_held_them_before(city):
    held("贺长川", "市长", city["市政府"], end_date=date(2025, 3, 1))
    plan = planned("裴静如\t\t市委副书记、市长\t2025-03-02")
    assert [(move.body.name, move.terms["order"]) for move in plan.added] == [
        ("中共云汀市委员会", 1),
        ("云汀市人民政府", 2),
    ]


def test_an_unknown_body_is_asked_about_and_left_out_until_then(city):
    plan = planned("方砚\t市审计局\t局长\t2025-03\n闻礼\t市审计局\t副局长\t2025-03")
    assert not plan.moves and len(plan.faults) == 2 and [q.name for q in plan.questions] == ["organization-1"]
    assert "new:department" in choices(plan, "organization-1")
    made = planned(
        "方砚\t市审计局\t局长\t2025-03\n闻礼\t市审计局\t副局长\t2025-03",
        answers={"organization-1": "new:department"},
    )
    assert [body.name for body in made.bodies] == ["市审计局"] and len(made.added) == 2


def test_an_unknown_body_may_be_a_known_one(city):
    answers = {"organization-1": str(city["市教育局"].pk)}
    plan = planned("方砚\t教育部门\t局长\t2025-03", answers=answers)
    assert plan.added[0].body.name == "云汀市教育局" and not plan.bodies


@pytest.mark.parametrize("answer", ["new:nonsense", "99999", "", "x", "new:"])
def test_an_answer_that_was_not_offered_leaves_the_line_out(city, answer):
    assert not planned("方砚\t市审计局\t局长", answers={"organization-1": answer}).moves


def test_of_two_persons_of_one_name_it_is_asked_who_is_meant(city):
    first, second = builders.official("王一"), builders.official("王一")
    plan = planned("王一\t市教育局\t局长\t2025-03")
    assert not plan.moves and [q.name for q in plan.questions] == ["person-1"]
    assert {str(first.pk), str(second.pk)} < set(choices(plan, "person-1"))
    chosen = planned("王一\t市教育局\t局长\t2025-03", answers={"person-1": str(second.pk)})
    assert chosen.added[0].person.official == second


def test_the_one_who_was_seen_in_that_body_is_offered_first(city):
    builders.official("王一")
    other = builders.official("王一")
    Appointment.objects.create(official=other, organization=city["市教育局"], title="副局长", start_date=START)
    plan = planned("王一\t市教育局\t局长\t2026-11-01")
    assert plan.added[0].person.official == other and [q.name for q in plan.questions][0] == "person-1"


def test_somebody_known_elsewhere_may_be_another_of_the_name(city):
    held("王一", "副市长", city["市政府"])
    line = "王一\t市教育局\t副局长\t2026-11-01"
    assert planned(line).added[0].person.official
    plan = planned(line, answers={"person-1": "new:1"})
    assert plan.people[0].name == "王一" and plan.added[0].person.official is None


def test_two_lines_of_a_new_name_in_two_bodies_may_be_two_persons(city):
    text = "王一\t市教育局\t局长\n王一\t市政府\t副秘书长"
    assert len(planned(text).people) == 1
    assert len(planned(text, answers={"person-2": "another:0"}).people) == 2


def test_a_name_is_found_by_its_other_spelling(city):
    builders.official("方砚", variants="方硯")
    assert planned("方硯\t市教育局\t局长").added[0].person.official.name == "方砚"


FAULTS = {
    "twice": ("方砚\t市教育局\t局长\t2025-03\n方砚\t市教育局\t局长\t2025-03", "Stands in line 1 already."),
    "twice by another name": ("方砚\t市教育局\t局长\n方砚\t云汀市教育局\t市教育局局长", "Stands in line 1 already."),
    "overlapping": ("方砚\t市教育局\t局长\t2025-03\t\n方砚\t市教育局\t局长\t2026-03\t", "Overlaps with line 1."),
    "reversed": ("闻礼\t市教育局\t副局长\t\t\n方砚\t市教育局\t局长\t2025-03\t2025-01", "cannot be before its first"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_what_cannot_stand_is_left_out_with_a_sentence(city, case):
    text, sentence = FAULTS[case]
    plan = planned(text)
    assert [words for _line, words in plan.faults if sentence in words] and len(plan.added) == 1


def test_an_ended_post_without_its_first_day_is_left_out(city):
    plan = planned("姓名\t单位\t职务\t离任日期\n方砚\t市教育局\t局长\t2024-05")
    assert not plan.moves and plan.faults[0][1] == "An ended post needs its first day."


def test_a_line_that_covers_two_of_the_roster_is_left_out(city):
    held("方砚", "局长", city["市教育局"], end_date=date(2025, 3, 1))
    held("方砚", "局长", city["市教育局"], start=date(2026, 1, 1))
    assert "one by one" in planned("方砚\t市教育局\t局长\t2025-02-01\t").faults[0][1]


def test_a_whole_list_ends_what_it_does_not_name_in_its_bodies_and_nothing_elsewhere(city):
    held("方砚", "局长", city["市教育局"])
    held("闻礼", "副局长", city["市教育局"])
    held("丁牧", "副局长", city["市教育局"], start=DAY + timedelta(days=9))
    held("贺长川", "市长", city["市政府"])
    plan = planned("方砚\t市教育局\t局长", is_whole=True)
    assert told(plan.ended) == [("闻礼", "副局长", START, DAY - timedelta(days=1))] and len(plan.moves) == 1
    assert not planned("方砚\t市教育局\t局长").moves


def test_a_whole_list_ends_no_post_of_somebody_whose_line_could_not_be_read(city):
    held("方砚", "局长", city["市教育局"])
    held("闻礼", "副局长", city["市教育局"])
    plan = planned("方砚\t市教育局\t局长\t\t\n闻礼\t市教育局\t副局长\t2025-13\t2026-10", is_whole=True)
    assert not plan.moves and [line.name for line, _sentence in plan.faults] == ["闻礼"]


@pytest.mark.parametrize(("answer", "count"), [({}, 1), ({"ends": "on"}, 0)])
def test_in_a_whole_list_a_post_that_was_asked_about_is_decided_by_the_answer(city, answer, count):
    post = held("方砚", "党组书记", city["市教育局"])
    answers = {f"{name}-{post.pk}": value for name, value in answer.items()}
    plan = planned("方砚\t市教育局\t局长\t2026-11-01", is_whole=True, answers=answers)
    assert len(plan.ended) == count and len(plan.added) == 1


def test_the_highest_place_of_all_is_a_place(city):
    held("方砚", "局长", city["市教育局"], precedence=10)
    plan = planned("姓名\t单位\t职务\t排名\n方砚\t市教育局\t局长\t0")
    assert [move.terms["precedence"] for move in plan.changed] == [0]


def test_new_posts_stand_behind_those_of_their_body_in_the_order_of_the_list(city):
    held("方砚", "局长", city["市教育局"], precedence=10)
    plan = planned("闻礼\t市教育局\t副局长\n丁牧\t市教育局\t副局长")
    assert [move.terms["precedence"] for move in plan.added] == [20, 30]


def test_a_plan_asks_the_same_few_queries_for_one_line_and_for_many(city, django_assert_num_queries):
    held("方砚", "局长", city["市教育局"])
    with django_assert_num_queries(4):  # three for the plan, one for the names by which columns are told
        planned("方砚\t市教育局\t局长\t2025-03")
    with django_assert_num_queries(4):
        planned("\n".join(f"丁{number}\t市教育局\t委员\t2025-03" for number in range(200)))
