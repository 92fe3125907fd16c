"""The verb `send_back`: back for work, with a reason."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Decision
from articles.review.transitions import guard, is_on_record, lock_filed, move, refuse_unreasoned

Verb = Decision.Verb


@transaction.atomic
def send_back(article, *, by, remark):
    """Send a story back for work, with a reason: from a step to where the chain says, otherwise to a draft.

    Its writers may always take it back to a draft. A second identical call changes nothing. Raises Refusal without a
    reason, when there is nothing to send back, or when `by` may not.
    """
    article = lock_filed(article)
    way = guard(article, Verb.SEND_BACK, by=by, is_repeated=is_on_record(article, Verb.SEND_BACK, remark, by=by))
    if way is None:
        return article
    refuse_unreasoned(remark, _("Give the reporter a reason for sending the story back."))
    Decision.objects.record(
        article, verb=Verb.SEND_BACK, by=by, revision=article.revision, step=article.step, remark=remark
    )
    return move(article, way)
