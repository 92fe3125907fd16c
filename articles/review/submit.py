"""The verb `submit`: hand a draft to the first step of the chain."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Copy, Decision, Refusal
from articles.proofing.loading import expected_day
from articles.review.completeness import refuse_unfit
from articles.review.findings import refuse_unsettled
from articles.review.transitions import first_step, lock_filed, move, refuse_without

Status = Article.Status


@transaction.atomic
def submit(article, *, by, remark=""):
    """Hand a draft to the first step of the chain and return it; a story already in review is returned as it is.

    Raises Refusal when `by` may not submit it, it lacks headline, body or credit, or a finding must be settled first.
    """
    article = lock_filed(article)
    if article.status == Status.REVIEW:
        return article
    if article.status != Status.DRAFT:
        raise Refusal(_("Only a draft can be submitted; this story is %(status)s.") % {"status": article.stands_at()})
    refuse_without(by, "articles.submit_article")
    if not Article.objects.visible_to(by).filter(pk=article.pk).exists():
        raise Refusal(_("You can submit your own stories only."))
    refuse_unfit(Copy.from_content(article.revision.content))
    refuse_unsettled(article, article.revision, expected_day(article))
    Decision.objects.record(article, verb=Decision.Verb.SUBMIT, by=by, revision=article.revision, remark=remark)
    return move(article, Status.REVIEW, first_step())
