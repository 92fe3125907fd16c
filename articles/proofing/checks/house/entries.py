"""One line of the desk's house list as a plain value: what checks may know of it."""

from dataclasses import dataclass

from articles.proofing.finding import Severity

WILDCARD = "*"
FORMULA = "formula"
KINDS = ("forbidden", "careful", "preferred", FORMULA, "confused")
HEAD, BODY, EVERYWHERE = "head", "body", "everywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseEntry:
    """A wording, what is said against it, and where that holds.

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
