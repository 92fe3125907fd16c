"""Slips of form set by program: plant(body, chance) returns (body, start, end), or None where it finds no place."""

import unicodedata

from articles.proofing.checks.form.words import FIXED as WORDS
from tests.proofing.planting import HAN, at_end, clause, number, pick, put, spread

RADICALS = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)}


def lost_closing(body, chance):
    """Drop a closing mark: its opening is alone."""
    found = pick("“[^“”\n]+”(?!\n“)|（[^（）\n]+）|《[^《》\n]+》", body, chance)
    if not found or body[found.end() :].lstrip("\n").startswith("“") or "\n“" in body[found.start() :][:400]:
        return None
    return body[: found.end() - 1] + body[found.end() :], found.start(), found.start() + 1


def lost_opening(body, chance):
    """Drop an opening mark: its closing is alone."""
    found = pick("“[^“”\n]+”|（[^（）\n]+）|《[^《》\n]+》", body, chance)
    if not found:
        return None
    return body[: found.start()] + body[found.start() + 1 :], found.end() - 2, found.end() - 1


def lost_last_stop(body, chance):
    """Drop the stop of a paragraph."""
    found = pick(r"(?m)^.*，.{12,}。$", body, chance)
    if not found:
        return None
    return body[: found.end() - 1] + body[found.end() :], found.end() - 2, found.end() - 1


def cut_end(body, chance):
    """Drop what a paragraph says behind its last comma."""
    found = pick(r"(?m)^.{20,}，(?=.*。$).*$", body, chance)
    if not found:
        return None
    end = found.start() + found[0].rindex("，") + 1
    return body[:end] + body[found.end() :], end - 1, end


def cut_start(body, chance):
    """Drop what a paragraph says before its first comma."""
    found = pick(r"(?m)^[^，。“（\n]+(?=，[^\n]{30,}$)", body, chance)
    return found and (body[: found.start()] + body[found.end() :], found.start(), found.start() + 1)


def twice(pattern):
    """Return a plant that says a match of `pattern` twice."""
    return put(pattern, lambda found, _chance: found[0] * 2)


def sentence_twice(body, chance):
    """Say an earlier sentence again at the end of another paragraph."""
    found = pick(r"(?<=[。！？\n])[^。！？；：“”\n]{20,}。(?=[^”])", body, chance)
    end = found and body.find("。\n", found.end())
    if not found or end < 0:
        return None
    return body[: end + 1] + found[0] + body[end + 1 :], end + 1, end + 1 + len(found[0])


def paragraph_twice(body, chance):
    """Paste a paragraph again at the end."""
    found = pick(r"(?m)^.{40,}$", body, chance)
    return found and (f"{body}\n{found[0]}", len(body) + 1, len(body) + 1 + len(found[0]))


def between(before, behind):
    """Return a clause of two titles or quotations with a 、 between them."""
    return before, "、", behind


def approximate(chance):
    """Return a clause with an approximation said twice."""
    figure, unit = number(chance, 11), chance.choice("人名个户亩件")
    slip = chance.choice(
        [
            f"近{figure}多{unit}",
            f"约{figure}余{unit}",
            f"约{figure}{unit}左右",
            f"大约{figure}{unit}上下",
            f"超过{figure}{unit}以上",
        ]
    )
    return "现场有", slip, "，"


def mixed(chance):
    """Return a clause with a number in two scripts or two units."""
    figure = number(chance, 2, 9)
    return (
        "共有",
        chance.choice([f"{figure}千", f"{figure}百", f"百分之{figure}0", f"{figure}万3000", f"{figure}亿5000万"]),
        "户，",
    )


def span(chance):
    """Return a clause with a range that is not printed so."""
    low = chance.randint(2, 40)
    mark = chance.choice(["-", "~", "－"])
    return "需要", f"{low}{mark}{low + chance.randint(1, 9)}", f"{chance.choice('天人年户米')}，"


def placeholder(chance):
    """Return a clause with figures to come."""
    cross = chance.choice(["XX", "××", "xx", "ＸＸ", "XXX", "**"])
    return chance.choice(["共有", "投入", "将于", "惠及"]), cross, f"{chance.choice('人户日个年亩')}，"


def note(chance):
    """Return a clause with a note to the desk."""
    notes = [
        "（此处待核）",
        "【数字待核】",
        "（待查）",
        "……？？",
        "（？）",
        "（记者核一下）",
        "此处插图",
        "【人数】待核",
        "（请编辑补充）",
    ]
    return "有关人数", chance.choice(notes), "，"


def wrong_word(chance):
    """Return a clause with a wrong form of the list."""
    return "说来", chance.choice(sorted(WORDS)), "，"


