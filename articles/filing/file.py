"""The verb `file`: write a story's copy, take its revision, void what was signed on the old one."""

from dataclasses import replace

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.filing.limits import refuse_unstorable
from articles.filing.rows import write_rows
from articles.models import Article, Copy, Credit, Decision, Refusal, ReviewStep, Revision
from articles.models.copy import BODY, COLUMNS, PHOTO_LINES
from articles.models.revision import RevisionWriter
from articles.proofing.check import check
from articles.proofing.day import reading_day
from articles.proofing.sightings import Outcome, note
from articles.text.body import clean_body
from articles.text.clean import one_line
from articles.text.topics import split_topics
from people.models import Reporter

WISHES = ("wished_page", "wished_order", "wished_at", "embargo_until")


class Clash(Refusal):
    """Somebody else has changed the words since the revision that these were made from; `article` is the story now."""

    def __init__(self, article):
        super().__init__(
            _("%(name)s changed this story while you were writing. Nothing of yours is lost: compare and choose.")
            % {"name": article.revision.by.get_full_name() or article.revision.by}
        )
        self.article = article


class WishClash(Refusal):
    """Somebody else has changed the same wishes meanwhile: `names` of those of `article`, which is the story now."""

    def __init__(self, article, names):
        super().__init__(_("Somebody has changed these wishes meanwhile. Save again to put yours in their place."))
        self.article, self.names = article, names


@transaction.atomic
def file(article, *, by, copy, base, wishes=None, seen=None, why=""):
    """Write `copy` as the words of `article` (saved or new), and `wishes` ({name: value}), and return the story.

    `base` is the number of the revision that the copy was made from, 0 for a new story; `seen` holds what the wishes
    were then ({name: value}), None where nobody has looked. Words or wishes that were left as they were take nothing
    back that others have changed since. Raises Clash and WishClash where both sides changed the same, Refusal when `by`
    may not change the story now or the copy cannot be stored. Filing what is filed already changes nothing.
    """
    copy, wishes = cleaned(copy), wishes or {}
    refuse_unstorable(copy)
    if article.pk:
        article = lock(article)
        if not says(article, copy):
            copy = newest(article, copy, base)
        if says(article, copy) and not differing(article, wishes):
            return article
        refuse_overtaken(article, wishes, seen)
        guard_change(article, by, copy, wishes)
    elif twin := start(article, by, copy):
        return same_form_again(twin, copy, by)
    return write(article, by=by, copy=copy, wishes=wishes, why=one_line(why))


def cleaned(copy):
    texts = {name: one_line(getattr(copy, name)) for name in COLUMNS if name != BODY}
    return replace(
        copy,
        **texts,
        body=clean_body(copy.body),
        topics=tuple(split_topics("，".join(one_line(name) for name in copy.topics))),
        credits=tuple(replace(line, name=one_line(line.name)) for line in copy.credits),
        mentions=tuple(replace(line, name=one_line(line.name), title=one_line(line.title)) for line in copy.mentions),
        photos=tuple(
            replace(line, **{name: one_line(getattr(line, name)) for name in PHOTO_LINES}) for line in copy.photos
        ),
    )


def lock(article):
    # Nothing is joined: PostgreSQL, after waiting for the lock, would join the new row to what the old one pointed to.
    return Article.objects.select_for_update().get(pk=article.pk)


def newest(article, copy, base):
    """Return `copy`, or what the story says now where `copy` only repeats an older revision; raise Clash."""
    if article.revision.number == base:
        return copy
    revision = article.revisions.filter(number=base).first()
    if revision is None or cleaned(Copy.from_content(revision.content)) != copy:
        raise Clash(article)
    return cleaned(Copy.of(article))


def refuse_overtaken(article, wishes, seen):
    if seen is None:
        return
    now = {name: getattr(article, name) for name in differing(article, wishes)}
    if names := [name for name, value in now.items() if value != seen.get(name)]:
        raise WishClash(article, names)


def says(article, copy):
    if article.revision is None:
        return False
    return article.revision.digest == copy.digest() or cleaned(Copy.of(article)) == copy


