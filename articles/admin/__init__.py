"""The editors' door: forms, lists and screens of the desk. It calls one verb per request and decides nothing itself.

One file per noun or screen.
"""

from articles.admin import bulletins, events, house, intake, issues, record, steps, story, topics

__all__ = ["bulletins", "events", "house", "intake", "issues", "record", "steps", "story", "topics"]
