"""Stories in print, made quickly, and what the public sees of them."""

from datetime import timedelta

from articles.models import Bulletin
from articles.publishing.release import release
from tests import builders
from tests.publishing.conftest import NOW

MICROSECOND = timedelta(microseconds=1)


def hours(number):
    """Return a moment some hours after NOW."""
    return NOW + timedelta(hours=number)


def changed(article, **changes):
    """Change a story and take it through the chain again."""
    article.refresh_from_db()
    changes = changes or {"deck": f"第{article.revision.number}次改过"}
    builders.refile(article, by=builders.user("editor", "night-editor"), **changes)
    return builders.clear_again(article)


def again(article, at=None, **changes):
    """Release a changed story once more."""
    return release(changed(article, **changes), by=builders.user("chief"), at=at)


def public(at=None, **fields):
    """Return the release numbers that the public sees at a moment."""
    return list(Bulletin.objects.published(at).filter(**fields).values_list("number", flat=True))


def trace(article):
    """Return all that is stored of a story in print: to be compared before and after a call."""
    article.refresh_from_db()
    rows = list(article.bulletins.order_by("number").values())
    return rows, article.decisions.count(), article.released_at, article.status
