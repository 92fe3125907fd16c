"""Who may file and who may change, when."""

from dataclasses import replace

import pytest
from django.contrib.auth import get_user_model
from django.utils.translation import override

from articles.filing.file import file, may_change
from articles.models import Article, Copy, CreditLine, PhotoLine, Refusal
from articles.review.send_back import send_back
from articles.review.spike import spike
from tests import builders

pytestmark = pytest.mark.django_db

ROLES = ["reporter", "stranger", "editor", "head", "chief", "picture", "auditor", "admin"]
EDITORS = {"editor", "head", "chief"}
STATES = {
    "draft": builders.draft,
    "first review": builders.submitted,
    "final review": lambda: builders.passed("editor", "head"),
    "cleared": builders.cleared,
    "spiked": lambda: spike(builders.submitted(), by=builders.user("editor"), remark="不用"),
    "sent back": lambda: send_back(builders.submitted(), by=builders.user("editor"), remark="补充"),
    "released": lambda: builders.released().article,
}
MAY_CHANGE = {
    "draft": EDITORS | {"reporter"},
    "first review": EDITORS,
    "final review": EDITORS,
    "cleared": EDITORS,
    "spiked": set(),
    "sent back": EDITORS | {"reporter"},
    "released": EDITORS | {"reporter"},
}
PHOTO = PhotoLine(key="a" * 32, digest="b" * 64, width=1600, height=900, caption="图", credit="方砚")


def person(name):
    """Return a member of the desk; the stranger is a reporter who did not write the story."""
    return builders.user("reporter", "stranger") if name == "stranger" else builders.user(name)


def changes(article, name, **changed):
    """Tell whether somebody may file the story with changes; what they filed stands then."""
    article.refresh_from_db()
    copy = replace(Copy.of(article), **changed)
    try:
        filed = file(article, by=person(name), copy=copy, base=article.revision.number)
    except Refusal:
        return False
    return Copy.of(filed) == copy


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("role", ROLES)
def test_words_are_changed_by_those_who_may_and_nobody_else(state, role):
    article = STATES[state]()
    revisions = article.revisions.count()
    allowed = role in MAY_CHANGE[state]
    assert changes(article, role, body="<p>换了。</p>") is allowed
    assert article.revisions.count() == revisions + allowed


@pytest.mark.parametrize("state", [state for state in STATES if state != "spiked"])
def test_a_picture_editor_changes_pictures_and_nothing_else(state):
    article = STATES[state]()
    assert changes(article, "picture", photos=(PHOTO,)) is True
    for changed in ({"headline": "换"}, {"topics": ("别的",)}, {"credits": ()}, {"event_date": None}):
        assert changes(article, "picture", **changed) is False


def test_a_picture_editor_sets_no_embargo():
    article = builders.draft()
    with override("en"), pytest.raises(Refusal, match="pictures"):
        file(article, by=builders.user("picture"), copy=Copy.of(article), base=1, wishes={"wished_page": 1})
    assert Article.objects.get().wished_page is None


def test_a_new_picture_after_a_sign_off_voids_it():
    article = builders.passed("editor")
    assert changes(article, "picture", photos=(PHOTO,))
    article.refresh_from_db()
    assert article.step.label == "初审"


@pytest.mark.parametrize("role", ROLES)
def test_a_new_story_is_filed_by_those_with_that_right(role):
    filing = {"copy": builders.copy(), "base": 0}
    if role in EDITORS | {"reporter", "stranger"}:
        assert file(Article(), by=person(role), **filing).filed_by == person(role)
    else:
        with override("en"), pytest.raises(Refusal, match="right to file"):
            file(Article(), by=person(role), **filing)
        assert not Article.objects.exists()


def test_a_credited_reporter_may_change_the_draft_and_a_credited_editor_gains_nothing():
    account = builders.reporter("唐小满", user=person("stranger"))
    article = builders.draft(credits=(CreditLine(role="editor", name="唐小满", reporter=account.pk),))
    assert not may_change(article, person("stranger"))
    builders.refile(article, credits=(CreditLine(role="photo", name="唐小满", reporter=account.pk),))
    assert may_change(article, person("stranger"))


@pytest.mark.parametrize(("state", "sentence"), [("spiked", "Send it back first"), ("first review", "in review")])
def test_the_refusal_tells_the_way_out(state, sentence):
    article = STATES[state]()
    copy = replace(Copy.of(article), deck="新")
    with override("en"), pytest.raises(Refusal, match=sentence):
        file(article, by=article.filed_by, copy=copy, base=1)
    assert article.revisions.count() == 1


def test_a_right_that_was_taken_away_counts_no_more():
    article = builders.submitted()
    assert may_change(article, builders.user("editor"))
    builders.user("editor").groups.clear()
    assert not may_change(article, builders.user("editor"))
    get_user_model().objects.filter(username="chief").update(is_active=False)
    assert not changes(article, "editor", deck="新")


def test_a_writer_who_lost_the_right_to_change_stories_files_no_more_over_their_own_draft():
    article = builders.draft()
    group = builders.user("reporter").groups.get()
    group.permissions.remove(*group.permissions.filter(codename="change_article"))
    assert Article.objects.of(builders.user("reporter")).get() == article
    assert not changes(article, "reporter", deck="新") and article.revisions.count() == 1
