"""Check a story's copy as this desk does: with what it knows, the levels it has set, the waivers it has given."""

import logging
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from articles.models import Article, Copy, Waiver
from articles.models.severity import Severity
from articles.proofing import checks
from articles.proofing.finding import Finding
from articles.proofing.keys import around, key_of
from articles.proofing.knowledge import Knowledge
from articles.proofing.levels import severity_of, turned_levels
from articles.proofing.loading import linked_event, load_knowledge
from articles.proofing.manuscript import Manuscript, manuscript_of
from articles.proofing.proofread import proofread
from articles.proofing.rule import Registry

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Noted:
    finding: Finding
    key: str
    before: str
    after: str
    waiver: Waiver | None = None

    @property
    def severity(self) -> Severity:
        return self.finding.severity

    @property
    def sentence(self) -> str:
        return self.finding.message()

    @property
    def blocks(self) -> bool:
        return self.severity == Severity.MUST and self.waiver is None


@dataclass(frozen=True, kw_only=True)
class Checked:
    """`asked` are the codes of the rules that are not turned off; `has_failed`: a check broke down."""

    manuscript: Manuscript
    noted: tuple[Noted, ...]
    asked: frozenset[str]
    has_failed: bool = False

    @property
    def open(self) -> list[Noted]:
        return [noted for noted in self.noted if noted.waiver is None]

    @property
    def blocking(self) -> list[Noted]:
        return [noted for noted in self.noted if noted.blocks]

    def with_key(self, key: str) -> Noted | None:
        return next((noted for noted in self.noted if noted.key == key), None)


def check(
    copy: Copy,
    *,
    article: Article | None = None,
    day: date | None = None,
    was: date | None = None,
    registry: Registry | None = None,
) -> Checked:
    """`was` is the day it was cleared for, where it is being moved: words that turn wrong by the move are found too."""
    registry = registry or checks.REGISTRY
    turned = turned_levels()
    manuscript = manuscript_of(
        copy, issue_date=day, moved_from=was, today=timezone.localdate(), event=linked_event(copy.event)
    )
    knowledge = load_knowledge(registry.rules.values(), turned=turned, article=article, day=day)
    found = findings_in(manuscript, knowledge, registry)
    waivers = waivers_of(article)
    noted = tuple(noted_of(manuscript, each, turned, waivers) for each in found or ())
    asked = frozenset(registry.rules) - knowledge.muted
    return Checked(manuscript=manuscript, noted=noted, asked=asked, has_failed=found is None)


def findings_in(manuscript: Manuscript, knowledge: Knowledge, registry: Registry) -> list[Finding] | None:
    """None where a check broke down: a failing check never blocks filing or release."""
    try:
        return proofread(manuscript, knowledge, registry)
    except Exception:
        logger.exception("Proofing broke down on this copy")
        return None


def waivers_of(article: Article | None) -> dict[str, Waiver]:
    if article is None or article.pk is None:
        return {}
    return {waiver.key: waiver for waiver in article.waivers.standing().select_related("by")}


def noted_of(
    manuscript: Manuscript, finding: Finding, turned: dict[str, Severity], waivers: dict[str, Waiver]
) -> Noted:
    """A waiver covers what weighs no more than it did on its day."""
    severity, key = severity_of(finding, turned), key_of(manuscript[finding.field], finding)
    before, after = around(manuscript[finding.field], finding)
    waiver = waivers.get(key)
    if waiver is not None and severity > waiver.severity:
        waiver = None
    return Noted(finding=replace(finding, severity=severity), key=key, before=before, after=after, waiver=waiver)
