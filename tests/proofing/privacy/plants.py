"""Private matters, each set by program behind a comma of clean copy: invented people, numbers that reach nobody."""

from articles.proofing.checks.privacy.numbers import WEIGHTS, is_card
from tests.proofing.planting import clause, number

SURNAMES, GIVEN = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗",
    ["小明", "晓雯", "子涵", "建国", "丽娟", "浩", "婷", "志强", "思远", "玉兰"],
)


def name(chance):
    """Return an invented person's name."""
    return chance.choice(SURNAMES) + chance.choice(GIVEN)


def id_card(chance):
    """Return the number of no real card, its last character right."""
    figures = f"990101{chance.randint(1940, 2012)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    figures += f"{chance.randint(0, 999):03}"
    total = sum(weight * int(figure) for weight, figure in zip(WEIGHTS, figures, strict=True))
    return figures + "10X98765432"[total % 11]


def wrong_id_card(chance):
    """Return a number built like a card's, its last figure wrong."""
    right = id_card(chance)
    return right[:-1] + ("1" if right[-1] != "1" else "2")


def mobile(chance):
    """Return a mobile number, printed in one of the usual ways."""
    figures = f"1{chance.choice('3578')}{chance.randint(0, 9)}{chance.randint(0, 9999):04}{chance.randint(0, 9999):04}"
    return chance.choice(
        [figures, f"{figures[:3]} {figures[3:7]} {figures[7:]}", f"{figures[:3]}-{figures[3:7]}-{figures[7:]}"]
    )


def card(chance):
    """Return the number of a bank card, its last figure right."""
    figures = f"62{chance.randint(0, 10**16 - 1):016}"
    return next(figures + last for last in "0123456789" if is_card(figures + last))


def plate(chance):
    """Return a licence plate."""
    middle = chance.choice(["", "·", "・"])
    rest = "".join(chance.choice("ABCDEFGH0123456789") for _ in range(3))
    return f"{chance.choice('云鲁豫皖湘')}{chance.choice('ABCDE')}{middle}{rest}{chance.randint(10, 99)}"


def home(chance):
    """Return a building and a door."""
    low, room = number(chance, 1, 30), number(chance, 101, 2999)
    return chance.choice([f"{low}栋2单元{room}室", f"{low}号楼{room}室", f"{low}幢3-{room}", f"{low}号楼一单元{room}"])


def minor(chance):
    """Return a clause with the name of a child that was hurt."""
    age = chance.randint(3, 17)
    before = chance.choice(
        [
            f"{age}岁的",
            f"{age}岁男孩",
            f"{age}岁的女孩",
            "五年级学生",
            f"{age}岁的小学生",
            "受伤的男童",
            f"溺水的{age}岁少年",
            "女孩",
        ]
    )
    return before, name(chance), chance.choice(["被送往医院抢救，", "在事故中受伤，", "遭到殴打，"])


def minor_named(chance):
    """Return a clause with the name of a child in a good story."""
    return f"{chance.randint(5, 17)}岁的", name(chance), "说，"


def victim(chance):
    """Return a clause with the name of a victim or patient."""
    word = chance.choice(["遇害者", "受害人", "死者", "伤者", "患者", "遇难者", "被害人", "病人"])
    return word, name(chance), chance.choice(["，", "说，", "的家门，", "在现场，"])


# name: (code, plant)
PLANTS = {
    "identity card": ("privacy.id_number", clause(lambda chance: ("身份证号", id_card(chance), "，"))),
    "identity card with a slip": ("privacy.id_like", clause(lambda chance: ("身份证号", wrong_id_card(chance), "，"))),
    "mobile": ("privacy.mobile", clause(lambda chance: ("电话是", mobile(chance), "，"))),
    "home telephone": (
        "privacy.home_telephone",
        clause(lambda chance: ("家里电话", f"0{number(chance, 310, 999)}-6{chance.randint(10**5, 10**6 - 1)}", "，")),
    ),
    "telephone": (
        "privacy.landline",
        clause(lambda chance: ("打给", f"0{number(chance, 310, 999)}-6{chance.randint(10**5, 10**6 - 1)}", "，")),
    ),
    "plate": ("privacy.plate", clause(lambda chance: ("牌号为", plate(chance), "的车，"))),
    "bank card": ("privacy.account", clause(lambda chance: ("卡号", card(chance), "，"))),
    "home": ("privacy.home", clause(lambda chance: ("住在纺织二村", home(chance), "，"))),
    "child in a bad story": ("privacy.minor", clause(minor)),
    "child": ("privacy.minor_named", clause(minor_named)),
    "victim": ("privacy.victim", clause(victim)),
}
