"""People: names, titles and the order of officials, against the roster on the day of the event.

`must` only where the roster proves it; what a roster may not know is a hint, and counts as no error. The rules stand
beside their checks, which share one reading of the copy: `findings` is the one entrance.
"""

from articles.proofing.checks.people import findings

MODULES = (findings,)
