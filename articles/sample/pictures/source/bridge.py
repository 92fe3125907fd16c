"""bridge.jpg: a lit cable-stayed bridge at night, drawn in true perspective, and its broken reflection.
Printed by proof.py: python -m articles.sample.pictures.source.proof bridge (needs Chromium).
"""

import math

from .figures import body, stand
from .press import Sheet, box, brush, cut, cuts, ellipse, mix, outline

HORIZON, EYE, FOCAL = 505, 6.0, 1100
NIGHT, BLUE, AMBER, PALE, BLACK = "#141a24", "#2c3f52", "#f0ad4e", "#ffe6ae", "#10131a"
NEAR, FAR = (125.0, 90.0), (-395.0, 600.0)
PYLONS, TOP, DECK = (0.168, 0.56), 74, 15


def see(x, y, z):
    """Return where a point of the world falls on the sheet."""
    return 800 + FOCAL * x / z, HORIZON - FOCAL * (y - EYE) / z


def deck(t, y, side=0.0):
    """Return a point on the bridge: t along it, y above the water, side metres off its middle line."""
    dx, dz = FAR[0] - NEAR[0], FAR[1] - NEAR[1]
    long = math.hypot(dx, dz)
    return see(NEAR[0] + dx * t - dz / long * side, y, NEAR[1] + dz * t + dx / long * side)


def depth(t):
    """Return how far away the bridge is at t."""
    return NEAR[1] + (FAR[1] - NEAR[1]) * t


