"""A reading under a person's hand: laid out, moved, answered, composed, matched with the desk's people, made copy.

All of it is values and functions on them; only `matching.py` asks the database. The verbs stand above it.
"""
