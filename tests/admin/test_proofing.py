"""Findings beside the form: told while it is typed and written nowhere, settled one at a time by whoever may."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, Copy, Revision, Sighting, Waiver
from articles.proofing import checks
from articles.proofing.check import check
from articles.proofing.rule import Registry
from tests import builders
from tests.admin.forms import row
from tests.admin.story_form import ADD, change, filled, review, sentences
from tests.proofing.family import family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]

NEW = "/admin/articles/article/proofing/"
SLIP = "<p>市长<strong>贺长</strong>州来到柳桥区。</p>"


def address(article, name="proofing"):
    """Return where the form of a story asks, or where its findings are settled."""
    return reverse(f"admin:articles_article_{name}", args=[article.pk])


def found(client, url=NEW, **typed):
    """Return (input, start, end, text) of what is found in a form as it is typed."""
    response = client.post(url, typed)
    assert response.status_code == 200
    return [(each["input"], each["start"], each["end"], each["text"]) for each in response.json()["findings"]]


def key_in(article, field="body"):
    """Return the key of the first finding in one part of a story."""
    noted = check(Copy.from_content(article.revision.content), article=article).noted
    return next(each.key for each in noted if each.finding.field == field)


def settled(client, article, **given):
    """Settle a finding with a plain form and return the page that follows."""
    return client.post(address(article, "settle"), {"page": "review", **given}, follow=True)


# --- While it is typed ----------------------------------------------------------------------------------------------


def test_places_count_inked_characters_of_each_part(at_desk):
    typed = {"headline": " 市长\t贺长州 ", "body": f"<p>　　 第一段。</p>{SLIP}"}
    assert found(at_desk(), **typed) == [("headline", 2, 5, "贺长州"), ("body", 6, 9, "贺长州")]


def test_photos_are_found_by_their_inputs_in_the_order_of_filing(at_desk, picture_token):
    typed = row("photos", 0, caption="贺长州在图二", order="2") | row("photos", 2, caption="图一", credit="近日")
    typed |= row("photos", 2, order="1", stored=picture_token) | row("photos", 1, caption="贺长州", DELETE="on")
    assert found(at_desk(), **typed) == [("photos-2-credit", 0, 2, "近日"), ("photos-0-caption", 0, 3, "贺长州")]


def test_the_wish_of_the_form_decides_the_day(at_desk):
    typed = {"body": "<p>昨日公布。</p>", "event_date": "2026-11-22"}
    assert found(at_desk(), **typed, wished_at_0="2026-11-23", wished_at_1="06:00") == []
    assert found(at_desk(), **typed, wished_at_0="2026-11-24", wished_at_1="06:00") == [("body", 0, 2, "昨日")]
    assert found(at_desk(), **typed, wished_at_0="昨天", wished_at_1="") == []


def test_it_writes_nothing(at_desk):
    story, client = builders.draft(), at_desk()
    data = filled(client, change(story), body=SLIP, headline="近日")
    with CaptureQueriesContext(connection) as queries:
        assert len(found(client, address(story), **data)) == 2
    written = [query["sql"] for query in queries if not query["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))]
    assert [sql for sql in written if "django_session" not in sql and sql not in ("BEGIN", "COMMIT")] == []
    assert (Revision.objects.count(), Sighting.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"body": "<p>" * 50, "event": "九", "event_date": "昨天"},
        row("mentions", 0, official="9" * 30) | row("photos", 0, stored="不是", caption="夜", order="x"),
        {"kind": "新", "dateline_form": "无", "headline": "\x00近日"},
    ],
)
def test_half_typed_and_nonsense_forms_are_answered(at_desk, typed):
    assert isinstance(found(at_desk(), **typed), list)


def test_the_panel_and_the_form_that_is_typed_show_the_same_items(at_desk):
    story, client = builders.draft(body=SLIP), at_desk()
    live = client.post(address(story), filled(client, change(story), body=SLIP)).json()["html"]
    shown = sentences(client.get(change(story)))
    assert "贺长州" in live and live.count('class="desk-doubt ') == shown.count('class="desk-doubt ')


def test_the_words_of_a_finding_are_text_and_no_html(at_desk):
    story, client = builders.draft(headline="<b>近日</b><script>"), at_desk()
    live = client.post(NEW, {"headline": "<b>近日</b><script>"}).json()["html"]
    for page in (live, sentences(client.get(review(story)))):
        assert "<b>近日" not in page and "&lt;b&gt;" in page


def test_a_check_costs_the_same_whatever_is_found(at_desk):
    story, client, costs = builders.draft(), at_desk(), []
    for body in ("<p>夜。</p>", SLIP * 30 + "<p>近日，柳桥区三条夜间公交线路延长运营。</p>" * 150):
        with CaptureQueriesContext(connection) as queries:
            found(client, address(story), body=body)
        costs.append(len(queries))
    assert costs[0] == costs[1]


# --- Who may look and settle ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "status"), [("reporter", 404), ("stranger", 200), ("editor", 200), ("auditor", 200), ("admin", 403)]
)
def test_the_findings_of_a_story_are_told_to_those_who_see_it(at_desk, role, status):
    story = builders.draft(by=builders.user("reporter", "stranger"), credits=())
    assert at_desk(role).post(address(story), {"body": SLIP}).status_code == status
    assert at_desk(role).post(address(story, "settle"), {}).status_code in ({302} if status == 200 else {status})


def test_only_posts_are_answered_and_nobody_without_a_login(at_desk, client):
    story = builders.draft()
    for url in (NEW, address(story), address(story, "settle")):
        assert at_desk().get(url).status_code == 405
        assert client.post(url, {}).url.startswith("/admin/login/")


@pytest.mark.parametrize(("role", "waived"), [("reporter", 0), ("editor", 1), ("auditor", 0), ("picture", 0)])
def test_a_plain_form_waives_what_blocks_by_whoever_may(at_desk, role, waived):
    story = builders.draft(body=SLIP)
    key = key_in(story)
    settled(at_desk(role), story, waive=key, **{f"reason-{key}": "另有其人"})
    assert Waiver.objects.count() == waived


def test_the_page_offers_what_the_verbs_allow(at_desk):
    story = builders.draft(body=SLIP, deck="近日公布")
    offered = {role: sentences(at_desk(role).get(review(story))) for role in ("reporter", "editor", "auditor")}
    counts = {role: (page.count('name="take"'), page.count('name="waive"')) for role, page in offered.items()}
    assert counts == {"reporter": (1, 1), "editor": (1, 2), "auditor": (0, 0)}


# --- Without a script -----------------------------------------------------------------------------------------------


def test_a_suggestion_is_taken_by_a_plain_form(at_desk):
    story = builders.draft(body=SLIP)
    page = settled(at_desk(), story, take=key_in(story), base=story.revision.number)
    assert "The suggestion was taken; saved as revision 2." in sentences(page)
    assert Article.objects.get().body == "<p>市长<strong>贺长川</strong>来到柳桥区。</p>"


def test_a_suggestion_for_an_older_text_is_refused_with_a_sentence(at_desk):
    story = builders.draft(body=SLIP)
    builders.refile(story, by=builders.user("editor"), deck="新")
    page = settled(at_desk(), story, take=key_in(story), base=1)
    assert "changed this story while you were writing" in sentences(page) and Revision.objects.count() == 2


def test_enter_in_the_one_reason_waives_and_never_takes(at_desk):
    story = builders.draft(body=SLIP, deck="近日公布")
    must, should = key_in(story), key_in(story, "deck")
    settled(at_desk("editor"), story, **{f"reason-{must}": "", f"reason-{should}": "口径如此"})
    assert [waiver.key for waiver in Waiver.objects.all()] == [should] and Revision.objects.count() == 1


def test_a_waiver_shows_to_every_reviewer_and_can_be_withdrawn(at_desk):
    story = builders.draft(body=SLIP)
    key = key_in(story)
    settled(at_desk("editor"), story, waive=key, **{f"reason-{key}": "另有其人，已核实"})
    for role in ("reporter", "head", "auditor"):
        assert "另有其人，已核实" in sentences(at_desk(role).get(review(story)))
    assert "The waiver was withdrawn." in sentences(settled(at_desk("head"), story, withdraw=key))
    assert "Withdrawn:" in sentences(at_desk("reporter").get(review(story)))
    assert "This waiver was withdrawn already." in sentences(settled(at_desk("head"), story, withdraw=key))


# --- In any case -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [change, review])
def test_a_page_costs_the_same_whatever_is_found(at_desk, page):
    client, costs = at_desk("editor"), []
    for number in (1, 30):
        story = builders.draft(headline=f"第{number}", body="".join(f"<p>近日第{n}条。。</p>" for n in range(number)))
        client.get(page(story))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page(story)).status_code == 200
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_an_empty_form_says_that_findings_come(at_desk):
    assert "Findings stand here once the story is saved." in sentences(at_desk().get(ADD))


def test_a_reason_beside_either_of_two_places_of_a_name_waives_both(at_desk):
    story = builders.draft(body=SLIP + SLIP)
    key = key_in(story)
    settled(at_desk("editor"), story, waive=key, **{f"reason-{key}": ["另有其人", ""]})
    assert Waiver.objects.get().reason == "另有其人"
    assert check(Copy.of(story), article=story).open == []


def test_a_check_that_breaks_down_is_told(at_desk, monkeypatch):
    monkeypatch.setattr(checks, "REGISTRY", Registry({}, (lambda manuscript, knowledge: 1 / 0,)))
    told = at_desk().post(NEW, {"headline": "近日"}).json()
    assert "Proofing broke down" in told["html"] and told["findings"] == []
