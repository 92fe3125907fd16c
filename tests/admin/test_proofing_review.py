"""Findings on the review page: marked in the printed story, checked for the day announced, settled by plain forms."""

from html import unescape

import pytest

from tests import builders
from tests.admin.story_form import review, sentences
from tests.admin.test_proofing import SLIP, settled
from tests.proofing.family import family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]


def test_the_printed_story_carries_the_marks(at_desk):
    story = builders.draft(headline="市长贺长州调研", body=SLIP, deck="近日公布")
    page = sentences(at_desk("editor").get(review(story)))
    assert '市长<mark class="must" id="doubt-0">贺长州</mark>调研' in page
    assert '<strong><mark class="must" id="doubt-2">贺长</mark></strong><mark class="must">州</mark>' in page
    assert page.index("must be settled") < page.index("should be settled")
    assert all(f'href="#doubt-{number}"' in page for number in range(3))


def test_the_day_announced_for_a_release_is_the_day_that_is_checked(at_desk):
    story = builders.cleared(body="<p>昨日公布。</p>")
    client = at_desk("chief")
    assert "desk-doubt must" not in sentences(client.get(review(story)))
    asked = {"verb": "release", "when": "at", "at": "2099-12-01T06:00"}
    page = unescape(sentences(client.post(review(story), asked)))
    assert "desk-doubt must" in page and 'name="day" value="2099-12-01"' in page
    key = page.split('name="waive" value="')[1].split('"')[0]
    settled(client, story, waive=key, day="2099-12-01", **{f"reason-{key}": "特稿"})
    client.post(review(story), {**asked, "confirmed": "1"})
    assert story.bulletins.count() == 1


def test_a_story_that_must_be_settled_is_not_submitted_and_says_why(at_desk):
    story = builders.draft(body=SLIP)
    page = at_desk().post(review(story), {"verb": "submit"})
    assert "1 finding must be settled or waived first: 贺长州: the roster has 贺长川" in unescape(sentences(page))


def test_whoever_reviews_a_story_is_warned_before_they_become_its_writer(at_desk):
    story = builders.submitted()
    builders.refile(story, by=builders.user("editor", "night-editor"), deck="近日公布。。")
    warned = "This files a new revision in your name"
    assert warned in sentences(at_desk("editor").get(review(story)))
    own = builders.draft(headline="自己的草稿。。")
    assert warned not in sentences(at_desk().get(review(own)))
