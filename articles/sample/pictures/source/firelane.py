"""firelane.jpg: an old housing block at night; cones keep the fire lane open, a torch shows the way.
Printed by proof.py: python -m articles.sample.pictures.source.proof firelane (needs Chromium).
"""

from .figures import body, stand
from .press import Sheet, box, brush, cut, cuts, ellipse, mix, outline
from .world import View

VIEW = View(860, 610, 1.75, 1150)
NIGHT, WALL, DARK, WARM, RED, BEAM = "#131a22", "#2b3742", "#10151b", "#eeb45f", "#d2321f", "#ffeab8"


def sky(sheet):
    """Print the strip of night between the blocks and what lies at the end of the lane."""
    sheet.put(box(0, 0, 1600, 1067), sheet.ramp((0, NIGHT, 1), (0.55, "#33414b", 1), (1, "#151a1f", 1)))
    sheet.glow(860, 560, 460, "#b9864f", 0.55)
    with sheet.plate("fine"):
        sheet.put(VIEW.front(-30, 30, 0, 15, 95), "#25303a")
        for k in range(40):
            x, y = sheet.chance.uniform(-6, 6), sheet.chance.choice((2, 5, 8, 11))
            sheet.put(VIEW.front(x, x + 0.8, y, y + 1.2, 95), WARM, 0.6 if k % 2 else 0.2)


def fittings(sheet, side, z, floor, lit, haze):
    """Print what hangs on one bay of a wall: window, bars, cooler, washing."""
    v, chance, x = VIEW, sheet.chance, side * 6.2
    low = 0.9 + floor * 2.9
    glass = mix("#d99a4c", WARM, chance.random()) if lit else mix("#1b242c", "#36444e", chance.random())
    sheet.put(v.wall(x, low, low + 1.5, z, z + 1.9), mix(glass, "#6a5c48", haze * 0.7))
    if lit:
        sheet.put(v.wall(x, low, low + 1.5, z, z + 0.4 + 0.5 * chance.random()), "#a8622d", 0.7)
    for k in range(4):
        sheet.line([v.see(x, low, z + k * 0.63), v.see(x, low + 1.5, z + k * 0.63)], DARK, round(22 / z + 0.5, 1))
    out = x - side * 0.7
    if chance.random() < 0.62:
        cage = [
            v.see(out, low - 0.15, z - 0.1),
            v.see(out, low + 1.0, z - 0.1),
            v.see(out, low + 1.0, z + 2),
            v.see(out, low - 0.15, z + 2),
        ]
        for k in range(9):
            a, b = v.see(out, low - 0.15, z + k * 0.25), v.see(out, low + 1.0, z + k * 0.25)
            sheet.line([a, b], mix("#566470", WALL, haze), round(14 / z + 0.4, 1))
        sheet.line([cage[1], cage[2]], "#7e8b92", round(20 / z + 0.5, 1))
        sheet.put(v.floor(min(x, out), max(x, out), z - 0.1, z + 2, low - 0.15), DARK)
        if floor and chance.random() < 0.55:
            for k in range(3):
                start, drop = z + 0.1 + k * 0.62, low - 0.35 - 0.45 * chance.random()
                tone = mix(chance.choice(("#7a2a22", "#5d6c72", "#8d8068", "#36505a")), DARK, 0.25)
                sheet.put(v.face((out, low + 0.5, start), (out, low + 0.5, start + 0.5), (out, drop, start + 0.42),
                    (out, drop, start + 0.08)), tone)  # fmt: skip
                sheet.put(v.face((out, low + 0.5, start - 0.12), (out, low + 0.5, start + 0.62), (out, low + 0.15,
                    start + 0.56), (out, low + 0.2, start - 0.06)), tone)  # fmt: skip
    elif chance.random() < 0.7:
        sheet.put(v.wall(out, low - 0.7, low - 0.1, z + 2.1, z + 2.9), "#75828a")
        sheet.put(
            v.face(
                (x, low - 0.7, z + 2.1), (out, low - 0.7, z + 2.1), (out, low - 0.1, z + 2.1), (x, low - 0.1, z + 2.1)
            ),
            "#4a5660",
        )


