"""Reading costs in proportion to the page, whatever the page is made of."""

import time

import pytest

from articles.intake.read import read

SENTENCE = "收竹的车一天要跑三趟，还是不够用，村里又添了一辆。"
PAGES = {
    "headings": "林道通车\n",
    "headings and paragraphs": f"林道通车到山里\n{SENTENCE}\n",
    "fragments": "收竹的车一天要跑三趟，还是不够用\n\n",
    "openings": f"本报讯（记者孟可）{SENTENCE}",
    "brackets": "（记者孟可）",
    "strokes": "图/孟可文/",
    "credits": "夏小满 摄\n",
    "dated paragraphs": f"11月4日，{SENTENCE}\n\n",
    "numbered lines": f"一、路通了\n\n{SENTENCE}\n\n",
    "jumps": "路修到一半（下转第3版）\n\n（上接第1版）路修好了。\n\n",
}
SHORT, LONG, STEEPEST = 12_000, 48_000, 2.5


def seconds(text):
    """Return how much of the processor reading a text takes."""
    began = time.process_time()
    read(text)
    return time.process_time() - began


@pytest.mark.parametrize("name", PAGES)
def test_four_times_the_page_costs_about_four_times(name):
    short, long = (PAGES[name] * (size // len(PAGES[name])) for size in (SHORT, LONG))
    before = max(min(seconds(short) for _time in range(2)), 0.05)
    assert seconds(long) < STEEPEST * before * LONG / SHORT
