"""The transitions of a story: for each verb from where to where, by whose right, by whose eyes, and what must hold.

The table is the one answer to “what may this person do now?”: verbs guard by it, permitted.py reads it for doors and
queues.
"""

from dataclasses import dataclass

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Subquery, Value
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.filing.file import lock
from articles.models import Article, Bulletin, Decision, Refusal, ReviewStep
from articles.review.four_eyes import other_steps_taken, written_by
from articles.text.clean import one_line

Status, Verb = Article.Status, Decision.Verb
ANYWHERE = tuple(Status)
# In place of a permission: the one that the step asks for; elsewhere than at a step, that of any step.
OF_THE_STEP = "of the step"
# In place of a status: where the chain leads from the step, and where it ends that way.
FIRST, NEXT, BACK = "first", "next", "back_to"
CHAIN_ENDS = {NEXT: Status.CLEARED, BACK: Status.DRAFT}


@dataclass(frozen=True)
class Condition:
    """What must hold of a fact (see `facts_for`), and the sentence of the refusal where it does not."""

    fact: str
    value: bool | None
    sentence: str


@dataclass(frozen=True)
class Transition:
    """One way of one verb: `to` is a status or a word of the chain, None where the story stays at its status.

    `may` says whom the right alone does not let in, `holds` what else must be so. Doors offer it unless `is_offered` is
    off. Stories for which it is open and `awaits` holds wait for whoever may do it (None: nobody is expected to).
    """

    verb: Verb
    start: tuple[Status, ...]
    to: str | None
    right: str
    may: tuple[Condition, ...] = ()
    holds: tuple[Condition, ...] = ()
    is_offered: bool = True
    awaits: tuple[Condition, ...] | None = None


NO_RIGHT = _("You do not have the right to do this.")
FOUR_EYES = Condition("is_writer", False, _("You wrote or edited this story, so somebody else has to decide on it."))
WRITER = Condition("is_writer", True, NO_RIGHT)
OWN = Condition("is_own", True, NO_RIGHT)
SEEN = Condition("is_seen", True, _("You can submit your own stories only."))
FIRST_STEP = Condition(
    "step_taken", None, _("You took the step %(step)s on this revision; another person has to take this one.")
)
NOT_OUT = Condition("is_printed", False, _("This revision has been released. Change the copy, or kill the bulletin."))
NEVER_RAN = Condition("is_released", False, _("This story has been released. Kill it instead, with a reason."))
LIVE = Condition("is_killed", False, _("The story was killed. Restore it before you release it again."))
NEW = Condition("is_printed", False, _("This revision is already released. Change its time instead."))
NEWLY_RIGHT = Condition(
    "is_printed",
    False,
    _("This revision is already released, without that notice or for another time. Change the copy to correct it."),
)
PUBLIC = Condition("is_public", True, _("Only a published story can be corrected."))
MOVABLE = (
    Condition("is_released", True, _("The story has no release to move.")),
    Condition("is_killed", False, _("The story has no release to move.")),
    Condition("is_waiting", True, _("The story is already public; its time cannot be moved.")),
)
RAN = Condition("is_released", True, _("The story was never released."))
UP = Condition("is_killed", False, _("The story was killed already."))
DOWN = Condition("is_killed", True, _("The story is not killed."))

# In the order in which a desk thinks of them.
TRANSITIONS = (
    Transition(Verb.SUBMIT, (Status.DRAFT,), FIRST, "submit_article", (SEEN,), awaits=(OWN,)),
    Transition(Verb.SIGN_OFF, (Status.REVIEW,), NEXT, OF_THE_STEP, (FOUR_EYES,), (FIRST_STEP,), awaits=()),
    Transition(Verb.RELEASE, (Status.CLEARED,), None, "release_article", (FOUR_EYES,), (LIVE, NEW), awaits=()),
    Transition(Verb.CORRECT, (Status.CLEARED,), None, "release_article", (FOUR_EYES,), (LIVE, NEWLY_RIGHT, PUBLIC)),
    Transition(Verb.RESCHEDULE, ANYWHERE, None, "release_article", (FOUR_EYES,), MOVABLE),
    Transition(Verb.SEND_BACK, (Status.REVIEW,), BACK, OF_THE_STEP, (FOUR_EYES,), (NOT_OUT,)),
    Transition(
        Verb.SEND_BACK, (Status.CLEARED, Status.SPIKED), Status.DRAFT, "release_article", (FOUR_EYES,), (NOT_OUT,)
    ),
    # The way out where everybody else who could decide has edited the story too: its writers take it back.
    Transition(
        Verb.SEND_BACK,
        (Status.REVIEW, Status.CLEARED, Status.SPIKED),
        Status.DRAFT,
        "change_article",
        (WRITER, SEEN),
        (NOT_OUT,),
    ),
    Transition(Verb.SPIKE, (Status.REVIEW, Status.CLEARED), Status.SPIKED, "spike_article", (FOUR_EYES,), (NEVER_RAN,)),
    # A draft is its writer's; the desk may drop it, but no door proposes that.
    Transition(
        Verb.SPIKE, (Status.DRAFT,), Status.SPIKED, "spike_article", (FOUR_EYES,), (NEVER_RAN,), is_offered=False
    ),
    # Taking down waits for nobody, so writers may too.
    Transition(Verb.KILL, ANYWHERE, None, "kill_bulletin", (), (RAN, UP)),
    Transition(Verb.RESTORE, ANYWHERE, None, "kill_bulletin", (FOUR_EYES,), (RAN, DOWN)),
)
NOT_NOW = _("This cannot be done now: the story is %(status)s.")
# The refusal in a state from which the verb does not start, where it can be said better than that.
NOT_FROM = {
    Verb.SUBMIT: _("Only a draft can be submitted; this story is %(status)s."),
    Verb.SIGN_OFF: _("The story has moved on: it is now %(status)s."),
    Verb.SEND_BACK: _("There is nothing to send back: this story is %(status)s."),
    Verb.SPIKE: _("This story was spiked already."),
    Verb.RELEASE: _("The reviews are not complete: the story is at %(status)s."),
    Verb.CORRECT: _("The reviews are not complete: the story is at %(status)s."),
}


