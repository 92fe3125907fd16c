"""The estimated error rate of a day of issue: its stories with what proofing finds in them and nobody has settled."""

from datetime import date

from django.contrib import admin
from django.db.models import Q
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.admin.dateline_preview import iso_date
from articles.models import Article, Bulletin
from articles.models.copy import CAPTIONS, prose
from articles.proofing import checks
from articles.proofing.estimate import NOTHING, Estimate, characters_of, standing_errors


def urls(screen):
    return [screen("issue-day/", issue_day_view, "issue_day")]


def issue_day_view(request):
    asked = iso_date(request.GET.get("day", ""))
    day = date.fromisoformat(asked) if asked else timezone.localdate()
    stories = estimates_of(day, request.user)
    context = {
        **admin.site.each_context(request),
        "title": _("Estimated error rate of a day"),
        "opts": Article._meta,
        "day": day,
        "stories": stories,
        "whole": sum((estimate for _bulletin, estimate in stories), NOTHING),
    }
    return TemplateResponse(request, "admin/articles/proofing/day.html", context)


def estimates_of(day, user):
    bulletins = bulletins_of(day, user)
    errors = standing_errors([bulletin.article_id for bulletin in bulletins], checks.REGISTRY.rules)
    estimates = [
        (bulletin, Estimate(characters_of(words_of(bulletin)), errors.get(bulletin.article_id, 0.0)))
        for bulletin in bulletins
    ]
    return sorted(estimates, key=lambda pair: -(pair[1].rate or 0))


def bulletins_of(day, user):
    of_the_day = Q(issue_date=day) | Q(issue_date=None, first_date=day)
    seen = Bulletin.objects.filter(of_the_day, state=Bulletin.State.LIVE)
    rows = seen.filter(article__in=Article.objects.visible_to(user)).order_by("number")
    return list({bulletin.article_id: bulletin for bulletin in rows}.values())


def words_of(bulletin):
    return prose(bulletin) + [photo[part] for photo in bulletin.photos for part in CAPTIONS]
