"""The verb `spike`: drop a story that never ran."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Decision
from articles.review.transitions import guard, is_on_record, lock_filed, move, refuse_unreasoned

Verb = Decision.Verb


@transaction.atomic
def spike(article, *, by, remark):
    """Drop a story that never ran, with a reason; it can be sent back to work later.

    A second identical call changes nothing. Raises Refusal without a reason, for a story that is in print, or when `by`
    may not decide on it.
    """
    article = lock_filed(article)
    is_repeated = is_on_record(article, Verb.SPIKE, remark, among=(Verb.SPIKE, Verb.SEND_BACK))
    way = guard(article, Verb.SPIKE, by=by, is_repeated=is_repeated)
    if way is None:
        return article
    refuse_unreasoned(remark, _("Say why the story is spiked."))
    Decision.objects.record(
        article, verb=Verb.SPIKE, by=by, revision=article.revision, step=article.step, remark=remark
    )
    return move(article, way)
