"""How work grows with what it is given, counted in calls: the same on every machine, however busy it is.

What a pattern does inside one call is not seen here; `python -m tests.benchmark` measures that in time.
"""

import sys

SHORT, TIMES = 2_000, 4
# What is asked once whatever the length (tables, caches), and what may come on top of proportion.
ONCE, SLACK = 2_000, 1.5


def calls(work, *arguments):
    """Return how many functions and built-ins a piece of work calls."""
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work(*arguments)
    finally:
        sys.setprofile(None)
    return count


def grows_with_length(read, words):
    """Tell whether reading four times as much of these words takes about four times the calls, or fewer."""
    few, many = (calls(read, (words * size)[:size]) for size in (SHORT, SHORT * TIMES))
    return many <= TIMES * few * SLACK + ONCE
