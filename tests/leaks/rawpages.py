"""A raw page on the desk, every word of it a canary."""

from articles.intake.hand_in import hand_in
from articles.intake.take_in import take_in
from tests import builders


def hand_a_page_in(desk):
    """Hand a raw page in, one of its stories made a draft, the other still on the page."""
    words = "".join(
        f"## 林道{desk.word('raw page', 'headline')}\n\n本报讯（记者方砚）{desk.word('raw page', 'body')}通车。\n\n"
        for _story in range(2)
    )
    name = f"{desk.word('raw page', 'file name')}.txt"
    [handed] = hand_in([(name, words.encode())], by=builders.user("reporter"))
    take_in(handed.page, by=builders.user("reporter"), base=0, numbers={1})