def differing(article, wishes):
    return {name: value for name, value in wishes.items() if name in WISHES and getattr(article, name) != value}


def guard_change(article, by, copy, wishes):
    if article.status == Article.Status.SPIKED:
        raise Refusal(_("This story was spiked. Send it back first, with a reason, to work on it again."))
    if not may_change(article, by):
        raise Refusal(_("The story is in review; only its editors may change it now. Ask them to send it back."))
    if not may_write(article, by):
        words = replace(copy, photos=()) != replace(cleaned(Copy.of(article)), photos=())
        if words or differing(article, wishes):
            raise Refusal(_("You may change the pictures of this story, not its words."))
    refuse_late_embargo(article, wishes.get("embargo_until"))


def may_change(article, user):
    return may_write(article, user) or user.has_perm("articles.edit_pictures")


def may_write(article, user):
    if user.has_perm("articles.edit_in_review"):
        return True
    # A released story's own writers may mend it: the public sees nothing of it before the chain is run again.
    open_to_writers = article.status == Article.Status.DRAFT or (
        article.status == Article.Status.CLEARED and article.revision.bulletins.exists()
    )
    own = open_to_writers and Article.objects.of(user).filter(pk=article.pk).exists()
    return own and user.has_perm("articles.change_article")


def refuse_late_embargo(article, until):
    if until and any(bulletin.publish_at < until for bulletin in article.bulletins.waiting()):
        raise Refusal(_("The story is released for a time before that. Change the time of its release first."))


def same_form_again(twin, copy, by):
    if twin.filed_by_id == by.pk and twin.revision.digest == copy.digest():
        return twin
    raise Refusal(
        _("This form was saved before as “%(story)s”. Open that story to change it; what you typed is still below.")
        % {"story": twin}
    )


def start(article, by, copy):
    if not by.has_perm("articles.add_article"):
        raise Refusal(_("You do not have the right to file stories."))
    article.filed_by, article.filed_at, article.changed_at = by, timezone.now(), timezone.now()
    # A form has put its raw words into the row; PostgreSQL would refuse some of them.
    take_words(article, copy)
    try:
        with transaction.atomic():
            article.save(force_insert=True)
    except IntegrityError:
        return Article.objects.get(filing_key=article.filing_key)
    return None


def take_words(article, copy):
    for name in COLUMNS:
        setattr(article, name, getattr(copy, name))
    article.event_date, article.event_id = copy.day(), copy.event


def write(article, *, by, copy, wishes, why):
    changed = not says(article, copy)
    take_words(article, copy)
    for name, value in differing(article, wishes).items():
        setattr(article, name, value)
    article.changed_at = timezone.now()
    if changed:
        write_rows(article, copy)
        void_sign_offs(article, by)
        article.revision = take_revision(article, by=by, copy=copy, why=why)
    article.save()
    if changed:
        note(article, check(copy, article=article, day=reading_day(article)), gone=Outcome.MENDED)
    return article


def take_revision(article, *, by, copy, why):
    number = article.revisions.count() + 1
    revision = Revision.objects.create(
        article=article, number=number, content=copy.content(), digest=copy.digest(), by=by, at=timezone.now(), why=why
    )
    RevisionWriter.objects.bulk_create(RevisionWriter(revision=revision, user_id=pk) for pk in writers_of(copy, by))
    return revision


def writers_of(copy, by):
    """Return the ids of `by` and of the users who are credited with `copy`; a responsible editor is no writer."""
    credited = [line.reporter for line in copy.credits if line.role != Credit.Role.EDITOR]
    return {by.pk, *Reporter.objects.filter(pk__in=credited, user__isnull=False).values_list("user", flat=True)}


def void_sign_offs(article, by):
    signed = article.status == Article.Status.CLEARED or (
        article.status == Article.Status.REVIEW
        and article.revision.decisions.filter(verb=Decision.Verb.SIGN_OFF).exists()
    )
    if not signed:
        return
    first = ReviewStep.objects.first()
    Decision.objects.record(article, verb=Decision.Verb.VOID, by=by, revision=article.revision, step=article.step)
    article.status, article.step = (Article.Status.REVIEW if first else Article.Status.DRAFT), first
