"""Check a story's copy as the desk stands to it: what it knows loaded, severities as set, waivers told."""

import logging
from dataclasses import dataclass, replace
from datetime import date
from typing import Never

from articles.models import Article, Copy, Waiver
from articles.proofing.checks.dates import slipped
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.keys import around, key_of
from articles.proofing.knowledge import desk_for, event_told
from articles.proofing.levels import levels, severity_of
from articles.proofing.manuscript import Manuscript, manuscript_of
from articles.proofing.proofread import RULES, proofread

logger = logging.getLogger(__name__)
WEIGHT = {severity.value: number for number, severity in enumerate(reversed(Severity))}


@dataclass(frozen=True, kw_only=True)
class Noted:
    """One finding with its rule, the key that tells it again, the words around it, and its waiver if it has one."""

    finding: Finding
    rule: Rule
    key: str
    before: str
    after: str
    waiver: Waiver | None = None

    @property
    def severity(self) -> Severity:
        """The severity as set on this desk."""
        return self.finding.severity

    @property
    def sentence(self):
        """The finding as a sentence in the current language."""
        return self.finding.message(self.rule)

    @property
    def blocks(self) -> bool:
        """Whether the story waits for this finding to be settled."""
        return self.severity == Severity.MUST and self.waiver is None


@dataclass(frozen=True, kw_only=True)
class Checked:
    """One manuscript and what was found in it, in the order of print; `has_failed` where a check broke down."""

    manuscript: Manuscript
    noted: tuple[Noted, ...]
    has_failed: bool = False

    @property
    def open(self) -> list[Never]:
        """The findings that nobody has waived."""
        return [noted for noted in self.noted if noted.waiver is None]

    @property
    def blocking(self) -> list[Never]:
        """The findings that block submission and release."""
        return [noted for noted in self.noted if noted.blocks]

    def with_key(self, key: str) -> Noted:
        """Return the first finding with that key, or None."""
        return next((noted for noted in self.noted if noted.key == key), None)


def check(copy: Copy, *, article: Article | None = None, day: date | None = None, was: None = None) -> Checked:
    """Return the Checked manuscript of `copy`, read on `day` (None while nobody knows), with the waivers of `article`.

    `was` is the day that it was cleared to be read on, where it is being moved: words that turn wrong by the move are
    found too. A fixed number of queries, whatever is found.
    """
    turned = levels()
    manuscript = manuscript_of(copy, issue_date=day, event=event_told(copy.event))
    found = found_in(manuscript, desk_for(turned=turned, article=article, day=day), was)
    waivers = waivers_of(article)
    noted = tuple(noted_of(manuscript, each, turned, waivers) for each in found or ())
    return Checked(manuscript=manuscript, noted=noted, has_failed=found is None)


def found_in(manuscript: Manuscript, desk: Desk, was: None) -> list[Never]:
    """Return the findings, None where a check broke down: that keeps no words from being filed and no paper at home."""
    try:
        found = proofread(manuscript, desk)
        return found + turned_by_the_move(manuscript, desk, was, found) if was and manuscript.issue_date else found
    except Exception:
        logger.exception("Proofing broke down on this copy")
        return None


def turned_by_the_move(manuscript: Manuscript, desk: Desk, was: date, found: list[Never]) -> list[Never]:
    """Return what else is wrong with a story because it is read on another day than it was cleared for."""
    known = {(each.field, each.start, each.end) for each in found}
    moved = slipped(manuscript, was, manuscript.issue_date)
    return [each for each in moved if (each.field, each.start, each.end) not in known and each.code not in desk.muted]


def waivers_of(article: Article) -> dict[Never, Never]:
    """Return {key: waiver} of the waivers of a story that stand."""
    if article is None or article.pk is None:
        return {}
    return {waiver.key: waiver for waiver in article.waivers.standing().select_related("by")}


def noted_of(
    manuscript: Manuscript, finding: Finding, turned: dict[Never, Never], waivers: dict[Never, Never]
) -> Noted:
    """Return a finding as the desk stands to it; a waiver covers what weighs no more than it did on its day."""
    severity, key = severity_of(finding, turned), key_of(manuscript, finding)
    waiver = waivers.get(key)
    covered = waiver is not None and WEIGHT[severity] <= WEIGHT[waiver.severity]
    before, after = around(manuscript, finding)
    return Noted(
        finding=replace(finding, severity=severity),
        rule=RULES[finding.code],
        key=key,
        before=before,
        after=after,
        waiver=waiver if covered else None,
    )
