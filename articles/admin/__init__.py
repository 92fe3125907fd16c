"""The editors' door: forms, lists and screens of the desk. It calls one verb per request and decides nothing itself.

One file per noun or screen.
"""

from articles.admin import bulletins, house, intake, issues, record, story, subjects

__all__ = ["bulletins", "house", "intake", "issues", "record", "story", "subjects"]
