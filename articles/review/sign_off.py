"""The verb `sign_off`: one signature on what was read, at the step for which it was read."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Decision, Refusal, ReviewStep
from articles.review.transitions import guard, lock_filed, move
from articles.text.clean import one_line

Verb = Decision.Verb


@transaction.atomic
def sign_off(article, *, by, revision, step, remark=""):
    """Sign `revision` (what the reviewer read) at `step` and pass the story on; after the last step it is cleared.

    A second identical call changes nothing. Raises Refusal when the story was changed or moved since it was read, when
    `by` lacks the step's permission, wrote or edited the story, or has taken another step on this revision. Whoever
    signed a revision that was sent back and handed in again unchanged signs the same step again.
    """
    article = lock_filed(article)
    # Read again: the step may ask for another right by now.
    step = step and ReviewStep.objects.filter(pk=step.pk).first()
    way = guard(article, Verb.SIGN_OFF, by=by, step=step, is_repeated=has_signed(article, revision, step, by, remark))
    if way is None:
        return article
    refuse_moved(article, revision, step)
    Decision.objects.record(article, verb=Verb.SIGN_OFF, by=by, revision=revision, step=step, remark=remark)
    return move(article, way)


def has_signed(article, revision, step, by, remark):
    if step is None or article.step_id == step.pk:
        return False
    signed = revision.decisions.filter(verb=Verb.SIGN_OFF, by=by, step=step.label).last()
    return signed is not None and one_line(remark) in ("", signed.remark)


def refuse_moved(article, revision, step):
    if article.revision_id != revision.pk:
        raise Refusal(_("The story was changed after you opened it. Read the new revision before you sign."))
    if step is None or article.step_id != step.pk:
        raise Refusal(_("The story has moved on: it is now %(status)s.") % {"status": article.stands_at()})
