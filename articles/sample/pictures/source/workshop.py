"""workshop.jpg: a craftsman bends to a lantern frame and pastes its paper, his finished lanterns hanging round him.
Printed by proof.py: python -m articles.sample.pictures.source.proof workshop (needs Chromium).
"""

import math

from .figures import body, stand
from .press import Sheet, blob, box, brush, cut, cuts, ellipse, mix, outline

INK, DARK, RED, CREAM, COOL = "#191614", "#241c19", "#a8231b", "#f6e7c6", "#a9b9b4"


def room(sheet):
    """Print the dark room, its beams, its shelf of pots, and the cool light of one window."""
    chance = sheet.chance
    sheet.put(
        box(0, 0, 1600, 1067),
        sheet.ramp((0, "#5c4636", 1), (0.45, "#46322a", 1), (1, "#1f1815", 1), line=(0, 0, 1, 0.3)),
    )
    with sheet.plate("wood"):
        for k in range(15):
            x = k * 112 - 20
            sheet.put(box(x, 0, 4, 840), "#2b1f1a", 0.8)
        sheet.put(cuts(chance, 500, (0, 0, 1600, 830), (60, 260), (1, 3.4), 1.571), "#2b1f1a", 0.6)
        sheet.put(box(-10, 56, 1620, 42), DARK)
        sheet.put(box(-10, 58, 1620, 5), "#8d6a4a", 0.6)
    with sheet.plate("fine"):
        sheet.put(box(70, 190, 330, 400), "#dfe3d3")
        sheet.put(box(70, 190, 330, 400), sheet.ramp((0, COOL, 0.8), (1, "#f3e6c2", 0.6)))
        for x in (64, 172, 282, 392):
            sheet.put(box(x, 184, 13, 412), DARK)
        for y in (184, 280, 384, 486, 584):
            sheet.put(box(64, y, 341, 11), DARK)
    floor(sheet)
    sheet.fade(outline([(90, 210), (390, 210), (900, 1000), (360, 1060)]), (0, "#dfe0cd", 0.3), (0.75, "#dfe0cd",
        0.12), (1, "#dfe0cd", 0.1), soft=26)  # fmt: skip


def floor(sheet):
    """Print the floor boards, the window lying on them, and what has been put down: bamboo, a basket of paper."""
    chance = sheet.chance
    sheet.put(box(-10, 846, 1620, 240), sheet.ramp((0, "#3a2a22", 1), (1, "#241a16", 1)))
    for k in range(6):
        sheet.put(brush([(0, 856 + k * k * 8, 2), (1600, 858 + k * k * 8, 2)]), INK, 0.8)
    for k in range(3):
        a = 120 + k * 96
        sheet.put(outline([(a, 900), (a + 84, 900), (a + 150, 1010), (a + 50, 1010)]), "#8d8a72", 0.42)
    with sheet.plate("fine"):
        for k in range(11):
            x = 20 + k * 9
            sheet.put(brush([(x + chance.uniform(-8, 8), 1050, 7), (x - 26 + chance.uniform(-26, 26) + k * 3,
                640 + chance.uniform(-50, 50), 5)]), mix("#a87f48", "#5f4a2e", chance.random()))  # fmt: skip
        sheet.put(outline([(0, 930), (150, 930), (134, 1080), (10, 1080)]), "#4a3424")
        sheet.put(brush([(0, 930, 8), (150, 930, 8)]), "#8d6a42")


def body_of(x, y, w, h):
    """Return the outline of a lantern's belly."""
    return blob([(x - w * 0.24, y - h * 0.5), (x + w * 0.24, y - h * 0.5), (x + w * 0.47, y - h * 0.24),
        (x + w * 0.5, y + h * 0.04), (x + w * 0.42, y + h * 0.32), (x + w * 0.22, y + h * 0.5),
        (x - w * 0.22, y + h * 0.5), (x - w * 0.42, y + h * 0.32), (x - w * 0.5, y + h * 0.04),
        (x - w * 0.47, y - h * 0.24)])  # fmt: skip


