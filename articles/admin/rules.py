"""The rules of proofing (校核规则): what each found, how it was taken, and how much it may weigh on this desk."""

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Refusal, RuleSetting
from articles.proofing.levels import ORDER, Level, level_of, levels, turn
from articles.proofing.proofread import RULES
from articles.proofing.sightings import tally

NEVER = {"found": 0, "accepted": 0, "waived": 0}


class TurnForm(forms.Form):
    """One turn of one rule."""

    code = forms.CharField(max_length=60)
    level = forms.ChoiceField(choices=Level.choices)
    reason = forms.CharField(required=False, max_length=200)


def rules_view(request, site):
    """Show the rules, or turn the one that was asked for."""
    if request.method == "POST":
        form = TurnForm(request.POST)
        try:
            turned_by(form, request.user)
        except Refusal as refusal:
            messages.error(request, refusal.sentence)
        else:
            messages.success(request, gettext("The rule was turned."))
            return HttpResponseRedirect(reverse("admin:articles_article_rules"))
    context = {
        **site.each_context(request),
        "title": _("Rules of proofing"),
        "opts": Article._meta,
        "rules": told_rules(),
        "may_turn": request.user.has_perm("articles.turn_rules"),
    }
    return TemplateResponse(request, "admin/articles/proofing/rules.html", context)


def turned_by(form, user):
    """Call the verb with what a form says; refuse what no form of ours sends."""
    if not form.is_valid():
        raise Refusal(gettext("There is no such rule."))
    given = form.cleaned_data
    return turn(given["code"], by=user, level=given["level"], reason=given["reason"])


def told_rules():
    """Return what the page tells of each rule, in the order of their codes: a fixed number of queries."""
    turned, counts = levels(), tally()
    settings = {row.code: row for row in RuleSetting.objects.select_related("by").order_by("id")}
    return [told(code, RULES[code], turned, counts.get(code, NEVER), settings.get(code)) for code in sorted(RULES)]


def told(code, rule, turned, counts, setting):
    """Return one rule's line: its level here, its counts, the levels it may be turned to, who turned it last."""
    own, level = rule.severity.value, level_of(code, turned)
    found = counts["found"]
    return {
        "code": code,
        "label": gettext(rule.label),
        "own": Level(own).label,
        "level": Level(level).label,
        "is_turned": level != own,
        "rate": counts["accepted"] * 100 / found if found else None,
        "choices": [(each.value, each.label) for each in reversed(ORDER[: ORDER.index(own) + 1])],
        "standing": level,
        "setting": setting,
        **counts,
    }
