"""Pure functions on Chinese copy: they take text and return text, and import nothing of ours.

Anybody may call them; they may change whenever their tests do.
"""
