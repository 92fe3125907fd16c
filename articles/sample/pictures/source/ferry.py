"""ferry.jpg: dawn at a ferry landing; a small flat ferry with bicycles and baskets of vegetables comes in.
Printed by proof.py: python -m articles.sample.pictures.source.proof ferry (needs Chromium).
"""

import math

from .figures import basket, body, stand
from .press import Sheet, blob, box, brush, cut, cuts, ellipse, mix, outline

HORIZON = 470
ROSE, INK = "#e3a184", "#1f2426"
RIM = ("#f3c48d", -1.8, 1.2)
SKIN = "#a8704f"


def air(sheet):
    """Print the dawn and the far bank with its poplars standing in mist."""
    w, chance = sheet.width, sheet.chance
    sheet.put(box(0, 0, w, HORIZON + 4), sheet.ramp((0, "#93a5a8", 1), (0.5, "#d8c3ab", 1), (1, "#f3cf9f", 1)))
    sheet.glow(1130, 420, 560, "#fbe3b0", 1)
    with sheet.plate("fine"):
        sheet.put(ellipse(1130, 372, 50), "#d9532f")
    with sheet.plate("wood"):
        for y, x, length in [(80, 420, 900), (140, 1240, 800), (205, 700, 620), (262, 1380, 420), (300, 200, 460)]:
            for _ in range(6):
                sheet.put(cut(x + chance.uniform(-160, 160), y + chance.uniform(-14, 14), length * chance.uniform(0.3,
                    1), chance.uniform(5, 14)), mix("#7f9196", ROSE, y / 300), 0.55)  # fmt: skip
    for base, tall, colour, gap in [(HORIZON - 4, 84, "#b9b0a0", 15), (HORIZON + 2, 120, "#8f9a96", 26)]:
        marks, x = [], -10
        while x < w:
            high = tall * chance.uniform(0.4, 1) * (0.62 + 0.38 * math.sin(x / 170 + tall))
            for _ in range(52 if high > 12 else 0):
                rise = chance.uniform(0.1, 0.84)
                marks.append(
                    ellipse(
                        x + high * chance.triangular(-0.42, 0.42) * (1.1 - rise),
                        base - high * rise,
                        high * 0.1,
                        high * 0.075,
                    )
                )
            marks.append(ellipse(x + gap, base - 8, chance.uniform(20, 60), chance.uniform(10, 24), count=18))
            x += chance.uniform(0.4, 2.2) * gap
        with sheet.plate("fine"):
            sheet.put("".join(marks) + box(-10, base - 12, w + 20, 18), colour)
        sheet.fade(box(0, base - 46, w, 60), (0, "#f3dcb8", 0), (1, "#f3dcb8", 0.85))


def river(sheet):
    """Print the water with its cuts of light."""
    w, h, chance = sheet.width, sheet.height, sheet.chance
    sheet.put(
        box(0, HORIZON, w, h),
        sheet.ramp((0, "#f1d3aa", 1), (0.14, "#c9b8a3", 1), (0.34, "#7d9092", 1), (0.6, "#46606a", 1)),
    )
    sheet.put(
        cuts(chance, 520, (0, HORIZON + 30, w, h), (40, 240), (1.5, 6), keep=lambda x, y: (y - 480) / 400),
        "#2f4850",
        0.5,
    )
    sheet.put(cuts(chance, 260, (0, HORIZON + 20, w, h), (30, 190), (1.5, 4)), "#f0d8b0", 0.55)
    for y in range(HORIZON + 8, 960, 11):
        spread = 30 + (y - HORIZON) * 0.16
        for _ in range(2):
            if chance.random() < 1.05 - (y - HORIZON) / 520:
                sheet.put(cut(1130 + chance.gauss(0, spread * 0.5), y, spread * chance.uniform(0.6, 1.6),
                    chance.uniform(3, 6)), chance.choice(("#dd6a3f", "#f7d08c", "#e8905a")))  # fmt: skip


