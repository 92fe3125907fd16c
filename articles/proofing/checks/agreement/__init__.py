"""One story, one wording: names, titles, places, events and figures the same in heads, body, captions and records.

Nothing outside the story is asked here, save which of two spellings of a name is rostered.
"""

from django.utils.translation import gettext_noop as _

from articles.proofing.checks.agreement.absent import absent_people
from articles.proofing.checks.agreement.events import event_words
from articles.proofing.checks.agreement.figures import caption_figures
from articles.proofing.checks.agreement.names import names_agree
from articles.proofing.checks.agreement.photographers import photographers_agree
from articles.proofing.checks.agreement.places import places_agree, places_resemble
from articles.proofing.checks.agreement.titles import titles_agree
from articles.proofing.finding import Rule, Severity

RULES = {
    # A confusable character in the name of a titled person makes it `must`: see names.py.
    "agreement.name": Rule(
        Severity.SHOULD, _("name in two spellings"), _("“%(text)s” here, “%(other)s” elsewhere in the story."), 2.0
    ),
    "agreement.title": Rule(
        Severity.SHOULD,
        _("title in two wordings"),
        _("%(name)s is “%(text)s” here and “%(other)s” elsewhere in the story."),
        2.0,
    ),
    "agreement.place": Rule(
        Severity.SHOULD,
        _("place or organization in two spellings"),
        _("“%(text)s” here, “%(other)s” elsewhere in the story."),
        1.0,
    ),
    "agreement.event": Rule(
        Severity.SHOULD, _("event named otherwise"), _("“%(text)s”: the linked event is called “%(other)s”."), 1.0
    ),
    "agreement.absent": Rule(
        Severity.SHOULD,
        _("linked person not in the text"),
        _("%(name)s is linked to the story and not in its text."),
        0.0,
    ),
    "agreement.mention": Rule(
        Severity.SHOULD,
        _("title filed otherwise"),
        _("%(name)s is printed as “%(text)s” and filed as “%(other)s”."),
        1.0,
    ),
    "agreement.photographer": Rule(
        Severity.SHOULD,
        _("photographer credited otherwise"),
        _("The caption credits %(text)s; the story's photo credits are %(other)s."),
        1.0,
    ),
    "agreement.figure": Rule(
        Severity.HINT,
        _("figure in a caption"),
        _("“%(text)s” in the caption, “%(other)s” in the body: the same thing?"),
        1.0,
    ),
}
CHECKS = (
    names_agree,
    titles_agree,
    places_agree,
    places_resemble,
    event_words,
    absent_people,
    photographers_agree,
    caption_figures,
)
