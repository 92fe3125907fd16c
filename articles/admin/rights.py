"""Who may write in the story form. What may be written is said by the verb; the form only shows it beforehand."""

from articles.filing.file import may_change
from articles.models import Article


def may_send(request, article):
    """Tell whether the form of `article` is open to the user, to be written in or to be sent.

    A form that was open when it was fetched is taken whatever has happened since: the verb refuses it with a sentence,
    and every word of it stays on the page.
    """
    if request.method == "POST":
        return handles_stories(request.user)
    return article.status != Article.Status.SPIKED and may_change(article, request.user)


def handles_stories(user):
    """Tell whether the user writes stories or handles their pictures at all."""
    return user.has_perm("articles.change_article") or user.has_perm("articles.edit_pictures")
