"""The copy as a value: what is filed comes back whole from rows and from a revision, and its digest tells a change."""

from dataclasses import fields, replace

import pytest

from articles.models import Copy, CreditLine, MentionLine, PhotoLine
from tests import builders

PHOTO = {"key": "a" * 32, "digest": "b" * 64, "width": 1600, "height": 900}
CHANGED = {
    "kind": "feature",
    "event_date": "2026-11-23",
    "event": 7,
    "topics": ("教育",),
    "credits": (CreditLine(role="text", name="高亢"),),
    "mentions": (MentionLine(official=1, name="贺长川", title="市长"),),
    "photos": (PhotoLine(**PHOTO),),
}


@pytest.mark.parametrize("name", [field.name for field in fields(Copy)])
def test_a_change_of_any_part_changes_the_digest(name):
    copy = Copy()
    assert replace(copy, **{name: CHANGED.get(name, "改")}).digest() != copy.digest()


@pytest.mark.parametrize(
    "line", [CreditLine(role="text", name="高亢"), MentionLine(official=1, name="贺"), PhotoLine(**PHOTO)]
)
def test_a_change_of_any_part_of_a_line_changes_the_digest(line):
    place = {CreditLine: "credits", MentionLine: "mentions", PhotoLine: "photos"}[type(line)]
    copy = Copy(**{place: (line,)})
    for name, value in vars(line).items():
        other = replace(line, **{name: value + 1 if isinstance(value, int) else f"{value}改"})
        assert replace(copy, **{place: (other,)}).digest() != copy.digest(), name


@pytest.mark.parametrize("place", ["credits", "topics"])
def test_the_order_of_lines_is_part_of_the_copy(place):
    lines = {
        "credits": (CreditLine(role="text", name="甲"), CreditLine(role="text", name="乙")),
        "topics": ("甲", "乙"),
    }
    copy = Copy(**{place: lines[place]})
    assert replace(copy, **{place: lines[place][::-1]}).digest() != copy.digest()


def test_a_copy_comes_back_from_its_content():
    copy = Copy(headline="主题", **{name: value for name, value in CHANGED.items() if name != "kind"})
    again = Copy.from_content(copy.content())
    assert again == copy
    assert again.digest() == copy.digest()


@pytest.mark.django_db
def test_rows_and_revision_of_a_filed_story_say_the_same():
    person = builders.official()
    article = builders.draft(
        kicker="引题",
        topics=("民生实事", "公共交通"),
        mentions=(MentionLine(official=person.pk, name=person.name, title="市长"),),
        photos=(PhotoLine(**PHOTO, caption="图", credit="方砚", taken_date="2026-11-22"),),
    )
    article.refresh_from_db()
    assert Copy.of(article) == Copy.from_content(article.revision.content)
    assert Copy.of(article).digest() == article.revision.digest
