"""The nouns of the ground: reporters, officials, organisations, dated appointments and the record of their changes.

A person and a post are apart: a post is held from a day to a day, and stories print what was held on theirs.
"""

from people.models.appointment import Appointment
from people.models.change import RosterChange
from people.models.official import Official
from people.models.organization import Organization
from people.models.reporter import SAMPLE_DOMAIN, Reporter
from people.models.slug import new_slug

__all__ = ["SAMPLE_DOMAIN", "Appointment", "Official", "Organization", "Reporter", "RosterChange", "new_slug"]
