"""The verb `restore`: put a killed story back where it stood in time."""

from django.db import transaction
from django.utils import timezone

from articles.models import Bulletin, Decision
from articles.publishing.kill import switch_releases
from articles.publishing.release import refuse_embargo
from articles.review.transitions import guard, is_on_record, lock_filed

Verb = Decision.Verb


@transaction.atomic
def restore(article, *, by, remark=""):
    """Put the killed releases of `article` back where they stood in time; return the story.

    A second identical call changes nothing. Raises Refusal when `by` lacks the right, wrote or edited the story, or
    nothing is killed, and while an embargo lasts.
    """
    article = lock_filed(article)
    is_repeated = is_on_record(article, Verb.RESTORE, remark, among=(Verb.KILL, Verb.RESTORE))
    if guard(article, Verb.RESTORE, by=by, is_repeated=is_repeated) is None:
        return article
    for bulletin in article.bulletins.all():
        refuse_embargo(article, max(bulletin.publish_at, timezone.now()))
    return switch_releases(article, Bulletin.State.LIVE, killed_at=None, verb=Verb.RESTORE, by=by, remark=remark)
