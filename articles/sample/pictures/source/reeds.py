"""reeds.jpg: a reed lake at dusk, a grey heron standing in the shallows.
Printed by proof.py: python -m articles.sample.pictures.source.proof reeds (needs Chromium).
"""

import math

from .press import Sheet, blob, box, brush, cut, cuts, ellipse, mix, outline

HORIZON, SUN = 520, (1090, 452)
DUSK, EMBER, DEEP = "#5b3a3c", "#c8452a", "#231d1c"


def sky(sheet):
    """Print the evening sky from gold at the horizon to plum above, with bars of cloud cut across it."""
    w = sheet.width
    sheet.put(box(0, 0, w, HORIZON + 10), sheet.ramp((0, "#8d5a4c", 1), (0.45, "#d98a55", 1), (1, "#f2cf8e", 1)))
    sheet.fade(box(0, 0, w, 380), (0, DUSK, 0.95), (0.5, DUSK, 0.45), (1, DUSK, 0))
    sheet.glow(*SUN, 520, "#f7dc9c", 0.9)
    chance = sheet.chance
    with sheet.plate("wood"):
        for y, x, length, depth in [(120, 300, 900, 26), (178, 1180, 1000, 22), (238, 520, 760, 15), (300, 1330, 620,
            12), (346, 160, 560, 10), (392, 860, 420, 7)]:  # fmt: skip
            colour = mix(DUSK, "#e39a5e", (y - 100) / 330)
            for _ in range(7):
                sheet.put(cut(x + chance.uniform(-200, 200), y + chance.uniform(-depth, depth),
                    length * chance.uniform(0.4, 1), depth * chance.uniform(0.5, 1.2)), colour, 0.8)  # fmt: skip
    with sheet.plate("fine"):
        sheet.put(ellipse(*SUN, 62), EMBER)


def far_shore(sheet):
    """Print the far hills and the far reed beds, paler with distance."""
    chance, w = sheet.chance, sheet.width
    for base, height, colour in [(HORIZON, 62, "#c98d63"), (HORIZON, 34, "#a86b4f")]:
        ridge = [(x, base - height * (0.5 + 0.5 * math.sin(x / 210 + height) * math.sin(x / 97 + 1)))
            for x in range(-20, w + 40, 40)]  # fmt: skip
        with sheet.plate("fine"):
            sheet.put(outline([*ridge, (w + 20, base + 4), (-20, base + 4)]), colour)
    sheet.fade(box(0, HORIZON - 60, w, 64), (0, "#f5d9a0", 0), (1, "#f5d9a0", 0.85))
    for base, tall, colour, span in [(HORIZON + 6, 24, "#a2664c", (-20, w + 20)), (HORIZON + 20, 50, "#7d4d3f",
        (-20, 640)), (HORIZON + 16, 44, "#7d4d3f", (1290, w + 20))]:  # fmt: skip
        marks, low = [], []
        for _ in range(int((span[1] - span[0]) * 0.55)):
            x = chance.uniform(*span)
            edge = min(1, (x - span[0] + 30) / 160, (span[1] - x + 30) / 160) if span[1] - span[0] < w else 1
            h = tall * chance.uniform(0.5, 1.1) * max(0.2, edge)
            marks.append(brush([(x, base, 3), (x + h * 0.1, base - h * 0.6, 2.2), (x + h * 0.35, base - h, 0.4)], 2))
            low.append(
                brush([(x, base - 1, 3), (x + h * 0.05, base + h * 0.3, 2), (x + h * 0.1, base + h * 0.62, 0.3)], 2)
            )
        sheet.put("".join(low), colour, 0.45)
        sheet.put("".join(marks) + brush([(span[0], base, 6), (span[1], base, 6)]), colour)
        sheet.put(
            cuts(chance, 60, (span[0], base - 2, span[1], base + tall * 0.6), (30, 120), (1.2, 3)), "#f0c183", 0.8
        )


