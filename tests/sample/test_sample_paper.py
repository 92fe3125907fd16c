"""The sample paper: what a stranger finds on the first start, replayed through the verbs."""

from collections import Counter
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db.models import Count

from articles.models import Article, Bulletin, Correction, Decision, Event, Issue, Topic
from articles.sample.replay import Replay
from articles.sample.words import body_html, dated
from articles.text.body import plain
from articles.text.marks import half_width_marks
from people.models import Official, Reporter
from people.roster import as_of

Status = Article.Status


@pytest.fixture(scope="module")
def paper(django_db_setup, django_db_blocker, tmp_path_factory):
    """The sample paper, loaded once for this file and taken back afterwards."""
    from django.db import connection, transaction
    from django.test import override_settings

    with (
        django_db_blocker.unblock(),
        override_settings(
            MEDIA_ROOT=tmp_path_factory.mktemp("media"),
            PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        ),
    ):
        block = transaction.atomic()
        block.__enter__()
        replay = Replay("sample-password")
        replay.run()
        yield replay
        connection.set_rollback(True)
        block.__exit__(None, None, None)


@pytest.fixture(autouse=True)
def stand_in_it(request, django_db_blocker):
    """Let a test that uses the paper read it."""
    if "paper" in request.fixturenames:
        with django_db_blocker.unblock():
            yield
    else:
        yield


def test_it_has_the_people_and_the_things_of_a_paper(paper):
    counted = {model: model.objects.count() for model in (Issue, Topic, Official, Reporter, Event)}
    assert counted[Issue] >= 5 and counted[Topic] >= 10
    assert counted[Official] >= 12 and counted[Reporter] >= 8 and counted[Event] >= 10


def test_five_issue_days_hold_forty_bulletins_and_more(paper):
    days = Counter(Bulletin.objects.filter(number=1).values_list("first_date", flat=True))
    assert len([day for day in days if day <= paper.today]) >= 5
    assert sum(days.values()) >= 40


def test_every_kind_is_in_print(paper):
    assert set(Bulletin.objects.values_list("kind", flat=True)) == set(Article.Kind.values)


def test_one_is_corrected_one_is_killed_and_tomorrow_is_scheduled(paper):
    assert Correction.objects.count() == 1
    assert Bulletin.objects.filter(state=Bulletin.State.KILLED).exists()
    assert Bulletin.objects.waiting().filter(first_date__gt=paper.today).exists()


def test_stories_wait_in_every_step_of_review(paper):
    steps = set(Article.objects.filter(status=Status.REVIEW).values_list("step__label", flat=True))
    assert steps == {"初审", "复审", "终审"}
    assert set(Article.objects.values_list("status", flat=True)) == set(Status.values)


def test_every_decision_of_the_record_proves_itself(paper):
    previous = {}
    for decision in Decision.objects.select_related("revision").order_by("article", "number"):
        assert decision.previous_digest == previous.get(decision.article_id, "")
        assert decision.digest == decision.compute_digest()
        previous[decision.article_id] = decision.digest


def test_nobody_signed_twice_on_one_revision(paper):
    signed = Decision.objects.filter(verb=Decision.Verb.SIGN_OFF).values("revision", "by")
    assert not signed.annotate(times=Count("id")).filter(times__gt=1).exists()


def test_officials_hold_today_what_the_roster_says(paper):
    held = as_of(paper.today)
    assert held.count() >= 12
    assert all(post.start_date <= paper.today for post in held)


def test_pictures_print_with_caption_credit_and_words_for_the_blind(paper):
    photos = [photo for bulletin in Bulletin.objects.all() for photo in bulletin.photos]
    assert len({photo["key"] for photo in photos}) >= 10
    assert all(photo["caption"] and photo["credit"] and photo["alternative"] for photo in photos)


def test_no_half_width_mark_stands_in_its_chinese(paper):
    words = [f"{b.kicker}\n{b.headline}\n{b.deck}\n{b.summary}\n{plain(b.body)}" for b in Bulletin.objects.all()]
    assert [half_width_marks(text) for text in words if half_width_marks(text)] == []


def test_no_placeholder_is_left_in_any_text(paper):
    assert not Bulletin.objects.filter(body__contains="[[").exists()
    assert not Article.objects.filter(body__contains="[[").exists()


def test_the_accounts_open_with_the_password_and_no_other_account_opens(paper):
    users = get_user_model().objects
    opened = {user.username for user in users.all() if user.has_usable_password()}
    assert opened == {"reporter", "editor", "head", "chief", "admin"}
    assert users.get(username="chief").check_password("sample-password")


@pytest.mark.django_db
def test_a_database_with_an_account_is_left_alone():
    get_user_model().objects.create_user("somebody")
    said = StringIO()
    call_command("loadsample", stdout=said)
    assert not Article.objects.exists() and get_user_model().objects.count() == 1
    assert said.getvalue()


@pytest.mark.django_db
def test_production_takes_no_sample(settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        call_command("loadsample")
    assert not get_user_model().objects.exists()


def test_dates_are_counted_from_the_issue_day():
    from datetime import date

    text = "[[-1]] [[-1:day]] [[0:year]] [[+1:full]] [[0:weekday]] [[0:month]]"
    assert dated(text, date(2026, 1, 1)) == "12月31日 31日 2026年 2026年1月2日 星期四 1月"


def test_light_marks_become_body_elements():
    text = "第一段。\n\n## 小标题\n\n- 一\n- 二\n\n> 引文\n\n**重点**在后。"
    assert body_html(text) == (
        "<p>第一段。</p><h2>小标题</h2><ul><li>一</li><li>二</li></ul>"
        "<blockquote><p>引文</p></blockquote><p><strong>重点</strong>在后。</p>"
    )
