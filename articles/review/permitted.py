"""What somebody may do with a story now, and which stories wait for somebody: the table of transitions, read."""

from functools import reduce
from operator import or_

from django.db.models import Q

from articles.models import Article, ReviewStep
from articles.review.transitions import OF_THE_STEP, TRANSITIONS, facts_for, facts_of, first_unmet, has_right


def permitted(article, user):
    """In the order in which a desk thinks of them."""
    ways = [
        way
        for way in TRANSITIONS
        if way.is_offered and article.status in way.start and has_right(user, way.right, article.step)
    ]
    facts = facts_of(article, user, ways)
    return list(dict.fromkeys(way.verb.value for way in ways if first_unmet(way.may + way.holds, facts) is None))


def waiting_for(user, stories=None):
    """Return those `stories` (a queryset; all if None) on which `user` is to act, in a fixed number of queries."""
    stories = Article.objects.all() if stories is None else stories
    ways = [way for way in TRANSITIONS if way.awaits is not None]
    return stories.alias(**facts_for(user, ways)).filter(reduce(or_, (condition_of(way, user) for way in ways)))


def condition_of(way, user):
    facts = {condition.fact: condition.value for condition in way.may + way.holds + way.awaits}
    if way.right == OF_THE_STEP:
        steps = [step.pk for step in ReviewStep.objects.all() if user.has_perm(step.permission)]
        return Q(status__in=way.start, step__in=steps, **facts)
    return Q(status__in=way.start if has_right(user, way.right, None) else [], **facts)
