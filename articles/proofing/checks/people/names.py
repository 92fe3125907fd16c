"""Names nearly like a rostered one: certain beside a matching title, likely where the right name stands elsewhere."""

from typing import Never

from articles.proofing.checks.people.choice import CERTAIN, DOUBTFUL, best, finding
from articles.proofing.checks.people.context import begins_well
from articles.proofing.checks.people.edits import EXTRA, MISSING, WRONG
from articles.proofing.checks.people.near import Search, Slip, doubles, looks_like_a_name
from articles.proofing.checks.people.reading import Reading
from articles.proofing.checks.people.unspaced import Ink
from articles.proofing.finding import Finding
from articles.text.patterns import words
from articles.text.surnames import NOT_PEOPLE
from people.posts import Post
from people.titles import LEADERS_OF, Part

# Given names that are ordinary words as well.
WORDS = {
    *NOT_PEOPLE,
    *words(
        "文明 建国 和平 国庆 国防 光明 光荣 爱国 爱民 建设 建军 胜利 春天 海洋 海军 新华 新民 新生 红旗 红星 东方 "
        "长城 长征 永远 向阳 学文 学习 立新 立春 立秋 秋收 天平 天成 志愿 美丽 美好 富强 富贵 健康 正义 正气 成长 "
        "自立 自强 民生 民主 国强 新建 文化 文学 建成 建立 立志 立业 业成 正平 平正 大海 大伟 大力 小康 小明 小雨 "
        "晓得 明天 明亮 明白 春雨 春耕 冬梅 秋月 中华 中正 金山 金龙 银行 福利 福建 宁静 安静 清明 清廉 清正 廉明 "
        "廉洁 公平 公正 忠诚 忠实 诚信 信义 仁义 礼义 孝义 德才 才华 华夏 山川 江山 江海 河山 林海 森林 丛林 石林 "
        "玉石 宝玉 宝石 宝贵 珍贵 高峰 高明 英雄 英明 英才 精英 俊才 国粹"
    ),
}
WORD_BEGINNINGS = {word[0] for word in NOT_PEOPLE}


def check_names(reading: Reading) -> list[Finding]:
    """Return a finding for every word that is nearly a rostered name."""
    searches = {ink.field: Search(reading, ink) for ink in reading.inks}
    slips = [(search, slip) for search in searches.values() for slip in search.slips()]
    judged, bare = [], []
    for search, slip in slips:
        parts = search.title(slip)
        posts = search.fits(slip, parts) if parts else []
        if posts:
            judged += under_leaders(search, slip) if is_collective(parts) else titled(search, slip, posts)
        elif not parts:
            bare.append((search, slip))
    standing = reading.standing | {slip.name for _code, slip in judged}
    strangers = Strangers(reading, searches)
    for search, slip in bare:
        if code := bare_code(search, slip, standing, strangers):
            judged.append((code, slip))
    judged += known_slips(reading)
    return [finding(reading, *chosen) for chosen in best(judged)]


def titled(search: Search, slip: Slip, posts: list[Post]) -> list[tuple[str, Slip]]:
    """Return [(code, slip)] for a slip under a title that the right name holds or held."""
    if search.lies_in_a_name(slip) or not search.is_whole(slip):
        return []
    ends = search.ends_here(slip)
    if not ends and (len(slip.name) == 2 or not search.is_likelier(slip)):
        return []
    held = any(post.held_on(search.reading.day) for post in posts)
    is_loose = slip.kind == EXTRA and slip.written[:-1] == slip.name and not search.speaks(slip)
    is_certain = held and (slip.is_alike or (len(slip.name) > 2 and (ends or slip.kind == EXTRA) and not is_loose))
    return [(CERTAIN if is_certain else DOUBTFUL, slip)]


def under_leaders(search: Search, slip: Slip) -> list[tuple[str, Slip]]:
    """Return [(code, slip)] for a slip under 市领导, which tells of its bearer only the place.

    Another leader may not be on the roster, so a character that neither sounds nor looks right is asked about only
    between names that are.
    """
    if search.lies_in_a_name(slip) or not search.is_whole(slip) or not search.ends_here(slip):
        return []
    if slip.is_alike and len(slip.name) > 2:
        return [(CERTAIN, slip)]
    return [(DOUBTFUL, slip)] if search.is_listed(slip) else []


def is_collective(parts: tuple[Part, Part] | tuple[Part]) -> bool:
    """Tell whether a title is nothing but 市领导."""
    return all(part.office == LEADERS_OF for part in parts)


