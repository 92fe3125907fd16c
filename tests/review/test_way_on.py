"""No dead end: in every state, on every desk, some permitted verb leads on for somebody."""

from itertools import chain, combinations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone

from articles.models import Article, Copy, Decision, ReviewStep, Revision
from articles.models.revision import RevisionWriter
from articles.review.permitted import permitted
from tests import builders
from tests.review.chains import ONE, SIX, lay

pytestmark = pytest.mark.django_db

THREE = [("初审", "sign_first_review", ""), ("复审", "sign_second_review", ""), ("终审", "sign_final_review", "复审")]
EDITORS = ("责任编辑", "部门主任", "总编辑")
# The groups of each member, the one who files first; twenty people are six reporters and a desk of fourteen.
DESKS = {
    "two": [("记者",), EDITORS],
    "three": [("记者",), ("责任编辑",), ("部门主任", "总编辑")],
    "four": [("记者",), *((group,) for group in EDITORS)],
    "twenty": [("记者",)] * 6 + [("责任编辑",)] * 8 + [("部门主任",)] * 3 + [("总编辑",)] * 2 + [("图片编辑",)],
}
MOVES = {"submit", "sign_off", "release", "send_back"}


def people_of(desk):
    """Make the members of a desk and return them."""
    people = []
    for number, groups in enumerate(DESKS[desk]):
        person = get_user_model().objects.create(username=f"{desk}-{number}", is_staff=True)
        person.groups.set(Group.objects.filter(name__in=groups))
        people.append(person)
    return people


def writers_in(people):
    """Return sets of writers that a story may have, its filer in each: all of a small desk, some of a large one."""
    filer, *others = people
    if len(others) > 3:
        return [{filer}, set(people), set(people[:-3])]
    return [{filer, *some} for some in chain(*(combinations(others, size) for size in range(len(others) + 1)))]


def story(writers, status, step, signers):
    """Write the rows of a story by `writers` that stands there, signed at the steps before by `signers` in turn."""
    now, filer = timezone.now(), min(writers, key=lambda person: person.pk)
    article = Article.objects.create(
        filed_by=filer, filed_at=now, changed_at=now, headline="题", status=status, step=step
    )
    copy = Copy(headline="题")
    article.revision = Revision.objects.create(
        article=article, number=1, content=copy.content(), digest=copy.digest(), by=filer, at=now
    )
    article.save()
    RevisionWriter.objects.bulk_create(RevisionWriter(revision=article.revision, user=person) for person in writers)
    for signed in ReviewStep.objects.filter(order__lt=step.order) if step else ():
        free = [person for person in signers if person.has_perm(signed.permission)]
        if free:
            signers.remove(free[0])
            Decision.objects.record(article, verb="sign_off", by=free[0], revision=article.revision, step=signed)
    return article


@pytest.mark.parametrize("desk", DESKS)
@pytest.mark.parametrize("rows", [ONE, THREE, SIX], ids=["one step", "three steps", "six steps"])
def test_some_verb_leads_on_for_somebody(desk, rows):
    places = [("draft", None), *(("review", step) for step in lay(rows)), ("cleared", None), ("spiked", None)]
    people = people_of(desk)
    for writers in writers_in(people):
        for status, step in places:
            article = story(writers, status, step, [person for person in people if person not in writers])
            assert any(MOVES & set(permitted(article, person)) for person in people), (desk, status, step, writers)


def test_the_only_editor_who_edits_a_story_in_review_sends_it_back_and_another_signs_it_later():
    lay(ONE)
    article, editor = builders.submitted(), builders.user("editor")
    builders.refile(article, by=editor, deck="编辑改过")
    article.refresh_from_db()
    assert permitted(article, editor) == ["send_back"] == permitted(article, article.filed_by)