def guard(article, verb, *, by, step=None, is_repeated=False):
    """Return the transition that `by` may now make of `article` by `verb`, None where `is_repeated`.

    `is_repeated` says that such a call has done what is asked for before. `step` is the step that is meant, the one the
    story stands at if None. Raises Refusal: whether `by` may is answered first, then whether there is anything to do.
    """
    ways = [way for way in TRANSITIONS if way.verb == verb]
    here = [way for way in ways if article.status in way.start]
    facts = facts_of(article, by, here or ways)
    words = {"status": article.stands_at(), "step": facts.get("step_taken")}
    ways = [way for way in here or ways if has_right(by, way.right, step or article.step)]
    if not ways:
        raise Refusal(NO_RIGHT)
    ways = narrow(ways, "may", facts, words)
    if is_repeated:
        return None
    if not here:
        raise Refusal(NOT_FROM.get(verb, NOT_NOW) % words)
    return narrow(ways, "holds", facts, words)[0]


def narrow(ways, kind, facts, words):
    unmet = [first_unmet(getattr(way, kind), facts) for way in ways]
    left = [way for way, condition in zip(ways, unmet, strict=True) if condition is None]
    if not left:
        raise Refusal(unmet[0].sentence % words)
    return left


def first_unmet(conditions, facts):
    return next((condition for condition in conditions if facts[condition.fact] != condition.value), None)


def refuse_without(by, permission):
    if not by.has_perm(permission):
        raise Refusal(NO_RIGHT)


def has_right(user, right, step):
    if right != OF_THE_STEP:
        return user.has_perm(f"articles.{right}")
    return any(user.has_perm(one.permission) for one in ([step] if step else ReviewStep.objects.all()))


def facts_of(article, user, ways):
    """Return {fact: value} of what some ways ask of a story, as the database has it, in one query."""
    facts = facts_for(user, ways)
    return Article.objects.filter(pk=article.pk).annotate(**facts).values(*facts).get() if facts else {}


def facts_for(user, ways):
    """Return {fact: expression} for a query on stories; only what the ways ask, since each costs a subquery."""
    asked = {condition.fact for way in ways for condition in (*way.may, *way.holds, *(way.awaits or ()))}
    return {fact: FACTS[fact](user) for fact in FACTS if fact in asked}


def own(user):
    return Exists(Article.objects.of(user).filter(pk=OuterRef("pk")))


def seen(user):
    return Value(True) if user.has_perm("articles.view_every_article") else own(user)


def writer(user):
    return ExpressionWrapper(written_by(user), BooleanField())


def step_taken(user):
    """Return the label of the step that `user` took, which bars them from the one the story stands at."""
    return Subquery(other_steps_taken(user).values("step")[:1])


def printed(_user):
    return Exists(Bulletin.objects.filter(revision=OuterRef("revision")))


def released(_user):
    return Exists(releases())


def killed(_user):
    return Exists(releases().filter(state=Bulletin.State.KILLED))


def public(_user):
    return Exists(releases().published())


def waiting(_user):
    later = Bulletin.objects.filter(article=OuterRef("article"), number__gt=OuterRef("number"))
    return Exists(releases().waiting().filter(~Exists(later)))


def releases():
    return Bulletin.objects.filter(article=OuterRef("pk"))


FACTS = {
    "is_own": own,
    "is_seen": seen,
    "is_writer": writer,
    "step_taken": step_taken,
    "is_printed": printed,
    "is_released": released,
    "is_killed": killed,
    "is_public": public,
    "is_waiting": waiting,
}


def lock_filed(article):
    article = lock(article)
    if article.revision is None:
        raise Refusal(gettext("Nothing has been filed for this story yet."))
    return article


def move(article, way):
    step = None
    if way.to == FIRST:
        step = first_step()
    elif way.to in CHAIN_ENDS:
        step = getattr(article.step, way.to)
    article.status, article.step = (Status.REVIEW if step else CHAIN_ENDS.get(way.to, way.to)), step
    article.save(update_fields=["status", "step"])
    return article


def first_step():
    step = ReviewStep.objects.first()
    if step is None:
        raise Refusal(gettext("The chain of reviews is empty; ask the administrator to set it up."))
    return step


def is_on_record(article, verb, remark, *, among=tuple(Verb), by=None):
    last = article.decisions.filter(verb__in=among).last()
    if last is None or last.verb != verb or by not in (None, last.by):
        return False
    return one_line(remark) in ("", last.remark)


def refuse_unreasoned(remark, sentence):
    if not one_line(remark):
        raise Refusal(sentence)
