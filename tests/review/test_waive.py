"""Waivers: who may let which finding stand, with a reason, on record, tied to its words."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils.translation import override

from articles.models import Copy, Refusal, Waiver
from articles.proofing.check import check
from articles.review.waive import waive
from tests import builders
from tests.proofing.family import family  # noqa: F401  the checks of these tests
from tests.review.people import ROLES, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]

SLIPS = {"body": "<p>市长贺长州来到柳桥区。。</p><p>近日，区里公布了时刻。</p>"}
MUST, SHOULD, HINT = "people.test_name", "test.vague", "test.double"
# Whoever writes or decides may let advice stand; what blocks needs an editor who did not write it.
ADVICE = {"writer", "editor", "head", "chief", "superuser"}
BLOCKING = {"editor", "head", "chief", "superuser"}


@pytest.fixture
def story():
    """A story with a finding of each severity."""
    return builders.draft(**SLIPS)


def key_in(article, code):
    """Return the key of the first finding of a rule in a story as it stands."""
    return next(
        noted.key for noted in check(article_copy(article), article=article).noted if noted.finding.code == code
    )


def article_copy(article):
    """Return the copy of the story's standing revision."""
    return Copy.from_content(article.revision.content)


def waived(article, code, role="editor", reason="另有其人"):
    """Waive the finding of a rule."""
    return waive(article, by=fresh(role), key=key_in(article, code), reason=reason)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("code", "may"), [(MUST, BLOCKING), (SHOULD, ADVICE), (HINT, ADVICE)])
def test_who_may_waive_what(story, role, code, may):
    if role in may:
        assert waived(story, code, role).by == fresh(role)
    else:
        with pytest.raises(Refusal):
            waived(story, code, role)
    assert Waiver.objects.count() == (role in may)


@pytest.mark.parametrize("role", ["editor", "superuser"])
def test_nobody_waives_what_blocks_in_a_story_they_wrote_or_edited(story, role):
    builders.refile(story, by=fresh(role), deck="改过的副题")
    story.refresh_from_db()
    with pytest.raises(Refusal, match="wrote|写"):
        waived(story, MUST, role)
    assert waived(story, SHOULD, role)


def test_the_record_holds_the_words_those_around_them_and_who_said_why(story):
    waiver = waived(story, MUST, reason=" 另有其人，\n已核实 ")
    told = (waiver.code, waiver.severity, waiver.field, waiver.before, waiver.text, waiver.after, waiver.reason)
    assert told == (MUST, "must", "body", "市长", "贺长州", "来到柳桥区。。", "另有其人， 已核实")


def test_a_waiver_without_a_reason_or_with_an_endless_one_is_refused(story):
    for reason in ("", " \n", "长" * 201):
        with pytest.raises(Refusal):
            waived(story, SHOULD, reason=reason)


def test_a_reason_of_the_longest_kind_is_kept_whole(story):
    assert len(waived(story, SHOULD, reason="长" * 200).reason) == 200


def test_what_blocks_needs_the_right_even_of_those_who_did_not_write_the_story(story):
    key, group = key_in(story, MUST), Group.objects.get(name="责任编辑")
    group.permissions.remove(Permission.objects.get(codename="waive_must"))
    assert waived(story, SHOULD)
    with pytest.raises(Refusal):
        waive(story, by=fresh("editor"), key=key, reason="另有其人")
    assert [waiver.code for waiver in story.waivers.all()] == [SHOULD]


def test_whoever_may_not_waive_is_told_so_before_that_it_is_waived_already(story):
    waived(story, MUST)
    with override("en"), pytest.raises(Refusal, match="right"):
        waived(story, MUST, "writer")


def test_a_finding_that_is_not_there_is_not_waived(story):
    key = key_in(story, SHOULD)
    builders.refile(story, body="<p>22日，区里公布了时刻。</p>")
    with pytest.raises(Refusal):
        waive(story, by=fresh("editor"), key=key, reason="可以")


def test_the_same_call_twice_is_one_waiver(story):
    assert waived(story, SHOULD) == waived(story, SHOULD)
    assert Waiver.objects.count() == 1


def test_a_waiver_stays_with_its_words_through_changes_elsewhere_and_not_through_their_own(story):
    waived(story, SHOULD)
    after = builders.refile(story, headline="另一题", body=f"<p>新的一段。</p>{SLIPS['body']}")
    assert SHOULD not in {noted.finding.code for noted in check(article_copy(after), article=after).open}
    after = builders.refile(story, body="<p>近日，市里公布了时刻。</p>")
    assert SHOULD in {noted.finding.code for noted in check(article_copy(after), article=after).open}


def test_words_not_filed_yet_can_be_waived(story):
    copy = builders.copy(body="<p>近日通车。</p>")
    key = check(copy, article=story).noted[0].key
    waive(story, by=fresh("editor"), key=key, reason="口径如此", copy=copy)
    filed = builders.refile(story, body="<p>近日通车。</p>")
    assert check(article_copy(filed), article=filed).open == []
