"""factory.jpg: the hall of a speciality-paper mill, giant rolls on the right, the machine on the left, one worker.
Printed by proof.py: python -m articles.sample.pictures.source.proof factory (needs Chromium).
"""

from .figures import body, stand
from .press import Sheet, box, cuts, ellipse, mix, outline
from .world import View, hull

VIEW = View(690, 500, 2.7, 1050)
INK, STEEL, HAZE, WHITE, RED = "#1f2426", "#4f6066", "#b9bfb6", "#f4ecdb", "#a8231b"


def shell(sheet):
    """Print the far wall, the floor, the roof and its lights."""
    w, h, v = sheet.width, sheet.height, VIEW
    sheet.put(box(0, 0, w, h), "#39474c")
    with sheet.plate("fine"):
        sheet.put(v.wall(15, 0, 13, 3, 120), sheet.ramp((0, "#a9b0a8", 1), (1, "#5d6d71", 1), line=(0, 0, 1, 0)))
        sheet.put(v.wall(-15, 0, 13, 3, 120), "#40515a")
        sheet.put(v.front(-15, 15, 0, 13, 120), "#dcd6c3")
        sheet.put(v.floor(-15, 15, 2, 120), sheet.ramp((0, "#cdc8b8", 1), (0.25, "#8e958f", 1), (1, "#4b575a", 1)))
        sheet.put(v.face((-15, 13, 3), (0, 17, 3), (15, 13, 3), (15, 13, 120), (0, 17, 120), (-15, 13, 120)), "#2c383c")
        for side in (-1, 1):
            for k in range(16):
                z = 5 + k * 7
                sheet.put(v.face((side * 4, 15.9, z), (side * 9, 14.5, z), (side * 9, 14.5, z + 4.6), (side * 4, 15.9,
                    z + 4.6)), mix("#f3e8cc", "#d9d8c8", k / 16))  # fmt: skip
        for k in range(15, -1, -1):
            z = 8 + k * 7
            tone = mix(INK, "#8f9a98", min(1, k / 13))
            sheet.put(v.face((-15, 12.4, z), (15, 12.4, z), (15, 13, z), (-15, 13, z)), tone)
            for j in range(-5, 6):
                a, b = v.see(j * 3, 12.6, z), v.see(j * 3 + (1.5 if j < 0 else -1.5), 17 - abs(j * 3) * 0.27, z)
                sheet.line([a, b], tone, round(160 / z, 1))
            for x in (-15, 15):
                sheet.put(v.front(x - 0.35, x + 0.35, 0, 13, z), tone)
        for k in range(14):
            z = 9 + k * 7
            sheet.put(v.wall(14.9, 6, 10.6, z, z + 4.6), mix("#fbf3dd", "#e2ddca", k / 14))


