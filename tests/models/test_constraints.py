"""What the database itself refuses, whoever asks."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import (
    Article,
    Bulletin,
    Credit,
    Event,
    Issue,
    Mention,
    Page,
    Participation,
    Placement,
    Revision,
)
from tests import builders

pytestmark = pytest.mark.django_db


def refuses(constraint, write):
    """Tell whether the database refuses `write` in the name of `constraint` (SQLite names columns, not constraints)."""
    try:
        with transaction.atomic():
            write()
    except IntegrityError as error:
        return constraint in str(error) or "UNIQUE constraint failed" in str(error)
    return False


def test_a_step_without_a_review_is_refused():
    article = builders.submitted()
    rows = Article.objects.filter(pk=article.pk)
    assert refuses("article_step_only_in_review", lambda: rows.update(status="draft"))
    assert refuses("article_step_only_in_review", lambda: rows.update(step=None))
    assert not refuses("article_step_only_in_review", lambda: rows.update(status="cleared", step=None))


def test_a_bulletin_cannot_end_before_it_begins():
    bulletin = builders.released()
    rows = Bulletin.objects.filter(pk=bulletin.pk)
    early = bulletin.publish_at - timedelta(microseconds=1)
    assert refuses("bulletin_until_after_publish", lambda: rows.update(until=early))
    assert not refuses("bulletin_until_after_publish", lambda: rows.update(until=bulletin.publish_at))


def test_a_bulletin_has_a_headline():
    rows = Bulletin.objects.filter(pk=builders.released().pk)
    assert refuses("bulletin_headed", lambda: rows.update(headline=""))


def test_two_stories_cannot_share_an_address():
    first, second = builders.released(), builders.released()
    assert first.first_date == second.first_date
    rows = Bulletin.objects.filter(pk=second.pk)
    assert refuses("bulletin_address_once", lambda: rows.update(slug=first.slug))
    assert not refuses("bulletin_address_once", lambda: rows.update(slug=first.slug, number=2))


def test_a_number_is_given_once_in_a_story():
    bulletin = builders.released()
    revision, decision = bulletin.revision, bulletin.article.decisions.first()
    for row, constraint in ((bulletin, "bulletin_once"), (revision, "revision_once"), (decision, "decision_once")):
        row.pk, row._state.adding = None, True
        if isinstance(row, Bulletin):
            row.slug = "other"
        assert refuses(constraint, lambda row=row: row.save(force_insert=True))


def test_an_official_stands_once_in_a_story():
    article, person = builders.draft(), builders.official()
    Mention.objects.create(article=article, official=person, name=person.name)
    again = Mention(article=article, official=person, name=person.name)
    assert refuses("mention_once", again.save)


def test_a_form_files_one_story():
    article = builders.draft()
    twin = Article(filing_key=article.filing_key, filed_by=article.filed_by, filed_at=timezone.now())
    twin.changed_at = twin.filed_at
    assert refuses("filing_key", lambda: twin.save(force_insert=True))


def test_an_event_cannot_end_before_it_starts():
    now = timezone.now()
    event = Event(name="座谈会", start_at=now, end_at=now - timedelta(seconds=1))
    assert refuses("event_times_in_order", event.save)
    event.end_at = now
    assert not refuses("event_times_in_order", event.save)


def test_an_official_takes_part_in_an_event_once():
    event, person = Event.objects.create(name="座谈会", start_at=timezone.now()), builders.official()
    Participation.objects.create(event=event, official=person)
    assert refuses("participant_once", Participation(event=event, official=person).save)


def test_a_page_and_a_place_on_it_are_given_once():
    issue = Issue.objects.create(issue_date=date(2026, 11, 24), number=1)
    page = Page.objects.create(issue=issue, number=1, name="要闻")
    Placement.objects.create(page=page, article=(article := builders.draft()))
    assert refuses("page_once", Page(issue=issue, number=1, name="综合").save)
    assert refuses("placement_once", Placement(page=page, article=article).save)
    assert refuses("issue_date", Issue(issue_date=issue.issue_date, number=2).save)


def test_what_a_story_is_made_of_cannot_be_deleted_under_it():
    article = builders.released().article
    for row in (article, article.filed_by, article.topics.first(), builders.reporter()):
        with pytest.raises((IntegrityError, TypeError)), transaction.atomic():
            row.delete()
    assert [noun.objects.count() for noun in (Article, Revision, Credit, Bulletin)] == [1, 1, 1, 1]
