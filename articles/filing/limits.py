"""What a story's columns can hold, said before a database is asked: SQLite keeps what is too long, PostgreSQL stops."""

from django.utils.translation import gettext as _

from articles.models import Article, Credit, Mention, Photo, Refusal, Topic
from articles.text.body import plain
from articles.text.count import count

LONGEST_BODY = 50_000


def refuse_unstorable(copy):
    if count(plain(copy.body)) > LONGEST_BODY:
        raise Refusal(
            _("The body has more than %(limit)d characters; split it into several stories.") % {"limit": LONGEST_BODY}
        )
    refuse_too_long(Article, vars(copy))
    for model, lines in ((Credit, copy.credits), (Mention, copy.mentions), (Photo, copy.photos)):
        for line in lines:
            refuse_too_long(model, vars(line))
    for name in copy.topics:
        refuse_too_long(Topic, {"name": name})
    for line in twice(copy.mentions, "official"):
        raise Refusal(_("%(name)s stands twice among the officials; one line each.") % {"name": line.name})
    for _line in twice(copy.photos, "key"):
        raise Refusal(_("The same photo stands twice in this story."))


def refuse_too_long(model, texts):
    for field in model._meta.fields:
        text = texts.get(field.name)
        if field.max_length and isinstance(text, str) and len(text) > field.max_length:
            raise Refusal(
                _("Too long: %(field)s has %(length)d characters, at most %(limit)d fit.")
                % {"field": field.verbose_name, "length": len(text), "limit": field.max_length}
            )


def twice(lines, name):
    seen = set()
    return [line for line in lines if getattr(line, name) in seen or seen.add(getattr(line, name))]
