"""The verb `spike`: with a reason, for what never ran."""

import pytest
from django.utils.translation import override

from articles.models import Refusal
from articles.review.spike import spike
from tests import builders
from tests.review.people import NO_REASON, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    """Speak English, so that sentences can be told apart."""
    with override("en"):
        yield


@pytest.mark.parametrize("remark", NO_REASON)
def test_spiking_needs_a_reason(remark):
    article = builders.submitted()
    with pytest.raises(Refusal, match="why"):
        spike(article, by=fresh("editor"), remark=remark)
    assert article.decisions.count() == 1


@pytest.mark.parametrize("changed", [False, True])
def test_what_ran_is_killed_not_spiked(changed):
    article = builders.released().article
    if changed:
        builders.refile(article, deck="改")
    with pytest.raises(Refusal, match="Kill it instead"):
        spike(article, by=fresh("chief"), remark="毙")
    assert not article.decisions.filter(verb="spike").exists()
