"""terraces.jpg: tea terraces in the morning mist, pickers between the rows, a small cart on a rail up the slope.
Printed by proof.py: python -m articles.sample.pictures.source.proof terraces (needs Chromium).
"""

import math

from .figures import body, stand
from .press import Sheet, blob, box, brush, cut, ellipse, mix, outline

PALE, MIST, LEAF, DEEP, DARK = "#f3e9d2", "#efe6d0", "#6f8f66", "#2f4a3e", "#1c2a26"
RED = "#b3271d"


def sky(sheet):
    """Print a paper-warm sky, a veiled sun, and three ranges that the mist eats from below."""
    w = sheet.width
    sheet.put(box(0, 0, w, sheet.height), sheet.ramp((0, "#dcd9c6", 1), (0.35, "#f4e3bd", 1), (1, PALE, 1)))
    sheet.glow(1180, 165, 560, "#fdf0c6", 1)
    sheet.put(ellipse(1150, 128, 38), "#fff8e2", 0.95)
    with sheet.plate("wood"):
        for x, y, long in [(380, 84, 760), (900, 150, 420), (1400, 60, 520), (200, 150, 300)]:
            for _ in range(6):
                sheet.put(cut(x + sheet.chance.uniform(-0.2, 0.2) * long, y + sheet.chance.uniform(-10, 10),
                    long * sheet.chance.uniform(0.3, 1), sheet.chance.uniform(4, 11)), "#f8efd6", 0.7)  # fmt: skip
    for base, tall, colour, step in [(300, 120, "#b9c2ad", 0.9), (340, 96, "#97aa98", 2.3), (390, 70, "#7b9585", 4.0)]:
        ridge = []
        for x in range(-20, w + 40, 16):
            y = math.sin(x / 240 + step * 2) * 0.55 + math.sin(x / 101 + step) * 0.3 + math.sin(x / 43 + step * 3) * 0.1
            ridge.append((x, base - tall * (0.6 + y)))
        with sheet.plate("fine"):
            sheet.put(outline([*ridge, (w + 20, base + 140), (-20, base + 140)]), colour)
        sheet.fade(box(0, base - 70, w, 190), (0, MIST, 0), (0.55, MIST, 0.8), (1, MIST, 1))


class Hill:
    """A slope of terraces: each row is a contour that swells round the hill's noses."""

    def __init__(self, top, step, grow, rows, noses, tones):
        self.top, self.step, self.grow, self.rows, self.noses, self.tones = top, step, grow, rows, noses, tones

    def y(self, row, x):
        """Return the height of a row at x; a row between two rows may be asked for."""
        drop = self.step * row + self.grow * row * row / 2
        rise = 0
        for middle, wide, high in self.noses:
            spread = wide * (1 + 0.045 * row)
            rise += high * math.exp(-(((x - middle) / spread) ** 2)) * (1 - 0.018 * row)
        return self.top + drop - rise + 3 * math.sin(x / 37 + row * 2.2) + 5 * math.sin(x / 120 + row)

    def print(self, sheet, span=(-30, 1640)):
        """Print the rows from the top of the hill down: earth, hedge, light on the hedge, cuts of leaf."""
        dark, mid, light, path = self.tones
        chance = sheet.chance
        xs = range(span[0], span[1], 9)
        for row in range(self.rows):
            thick = self.step + self.grow * row
            near = row / self.rows
            edge = [(x, self.y(row, x) - thick * 0.1 * abs(math.sin(x / (thick * 0.55 + 5) + row))) for x in xs]
            foot = [(x, self.y(row + 1.05, x)) for x in reversed(xs)]
            sheet.put(outline(edge + foot), mix(path, dark, 0.25 + 0.3 * near))
            belly = [(x, self.y(row + 0.72, x) + thick * 0.05 * math.sin(x / 9 + row)) for x in reversed(xs)]
            sheet.put(outline(edge + belly), mix(mid, dark, 0.5 * near))
            lit = [(x, self.y(row + 0.3 + 0.1 * math.sin(x / 23 + row * 3), x)) for x in reversed(xs)]
            sheet.put(outline(edge + lit), mix(light, mid, 0.3 * near))
            marks = []
            for _ in range(int(150 + 130 * near + 5 * self.step)):
                x = chance.uniform(*span)
                slope = (self.y(row, x + 5) - self.y(row, x - 5)) / 10
                y = self.y(row + chance.uniform(0.06, 0.76), x)
                marks.append((cut(x, y, thick * chance.uniform(0.25, 0.7), thick * 0.07 + 0.7,
                    math.atan(slope) + chance.uniform(-0.5, 0.2)), chance.random()))  # fmt: skip
            sheet.put("".join(m for m, k in marks if k < 0.6), mix(dark, mid, 0.25), 0.9)
            sheet.put("".join(m for m, k in marks if k >= 0.6), mix(light, mid, 0.25), 0.9)


def trees(sheet, spots, colour):
    """Print a clump of old trees: trunks, a dark mass, light on its left shoulder."""
    for x, y, tall in spots:
        chance = sheet.chance
        marks = [
            brush(
                [(x, y, tall * 0.08), (x + tall * 0.05, y - tall * 0.4, tall * 0.05), (x, y - tall * 0.8, tall * 0.02)]
            )
        ]
        spots = [
            (x + chance.triangular(-0.4, 0.4) * tall, y - tall * (0.62 + chance.triangular(-0.28, 0.32)))
            for _ in range(40)
        ]
        sheet.put("".join(marks + [ellipse(a, b, tall * 0.13, tall * 0.085) for a, b in spots]), colour)
        lit = [ellipse(a - tall * 0.03, b - tall * 0.035, tall * 0.08, tall * 0.04) for a, b in spots[::2]]
        sheet.put("".join(lit), mix(colour, "#c9d2a0", 0.4))


