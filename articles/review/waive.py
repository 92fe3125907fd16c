"""The verb `waive`: a person lets a finding of proofing stand, with a reason."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Copy, Refusal, Waiver, Withdrawal
from articles.models.severity import Severity
from articles.models.waiver import LONGEST_REASON
from articles.proofing.check import check
from articles.proofing.day import reading_day
from articles.proofing.keys import part_of
from articles.review.four_eyes import has_written
from articles.review.transitions import FOUR_EYES, NO_RIGHT, lock_filed, refuse_unreasoned, refuse_without
from articles.text.clean import one_line

# A finding can hold a whole paragraph; its beginning tells which one it was.
LONGEST_TEXT = 300


@transaction.atomic
def waive(article, *, by, key, reason, copy=None, day=None):
    """Let the finding with `key` stand in `article`, with a reason, and return the Waiver.

    `copy` is the unfiled copy that was read and `day` the day it was read for; the standing revision and its expected
    day where they are None. A second identical call returns what stands. Raises Refusal without a reason, when nothing
    like it is found, or when `by` may not: a finding that blocks needs the right and another pair of eyes.
    """
    article = lock_filed(article)
    refuse_stranger(article, by)
    copy, day = copy or Copy.from_content(article.revision.content), day or reading_day(article)
    noted = check(copy, article=article, day=day).with_key(key)
    if noted is None:
        raise Refusal(_("This finding is not in the story as it stands. Read it again."))
    if noted.severity == Severity.MUST:
        refuse_without(by, "articles.waive_must")
        refuse_writer(article, by)
    reason = checked_reason(reason)
    if noted.waiver and noted.waiver.reason != reason:
        raise Refusal(_("This finding was waived already: %(reason)s") % {"reason": noted.waiver.reason})
    return noted.waiver or write_waiver(article, noted, by, reason)


def checked_reason(reason):
    refuse_unreasoned(reason, _("Say why the finding may stand."))
    reason = one_line(reason)
    if len(reason) > LONGEST_REASON:
        raise Refusal(_("The reason has more than %(limit)d characters.") % {"limit": LONGEST_REASON})
    return reason


def write_waiver(article, noted, by, reason):
    now, finding = timezone.now(), noted.finding
    for lighter in article.waivers.standing().filter(key=noted.key):
        Withdrawal.objects.create(waiver=lighter, by=by, at=now)
    return Waiver.objects.create(
        article=article,
        code=finding.code,
        severity=finding.severity.value,
        field=part_of(finding.field),
        text=finding.text[:LONGEST_TEXT],
        before=noted.before,
        after=noted.after,
        key=noted.key,
        reason=reason,
        by=by,
        at=now,
    )


def refuse_stranger(article, by):
    refuse_without(by, "articles.change_article")
    if not Article.objects.visible_to(by).filter(pk=article.pk).exists():
        raise Refusal(NO_RIGHT)


def refuse_writer(article, by):
    if has_written(article, by):
        raise Refusal(FOUR_EYES.sentence)


def may_waive(user, severity, *, wrote):
    """Tell whether `user` may waive a finding of that severity; `wrote` says that four eyes keep them from deciding."""
    if severity == Severity.MUST:
        return user.has_perm("articles.waive_must") and not wrote
    return user.has_perm("articles.change_article")
