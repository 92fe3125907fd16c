"""Those who are written about because of the posts that they hold."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.text.spellings import spellings
from articles.text.surnames import UNKNOWN, surname_strokes


class SurnameStrokesField(models.PositiveSmallIntegerField):
    """The strokes of the row's surname, counted anew whenever the row is written."""

    def pre_save(self, model_instance, add):
        strokes = surname_strokes(model_instance.name)
        setattr(model_instance, self.attname, strokes)
        return strokes


class Official(models.Model):
    """A person who holds posts. Two persons of one name are two rows; never deleted once printed."""

    name = models.CharField(_("name"), max_length=50)
    slug = models.SlugField(_("address"), max_length=80, unique=True, editable=False)
    surname_strokes = SurnameStrokesField(_("strokes of the surname"), default=UNKNOWN, editable=False)
    variants = models.CharField(
        _("other correct spellings"),
        max_length=200,
        blank=True,
        help_text=_("Written apart with 、. Rare characters and their simple forms, a name used in print."),
    )
    slips = models.CharField(
        _("known slips"),
        max_length=200,
        blank=True,
        help_text=_("Written apart with 、. Wrong forms that the desk has seen; proofing names each of them."),
    )
    portrait = models.ImageField(_("portrait"), upload_to="portraits/", blank=True)
    note = models.CharField(_("note for the desk"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["name"], name="official_name")]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="official_named")]

    def __str__(self):
        return f"{self.name}（{self.note}）" if self.note else self.name

    def get_absolute_url(self):
        return reverse("people:official", args=[self.slug])

    def names(self):
        return (self.name, *spellings(self.variants))

    def clean(self):
        variants = [name for name in spellings(self.variants) if name != self.name]
        slips = spellings(self.slips)
        self.variants, self.slips = "、".join(variants), "、".join(slips)
        both = [name for name in slips if name in (self.name, *variants)]
        if both:
            raise ValidationError({"slips": _("“%(name)s” is a correct spelling as well.") % {"name": both[0]}})
