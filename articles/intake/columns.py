"""Runs of a printed page in reading order: cut where white bands part columns or stand between stories."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.intake.pdf import Run


INDENT, GUTTER, BAND = 1.4, 0.8, 0.25
DEEPEST = 60


def in_reading_order(runs: list[Run]) -> str:
    """Return the text of a page: a line for each line of print, a blank line between columns and around heads."""
    if not runs:
        return ""
    return "\n\n".join(filter(None, (column_text(column) for column in columns(runs))))


def columns(runs: list[Run]) -> list[list[Run]]:
    """Return the runs in groups, each one column's piece, in reading order."""
    waiting, found = [(runs, 0)], []
    while waiting:
        group, depth = waiting.pop()
        parts = [group] if depth > DEEPEST else cut(group)
        if len(parts) == 1:
            found.append(sorted(group, key=lambda run: (round(run.bottom, 1), run.left)))
        else:
            waiting += [(part, depth + 1) for part in reversed(parts)]
    return found


def cut(runs: list[Run]) -> list[list[Run]]:
    """Return runs parted at a gutter from top to bottom, else at the widest white band across, else whole."""
    size = median(run.size for run in runs)
    gutters = bands([(run.left, run.right) for run in runs], GUTTER * size)
    if gutters:
        return parted(runs, gutters, lambda run: (run.left + run.right) / 2)
    across = bands([(run.top, run.bottom) for run in runs], BAND * size)
    if not across or not has_gutter_below(runs, size):
        return [runs]
    widest = max(across, key=lambda band: band[1] - band[0])
    return parted(runs, [widest], lambda run: (run.top + run.bottom) / 2)


def has_gutter_below(runs: list[Run], size: float) -> bool:
    """Tell whether some runs stand beside each other at all."""
    rows = sorted(runs, key=lambda run: run.top)
    return any(
        below.top < above.bottom - 0.3 * size and (below.left > above.right or below.right < above.left)
        for above, below in zip(rows, rows[1:], strict=False)
    )


def bands(extents: list[tuple[float, float]], least: float) -> list[tuple[float, float]]:
    """Return the (from, to) places that no extent covers, as wide as `least`."""
    found, reach = [], None
    for begin, end in sorted(extents):
        if reach is not None and begin - reach >= least:
            found.append((reach, begin))
        reach = end if reach is None else max(reach, end)
    return found


def parted(runs: list[Run], cuts: list[tuple[float, float]], place: Callable[[Run], float]) -> list[list[Run]]:
    """Return runs in groups between the cuts."""
    groups = [[] for _cut in range(len(cuts) + 1)]
    for run in runs:
        groups[sum(place(run) > (low + high) / 2 for low, high in cuts)].append(run)
    return [group for group in groups if group]


def column_text(runs: list[Run]) -> str:
    """Return one column's lines: standing in where the print does, parted where the size changes or a gap stands."""
    left, size = min(run.left for run in runs), median(run.size for run in runs)
    lines, above = [], None
    for run in runs:
        if above and abs(run.bottom - above.bottom) < 0.4 * size:
            lines[-1] += "　" + run.text.strip()
            continue
        leading = run.top - above.bottom if above else 0
        if above and (abs(run.size - above.size) > 0.15 * size or leading > 0.9 * size):
            lines.append("")
        stands_in = run.left - left > INDENT * run.size and abs(run.size - size) < 0.15 * size
        lines.append(("　　" if stands_in else "") + run.text.strip())
        above = run
    return "\n".join(lines)
