"""Dates: days that do not exist, weekdays, words like 昨日 against the reading day, spans, ages, times of day.

Which day a printed date means is answered in articles/text/days.py, which day a story is read in proofing/day.py.
"""

from articles.proofing.checks.dates import ahead, possible, relative, slipped, spans, weekdays

MODULES = (possible, weekdays, ahead, relative, spans, slipped)
