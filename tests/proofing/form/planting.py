"""Ways to plant a slip by program: in the place of a match, behind a comma, at the end of a paragraph."""

import re

HAN = "\u4e00-\u9fa5"


def pick(pattern, body, chance):
    """Return a match of `pattern` taken by chance, or None."""
    found = list(re.finditer(pattern, body))
    return chance.choice(found) if found else None


def is_quoted(body, position):
    """Tell whether a place lies inside a quotation."""
    line = body[:position].rpartition("\n")[2]
    return line.count("“") > line.count("”")


def put(pattern, slip):
    """Return a plant that puts `slip` (words, or a function of the match and chance) in the place of a match."""

    def plant(body, chance):
        found = pick(pattern, body, chance)
        if not found:
            return None
        words = slip(found, chance) if callable(slip) else slip
        start = found.start()
        return body[:start] + words + body[found.end() :], start, start + len(words)

    return plant


def clause(make):
    """Return a plant that inserts a clause behind a comma; `make(chance)` gives (before, slip, behind)."""

    def plant(body, chance):
        found = pick(f"，(?=[{HAN}])", body, chance)
        if not found or is_quoted(body, found.start()):
            return None
        before, slip, behind = make(chance)
        start = found.end() + len(before)
        return f"{body[: found.end()]}{before}{slip}{behind}{body[found.end() :]}", start, start + len(slip)

    return plant


def at_end(make):
    """Return a plant that writes `make(chance)` behind a paragraph."""
    return put(r"(?m)(?<=。)$", lambda _found, chance: make(chance))


def number(chance, low=2, high=90):
    """Return a figure by chance."""
    return str(chance.randint(low, high))


def spread(words):
    """Return a slip that is one of `words` by chance."""
    choices = words.split()
    return lambda _found, chance: chance.choice(choices)
