"""The verb `spike`: drop a story that never ran."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Decision, Refusal
from articles.review.four_eyes import refuse_writer
from articles.review.transitions import lock_filed, move, refuse_unreasoned, refuse_without

Status = Article.Status


@transaction.atomic
def spike(article, *, by, remark):
    """Drop a story that never ran, with a reason; it can be sent back to work later.

    Raises Refusal without a reason, for a story that is in print, or when `by` may not decide on it.
    """
    article = lock_filed(article)
    if article.status == Status.SPIKED:
        return article
    refuse_unreasoned(remark, _("Say why the story is spiked."))
    refuse_without(by, "articles.spike_article")
    refuse_writer(article, by)
    refuse_released(article)
    Decision.objects.record(
        article, verb=Decision.Verb.SPIKE, by=by, revision=article.revision, step=article.step, remark=remark
    )
    return move(article, Status.SPIKED, None)


def refuse_released(article):
    """Refuse what may only be done to a story that never ran."""
    if article.bulletins.exists():
        raise Refusal(_("This story has been released. Kill it instead, with a reason."))
