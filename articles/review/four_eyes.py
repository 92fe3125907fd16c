"""Four eyes: who wrote a story, and who has already decided on it."""

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Credit, Decision, Refusal


def refuse_writer(article, by):
    """Refuse a decision by anybody who wrote, edited or is credited with the story, superusers included."""
    if writers_of(article).filter(pk=by.pk).exists():
        raise Refusal(_("You wrote or edited this story, so somebody else has to decide on it."))


def writers_of(article):
    """Return the users who filed, edited or are credited with `article`; a credited responsible editor is none."""
    credited = article.credits.exclude(role=Credit.Role.EDITOR).filter(reporter__user__isnull=False)
    return get_user_model().objects.filter(
        Q(pk=article.filed_by_id)
        | Q(pk__in=article.revisions.values("by"))
        | Q(pk__in=credited.values("reporter__user"))
    )


def refuse_second_step(revision, step, by):
    """Refuse the signature of somebody who has taken another step on this revision."""
    taken = other_step_taken(revision, step, by)
    if taken:
        raise Refusal(
            _("You took the step %(step)s on this revision; another person has to take this one.")
            % {"step": taken.step}
        )


def other_step_taken(revision, step, by):
    """Return a signature of `by` on `revision` that bars them from `step`, or None.

    Any since the story was last sent back does; one from before does unless it was at this very step. (Steps are known
    by their labels there, and labels may have been changed since.)
    """
    back = revision.decisions.filter(verb=Decision.Verb.SEND_BACK).last()
    this_time = Q(number__gt=back.number if back else 0)
    signed = revision.decisions.filter(verb=Decision.Verb.SIGN_OFF, by=by)
    return signed.filter(this_time | ~Q(step=step.label)).first()
