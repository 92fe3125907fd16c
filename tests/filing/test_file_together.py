"""Two people change one story from the same form: what one of them changed, the other never takes back unseen."""

from dataclasses import replace

import pytest
from django.utils.translation import override

from articles.filing.file import Clash, WishClash, file
from articles.models import Article, Copy
from tests import builders

pytestmark = pytest.mark.django_db

SEEN = {"wished_page": None, "wished_order": None, "wished_at": None, "embargo_until": None}


@pytest.fixture
def story():
    return builders.draft(deck="原副题")


def send(story, who, *, deck="原副题", **wishes):
    """File what somebody's form says that was fetched from the first revision, before anybody wished anything."""
    copy = replace(Copy.from_content(story.revisions.get(number=1).content), deck=deck)
    return file(story, by=builders.user(who), copy=copy, base=1, wishes=wishes, seen=SEEN)


def now():
    """Return what the story says and wishes."""
    article = Article.objects.get()
    return article.deck, article.wished_page, article.wished_order, article.revision.number


def test_words_over_words_clash(story):
    send(story, "editor", deck="编辑的副题")
    with pytest.raises(Clash) as clash:
        send(story, "reporter", deck="记者的副题")
    assert clash.value.article.deck == "编辑的副题" and now() == ("编辑的副题", None, None, 2)


def test_wishes_over_words_leave_the_words(story):
    send(story, "editor", deck="编辑的副题")
    send(story, "reporter", wished_page=3)
    assert now() == ("编辑的副题", 3, None, 2)


def test_words_over_wishes_leave_the_wishes(story):
    send(story, "editor", wished_page=2)
    send(story, "reporter", deck="记者的副题")
    assert now() == ("记者的副题", 2, None, 2)


def test_wishes_over_other_wishes_leave_them(story):
    send(story, "editor", wished_page=2)
    send(story, "reporter", wished_order=1)
    assert now() == ("原副题", 2, 1, 1)


def test_a_wish_over_another_value_of_the_same_wish_is_asked_about(story):
    send(story, "editor", wished_page=2)
    with override("en"), pytest.raises(WishClash, match="changed these wishes meanwhile") as clash:
        send(story, "reporter", wished_page=3)
    assert (clash.value.names, clash.value.article.wished_page) == (["wished_page"], 2)
    assert now() == ("原副题", 2, None, 1)


def test_the_same_wish_twice_is_one(story):
    for who in ("editor", "reporter"):
        send(story, who, wished_page=2)
    assert now() == ("原副题", 2, None, 1)


def test_words_and_a_wish_that_clash_are_both_kept_back(story):
    send(story, "editor", wished_page=2)
    with pytest.raises(WishClash):
        send(story, "reporter", deck="记者的副题", wished_page=3)
    assert now() == ("原副题", 2, None, 1)


def test_words_made_from_no_revision_of_the_story_clash(story):
    for base in (0, 2, 77):
        with pytest.raises(Clash):
            file(story, by=story.filed_by, copy=replace(Copy.of(story), deck="新"), base=base)


def test_wishes_of_nobody_who_has_looked_replace_what_stands(story):
    for page in (2, 3):
        file(story, by=story.filed_by, copy=Copy.of(story), base=1, wishes={"wished_page": page})
    assert now() == ("原副题", 3, None, 1)