def bicycle(sheet, x, y, s, colour=INK):
    """Print a heavy old bicycle with a rack basket, from the side."""

    def p(a, b):
        return x + a * s, y + b * s

    for a in (-36, 36):
        for r, wide in ((24, 3.4), (2.5, 4)):
            ring = [(p(a, -25)[0] + math.cos(k / 8) * r * s, p(a, -25)[1] + math.sin(k / 8) * r * s) for k in range(52)]
            sheet.line(ring, colour, wide * s)
        for k in range(7):
            c, n = math.cos(k * math.pi / 7) * 23, math.sin(k * math.pi / 7) * 23
            sheet.line([p(a - c, -25 - n), p(a + c, -25 + n)], colour, 0.8 * s)
    frame = [[(-36, -25), (-14, -58), (22, -62), (-4, -25), (-36, -25)], [(-4, -25), (-18, -70)],
        [(36, -25), (19, -74)], [(19, -74), (30, -80), (20, -82)], [(-26, -71), (-8, -71)], [(-60, -54), (-16, -54)],
        [(-36, -25), (-54, -54)]]  # fmt: skip
    for line in frame:
        sheet.line([p(*q) for q in line], colour, 4 * s)


def load(sheet, x, y, wide, tall, kind):
    """Print a basket with greens, radishes or gourds in it."""
    chance = sheet.chance
    for _ in range(26):
        a, b = chance.uniform(-0.46, 0.46) * wide, chance.uniform(0, 0.42) * tall
        if kind == "greens":
            sheet.put(
                cut(x + a, y - tall - b, wide * 0.3, wide * 0.12, -1.57 + a / wide * 1.6),
                chance.choice(("#5f7f4e", "#86a35f", "#3f5f45")),
            )
        elif kind == "roots":
            sheet.put(
                ellipse(x + a, y - tall - b * 0.5, wide * 0.1, wide * 0.075),
                chance.choice(("#9e1b16", "#c34a38", "#e9d9c0")),
            )
        else:
            sheet.put(
                ellipse(x + a * 0.8, y - tall - b * 0.4, wide * 0.15, wide * 0.11),
                chance.choice(("#d9a04d", "#c47f36", "#e7bd6e")),
            )
    shape = basket(x, y, wide, tall)
    sheet.put(shape, "#6e4f30")
    with sheet.plate(clip=shape):
        for k in range(7):
            for j in range(10):
                sheet.put(cut(x - wide / 2 + (j + 0.5 * (k % 2)) * wide / 9, y - tall + (k + 0.5) * tall / 7,
                    wide / 10, tall / 15), "#c9995c")  # fmt: skip
    sheet.put(brush([(x - wide * 0.52, y - tall, 5), (x + wide * 0.52, y - tall, 5)]), "#b58748")


def people():
    """Return the passengers: (figure, x, scale, flip)."""

    def wear(coat, trousers, hair):
        return (coat, trousers, SKIN, hair, INK)

    grey, dark = "#9a948c", "#26211f"
    rider = body(
        (0, -100), (4, -166), [(44, -100), (38, -98)], [(-8, 0), (10, 0)], wear("#37505c", "#272b2e", dark), "cap"
    )
    carrier = body((0, -98), (8, -162), [(34, -128), (24, -92)], [(-14, 0), (14, 0)], wear("#8d2a20", "#2e3336", dark),
        "bob", tilt=4)  # fmt: skip
    elder = body((0, -92), (14, -152), [(40, -92), (42, -94)], [(-8, 0), (8, 0)], wear("#6b6258", "#2c2a29", grey),
        "thin", 12, stoop=6)  # fmt: skip
    girl = body((0, -92), (-2, -154), [(14, -96), (-10, -86)], [(-7, 0), (8, 0)], wear("#d2b48a", "#3c4a52", dark),
        "short+tail", -6, size=30)  # fmt: skip
    pole = body(
        (0, -100), (14, -164), [(52, -150), (44, -108)], [(-22, 0), (24, 0)], wear("#272d30", "#1f2426", dark), "cap", 4
    )
    return pole, rider, carrier, elder, girl


def reflection(sheet):
    """Print what the water makes of the ferry: all of it upside down, worn and broken by ripples."""
    w, h, chance = sheet.width, sheet.height, sheet.chance
    with sheet.plate("wood", opacity=0.62, move="translate(0,1566)scale(1,-1)"):
        boat(sheet)
    sheet.put(cuts(chance, 300, (300, 800, 1230, h), (60, 260), (2.5, 8)), "#46606a", 0.85)
    sheet.put(cuts(chance, 70, (300, 800, 1230, h), (40, 180), (1.5, 4)), "#f0d8b0", 0.6)
    sheet.fade(box(0, 860, w, 220), (0, "#46606a", 0), (1, "#3d555e", 0.8))


