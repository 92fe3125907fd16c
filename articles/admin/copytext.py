"""A copy's parts in words, for pages that show a story and not its form."""

from articles.models import Article, Credit, Event

TOLD = (
    "kind",
    "kicker",
    "headline",
    "deck",
    "summary",
    "dateline_form",
    "dateline_place",
    "event_date",
    "event",
    "topics",
)


def told_credits(copy):
    """Return who made the story, each after what they did: 文 方砚；编 冯小河."""
    return "；".join(f"{Credit.Role(line.role).label} {line.name}" for line in copy.credits)


def told_officials(copy):
    """Return the officials as printed."""
    return "；".join(f"{line.title} {line.name}".strip() for line in copy.mentions)


def told_photos(copy):
    """Return the captions and credits of the photos."""
    return "；".join(f"{line.caption} {line.credit}".strip() for line in copy.photos)


def told_parts(copy):
    """Yield (name, words) for every part of a copy but its body that says anything."""
    special = {
        "kind": Article.Kind(copy.kind).label,
        "dateline_form": Article.DatelineForm(copy.dateline_form).label,
        "event": copy.event and Event.objects.filter(pk=copy.event).first(),
        "topics": "，".join(copy.topics),
    }
    for name in TOLD:
        if words := special.get(name, getattr(copy, name)):
            yield Article._meta.get_field(name).verbose_name, words
    lines = {"credits": told_credits, "mentions": told_officials, "photos": told_photos}
    for name, tell in lines.items():
        if words := tell(copy):
            yield Article._meta.get_field(name).related_model._meta.verbose_name_plural, words
