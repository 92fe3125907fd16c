"""Lists in lines: 定下五件事： and then one item a line, ended by semicolons or opened by dashes."""

from articles.proofing.checks.lists.claim import Listing


def listed_in_lines(masked: str, begin: int) -> Listing:
    """Return the Listing of the lines from `begin` to the first that ends its sentence, or None where none joins."""
    places = []
    while begin < len(masked) and len(places) < 200:
        end = masked.find("\n", begin)
        end = len(masked) if end < 0 else end
        places.append((begin, end))
        last = masked[begin:end].rstrip()[-1:]
        if last not in ("；", ";", "，", "、"):
            return listing(places) if last in ("。", "！", "？") else None
        begin = end + 1
    return None


def listed_by_dashes(text: str, begin: int) -> None:
    """Return the Listing of the lines from `begin` on that open with a dash, other lines between them left out."""
    places, others = [], 0
    while begin < len(text) and others < 6 and len(places) < 100:
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        is_item = text.startswith("——", begin)
        others = 0 if is_item else others + 1
        if not is_item and not places:
            return None
        places += [(begin, end)] if is_item else []
        begin = end + 1
    return listing(places)


def listing(places: list[tuple[int, int]]) -> Listing:
    """Return the Listing of some lines; one alone is none."""
    if len(places) < 2:
        return None
    return Listing(how="lines", places=tuple(places), counts=frozenset({len(places)}), is_close=True)
