"""Bad input in the story form gets a sentence, never an error page, and nothing typed is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Article
from tests.admin.forms import fields, row
from tests.admin.story_form import ADD, filled, sentences, stored

pytestmark = pytest.mark.django_db

HUGE = "9" * 40
# What is typed, and the sentence that answers it.
REFUSED = {
    "a headline of 300 characters": ({"headline": "长" * 300}, "at most 120 characters"),
    "a body of 200,000 characters": ({"body": f"<p>{'字' * 200_000}</p>"}, "split it into several stories"),
    "the thirtieth of February": ({"event_date": "2026-02-30"}, "Enter a valid date."),
    "a day in words": ({"event_date": "昨天"}, "Enter a valid date."),
    "a year of five digits": ({"event_date": "12026-01-01"}, "Enter a valid date."),
    "half a moment": ({"wished_at_0": "2026-12-01", "wished_at_1": ""}, "Enter a valid time."),
    "an hour that is none": ({"wished_at_0": "2026-12-01", "wished_at_1": "25:00"}, "Enter a valid time."),
    "the first day of all": ({"wished_at_0": "0001-01-01", "wished_at_1": "00:00"}, "too long ago"),
    "the last embargo of all": ({"embargo_until_0": "0001-01-01", "embargo_until_1": "00:00"}, "too long ago"),
    "a page number beyond all": ({"wished_page": HUGE}, "less than or equal to"),
    "a page below the first": ({"wished_page": "-1"}, "greater than or equal to"),
    "a page in words": ({"wished_page": "要闻"}, "Enter a whole number."),
    "a kind that is none": ({"kind": "editorial"}, "Select a valid choice."),
    "a dateline form that is none": ({"dateline_form": "<b>"}, "Select a valid choice."),
    "an event that is none": ({"event": "4711"}, "Select a valid choice."),
    "an event beyond all numbers": ({"event": HUGE}, "Select a valid choice."),
    "an event in words": ({"event": "x' OR 1=1"}, "Select a valid choice."),
    "a reporter who is none": (row("credits", 0, role="text", reporter="4711"), "Select a valid choice."),
    "a reporter beyond all numbers": (row("credits", 0, role="text", reporter=HUGE), "Select a valid choice."),
    "a role that is none": (row("credits", 0, role="publisher", name="何林"), "Select a valid choice."),
    "a name of 60 characters": (row("credits", 0, role="text", reporter="", name="长" * 60), "at most 50 characters"),
    "a place in the order beyond all": (row("credits", 0, role="text", name="何林", order=HUGE), "less than or equal"),
    "an official who is none": (row("mentions", 0, official="4711"), "Select a valid choice."),
    "a title of 200 characters": (row("mentions", 0, title="长" * 200), "at most 100 characters"),
    "a topic of 200 characters": ({"topics": "长" * 200}, "Too long: name has 200 characters"),
    "a caption of 400 characters": (row("photos", 0, caption="长" * 400), "at most 300 characters"),
    "words without their picture": (row("photos", 0, caption="夜班公交"), "Choose the picture"),
    "a focus outside the picture": (row("photos", 0, caption="图", focal_x="400"), "less than or equal to 100"),
    "a base in words": ({"base": "one"}, "Enter a whole number."),
    "a form key that is none": ({"form_key": "abc"}, "Enter a valid UUID."),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_filed_is_answered_with_a_sentence_and_kept(at_desk, case):
    client, (typed, sentence) = at_desk(), REFUSED[case]
    response = client.post(ADD, filled(client, **typed))
    assert response.status_code == 200 and sentence in sentences(response)
    assert fields(response)["deck"] == "三条线路先行"
    shown = {name: value for name, value in typed.items() if name not in ("kind", "dateline_form", "event")}
    hidden = {name for name in shown if name.endswith(("-reporter", "-official", "-role"))}
    assert {name: fields(response)[name] for name in shown if name not in hidden} == {
        name: value for name, value in shown.items() if name not in hidden
    }
    assert not Article.objects.exists()


def test_control_characters_are_taken_out(at_desk):
    client = at_desk()
    client.post(ADD, filled(client, deck="三\x07条\x1b线\x00路\u202e", body="<p>一\x0c段</p>\x00"))
    assert (stored().deck, stored().body) == ("三条线路", "<p>一段</p>")


@pytest.mark.parametrize(
    "words", ["\ud800", "\x00", "\ufffe", "\u202e"], ids=["surrogate", "nul", "noncharacter", "rlo"]
)
def test_what_no_page_can_print_breaks_no_field(at_desk, words):
    client = at_desk()
    texts = dict.fromkeys(("kicker", "deck", "summary", "body", "dateline_place", "topics"), f"甲{words}乙")
    lines = row("credits", 0, role="text", reporter="", name=f"何{words}林")
    response = post_raw(client, filled(client, **texts, **lines))
    assert response.status_code in (200, 302)
    assert words not in "".join(Article.objects.values_list("deck", flat=True))


def post_raw(client, data):
    """Post a form whose texts UTF-8 cannot write, as a broken client does."""
    from urllib.parse import quote_plus

    pairs = (f"{quote_plus(name)}={quote_plus(str(value), errors='surrogatepass')}" for name, value in data.items())
    return client.post(ADD, "&".join(pairs), content_type="application/x-www-form-urlencoded")


def test_bytes_that_are_no_utf_8_break_nothing(at_desk):
    client = at_desk()
    data = b"headline=%ff%fe%80&deck=%c3%28&credits-TOTAL_FORMS=%ff&kind=bulletin"
    response = client.post(ADD, data, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 200


def test_half_width_marks_are_pointed_out_and_left_alone(at_desk):
    client = at_desk()
    body = "<p>柳桥区,三条线路;延长运营</p>"
    response = client.post(ADD, filled(client, body=body), follow=True)
    assert "2 half-width marks beside Chinese: …。 柳桥区,三条线路;…" in sentences(response)
    assert stored().body == body


BROKEN_LINES = {
    "no management form": {"credits-TOTAL_FORMS": None, "credits-INITIAL_FORMS": None},
    "a count in words": {"credits-TOTAL_FORMS": "three"},
    "a count below nothing": {"credits-TOTAL_FORMS": "-1"},
    "five thousand rows": {"credits-TOTAL_FORMS": "5000"},
    "a count beyond all numbers": {"photos-TOTAL_FORMS": HUGE},
    "rows said to stand already": {"credits-INITIAL_FORMS": "7", "mentions-INITIAL_FORMS": "1"},
}


@pytest.mark.parametrize("case", BROKEN_LINES)
def test_broken_counts_of_lines_lose_no_words(at_desk, case):
    client = at_desk()
    data = filled(client, **BROKEN_LINES[case])
    response = client.post(ADD, {name: value for name, value in data.items() if value is not None})
    assert response.status_code in (200, 302)
    if response.status_code == 200:
        assert "errornote" in sentences(response) and fields(response)["body"] == data["body"]


def test_more_fields_than_any_form_has_are_turned_away(at_desk):
    assert at_desk().post(ADD, {f"field-{number}": "x" for number in range(4100)}).status_code == 400


NO_PICTURES = {
    "an empty file": (b"", "The submitted file is empty."),
    "words named as a picture": ("字".encode() * 500, "This is not a JPEG, PNG, WebP or AVIF picture"),
    "a drawing with a script": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "not a JPEG",
    ),
    "half a photograph": (b"\xff\xd8\xff\xe0" + b"\x00" * 2000, "not a JPEG"),
}


@pytest.mark.parametrize("case", NO_PICTURES)
def test_what_is_no_picture_is_answered_with_a_sentence_and_the_words_stay(at_desk, case):
    client, (content, sentence) = at_desk(), NO_PICTURES[case]
    upload = SimpleUploadedFile("../图\u202e.jpg", content, "image/jpeg")
    response = client.post(ADD, filled(client, **row("photos", 0, upload=upload, caption="夜班公交", credit="郑远")))
    assert sentence in sentences(response) and not Article.objects.exists()
    kept = fields(response)
    assert (kept["photos-0-caption"], kept["photos-0-stored"], kept["deck"]) == ("夜班公交", "", "三条线路先行")


def test_five_thousand_rows_are_refused_in_a_sentence(at_desk):
    client = at_desk()
    rows = [row("credits", number, role="text", name=f"何{number}") for number in range(1, 1500)]
    data = filled(
        client, **{"credits-TOTAL_FORMS": "1500"}, **{name: text for one in rows for name, text in one.items()}
    )
    response = client.post(ADD, data)
    assert response.status_code == 200 and "Please submit at most" in sentences(response)