def house(sheet, x, y, s):
    """Print a white-walled house with a dark tiled roof, half in the mist."""
    sheet.put(box(x, y - 34 * s, 88 * s, 36 * s), "#efe6d3")
    sheet.put(outline([(x - 9 * s, y - 32 * s), (x + 8 * s, y - 52 * s), (x + 82 * s, y - 52 * s),
        (x + 98 * s, y - 32 * s)]), "#3c4a45")  # fmt: skip
    sheet.put(box(x + 60 * s, y - 34 * s, 28 * s, 36 * s), "#cfc7b2")
    sheet.put(box(x + 24 * s, y - 24 * s, 12 * s, 26 * s), "#6d5844")


def picker(sheet, x, y, scale, coat, flip=False, low=0.0):
    """Print a tea picker: bamboo hat, basket on the back, both hands in the leaves; the hedge hides the legs."""
    wear = (coat, "#2c3a37", "#c98d68", "#241f1c", DARK)
    parts = body((0, -96), (26 + low, -152 + low * 0.6), [(66, -98), (60, -88)], [(-6, 0), (10, 0)], wear, tilt=26,
        broad=0.3, stoop=5, hem=26)  # fmt: skip
    load = [(outline([(-42, -160), (-2, -154), (-10, -98), (-36, -100)]), "#b58a4d"),
        (brush([(-40, -146, 3), (-5, -140, 3)]) + brush([(-39, -130, 3), (-7, -124, 3)]) + brush([(-38, -114, 3),
        (-8, -109, 3)]), "#7d5a32"), (blob([(-44, -160), (-22, -172), (0, -154), (-22, -152)]), LEAF)]  # fmt: skip
    hx, hy = 42 + low * 1.2, -176 + low
    hat = [(outline([(hx - 36, hy - 2), (hx - 2, hy - 28), (hx + 36, hy + 18), (hx, hy + 12)]), "#e2c28a"),
        (outline([(hx - 36, hy - 2), (hx - 2, hy - 28), (hx + 2, hy + 10)]), "#b78f57")]  # fmt: skip
    stand(sheet, parts + load + hat, (x, y), scale, flip)


def rail(sheet, hill):
    """Print the transport rail climbing the slope, with a loaded cart on it."""
    spots = [(1010 + 215 * (1 - r / 12.4) ** 1.15, hill.y(r, 1010 + 215 * (1 - r / 12.4) ** 1.15) - 9 - r)
        for r in [k * 0.4 for k in range(1, 31)]]  # fmt: skip
    for k, (x, y) in enumerate(spots):
        near = 0.35 + k / 26
        sheet.put(brush([(x, y, 2.4 * near), (x + 2, y + 18 * near, 2.4 * near)]), DARK)
    sheet.put(brush([(x, y, 2 + 3.2 * k / 30) for k, (x, y) in enumerate(spots)], 3), "#4a4f48")
    sheet.put(brush([(x - 1, y - 1, 0.8 + 1.2 * k / 30) for k, (x, y) in enumerate(spots)], 3), "#e9dcba")
    x, y = spots[17]
    sheet.put(outline([(x - 34, y - 6), (x + 30, y - 26), (x + 36, y - 12), (x - 28, y + 9)]), RED)
    for k in range(3):
        sheet.put(blob([(x - 34 + k * 20, y - 6 - k * 6), (x - 28 + k * 20, y - 28 - k * 6), (x - 12 + k * 20,
            y - 32 - k * 6), (x - 6 + k * 20, y - 12 - k * 6)]), ("#e5d5ad", "#cdb98c", "#ddc99c")[k])  # fmt: skip


def draw():
    """Return the sheet."""
    sheet = Sheet("terraces", height=900)
    sky(sheet)
    back = Hill(400, 9, 0.5, 15, [(330, 250, 120), (1500, 300, 70)], ("#62806c", "#8aa68a", "#c7cfa6", "#b9b48e"))
    with sheet.plate("fine"):
        back.print(sheet)
        trees(sheet, [(240, 304, 62), (282, 298, 84), (446, 310, 58)], "#5f7d6c")
        house(sheet, 326, 302, 0.8)
        trees(sheet, [(316, 312, 40), (408, 316, 34)], "#6d8a74")
    sheet.fade(box(0, 400, 1600, 210), (0, MIST, 0), (0.6, MIST, 0.95), (1, MIST, 0.7))
    middle = Hill(560, 14, 1.1, 19, [(1190, 330, 190), (190, 180, 20)], ("#3f6050", "#6f9470", "#c5cf97", "#a8925f"))
    with sheet.plate("fine"):
        trees(sheet, [(1352, 436, 150), (1440, 452, 120), (1290, 410, 84)], "#3f6050")
        middle.print(sheet)
        rail(sheet, middle)
        picker(sheet, 880, middle.y(6, 880) + 52, 0.42, "#d9cfb8", flip=True)
    sheet.fade(ellipse(330, 690, 640, 90), (0, MIST, 0.5), (1, MIST, 0.95), soft=46)
    sheet.fade(ellipse(1010, 800, 620, 70), (0, MIST, 0.2), (1, MIST, 0.9), soft=40)
    front = Hill(800, 30, 5, 6, [(260, 420, 130), (1660, 330, 110)], (DEEP, "#4f7557", "#a9bd7b", "#7d6a45"))
    with sheet.plate("fine"):
        picker(sheet, 560, front.y(0, 560) + 132, 1.36, RED)
        picker(sheet, 292, front.y(0, 292) + 112, 1.2, "#35505a", flip=True, low=8)
        front.print(sheet)
    return sheet
