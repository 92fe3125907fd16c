"""The rules of proofing (校核规则): what each found, how it was taken, and how much it may weigh on this desk."""

from django import forms
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Refusal, RuleSetting
from articles.models.severity import LEVELS, Severity
from articles.proofing import checks
from articles.proofing.levels import level_of, turned_levels
from articles.proofing.sightings import tally
from articles.review.turn_rule import turn_rule

NEVER = {"found": 0, "accepted": 0, "waived": 0}


class TurnForm(forms.Form):
    code = forms.CharField(max_length=60)
    level = forms.ChoiceField(choices=LEVELS)
    reason = forms.CharField(required=False, max_length=200)


def urls(screen):
    return [screen("rules/", rules_view, "rules")]


def rules_view(request):
    if request.method == "POST":
        form = TurnForm(request.POST)
        try:
            turn_as_asked(form, request.user)
        except Refusal as refusal:
            messages.error(request, refusal.sentence)
        else:
            messages.success(request, gettext("The rule was turned."))
            return HttpResponseRedirect(reverse("admin:articles_article_rules"))
    context = {
        **admin.site.each_context(request),
        "title": _("Rules of proofing"),
        "opts": Article._meta,
        "rules": rule_lines(),
        "may_turn": request.user.has_perm("articles.turn_rules"),
    }
    return TemplateResponse(request, "admin/articles/proofing/rules.html", context)


def turn_as_asked(form, user):
    if not form.is_valid():
        raise Refusal(gettext("There is no such rule."))
    given = form.cleaned_data
    return turn_rule(given["code"], by=user, level=given["level"], reason=given["reason"])


def rule_lines():
    turned, counts = turned_levels(), tally()
    settings = {row.code: row for row in RuleSetting.objects.select_related("by").order_by("id")}
    rules = sorted(checks.REGISTRY.rules.items())
    return [rule_line(rule, turned, counts.get(code, NEVER), settings.get(code)) for code, rule in rules]


def rule_line(rule, turned, counts, setting):
    level, found = level_of(rule, turned), counts["found"]
    return {
        "code": rule.code,
        "label": gettext(rule.label),
        "own": rule.severity.label,
        "level": level.label,
        "is_turned": level != rule.severity,
        "rate": counts["accepted"] * 100 / found if found else None,
        "choices": [(each.value, each.label) for each in reversed(Severity) if each <= rule.severity],
        "standing": level.value,
        "setting": setting,
        **counts,
    }
