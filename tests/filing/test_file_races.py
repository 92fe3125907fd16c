"""Several people file at one moment: one wins, the others are told, nothing is half written."""

from dataclasses import replace

import pytest

from articles.filing.file import Clash, file
from articles.models import Article, Copy, Revision, Topic
from articles.review.submit import submit
from tests import builders
from tests.models.record import faults
from tests.together import together

pytestmark = pytest.mark.django_db(transaction=True)


def kinds(ends):
    """Return the kinds of what calls returned or raised, sorted."""
    return sorted(type(end).__name__ for end in ends)


def test_of_several_different_filings_one_wins_and_the_others_clash():
    article = builders.draft()
    copies = [replace(Copy.of(article), deck=f"副题{number}") for number in range(4)]
    ends = together(*[lambda copy=copy: file(article, by=article.filed_by, copy=copy, base=1) for copy in copies])
    assert kinds(ends) == ["Article", "Clash", "Clash", "Clash"]
    winner = next(end for end in ends if isinstance(end, Article))
    assert {end.article.deck for end in ends if isinstance(end, Clash)} == {winner.deck}
    assert Copy.of(Article.objects.get()) == Copy.from_content(winner.revision.content)
    assert article.revisions.count() == 2


def test_the_same_filing_sent_twice_at_once_is_one_revision():
    article = builders.draft()
    copy = replace(Copy.of(article), deck="副题")
    ends = together(*[lambda: file(article, by=article.filed_by, copy=copy, base=1)] * 3)
    assert {end.revision.number for end in ends} == {2}
    assert article.revisions.count() == 2


def test_one_empty_form_sent_twice_at_once_files_one_story():
    key, by, copy = Article().filing_key, builders.user("reporter"), builders.copy()
    ends = together(*[lambda: file(Article(filing_key=key), by=by, copy=copy, base=0)] * 3)
    assert len({end.pk for end in ends}) == 1
    assert Article.objects.count() == Revision.objects.count() == 1


def test_two_stories_filed_at_once_under_the_same_new_topics_both_stand():
    by, names = builders.user("reporter"), [f"话题{number}" for number in range(30)]
    copies = [builders.copy(topics=tuple(names)), builders.copy(topics=tuple(names[::-1]))]
    ends = together(*[lambda copy=copy: file(Article(), by=by, copy=copy, base=0) for copy in copies])
    assert kinds(ends) == ["Article", "Article"]
    assert Topic.objects.count() == 30


def test_a_change_and_a_submission_at_once_both_count():
    article = builders.draft()
    changed = replace(Copy.of(article), deck="副题")
    together(
        lambda: file(article, by=builders.user("editor"), copy=changed, base=1),
        lambda: submit(article, by=article.filed_by),
    )
    article.refresh_from_db()
    assert (article.status, article.deck, article.revision.number) == ("review", "副题", 2)
    assert faults() == []
