"""Dates: printed days, weekdays and relative words against the calendar and the day of reading."""
