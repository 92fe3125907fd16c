"""Proofing: copy comes in, findings come out. It changes nothing, and most of it is pure functions on words.

Start at `proofread.py`; each family of checks is a package with its RULES (what may be found) and CHECKS (how).
"""
