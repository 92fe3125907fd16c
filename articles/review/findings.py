"""What proofing has found that nobody has settled: it stops a story on its way to others and to the public."""

from django.utils.translation import ngettext

from articles.models import Copy, Refusal
from articles.proofing.check import check
from articles.proofing.sightings import Outcome, note

MOST_NAMED = 3


def refuse_unsettled(article, revision, day, was=None):
    """`was` is the day of a release being moved. Returns what was checked; findings of less weight stop nothing."""
    checked = check(Copy.from_content(revision.content), article=article, day=day, was=was)
    blocking = checked.blocking
    if blocking:
        raise Refusal(sentence_of(blocking))
    return checked


def note_day(article, revision, checked):
    if revision == article.revision:
        note(article, checked, gone=Outcome.LAPSED)


def sentence_of(blocking):
    told = ngettext(
        "%(count)d finding must be settled or waived first: %(named)s",
        "%(count)d findings must be settled or waived first: %(named)s",
        len(blocking),
    )
    named = "；".join(map(named_once, blocking[:MOST_NAMED]))
    return told % {"count": len(blocking), "named": named + ("……" if len(blocking) > MOST_NAMED else "")}


def named_once(noted):
    sentence, words = noted.sentence.rstrip("。."), noted.finding.text[:20]
    return sentence if words in sentence else f"“{words}”：{sentence}"
