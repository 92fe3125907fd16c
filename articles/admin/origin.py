"""Where a story was read from, for the form and the review page: its raw page, and what was open about it."""

from articles.intake.questions import SENTENCES, sentence
from articles.models import Origin


def told_origin(article):
    origin = Origin.objects.filter(article=article).select_related("page").first() if article and article.pk else None
    rows = origin.open_questions if origin else ()
    told = [sentence(row["code"], row["values"]) for row in rows if row["code"] in SENTENCES]
    return {"origin": origin, "open_questions": told}
