"""What a story needs before others are asked to read it, and before the public is."""

from django.utils.translation import gettext as _

from articles.models import Article, Credit, Refusal
from articles.text.body import plain


def refuse_unfit(copy):
    """A photo's caption will do as the body of photo news."""
    missing = missing_parts(copy)
    if missing:
        raise Refusal(_("Not complete yet: %(parts)s.") % {"parts": "、".join(missing)})


def missing_parts(copy):
    photo_news = copy.kind == Article.Kind.PHOTO
    checks = [
        (copy.headline, _("the headline is missing")),
        (plain(copy.body) or (photo_news and any(line.caption for line in copy.photos)), _("the body is missing")),
        (copy.photos or not photo_news, _("photo news needs a photo")),
        (has_credit(copy), _("a credit is missing")),
        (all(line.caption for line in copy.photos), _("a photo has no caption")),
        (all(line.credit for line in copy.photos), _("a photo has no credit")),
    ]
    return [message for present, message in checks if not present]


def has_credit(copy):
    """For a notice its editor will do, others name who made them."""
    roles = {line.role for line in copy.credits}
    return bool(roles) if copy.kind == Article.Kind.NOTICE else bool(roles - {Credit.Role.EDITOR})
