"""The verb `hand_in`: pages come in as they are, are kept byte for byte, read and laid out. Nothing becomes public."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.intake.read import read
from articles.intake.sheets.matching import names_on_file
from articles.intake.sources import page_from
from articles.models import RawPage, Refusal
from articles.text.clean import one_line
from articles.text.unreadable import Unreadable

# What one screen can show and one request can answer; a page of print has a tenth of it.
MOST_STORIES, MOST_PARTS = 80, 1500
Form: Any = RawPage.Form


@dataclass(frozen=True, slots=True)
class Outcome:
    name: str
    page: RawPage | None = None
    is_new: bool = False
    sentence: str = ""


@transaction.atomic
def hand_in(
    files: list[tuple[str, bytes]],
    *,
    by: AbstractUser,
    issue_date: date | None = None,
    encoding: str = "",
) -> list[Outcome]:
    """Take pages in and return one Outcome for each; `files` are (name, bytes) pairs, an empty name means pasted words.

    A page that was handed in before is returned as it stands. One that cannot be read does not keep the others out.
    Raises Refusal when `by` may not file stories.
    """
    if not by.has_perm("articles.add_article"):
        raise Refusal(_("You do not have the right to file stories."))
    known = names_on_file()
    return [hand_in_one(name, data, by, issue_date, encoding, known) for name, data in files]


def hand_in_one(
    name: str,
    data: bytes,
    by: AbstractUser,
    issue_date: date | None,
    encoding: str,
    known: frozenset[str],
) -> Outcome:
    digest = hashlib.sha256(data).hexdigest()
    if page := RawPage.objects.filter(digest=digest).first():
        return Outcome(name or page.name, page)
    page = RawPage(name=name, form=form_of(name, data), digest=digest, encoding=encoding, issue_date=issue_date)
    try:
        lay_out(page, data, known)
    except Refusal as refusal:
        return Outcome(name, sentence=refusal.sentence)
    page.name = one_line(name)[:200] or page.text.strip()[:20].split("\n")[0]
    page.handed_in_by, page.handed_in_at = by, timezone.now()
    return store(page, data)


def form_of(name: str, data: bytes) -> str:
    if not name:
        return Form.PASTE
    if b"%PDF-" in data[:1024]:
        return Form.PDF
    return Form.WORD if data.startswith(b"PK\x03\x04") else Form.TEXT


def lay_out(page: RawPage, data: bytes, known: frozenset[str]) -> None:
    try:
        text = page_from(data, page.encoding or None)
    except Unreadable as error:
        raise Refusal(str(error)) from error
    # PostgreSQL stores no zero; a sign that cannot be printed keeps its place, so that ranges count on.
    page.text = text.replace("\0", "\ufffd")
    sheet = read(page.text, page.issue_date, known).sheet
    if len(sheet.stories) > MOST_STORIES or len(sheet.parts) > MOST_PARTS:
        raise Refusal(_("This is far more than one page: hand in one page at a time."))
    page.sheet = sheet.as_json()


def store(page: RawPage, data: bytes) -> Outcome:
    """Store a page with its source; when another request has stored the same, return that one."""
    stored = default_storage.save(f"rawpages/{secrets.token_hex(16)}", ContentFile(data))
    page.source.name = stored
    try:
        with transaction.atomic():
            page.save(force_insert=True)
    except IntegrityError:
        default_storage.delete(stored)
        return Outcome(page.name, RawPage.objects.get(digest=page.digest))
    except BaseException:
        default_storage.delete(stored)
        raise
    return Outcome(page.name, page, is_new=True)
