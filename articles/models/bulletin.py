"""The paper: bulletins (见报稿), all that the public side reads, and the index rows that make its lists flat.

A bulletin's words are written at its release and never changed; its time and state move, by the verbs of publishing.
"""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article, Credit
from articles.models.cursor import position_from, token_for
from people.models import Official, Reporter


def visible(at, prefix=""):
    """Live, and publish_at <= at < until: said here only. `prefix` leads from an index row to its bulletin."""
    return Q(**{f"{prefix}state": Bulletin.State.LIVE, f"{prefix}publish_at__lte": at}) & (
        Q(**{f"{prefix}until": None}) | Q(**{f"{prefix}until__gt": at})
    )


class PublicQuerySet(models.QuerySet):
    """What the public may see, of bulletins or of rows that point to them."""

    prefix = ""

    def published(self, at=None):
        return self.filter(visible(at or timezone.now(), self.prefix))

    def waiting(self, at=None):
        return self.filter(state=Bulletin.State.LIVE, publish_at__gt=at or timezone.now())

    def withdrawn(self, at=None):
        """Of bulletins only. What was killed before its moment never was there, and its address must not tell."""
        return self.filter(
            state=Bulletin.State.KILLED, publish_at__lte=F("killed_at"), killed_at__lte=at or timezone.now()
        )

    def newest_first(self):
        return self.order_by("-first_at", "-place")

    def after(self, position):
        """Return what stands below `position`, the (first_at, place) pair of the last row shown."""
        first_at, place = position
        below = Q(first_at__lt=first_at) | Q(first_at=first_at, place__lt=place)
        return self.filter(first_at__lte=first_at).filter(below)

    def page(self, token=None, size=30):
        """Return (rows, token of the page below, "" at the end); a `token` that is none raises ValueError."""
        rows = self.newest_first() if token is None else self.newest_first().after(position_from(token))
        rows = list(rows[: size + 1])
        if len(rows) <= size:
            return rows, ""
        last = rows[size - 1]
        return rows[:size], token_for(last.first_at, last.place)


class IndexRowQuerySet(PublicQuerySet):
    """Index rows: the same rule of visibility, seen through their bulletin."""

    prefix = "bulletin__"


