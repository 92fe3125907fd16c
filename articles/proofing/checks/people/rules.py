"""What may be found about people: `must` only where the roster proves it.

What a roster may not know is a hint, and counts as no error.
"""

from django.utils.translation import gettext_noop as _

from articles.proofing.finding import Rule, Severity

MUST, SHOULD, HINT = Severity.MUST, Severity.SHOULD, Severity.HINT

RULES = {
    "people.name": Rule(
        MUST,
        _("wrong character in a name"),
        _("“%(text)s” is one character off the name on the roster, %(name)s (%(title)s)."),
    ),
    "people.name_doubt": Rule(
        SHOULD,
        _("name like one on the roster"),
        _("“%(text)s” is nearly the name of %(name)s (%(title)s): the same person?"),
    ),
    "people.title_ended": Rule(
        MUST,
        _("title no longer held"),
        _("%(name)s no longer held “%(text)s” on the day of the event (%(day)s)."),
    ),
    "people.title_ahead": Rule(
        MUST,
        _("title not yet held"),
        _("%(name)s did not yet hold “%(text)s” on the day of the event (%(day)s)."),
    ),
    "people.title_grade": Rule(
        MUST,
        _("grade of a title wrong"),
        _("“%(text)s”: by the roster %(name)s is %(title)s; a word like 副, 代 or 常务 is missing or too many."),
    ),
    "people.title_other": Rule(
        MUST,
        _("title of another person"),
        _("“%(text)s” is the title of %(holder)s, not of %(name)s (%(title)s)."),
    ),
    "people.title_shared": Rule(
        SHOULD,
        _("title held by others"),
        _("“%(text)s” is held by %(holder)s and others; the roster does not give it to %(name)s (%(title)s)."),
    ),
    "people.holder": Rule(
        SHOULD,
        _("another name under a title"),
        _("By the roster %(title)s was %(name)s; “%(text)s” is not on it."),
    ),
    "people.title_body": Rule(
        SHOULD,
        _("title of another body"),
        _("“%(text)s” names another body than the roster has for %(name)s (%(title)s)."),
    ),
    "people.title_incomplete": Rule(
        SHOULD,
        _("title incomplete"),
        _("“%(text)s” leaves out %(missing)s of the title of %(name)s (%(title)s)."),
    ),
    "people.title_former": Rule(
        SHOULD,
        _("former title still held"),
        _("“%(text)s”: by the roster %(name)s still held this post on the day of the event."),
    ),
    "people.title_unknown": Rule(
        HINT,
        _("title not on the roster"),
        _("The roster does not know “%(text)s” as a title of %(name)s (%(title)s)."),
        errors=0,
    ),
    "people.title_doubled": Rule(
        MUST,
        _("word of a title doubled"),
        _("“%(text)s” prints a word twice."),
    ),
    "people.order": Rule(
        SHOULD,
        _("order of officials in a list"),
        _("%(first)s prints before %(second)s by the order of the roster."),
    ),
    "people.order_loose": Rule(
        HINT,
        _("order of officials in a sentence"),
        _("In this sentence %(second)s stands before %(first)s, who comes first on the roster."),
        errors=0,
    ),
    "people.order_mentions": Rule(
        HINT,
        _("order of the mentions"),
        _("In the list of mentions %(second)s stands before %(first)s, who comes first on the roster."),
        errors=0,
    ),
}
