"""What the checks may ask besides the copy: the roster, the desk's lists, other stories. Plain values."""

from dataclasses import dataclass, field
from datetime import date

from articles.models.severity import Severity
from people.posts import Roster

WILDCARD = "*"
FORMULA = "formula"
HEAD, BODY, EVERYWHERE = "head", "body", "everywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseEntry:
    """A line of the house list: a wording, what is said against it, and where that holds.

    `pattern` is plain words; each * stands for up to eight characters without a mark. Of a formula it is the exact
    form. `exceptions` are longer words inside which the wording is not meant.
    """

    pattern: str
    kind: str = "careful"
    level: Severity = Severity.SHOULD
    scope: str = EVERYWHERE
    is_quotation_exempt: bool = True
    exceptions: tuple[str, ...] = ()
    reason: str = ""
    replacement: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Story:
    id: int
    headline: str
    day: date | None = None
    is_published: bool = False
    pieces: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    roster: Roster = field(default_factory=Roster)
    words: tuple[HouseEntry, ...] = ()
    stories: tuple[Story, ...] = ()
    muted: frozenset[str] = frozenset()