def ribs(x, y, w, h, count=9):
    """Return the ribs of a lantern as lines, left to right."""
    out = []
    for k in range(count):
        turn = math.pi * (k + 0.5) / count - math.pi / 2
        out.append(
            [
                (x + math.sin(turn) * w / 2 * math.cos((t / 12 - 0.5) * 2.1) ** 0.8, y + (t / 12 - 0.5) * h)
                for t in range(13)
            ]
        )
    return out


def lantern(sheet, x, y, w, colour, lit=0.0, tall=1.0, tassel=True):
    """Print one finished lantern, lit from inside or only caught by the light of the others."""
    h, shape = w * tall, body_of(x, y, w, w * tall)
    if tassel:
        sheet.line([(x, -10), (x, y - h * 0.5)], INK, 2.4)
    if lit:
        sheet.glow(x, y, w * 1.5, mix(colour, "#ffb45a", 0.55), 0.55 * lit)
    sheet.put(shape, mix(colour, "#140f0d", 0.42 * (1 - lit)))
    with sheet.plate(clip=shape):
        heart = mix(colour, "#fff1c6", 0.72) if lit else mix(colour, CREAM, 0.18)
        for k in range(6):
            part = 1 - k / 6
            sheet.put(
                ellipse(x + (0 if lit else -w * 0.16), y + h * 0.06, w * 0.46 * part, h * 0.5 * part),
                heart,
                0.2 if lit else 0.09,
            )
        for run in ribs(x, y, w, h):
            sheet.line(run, mix(colour, INK, 0.55), max(1.2, w / 90), 0.75)
        sheet.put(blob([(x + w * 0.5, y - h * 0.5), (x + w * 0.26, y - h * 0.2), (x + w * 0.3, y + h * 0.3),
            (x + w * 0.1, y + h * 0.55), (x + w * 0.6, y + h * 0.5)]), INK, 0.32 - 0.2 * lit)  # fmt: skip
        sheet.put("".join(cut(x - w * (0.36 - 0.05 * k), y - h * (0.02 + 0.04 * k), h * 0.34, w * 0.02,
            -1.35 + 0.06 * k) for k in range(3)), mix(colour, "#fff3d4", 0.4), 0.7)  # fmt: skip
    for top in (-1, 1):
        sheet.put(outline([(x - w * 0.25, y + top * h * 0.5), (x + w * 0.25, y + top * h * 0.5),
            (x + w * 0.21, y + top * (h * 0.5 + w * 0.08)),
            (x - w * 0.21, y + top * (h * 0.5 + w * 0.08))]), INK)  # fmt: skip
        sheet.put(box(x - w * 0.24, y + top * h * 0.5 - (2 if top > 0 else -1), w * 0.48, 3), "#c9954f")
    if tassel:
        for k in range(-3, 4):
            sheet.put(
                brush([(x + k * w * 0.012, y + h * 0.56, 2), (x + k * w * 0.02, y + h * 0.56 + w * 0.36, 2.6)]),
                mix(RED, INK, 0.25),
            )


def hanging(sheet):
    """Print the lanterns, far ones first, in no particular order but rising to the right."""
    for x, y, w, colour, lit, tall in [(520, 168, 84, "#7d2a20", 0, 1.0), (664, 196, 92, "#b98a4c", 0, 1.1),
        (1010, 178, 96, "#8d2a20", 0, 0.9), (1436, 150, 84, "#7d2a20", 0, 1.2), (1180, 210, 104, "#c9a568", 0.5, 1.0),
        (590, 300, 120, "#b5301f", 0.7, 0.92), (1340, 300, 160, "#b5301f", 0.9, 0.95), (850, 236, 150, "#e9c27a", 1,
        1.05), (1100, 400, 150, "#b5301f", 0.35, 1.1), (1520, 500, 190, "#e3b468", 0.8, 0.9)]:  # fmt: skip
        lantern(sheet, x, y, w, colour, lit, tall)


