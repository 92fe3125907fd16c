"""Words that differ by one character: where the eye and the ear slip."""

from functools import lru_cache

from articles.text.shapes import words

# Characters that print alike, as groups; those that sound alike are known by their reading.
SHAPES = words(
    "己已巳 未末 士土 日曰 戊戌戍戎 晴睛 杨扬场 陈阵 李季 治冶 宇字 今令 余佘 干千于 天夭 大太犬 人入 刀刁 贝见 风凤 "
    "田由甲申 王玉主 白自 目且 木本术 午牛 处外 免兔 鸟乌 侯候 段叚 汩汨 冼洗 沂泝 芜芫 柬東 栗粟 茶荼 祟崇 亨享 壶壸 "
    "徽微徵 拔拨 泪洎 爪瓜 师帅 侍待持 抡抢 沦沧 往住 折拆析 挟侠峡 泠冷 苗笛 昂昴 昊吴 晏宴 准淮 凌陵 钧钓 铭铬 楠桶 "
    "浩洁 涛寿 梁粱 博搏 傅傳 莱菜 莆蒲 营菅 密蜜 衰衷哀 衷裏 裘袭 遣遗 栋拣 炳柄 畅杨 怡恰 恬括 忻析 沅阮 汪注 "
    "江汀 河何 桥侨 柳抑 荷苛 塘搪糖 湖潮 镇慎 林杜 村材 州洲 城域 堡保 岭岺 坪评 埠阜 荻获 湾弯 港巷 溪奚"
)
NEIGHBOURS = {}
for group in SHAPES:
    for character in group:
        NEIGHBOURS.setdefault(character, set()).update(group)


def slips(word, text):
    """Return (start, end) of the places in `text` where one character of `word` is another one; in order.

    One half of the word stands unharmed at each of them, so that two searches find all.
    """
    length, half = len(word), len(word) // 2
    starts = set()
    for part, offset in ((word[:half], 0), (word[half:], half)):
        found = text.find(part) if part else -1
        while found >= 0:
            starts.add(found - offset)
            found = text.find(part, found + 1)
    kept = [start for start in starts if 0 <= start <= len(text) - length]
    return [(start, start + length) for start in sorted(kept) if differing(word, text[start : start + length]) == 1]


def differing(word, other):
    """Return how many characters of two words of one length differ."""
    return sum(ours != theirs for ours, theirs in zip(word, other, strict=True))


def one_apart(word, other):
    """Tell whether two words differ by one character wrong, missing or too many, or by two that changed places."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    before = shared(word, other)
    after = min(shared(word[::-1], other[::-1]), min(len(word), len(other)) - before)
    if len(word) == len(other):
        rest, others = word[before : len(word) - after], other[before : len(other) - after]
        return len(rest) == 1 or (len(rest) == 2 and rest == others[::-1])
    return before + after == min(len(word), len(other))


def shared(word, other):
    """Return how many characters two words share from their beginning."""
    length = 0
    for ours, theirs in zip(word, other, strict=False):
        if ours != theirs:
            break
        length += 1
    return length


def confusable(word, other):
    """Tell whether two words of one length differ only by characters that look or sound alike."""
    pairs = [(ours, theirs) for ours, theirs in zip(word, other, strict=True) if ours != theirs]
    return all(look_alike(*pair) or sound_alike(*pair) for pair in pairs)


def look_alike(character, other):
    """Tell whether two characters are taken for one another by the eye."""
    return other in NEIGHBOURS.get(character, ())


def sound_alike(character, other):
    """Tell whether two characters share a reading, tones left out."""
    return bool(readings(character) & readings(other))


@lru_cache(maxsize=4096)
def readings(character):
    """Return the readings of a character in pinyin without tones; none for what is no Chinese character."""
    # Imported here: the reading tables take a third of a second to load and most copy needs none of them.
    from pypinyin import Style, pinyin

    if not "\u3400" <= character <= "\u9fff":
        return frozenset()
    return frozenset(pinyin(character, style=Style.NORMAL, heteronym=True)[0])
