"""Stories whose wording a change of the roster makes wrong: what is on the desk, and what waits for its moment.

It only reads. The public side is not asked: what is in print says what was held when it was printed.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.models import Article, Bulletin
from articles.models.copy import HEADS, PROSE
from articles.text.body import plain
from articles.text.officials import officials_in
from articles.text.opening import without_opening
from people.models import Official
from people.posts import Post, Roster
from people.roster import whole_roster
from people.titles import parts_of, split_title

MOST_NAMES = 50
Status = Article.Status
DAY = timedelta(days=1)


class Fault(StrEnum):
    ENDED = "ended"
    NOT_YET = "not_yet"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class WrongTitle:
    fault: Fault
    words: str
    post: Post


@dataclass(frozen=True)
class Affected:
    """`bulletin` is the release that waits, None for copy on the desk."""

    article: Article
    bulletin: Bulletin | None
    name: str
    title: str
    day: date
    wrong: WrongTitle


def stories_made_wrong(officials: tuple[Official], *, since: date, stories: QuerySet | None = None) -> list[Affected]:
    """`since` is the day of the change: undated stories are read as of it; posts begun before it may stay unprinted."""
    names = {name: official for official in officials for name in official.names()}
    if not names:
        return []
    roster = whole_roster()
    stories = Article.objects.all() if stories is None else stories
    found = []
    for story, release in [*on_the_desk(names, stories), *waiting(names, stories)]:
        for name, title in printed(release or story, names):
            days = days_of(story, release, since, roster.of(name))
            wrong = ((day, wrong_titles(title, name, day, roster, since=since)) for day in days)
            # The first day on which anything is wrong.
            for day, faults in [each for each in wrong if each[1]][:1]:
                found += [Affected(story, release, name, title, day, fault) for fault in faults]
    return found


def on_the_desk(names: dict[str, Official], stories: QuerySet) -> list[tuple[Article, None]]:
    open_ones = Q(status__in=(Status.DRAFT, Status.REVIEW)) | Q(status=Status.CLEARED, revision__bulletins=None)
    mentioned = Q(pk__in=Official.objects.filter(pk__in=ids(names)).values("mentions__article"))
    rows = narrowed(stories.filter(open_ones), names, (*PROSE, "photos__caption"), mentioned)
    rows = rows.select_related("step").prefetch_related("mentions", "photos").distinct().order_by("-changed_at", "-id")
    return [(story, None) for story in rows]


def waiting(names: dict[str, Official], stories: QuerySet) -> list[tuple[Article, Bulletin]]:
    indexed = Q(pk__in=Official.objects.filter(pk__in=ids(names)).values("bulletin_rows__bulletin"))
    rows = Bulletin.objects.waiting().filter(article__in=stories.values("pk"))
    rows = narrowed(rows, names, PROSE, indexed)
    return [(release.article, release) for release in rows.select_related("article").order_by("publish_at", "id")]


def ids(names: dict[str, Official]) -> set[int]:
    return {official.pk for official in names.values()}


def narrowed(rows: QuerySet, names: dict[str, Official], fields: tuple[str, ...], or_else: Q) -> QuerySet:
    """For more names than a query may ask about, all rows: what waits is little, and each is read anyway."""
    if len(names) > MOST_NAMES:
        return rows
    return rows.filter(reduce(or_, (Q(**{f"{field}__contains": name}) for field in fields for name in names), or_else))


def days_of(story: Article, release: Bulletin | None, since: date, posts: list[Post]) -> list[date]:
    """Without a day told, any from `since` on: that day, and those to come on which a post begins or has ended."""
    copy = release or story
    if copy.event_date:
        return [copy.event_date]
    if release:
        return [timezone.localdate(release.publish_at)]
    if story.wished_at:
        return [max(timezone.localdate(story.wished_at), since)]
    turns = {day for post in posts for day in (post.start, post.end and post.end + DAY) if day and day > since}
    return [since, *sorted(turns)]


def printed(copy: Article, names: dict[str, Official]) -> list[tuple[str, str]]:
    if isinstance(copy, Bulletin):
        lines = [(line["name"], line["title"]) for line in copy.officials]
        captions = [photo["caption"] for photo in copy.photos]
    else:
        lines = [(mention.name, mention.title) for mention in copy.mentions.all()]
        captions = [photo.caption for photo in copy.photos.all()]
    # The writers whom a release prints before the copy are no officials.
    texts = [*(getattr(copy, name) for name in HEADS), plain(without_opening(copy.body)), *captions]
    known = frozenset(names)
    read = [(found.name, found.title) for text in texts for found in officials_in(text, known=known)]
    return list(dict.fromkeys((name, title) for name, title in [*lines, *read] if name in names and title))


def wrong_titles(title: str, name: str, day: date, roster: Roster, *, since: date | None = None) -> list[WrongTitle]:
    """Return what is wrong with the `title` that is printed before `name`, of a story about `day`.

    A part of the title is wrong when the roster has it at another time and not on the day; a title that nobody of the
    name ever held is left to the checks of the copy. A post that is not printed counts only where it began `since` a
    day. Of several people of the name any one who holds all of it makes it right.
    """
    faults = [faults_of(title, posts, day, roster, since) for posts in roster.people_of(name)]
    return min(faults, key=len, default=[])


def faults_of(title: str, posts: list[Post], day: date, roster: Roster, since: date | None) -> list[WrongTitle]:
    """Return the faults of a title against the posts of one person; 原 before a post says that it is over."""
    parts = zip(split_title(title), parts_of(title), strict=True)
    named = [(words, part, roster.named(part, posts, day)) for words, part in parts]
    printed = {post for _words, _part, post in named if post and post.held_on(day)}
    wrong = [
        WrongTitle(Fault.ENDED if post.end and post.end < day else Fault.NOT_YET, words, post)
        for words, part, post in named
        if post and post not in printed and not part.is_former
    ]
    if wrong or not printed or not since:
        return wrong
    missing = [
        post for post in posts if post.held_on(day) and post not in printed and post.start and post.start >= since
    ]
    return [WrongTitle(Fault.INCOMPLETE, post.title, post) for post in missing]
