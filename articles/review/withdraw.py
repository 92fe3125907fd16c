"""The verb `withdraw`: take a waiver back."""

from django.db import transaction
from django.utils import timezone

from articles.models import Refusal, Withdrawal
from articles.review.transitions import NO_RIGHT, lock_filed


@transaction.atomic
def withdraw(waiver, *, by):
    """Take a waiver back, so that its finding asks again, and return it; one that is withdrawn already stays so.

    Whoever gave it may, and whoever may waive what blocks. Raises Refusal for others.
    """
    lock_filed(waiver.article)
    if not may_withdraw(waiver, by):
        raise Refusal(NO_RIGHT)
    Withdrawal.objects.get_or_create(waiver=waiver, defaults={"by": by, "at": timezone.now()})
    return waiver


def may_withdraw(waiver, user):
    own = waiver.by_id == user.pk and user.has_perm("articles.change_article")
    return own or user.has_perm("articles.waive_must")
