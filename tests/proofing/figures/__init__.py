"""Counts: what is announced against what is counted."""
