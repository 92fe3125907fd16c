"""What must be true of a story at every moment, reckoned from its record alone."""

from collections import defaultdict
from datetime import timedelta

from articles.models import Decision, ReviewStep

Verb = Decision.Verb
MICROSECOND = timedelta(microseconds=1)


def replay(article):
    """Return (status, step) as the decisions on record lead there from a draft."""
    chain = {step.label: step for step in ReviewStep.objects.select_related("next", "back_to")}
    first = next(iter(chain))
    status, step = "draft", None
    for decision in article.decisions.all():
        if decision.verb in (Verb.SUBMIT, Verb.VOID):
            status, step = "review", first
        elif decision.verb == Verb.SPIKE:
            status, step = "spiked", None
        elif decision.verb in (Verb.SIGN_OFF, Verb.SEND_BACK):
            assert decision.step == (step or ""), "a decision names the step at which the story stood"
            here = chain.get(decision.step)
            ahead = decision.verb == Verb.SIGN_OFF
            taken_back = decision.by_id in writers_until(article, decision.revision.number)
            there = here and (here.next if ahead else None if taken_back else here.back_to)
            status = "review" if there else ("cleared" if ahead else "draft")
            step = there.label if there else None
    return status, step


def illegal(article):
    """Return what is wrong with a story: its status, its signatures, its places in time."""
    standing = (article.status, article.step and article.step.label)
    found = [] if standing == replay(article) else [f"stands at {standing}, the record says {replay(article)}"]
    releases = list(article.bulletins.order_by("number"))
    for bulletin in releases:
        found += unsigned(article, bulletin)
    return found + misplaced(releases)


def unsigned(article, bulletin):
    """Return what the release of a bulletin lacks: a step, a second pair of eyes."""
    signers = defaultdict(set)
    for decision in bulletin.revision.decisions.filter(verb=Verb.SIGN_OFF):
        signers[decision.step].add(decision.by_id)
    writers = writers_until(article, bulletin.revision.number)
    people = [person for step in signers.values() for person in step]
    labels = set(ReviewStep.objects.values_list("label", flat=True))
    return [
        f"release {bulletin.number}: {fault}"
        for fault, present in [
            ("a step was not signed", labels - set(signers)),
            ("one person took two steps", len(people) != len(set(people))),
            ("a writer signed", writers & set(people)),
        ]
        if present
    ]


def writers_until(article, number):
    """Return the ids of the users who wrote a story up to a revision."""
    revisions = article.revisions.filter(number__lte=number)
    return {article.filed_by_id, *revisions.values_list("by", flat=True), *revisions.values_list("writers", flat=True)}


def shown(releases, at):
    """Return the numbers of the releases whose time it is at a moment, killed or not."""
    return [row.number for row in releases if row.publish_at <= at and (row.until is None or at < row.until)]


def misplaced(releases):
    """Return what is wrong with the places of a story's releases in time and at their address."""
    edges = {row.publish_at for row in releases} | {row.until for row in releases if row.until}
    moments = {edge + shift for edge in edges for shift in (-MICROSECOND, timedelta(0), MICROSECOND)}
    found = []
    for at in sorted(moments):
        due = [row.number for row in releases if row.publish_at <= at]
        if shown(releases, at) != due[-1:]:
            found.append(f"at {at} the releases {shown(releases, at)} are public, of {due} that are due")
    places = {(row.first_at, row.first_date, row.slug) for row in releases}
    rows = {row.first_at for bulletin in releases for row in bulletin.bulletintopic_rows.all()}
    if len(places) > 1 or not rows <= {first_at for first_at, _day, _slug in places}:
        found.append(f"several places: {places} {rows}")
    return found
