"""Bodies that hold meetings and posts, and their order in print."""

from django.db import models
from django.db.models import Case, IntegerField, Q, Value, When
from django.utils.translation import gettext_lazy as _

from articles.text.spellings import spellings


class Organization(models.Model):
    """A body that holds meetings and posts. May be renamed; what stories printed stays in their bulletins."""

    class Kind(models.TextChoices):
        PARTY = "party", _("Party committee")
        CONGRESS = "congress", _("People's congress")
        GOVERNMENT = "government", _("government")
        CPPCC = "cppcc", _("CPPCC")
        DEPARTMENT = "department", _("department")
        DISTRICT = "district", _("county or district")
        ENTERPRISE = "enterprise", _("enterprise")
        OTHER = "other", _("other")

    # The four whose order among each other is fixed.
    LEADING = (Kind.PARTY, Kind.CONGRESS, Kind.GOVERNMENT, Kind.CPPCC)

    name = models.CharField(_("name"), max_length=100, unique=True)
    short_names = models.CharField(_("short names"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("parent organization")
    )
    precedence = models.PositiveIntegerField(_("precedence"), default=1000)

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["precedence", "id"]

    def __str__(self):
        return self.name

    def names(self):
        return (self.name, *spellings(self.short_names))

    def without_name(self, title):
        """Return a title of this organisation without its name in front: 市教育局局长 is its 局长."""
        starts = [name for name in self.names() if title.startswith(name) and title != name]
        return title[len(max(starts, key=len)) :] if starts else title

    @classmethod
    def standing_order(cls, path=""):
        """Return the expression that puts organisations in the order of print: 党委 → 人大 → 政府 → 政协 → others.

        A committee or government below a district or a department stands with the others, where `precedence` orders
        it. `path` leads from a row to its organisation (`organization__`).
        """
        ranks = {kind: rank for rank, kind in enumerate(cls.LEADING, 1)}
        own = Q(**{f"{path}parent": None}) | Q(**{f"{path}parent__kind__in": cls.LEADING})
        whens = [When(Q(**{f"{path}kind": kind}) & own, then=Value(rank)) for kind, rank in ranks.items()]
        return Case(*whens, default=Value(len(ranks) + 1), output_field=IntegerField())
