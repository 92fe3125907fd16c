"""Another story that tells the same: by shared words, or in other words by shared figures of the same days."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Never

from django.utils.translation import gettext as _

from articles.proofing.checks.repeats.signature import Story, figures_of, pieces_of
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY, HEADLINE, Manuscript

# Of the shorter story's pieces: unrelated copy of one beat shares a fifth, a text that was cut or touched up over half.
SAME, ALIKE = 0.6, 0.35
# Too little text to know a story by; figures that two stories of one event share.
LEAST_PIECES, LEAST_FIGURES, SHARE_OF_FIGURES = 12, 4, 0.6
NEAR_DAYS = 3


def told_before(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Yield a finding at the headline for each story that tells the same, the likest of each rule, at most three."""
    text = "\n".join(words for name, words in manuscript.fields.items() if is_told(name))
    pieces, figures = pieces_of(text), figures_of(text)
    shared = [(pieces & story.pieces, story) for story in desk.stories]
    common = shared_by_many([both for both, _story in shared])
    shares = [(likeness(both, pieces, story.pieces, common), story) for both, story in shared]
    told = set()
    for share, story in sorted(shares, key=by_likeness):
        code = rule_for(share, figures, story, manuscript.day)
        # Findings on one range are told apart by their rule only, so that each rule names its likest story.
        if code and code not in told:
            told.add(code)
            yield at_headline(manuscript, code, share, story, figures)


def is_told(field: str) -> bool:
    """Tell whether a field says what the story is about: the headline, the body and the captions."""
    return field in (HEADLINE, BODY) or field.startswith("caption:")


def shared_by_many(shared: list[Never]) -> set[Never]:
    """Return the pieces that many other stories have too: a column's standing words, the paper's own formulas."""
    counts = Counter(chain.from_iterable(shared))
    most = max(3, len(shared) // 10)
    return {piece for piece, count in counts.items() if count > most}


def likeness(both: frozenset[str], pieces: frozenset[str], others: frozenset[str], common: set[str]) -> float:
    """Return which share of the shorter text's pieces are in both, 0 to 1, `common` ones not counted.

    0 where the share is small, or where there is too little text.
    """
    # Without the common ones the share only falls: most stories are done with here.
    if len(both) < ALIKE * min(len(pieces), len(others)):
        return 0.0
    smaller = min(len(pieces - common), len(others - common))
    return len(both - common) / smaller if smaller >= LEAST_PIECES else 0.0


def by_likeness(pair: tuple[float, Story]) -> tuple[float, int]:
    """Return the order of pairs: the likest first, then by number."""
    share, story = pair
    return -share, story.id


def rule_for(share: float, figures: frozenset[str], story: Story, day: date | None) -> None:
    """Return the code of the rule that a story breaks, or None."""
    if share >= ALIKE:
        return "repeats.story" if share >= SAME else "repeats.alike"
    shared = figures & story.figures
    is_near = day is None or story.day is None or abs((day - story.day).days) <= NEAR_DAYS
    needed = max(LEAST_FIGURES, SHARE_OF_FIGURES * min(len(figures), len(story.figures)))
    return "repeats.figures" if is_near and len(shared) >= needed else None


def at_headline(manuscript: Manuscript, code: str, share: float, story: Story, figures: frozenset[str]) -> Finding:
    """Return the finding over the whole headline, or before the body where there is none."""
    field = HEADLINE if HEADLINE in manuscript.fields else BODY
    end = len(manuscript.fields[field]) if field == HEADLINE else 0
    return manuscript.found(
        code,
        field,
        0,
        end,
        evidence=story.headline,
        headline=story.headline,
        story=story.id,
        percent=round(share * 100),
        day=story.day.isoformat() if story.day else "—",
        stands=_("in print") if story.is_published else _("on the desk"),
        figures="、".join(sorted(figures & story.figures)[:6]),
    )
