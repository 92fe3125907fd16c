"""What is filed is cleaned, and what no column can hold is refused with a sentence."""

from dataclasses import replace

import pytest
from django.utils.translation import override

from articles.filing.file import file
from articles.models import Article, Copy, CreditLine, MentionLine, PhotoLine, Refusal, Topic
from articles.models.copy import COLUMNS
from tests import builders

pytestmark = pytest.mark.django_db

# A zero byte, line ends, a direction mark, an unpaired surrogate, a separator of lines, spaces at the edges.
DIRTY = "　\x00甲\r\n乙\u202e\ud800丙\u2028\ufeff \x7f"
CLEAN = "甲 乙丙"
CHOICES = ("kind", "dateline_form")
ONE_LINE = [name for name in COLUMNS if name not in ("body", *CHOICES)]
PHOTO = PhotoLine(key="a" * 32, digest="b" * 64, width=1600, height=900)


@pytest.mark.parametrize("name", ONE_LINE)
def test_every_text_is_filed_as_one_printable_line(name):
    article = builders.draft(**{name: DIRTY})
    article.refresh_from_db()
    assert getattr(article, name) == article.revision.content[name] == CLEAN


def test_the_body_is_filed_clean():
    body = f"<p onclick=alert(1)>{DIRTY}</p><script>alert(2)</script><img src=x onerror=alert(3)>"
    article = builders.draft(body=body)
    article.refresh_from_db()
    assert article.body == article.revision.content["body"]
    assert "".join(article.body.split()) == "<p>甲乙丙</p>"


def test_every_text_of_a_line_is_filed_as_one_printable_line():
    person = builders.official()
    article = builders.draft(
        credits=(CreditLine(role="text", name=DIRTY),),
        mentions=(MentionLine(official=person.pk, name=DIRTY, title=DIRTY),),
        photos=(replace(PHOTO, caption=DIRTY, credit=DIRTY, alternative=DIRTY, place=DIRTY),),
    )
    copy = Copy.of(article)
    (credit,), (mention,), (photo,) = copy.credits, copy.mentions, copy.photos
    assert {credit.name, mention.name, mention.title} == {CLEAN}
    assert {photo.caption, photo.credit, photo.alternative, photo.place} == {CLEAN}


def test_the_reason_of_a_revision_is_kept_as_one_printable_line():
    article = file(Article(), by=builders.user("reporter"), copy=builders.copy(), base=0, why=DIRTY)
    assert article.revision.why == CLEAN


def test_topics_are_parted_at_commas_of_either_width_and_kept_once_in_order():
    article = builders.draft(topics=("民生，教育", "交通, 民生", "、", DIRTY))
    assert Copy.of(article).topics == ("民生", "教育", "交通", CLEAN)
    assert Topic.objects.count() == 4


def test_a_topic_is_made_once_for_the_whole_desk():
    builders.draft(topics=("民生",))
    builders.draft(topics=("民生", "教育"))
    assert sorted(Topic.objects.values_list("name", "slug")) == [("教育", "jiao-yu"), ("民生", "min-sheng")]


def test_cleaning_what_was_filed_changes_nothing():
    article = builders.draft(headline=DIRTY, body=f"<p>{DIRTY}</p>", topics=(DIRTY,))
    builders.refile(article)
    assert article.revisions.count() == 1


def test_an_over_long_body_is_refused():
    with override("en"), pytest.raises(Refusal, match="50000"):
        builders.draft(body=f"<p>{'字' * 50_001}</p>")
    assert builders.draft(body=f"<p>{'字' * 50_000}</p>").pk


LIMITS = {"kicker": 120, "headline": 120, "deck": 200, "summary": 300, "dateline_place": 30}


@pytest.mark.parametrize("name", LIMITS)
def test_an_over_long_text_is_refused_with_its_limit(name):
    article = builders.draft(**{name: "字" * LIMITS[name]})
    with override("en"), pytest.raises(Refusal, match=f"{LIMITS[name] + 1} characters, at most {LIMITS[name]} fit"):
        builders.refile(article, **{name: "字" * (LIMITS[name] + 1)})
    assert article.revisions.count() == 1


@pytest.mark.parametrize(
    "lines",
    [
        {"topics": ("字" * 101,)},
        {"credits": (CreditLine(role="text", name="字" * 51),)},
        {"mentions": (MentionLine(official=1, name="贺", title="字" * 101),)},
        {"photos": (replace(PHOTO, caption="字" * 301),)},
    ],
    ids=lambda lines: next(iter(lines)),
)
def test_an_over_long_line_is_refused(lines):
    with override("en"), pytest.raises(Refusal, match="Too long"):
        builders.draft(**lines)
    assert not Article.objects.exists()


def test_an_official_or_a_photo_in_two_lines_is_refused():
    person = builders.official()
    line = MentionLine(official=person.pk, name=person.name)
    with override("en"), pytest.raises(Refusal, match="贺长川 stands twice"):
        builders.draft(mentions=(line, replace(line, title="市长")))
    with override("en"), pytest.raises(Refusal, match="same photo"):
        builders.draft(photos=(PHOTO, PHOTO))
    assert not Article.objects.exists()
