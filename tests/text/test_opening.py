"""The printed opening: composed from the dateline form and the writers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.opening import LABELS, PATTERNS, author_line, opening, signature, starts_with_opening
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only

DAY = date(2026, 11, 4)
WRITERS = [("记者", "方砚"), ("记者", "唐小满"), ("通讯员", "何林")]
OPENINGS = [
    ("local", {}, "本报讯"),
    ("local", {"writers": WRITERS}, "本报讯（记者方砚 唐小满　通讯员何林）"),
    ("region", {"place": "青浦"}, "本报青浦讯"),
    ("region", {"place": "青浦", "writers": WRITERS[:1]}, "本报青浦讯（记者方砚）"),
    ("field", {"place": "北京", "day": DAY}, "本报北京11月4日电"),
    ("field", {"place": "北京", "day": DAY, "writers": WRITERS[:2]}, "本报北京11月4日电（记者方砚 唐小满）"),
    ("field", {"place": "北京"}, "本报北京电"),
    ("agency", {"place": "北京", "day": DAY}, "新华社北京11月4日电"),
    ("none", {"place": "北京", "day": DAY, "writers": WRITERS}, ""),
    ("", {"writers": WRITERS}, ""),
    ("region", {"place": "{day}%s{0}"}, "本报{day}%s{0}讯"),
]
SIGNATURES = [
    ([], ""),
    ([("记者", "方砚")], "记者方砚"),
    ([("记者", "方砚"), ("通讯员", "何林"), ("记者", "唐小满")], "记者方砚　通讯员何林　记者唐小满"),
    ([("", "高亢")], "高亢"),
]
HEADS = {
    "本报讯（记者方砚）今天": True,
    "　　本报讯 今天": True,
    "新华社北京11月4日电 今天": True,
    "本报北京11月4日电（记者方砚）今天": True,
    "本报青浦讯（记者方砚）今天": True,
    "本报记者昨天在讯问室外": False,
    "今天，本报讯": False,
    "": False,
}


@pytest.mark.parametrize(("form", "given_", "printed"), OPENINGS)
def test_an_opening_prints_as_the_paper_prints_it(form, given_, printed):
    assert opening(form, **given_) == printed


@pytest.mark.parametrize(("writers", "printed"), SIGNATURES)
def test_writers_sign_together_under_their_labels(writers, printed):
    assert signature(writers) == printed


@pytest.mark.parametrize(
    ("names", "printed"),
    [(["高亢"], "□高　亢"), (["欧阳清"], "□欧阳清"), (["高亢", "欧阳清"], "□高　亢　□欧阳清"), ([], "")],
)
def test_a_commentator_stands_under_the_head(names, printed):
    assert author_line(names) == printed


@pytest.mark.parametrize("text", HEADS)
def test_copy_with_a_head_of_its_own_is_recognised(text):
    assert starts_with_opening(text) is HEADS[text]


@examples(200)
@given(
    st.sampled_from(sorted(PATTERNS)),
    st.text("青浦北京", min_size=1, max_size=4),
    st.dates(),
    st.lists(
        st.tuples(st.sampled_from(sorted(LABELS.values())), st.text("方砚唐", min_size=2, max_size=3)), min_size=1
    ),
)
def test_every_opening_is_recognised_as_one_and_names_every_writer_in_order(form, place, day, writers):
    printed = opening(form, place=place, day=day, writers=writers)
    assert starts_with_opening(printed)
    names = printed[printed.index("（") + 1 : -1]
    for _label, name in writers:
        assert name in names
        names = names[names.index(name) + len(name) :]
