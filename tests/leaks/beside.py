"""What lies beside the stories of the desk: a raw page, findings and waivers, every word of them a canary."""

from django.utils import timezone

from articles.intake.hand_in import hand_in
from articles.intake.take_in import take_in
from articles.models import Sighting, Waiver
from tests import builders


def hand_a_page_in(desk):
    """Hand a raw page in, one of its stories made a draft, the other still on the page."""
    words = "".join(
        f"## 林道{desk.word('raw page', 'headline')}\n\n本报讯（记者方砚）{desk.word('raw page', 'body')}通车。\n\n"
        for _story in range(2)
    )
    name = f"{desk.word('raw page', 'file name')}.txt"
    [handed] = hand_in([(name, words.encode())], by=builders.user("reporter"))
    take_in(handed.page, by=builders.user("reporter"), base=0, numbers={1})


def doubt(desk, story, state):
    """Put a finding of the story on record, and a waiver of it."""
    words = {name: desk.word(state, f"waiver: {name}") for name in ("text", "before", "after", "reason")}
    at, by = timezone.now(), builders.user("editor")
    Waiver.objects.create(article=story, code="test", severity="must", field="body", key="k", at=at, by=by, **words)
    Sighting.objects.create(article=story, code="test", field="body", key="k", text=desk.word(state, "sighting"))
