"""The verb `correct`: a release with a notice of what was wrong."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.filing.limits import refuse_too_long
from articles.models import Correction, Decision
from articles.models.decision import LONGEST_REMARK
from articles.publishing.release import is_set_for, print_release
from articles.review.transitions import guard, lock_filed, refuse_unreasoned
from articles.text.clean import one_line

Verb = Decision.Verb


@transaction.atomic
def correct(article, *, by, wrong, right, at=None):
    """Release the cleared new revision of a published story with a notice of what was wrong and what is right.

    Returns the bulletin. Raises Refusal as `release` does, and when nothing is published yet or the notice is half
    empty.
    """
    article, wrong, right = lock_filed(article), one_line(wrong), one_line(right)
    printed = article.revision.bulletins.filter(correction_rows__wrong=wrong, correction_rows__right=right).first()
    is_repeated = printed is not None and is_set_for(printed, at, remark="")
    if guard(article, Verb.CORRECT, by=by, is_repeated=is_repeated) is None:
        return printed
    refuse_unreasoned(wrong, _("Say what was wrong."))
    refuse_unreasoned(right, _("Say what is right."))
    refuse_too_long(Correction, {"wrong": wrong, "right": right})
    remark = f"{wrong} → {right}"[:LONGEST_REMARK]
    return print_release(article, Verb.CORRECT, by=by, at=at, remark=remark, notice=(wrong, right))
