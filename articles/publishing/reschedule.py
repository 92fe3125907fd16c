"""The verb `reschedule`: move a release that is not public yet."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Decision, Refusal
from articles.publishing.release import checked_moment, is_set_for
from articles.publishing.sentences import sentence_for
from articles.publishing.timeline import place_releases
from articles.review.findings import note_day, refuse_unsettled
from articles.review.transitions import guard, lock_filed

Verb = Decision.Verb


@transaction.atomic
def reschedule(article, *, by, at=None, remark=""):
    """Move the waiting release of `article` to `at` (aware datetime; now if None) and return the bulletin.

    A second identical call changes nothing. Raises Refusal when nothing is waiting, when the moment is past or under
    embargo, when a finding must be settled for the new day (昨日 is another one then), or when `by` may not.
    """
    article, now = lock_filed(article), timezone.now()
    releases = list(article.bulletins.order_by("number"))
    bulletin = releases[-1] if releases else None
    is_repeated = bulletin is not None and is_set_for(bulletin, at, remark)
    if guard(article, Verb.RESCHEDULE, by=by, is_repeated=is_repeated) is None:
        return bulletin
    if bulletin.publish_at == at:
        raise Refusal(_("The release is set for that time already."))
    was, bulletin.publish_at = timezone.localdate(bulletin.publish_at), checked_moment(article, at, now)
    checked = refuse_unsettled(article, bulletin.revision, timezone.localdate(bulletin.publish_at), was)
    place_releases(releases, now)
    note_day(article, bulletin.revision, checked)
    Decision.objects.record(
        article,
        verb=Verb.RESCHEDULE,
        by=by,
        revision=bulletin.revision,
        remark=remark or sentence_for(bulletin.publish_at, now),
    )
    article.released_at = bulletin.first_at
    article.save(update_fields=["released_at"])
    return bulletin
