"""library.jpg: children reading by the large window of a community library on a bright afternoon.
Printed by proof.py: python -m articles.sample.pictures.source.proof library (needs Chromium).
"""

from .figures import body, stand
from .press import Sheet, blob, box, brush, cut, cuts, ellipse, mix, outline

INK, CREAM, DEEP, RED, TEAL, OCHRE = "#231f1d", "#fbf0d6", "#5d3b2a", "#a8291e", "#3c6064", "#d69a48"
SKIN, HAIR = "#bb805a", "#231f1d"
SPINES = ("#a8291e", "#3c6064", "#d69a48", "#efe0bf", "#6f8468", "#7a4a36", "#c9b48a", "#29424a", "#c65a38")


def room(sheet):
    """Print the walls, the floor and its boards."""
    sheet.put(
        box(0, 0, 1600, 830), sheet.ramp((0, "#dcb98a", 1), (0.55, "#b98a5e", 1), (1, "#6d4a37", 1), line=(0, 0, 1, 0))
    )
    sheet.put(box(0, 800, 1600, 270), sheet.ramp((0, "#a8744a", 1), (1, "#6b432d", 1)))
    for k in range(9):
        y = 812 + k * k * 4.2
        sheet.put(brush([(0, y, 1.4 + k * 0.3), (1600, y + 2, 1.4 + k * 0.3)]), DEEP, 0.6)
        for j in range(6):
            sheet.put(box((j * 320 + k * 137) % 1600, y, 2.4, 9 + k * 8), DEEP, 0.6)
    sheet.put(cuts(sheet.chance, 240, (0, 815, 1600, 1067), (30, 150), (1, 3)), "#4d3022", 0.35)


def garden(sheet):
    """Print what the window shows: light, a far roof line, a tree in full leaf."""
    chance = sheet.chance
    sheet.put(box(90, 50, 900, 720), sheet.ramp((0, "#e9efd9", 1), (0.6, CREAM, 1), (1, "#f6dfa9", 1)))
    for x, y, w, h in [(90, 560, 240, 220), (300, 600, 190, 180), (730, 575, 300, 200)]:
        sheet.put(outline([(x, y + 30), (x + w * 0.12, y), (x + w * 0.88, y), (x + w, y + 30)]), "#b9b296")
        sheet.put(box(x + 10, y + 30, w - 20, h), "#e2d5b0")
    sheet.put(brush([(720, 800, 46), (700, 600, 34), (660, 430, 24), (600, 300, 10)]) + brush([(694, 560, 20),
        (780, 430, 13), (850, 330, 6)]) + brush([(672, 470, 14), (560, 400, 9), (480, 340, 4)]), "#6d6a4c")  # fmt: skip
    for _ in range(34):
        x, y = 690 + chance.triangular(-330, 330), 250 + chance.triangular(-210, 230)
        sheet.put(ellipse(x, y, 80, 46), "#b4c493")
    for tone, count, spread in (
        ("#9db27f", 620, 1.0),
        ("#7d9a6a", 420, 0.86),
        ("#c9d394", 420, 0.95),
        ("#eef0c0", 160, 0.9),
    ):
        leaves = []
        for _ in range(count):
            x, y = 690 + chance.gauss(0, 170) * spread, 260 + chance.gauss(0, 120) * spread
            leaves.append(cut(x, y, chance.uniform(20, 44), chance.uniform(8, 15), chance.uniform(-0.9, 0.9)))
        sheet.put("".join(leaves), tone)


