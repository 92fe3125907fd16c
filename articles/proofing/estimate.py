"""The estimated error rate (估算差错率): open findings by the weights of the 2020 rule's annex, per ten thousand."""

from collections import defaultdict
from collections.abc import ValuesView
from dataclasses import dataclass
from typing import Never, Self

from articles.models import Sighting, Waiver
from articles.proofing.check import Checked
from articles.proofing.proofread import RULES
from articles.text.count import count


@dataclass(frozen=True)
class Estimate:
    """Characters, and errors as the rule weighs them. It is the machine's guess: no person has counted."""

    characters: int
    errors: float

    @property
    def rate(self) -> float:
        """Errors in ten thousand characters, None without any."""
        return self.errors * 10_000 / self.characters if self.characters else None

    def __add__(self, other: Self) -> Self:
        """Return the estimate over both."""
        return Estimate(self.characters + other.characters, self.errors + other.errors)


NOTHING = Estimate(0, 0.0)


def estimate_of(checked: Checked) -> Estimate:
    """Return the estimate of one checked story: what is open counts, what a person has waived does not."""
    return Estimate(characters_of(checked.manuscript.fields.values()), sum(noted.rule.errors for noted in checked.open))


def characters_of(texts: ValuesView[str]) -> int:
    """Return the number of characters of several texts as a desk counts them."""
    return sum(count(text) for text in texts)


def standing_errors(articles: list[int]) -> defaultdict[Never, Never]:
    """Return {article id: errors} of what was found at the last filing or release and stands unwaived: two queries."""
    waived = set(Waiver.objects.standing().filter(article__in=articles).values_list("article", "key"))
    seen = Sighting.objects.filter(article__in=articles, outcome=Sighting.Outcome.STANDING)
    errors = defaultdict(float)
    for article, code, key in seen.values_list("article", "code", "key"):
        if code in RULES and (article, key) not in waived:
            errors[article] += RULES[code].errors
    return errors
