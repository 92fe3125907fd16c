"""Four eyes: who wrote a story, and who has already decided on it."""

from django.db.models import Exists, OuterRef, Q

from articles.models import Article, Credit, Decision, Revision


def has_written(article, user):
    """Tell whether four eyes keep `user` from deciding on `article`, superusers included."""
    return Article.objects.filter(written_by(user), pk=article.pk).exists()


def written_by(user):
    """Return the condition for stories of which `user` is a writer.

    Writers are frozen in each revision: no later change of a reporter's account takes one away. Whoever an account of
    today makes the reporter of a credit is a writer too; a credited responsible editor is none.
    """
    frozen = Revision.objects.filter(article=OuterRef("pk"), writers=user)
    credited = Credit.objects.filter(article=OuterRef("pk"), reporter__user=user).exclude(role=Credit.Role.EDITOR)
    return Q(filed_by=user) | Exists(frozen) | Exists(credited)


def other_steps_taken(user):
    """Return the signatures that bar `user` from the step a story stands at, for a query on stories.

    Any on its revision since it was last sent back does; one from before does unless it was at this very step. (Steps
    are known by their labels there, and labels may have been changed since.)
    """
    sent_back = Decision.objects.filter(
        revision=OuterRef("revision"), verb=Decision.Verb.SEND_BACK, number__gt=OuterRef("number")
    )
    signed = Decision.objects.filter(revision=OuterRef("revision"), verb=Decision.Verb.SIGN_OFF, by=user)
    return signed.filter(~Exists(sent_back) | ~Q(step=OuterRef("step__label"))).order_by("number")
