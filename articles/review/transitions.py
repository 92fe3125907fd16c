"""What the verbs of the chain have in common: the lock, the first guards, the move."""

from django.utils.translation import gettext as _

from articles.filing.file import locked
from articles.models import Refusal, ReviewStep
from articles.text.clean import one_line


def lock_filed(article):
    """Return the story as it stands, locked; refuse one that no copy was filed for."""
    article = locked(article)
    if article.revision is None:
        raise Refusal(_("Nothing has been filed for this story yet."))
    return article


def first_step():
    """Return the step at which the chain begins; refuse when the desk has none."""
    step = ReviewStep.objects.first()
    if step is None:
        raise Refusal(_("The chain of reviews is empty; ask the administrator to set it up."))
    return step


def move(article, status, step):
    """Write where the story stands now and return it."""
    article.status, article.step = status, step
    article.save(update_fields=["status", "step"])
    return article


def refuse_without(by, permission):
    """Refuse somebody without the permission."""
    if not by.has_perm(permission):
        raise Refusal(_("You do not have the right to do this."))


def refuse_unreasoned(remark, sentence):
    """Refuse an empty reason."""
    if not one_line(remark):
        raise Refusal(sentence)
