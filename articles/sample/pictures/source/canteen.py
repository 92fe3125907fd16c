"""canteen.jpg: the serving window of a community canteen at noon, elderly people in line with their trays.
Printed by proof.py: python -m articles.sample.pictures.source.proof canteen (needs Chromium).
"""

from .figures import body, stand
from .press import Sheet, blob, box, brush, cut, cuts, ellipse, mix, outline

INK, CREAM, WARM, RED, SAGE, DEEP, OCHRE = "#231f1d", "#f6e9cd", "#f6d28c", "#a8291e", "#8a9c88", "#47574f", "#cf9440"
SKIN, GREY, WHITE = "#b67d59", "#a8a29a", "#d9d4ca"
RIM = ("#ffe7b0", -1.8, 1.4)


def room(sheet):
    """Print the wall, the tiled dado, the floor in squares and the window light lying on it."""
    sheet.put(box(0, 0, 1600, 840), sheet.ramp((0, "#93a28d", 1), (0.5, "#cfc8a8", 1), (1, "#8c957f", 1), line=(0, 0, 1, 0)))
    sheet.put(box(0, 600, 1600, 230), SAGE)
    for y in range(600, 830, 38):
        for k in range(42):
            x = k * 40 + (20 if (y // 38) % 2 else 0) - 20
            sheet.put(box(x + 2, y + 2, 36, 34), mix(SAGE, sheet.chance.choice(("#b9c4ac", DEEP, "#a4b39e")), sheet.chance.uniform(0.05, 0.4)))
    sheet.put(box(0, 826, 1600, 245), "#b79d78")
    for row in range(6):
        y0, y1 = 830 + row * row * 7 + row * 8, 830 + (row + 1) ** 2 * 7 + (row + 1) * 8
        for k in range(-14, 15):
            if (k + row) % 2:
                a, b = (y0 - 560) / 270, (y1 - 560) / 270
                sheet.put(outline([(800 + k * 120 * a, y0), (800 + (k + 1) * 120 * a, y0), (800 + (k + 1) * 120 * b, y1), (800 + k * 120 * b, y1)]),
                          "#a08561")  # fmt: skip


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
        sheet.put(blob([(x - 42, 562 - rows * 34 + 26), (x - 24, 562 - rows * 34 + 2), (x + 24, 562 - rows * 34 + 2), (x + 42, 562 - rows * 34 + 26)]), "#b5803f")


def cooks(sheet):
    """Print two cooks behind the counter, one ladling, one carrying a steamer."""
    white = ("#fbf3e0", "#e6dcc6", SKIN, "#fbf6ea", INK)
    rim = ("#fffaf0", 0, 0)
    ladle = body((0, -96), (10, -160), [(48, -118), (58, -100)], [(0, 0), (10, 0)], white, "cook", 20, stoop=5)
    tool = [(brush([(56, -104, 4), (88, -80, 4)]), "#4d4a43"), (blob([(80, -84), (100, -84), (96, -68), (84, -68)]), "#4d4a43")]
    stand(sheet, ladle + tool, (1290, 800), 2.3, True, ("#e3c692", 1.8, 1.2) if rim else None)
    carry = body((0, -98), (2, -164), [(40, -128), (44, -124)], [(0, 0), (10, 0)], white, "cook", 2)
    stand(sheet, carry + [(box(22, -150, 52, 22), "#c9954f"), (box(20, -152, 56, 6), "#8d6034")], (770, 810), 2.05, rim=("#e3c692", 1.8, 1.2))


def counter(sheet):
    """Print the frame of the window, the counter with its pans, and the lamps over it."""
    for x in (446, 1450):
        sheet.put(box(x, 186, 28, 440), "#6b4430")
    sheet.put(box(446, 176, 1032, 36), "#6b4430")
    sheet.put(outline([(420, 132), (1504, 132), (1540, 196), (384, 196)]), RED)
    for k in range(0, 14, 2):
        a, b = 420 + k * 77.4, 384 + k * 82.6
        sheet.put(outline([(a, 132), (a + 77, 132), (b + 82, 196), (b, 196)]), "#c9493a", 0.6)
    sheet.put(outline([(384, 196), *[p for k in range(28) for p in ((394 + k * 41.3, 214), (425 + k * 41.3, 196))], (1540, 196)]), "#8a1f17")
    for x, tone in ((830, "#8d3b24"), (930, "#6f8f4e"), (1030, "#d99a3f"), (1130, "#efe2bd")):
        sheet.put(blob([(x - 40, 600), (x - 30, 578), (x, 568), (x + 30, 578), (x + 40, 600)]), tone)
        sheet.put("".join(cut(x + sheet.chance.uniform(-28, 28), 588 + sheet.chance.uniform(-9, 6), 16, 5, sheet.chance.uniform(-1, 1)) for _ in range(9)),
                  mix(tone, CREAM, 0.5))  # fmt: skip
        sheet.put(box(x - 46, 596, 92, 14), "#8a8a80")
    sheet.put(box(420, 608, 1084, 30), "#d9c7a0")
    sheet.put(box(420, 634, 1084, 12), "#6d5a42")


def steam(sheet):
    """Print the steam that rises from the pans."""
    for x, tall in ((520, 190), (840, 150), (930, 190), (1040, 160), (1390, 200)):
        with sheet.plate("grain", tint="#fff7e2"):
            sheet.put(brush([(x, 590, 20), (x - 26, 590 - tall * 0.4, 54), (x + 22, 590 - tall * 0.75, 74), (x - 10, 590 - tall * 1.2, 40)], cap=True),
                      sheet.ramp((0, "#fff7e2", 0), (0.5, "#fff7e2", 0.6), (1, "#fff7e2", 0.3)))  # fmt: skip


def tray(x, y, full):
    """Return a tray with bowls, seen from the side."""
    parts = [(brush([(x - 30, y, 5), (x + 34, y, 5)]), "#7a3a26")]
    if full:
        parts += [(blob([(x - 20, y - 14), (x + 2, y - 14), (x - 3, y - 2), (x - 15, y - 2)]), "#f3ead6"),
                  (blob([(x - 18, y - 14), (x - 9, y - 21), (x, y - 14)]), "#fffdf4"),
                  (blob([(x + 6, y - 11), (x + 30, y - 11), (x + 24, y - 2), (x + 12, y - 2)]), "#3f6066"),
                  (blob([(x + 9, y - 11), (x + 18, y - 16), (x + 27, y - 11)]), "#a8442c")]  # fmt: skip
    return parts


def line(sheet):
    """Print the people: three in line, one coming away with a full tray, each with an own way of standing."""
    def wear(coat, trousers, hair):
        return (coat, trousers, SKIN, hair, INK)

    first = body((0, -92), (18, -152), [(62, -128), (56, -122)], [(-12, 0), (12, 0)], wear("#3f5a62", "#2b2f33", GREY), "thin", 10, stoop=7, thick=1.08)
    stand(sheet, first + tray(78, -126, False), (1010, 930), 2.55, rim=RIM)
    second = body((0, -88), (14, -144), [(42, -106), (38, -102)], [(-8, 0), (10, 0)], wear("#8d2a20", "#33302f", WHITE), "short+bun", 12, stoop=8,
                  thick=1.12, hem=22)  # fmt: skip
    stand(sheet, second + tray(58, -104, False), (800, 938), 2.5, rim=RIM)
    third = body((0, -94), (8, -156), [(46, -108), (34, -100)], [(-8, 0), (12, 0)], wear("#b79256", "#3a3f3c", WHITE), "short", 4, stoop=5, thick=1.1)
    stand(sheet, third + tray(54, -106, False), (596, 950), 2.6, rim=RIM)
    away = body((0, -90), (12, -150), [(46, -110), (42, -104)], [(-30, 0), (26, 0)], wear("#54665a", "#2b2a2c", WHITE), "bob", 14, stoop=7, thick=1.12, hem=18,
                toes=(24, -8))  # fmt: skip
    stand(sheet, away + tray(64, -108, True), (1390, 986), 2.75, rim=("#ffe7b0", 1.8, 1.4))


def table(sheet):
    """Print the near table: one already eating, bowls, chopsticks, a flask."""
    eat = body((0, -80), (22, -138), [(58, -104), (54, -86)], [(40, 0), (20, 0)], ("#2b3438", "#1f1f20", "#8d5f45", GREY, INK), "cap", 22, stoop=8, thick=1.15)
    stand(sheet, eat + [(brush([(56, -106, 2.4), (38, -122, 2)]), "#d9b98a")], (150, 1190), 3.3, rim=("#f6cf8e", -1.6, 1.2))
    sheet.put(outline([(120, 934), (640, 934), (720, 1000), (60, 1000)]), "#7a4a2f")
    sheet.put(box(60, 998, 660, 70), "#4a2c1f")
    sheet.put(cuts(sheet.chance, 40, (130, 940, 660, 994), (60, 200), (1.5, 3)), "#a8734a", 0.7)
    for x, y, s, tone in ((390, 950, 1.0, "#f3ead6"), (500, 972, 1.15, "#3f6066"), (290, 974, 1.0, "#f3ead6")):
        sheet.put(blob([(x - 48 * s, y - 30 * s), (x + 48 * s, y - 30 * s), (x + 22 * s, y + 12 * s), (x - 22 * s, y + 12 * s)]), tone)
        sheet.put(ellipse(x, y - 30 * s, 46 * s, 11 * s), "#d9a04d" if tone != "#3f6066" else "#c9d39a")


def draw():
    """Return the sheet."""
    sheet = Sheet("canteen")
    with sheet.plate("fine"):
        room(sheet)
        kitchen(sheet)
        cooks(sheet)
        counter(sheet)
    steam(sheet)
    sheet.glow(950, 560, 700, "#ffe0a0", 0.3, 0.6)
    sheet.fade(outline([(-10, 300), (-10, 700), (560, 1067), (1000, 1067)]), (0, "#fff0c4", 0.3), (1, "#fff0c4", 0))
    with sheet.plate("fine"):
        for x, y in ((640, 944), (840, 934), (1046, 926), (1400, 982)):
            sheet.put(ellipse(x - 30, y, 120, 14), INK, 0.35)
        line(sheet)
        table(sheet)
    return sheet
