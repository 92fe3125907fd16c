"""Natural copy of our own, short stories as a desk prints them; a number that the words around it prove is in ⟦⟧."""

import re
import tomllib
from pathlib import Path

from articles.proofing.manuscript import BODY, HEADS
from articles.text.numerals import figure, in_the_manner_of
from tests.proofing.planting import planted, story

MARKED = re.compile("⟦(?P<n>[^⟧]+)⟧")

STORIES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["story"]


def clean():
    """Return every story as it should be."""
    return [story(**{field: MARKED.sub(r"\g<n>", text) for field, text in each.items()}) for each in STORIES]


def slips():
    """Return every marked number one too many, one too few, and with two digits in the wrong order."""
    found = []
    for each in STORIES:
        plain = {field: MARKED.sub(r"\g<n>", text) for field, text in each.items()}
        for field in (*HEADS, BODY):
            for mark in MARKED.finditer(each.get(field, "")):
                before, after = (
                    MARKED.sub(r"\g<n>", part) for part in (mark.string[: mark.start()], mark.string[mark.end() :])
                )
                others = {name: text for name, text in plain.items() if name != field}
                found += [planted(before, wrong, after, field=field, **others) for wrong in wrong_numbers(mark["n"])]
    return found


def wrong_numbers(printed):
    """Return the numbers that a slip makes of a printed one; no 一, which may be no number."""
    if "." in printed:
        return [f"{float(printed) + 0.1:.1f}", printed[2] + "." + printed[0]]
    number = int(figure(printed))
    wrong = [in_the_manner_of(printed, each) for each in (number - 1, number + 1) if each > 1]
    if len(printed) > 1 and printed.isdigit() and printed[-1] not in ("0", printed[-2]):
        wrong.append(printed[:-2] + printed[-1] + printed[-2])
    return wrong
