"""The verb `correct`: a new revision of a published story, released with a notice of what was wrong."""

from datetime import timedelta

import pytest

from articles.models import Bulletin, Correction, Refusal
from articles.publishing.correct import correct
from articles.publishing.release import release
from tests import builders
from tests.publishing.conftest import NOW
from tests.publishing.stories import changed, hours, public, trace

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

WRONG, RIGHT = "误作二十二点", "应为二十三点"
NOTICE = {"wrong": WRONG, "right": RIGHT, "at": NOW.isoformat()}


@pytest.fixture
def article():
    """Return a published story with a cleared new revision."""
    return changed(builders.released().article, body="<p>延长到二十三点。</p>")


def put_right(article, at=None, wrong=WRONG, right=RIGHT):
    """Correct by the chief."""
    return correct(article, by=builders.user("chief"), wrong=wrong, right=right, at=at)


def test_a_correction_takes_the_place_of_the_story_and_carries_its_notice(article):
    bulletin = put_right(article)
    assert (bulletin.number, bulletin.corrections) == (2, [NOTICE])
    assert public(article=article) == [2]
    row = Correction.objects.get()
    assert (row.bulletin, row.wrong, row.right, row.at, row.by.username) == (bulletin, WRONG, RIGHT, NOW, "chief")
    last = article.decisions.last()
    assert (last.verb, last.remark) == ("correct", f"{WRONG} → {RIGHT}")


def test_a_correction_for_a_moment_is_read_from_that_moment_on(article):
    put_right(article, at=hours(2))
    assert [public(hours(1)), public(hours(2))] == [[1], [2]]
    assert Bulletin.objects.published(hours(1)).get().corrections == []


def test_a_later_release_goes_on_carrying_the_notices(article, clock):
    put_right(article)
    clock.shift(timedelta(hours=1))
    release(changed(article, deck="再改"), by=builders.user("chief"))
    clock.shift(timedelta(hours=1))
    bulletin = put_right(changed(article, deck="三改"), wrong="又错", right="又对")
    assert [notice["wrong"] for notice in bulletin.corrections] == [WRONG, "又错"]
    carried = Bulletin.objects.order_by("number").values_list("corrections", flat=True)
    assert [len(notices) for notices in carried] == [0, 1, 1, 2]


def test_a_second_identical_call_changes_nothing(article, clock):
    bulletin = put_right(article)
    before = trace(article)
    clock.shift(timedelta(minutes=1))
    assert put_right(article, wrong=f" {WRONG}\n") == bulletin
    assert (trace(article), Correction.objects.count()) == (before, 1)


def test_a_notice_is_not_lost_on_a_revision_that_is_released_without_it(article):
    release(article, by=builders.user("chief"))
    with pytest.raises(Refusal, match="without that notice or for another time"):
        put_right(article)
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "right", "sentence"),
    [
        ("", RIGHT, "Say what was wrong"),
        (WRONG, " \u200b", "Say what is right"),
        ("错" * 301, RIGHT, "301 characters, at most 300 fit"),
    ],
)
def test_half_a_notice_or_too_long_a_one_is_refused(article, wrong, right, sentence):
    before = trace(article)
    with pytest.raises(Refusal, match=sentence):
        put_right(article, wrong=wrong, right=right)
    assert trace(article) == before


@pytest.mark.parametrize("make", [builders.cleared, lambda: changed(builders.released(at=hours(3)).article)])
def test_what_nobody_could_read_yet_is_not_corrected(make):
    article = make()
    before = trace(article)
    with pytest.raises(Refusal, match="Only a published story"):
        put_right(article)
    assert trace(article) == before


def test_a_correction_needs_the_whole_chain():
    article = builders.refile(builders.released().article, deck="改")
    with pytest.raises(Refusal, match="reviews are not complete: the story is at 初审"):
        put_right(article)
    assert public() == [1]


def test_a_notice_of_the_longest_kind_is_kept_whole(article):
    put_right(article, wrong="错" * 300, right="对" * 300)
    assert len(Correction.objects.get().right) == 300
    assert len(article.decisions.last().remark) == 500
