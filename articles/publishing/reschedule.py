"""The verb `reschedule`: move a release that is not public yet."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Bulletin, Decision, Refusal
from articles.publishing.release import guarded_moment
from articles.publishing.sentences import sentence_for
from articles.publishing.timeline import settle
from articles.review.findings import note_day, refuse_unsettled
from articles.review.four_eyes import refuse_writer
from articles.review.transitions import lock_filed, refuse_without


@transaction.atomic
def reschedule(article, *, by, at=None, remark=""):
    """Move the waiting release of `article` to `at` (aware datetime; now if None) and return the bulletin.

    Raises Refusal when nothing is waiting, when the moment is past or under embargo, when a finding must be settled for
    the new day (昨日 is another one then), or when `by` may not.
    """
    article = lock_filed(article)
    refuse_without(by, "articles.release_article")
    refuse_writer(article, by)
    now = timezone.now()
    releases = list(article.bulletins.order_by("number"))
    bulletin = releases[-1] if releases else None
    if bulletin is None or bulletin.state == Bulletin.State.KILLED:
        raise Refusal(_("The story has no release to move."))
    if bulletin.publish_at == at or (at is None and bulletin.publish_at <= now):
        return bulletin
    if bulletin.publish_at <= now:
        raise Refusal(_("The story is already public; its time cannot be moved."))
    was, bulletin.publish_at = timezone.localdate(bulletin.publish_at), guarded_moment(article, at, now)
    checked = refuse_unsettled(article, bulletin.revision, timezone.localdate(bulletin.publish_at), was)
    settle(releases, now)
    note_day(article, bulletin.revision, checked)
    Decision.objects.record(
        article,
        verb=Decision.Verb.RESCHEDULE,
        by=by,
        revision=bulletin.revision,
        remark=remark or sentence_for(bulletin.publish_at, now),
    )
    article.released_at = bulletin.first_at
    article.save(update_fields=["released_at"])
    return bulletin
