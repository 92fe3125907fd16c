"""What the counts family may find. The announced numeral is marked, of a gap in ordinals the ordinal that is wrong."""

from django.utils.translation import gettext_noop as _

from articles.proofing.finding import Rule, Severity

RULES = {
    # Marked: the numeral that announces. Must: the number stands right at its list, or the list is numbered.
    "counts.list": Rule(
        Severity.MUST,
        _("Number and list disagree"),
        _("“%(claim)s” announces %(announced)s, the list has %(counted)s."),
    ),
    # The same where the list stands at some distance or is cut less surely.
    "counts.announced": Rule(
        Severity.SHOULD,
        _("Announced number doubtful"),
        _("“%(claim)s” announces %(announced)s, what follows seems to be %(counted)s."),
    ),
    # Marked: the ordinal that does not follow the one before it.
    "counts.ordinal": Rule(
        Severity.MUST,
        _("Ordinals with a gap or a repeat"),
        _("“%(text)s” stands where “%(expected)s” is expected."),
    ),
    "counts.ordinal-start": Rule(
        Severity.SHOULD,
        _("Ordinals without a first"),
        _("The enumeration begins with “%(text)s”; “%(expected)s” is missing."),
    ),
    # Marked: the total.
    "counts.total": Rule(
        Severity.MUST,
        _("Parts and total disagree"),
        _("The parts %(parts)s make %(sum)s, the total says %(total)s."),
    ),
    # Marked: the total; the parts may not be meant to be all of them.
    "counts.parts": Rule(
        Severity.SHOULD,
        _("Parts and whole doubtful"),
        _("The parts %(parts)s make %(sum)s of a whole of %(total)s."),
    ),
    # Marked: the rate or the difference.
    "counts.growth": Rule(
        Severity.MUST,
        _("Growth and figures disagree"),
        _("From %(before)s to %(after)s is %(right)s, not %(text)s."),
    ),
    "counts.growth-rough": Rule(
        Severity.SHOULD,
        _("Growth and figures hardly agree"),
        _("From %(before)s to %(after)s is about %(right)s; %(text)s takes much rounding."),
    ),
    # Marked: the word of direction (增, 降).
    "counts.direction": Rule(
        Severity.MUST,
        _("Rise and fall confused"),
        _("“%(text)s” does not fit the figures %(before)s and %(after)s."),
    ),
    # Marked: the percentage.
    "counts.share": Rule(
        Severity.SHOULD,
        _("Share and figures disagree"),
        _("%(part)s of %(whole)s is %(right)s, not %(text)s."),
    ),
    "counts.percent": Rule(
        Severity.SHOULD,
        _("More than a hundred per cent"),
        _("%(text)s: %(what)s cannot exceed 100%%."),
    ),
    # Marked: the figure in the bracket.
    "counts.scale": Rule(
        Severity.SHOULD,
        _("The same amount, written twice, differs"),
        _("%(text)s is not %(other)s."),
    ),
    # Marked: the figure in the head.
    "counts.heads": Rule(
        Severity.SHOULD,
        _("Figure in the head differs from the body"),
        _("The head says “%(claim)s”, the body %(others)s."),
    ),
    "counts.unit": Rule(
        Severity.SHOULD,
        _("Counting word in the head differs from the body"),
        _("The head counts “%(claim)s”, the body %(others)s: one word for one thing."),
    ),
}