def window(sheet):
    """Print the window: frame, bars, sill, and the curtain of light it lets fall."""
    frame = box(90, 50, 900, 720)
    with sheet.plate("fine", clip=frame):
        garden(sheet)
    with sheet.plate("fine"):
        for x in (78, 372, 676, 978):
            sheet.put(box(x, 38, 24, 740), "#6b432d")
            sheet.put(box(x + 17, 50, 6, 720), "#f3d9a0", 0.8)
        for y in (38, 268, 760):
            sheet.put(box(78, y, 924, 20), "#6b432d")
        sheet.put(outline([(40, 778), (1040, 778), (1064, 806), (20, 806)]), "#e9c78c")
        sheet.put(box(20, 804, 1044, 96), "#8a5a39")
        sheet.put(box(20, 804, 1044, 12), "#5d3b2a", 0.6)
        for x in range(60, 1040, 164):
            sheet.put(box(x, 824, 148, 64), "#774a30")
    for x in (120, 414, 718):
        path = outline([(x + 150, 900), (x + 400, 900), (x + 760, 1080), (x + 420, 1080)])
        sheet.fade(path, (0, "#ffe6ab", 0.85), (1, "#ffe6ab", 0.4))
    sheet.fade(
        outline([(160, 470), (960, 470), (1420, 1067), (600, 1067)]),
        (0, "#fff0c8", 0.05),
        (0.5, "#fff0c8", 0.3),
        (1, "#fff0c8", 0),
        soft=44,
    )


def shelves(sheet):
    """Print the tall shelves on the right, every spine its own colour, a few books leaning."""
    chance = sheet.chance
    sheet.put(box(1090, 30, 540, 800), "#4a2f22")
    for row in range(5):
        top, foot = 46 + row * 154, 186 + row * 154
        sheet.put(box(1104, top, 520, 140), "#2d1e18")
        x = 1110
        while x < 1600:
            wide, tall = chance.uniform(11, 30), chance.uniform(84, 128)
            if chance.random() < 0.08:
                sheet.put(outline([(x + 22, foot - tall), (x + 22 + wide, foot - tall + 8), (x + wide, foot),
                    (x, foot)]), chance.choice(SPINES))  # fmt: skip
                x += 30 + wide
                continue
            if chance.random() < 0.06:
                x += chance.uniform(26, 60)
                continue
            tone = mix(chance.choice(SPINES), "#3a251b", 0.12 + 0.3 * (x - 1110) / 500)
            sheet.put(box(x, foot - tall, wide - 2, tall), tone)
            sheet.put(box(x, foot - tall, 3, tall), mix(tone, "#ffe9b8", 0.5))
            if wide > 18:
                sheet.put(box(x + 3, foot - tall * 0.8, wide - 8, 7), mix(tone, "#f3e2bb", 0.7))
            x += wide
        sheet.put(box(1090, foot, 540, 14), "#9a6a42")
    sheet.put(box(1078, 20, 20, 812), "#c99a61")


def book(x, y, wide, tilt=0.0, cover=RED):
    """Return an open book seen a little from above."""
    left = [
        (x - wide, y - wide * 0.34 + tilt),
        (x - wide * 0.5, y - wide * 0.48),
        (x, y - wide * 0.2),
        (x, y + 3),
        (x - wide, y - 4 + tilt),
    ]
    right = [
        (x + wide, y - wide * 0.34 - tilt),
        (x + wide * 0.5, y - wide * 0.48),
        (x, y - wide * 0.2),
        (x, y + 3),
        (x + wide, y - 4 - tilt),
    ]
    under = [(x - wide - 3, y - wide * 0.28 + tilt), (x, y + 8), (x + wide + 3, y - wide * 0.28 - tilt),
        (x + wide + 3, y + tilt * 0), (x, y + 13), (x - wide - 3, y + 2)]  # fmt: skip
    return [(outline(under), cover), (outline(left), "#fdf4dd"), (outline(right), "#e9d9b4")]


def held(x, y, long, angle_up, cover):
    """Return a book held open on edge, from the side."""
    return [
        (outline([(x, y), (x + long * 0.5, y - angle_up), (x + long * 0.62, y - angle_up + 5), (x + 7, y + 6)]), cover),
        (
            outline([(x, y), (x - long * 0.28, y - angle_up * 0.96), (x - long * 0.2, y - angle_up), (x + 5, y - 3)]),
            "#fdf4dd",
        ),
    ]