def block(sheet, side):
    """Print one block of flats, from its far end to the reader."""
    v, x = VIEW, side * 6.2
    ends = (v.see(x, 0, 3)[0], v.see(x, 0, 80)[0])
    sheet.put(v.wall(x, 0, 19, 2, 80), sheet.ramp((0, "#1d262e", 1), (0.6, WALL, 1), (1, "#75634c", 1),
        line=(ends[0], 0, ends[1], 0), unit="userSpaceOnUse"))  # fmt: skip
    for k in range(19, -1, -1):
        z = 4.4 + k * 3.9
        for floor in range(6):
            fittings(sheet, side, z, floor, sheet.chance.random() < 0.3, k / 19)
        if k % 4 == 1:
            sheet.put(v.wall(x, 0, 2.3, z + 2.2, z + 3.6), DARK)
            sheet.glow(*v.see(x, 2.7, z + 2.9), 700 / z + 10, WARM, 0.6)
        sheet.line([v.see(x, 0, z - 0.5), v.see(x, 19, z - 0.5)], DARK, round(30 / z + 0.5, 1), 0.6)


def lane(sheet):
    """Print the wet lane with its painted edge and the hatching that keeps it clear."""
    v, chance = VIEW, sheet.chance
    sheet.put(v.floor(-6.2, 6.2, 2, 90), sheet.ramp((0, "#7d6b52", 1), (0.25, "#39424a", 1), (1, "#171c21", 1)))
    for x in (-3.0, 2.85):
        sheet.put(v.floor(x, x + 0.15, 2, 80), "#c79b4b", 0.85)
    for k in range(15):
        z = 3.2 + k * 2.6
        sheet.put(v.face((-2.8, 0, z), (-2.5, 0, z), (-1.2, 0, z + 1.6), (-1.5, 0, z + 1.6)), "#c79b4b", 0.28)
        sheet.put(v.face((2.8, 0, z), (2.5, 0, z), (1.2, 0, z + 1.6), (1.5, 0, z + 1.6)), "#c79b4b", 0.28)
    with sheet.plate(clip=v.floor(-6.2, 6.2, 2, 90)):
        sheet.put(cuts(chance, 300, (0, 660, 1600, 1067), (30, 200), (1, 4)), DARK, 0.6)
    sheet.put(cuts(chance, 90, (700, 640, 1020, 900), (20, 90), (1, 3)), WARM, 0.4)


def engine(sheet):
    """Print the fire engine easing in at the far end, lamps on."""
    v, z = VIEW, 24
    sheet.put(v.front(-1.5, 1.5, 0.5, 3.1, z), "#a8231b")
    sheet.put(v.front(-1.35, 1.35, 1.7, 2.7, z), "#1c2730")
    sheet.put(v.front(-1.35, -0.1, 1.7, 2.7, z), "#33444e")
    sheet.put(v.front(-1.5, 1.5, 0.4, 0.75, z), "#d9d2c0")
    sheet.put(v.front(-1.5, 1.5, 1.25, 1.42, z), "#efe6d2")
    sheet.put(v.front(-1.2, 1.2, 3.1, 3.3, z), "#e8523a")
    for x in (-1.45, 0.95):
        sheet.put(v.front(x, x + 0.5, 0, 0.5, z), DARK)
    for x in (-0.9, 0.9):
        sheet.glow(*v.see(x, 3.35, z), 70, "#ff5a3c", 0.8)
    for x in (-1.1, 1.1):
        a, b = v.see(x, 1.05, z)
        sheet.glow(a, b, 130, BEAM, 0.95)
        sheet.put(ellipse(a, b, 10), "#fffbe6")
        for k in range(14):
            sheet.put(
                cut(a + sheet.chance.gauss(0, 5), v.see(x, 0, z)[1] + 6 + k * 12, 46 + k * 5, 4.5),
                BEAM,
                round(0.75 - k * 0.045, 2),
            )