def bare_code(search: Search, slip: Slip, standing: set[str], strangers: "Strangers") -> None:
    """Return the code of a slip that stands without a title, None where nothing speaks for a slip."""
    stands = slip.name in standing
    if search.touches(slip) and not (stands and slip.kind == EXTRA and has_more_than_a_name(search, slip)):
        return None
    if not search.is_whole(slip) or strangers.is_one(slip):
        return None
    if slip.is_alike and len(slip.name) > 2:
        return alike_code(search, slip, stands)
    if not stands or not search.begins(slip):
        return None
    is_meant = short_name_is_meant if len(slip.name) == 2 else long_name_is_meant
    return DOUBTFUL if is_meant(search, slip) else None


def has_more_than_a_name(search: Search, slip: Slip) -> bool:
    """Tell whether a right name with one character more is meant as one word."""
    return search.speaks(slip) or doubles(slip) or (at_an_edge(search, slip) and search.ends_here(slip))


def long_name_is_meant(search: Search, slip: Slip) -> bool:
    """Tell whether a word that keeps all but one character of a longer name is meant as that name."""
    edge = at_an_edge(search, slip)
    if search.text[slip.start - 1 : slip.start] == "、" and not edge:
        # The list is of other people: 工人甲、乙 beside an official of nearly that name.
        return False
    if slip.kind == EXTRA:
        return edge or doubles(slip) or search.ends_here(slip)
    if slip.kind == MISSING:
        given = slip.written == slip.name[1:]
        marked = edge or not search.ink.has_han(slip.end)
        return search.acts(slip) or (marked and search.ends_here(slip) and not (given and slip.written in WORDS))
    return search.speaks(slip) or (edge and looks_like_a_name(slip)) or (edge and search.ends_here(slip))


def short_name_is_meant(search: Search, slip: Slip) -> bool:
    """Tell whether a word that shares one character with a name of two is meant as that name."""
    if slip.is_alike:
        return search.ends_here(slip)
    if slip.kind == EXTRA:
        return search.speaks(slip)
    if not at_an_edge(search, slip):
        return False
    if slip.kind == MISSING:
        return search.acts(slip) or (is_rare_surname(slip) and search.ends_here(slip))
    return search.speaks(slip) if looks_like_a_name(slip) else search.acts(slip)


def is_rare_surname(slip):
    """Tell whether what is left of a name is its surname, and one that hardly begins another word."""
    return slip.written == slip.name[:1] and slip.written not in WORD_BEGINNINGS


def alike_code(search: Search, slip: Slip, stands: bool) -> str:
    """Return the code of a bare name of three or more whose one wrong character looks or sounds right."""
    begins, ends = search.begins(slip), search.ends_here(slip)
    if stands:
        return CERTAIN if begins or ends else None
    return DOUBTFUL if begins and ends and looks_like_a_name(slip) else None


def at_an_edge(search: Search, slip: Slip) -> bool:
    """Tell whether a clause begins with the slip, or a list of rostered names goes on with it."""
    if search.ink.is_edge(slip.start):
        return True
    before = search.text[slip.start - 1]
    return slip.start - 1 in search.ends if before == "、" else not search.ink.has_han(slip.start - 1)


class Strangers:
    """Words that are nearly a rostered name and yet another person's: 村民裴静安 is introduced as herself."""

    def __init__(self, reading: Reading, searches: dict[str, Search]) -> None:
        self.reading, self.searches = reading, searches
        self.asked = {}

    def is_one(self, slip: Slip) -> bool:
        """Tell whether the copy introduces the word as another person, anywhere."""
        if slip.is_alike or slip.kind == MISSING:
            return False
        if slip.written not in self.asked:
            self.asked[slip.written] = any(self.introduces(ink, slip.written) for ink in self.reading.inks)
        return self.asked[slip.written]

    def introduces(self, ink: Ink, word: str) -> bool:
        """Tell whether one field puts a word of its own before the name, at one of its first places there."""
        search = self.searches[ink.field]
        index = ink.text.find(word)
        for _place in range(6):
            if index < 0:
                break
            if not begins_well(ink, index, search.ends):
                return True
            index = ink.text.find(word, index + 1)
        return False


def known_slips(reading: Reading) -> list[Never]:
    """Return [(code, slip)] for the slips that the roster lists, wherever they stand."""
    found = []
    for ink in reading.inks:
        for written, name in reading.roster.slips.items():
            index = ink.text.find(written)
            while index >= 0:
                if written not in reading.skipped and not reading.is_writer(ink, index):
                    found.append((CERTAIN, Slip(ink, index, index + len(written), name, WRONG, True)))
                index = ink.text.find(written, index + 1)
    return found
