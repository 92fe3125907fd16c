"""The verbs of the chain. Each locks the story, guards, moves it and puts the decision on record."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.filing.file import lock
from articles.models import Article, Copy, Decision, Refusal, ReviewStep
from articles.proofing.loading import expected_day
from articles.review.completeness import refuse_unfit
from articles.review.findings import refuse_unsettled
from articles.review.four_eyes import refuse_second_step, refuse_writer
from articles.text.clean import one_line

Status, Verb = Article.Status, Decision.Verb


@transaction.atomic
def submit(article, *, by, remark=""):
    """Hand a draft to the first step of the chain and return it; a story already in review is returned as it is.

    Raises Refusal when `by` may not submit it, it lacks headline, body or credit, or a finding must be settled first.
    """
    article = taken_up(article)
    if article.status == Status.REVIEW:
        return article
    if article.status != Status.DRAFT:
        raise Refusal(_("Only a draft can be submitted; this story is %(status)s.") % {"status": article.stands_at()})
    refuse_without(by, "articles.submit_article")
    if not Article.objects.visible_to(by).filter(pk=article.pk).exists():
        raise Refusal(_("You can submit your own stories only."))
    refuse_unfit(Copy.from_content(article.revision.content))
    refuse_unsettled(article, article.revision, expected_day(article))
    Decision.objects.record(article, verb=Verb.SUBMIT, by=by, revision=article.revision, remark=remark)
    return move(article, Status.REVIEW, first_step())


@transaction.atomic
def sign_off(article, *, by, revision, step, remark=""):
    """Sign `revision` (what the reviewer read) at `step` and pass the story on; after the last step it is cleared.

    A second identical call changes nothing. Raises Refusal when the story was changed or moved since it was read, when
    `by` lacks the step's permission, wrote or edited the story, or has taken another step on this revision. Whoever
    signed a revision that was sent back and handed in again unchanged signs the same step again.
    """
    article = taken_up(article)
    if already_signed(article, revision, step, by):
        return article
    refuse_moved(article, revision, step)
    step = article.step
    refuse_without(by, step.permission)
    refuse_writer(article, by)
    refuse_second_step(revision, step, by)
    Decision.objects.record(article, verb=Verb.SIGN_OFF, by=by, revision=revision, step=step, remark=remark)
    if step.next:
        return move(article, Status.REVIEW, step.next)
    return move(article, Status.CLEARED, None)


@transaction.atomic
def send_back(article, *, by, remark):
    """Send a story back for work, with a reason: from a step to where the chain says, otherwise to a draft.

    Raises Refusal without a reason, when there is nothing to send back, or when `by` may not decide on the story.
    """
    article = taken_up(article)
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


@transaction.atomic
def spike(article, *, by, remark):
    """Drop a story that never ran, with a reason; it can be sent back to work later.

    Raises Refusal without a reason, for a story that is in print, or when `by` may not decide on it.
    """
    article = taken_up(article)
    if article.status == Status.SPIKED:
        return article
    refuse_unreasoned(remark, _("Say why the story is spiked."))
    refuse_without(by, "articles.spike_article")
    refuse_writer(article, by)
    refuse_released(article)
    Decision.objects.record(
        article, verb=Verb.SPIKE, by=by, revision=article.revision, step=article.step, remark=remark
    )
    return move(article, Status.SPIKED, None)


def taken_up(article):
    """Return the story as it stands, locked; refuse one that no copy was filed for."""
    article = lock(article)
    if article.revision is None:
        raise Refusal(_("Nothing has been filed for this story yet."))
    return article


def first_step():
    """Return the step at which the chain begins; refuse when the desk has none."""
    step = ReviewStep.objects.first()
    if step is None:
        raise Refusal(_("The chain of reviews is empty; ask the administrator to set it up."))
    return step


def move(article, status, step):
    """Write where the story stands now and return it."""
    article.status, article.step = status, step
    article.save(update_fields=["status", "step"])
    return article


def already_signed(article, revision, step, by):
    """Tell whether this very signature stands on record and the story has left the step."""
    if step is None or article.step_id == step.pk:
        return False
    return revision.decisions.filter(verb=Verb.SIGN_OFF, by=by, step=step.label).exists()


def sent_back_already(article, by, remark):
    """Tell whether the story stands where this very call has sent it."""
    last = article.decisions.last()
    told = (Verb.SEND_BACK, article.revision_id, by.pk, one_line(remark))
    return last is not None and (last.verb, last.revision_id, last.by_id, last.remark) == told


def refuse_moved(article, revision, step):
    """Refuse a signature on anything but what stands: the revision that was read, at the step it was read for."""
    if article.revision_id != revision.pk:
        raise Refusal(_("The story was changed after you opened it. Read the new revision before you sign."))
    if step is None or article.step_id != step.pk:
        raise Refusal(_("The story has moved on: it is now %(status)s.") % {"status": article.stands_at()})


def refuse_without(by, permission):
    """Refuse somebody without the permission."""
    if not by.has_perm(permission):
        raise Refusal(_("You do not have the right to do this."))


def refuse_unreasoned(remark, sentence):
    """Refuse an empty reason."""
    if not one_line(remark):
        raise Refusal(sentence)


def refuse_released(article):
    """Refuse what may only be done to a story that never ran."""
    if article.bulletins.exists():
        raise Refusal(_("This story has been released. Kill it instead, with a reason."))


def refuse_printed(article):
    """Refuse to take back a revision that is released; a change of its copy starts the chain again by itself."""
    if article.revision.bulletins.exists():
        raise Refusal(_("This revision has been released. Change the copy, or kill the bulletin."))
