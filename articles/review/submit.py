"""The verb `submit`: hand a draft to the first step of the chain."""

from django.db import transaction

from articles.models import Article, Copy, Decision
from articles.proofing.day import reading_day
from articles.review.completeness import refuse_unfit
from articles.review.findings import refuse_unsettled
from articles.review.transitions import guard, is_on_record, lock_filed, move

Verb = Decision.Verb


@transaction.atomic
def submit(article, *, by, remark=""):
    """Hand a draft to the first step of the chain and return it. A second identical call changes nothing.

    Raises Refusal when `by` may not submit it, it lacks headline, body or credit, or a finding must be settled first.
    """
    article = lock_filed(article)
    is_repeated = article.status == Article.Status.REVIEW and is_on_record(
        article, Verb.SUBMIT, remark, among=(Verb.SUBMIT,)
    )
    way = guard(article, Verb.SUBMIT, by=by, is_repeated=is_repeated)
    if way is None:
        return article
    refuse_unfit(Copy.from_content(article.revision.content))
    refuse_unsettled(article, article.revision, reading_day(article))
    Decision.objects.record(article, verb=Verb.SUBMIT, by=by, revision=article.revision, remark=remark)
    return move(article, way)