def shafts(sheet):
    """Print the daylight that falls from the roof through the dust."""
    v = VIEW
    for z, part in ((70, 0.34), (48, 0.36), (32, 0.36), (21, 0.34), (14, 0.26)):
        path = outline([v.see(4.6, 15, z), v.see(8.4, 14, z), v.see(1.2, 0, z), v.see(-4.6, 0, z)])
        sheet.fade(path, (0, "#f7edcf", 0), (0.35, "#f7edcf", part * 0.7), (0.8, "#f7edcf", part), (1, "#f7edcf", 0.1),
            soft=300 // z)  # fmt: skip
        sheet.put(v.face((-4.2, 0, z - 2), (0.4, 0, z - 2), (1.4, 0, z + 2), (-3.2, 0, z + 2)), "#efe6cc", 0.5)


def machine(sheet):
    """Print the paper machine: drums in two rows, the white web running over and under them."""
    v = VIEW
    for k in range(26, -1, -1):
        z = 8.4 + k * 2.9
        far = k / 26
        for y, dz in ((3.3, 0), (1.5, 1.45)):
            front = v.ring(-6, y, z + dz, 1.12)
            sheet.put(
                hull(front + v.ring(-12, y, z + dz, 1.12)),
                mix("#d5cfbd", HAZE, far) if y > 2 else mix("#737b79", HAZE, far),
            )
            sheet.put(outline(front), mix("#2b3438", "#7e8a8b", far))
            sheet.put(outline(v.ring(-6, y, z + dz, 0.86)), mix(STEEL, "#98a19e", far))
            sheet.put(outline(v.ring(-6, y, z + dz, 0.3)), mix(INK, "#7e8a8b", far))
        web = [v.see(-6, 4.42, z), v.see(-6, 3.3, z + 1.13), v.see(-6, 0.5, z + 1.45)]
        sheet.line(web, mix(WHITE, "#d8d4c5", far), round(60 / z + 1, 1))
        if k % 3 == 0:
            sheet.put(v.front(-6.3, -5.7, 0, 5.6, z - 0.7), mix("#26302f", "#7f8b8b", far))
    sheet.put(v.wall(-5.6, 4.9, 5.6, 7, 86), sheet.ramp((0, INK, 1), (1, "#7f8b8b", 1), line=(0, 0, 1, 0)))
    for y in (6.1, 6.7):
        sheet.line([v.see(-5.6, y, 7), v.see(-5.6, y, 86)], "#c9a04e", 3)
    for k in range(26):
        z = 7 + k * 3.1
        sheet.line([v.see(-5.6, 5.6, z), v.see(-5.6, 6.7, z)], "#c9a04e", round(26 / z + 0.6, 1))
    sheet.put(v.wall(-5.6, 0, 0.7, 7, 86), sheet.ramp((0, INK, 1), (1, "#7f8b8b", 1), line=(0, 0, 1, 0)))


def roll(sheet, x, z, radius, long, far, y=None):
    """Print one roll of paper, its end toward the aisle."""
    v, chance = VIEW, sheet.chance
    y = radius if y is None else y
    front = v.ring(x, y, z, radius)
    if y == radius:
        sheet.put(hull([v.see(x - 0.7, 0, z - radius * 0.5), v.see(x + long, 0, z - radius * 0.6), v.see(x + long, 0,
            z + radius), v.see(x - 0.9, 0, z + radius * 0.8)]), mix(INK, "#7d8482", far), 0.65)  # fmt: skip
    skin = hull(front + v.ring(x + long, y, z, radius))
    top, low = v.see(x, y + radius, z)[1], v.see(x, y - radius, z)[1]
    sheet.put(skin, sheet.ramp((0, mix("#fffaf0", "#e9e4d4", far), 1), (0.35, mix("#e3d8c2", "#d6d0bf", far), 1),
        (1, mix("#6f6f69", "#969a94", far), 1), line=(0, top, 0, low), unit="userSpaceOnUse"))  # fmt: skip
    sheet.put(outline(front), mix("#d9cdb5", "#c9c5b6", far))
    with sheet.plate(clip=outline(front)):
        sheet.put(
            outline(v.ring(x, y - radius * 0.26, z + radius * 0.2, radius * 1.05)), mix("#c4b699", "#bdbaad", far), 0.7
        )
    for k in range(3, 19):
        part = k / 19 * (0.985 + 0.02 * chance.random())
        ring = v.ring(x - 0.01, y, z, radius * part)
        start = chance.randrange(48)
        run = [ring[(start + j) % 48] for j in range(chance.randint(14, 40))]
        sheet.line(run, mix("#94866c", "#b3b0a2", far), round(15 / z + 0.4, 1), 0.8)
    for part, colour in ((0.17, "#8a6a45"), (0.11, INK)):
        sheet.put(outline(v.ring(x - 0.02, y, z, radius * part)), mix(colour, "#8d918c", far * 0.8))


def crane(sheet):
    """Print the travelling crane, its hook holding a roll in the air."""
    v, z = VIEW, 40
    sheet.put(v.front(-14.6, 14.6, 10.2, 11.6, z), RED)
    sheet.put(v.front(-14.6, 14.6, 10.2, 10.5, z), "#64160f")
    sheet.put(v.front(0.5, 3.4, 11.4, 12.2, z), INK)
    for x in (1.2, 2.7):
        sheet.line([v.see(x, 10.4, z), v.see(x + 0.2, 7.8, z)], INK, 2.5)
    roll(sheet, 1.0, z, 1.2, 3.4, 0.5, y=6.8)


def worker(sheet):
    """Print the one worker, a palm on the paper, listening to it."""
    v, z = VIEW, 7.0
    wear = ("#33525c", "#26343a", "#b37a56", RED, INK)
    parts = body((-2, -102), (6, -168), [(60, -160), (-2, -100)], [(-20, 0), (12, 0)], wear, "helmet", tilt=6, hem=16)
    x, y = v.see(2.5, 0, z)
    sheet.put(ellipse(x - 24, y - 2, 96, 11), INK, 0.6)
    stand(sheet, parts, (x, y), v.scale(z) * 1.02, rim=("#f2e2c0", -2.0, 1.4))


def draw():
    """Return the sheet."""
    sheet, v = Sheet("factory"), VIEW
    shell(sheet)
    sheet.glow(*v.see(0, 6, 110), 300, "#f6ecd0", 0.9)
    with sheet.plate("fine"):
        crane(sheet)
        machine(sheet)
    with sheet.plate("fine"):
        for k in range(13, 1, -1):
            roll(sheet, 6.2, 11.4 + k * 4.6, 1.75, 7, min(1, k / 12))
    shafts(sheet)
    with sheet.plate("fine"):
        roll(sheet, 5.4, 14.6, 1.85, 8, 0.05)
        sheet.put(v.floor(-2.3, -2.1, 2, 110), "#c9a04e", 0.8)
        sheet.put(v.floor(3.2, 3.4, 2, 110), "#c9a04e", 0.8)
        roll(sheet, 3.75, 8.3, 2.25, 9, 0)
        worker(sheet)
    sheet.put(cuts(sheet.chance, 120, (0, 780, 900, 1067), (60, 260), (1.5, 4)), "#e8e0cb", 0.3)
    return sheet
