"""Stories and posts: which stories on the desk and which scheduled bulletins print what the roster makes wrong."""

from datetime import timedelta

from django.contrib import admin
from django.db.models import Q
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article
from articles.proofing.affected import Fault, stories_made_wrong
from people.desk import is_possible
from people.models import Official

BACK, AHEAD = timedelta(days=7), timedelta(days=31)
MOST = 200
SENTENCES = {
    Fault.ENDED: gettext_lazy("“%(words)s” ended on %(end)s."),
    Fault.NOT_YET: gettext_lazy("“%(words)s” is held only from %(start)s."),
    Fault.INCOMPLETE: gettext_lazy("“%(words)s”, held since %(start)s, is missing."),
}


def urls(screen):
    return [screen("appointments/", appointments_view, "appointments")]


def appointments_view(request):
    officials = chosen(request.GET.getlist("official"))
    since = timezone.localdate()
    stories = Article.objects.visible_to(request.user)
    found = stories_made_wrong(officials, since=since, stories=stories)
    context = {
        **admin.site.each_context(request),
        "title": _("Stories and posts"),
        "opts": Article._meta,
        "officials": officials,
        "is_chosen": "official" in request.GET,
        "found": [(row, sentence(row)) for row in found],
    }
    return TemplateResponse(request, "admin/articles/article/appointments.html", context)


def chosen(keys):
    if keys:
        return list(Official.objects.filter(pk__in=[key for key in keys[:MOST] if is_possible(key)]))
    today = timezone.localdate()
    window = (today - BACK, today + AHEAD)
    changing = Q(appointments__start_date__range=window) | Q(appointments__end_date__range=window)
    return list(Official.objects.filter(changing).distinct()[:MOST])


def sentence(row):
    post = row.wrong.post
    values = {"words": row.wrong.words, "start": post.start, "end": post.end}
    return SENTENCES[row.wrong.fault] % values
