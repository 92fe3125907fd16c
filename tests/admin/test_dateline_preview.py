"""The printed opening, told while the form is being typed."""

import pytest

from articles.models import Article
from tests import builders
from tests.admin.forms import row

pytestmark = pytest.mark.django_db
OPENING = "/admin/articles/article/opening/"


def told(client, **typed):
    """Return what the desk says of a form as it is typed."""
    response = client.post(OPENING, typed)
    assert response.status_code == 200
    return response.json()


def test_it_is_composed_from_form_place_day_and_credits(at_desk):
    client, writer = at_desk(), str(builders.reporter().pk)
    lines = row("credits", 0, role="text", reporter=writer) | row("credits", 1, role="correspondent", name="何林")
    assert told(client, dateline_form="local", **lines) == {
        "opening": "本报讯（记者方砚　通讯员何林）",
        "byline": "记者方砚　通讯员何林",
    }
    typed = {"dateline_form": "field", "dateline_place": "白荻", "event_date": "2026-11-22"}
    assert told(client, **typed)["opening"] == "本报白荻11月22日电"


def test_copy_with_an_opening_of_its_own_and_forms_without_one_print_none(at_desk):
    assert told(at_desk(), dateline_form="local", body="<p>本报讯 今天</p>")["opening"] == ""
    assert told(at_desk(), dateline_form="none")["opening"] == ""


def test_a_commentary_is_signed_as_in_print(at_desk):
    lines = row("credits", 0, role="text", name="高亢", kind="columnist")
    assert told(at_desk(), kind="commentary", **lines)["byline"] == "□高　亢"


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"dateline_form": "zzz", "event_date": "2026-02-30", "kind": "\x00"},
        {"dateline_form": "field", "dateline_place": "{0.__class__}" * 500, "event_date": "0001-01-01"},
        {"dateline_form": "region", "dateline_place": "{month}", "body": "<p>" * 90_000},
        row("credits", 0, role="text", reporter="9" * 40) | row("credits", 1, role="x", name="何林", order="-1"),
        {f"credits-{number}-role": "text" for number in range(3000)},
    ],
    ids=["nothing", "nonsense", "braces", "a place like a pattern", "broken rows", "many rows"],
)
def test_an_unfinished_form_is_answered(at_desk, typed):
    assert set(told(at_desk(), **typed)) == {"opening", "byline"}


def test_it_writes_nothing_and_answers_posts_only(at_desk):
    client = at_desk()
    told(client, headline="新稿", dateline_form="local")
    assert client.get(OPENING).status_code == 405 and not Article.objects.exists()


def test_it_answers_the_desk_only(at_desk, client):
    assert client.post(OPENING).url.startswith("/admin/login/")
    assert at_desk("admin").post(OPENING).status_code == 403
