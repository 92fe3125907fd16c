"""The verb `withdraw`: who may take a waiver back."""

import pytest

from articles.models import Refusal, Waiver, Withdrawal
from articles.review.withdraw import withdraw
from tests import builders
from tests.proofing.family import family  # noqa: F401  the checks of these tests
from tests.review.people import fresh
from tests.review.test_waive import MUST, SHOULD, SLIPS, waived

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]


@pytest.fixture
def story():
    """A story with a finding of each severity."""
    return builders.draft(**SLIPS)


@pytest.mark.parametrize("role", ["editor", "head", "superuser"])
def test_whoever_gave_a_waiver_or_may_waive_what_blocks_withdraws_it_once(story, role):
    waiver = waived(story, SHOULD)
    for _time in range(2):
        withdraw(waiver, by=fresh(role))
    assert [row.by for row in Withdrawal.objects.all()] == [fresh(role)]
    assert list(story.waivers.standing()) == []


@pytest.mark.parametrize("role", ["writer", "reporter", "picture", "auditor", "admin", "nobody"])
def test_others_withdraw_nothing(story, role):
    waiver = waived(story, SHOULD)
    with pytest.raises(Refusal):
        withdraw(waiver, by=fresh(role))
    assert list(story.waivers.standing()) == [waiver]


def test_a_withdrawn_finding_can_be_waived_again_and_both_stay_on_record(story):
    first = waived(story, MUST)
    withdraw(first, by=fresh("head"))
    second = waived(story, MUST, "chief", "再核")
    assert list(Waiver.objects.order_by("id")) == [first, second]
    assert list(story.waivers.standing()) == [second]