def sky(sheet):
    """Print the night, lighter over the town, with the town's windows on the far bank."""
    w, chance = sheet.width, sheet.chance
    sheet.put(box(0, 0, w, HORIZON + 4), sheet.ramp((0, NIGHT, 1), (0.55, "#22303f", 1), (1, "#5c5a58", 1)))
    sheet.glow(420, HORIZON, 760, "#c98d55", 0.62, 0.42)
    with sheet.plate("wood"):
        for y, x, length in [(90, 300, 700), (150, 1250, 900), (230, 640, 800), (300, 1380, 500), (330, 180, 420)]:
            for _ in range(5):
                sheet.put(cut(x + chance.uniform(-140, 140), y + chance.uniform(-16, 16), length * chance.uniform(0.4,
                    1), chance.uniform(5, 15)), mix(BLUE, "#8a7663", y / 500), 0.45)  # fmt: skip
    ridge = [(x, HORIZON - 46 - 30 * math.sin(x / 260 + 0.6) - 14 * math.sin(x / 83)) for x in range(-20, w + 40, 30)]
    with sheet.plate("fine"):
        sheet.put(outline([*ridge, (w + 20, HORIZON + 4), (-20, HORIZON + 4)]), "#33404c")
    lights, x = [], -10
    with sheet.plate("fine"):
        while x < w:
            wide, tall = chance.uniform(26, 74), chance.uniform(14, 56) * (1.3 - 0.7 * x / w)
            sheet.put(box(x, HORIZON - tall, wide + 3, tall + 4), mix("#1c2530", "#2a343f", chance.random()))
            for row in range(int(tall // 10)):
                for k in range(int(wide // 8)):
                    if chance.random() < 0.34:
                        lights.append((x + 4 + k * 8, HORIZON - tall + 5 + row * 10))
            x += wide + chance.choice((0, 0, 6, 18))
    for x, y in lights:
        sheet.put(box(x, y, 3.4, 4.2), chance.choice((AMBER, PALE, "#d98c46")), chance.uniform(0.5, 1))
    return lights


def water(sheet, lights):
    """Print the river: the sky upside down, and each far window as a short trembling line."""
    w, h, chance = sheet.width, sheet.height, sheet.chance
    sheet.put(box(0, HORIZON, w, h - HORIZON), sheet.ramp((0, "#54544f", 1), (0.2, "#2b3a49", 1), (1, NIGHT, 1)))
    sheet.glow(400, HORIZON, 620, "#b07a48", 0.5, 0.3)
    sheet.put(cuts(chance, 560, (0, HORIZON + 14, w, h), (50, 240), (1.5, 5.5)), BLACK, 0.5)
    sheet.put(cuts(chance, 260, (0, HORIZON + 30, w, h), (40, 200), (1, 3.4)), "#5f7688", 0.5)
    for x, y in lights:
        for k in range(3):
            sheet.put(cut(x + chance.gauss(0, 2), 2 * HORIZON - y + k * 13 + chance.uniform(0, 8), chance.uniform(8,
                18), 2.4), AMBER, 0.5)  # fmt: skip


def tremble(sheet, x, top, bottom, wide, colour, strength):
    """Print one lamp's path on the water: cuts that grow wider and rarer toward the reader."""
    chance, y = sheet.chance, top
    while y < bottom:
        part = (y - top) / max(1, bottom - top)
        if chance.random() < 1.08 - part * 0.75:
            sheet.put(cut(x + chance.gauss(0, wide * 0.18), y, wide * chance.uniform(0.6, 1.5), 2 + wide * 0.09),
                colour, round(strength * (1 - part * 0.7), 2))  # fmt: skip
        y += chance.uniform(5, 10)


def cables(sheet, centre, mirror):
    """Print one pylon's fan of stays on both sides of the road."""
    sign = -1 if mirror else 1
    for side, shade in ((7.5, 0.55), (-7.5, 0.95)):
        for k in range(2, 19):
            for way in (-1, 1):
                t = centre + way * k * 0.0112
                foot, mast = (
                    deck(t, sign * (DECK + 1), side),
                    deck(centre, sign * (TOP - 3 - (18 - k) * 1.75), side * 0.06),
                )
                wide = 420 / depth(t) * (0.7 if side > 0 else 1)
                colour = mix("#d9b98a", AMBER, 0.4) if side < 0 else "#8d8474"
                sheet.line([mast, foot], colour, round(wide, 2), shade * (0.22 if mirror else 1))


def pylon(sheet, centre, mirror):
    """Print one pylon: two legs that lean together and a mast, lit from below."""
    sign, shade = (-1, 0.5) if mirror else (1, 1)

    def p(y, side):
        return deck(centre, sign * y, side)

    legs = []
    for way in (-1, 1):
        legs.append(outline([p(0, way * 12), p(DECK, way * 11), p(47, way * 2.6), p(47, 0), p(44, way * 0.4),
            p(DECK, way * 8.4), p(0, way * 9.4)]))  # fmt: skip
    mast = outline([p(44, -2.7), p(TOP, -1.5), p(TOP, 1.5), p(44, 2.7)])
    beam = outline([p(DECK - 4, -9.6), p(DECK - 1, -9.6), p(DECK - 1, 9.6), p(DECK - 4, 9.6)])
    ends = p(TOP, 0)[1], p(0, 0)[1]
    lit = sheet.ramp((0, "#c98a48", 1), (0.35, "#e9b468", 1), (0.75, PALE, 1), (1, "#8d6a45", 1), line=(0, ends[0], 0,
        ends[1]), unit="userSpaceOnUse")  # fmt: skip
    with sheet.plate("wood" if mirror else "fine", opacity=shade):
        sheet.put(legs[0] + beam + mast, lit)
        sheet.put(legs[1], lit)
        sheet.put(
            outline([p(44, 0.4), p(TOP, 0.2), p(TOP, 1.5), p(44, 2.7), p(DECK, 11), p(DECK, 9.8)]), "#5d4632", 0.8
        )
    if not mirror:
        sheet.glow(*p(TOP + 1, 0), 26, "#e2442f", 0.9)
        sheet.put(ellipse(*p(TOP + 1, 0), 4), "#ff6a4d")


def road(sheet, mirror):
    """Print the deck in steps of distance, its edge lit, and its piers."""
    sign = -1 if mirror else 1
    steps = [k / 60 for k in range(-3, 61)]
    with sheet.plate("wood" if mirror else "fine", opacity=0.6 if mirror else 1):
        for t in (0.36, 0.76, 0.88):
            a, b = deck(t, 0, -4), deck(t, sign * DECK, 4)
            sheet.put(box(min(a[0], b[0]), min(a[1], b[1]), abs(b[0] - a[0]) * 0.7, abs(b[1] - a[1])), "#2a2b2d")
        for low, high, colour in (
            (DECK - 3.4, DECK - 0.6, "#231f1e"),
            (DECK - 0.6, DECK + 0.5, "#8d6f4a" if mirror else "#e7b066"),
        ):
            band = [deck(t, sign * high, -8.5) for t in steps] + [deck(t, sign * low, -8.5) for t in reversed(steps)]
            sheet.put(outline(band), colour)


def lamps(sheet):
    """Print the lamps from far to near, each with its path on the water."""
    for k in range(88, -1, -1):
        t = k / 88 * 0.99 + 0.002
        size = 300 / depth(t)
        for side in (8, -8.5):
            x, y = deck(t, DECK + 5, side)
            foot = deck(t, -DECK - 2, side)
            if k % 2 == 0 or side < 0:
                tremble(sheet, x, max(HORIZON + 4, foot[1] - 8 * size), foot[1] + 120 * size ** 0.5 * 1.2,
                    12 * size + 5, AMBER if k % 3 else PALE, 0.85)  # fmt: skip
            sheet.line([(x, y), deck(t, DECK, side)], "#6b5a44", round(size * 0.7, 2))
            if k % 4 == 0:
                sheet.glow(x, y, 20 * size + 6, AMBER, 0.5)
            sheet.put(ellipse(x, y, 1.7 * size + 0.8), PALE)


def bank(sheet):
    """Print the near bank: a railing, two people leaning on it, and willow hanging into the picture."""
    chance, h = sheet.chance, sheet.height
    wear = (BLACK, BLACK, BLACK, BLACK, BLACK)
    rim = ("#b98447", -1.7, 1.3)
    one = body((-10, -100), (24, -158), [(62, -122), (66, -118)], [(-24, 0), (-6, 0)], wear, tilt=16, stoop=6, hem=16)
    two = body(
        (-4, -96), (14, -156), [(50, -120), (52, -116)], [(-8, 0), (8, 0)], wear, "bob", tilt=-4, stoop=3, hem=40
    )
    stand(sheet, two, (420, h + 4), 1.22, True, rim=(rim[0], 1.7, 1.3))
    stand(sheet, one, (262, h + 4), 1.32, rim=rim)
    with sheet.plate("fine"):
        sheet.put(outline([(-20, 812), (640, 842), (1620, 872), (1620, 960), (-20, 960)]), BLACK)
        sheet.put(brush([(-20, 752, 9), (640, 792, 7), (1640, 838, 5)]), BLACK)
        sheet.put(brush([(-20, 747, 2.5), (640, 788, 2), (1640, 835, 1.4)]), "#a87a48", 0.8)
        for x in range(0, 1620, 34):
            y = 750 + 42 * x / 640 if x < 640 else 790 + 48 * (x - 640) / 980
            sheet.put(box(x, y, 3.4 if x % 136 else 8, 90), BLACK)
    with sheet.plate("fine"):
        for _ in range(46):
            x = chance.uniform(-20, 470)
            long = chance.uniform(120, 430) * (1.1 - x / 640)
            sway = chance.uniform(14, 46)
            line = [(x + sway * (k / 12) ** 2, -10 + long * k / 12) for k in range(13)]
            sheet.line(line, BLACK, 2)
            sheet.put("".join(cut(a + chance.choice((-6, 6)), b + 8, 24, 5.6, 1.25 + chance.choice((-0.5, 0.35)))
                for a, b in line for _ in (0, 1)), mix(BLACK, "#26362f", chance.random()))  # fmt: skip


def draw():
    """Return the sheet."""
    sheet = Sheet("bridge", height=900)
    water(sheet, sky(sheet))
    for mirror in (True, False):
        for centre in reversed(PYLONS):
            cables(sheet, centre, mirror)
            pylon(sheet, centre, mirror)
        road(sheet, mirror)
    lamps(sheet)
    bank(sheet)
    return sheet
