"""The verb `correct`: a release with a notice of what was wrong."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.filing.limits import refuse_too_long
from articles.models import Correction, Decision, Refusal
from articles.publishing.release import release_with
from articles.review.transitions import lock_filed, refuse_unreasoned
from articles.text.clean import one_line


@transaction.atomic
def correct(article, *, by, wrong, right, at=None):
    """Release the cleared new revision of a published story with a notice of what was wrong and what is right.

    Returns the bulletin. Raises Refusal as `release` does, and when nothing is published yet or the notice is half
    empty.
    """
    article = lock_filed(article)
    refuse_unreasoned(wrong, _("Say what was wrong."))
    refuse_unreasoned(right, _("Say what is right."))
    wrong, right = one_line(wrong), one_line(right)
    refuse_too_long(Correction, {"wrong": wrong, "right": right})
    if not article.bulletins.published().exists():
        raise Refusal(_("Only a published story can be corrected."))
    return release_with(
        article, by=by, at=at, remark=f"{wrong} → {right}"[:500], verb=Decision.Verb.CORRECT, notice=(wrong, right)
    )