def water(sheet):
    """Print the lake: the sky upside down, the sun broken into cuts."""
    w, h = sheet.width, sheet.height
    sheet.put(box(0, HORIZON, w, h - HORIZON), sheet.ramp((0, "#f0c787", 1), (0.35, "#cf8355", 1), (1, "#64403d", 1)))
    sheet.fade(box(0, 700, w, h - 700), (0, DUSK, 0), (0.6, DUSK, 0.6), (1, DEEP, 0.9))


def glitter(sheet):
    """Cut the ripples: light ones under the sun, dark ones toward the reader."""
    w, h, chance = sheet.width, sheet.height, sheet.chance
    sheet.put(cuts(chance, 420, (0, 560, w, h), (40, 260), (1.5, 6), keep=lambda x, y: (y - 540) / 500), DUSK, 0.55)
    for y in range(HORIZON + 6, 1000, 9):
        spread = 26 + (y - HORIZON) * 0.17
        for _ in range(3):
            x = SUN[0] + chance.gauss(0, spread * 0.6)
            length = chance.uniform(0.6, 1.5) * spread * 1.4
            colour = EMBER if abs(x - SUN[0]) < spread * 0.55 else "#f3bd76"
            if chance.random() < 1.05 - (y - HORIZON) / 560:
                sheet.put(cut(x, y + chance.uniform(-3, 3), length, chance.uniform(3, 7)), colour)


def heron(sheet, x, y, size):
    """Print the heron: folded neck, long bill to the sun, one leg forward, and what the water makes of it."""
    body = [(-58, 4), (-40, -22), (-8, -40), (22, -44), (40, -30), (40, -8), (22, 12), (-6, 22), (-36, 22), (-66, 34),
        (-96, 44), (-78, 22)]  # fmt: skip
    neck = brush([(18, -20, 40), (40, -40, 29), (49, -66, 19), (40, -92, 13), (22, -112, 11.5), (14, -132, 11.5),
        (20, -150, 12.5), (36, -160, 15)])  # fmt: skip
    head = blob([(22, -163), (34, -170), (52, -168), (68, -162), (62, -154), (44, -151), (28, -153)])
    bill = outline([(58, -166), (122, -152), (60, -154)])
    crest = brush([(44, -166, 6), (22, -166, 4), (-8, -154, 2), (-22, -146, 0.3)], cap=False)
    legs = brush([(4, 10, 11), (9, 50, 5), (6, 57, 6.5), (9, 128, 4)]) + brush([(-14, 12, 10), (-22, 52, 5),
        (-20, 59, 6.5), (-34, 128, 4)])  # fmt: skip
    wing = blob([(-60, 6), (-36, -16), (0, -30), (24, -30), (26, -14), (4, 4), (-30, 14), (-80, 32)])
    feathers = "".join(cut(-30 + k * 11, -10 + (k % 2) * 7 - k * 1.5, 40, 3.4, 2.76) for k in range(5))
    for flip, shade in ((-1, 0.55), (1, 1)):
        top = y + 112 * size
        move = f"translate({x},{y})scale({size})" if flip == 1 else f"translate({x},{2 * top - y})scale({size},{-size})"
        with sheet.plate("fine" if flip == 1 else "wood", move=move, opacity=shade):
            sheet.put(legs + bill, DEEP)
            sheet.put(blob(body) + neck + head, DEEP)
            if flip == 1:
                sheet.put(wing, "#57474a")
                sheet.put(feathers, "#b08a78")
                sheet.put(brush([(55, -50, 0.4), (57, -70, 3.6), (45, -96, 3), (27, -115, 2.6), (19, -132, 2.6),
                    (26, -147, 0.4)]), "#f0b87a")  # fmt: skip
                sheet.put(brush([(36, 0, 0.4), (45, -16, 4), (54, -40, 0.4)], cap=False), "#f0b87a")
            sheet.put(crest, DEEP)
            if flip == 1:
                sheet.put(cut(44, -159, 26, 4, 0.12), "#e9c08a")
    for k in range(9):
        sheet.put(cut(x - 8 * size + k * 3, y + (112 + 7 * (k % 5)) * size, (120 - 9 * k) * size, 3.2), "#efb777", 0.9)


