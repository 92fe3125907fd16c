"""canteen.jpg: the serving window of a community canteen at noon, elderly people in line with their trays.
Printed by proof.py: python -m articles.sample.pictures.source.proof canteen (needs Chromium).
"""

from .figures import body, stand
from .press import Sheet, blob, box, brush, cut, cuts, ellipse, mix, outline

INK, CREAM, RED, SAGE, DEEP, OCHRE = "#231f1d", "#f6e9cd", "#a8291e", "#8a9c88", "#47574f", "#cf9440"
SKIN, GREY, WHITE = "#b67d59", "#a8a29a", "#d9d4ca"
RIM = ("#ffe7b0", -1.8, 1.4)


def room(sheet):
    """Print the wall, the tiled dado, the floor in squares and the window light lying on it."""
    sheet.put(
        box(0, 0, 1600, 840), sheet.ramp((0, "#93a28d", 1), (0.5, "#cfc8a8", 1), (1, "#8c957f", 1), line=(0, 0, 1, 0))
    )
    sheet.put(box(0, 600, 1600, 230), SAGE)
    for y in range(600, 830, 38):
        for k in range(42):
            x = k * 40 + (20 if (y // 38) % 2 else 0) - 20
            sheet.put(
                box(x + 2, y + 2, 36, 34),
                mix(SAGE, sheet.chance.choice(("#b9c4ac", DEEP, "#a4b39e")), sheet.chance.uniform(0.05, 0.4)),
            )
    sheet.put(box(0, 826, 1600, 245), "#b79d78")
    for row in range(6):
        y0, y1 = 830 + row * row * 7 + row * 8, 830 + (row + 1) ** 2 * 7 + (row + 1) * 8
        for k in range(-14, 15):
            if (k + row) % 2:
                a, b = (y0 - 560) / 270, (y1 - 560) / 270
                sheet.put(outline([(800 + k * 120 * a, y0), (800 + (k + 1) * 120 * a, y0), (800 + (k + 1) * 120 * b,
                    y1), (800 + k * 120 * b, y1)]), "#a08561")  # fmt: skip


def daylight(sheet):
    """Print the window on the left, the trees behind it, and a lamp over the table."""
    pane = box(56, 120, 270, 340)
    sheet.put(pane, sheet.ramp((0, "#e9efd9", 1), (1, "#fbeec6", 1)))
    with sheet.plate(clip=pane):
        for _ in range(120):
            x, y = sheet.chance.uniform(40, 340), sheet.chance.triangular(250, 480, 470)
            sheet.put(
                cut(x, y, 54, 20, sheet.chance.uniform(-0.8, 0.8)),
                sheet.chance.choice(("#a9bd8a", "#8aa678", "#c9d39a")),
            )
    for x in (46, 184, 318):
        sheet.put(box(x, 110, 15, 360), "#6b4430")
    for y in (110, 226, 456):
        sheet.put(box(46, y, 287, 14), "#6b4430")
    sheet.put(box(32, 468, 316, 14), "#d9c7a0")


def kitchen(sheet):
    """Print the bright kitchen inside the window: hood, steamers, ladles, pans of food."""
    chance = sheet.chance
    sheet.put(box(470, 210, 980, 400), sheet.ramp((0, "#e9b86a", 1), (1, "#fbe3ae", 1)))
    sheet.put(outline([(470, 210), (1450, 210), (1360, 290), (560, 290)]), "#7d776a")
    sheet.put(box(560, 288, 800, 9), "#4d4a43")
    for x in range(620, 1340, 62):
        sheet.line([(x, 296), (x, 352)], "#5b554a", 3)
        sheet.put(ellipse(x, 360, 13, 8) if x % 3 else ellipse(x, 362, 10, 14), "#5b554a")
    for x, rows in ((512, 5), (586, 4), (1392, 5)):
        for k in range(rows):
            sheet.put(box(x - 40, 560 - k * 34, 80, 32), mix("#c9954f", "#e9c27a", chance.random()))
            sheet.put(box(x - 43, 556 - k * 34, 86, 8), "#8d6034")
        sheet.put(blob([(x - 42, 562 - rows * 34 + 26), (x - 24, 562 - rows * 34 + 2), (x + 24, 562 - rows * 34 + 2),
            (x + 42, 562 - rows * 34 + 26)]), "#b5803f")  # fmt: skip


def cooks(sheet):
    """Print two cooks behind the counter, one ladling, one carrying a steamer."""
    white = ("#fbf3e0", "#e6dcc6", SKIN, "#fbf6ea", INK)
    rim = ("#e3c692", 1.8, 1.2)
    ladle = body((0, -96), (10, -160), [(48, -118), (58, -100)], [(0, 0), (10, 0)], white, "cook", 20, stoop=5)
    tool = [
        (brush([(56, -104, 4), (88, -80, 4)]), "#4d4a43"),
        (blob([(80, -84), (100, -84), (96, -68), (84, -68)]), "#4d4a43"),
    ]
    stand(sheet, ladle + tool, (1290, 800), 2.3, True, rim)
    carry = body((0, -98), (2, -164), [(40, -128), (44, -124)], [(0, 0), (10, 0)], white, "cook", 2)
    stand(
        sheet, carry + [(box(30, -138, 52, 20), "#b5803f"), (box(28, -140, 56, 5), "#6d4a28")], (700, 800), 2.1, rim=rim
    )


def counter(sheet):
    """Print the frame of the window, the counter with its pans, and the lamps over it."""
    for x in (446, 1450):
        sheet.put(box(x, 186, 28, 440), "#6b4430")
    sheet.put(box(446, 176, 1032, 36), "#6b4430")
    sheet.put(box(446, 108, 1032, 72), RED)
    sheet.put(box(446, 108, 1032, 6), "#d8644f")
    for k in range(11):
        sheet.put(ellipse(540 + k * 84, 145, 22, 22), "#f3dcae", 0.9)
        sheet.put(ellipse(540 + k * 84, 145, 15, 15), (RED, "#6f8f4e", OCHRE)[k % 3])
    for x, tone in ((830, "#8d3b24"), (930, "#6f8f4e"), (1030, "#d99a3f"), (1130, "#efe2bd")):
        sheet.put(blob([(x - 40, 600), (x - 30, 578), (x, 568), (x + 30, 578), (x + 40, 600)]), tone)
        sheet.put("".join(cut(x + sheet.chance.uniform(-28, 28), 588 + sheet.chance.uniform(-9, 6), 16, 5,
            sheet.chance.uniform(-1, 1)) for _ in range(9)), mix(tone, CREAM, 0.5))  # fmt: skip
        sheet.put(box(x - 46, 596, 92, 14), "#8a8a80")
    sheet.put(box(420, 608, 1084, 30), "#d9c7a0")
    sheet.put(box(420, 634, 1084, 12), "#6d5a42")


def steam(sheet):
    """Print the steam that rises from the pans."""
    for x, tall in ((520, 190), (862, 130), (930, 190), (1040, 160), (1390, 200)):
        plume = brush([(x, 596, 26), (x - 16, 596 - tall * 0.4, 66), (x + 12, 596 - tall * 0.8, 96),
            (x - 6, 596 - tall * 1.3, 60)])  # fmt: skip
        sheet.fade(plume, (0, "#fff7e2", 0), (0.5, "#fff7e2", 0.5), (1, "#fff7e2", 0.75), soft=13)


def tray(x, y, full):
    """Return a tray with bowls, seen from the side."""
    parts = [(outline([(x - 20, y - 3), (x + 26, y - 5), (x + 20, y + 3), (x - 26, y + 4)]), "#7a3a26")]
    if full:
        parts += [(blob([(x - 20, y - 14), (x + 2, y - 14), (x - 3, y - 1), (x - 15, y - 1)]), "#f3ead6"),
            (blob([(x - 18, y - 14), (x - 9, y - 21), (x, y - 14)]), "#fffdf4"),
            (blob([(x + 6, y - 11), (x + 30, y - 11), (x + 24, y - 2), (x + 12, y - 2)]), "#3f6066"),
            (blob([(x + 9, y - 11), (x + 18, y - 16), (x + 27, y - 11)]), "#a8442c")]  # fmt: skip
    return parts


def line(sheet):
    """Print the people: three in line, one coming away with a full tray, each with an own way of standing."""

    def wear(coat, trousers, hair):
        return (coat, trousers, SKIN, hair, INK)

    first = body((0, -92), (18, -152), [(62, -140), (58, -134)], [(-12, 0), (12, 0)], wear("#3f5a62", "#2b2f33", GREY),
        "thin", 10, stoop=7, thick=1.08)  # fmt: skip
    stand(sheet, first + tray(78, -139, True), (1058, 1000), 2.45, rim=RIM)
    second = body((0, -88), (14, -144), [(42, -106), (38, -102)], [(-8, 0), (10, 0)], wear("#8d2a20", "#33302f",
        WHITE), "short+bun", 12, stoop=8, thick=1.12, hem=22)  # fmt: skip
    stand(sheet, second + tray(52, -103, False), (836, 1010), 2.4, rim=RIM)
    third = body((0, -94), (14, -154), [(34, -110), (46, -92)], [(-12, 0), (10, 0)], wear("#b79256", "#3a3f3c", WHITE),
        "short", 6, stoop=6, thick=1.1)  # fmt: skip
    cane = [(brush([(44, -96, 4), (56, -94, 4), (58, -86, 4), (60, -40, 4), (62, 2, 4)]), "#5d3b22")]
    stand(sheet, tray(40, -112, False) + cane + third, (600, 1016), 2.5, rim=RIM)
    fourth = body((0, -96), (4, -160), [(36, -112), (28, -106)], [(-8, 0), (10, 0)], wear("#54606a", "#2b2d2f", GREY),
        "cap", -4, stoop=2, thick=1.06)  # fmt: skip
    stand(sheet, tray(42, -110, False) + fourth, (392, 1010), 2.5, rim=RIM)


def away(sheet):
    """Print the one who comes away with a full tray."""
    wear = ("#54665a", "#2b2a2c", SKIN, WHITE, INK)
    figure = body((0, -90), (12, -150), [(46, -110), (42, -104)], [(-30, 0), (26, 0)], wear, "bob", 14, stoop=7,
        thick=1.12, hem=18, toes=(24, -8))  # fmt: skip
    stand(sheet, figure + tray(58, -108, True), (1376, 1040), 2.6, rim=("#ffe7b0", 1.8, 1.4))


def table(sheet):
    """Print the near table: one already eating, bowls, chopsticks, a flask."""
    eat = body((0, -80), (22, -138), [(58, -104), (54, -86)], [(40, 0), (20, 0)], ("#4a2f3a", "#1f1f20", "#a06b4d",
        WHITE, INK), "short+bun", 22, stoop=8, thick=1.15)  # fmt: skip
    stand(
        sheet, eat + [(brush([(56, -106, 2.4), (38, -122, 2)]), "#d9b98a")], (84, 1250), 3.3, rim=("#f6cf8e", -1.6, 1.2)
    )
    sheet.put(outline([(40, 976), (440, 976), (500, 1034), (-20, 1034)]), "#7a4a2f")
    sheet.put(box(-20, 1032, 520, 60), "#4a2c1f")
    sheet.put(cuts(sheet.chance, 40, (40, 980, 450, 1030), (60, 200), (1.5, 3)), "#a8734a", 0.7)
    for x, y, s, tone in ((300, 992, 0.95, "#f3ead6"), (396, 1008, 1.05, "#3f6066"), (206, 1012, 0.95, "#f3ead6")):
        sheet.put(
            blob(
                [(x - 48 * s, y - 30 * s), (x + 48 * s, y - 30 * s), (x + 22 * s, y + 12 * s), (x - 22 * s, y + 12 * s)]
            ),
            tone,
        )
        sheet.put(ellipse(x, y - 30 * s, 46 * s, 11 * s), "#d9a04d" if tone != "#3f6066" else "#c9d39a")


def draw():
    """Return the sheet."""
    sheet = Sheet("canteen")
    with sheet.plate("fine"):
        room(sheet)
        daylight(sheet)
        kitchen(sheet)
        with sheet.plate(clip=box(470, 210, 980, 400)):
            cooks(sheet)
        counter(sheet)
    steam(sheet)
    sheet.glow(950, 560, 700, "#ffe0a0", 0.3, 0.6)
    sheet.fade(
        outline([(60, 130), (320, 130), (900, 1000), (380, 1067)]),
        (0, "#fff0c4", 0.1),
        (0.5, "#fff0c4", 0.3),
        (1, "#fff0c4", 0.1),
        soft=36,
    )
    with sheet.plate("fine"):
        for x, y in ((420, 1010), (630, 1016), (860, 1010), (1080, 1000), (1400, 1040)):
            sheet.put(ellipse(x - 30, y, 120, 14), INK, 0.35)
        line(sheet)
        away(sheet)
        table(sheet)
    return sheet
