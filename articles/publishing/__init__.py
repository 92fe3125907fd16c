"""Publishing: release at a moment, reschedule, correct, kill, restore. Only here are bulletins written.

Visibility needs no worker: a bulletin is public by the clock.
"""
