"""Entering a roster that somebody hands in: words or a table become lines, lines become a plan, a plan is entered.

Nothing is written before an editor has seen the plan; nothing is deleted at all. Start at `enter.py`.
"""