def reed(chance, x, base, tall, lean, thick):
    """Return one reed: stem and leaves in one path, plume in another."""
    tip = (x + lean, base - tall)
    stem = [(x, base, thick), (x + lean * 0.25, base - tall * 0.5, thick * 0.8), (*tip, thick * 0.4)]
    marks = [brush(stem, 5)]
    for _ in range(chance.randint(3, 5)):
        t = chance.uniform(0.2, 0.78)
        sx, sy = x + lean * t * t, base - tall * t
        reach = chance.uniform(0.16, 0.3) * tall * (1 if chance.random() < 0.78 else -0.7)
        rise = chance.uniform(0.04, 0.16) * tall
        marks.append(brush([(sx, sy, thick * 0.6), (sx + reach * 0.45, sy - rise, thick * 1.5),
            (sx + reach, sy - rise * 0.5 + abs(reach) * 0.3, 0.3)], 5, cap=False))  # fmt: skip
    plume = []
    for k in range(30):
        t = k / 30
        px = tip[0] - lean * 0.05 * (1 - t) + t * t * 34 * thick / 5
        py = tip[1] + (0.42 - t + 0.3 * t * t) * tall * 0.15
        long = thick * chance.uniform(3.4, 6.4) * (1.15 - 0.75 * t)
        plume.append(cut(px + long * 0.36, py + long * 0.3, long, thick * 0.46, 0.62 + 0.5 * t, 0.14))
    return "".join(marks), "".join(plume)


def bed(sheet, count, span, base, tall, thick, colours, keep=None, mirror=False):
    """Print a bed of reeds from the back to the front, with what still water makes of it."""
    chance, reeds = sheet.chance, []
    for k in range(count):
        x = chance.uniform(*span)
        size = chance.uniform(0.72, 1.08) * (keep(x) if keep else 1)
        foot = base + chance.uniform(0, 8 if mirror else 30)
        stem, plume = reed(chance, x, foot, tall * size, tall * size * chance.uniform(0.1, 0.2), thick)
        reeds.append((stem, plume, mix(*colours[:2], k / count)))
    if mirror:
        with sheet.plate("wood", opacity=0.4, move=f"translate(0,{(base + 4) * 1.62})scale(1,-.62)"):
            for stem, _, colour in reeds:
                sheet.put(stem, colour)
        sheet.put(cuts(chance, count, (span[0], base, span[1], base + 60), (40, 150), (1.5, 3.5)), "#dda06a", 0.8)
    for stem, plume, colour in reeds:
        sheet.put(stem, colour)
        sheet.put(plume, mix(colours[2], colour, chance.uniform(0, 0.35)))


def draw():
    """Return the sheet."""
    sheet = Sheet("reeds")
    sky(sheet)
    water(sheet)
    far_shore(sheet)
    glitter(sheet)
    with sheet.plate("fine"):
        bed(sheet, 46, (-40, 420), 700, 250, 3, ("#7a4a3d", "#5a3833", "#b97a55"), lambda x: 1.08 - max(0,
            x - 60) / 620, True)  # fmt: skip
        bed(sheet, 26, (1330, 1640), 690, 220, 3, ("#7a4a3d", "#5a3833", "#b97a55"), lambda x: 0.5 + (x - 1330) / 560,
            True)  # fmt: skip
    heron(sheet, 700, 640, 1.25)
    with sheet.plate("fine"):
        bed(sheet, 34, (-60, 330), 1110, 600, 6, ("#3a2826", DEEP, "#8a5646"), lambda x: 1.08 - max(0, x) / 640)
        bed(sheet, 40, (1150, 1640), 1120, 560, 6, ("#3a2826", DEEP, "#8a5646"), lambda x: 0.36 + (x - 1150) / 640)
        bed(sheet, 30, (300, 1200), 1130, 190, 5, ("#3a2826", DEEP, "#6d453c"), lambda x: 0.5 + abs(x - 760) / 700)
    return sheet
