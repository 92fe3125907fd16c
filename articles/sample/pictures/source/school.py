"""school.jpg: a new school's running track in the morning, children coming round the bend, the building behind.
Printed by proof.py: python -m articles.sample.pictures.source.proof school (needs Chromium).
"""

import math

from .figures import body, stand
from .press import Sheet, box, cut, ellipse, mix, outline
from .world import View

VIEW = View(800, 400, 3.3, 1150)
TRACK, LINE, GRASS, INK, RED = "#b8452f", "#f6e8cf", "#7f9468", "#22211f", "#9e1b16"
MIDDLE, INNER, LANE = (-7.0, 28.0), 15.5, 1.45


def sky(sheet):
    """Print the morning sky with its cut clouds and two ranges of hill."""
    sheet.put(box(0, 0, 1600, 440), sheet.ramp((0, "#8fb0ae", 1), (0.6, "#d9dcc4", 1), (1, "#f5e6c4", 1)))
    chance = sheet.chance
    with sheet.plate("wood"):
        for x, y, long in [(300, 70, 620), (1180, 96, 760), (620, 150, 420), (120, 190, 380), (1420, 190, 420)]:
            for _ in range(8):
                sheet.put(cut(x + chance.uniform(-0.25, 0.25) * long, y + chance.uniform(-16, 16),
                    long * chance.uniform(0.3, 1), chance.uniform(8, 20)), "#f7ecd3", 0.75)  # fmt: skip
    ridge = [(x, 392 - 46 * math.sin(x / 230 + 1) - 18 * math.sin(x / 90)) for x in range(-20, 1640, 24)]
    with sheet.plate("fine"):
        sheet.put(outline([*ridge, (1620, 440), (-20, 440)]), "#a5b8a4")


def wing(sheet, left, right, z, floors, colour):
    """Print one wing: open corridors, columns, classroom doors and windows."""
    v, tall = VIEW, 3.6
    sheet.put(v.front(left, right, 0, floors * tall + 1.2, z), colour)
    for floor in range(floors):
        low = floor * tall
        sheet.put(v.front(left + 0.6, right - 0.6, low + 1.15, low + 3.2, z), "#4d5c5c")
        count = int((right - left) / 4)
        for k in range(count):
            x = left + 1.2 + k * (right - left - 1.6) / count
            sheet.put(v.front(x, x + 1.5, low + 1.5, low + 2.9, z), "#c9d2c0" if (k + floor) % 3 else "#e9c987")
            sheet.put(v.front(x + 1.9, x + 2.7, low + 1.15, low + 3.0, z), "#8d4a34")
        for k in range(count + 1):
            x = left + 0.6 + k * (right - left - 1.2) / count
            sheet.put(v.front(x - 0.16, x + 0.16, low, low + 3.4, z), mix(colour, "#ffffff", 0.25))
        sheet.put(v.front(left, right, low + 0.95, low + 1.2, z), mix(colour, INK, 0.12))
    sheet.put(v.front(left - 0.4, right + 0.4, floors * tall + 1.1, floors * tall + 1.5, z), "#7a4b3a")


def building(sheet):
    """Print the school: a long wing, a stair tower, a lower hall, and the shade the sun leaves on them."""
    v = VIEW
    wing(sheet, -46, 6, 88, 4, "#ecdfc4")
    wing(sheet, 14, 50, 84, 3, "#e2cfab")
    sheet.put(v.front(5, 15, 0, 19.5, 82), "#b8452f")
    sheet.put(v.front(11.6, 15, 0, 19.5, 82), "#8d3324")
    for k in range(5):
        sheet.put(v.front(6.2, 10.6, 2 + k * 3.5, 4 + k * 3.5, 82), "#e8d9b4" if k % 2 else "#51605f")
    sheet.put(ellipse(*v.see(8.4, 0, 82), 1, 1), INK)
    clock = v.see(13.3, 17.2, 82)
    sheet.put(ellipse(*clock, 15), "#f6e8cf")
    sheet.line([(clock[0], clock[1] - 9), clock, (clock[0] + 6, clock[1] + 3)], INK, 2.2)


def tree(sheet, x, z, tall, tone):
    """Print a camphor tree: a dark mass, lit leaves cut out of it on the sunny side."""
    a, b = VIEW.see(x, 0, z)
    s = VIEW.focal * tall / z
    chance = sheet.chance
    sheet.put(
        outline([(a - s * 0.03, b), (a - s * 0.02, b - s * 0.5), (a + s * 0.02, b - s * 0.5), (a + s * 0.035, b)]),
        "#3a332b",
    )
    crown = [
        (a + chance.triangular(-0.36, 0.36) * s, b - s * (0.62 + chance.triangular(-0.22, 0.26))) for _ in range(60)
    ]
    sheet.put("".join(ellipse(p, q, s * 0.1, s * 0.075) for p, q in crown), mix("#2f4a3e", tone, 0.25))
    sheet.put(
        "".join(ellipse(p - s * 0.04, q - s * 0.045, s * 0.075, s * 0.045) for p, q in crown[::2]),
        mix(tone, "#2f4a3e", 0.15),
    )
    sheet.put("".join(ellipse(p - s * 0.06, q - s * 0.06, s * 0.05, s * 0.026) for p, q in crown[::3]), tone)
    marks = [cut(p + chance.gauss(-0.03, 0.06) * s, q + chance.gauss(-0.03, 0.05) * s, s * 0.045, s * 0.014,
        chance.uniform(-0.7, 0.7)) for p, q in crown for _ in range(3)]  # fmt: skip
    sheet.put("".join(marks), mix(tone, "#e8e2a8", 0.55))