class Bulletin(models.Model):
    """One release of one story, ready to print."""

    # The words of the desk's nouns that print as well, so that the readers' door need not name those nouns.
    Kind, Role = Article.Kind, Credit.Role

    class State(models.TextChoices):
        LIVE = "live", _("live")
        KILLED = "killed", _("killed")

    article = models.ForeignKey(Article, models.PROTECT, related_name="bulletins", verbose_name=_("story"))
    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, related_name="bulletins", verbose_name=_("revision")
    )
    number = models.PositiveIntegerField(_("release number"))
    slug = models.SlugField(_("address"), max_length=80)

    kind = models.CharField(_("kind"), max_length=20, choices=Article.Kind)
    kicker = models.CharField(_("kicker"), max_length=120, blank=True)
    headline = models.CharField(_("headline"), max_length=120)
    deck = models.CharField(_("deck"), max_length=200, blank=True)
    summary = models.CharField(_("summary"), max_length=300, blank=True)
    body = models.TextField(_("body"), blank=True)
    byline = models.CharField(_("byline"), max_length=300, blank=True)
    editors = models.CharField(_("responsible editors"), max_length=100, blank=True)
    event_date = models.DateField(_("event date"), null=True)
    credits = models.JSONField(_("credits"), default=list)
    topics = models.JSONField(_("topics"), default=list)
    officials = models.JSONField(_("officials"), default=list)
    photos = models.JSONField(_("photos"), default=list)
    corrections = models.JSONField(_("corrections"), default=list)
    issue_date = models.DateField(_("issue date"), null=True)
    page_number = models.PositiveSmallIntegerField(_("page number"), null=True)
    page_name = models.CharField(_("page name"), max_length=20, blank=True)
    page_order = models.PositiveSmallIntegerField(_("order on the page"), null=True)

    first_at = models.DateTimeField(_("first released for"))
    first_date = models.DateField(_("date in the archive"))
    # The first release's own id, the same for every release of a story: with first_at, its place in lists.
    place = models.PositiveBigIntegerField(_("place in lists"), default=0, editable=False)
    publish_at = models.DateTimeField(_("publishing time"))
    until = models.DateTimeField(_("until"), null=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.LIVE)
    killed_at = models.DateTimeField(_("killed at"), null=True)

    objects = PublicQuerySet.as_manager()

    class Meta:
        verbose_name = _("bulletin")
        verbose_name_plural = _("bulletins")
        ordering = ["-first_at", "-place"]
        default_permissions = ["view"]
        indexes = [
            models.Index(fields=["-first_at", "-place"], name="bulletin_newest", condition=Q(state="live")),
            models.Index(fields=["first_date", "slug"], name="bulletin_address"),
            models.Index(fields=["publish_at"], name="bulletin_moment"),
        ]
        constraints = [
            models.UniqueConstraint("article", "number", name="bulletin_once"),
            models.UniqueConstraint("first_date", "slug", condition=Q(number=1), name="bulletin_address_once"),
            models.CheckConstraint(condition=~Q(headline=""), name="bulletin_headed"),
            models.CheckConstraint(
                condition=Q(state="killed", killed_at__isnull=False) | Q(state="live", killed_at=None),
                name="bulletin_killed_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("publish_at")), name="bulletin_until_after_publish"
            ),
        ]

    def __str__(self):
        return self.headline

    def is_published(self, at=None):
        """Tell whether the bulletin is public at the moment `at` (now by default): the twin of `published`."""
        at = at or timezone.now()
        return self.state == self.State.LIVE and self.publish_at <= at and (self.until is None or at < self.until)

    def get_absolute_url(self):
        """Return the address, which belongs to the first release and never moves."""
        day = self.first_date
        return reverse("public:story", args=[day.year, f"{day.month:02}", f"{day.day:02}", self.slug])


class IndexRow(models.Model):
    """A bulletin under one heading of a list, carrying its place, so that a list is one range of an index."""

    bulletin = models.ForeignKey(Bulletin, models.CASCADE, related_name="%(class)s_rows")
    first_at = models.DateTimeField()
    place = models.PositiveBigIntegerField()

    objects = IndexRowQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions = []

    def __str__(self):
        return f"{self.bulletin_id}"


class BulletinTopic(IndexRow):
    """A bulletin under a topic. Written with the bulletin."""

    topic = models.ForeignKey("articles.Topic", models.PROTECT, related_name="bulletin_rows")

    class Meta(IndexRow.Meta):
        indexes = [models.Index(fields=["topic", "-first_at", "-place"], name="bulletin_topic_list")]


class BulletinOfficial(IndexRow):
    """A bulletin naming an official. Written with the bulletin."""

    official = models.ForeignKey(Official, models.PROTECT, related_name="bulletin_rows")

    class Meta(IndexRow.Meta):
        indexes = [models.Index(fields=["official", "-first_at", "-place"], name="bulletin_official_list")]


class BulletinReporter(IndexRow):
    """A bulletin by a reporter. Written with the bulletin."""

    reporter = models.ForeignKey(Reporter, models.PROTECT, related_name="bulletin_rows")

    class Meta(IndexRow.Meta):
        indexes = [models.Index(fields=["reporter", "-first_at", "-place"], name="bulletin_reporter_list")]


class BulletinPhoto(IndexRow):
    """A bulletin printing a picture: the only way to that picture's file. Written with the bulletin."""

    key = models.CharField(max_length=32)

    class Meta(IndexRow.Meta):
        indexes = [models.Index(fields=["key"], name="bulletin_photo_key")]
