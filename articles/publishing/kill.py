"""The verbs `kill` and `restore`: take a story off every public surface, and put it back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Bulletin, Decision, Refusal
from articles.publishing.release import refuse_embargo
from articles.review.four_eyes import refuse_writer
from articles.review.steps import refuse_unreasoned, refuse_without, taken_up

State = Bulletin.State


@transaction.atomic
def kill(article, *, by, remark):
    """Take every release of `article`, public or waiting, off the site at once, with a reason; return the story.

    Whoever has the right may do it to any story, their own too: taking down waits for nobody. Raises Refusal without a
    reason, without the right, or when nothing was released.
    """
    article = taken_up(article)
    refuse_without(by, "articles.kill_bulletin")
    refuse_unreasoned(remark, _("Say why the story is killed."))
    return switch(article, State.LIVE, State.KILLED, verb=Decision.Verb.KILL, by=by, remark=remark)


@transaction.atomic
def restore(article, *, by, remark=""):
    """Put the killed releases of `article` back where they stood in time; return the story.

    Raises Refusal when `by` lacks the right, wrote or edited the story, or nothing was released, and while an embargo
    lasts.
    """
    article = taken_up(article)
    refuse_without(by, "articles.kill_bulletin")
    refuse_writer(article, by)
    for bulletin in article.bulletins.filter(state=State.KILLED):
        refuse_embargo(article, max(bulletin.publish_at, timezone.now()))
    return switch(article, State.KILLED, State.LIVE, verb=Decision.Verb.RESTORE, by=by, remark=remark)


def switch(article, source, target, *, verb, by, remark):
    """Move every release of `article` from one state to the other; a story already there is returned unchanged."""
    last = article.bulletins.order_by("-number").first()
    if last is None:
        raise Refusal(_("The story was never released."))
    killed_at = timezone.now() if target == State.KILLED else None
    if article.bulletins.filter(state=source).update(state=target, killed_at=killed_at):
        Decision.objects.record(article, verb=verb, by=by, revision=last.revision, remark=remark)
    return article
