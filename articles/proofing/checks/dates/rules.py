"""What the dates family may find, and what each finding marks."""

from django.utils.translation import gettext_noop as _

from articles.proofing.finding import Rule, Severity

RULES = {
    # Marked: the date, the month or the hour.
    "dates.impossible": Rule(Severity.MUST, _("No such day or hour"), _("There is no %(text)s.")),
    # Marked: the part of the day with its hour.
    "dates.clock": Rule(
        Severity.SHOULD, _("Hour and part of the day disagree"), _("“%(text)s”: that hour is not in the %(part)s.")
    ),
    # Marked: the weekday. Only where the year is certain.
    "dates.weekday": Rule(Severity.MUST, _("Weekday and date disagree"), _("%(day)s is %(right)s, not %(text)s.")),
    # Marked: the date.
    "dates.ahead": Rule(
        Severity.SHOULD,
        _("Reported before it happened"),
        _("%(text)s is after the day of issue, %(issue)s, and is told as past."),
    ),
    # Marked: the relative word. Only against a filed or printed day.
    "dates.relative": Rule(
        Severity.MUST,
        _("Relative day that leads past the event"),
        _("Read on %(issue)s, “%(text)s” means %(means)s; the event was on %(event)s."),
    ),
    "dates.year": Rule(
        Severity.HINT,
        _("This year or last year, over the turn of the year"),
        _("The event was in %(event)s and the issue is in %(issue)s: does “%(text)s” still mean the right year?"),
    ),
    # Marked: the relative word; raised only when a story moves from one day to another.
    "dates.slipped": Rule(
        Severity.SHOULD,
        _("Wording that moves with the day of issue"),
        _("Written for %(before)s, “%(text)s” meant %(meant)s; on %(issue)s it means %(means)s."),
    ),
    # Marked: the number of days.
    "dates.span": Rule(
        Severity.SHOULD, _("Length and dates disagree"), _("%(dates)s are %(right)s days, not %(text)s.")
    ),
    # Marked: the later of the two dates as printed.
    "dates.backwards": Rule(Severity.MUST, _("Span that runs backwards"), _("%(text)s ends before it begins.")),
    # Marked: the age.
    "dates.age": Rule(
        Severity.SHOULD, _("Age and year of birth disagree"), _("Born in %(born)s, in %(issue)s not %(text)s.")
    ),
}
