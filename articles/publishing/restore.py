"""The verb `restore`: put a killed story back where it stood in time."""

from django.db import transaction
from django.utils import timezone

from articles.models import Bulletin, Decision
from articles.publishing.kill import switch
from articles.publishing.release import refuse_embargo
from articles.review.four_eyes import refuse_writer
from articles.review.transitions import lock_filed, refuse_without

State = Bulletin.State


@transaction.atomic
def restore(article, *, by, remark=""):
    """Put the killed releases of `article` back where they stood in time; return the story.

    Raises Refusal when `by` lacks the right, wrote or edited the story, or nothing was released, and while an embargo
    lasts.
    """
    article = lock_filed(article)
    refuse_without(by, "articles.kill_bulletin")
    refuse_writer(article, by)
    for bulletin in article.bulletins.filter(state=State.KILLED):
        refuse_embargo(article, max(bulletin.publish_at, timezone.now()))
    return switch(article, State.KILLED, State.LIVE, verb=Decision.Verb.RESTORE, by=by, remark=remark)
