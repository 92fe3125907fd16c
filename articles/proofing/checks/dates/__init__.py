"""Dates: days that do not exist, weekdays, words like 昨日 against the day of reading, spans, ages, times of day.

RULES says what may be found and where it is marked; CHECKS are pure functions; `slipped` asks what a later day spoils.
"""

from articles.proofing.checks.dates.ahead import check_ahead
from articles.proofing.checks.dates.possible import check_clock, check_possible
from articles.proofing.checks.dates.relative import check_relative, check_year
from articles.proofing.checks.dates.rules import RULES
from articles.proofing.checks.dates.slip import check_slipped, slipped
from articles.proofing.checks.dates.spans import check_ages, check_spans
from articles.proofing.checks.dates.weekdays import check_weekdays

CHECKS = (
    check_possible,
    check_clock,
    check_weekdays,
    check_ahead,
    check_relative,
    check_year,
    check_spans,
    check_ages,
    check_slipped,
)

__all__ = ["CHECKS", "RULES", "slipped"]
