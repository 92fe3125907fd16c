"""The panel of findings, beside the form and on the review page: by severity, what may be done with each."""

from collections import defaultdict

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from articles.filing.file import may_write
from articles.models import Article
from articles.models.copy import label
from articles.models.severity import Severity
from articles.proofing import checks
from articles.proofing.estimate import estimate_of
from articles.review.four_eyes import has_written
from articles.review.waive import may_waive
from articles.review.withdraw import may_withdraw

WAIVED = "waived"
MOST_SHOWN = 60


def panel_of(checked, *, article, user, marked=None):
    """`article` is None or unsaved for a new story; `marked` maps the number of a finding to the id of its mark."""
    filed = article is not None and article.pk is not None
    own = filed and has_written(article, user)
    may_take = not filed or may_write(article, user)
    # Whoever only reads a story in review would become one of its writers by one press.
    is_warned = filed and marked is not None and not own and article.status != Article.Status.DRAFT
    numbered = defaultdict(list)
    for number, noted in enumerate(checked.noted):
        numbered[WAIVED if noted.waiver else noted.severity].append((number, noted))

    def item(number, noted):
        return {
            "number": number,
            "noted": noted,
            "where": label(noted.finding.field),
            "label": gettext(noted.finding.rule.label),
            "mark": (marked or {}).get(number),
            "may_take": may_take and noted.finding.suggestion is not None,
            "is_warned": is_warned,
            "may_waive": filed and may_waive(user, noted.severity, wrote=own),
            "may_withdraw": noted.waiver and may_withdraw(noted.waiver, user),
        }

    return {
        "groups": groups_of(numbered, item),
        "waived": [item(*pair) for pair in numbered[WAIVED]],
        "summary": summary_of(numbered),
        "blocking": bool(checked.blocking),
        "has_failed": checked.has_failed,
        "estimate": estimate_of(checked),
        "settle": reverse("admin:articles_article_settle", args=[article.pk]) if filed else "",
        "base": article.revision.number if filed else 0,
    }


def groups_of(numbered, item):
    groups, room = [], MOST_SHOWN
    for severity in reversed(Severity):
        if numbered[severity]:
            items = [item(*pair) for pair in numbered[severity][:room]]
            groups.append((severity.value, severity.label, items, len(numbered[severity])))
            room -= len(items)
    return groups


def told_waivers(article):
    rules = checks.REGISTRY.rules
    return [
        (waiver, gettext(rules[waiver.code].label) if waiver.code in rules else waiver.code)
        for waiver in article.waivers.select_related("by", "withdrawal__by")
    ]


def summary_of(groups):
    must, should, hint = (len(groups[each]) for each in (Severity.MUST, Severity.SHOULD, Severity.HINT))
    forms = [
        (must, ngettext("%(count)d must be settled", "%(count)d must be settled", must)),
        (should, ngettext("%(count)d should be settled", "%(count)d should be settled", should)),
        (hint, ngettext("%(count)d hint", "%(count)d hints", hint)),
    ]
    parts = [form % {"count": count} for count, form in forms if count]
    return " · ".join(parts) or gettext("Nothing found.")
