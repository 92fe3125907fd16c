"""Pages spoilt at random: our samples cut, joined, shuffled and strewn with noise, the same for the same number."""

import random
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
NOISE = (
    "\u200f\u202e\ue000\uf8ff\x00\x07\ufeff\U0001f600é\u3000\xa0\t\x0c\r\u2028\u0301\u2f00□■口##（）()《》“”、，。；：！？……——"
    "本报讯（记者）通讯员摄图/文/下转第3版上接第1版①②③11月23日②11"
)


def sample_texts():
    """Return the words of our sample pages, in the order of their names."""
    return [path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.txt"))]


def mutated(number, texts):
    """Return spoilt page number `number`."""
    dice = random.Random(number)
    page = dice.choice(texts)
    for _times in range(dice.randint(1, 6)):
        page = dice.choice((cut, join, shuffle, strew, repeat))(dice, page, texts)
    return page


def cut(dice, page, _texts):
    """Take a stretch out of a page."""
    begin, end = sorted(dice.randint(0, len(page)) for _edge in range(2))
    return page[:begin] + page[end:]


def join(dice, page, texts):
    """Put a piece of another page somewhere into this one."""
    other, place = dice.choice(texts), dice.randint(0, len(page))
    begin = dice.randint(0, len(other))
    return page[:place] + other[begin : begin + dice.randint(0, 400)] + page[place:]


def shuffle(dice, page, _texts):
    """Put the lines into another order."""
    lines = page.split("\n")
    dice.shuffle(lines)
    return "\n".join(lines)


def strew(dice, page, _texts):
    """Strew noise over a page."""
    characters = list(page)
    for _times in range(dice.randint(1, 30)):
        characters.insert(dice.randint(0, len(characters)), dice.choice(NOISE))
    return "".join(characters)


def repeat(dice, page, _texts):
    """Print a stretch twice."""
    begin, end = sorted(dice.randint(0, len(page)) for _edge in range(2))
    return page[:end] + page[begin:end] + page[end:]
