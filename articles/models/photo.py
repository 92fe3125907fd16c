"""A story's photographs. Rewritten with the story's copy; the picture file itself never changes under its key."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

# Widths in pixels of the stored renditions (图片规格), each as JPEG and WebP; no picture is stored wider than the last.
RENDITIONS = (480, 960, 1600)


class Photo(models.Model):
    """One photograph in one story: the stored picture's key, and the words that print with it."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="photos", verbose_name=_("story"))
    # 128 random bits: the name of a picture that is not public cannot be guessed.
    key = models.CharField(_("key"), max_length=32, editable=False)
    digest = models.CharField(_("digest"), max_length=64, editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    credit = models.CharField(_("photo credit"), max_length=100, blank=True)
    alternative = models.CharField(
        _("alternative text"),
        max_length=200,
        blank=True,
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    taken_date = models.DateField(_("taken on"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=100, blank=True)
    focal_x = models.PositiveSmallIntegerField(
        _("focal point, percent from the left"), default=50, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )
    focal_y = models.PositiveSmallIntegerField(
        _("focal point, percent from the top"), default=50, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["article", "order", "id"]
        indexes = [models.Index(fields=["key"], name="photo_key")]
        constraints = [models.UniqueConstraint("article", "key", name="photo_once")]

    def __str__(self):
        return self.caption[:30] or self.key


def rendition_widths(width):
    """Return the widths in which a picture stored `width` pixels wide exists, smallest first, its own last."""
    return [smaller for smaller in RENDITIONS if smaller < width] + [width]


def rendition_name(key, width, extension="jpg"):
    return f"photos/{key[:2]}/{key}/{width}.{extension}"
