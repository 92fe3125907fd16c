"""Another story that tells the same: by shared words, or in other words by shared figures of the same days."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.repeats.signature import figures_of, pieces_of
from articles.proofing.day import reference_day
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge, Story
from articles.proofing.manuscript import BODY, HEADLINE, Manuscript
from articles.proofing.rule import Rule

MEASURED = frozenset({"percent", "figures", "stands"})
SAME_STORY = Rule(
    "repeats.story",
    Severity.SHOULD,
    _("story told already"),
    _("%(percent)s%% alike with “%(headline)s” (%(day)s, %(stands)s): the same story?"),
    errors=0.0,
    measured=MEASURED,
)
ALIKE_STORY = Rule(
    "repeats.alike",
    Severity.HINT,
    _("story like another one"),
    _("%(percent)s%% alike with “%(headline)s” (%(day)s, %(stands)s): a follow-up, or the same event?"),
    errors=0.0,
    measured=MEASURED,
)
SAME_FIGURES = Rule(
    "repeats.figures",
    Severity.HINT,
    _("same figures as another story"),
    _("Shares %(figures)s with “%(headline)s” (%(day)s, %(stands)s): the same event?"),
    errors=0.0,
    measured=MEASURED,
)
# Of the shorter story's pieces: unrelated copy of one beat shares a fifth, a text that was cut or touched up over half.
SAME, ALIKE = 0.6, 0.35
# Too little text to know a story by; figures that two stories of one event share.
LEAST_PIECES, LEAST_FIGURES, SHARE_OF_FIGURES = 12, 4, 0.6
NEAR_DAYS = 3


def check_repeats(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    words = "\n".join(text.words for text in manuscript.texts if is_compared(text.name))
    pieces, figures = pieces_of(words), figures_of(words)
    shared = [(pieces & story.pieces, story) for story in knowledge.stories]
    common = shared_by_many([both for both, _story in shared])
    shares = [(likeness(both, pieces, story.pieces, common), story) for both, story in shared]
    seen = set()
    for share, story in sorted(shares, key=by_likeness):
        rule = rule_for(share, figures, story, reference_day(manuscript))
        # Findings on one range differ by their rule only, so that each rule names its likest story.
        if rule and rule not in seen:
            seen.add(rule)
            yield at_headline(manuscript, rule, share, story, figures)


def is_compared(field: str) -> bool:
    return field in (HEADLINE, BODY) or field.startswith("caption:")


def shared_by_many(shared: list[frozenset[str]]) -> set[str]:
    counts = Counter(chain.from_iterable(shared))
    most = max(3, len(shared) // 10)
    return {piece for piece, count in counts.items() if count > most}


def likeness(both: frozenset[str], pieces: frozenset[str], others: frozenset[str], common: set[str]) -> float:
    """0 to 1 of the shorter text, `common` pieces not counted; 0 where that is small or the texts are short."""
    # Without the common ones the share only falls: most stories are done with here.
    if len(both) < ALIKE * min(len(pieces), len(others)):
        return 0.0
    smaller = min(len(pieces - common), len(others - common))
    return len(both - common) / smaller if smaller >= LEAST_PIECES else 0.0


def by_likeness(pair: tuple[float, Story]) -> tuple[float, int]:
    share, story = pair
    return -share, story.id


def rule_for(share: float, figures: frozenset[str], story: Story, day: date | None) -> Rule | None:
    if share >= ALIKE:
        return SAME_STORY if share >= SAME else ALIKE_STORY
    shared = figures & story.figures
    is_near = day is None or story.day is None or abs((day - story.day).days) <= NEAR_DAYS
    needed = max(LEAST_FIGURES, SHARE_OF_FIGURES * min(len(figures), len(story.figures)))
    return SAME_FIGURES if is_near and len(shared) >= needed else None


def at_headline(manuscript: Manuscript, rule: Rule, share: float, story: Story, figures: frozenset[str]) -> Finding:
    text = manuscript[HEADLINE if HEADLINE in manuscript else BODY]
    return text.found(
        rule,
        0,
        len(text.words) if text.name == HEADLINE else 0,
        evidence=story.headline,
        headline=story.headline,
        story=story.id,
        percent=round(share * 100),
        day=story.day.isoformat() if story.day else "—",
        stands=gettext("in print") if story.is_published else gettext("on the desk"),
        figures="、".join(sorted(figures & story.figures)[:6]),
    )


RULES = (SAME_STORY, ALIKE_STORY, SAME_FIGURES)
CHECKS = (check_repeats,)
