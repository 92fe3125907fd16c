"""The ground: who writes, and who is written about.

It imports nothing of ours but the text functions; stories point here, never the other way.
"""
