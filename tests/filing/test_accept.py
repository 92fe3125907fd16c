"""The verb `accept`: the suggestion of a finding goes into the copy at its place, filed like any other change."""

from dataclasses import replace

import pytest

from articles.filing.accept import accept
from articles.filing.file import Clash
from articles.models import Article, Copy, PhotoLine, Refusal
from articles.proofing.check import check
from tests import builders
from tests.proofing.family import family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]

PHOTO = PhotoLine(key="a" * 32, digest="", width=9, height=9, caption="市长贺长州", credit="郑远")


def keys(article, field):
    """Return the keys of the findings in one part of a story."""
    noted = check(Copy.from_content(article.revision.content), article=article).noted
    return [each.key for each in noted if each.finding.field == field]


def accepted(article, field, *, by=None, base=None):
    """Take the first suggestion of a part."""
    return accept(article, by=by or article.filed_by, key=keys(article, field)[0], base=base or article.revision.number)


def test_the_body_keeps_its_marks_and_paragraphs():
    story = accepted(builders.draft(body="<p>市长<em>贺长</em>州来。</p><ul><li><p>好</p></li></ul>"), "body")
    assert story.body == "<p>市长<em>贺长川</em>来。</p><ul><li><p>好</p></li></ul>"


def test_heads_and_captions_are_mended_in_place():
    story = builders.draft(headline="市长贺长州调研", photos=(PHOTO,))
    story = accepted(accepted(story, "headline"), "caption:1")
    copy = Copy.of(Article.objects.get(pk=story.pk))
    assert (copy.headline, copy.photos[0].caption) == ("市长贺长川调研", "市长贺长川")


def test_of_two_captions_the_one_that_was_found_fault_with_is_accepted():
    other = replace(PHOTO, key="b" * 32, caption="市民在等车")
    story = accepted(builders.draft(photos=(other, PHOTO)), "caption:2")
    copy = Copy.of(Article.objects.get(pk=story.pk))
    assert [line.caption for line in copy.photos] == ["市民在等车", "市长贺长川"]


def test_it_is_a_revision_that_says_why():
    story = accepted(builders.draft(headline="市长贺长州调研"), "headline")
    assert story.revision.number == 2 and "贺长州" in story.revision.why


def test_the_same_call_again_changes_nothing():
    story = builders.draft(headline="市长贺长州调研")
    [key] = keys(story, "headline")
    once = accept(story, by=story.filed_by, key=key, base=story.revision.number)
    assert accept(story, by=story.filed_by, key=key, base=story.revision.number).revision == once.revision


def test_it_is_refused_where_there_is_nothing_to_take():
    story = builders.draft(deck="近日公布")
    for key in (*keys(story, "deck"), "0" * 64):
        with pytest.raises(Refusal):
            accept(story, by=story.filed_by, key=key, base=story.revision.number)


def test_it_clashes_with_a_newer_text_and_obeys_the_rights_of_filing():
    story = builders.draft(headline="市长贺长州调研")
    with pytest.raises(Refusal):
        accepted(story, "headline", by=builders.user("reporter", "stranger"))
    newer = builders.refile(story, deck="另一副题")
    with pytest.raises(Clash):
        accepted(newer, "headline", base=1)
