"""The verbs `arrange` and `reread`: a person parts a page otherwise than the reader did, or has it read again."""

from collections.abc import Callable, Sequence
from datetime import date

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils.translation import gettext as _

from articles.intake.hand_in import lay_out
from articles.intake.sheets.matching import names_on_file
from articles.intake.sheets.sheet import Sheet
from articles.models import RawPage, Refusal

Step = Callable[[Sheet], Sheet]


class Overtaken(Refusal):
    """Somebody else has arranged the page since this screen was made."""


@transaction.atomic
def arrange(
    page: RawPage,
    *,
    by: AbstractUser,
    base: int,
    steps: Sequence[Step],
    issue_date: date | None = None,
) -> RawPage:
    """Carry out `steps` (functions from a Sheet to a Sheet) one after the other and return the page.

    `base` is the lock number that the screen was made from; without an `issue_date` the page keeps its own. Raises
    Overtaken when the page has moved on since, Refusal when `by` may not work on it or a step cannot be done; then none
    is done. Steps that change nothing change nothing.
    """
    page = locked(page, by, base)
    before = page.sheet, page.issue_date
    carry_out(page, steps, issue_date)
    return page if before == (page.sheet, page.issue_date) else save(page, ["sheet", "issue_date"])


@transaction.atomic
def reread(page: RawPage, *, by: AbstractUser, base: int, encoding: str) -> RawPage:
    """Read the page's source again in another encoding; what was arranged is gone, so it is refused once drafts exist.

    An empty encoding lets the reader guess. Raises Refusal when the source is not in it, and changes nothing.
    """
    page = locked(page, by, base)
    if encoding == page.encoding:
        return page
    if page.origins.exists():
        raise Refusal(_("Drafts were made of this page; it cannot be read again."))
    page.encoding = encoding
    with page.source.open("rb") as source:
        lay_out(page, source.read(), names_on_file())
    return save(page, ["encoding", "text", "sheet"])


def carry_out(page: RawPage, steps: Sequence[Step], issue_date: date | None) -> None:
    sheet = before = Sheet.from_json(page.sheet)
    for step in steps:
        sheet = step(sheet)
    page.sheet = sheet.as_json()
    page.issue_date = answered_day(sheet, before) or issue_date or page.issue_date


def locked(page: RawPage, by: AbstractUser, base: int) -> RawPage:
    page = RawPage.objects.select_for_update().get(pk=page.pk)
    if not may_arrange(page, by):
        raise Refusal(_("Only whoever handed the page in, and the editors, may work on it."))
    if page.lock_number != base:
        raise Overtaken(_("Somebody has worked on this page since you opened it. It is shown as it stands now."))
    return page


def may_arrange(page: RawPage, user: AbstractUser) -> bool:
    if not user.has_perm("articles.add_article"):
        return False
    return page.handed_in_by_id == user.pk or user.has_perm("articles.edit_in_review")


def save(page: RawPage, columns: list[str]) -> RawPage:
    page.lock_number += 1
    page.save(update_fields=[*columns, "lock_number"])
    return page


def answered_day(sheet: Sheet, before: Sheet) -> date | None:
    old = {row.number: row.answer for row in before.questions}
    for row in sheet.questions:
        if row.code == "no_issue_date" and row.answer and row.answer != old.get(row.number):
            return date.fromisoformat(row.answer)
    return None
