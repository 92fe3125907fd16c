"""Proofreading with the desk's own rules."""

from articles.proofing import checks
from articles.proofing import proofread as engine
from articles.proofing.knowledge import Knowledge


def proofread(manuscript, knowledge=None):
    """Return the findings of every check; nothing is known besides the copy where no knowledge is given."""
    return engine.proofread(manuscript, knowledge or Knowledge(), checks.REGISTRY)
