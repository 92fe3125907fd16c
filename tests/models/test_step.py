"""The chain of reviews as data: three reviews to begin with, and no chain that runs in a circle."""

import pytest
from django.core.exceptions import ValidationError

from articles.models import ReviewStep
from articles.review.defaults import lay_defaults

pytestmark = pytest.mark.django_db


def chain():
    """Return the chain as (label, right, label of the next) in order."""
    return [(step.label, step.right, step.next and step.next.label) for step in ReviewStep.objects.all()]


def test_a_fresh_desk_has_three_reviews():
    assert chain() == [
        ("初审", "sign_first_review", "复审"),
        ("复审", "sign_second_review", "终审"),
        ("终审", "sign_final_review", None),
    ]


def test_a_chain_that_the_desk_has_changed_is_left_alone():
    ReviewStep.objects.filter(label="终审").update(label="总编审")
    lay_defaults()
    assert [label for label, _right, _next in chain()] == ["初审", "复审", "总编审"]


@pytest.mark.parametrize("field", ["next", "back_to"])
def test_a_chain_cannot_run_in_a_circle(field):
    first, second, third = ReviewStep.objects.all()
    for step, other in {"next": [(second, first), (first, first)], "back_to": [(second, third), (second, second)]}[
        field
    ]:
        setattr(step, field, other)
        with pytest.raises(ValidationError) as refused:
            step.full_clean()
        assert list(refused.value.message_dict) == [field]
