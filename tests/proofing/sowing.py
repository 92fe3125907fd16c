"""Planting: slips put into clean copy by program, and how many of them are found at their place."""

from dataclasses import replace

from articles.proofing.checks import REGISTRY
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from tests.proofing.reading import proofread

LEAST = 40


def manuscript(body="", **fields):
    """Return a manuscript of plain words; `caption` and `credit` are those of its first picture."""
    names = {"caption": "caption:1", "credit": "credit:1"}
    known = {name: value for name, value in fields.items() if name in Manuscript.__dataclass_fields__}
    words = {names.get(name, name): value for name, value in fields.items() if name not in known}
    ordered = ("kicker", "headline", "deck", "summary")
    heads = {name: words.pop(name) for name in ordered if name in words}
    return Manuscript(fields={**heads, "body": body, **words}, **known)


def found(copy, *, code="", knowledge=None):
    """Return the findings on `copy` of the rules whose code begins with `code`; the others are off.

    Where two families ask for the same change one of them is told: each is tested by itself.
    """
    knowledge = knowledge or Knowledge()
    others = frozenset(rule for rule in REGISTRY.rules if not rule.startswith(code))
    return proofread(copy, replace(knowledge, muted=knowledge.muted | others))


def ranges(copy, *, code="", knowledge=None):
    """Return (field, words) of the findings whose code begins with `code`, each checked to lie where it says."""
    findings = found(copy, code=code, knowledge=knowledge)
    assert all(finding.text == copy.fields[finding.field][finding.start : finding.end] for finding in findings)
    return [(finding.field, finding.text) for finding in findings]


def recall(planted, *, code, knowledge=None):
    """Return the share of `planted` (manuscript, field, start, end) whose finding has exactly that range."""
    planted = list(planted)
    assert len(planted) >= LEAST
    hits = [
        (field, start, end) in [(one.field, one.start, one.end) for one in found(copy, code=code, knowledge=knowledge)]
        for copy, field, start, end in planted
    ]
    return sum(hits) / len(hits)