def field(sheet):
    """Print the infield and the red bend with its lanes, in perspective."""
    v = VIEW
    sheet.put(box(0, 398, 1600, 700), "#a9a987")
    sheet.put(v.floor(-200, 200, 62, 84), "#cfc4a0")
    start, end = -math.pi * 0.97, 0.35
    outer = INNER + 6 * LANE

    def arc(radius):
        run = v.hoop(MIDDLE[0], 0, MIDDLE[1], radius, start, end, 160)
        return [*run, v.see(MIDDLE[0] + radius, 0, 90)]

    edge, inside = arc(outer + 1.2), arc(INNER)
    sheet.put(outline([*edge, (1700, 400), (1700, 1100), (-100, 1100), (-100, 900)]), "#c9b78f")
    sheet.put(
        outline([*arc(outer), *reversed(inside)]), sheet.ramp((0, "#d98a62", 1), (0.35, "#c5573a", 1), (1, TRACK, 1))
    )
    sheet.put(
        outline([*inside, v.see(-60, 0, 60), v.see(-60, 0, MIDDLE[1])]), sheet.ramp((0, "#b9bd86", 1), (1, GRASS, 1))
    )
    for k in range(9):
        z = 13.5 + k * k * 0.55 + k * 2
        with sheet.plate(clip=outline([*inside, v.see(-60, 0, 60), v.see(-60, 0, MIDDLE[1])])):
            sheet.put(v.floor(-60, 30, z, z + 1 + k * 0.55), "#a9b274", 0.35)
    for k in range(7):
        radius = INNER + k * LANE
        a, b = arc(radius - 0.05), arc(radius + 0.05)
        sheet.put(outline([*a, *reversed(b)]), LINE)
    return arc


def runners():
    """Return five children running: (figure, metres round the bend, lane, flip)."""

    def wear(coat, trousers, skin="#b87f5b"):
        return (coat, trousers, skin, "#26211f", "#f1e7d4")

    red, blue, cream, ochre = RED, "#35586a", "#efe2c4", "#cf9440"
    stride = body((0, -98), (20, -156), [(-34, -104), (54, -136)], [(48, -20), (-62, -44)], wear(red, "#2b3a45"),
        "short", 8, size=36, toes=(-8, 68))  # fmt: skip
    push = body((0, -96), (24, -152), [(56, -128), (-26, -96)], [(-58, -8), (44, -36)], wear(cream, blue),
        "short+tail", 10, size=36, toes=(46, -20))  # fmt: skip
    land = body((0, -94), (14, -154), [(-30, -112), (46, -118)], [(30, 0), (-54, -58)], wear(ochre, "#2e3b36"), "bob",
        2, size=36, toes=(0, 86))  # fmt: skip
    win = body((0, -98), (14, -160), [(40, -196), (-38, -118)], [(-60, -30), (50, -30)], wear(blue, "#2b2f33"),
        "short", -6, size=36, toes=(60, -14))  # fmt: skip
    last = body((0, -94), (22, -150), [(50, -134), (-30, -108)], [(42, -14), (-56, -36)], wear(red, "#3b4148"),
        "short+tail", 6, size=36, toes=(-6, 64))  # fmt: skip
    return stride, push, land, win, last


def children(sheet):
    """Print the children from far to near, each with a long morning shadow."""
    stride, push, land, win, last = runners()
    coach = body((0, -100), (2, -166), [(-44, -214), (34, -124)], [(-10, 0), (12, 0)], ("#e9d9b4", "#2b3a45",
        "#b87f5b", "#26211f", INK), "cap")  # fmt: skip
    x, z = 3.1, 19.5
    stand(sheet, coach, VIEW.see(x, 0, z), VIEW.scale(z) * 1.25, True, ("#ffe9bb", -2.4, 1.8))
    for parts, x, z, lift in [(last, -7.2, 12.2, 0.1), (win, -4.9, 10.9, 0.16), (land, -0.6, 9.5, 0.0),
        (push, -2.1, 6.9, 0.12), (stride, 1.9, 6.2, 0.16)]:  # fmt: skip
        a, b = VIEW.see(x, 0, z)
        s = VIEW.scale(z, metres=1.8)
        with sheet.plate(move=f"translate({a:.0f},{b:.0f})scale({s:.3f})matrix(1,0,-1.3,-.3,0,0)"):
            for path, _ in parts:
                sheet.put(path, "#6d2318", 0.62)
        stand(sheet, parts, (a, b - lift * VIEW.focal / z * 0.4), s, rim=("#ffe9bb", 2.4, 1.8))


def draw():
    """Return the sheet."""
    sheet = Sheet("school")
    sky(sheet)
    with sheet.plate("fine"):
        building(sheet)
        field(sheet)
        for k in range(15):
            tree(sheet, -52 + k * 7.4 + sheet.chance.uniform(-2, 2), 76, sheet.chance.uniform(6, 10), "#7f9a6a")
        tree(sheet, 26, 46, 14, "#6f9060")
        tree(sheet, 33, 42, 12, "#7f9a62")
    with sheet.plate("fine"):
        children(sheet)
    return sheet
