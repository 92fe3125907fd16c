"""The verb `send_back`: back for work, with a reason."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Decision, Refusal
from articles.review.four_eyes import refuse_writer
from articles.review.transitions import lock_filed, move, refuse_unreasoned, refuse_without
from articles.text.clean import one_line

Status, Verb = Article.Status, Decision.Verb


@transaction.atomic
def send_back(article, *, by, remark):
    """Send a story back for work, with a reason: from a step to where the chain says, otherwise to a draft.

    Raises Refusal without a reason, when there is nothing to send back, or when `by` may not decide on the story.
    """
    article = lock_filed(article)
    if article.status == Status.DRAFT or sent_back_already(article, by, remark):
        return article
    refuse_unreasoned(remark, _("Give the reporter a reason for sending the story back."))
    step = article.step
    refuse_without(by, step.permission if step else "articles.release_article")
    refuse_writer(article, by)
    refuse_printed(article)
    Decision.objects.record(article, verb=Verb.SEND_BACK, by=by, revision=article.revision, step=step, remark=remark)
    back = step.back_to if step else None
    return move(article, Status.REVIEW if back else Status.DRAFT, back)


def sent_back_already(article, by, remark):
    """Tell whether the story stands where this very call has sent it."""
    last = article.decisions.last()
    told = (Verb.SEND_BACK, article.revision_id, by.pk, one_line(remark))
    return last is not None and (last.verb, last.revision_id, last.by_id, last.remark) == told


def refuse_printed(article):
    """Refuse to take back a revision that is released; a change of its copy starts the chain again by itself."""
    if article.revision.bulletins.exists():
        raise Refusal(_("This revision has been released. Change the copy, or kill the bulletin."))
