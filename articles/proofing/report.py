"""Findings as JSON for programs and as plain words for a person at a terminal."""

from django.utils.translation import gettext as _

from articles.models.copy import label
from articles.proofing.finding import Finding


def as_json(findings: list[Finding]) -> dict[str, list[dict[str, str | int | None]]]:
    return {
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "field": finding.field,
                "start": finding.start,
                "end": finding.end,
                "text": finding.text,
                "message": finding.message(),
                "suggestion": finding.suggestion,
            }
            for finding in findings
        ]
    }


def as_words(findings: list[Finding]) -> list[str]:
    lines = []
    for number, finding in enumerate(findings, 1):
        place = f"{label(finding.field)} {finding.start + 1}–{finding.end}"
        lines.append(f"{number}. [{finding.severity.label}] {place}: {finding.message()}")
        if finding.suggestion is not None:
            lines.append("   " + _("Suggestion: %(words)s") % {"words": finding.suggestion})
        if finding.evidence:
            lines.append("   " + _("By: %(words)s") % {"words": finding.evidence})
    return [*lines, _("%(count)s findings.") % {"count": len(findings)}]
