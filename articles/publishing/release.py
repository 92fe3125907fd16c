"""The verb `release`: a cleared story becomes a bulletin that the public sees from a moment on."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.filing.limits import refuse_too_long
from articles.models import Bulletin, Copy, Correction, Decision, Refusal
from articles.publishing.print import index, print_bulletin
from articles.publishing.sentences import sentence_for
from articles.publishing.timeline import give_address, place_releases
from articles.review.completeness import refuse_unfit
from articles.review.findings import note_day, refuse_unsettled
from articles.review.transitions import guard, lock_filed
from articles.text.clean import one_line

Verb = Decision.Verb


@transaction.atomic
def release(article, *, by, at=None, remark=""):
    """Write the bulletin of a cleared story, public from `at` (aware datetime; now if None), and return it.

    A later release of the same story takes the place of the one before at its moment, at the same address. The same
    call again returns that bulletin. Raises Refusal when the chain is not completed, the copy is not fit,
    the moment is past or under embargo, a finding must be settled for that day, or `by` may not.
    """
    article = lock_filed(article)
    printed = article.revision.bulletins.first()
    is_repeated = printed is not None and is_set_for(printed, at, remark)
    if guard(article, Verb.RELEASE, by=by, is_repeated=is_repeated) is None:
        return printed
    return print_release(article, Verb.RELEASE, by=by, at=at, remark=remark)


def is_set_for(bulletin, at, remark):
    is_out = at is None and bulletin.publish_at <= timezone.now()
    if bulletin.state == Bulletin.State.KILLED or not (is_out or bulletin.publish_at == at):
        return False
    last = bulletin.revision.decisions.filter(verb__in=(Verb.RELEASE, Verb.CORRECT, Verb.RESCHEDULE)).last()
    return one_line(remark) in ("", last.remark)


def print_release(article, verb, *, by, at, remark="", notice=None):
    """`notice` is the (wrong, right) pair of a correction."""
    refuse_unfit(Copy.from_content(article.revision.content))
    now = timezone.now()
    at = checked_moment(article, at, now)
    checked = refuse_unsettled(article, article.revision, timezone.localdate(at))
    releases = list(article.bulletins.order_by("number"))
    bulletin = print_bulletin(article, at=at, corrections=corrections_after(releases, notice, at))
    refuse_too_long(Bulletin, vars(bulletin))
    if releases:
        follow(releases[-1], bulletin)
    else:
        give_address([bulletin])
    place_releases([*releases, bulletin], now)
    index(bulletin)
    note_day(article, article.revision, checked)
    if notice:
        Correction.objects.create(bulletin=bulletin, wrong=notice[0], right=notice[1], at=at, by=by)
    Decision.objects.record(
        article, verb=verb, by=by, revision=article.revision, remark=remark or sentence_for(at, now)
    )
    article.released_at = bulletin.first_at
    article.save(update_fields=["released_at"])
    return bulletin


def checked_moment(article, at, now):
    at = at or now
    if at < now:
        raise Refusal(_("The publishing time is already past. Choose a later one, or release at once."))
    refuse_embargo(article, at)
    return at


def refuse_embargo(article, at):
    if article.embargo_until and at < article.embargo_until:
        until = timezone.localtime(article.embargo_until)
        raise Refusal(_("The story is under embargo until %(time)s.") % {"time": f"{until:%Y-%m-%d %H:%M}"})


def corrections_after(releases, notice, at):
    notices = list(releases[-1].corrections) if releases else []
    if notice:
        notices.append({"wrong": notice[0], "right": notice[1], "at": at.isoformat()})
    return notices


def follow(last, bulletin):
    bulletin.number = last.number + 1
    for name in ("slug", "first_at", "first_date", "place"):
        setattr(bulletin, name, getattr(last, name))