def frame(sheet, x, y, w, h):
    """Print the lantern in work: bare ribs on the right, paper already on the left, a strip just going on."""
    for run in ribs(x, y, w, h, 13):
        sheet.line([(a, b) for a, b in run], "#6d4a2c", 3.4)
    for part in (-0.3, -0.1, 0.12, 0.32):
        ring = [(x + math.cos(t / 20 * math.pi * 2) * w * 0.5 * math.cos(part * 2.1) ** 0.8,
            y + part * h + math.sin(t / 20 * math.pi * 2) * w * 0.07) for t in range(21)]  # fmt: skip
        sheet.line(ring, "#8d6238", 3)
    lines = ribs(x, y, w, h, 13)
    skin = outline([*lines[0], *reversed(lines[6])])
    sheet.put(skin, sheet.ramp((0, "#d9b98a", 1), (0.5, "#fff2d2", 1), (1, "#f3d9a0", 1), line=(0, 0, 1, 0)))
    for run in lines[:7]:
        sheet.line(run, "#b98a55", 2.2, 0.8)
    strip = outline(
        [*lines[6], *[(a + 34 * math.sin(k / 12 * 3.14), b + 4) for k, (a, b) in reversed(list(enumerate(lines[7])))]]
    )
    sheet.put(strip, "#fff9ea", 0.95)
    for top in (-1, 1):
        sheet.put(ellipse(x, y + top * h * 0.5, w * 0.26, w * 0.06), "#3b281e")
        sheet.put(ellipse(x, y + top * h * 0.5 - 3, w * 0.2, w * 0.035), "#8d6238")


def craftsman():
    """Return the man: bent over, one hand steadying the frame, the other laying paste along a rib."""
    wear = ("#35454a", "#55483f", "#b67a52", "#8f8a83", INK)
    parts = body((0, -88), (54, -140), [(112, -158), (120, -116)], [(44, 0), (16, 0)], wear, "thin", 34, size=31,
        stoop=11, hem=8, thick=1.12, bones=52)  # fmt: skip
    tool = [
        (brush([(110, -104, 3), (133, -130, 3.4)]), "#7a4a2a"),
        (brush([(132, -129, 6.5), (141, -139, 6), (148, -147, 1)]), "#4a362a"),
    ]
    stool = [
        (box(-40, -74, 74, 12), "#6b4630"),
        (brush([(-32, -64, 9), (-42, 0, 8)]), "#54382a"),
        (brush([(24, -64, 9), (34, 0, 8)]), "#54382a"),
    ]
    return stool + parts + tool


def table(sheet):
    """Print the bench in front: paste bowl, brushes, strips of paper, split bamboo."""
    sheet.put(outline([(560, 822), (1640, 806), (1640, 880), (520, 880)]), "#8d6038")
    sheet.put(outline([(520, 876), (1640, 866), (1640, 920), (520, 924)]), "#5a3a25")
    sheet.put(cuts(sheet.chance, 90, (560, 820, 1600, 872), (60, 240), (1.4, 3)), "#c9945a", 0.7)
    sheet.put(brush([(540, 878, 3), (1640, 867, 3)]), "#e3b072")
    for x in (600, 1480):
        sheet.put(box(x, 918, 46, 160), "#35231a")
    for k in range(5):
        sheet.put(outline([(1150 + k * 14, 800 + k * 11), (1480 + k * 10, 790 + k * 12), (1486 + k * 10, 800 + k * 12),
            (1152 + k * 14, 812 + k * 11)]), ("#fbf0d8", "#c23a28", "#f0dcb2", "#a8231b", "#fff7e6")[k])  # fmt: skip
    sheet.put(outline([(1080, 786), (1180, 786), (1160, 848), (1100, 848)]), "#42626a")
    sheet.put(ellipse(1130, 786, 50, 11), "#f3e3bd")
    sheet.put(brush([(1140, 786, 6), (1196, 704, 7)]), "#c99a5f")


def draw():
    """Return the sheet."""
    sheet = Sheet("workshop")
    room(sheet)
    with sheet.plate("fine"):
        hanging(sheet)
    sheet.glow(900, 620, 430, "#f2b566", 0.42)
    with sheet.plate("fine"):
        man, place = craftsman(), ((500, 1046), 3.0)
        stand(sheet, man, *place, rim=("#f6cf8e", -1.5, 1.4))
        table(sheet)
        frame(sheet, 960, 676, 290, 300)
        with sheet.plate(clip=box(0, 0, 1600, 812)):
            stand(sheet, man, *place, rim=("#f6cf8e", -1.5, 1.4))
        lantern(sheet, 1480, 960, 330, "#8d1f17", 0, 0.9, tassel=False)
    return sheet
