"""Figures in the heads against the body: 30项 above, 31项 of the same thing below."""

import re

from articles.proofing.counts.quantities import quantities
from articles.proofing.manuscript import HEADS
from articles.text.shapes import HAN

NOUN, LEAD = re.compile(f"[{HAN}]{{0,10}}"), re.compile(f"[{HAN}]{{2}}")
# One thing is counted by one of these throughout a story; a headline that takes another word confuses.
COUNTERS = frozenset("个项条件起例种类处份")
LEAST_COUNTED, LEAST_SHARED = 10, 2


def check_heads(manuscript, desk):
    """Find figures in kicker, headline, deck and summary that the body gives otherwise for the same thing."""
    body = manuscript.body
    below = quantities(body)[:2000]
    for field in HEADS if body else ():
        text = manuscript.fields.get(field, "")
        for quantity in quantities(text)[:60]:
            code, others = compare(text, quantity, body, below)
            if others:
                words = {"claim": text[quantity.begin : quantity.stop], "others": "、".join(dict.fromkeys(others))}
                yield manuscript.found(code, field, quantity.begin, quantity.end, **words)


def compare(text, quantity, body, below):
    """Return (code, the body's figures as printed) for a figure of a head; no figures where all is well."""
    if quantity.is_rough or quantity.value < 2:
        return "counts.heads", []
    same = [other for other in below if other.unit == quantity.unit]
    alike = [other for other in same if is_alike(quantity.value, other.value)]
    named = [other for other in alike if is_same_thing(text, quantity, body, other)]
    if is_given(quantity, named or same):
        return "counts.unit", []
    is_only = len({other.value for other in alike}) == 1
    around = named or [other for other in alike if is_told_alike(text, quantity, body, other, is_only)]
    others = [body[other.begin : other.stop] for other in around if not other.is_rough]
    return ("counts.heads", others) if others else ("counts.unit", other_units(text, quantity, body, below))


def other_units(text, quantity, body, below):
    """Return the same figure with another counting word before the same thing: 30项史料 above, 30条史料 below."""
    same = [other for other in below if other.value == quantity.value and not other.is_rough]
    if quantity.unit not in COUNTERS or quantity.value < LEAST_COUNTED or any(o.unit == quantity.unit for o in same):
        return []
    things = pairs_behind(text, quantity)
    return [
        body[other.begin : other.stop]
        for other in same
        if other.unit in COUNTERS and len(things & pairs_behind(body, other)) >= LEAST_SHARED
    ]


def pairs_behind(text, quantity):
    """Return the pairs of characters in the noun behind a quantity."""
    return pairs_of(noun_at(text, quantity))


def is_given(quantity, same):
    """Tell whether one of the body's quantities is the head's, exactly, roughly, rounded, or as the sum of two."""
    slacks = [2 * quantity.slack + (other.value / 10 if other.is_rough else 0) for other in same]
    if any(abs(other.value - quantity.value) <= loose for other, loose in zip(same, slacks, strict=True)):
        return True
    return any(one.value + two.value == quantity.value for one, two in zip(same, same[1:], strict=False))


def is_same_thing(text, quantity, body, other):
    """Tell whether the noun behind two quantities is the same, or the word right before them."""
    here, there = noun_at(text, quantity), noun_at(body, other)
    if here[:2] in there[:8] if len(here) > 1 else here == there[:1] != "":
        return True
    before = text[max(0, quantity.begin - 2) : quantity.begin]
    return bool(LEAD.fullmatch(before)) and body[max(0, other.begin - 2) : other.begin] == before


def is_told_alike(text, quantity, body, other, is_only):
    """Tell whether the words around two quantities agree in two pairs of characters, or the only ones in one."""
    here = pairs_of(text[max(0, quantity.begin - 8) : quantity.begin]), pairs_of(text[quantity.stop :][:8])
    there = pairs_of(body[max(0, other.begin - 14) : other.begin]), pairs_of(body[other.stop : other.stop + 14])
    if is_only and (here[0] & there[0] or here[1] & there[1]):
        return True
    return len((here[0] | here[1]) & (there[0] | there[1])) >= LEAST_SHARED


def pairs_of(words):
    """Return the pairs of Chinese characters side by side in some words."""
    return {words[index : index + 2] for index in range(len(words) - 1) if LEAD.fullmatch(words[index : index + 2])}


def noun_at(text, quantity):
    """Return the characters of the noun behind a quantity, as far as its clause goes."""
    return NOUN.match(text, quantity.stop)[0]


def is_alike(one, other):
    """Tell whether two figures may be meant to be one: a slip of a digit or a few, not another quantity."""
    if abs(one - other) <= max(2, other / 5):
        return True
    return sorted(str(int(one))) == sorted(str(int(other)))
