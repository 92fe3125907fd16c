"""Proofread: every check over one manuscript, the findings in the order of print."""

from collections.abc import Collection, Iterable

from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Registry


def proofread(manuscript: Manuscript, knowledge: Knowledge, registry: Registry) -> list[Finding]:
    found: dict[tuple[str, str, int, int], Finding] = {}
    for check in registry.checks:
        for finding in check(manuscript, knowledge):
            if finding.code not in knowledge.muted:
                found.setdefault((finding.code, *finding.place), finding)
    order = {name: number for number, name in enumerate(manuscript.fields)}
    said = without_echoes(without_yielding(found.values()))
    return sorted(said, key=lambda finding: (order[finding.field], finding.start, finding.end, finding.code))


def without_yielding(findings: Collection[Finding]) -> list[Finding]:
    taken = {finding.place for finding in findings if not finding.rule.gives_way}
    return [finding for finding in findings if not (finding.rule.gives_way and finding.place in taken)]


def without_echoes(findings: Iterable[Finding]) -> Collection[Finding]:
    """The gravest is kept, of equal ones the family named first: the roster proves more than the story itself."""
    kept: dict[tuple, Finding] = {}
    for finding in sorted(findings, key=lambda each: -each.severity.weight):
        # Without a suggestion two rules may ask two things about one range.
        asked = finding.code if finding.suggestion is None else None
        kept.setdefault((*finding.place, finding.suggestion, asked), finding)
    return kept.values()