BETWEEN = f"(?<=[{HAN}])(?=[{HAN}])"
# name: (code, plant)
PLANTS = {
    "closing mark lost": ("form.pair", lost_closing),
    "opening mark lost": ("form.pair", lost_opening),
    "closing mark turned": ("form.pair", clause(lambda chance: (f"第{number(chance)}号“口袋公园", "“", "，"))),
    "bracket closed by another": (
        "form.pair",
        clause(lambda chance: (f"按{chance.choice('《（')}{number(chance)}号办法", chance.choice("】」"), "，")),
    ),
    "marks around nothing": (
        "form.empty_marks",
        clause(lambda chance: ("所谓", chance.choice(["“”", "（）", "《》", "（ ）"]), "，")),
    ),
    "quotation inside one of its level": (
        "form.nesting",
        clause(lambda chance: (f"他说：“{number(chance)}人叫它", "“", "一窗通办”，方便。”")),
    ),
    "two stops": (
        "form.stop_doubled",
        put("(?<=[^”’）》…])[，。；](?=[^”’\n])", spread("。。 ，， ，。 、， ；， ！。")),
    ),
    "stop behind a quotation's own": (
        "form.stop_doubled",
        clause(lambda chance: (f"他说：“今天来了{number(chance)}人。", "”。", "")),
    ),
    "half-width mark": ("form.half_width", put(f"(?<=[{HAN}])[，；：](?=[{HAN}])", spread(", ; :"))),
    "half-width bracket": ("form.half_width", clause(lambda chance: (f"第{number(chance)}组", "(", "含家属）"))),
    "straight quotation mark": ("form.half_width", put(f"“(?=[{HAN}])", '"')),
    "、 between titles": (
        "form.pause_between",
        clause(
            lambda chance: between(*chance.choice([("学习《条例》", "《规定》，"), ("提出“早安排”", "“早落实”，")]))
        ),
    ),
    "stop outside": (
        "form.stop_outside",
        clause(lambda chance: (f"有人说：“今天来了{number(chance)}位老人", "”。", "")),
    ),
    "stop inside": (
        "form.stop_inside",
        clause(lambda chance: (f"打造“{chance.choice(['一窗通办', '半小时圈', '口袋公园'])}", "。”", "")),
    ),
    "dots for an ellipsis": (
        "form.dots",
        clause(lambda chance: ("种花、种菜", chance.choice(["...", "…", "。。。。", "--", "......"]), "样样在行，")),
    ),
    "last stop lost": ("form.stop_missing", lost_last_stop),
    "end of a paragraph lost": ("form.cut_end", cut_end),
    "start of a paragraph lost": ("form.cut_start", cut_start),
    "small word twice": ("form.word_twice", twice(f"(?<=[{HAN}])[的了我这那也并很](?=[{HAN}])")),
    "word twice": (
        "form.word_twice",
        twice(f"(?<=[，。])(?![一二三两几半这那])(?!([{HAN}])\\1)[{HAN}]{{2,4}}(?=[{HAN}])"),
    ),
    "sentence twice": ("form.sentence_twice", sentence_twice),
    "paragraph twice": ("form.paragraph_twice", paragraph_twice),
    "wrong character in a fixed word": ("form.wrong_word", clause(wrong_word)),
    "private character": (
        "form.private_character",
        put(BETWEEN, lambda _found, chance: chr(chance.randint(0xE000, 0xF8FF))),
    ),
    "radical": ("form.look_alike", put(f"[{''.join(RADICALS)}]", lambda found, _chance: RADICALS[found[0]])),
    "invisible character": ("form.hidden_character", put(BETWEEN, spread("\u200b \ufeff \u200c \u2060 \u202e"))),
    "box for a character": ("form.lost_character", put(f"(?<=[{HAN}])[{HAN}](?=[{HAN}])", spread("■ □"))),
    "approximation twice": ("form.approximate_twice", clause(approximate)),
    "number in two scripts": ("form.figure_mixed", clause(mixed)),
    "large figure": (
        "form.figure_large",
        clause(lambda chance: ("投入", f"{number(chance)}{chance.choice(['0000', '000000'])}", "元，")),
    ),
    "zero of a Chinese year": (
        "form.year_zero",
        clause(lambda chance: ("到", f"二{chance.choice('○零0')}二{chance.choice('一五六七')}年", "，")),
    ),
    "year in the other script": (
        "form.year_style",
        clause(lambda chance: ("2024年、2025年、2026年到", f"二〇二{chance.choice('一五六七')}年", "，")),
    ),
    "range with a hyphen": ("form.range", clause(span)),
    "figure of the other width": (
        "form.figure_width",
        clause(lambda chance: ("1人、2人、3人、4人到", chance.choice("３４５６７８"), "人，")),
    ),
    "mark behind a list number": (
        "form.list_mark",
        clause(lambda chance: ("", chance.choice(["（一）、", "（2）、", "①、", "第一、", "首先、"]), "把路修好，")),
    ),
    "duty mark": ("form.desk_mark", at_end(lambda chance: f"{chance.choice('①②③⑧')}{number(chance, 1, 12)}")),
    "wire mark": (
        "form.desk_mark",
        at_end(lambda chance: chance.choice(["（完）", "（下转第二版）", "(完)", "（上接A01版）"])),
    ),
    "mark-up": ("form.markup", put(BETWEEN, spread("&nbsp; <br> </p> &ldquo; &#8220;"))),
    "note to the desk": ("form.desk_note", clause(note)),
    "figure to come": ("form.placeholder", clause(placeholder)),
    "masked word": ("form.masked", clause(lambda chance: ("来到", chance.choice(["××", "XX", "XXX", "○○"]), "小学，"))),
}
