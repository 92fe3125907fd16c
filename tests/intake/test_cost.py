"""Reading costs in proportion to the page, whatever the page is made of."""

import pytest

from articles.intake.read import read
from tests.growth import grows_with_length

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


@pytest.mark.parametrize("name", PAGES)
def test_work_grows_with_the_page(name):
    assert grows_with_length(read, PAGES[name])
