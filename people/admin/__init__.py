"""The editors' door to people: lists and forms, and the screen on which a whole roster is taken in.

Nobody is deleted: a post is ended by its date, a name stays for the archive.
"""

from people import accounts
from people.admin import appointments, officials, organizations, reporters

__all__ = ["accounts", "appointments", "officials", "organizations", "reporters"]
