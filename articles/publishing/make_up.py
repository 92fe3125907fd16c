"""The verb `make_up`: a printed page, and which stories stand on it in which order."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.filing.nouns import guard_right, write
from articles.models import Article, Refusal
from articles.text.clean import one_line


@transaction.atomic
def make_up(page, *, by, placements=(), dropped=()):
    """Write a page, a new one or one that was changed, and return it; the same call again changes nothing.

    `placements` are those that are new or changed, `dropped` those whose stories leave the page. Raises Refusal when
    `by` may not, when a story is not theirs to see, or when it stands on the page already.
    """
    guard_right(page, by)
    page.name, page.editor = one_line(page.name), one_line(page.editor)
    write(page)
    for placement in dropped:
        placement.delete()
    for placement in placements:
        guard_sight(placement, by)
        placement.page = page
        write(placement)
    return page


def guard_sight(placement, by):
    if not Article.objects.visible_to(by).filter(pk=placement.article_id).exists():
        raise Refusal(_("A story for this page does not exist or is not yours to see."))