def cone(sheet, x, z):
    """Print one traffic cone with its white bands, its shadow and the side the light finds."""
    a, b = VIEW.see(x, 0, z)
    s = VIEW.focal * 0.78 / z / 100
    with sheet.plate(move=f"translate({a:.1f},{b:.1f})scale({s:.3f})"):
        sheet.put(ellipse(10, 3, 58, 9), DARK, 0.7)
        sheet.put(outline([(-36, 0), (36, 0), (30, -9), (-30, -9)]), "#7d1a12")
        sheet.put(outline([(-25, -8), (25, -8), (6, -100), (-6, -100)]), RED)
        for low, high in ((30, 48), (62, 76)):
            wide = [25 - 19 * (t - 8) / 92 for t in (low, high)]
            sheet.put(outline([(-wide[0], -low), (wide[0], -low), (wide[1], -high), (-wide[1], -high)]), "#f6ead0")
        sheet.put(outline([(-25, -8), (-9, -8), (-3, -100), (-6, -100)]), DARK, 0.42)
        sheet.put(brush([(24, -9, 1), (14, -56, 4), (6, -98, 1)]), "#ffd9a0", 0.9)


def beam(sheet, start, far, near, strength):
    """Print a torch's beam as grain that thins with distance."""
    (x, y), (x1, y1), (x2, y2) = start, far, near
    sheet.fade(outline([(x, y - 3), (x1, y1), (x2, y2), (x, y + 3)]), (0, BEAM, strength), (0.5, BEAM, strength * 0.5),
        (1, BEAM, 0), line=(0 if x1 > x else 1, 0, 1 if x1 > x else 0, 0))  # fmt: skip


def people(sheet):
    """Print two inspectors: one waving the engine in, one in front with the torch."""
    v = VIEW
    dark = ("#1b242b", "#141a20", "#96684a", "#1b242b", DARK)
    back = body((0, -102), (0, -168), [(44, -118), (42, -214)], [(-16, 0), (16, 0)], dark, "cap", hem=16)
    z = 5.1
    x, y = v.see(-1.62, 0, z)
    front = body((0, -102), (8, -166), [(60, -138), (-30, -104)], [(-18, 0), (20, 0)], dark, "cap", tilt=5, broad=0.3,
        hem=22, thick=1.1)  # fmt: skip
    s = v.scale(z) * 1.08
    hand = (x + 63 * s, y - 138 * s)
    beam(sheet, hand, (1190, 470), (1130, 830), 0.95)
    sheet.glow(1130, 790, 230, BEAM, 0.6, 0.34)
    stand(sheet, back, v.see(-1.5, 0, 13.5), v.scale(13.5) * 1.15, rim=("#f1c277", -2.4, 1.4))
    stand(sheet, front, (x, y), s, rim=("#f3cf92", -2.2, 1.2))
    vest = [brush([(x + a * s, y + b * s, 5.5 * s) for a, b in line], cap=False)
        for line in ([(-20, -121), (-3, -119), (18, -122)], [(-20, -105), (-3, -103), (18, -106)])]  # fmt: skip
    for stripe in vest:
        sheet.put(stripe, "#cfd6c4", 0.9)
    sheet.put(brush([(hand[0] - 14, hand[1] + 3, 12), (hand[0] + 24, hand[1] - 2, 15)]), DARK)
    sheet.glow(hand[0] + 28, hand[1] - 2, 44, "#fff6d8", 1)


def draw():
    """Return the sheet."""
    sheet = Sheet("firelane")
    sky(sheet)
    with sheet.plate("fine"):
        block(sheet, -1)
        block(sheet, 1)
        lane(sheet)
        engine(sheet)
    with sheet.plate("fine"):
        for k in range(9, -1, -1):
            z = 5.2 + k * 2.5
            cone(sheet, 2.35, z - 1.2)
            if k > 1:
                cone(sheet, -2.6, z)
        people(sheet)
        cone(sheet, 1.62, 3.15)
        for y, sag in ((90, 60), (150, 46), (36, 90)):
            sheet.line([(x, y + sag * (1 - ((x - 800) / 800) ** 2)) for x in range(-10, 1620, 40)], DARK, 3)
    return sheet
