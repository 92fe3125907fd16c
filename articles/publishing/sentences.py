"""When a bulletin will be public, said in one sentence: Beijing time, weekday, distance from now."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def sentence_for(at, now):
    if at <= now:
        return _("Public at once.")
    local = timezone.localtime(at)
    return _("Public on %(date)s (%(weekday)s) at %(time)s Beijing time, %(distance)s from now.") % {
        "date": _("%(year)d-%(month)02d-%(day)02d") % {"year": local.year, "month": local.month, "day": local.day},
        "weekday": weekday(local),
        "time": f"{local:%H:%M}",
        "distance": distance(at - now),
    }


def weekday(moment):
    names = [_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday")]
    return names[moment.weekday()]


def distance(delta):
    """Return a span of time in its two largest units: 9 小时 20 分钟. Less than a minute counts as one."""
    minutes = max(1, round(delta.total_seconds() / 60))
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    parts = [
        (days, ngettext("%d day", "%d days", days)),
        (hours, ngettext("%d hour", "%d hours", hours)),
        (minutes, ngettext("%d minute", "%d minutes", minutes)),
    ]
    return " ".join(form % number for number, form in [part for part in parts if part[0]][:2])
