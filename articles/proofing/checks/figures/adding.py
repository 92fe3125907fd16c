"""Adding up: whether quantities make a total, whether they nearly do, and the Sum that they and it are."""

from dataclasses import dataclass

from articles.proofing.checks.figures.likeness import digits
from articles.proofing.checks.figures.quantities import Quantity, as_words


@dataclass(frozen=True, slots=True)
class Sum:
    """A total (begin, end, value) and its parts; without a total of its own the parts stand for themselves."""

    how: str
    begin: int
    end: int
    value: int
    parts: tuple
    words: tuple
    is_certain: bool = False
    last: int = 0

    @property
    def holds(self) -> bool:
        """Tell whether the parts make the total."""
        return sum(self.parts) == self.value


def summed(how: str, text: str, total: Quantity, parts: list[Quantity], *, is_certain: bool = False) -> Sum:
    """Return the Sum of quantities; rounding that explains a difference is taken off it."""
    values = tuple(part.value for part in parts)
    value = sum(values) if adds_up(parts, total) else total.value
    words = tuple(as_words(text, part) for part in parts)
    return Sum(how, total.begin, total.end, value, values, words, is_certain, last=parts[-1].begin)


def adds_up(parts: list[Quantity], total: Quantity) -> bool:
    """Tell whether the parts make the total, as far as rounding lets one say."""
    slack = total.slack + sum(part.slack for part in parts)
    return abs(sum(part.value for part in parts) - total.value) <= slack


def is_near(parts: list[Quantity], total: Quantity) -> bool:
    """Tell whether the parts make about as much as the total, so that a slip is likelier than another meaning."""
    made = sum(part.value for part in parts)
    return abs(made - total.value) <= max(3, total.value / 5) or is_swapped(parts, total)


def is_swapped(parts: list[Quantity], total: Quantity) -> bool:
    """Tell whether the parts make a total of the same digits in another order."""
    return digits(sum(part.value for part in parts)) == digits(total.value)


def is_slip(parts: list[Quantity], total: Quantity) -> bool:
    """Tell whether the parts miss the total by a trifle, or make one of the same digits.

    People may be counted twice (党员, 女性), so among them only the smallest miss is one.
    """
    made = sum(part.value for part in parts)
    short = abs(total.value - made)
    is_trifle = short <= 2 if total.unit == "人" else short == 1 or short * 12 <= total.value
    return is_trifle or is_swapped(parts, total)
