"""The verb `accept` (采纳): take the suggestion of one finding into the copy, and file it."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from articles.filing.file import file, lock
from articles.models import Copy, Refusal, Sighting
from articles.models.copy import BODY
from articles.proofing.check import check
from articles.proofing.day import reading_day
from articles.text.places import replaced


@transaction.atomic
def accept(article, *, by, key, base, day=None):
    """Put the suggestion of the finding with `key` into the standing copy of `article`, file it and return the story.

    `base` is the number of the revision that was read, `day` the day it was read for (the expected one if None). The
    same call again changes nothing. Raises Refusal when the finding is no longer there or offers nothing, and all that
    `file` raises.
    """
    article = lock(article)
    copy = Copy.from_content(article.revision.content)
    noted = check(copy, article=article, day=day or reading_day(article)).with_key(key)
    if noted is None and article.sightings.filter(key=key, outcome=Sighting.Outcome.MENDED).exists():
        return article
    if noted is None or noted.finding.suggestion is None:
        raise Refusal(_("This finding is not in the story as it stands. Read it again."))
    return file(article, by=by, copy=with_suggestion(copy, noted.finding), base=base, why=noted.sentence[:200])


def with_suggestion(copy, finding):
    part, _colon, number = finding.field.partition(":")
    if number:
        photos = list(copy.photos)
        line = photos[int(number) - 1]
        photos[int(number) - 1] = replace(line, **{part: put(getattr(line, part), finding)})
        return replace(copy, photos=tuple(photos))
    if part == BODY:
        return replace(copy, body=replaced(copy.body, finding.start, finding.end, finding.suggestion))
    return replace(copy, **{part: put(getattr(copy, part), finding)})


def put(text, finding):
    return text[: finding.start] + finding.suggestion + text[finding.end :]
