"""Repeats: a story that another one, published or waiting, tells already; with how alike the two are.

Follow-ups and series share their background with what went before, so nothing here blocks.
"""

from articles.proofing.checks.repeats import stories

MODULES = (stories,)
