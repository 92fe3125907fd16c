"""Lists: announced numbers against what is counted before and after them, and enumerations against their order.

`announced` asks the ways of `before` and `after` for the list of a number; the surest one answers.
"""

from articles.proofing.checks.lists import announced, ordinals

MODULES = (announced, ordinals)
