"""What the roster knows before a list is entered: bodies and people by name, posts by their holders. Three queries."""

from collections import defaultdict
from datetime import date

from people.models import Appointment, Official, Organization


class RosterRows:
    def __init__(self) -> None:
        self.bodies: dict[str, Organization] = {}
        for body in Organization.objects.order_by("-precedence", "-id"):
            self.bodies |= {squeezed(name): body for name in body.names()}
        self.people: dict[str, list[Official]] = defaultdict(list)
        for official in Official.objects.order_by("id"):
            for name in official.names():
                self.people[name].append(official)
        self.posts: dict[int, list[Appointment]] = defaultdict(list)
        self.posts_by_body: dict[int, list[Appointment]] = defaultdict(list)
        self.bodies_of_title: dict[str, dict[int, Organization]] = defaultdict(dict)
        for post in Appointment.objects.in_print_order():
            self.posts[post.official_id].append(post)
            self.posts_by_body[post.organization_id].append(post)
            self.bodies_of_title[post.title][post.organization_id] = post.organization

    def body_named(self, name: str) -> Organization | None:
        return self.bodies.get(squeezed(name))

    def body_in(self, title: str, beside: Organization | None = None) -> Organization | None:
        """`beside` is the body of the title before: of several governments with a 区长 that of the same district."""
        starts = [name for name in self.bodies if title.startswith(name) and title != name]
        if starts:
            return self.bodies[max(starts, key=len)]
        found = list(self.bodies_of_title.get(title, {}).values())
        if len(found) > 1 and beside:
            found = [body for body in found if body.parent_id and body.parent_id == beside.parent_id]
        return found[0] if len(found) == 1 else beside

    def posts_of(self, official: Official | None) -> list[Appointment]:
        return self.posts[official.pk] if official else []

    def posts_in(self, body: Organization, day: date) -> list[Appointment]:
        return [post for post in self.posts_by_body[body.pk] if post.is_held_on(day)]


def body_names() -> frozenset[str]:
    return frozenset(squeezed(name) for body in Organization.objects.all() for name in body.names())


def squeezed(text: str) -> str:
    return "".join(text.split())
