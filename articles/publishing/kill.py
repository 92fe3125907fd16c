"""The verb `kill`: take a story off every public surface."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Bulletin, Decision
from articles.publishing.timeline import last_release
from articles.review.transitions import guard, is_on_record, lock_filed, refuse_unreasoned

Verb = Decision.Verb


@transaction.atomic
def kill(article, *, by, remark):
    """Take every release of `article`, public or waiting, off the site at once, with a reason; return the story.

    Whoever has the right may do it to any story, their own too: taking down waits for nobody. A second identical call
    changes nothing. Raises Refusal without a reason, without the right, or when nothing was released.
    """
    article = lock_filed(article)
    is_repeated = is_on_record(article, Verb.KILL, remark, among=(Verb.KILL, Verb.RESTORE))
    if guard(article, Verb.KILL, by=by, is_repeated=is_repeated) is None:
        return article
    refuse_unreasoned(remark, _("Say why the story is killed."))
    return switch_releases(
        article, Bulletin.State.KILLED, killed_at=timezone.now(), verb=Verb.KILL, by=by, remark=remark
    )


def switch_releases(article, state, *, killed_at, verb, by, remark):
    """On record for the last of them."""
    article.bulletins.update(state=state, killed_at=killed_at)
    revision = last_release(article).revision
    Decision.objects.record(article, verb=verb, by=by, revision=revision, remark=remark)
    return article
