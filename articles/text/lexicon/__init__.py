"""Word lists as data, one file each: a word a line, a comment (#) above each group.

Whoever knows the trade and no Python can mend them.
"""

from pathlib import Path

FOLDER = Path(__file__).parent


def read(name: str) -> tuple[str, ...]:
    return tuple(word for group in groups(name) for word in group)


def groups(name: str) -> list[tuple[str, ...]]:
    found: list[list[str]] = [[]]
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            found.append([])
        elif line:
            found[-1].append(line)
    return [tuple(group) for group in found if group]