def readers(sheet):
    """Print the two on the window seat and the one who cannot quite reach."""

    def wear(coat, trousers):
        return (coat, trousers, SKIN, HAIR, "#efe2c4")

    knees = body(
        (0, -16), (-10, -78), [(36, -62), (34, -58)], [(50, 0), (58, 0)], wear(OCHRE, TEAL), "bob", 16, size=36, stoop=5
    )
    stand(sheet, knees + held(40, -56, 34, 34, RED), (196, 784), 2.35, rim=("#fff0c4", -2.2, 1.6))
    dangle = body((0, -14), (10, -76), [(40, -34), (34, -30)], [(44, 46), (56, 40)], wear(RED, "#2b3a3e"), "short", 24,
        size=36, stoop=6, toes=(14, 20))  # fmt: skip
    stand(sheet, dangle + book(46, -36, 20, 2, TEAL), (640, 788), 2.3, rim=("#fff0c4", 2.4, 1.6))
    reach = body((0, -100), (8, -160), [(42, -222), (34, -150)], [(-8, -6), (10, -10)], wear("#e9d9b4", "#7a3b28"),
        "short+tail", -14, size=36, toes=(40, 44), bones=43.4)  # fmt: skip
    stand(sheet, reach, (1146, 872), 2.06, rim=("#fff0c4", 2.2, 1.4))


def front(sheet):
    """Print the foreground: one lying on the rug with her feet in the air, one cross-legged, piles of books."""
    sheet.put(
        blob([(180, 1010), (520, 952), (1000, 948), (1330, 1000), (1290, 1090), (700, 1110), (240, 1090)]), "#8d3324"
    )
    sheet.put(
        blob([(230, 1014), (530, 966), (990, 962), (1270, 1004), (1230, 1080), (700, 1096), (290, 1080)]), "#a8442c"
    )
    sheet.put(cuts(sheet.chance, 130, (250, 970, 1250, 1067), (20, 90), (2, 5)), "#d99a5a", 0.6)
    prone = body((-72, -17), (16, -52), [(50, -6), (44, -4)], [(-118, -84), (-136, -62)], (TEAL, "#e2c28a", SKIN, HAIR,
        "#efe2c4"), "short+tail", 26, size=36, toes=(-70, -100), stoop=-8, hem=12)  # fmt: skip
    stand(sheet, prone + book(78, -4, 30, 0, RED), (560, 1040), 2.75, rim=("#ffeec0", -1.6, 2.2))
    for k, (x, w) in enumerate([(1106, 150), (1098, 164), (1112, 140), (1104, 150)]):
        y = 1040 - k * 24
        sheet.put(box(x, y - 22, w, 22), SPINES[(k * 2) % 9])
        sheet.put(box(x + 8, y - 18, w - 14, 13), "#f3e5c4")
    sit = body((0, -15), (-16, -74), [(38, -50), (34, -44)], [(98, 0), (56, 0)], ("#2d3f45", "#4a3328", SKIN, HAIR,
        "#efe2c4"), "short", 30, size=36, stoop=6, toes=(-60, -6))  # fmt: skip
    stand(sheet, sit + held(42, -44, 32, 28, OCHRE), (1486, 1046), 2.5, True, ("#ffeec0", -2.0, 1.8))


def draw():
    """Return the sheet."""
    sheet = Sheet("library")
    with sheet.plate("fine"):
        room(sheet)
        shelves(sheet)
    window(sheet)
    with sheet.plate("fine"):
        sheet.put(box(1048, -10, 4, 190), INK)
        sheet.put(blob([(1040, 168), (1060, 168), (1074, 196), (1122, 232), (978, 232), (1026, 196)], 4), RED)
        sheet.put(ellipse(1050, 232, 72, 10), "#ffeec0")
        sheet.put(outline([(1078, 868), (1262, 868), (1262, 886), (1078, 886)]), "#c99a61")
        for x in (1092, 1230):
            sheet.put(box(x, 886, 18, 70), "#7a5236")
        readers(sheet)
        front(sheet)
    return sheet
