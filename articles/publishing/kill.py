"""The verb `kill`: take a story off every public surface."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Bulletin, Decision, Refusal
from articles.review.transitions import lock_filed, refuse_unreasoned, refuse_without

State = Bulletin.State


@transaction.atomic
def kill(article, *, by, remark):
    """Take every release of `article`, public or waiting, off the site at once, with a reason; return the story.

    Whoever has the right may do it to any story, their own too: taking down waits for nobody. Raises Refusal without a
    reason, without the right, or when nothing was released.
    """
    article = lock_filed(article)
    refuse_without(by, "articles.kill_bulletin")
    refuse_unreasoned(remark, _("Say why the story is killed."))
    return switch(article, State.LIVE, State.KILLED, verb=Decision.Verb.KILL, by=by, remark=remark)


def switch(article, source, target, *, verb, by, remark):
    """Move every release of `article` from one state to the other; a story already there is returned unchanged."""
    last = article.bulletins.order_by("-number").first()
    if last is None:
        raise Refusal(_("The story was never released."))
    killed_at = timezone.now() if target == State.KILLED else None
    if article.bulletins.filter(state=source).update(state=target, killed_at=killed_at):
        Decision.objects.record(article, verb=verb, by=by, revision=last.revision, remark=remark)
    return article
