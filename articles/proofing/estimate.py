"""The estimated error rate (估算差错率): open findings by the weights of the 2020 rule's annex, per ten thousand."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from articles.models import Sighting, Waiver
from articles.proofing.check import Checked
from articles.proofing.rule import Rule
from articles.text.count import count


@dataclass(frozen=True)
class Estimate:
    """The machine's guess: no person has counted."""

    characters: int
    errors: float

    @property
    def rate(self) -> float | None:
        """Errors in ten thousand characters, None without any."""
        return self.errors * 10_000 / self.characters if self.characters else None

    def __add__(self, other: Self) -> "Estimate":
        return Estimate(self.characters + other.characters, self.errors + other.errors)


NOTHING = Estimate(0, 0.0)


def estimate_of(checked: Checked) -> Estimate:
    errors = sum(noted.finding.rule.errors for noted in checked.open)
    return Estimate(characters_of(checked.manuscript.fields.values()), errors)


def characters_of(texts: Iterable[str]) -> int:
    return sum(map(count, texts))


def standing_errors(articles: Iterable[int], rules: dict[str, Rule]) -> dict[int, float]:
    """Return {article id: errors} of what was found at the last filing or release and is not waived: two queries."""
    articles = list(articles)
    waived = set(Waiver.objects.standing().filter(article__in=articles).values_list("article", "key"))
    seen = Sighting.objects.filter(article__in=articles, outcome=Sighting.Outcome.STANDING)
    errors: dict[int, float] = defaultdict(float)
    for article, code, key in seen.values_list("article", "code", "key"):
        if code in rules and (article, key) not in waived:
            errors[article] += rules[code].errors
    return errors