def boat(sheet):
    """Print the ferry: hull, awning, cargo and people."""
    hull = blob([(330, 690), (420, 716), (760, 726), (1090, 716), (1196, 676), (1180, 730), (1120, 776), (760, 790),
        (420, 780), (356, 740)], 4)  # fmt: skip
    with sheet.plate("fine"):
        for x in (770, 1000):
            sheet.put(box(x, 470, 9, 250), INK)
        bicycle(sheet, 560, 716, 1.32)
        bicycle(sheet, 640, 722, 1.36, "#3d2a24")
        pole, rider, carrier, elder, girl = people()
        stand(sheet, rider, (474, 724), 1.16, rim=RIM)
        stand(sheet, elder, (838, 722), 1.1, True, RIM)
        stand(sheet, girl, (916, 724), 0.84, rim=RIM)
        stand(sheet, carrier, (718, 728), 1.14, rim=RIM)
        stand(sheet, pole, (1090, 716), 1.14, rim=RIM)
        sheet.put(brush([(1180, 440, 5), (1150, 590, 6), (1106, 850, 6)]), INK)
        sheet.put(blob([(738, 478), (780, 440), (890, 424), (990, 440), (1036, 474), (890, 462)]), "#33474d")
        sheet.put(brush([(738, 476, 3), (780, 440, 5), (890, 424, 6), (990, 440, 5), (1036, 472, 3)]), "#eec28d")
        for x, wide, tall, kind in (
            (600, 84, 60, "greens"),
            (790, 74, 50, "roots"),
            (968, 86, 62, "greens"),
            (1030, 70, 44, "gourds"),
        ):
            load(sheet, x, 730, wide, tall, kind)
        sheet.put(hull, "#2b3336")
        sheet.put(brush([(330, 692, 6), (420, 718, 13), (760, 728, 14), (1090, 718, 13), (1196, 680, 6)]), "#8d2a20")
        sheet.put(brush([(352, 748, 2), (760, 770, 5), (1150, 744, 2)]), "#5d6c6d")
        for x in (450, 640, 860, 1040):
            sheet.put(ellipse(x, 758, 17), INK)
            sheet.put(ellipse(x, 758, 8), "#5d6c6d")


def landing(sheet):
    """Print the near landing: stone steps, mooring posts, a rope, a coil and waiting baskets."""
    with sheet.plate("fine"):
        for k in range(6):
            y = 900 + k * 32
            sheet.put(
                outline([(-20, y), (300 + k * 74, y + 6), (330 + k * 74, y + 40), (-20, y + 40)]),
                mix("#39464a", INK, k / 6),
            )
            sheet.put(brush([(-20, y + 1, 5), (302 + k * 74, y + 7, 2)]), "#b39f84", 0.9 - k * 0.1)
        for x, top, wide in ((196, 740, 44), (1500, 800, 60)):
            sheet.put(
                outline(
                    [(x - wide / 2, top), (x + wide / 2, top - 6), (x + wide / 2 + 3, 1090), (x - wide / 2 - 4, 1090)]
                ),
                INK,
            )
            sheet.put(ellipse(x, top - 2, wide / 2, wide / 6), "#5b574f")
            sheet.put(
                brush([(x + wide / 2 - 4, top + 8, 1), (x + wide / 2 - 4, top + 90, 5), (x + wide / 2 - 2, 1060, 1)]),
                "#d79a6c",
            )
        sheet.put(brush([(196, 800, 7), (260, 800, 6), (330, 700, 5), (352, 706, 5)]), "#c9a77a")
        for k in range(4):
            sheet.put(brush([(172, 786 + k * 9, 7), (196, 792 + k * 9, 8), (221, 784 + k * 9, 7)]), "#b08d62")
        load(sheet, 92, 1010, 150, 104, "gourds")
        load(sheet, 286, 1060, 170, 110, "greens")


def draw():
    """Return the sheet."""
    sheet = Sheet("ferry")
    air(sheet)
    river(sheet)
    sheet.fade(box(0, 440, 1600, 150), (0, "#f6e0bb", 0), (0.4, "#f6e0bb", 0.7), (1, "#f6e0bb", 0))
    reflection(sheet)
    boat(sheet)
    for k in range(16):
        sheet.put(cut(760 + sheet.chance.uniform(-420, 400), 784 + k * 3, 260 - k * 8, 5), "#efd6ad", 0.85)
    landing(sheet)
    return sheet
