"""What proves a finding about a person: posts with their days, as words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from people.posts import Post


def evidence_of(posts: Iterable[Post]) -> str:
    """Return posts with their days, one after the other: 柳桥区委书记邬成林（2024-03-01起）."""
    return "；".join(dict.fromkeys(f"{post.title}{post.name}{days_of(post)}" for post in posts))


def days_of(post: Post) -> str:
    if post.start and post.end:
        return _("（%(start)s to %(end)s）") % {"start": post.start, "end": post.end}
    if post.start:
        return _("（from %(start)s）") % {"start": post.start}
    return _("（until %(end)s）") % {"end": post.end} if post.end else ""


def titles_as_printed(posts: Iterable[Post]) -> str:
    return "、".join(dict.fromkeys(post.title for post in posts))
