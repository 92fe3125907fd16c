"""Chains of reviews other than the default one."""

from articles.models import ReviewStep

Kind, Right = ReviewStep.Kind, ReviewStep.Right
ONE = [("值班审", Right.FIRST, "")]
# 三审三校 in six steps: a review and its proof in turn; a proof goes back to its review.
SIX = [
    ("初审", Right.FIRST, ""),
    ("一校", Right.PROOF, "初审"),
    ("复审", Right.SECOND, ""),
    ("二校", Right.PROOF, "复审"),
    ("终审", Right.FINAL, "复审"),
    ("三校", Right.PROOF, "终审"),
]


def lay(rows):
    """Put the chain of `rows` (label, right, label to send back to) in place of what stands."""
    ReviewStep.objects.update(next=None, back_to=None)
    ReviewStep.objects.all().delete()
    made = {}
    for order, (label, right, back) in enumerate(rows, 1):
        kind = Kind.PROOF if right == Right.PROOF else Kind.REVIEW
        made[label] = ReviewStep(label=label, kind=kind, right=right, order=order, back_to=made.get(back))
        made[label].full_clean()
        made[label].save()
    steps = list(made.values())
    for step, following in zip(steps, steps[1:], strict=False):
        step.next = following
        step.full_clean()
        step.save()
    return steps
