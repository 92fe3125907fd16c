"""Figures: bodies hung on hips, neck, hands and feet (knees and elbows find themselves), and heads without faces.
Nothing to run here; see proof.py (python -m articles.sample.pictures.source.proof, needs Chromium).
A body is drawn some 200 units tall, facing right, with its ground at y = 0.
"""

import math

from .press import blob, brush, ellipse, outline

SKULL = [(-0.05, -0.5), (0.22, -0.44), (0.36, -0.24), (0.37, -0.06), (0.47, 0.1), (0.38, 0.16), (0.4, 0.27),
    (0.35, 0.34), (0.34, 0.46), (0.18, 0.52), (0.0, 0.4), (-0.16, 0.34), (-0.36, 0.2), (-0.46, -0.04), (-0.42, -0.3),
    (-0.28, -0.45)]  # fmt: skip
HAIR = {"short": [(-0.14, 0.26), (-0.34, 0.28), (-0.49, 0.02), (-0.48, -0.3), (-0.26, -0.54), (0.08, -0.58),
    (0.36, -0.42), (0.38, -0.22), (0.22, -0.3), (0.06, -0.2), (0.02, 0.0), (-0.1, 0.04)], "bob": [(-0.1, 0.4),
    (-0.36, 0.44), (-0.52, 0.22), (-0.52, -0.24), (-0.28, -0.55), (0.1, -0.58), (0.38, -0.42), (0.4, -0.14),
    (0.26, -0.24), (0.1, -0.16), (0.06, 0.12), (0.04, 0.32)], "thin": [(-0.12, 0.24), (-0.34, 0.26), (-0.5, 0.02),
    (-0.48, -0.2), (-0.34, -0.34), (-0.24, -0.22), (-0.12, -0.12), (-0.02, -0.06), (0.0, 0.08), (-0.1, 0.06)],
    "cap": [(-0.46, -0.06), (-0.52, -0.28), (-0.32, -0.56), (0.08, -0.62), (0.36, -0.44), (0.42, -0.26), (0.74, -0.2),
    (0.72, -0.13), (0.34, -0.16)], "helmet": [(-0.56, -0.06), (-0.54, -0.34), (-0.32, -0.62), (0.06, -0.68),
    (0.38, -0.5), (0.48, -0.2), (0.7, -0.14), (0.68, -0.07), (0.3, -0.08)], "cook": [(-0.46, -0.1), (-0.46, -0.34),
    (-0.62, -0.6), (-0.4, -0.86), (0.0, -0.92), (0.4, -0.84), (0.56, -0.6), (0.38, -0.36), (0.38, -0.18)],
    "back": [(-0.1, 0.34), (-0.34, 0.22), (-0.45, -0.1), (-0.34, -0.46), (0.0, -0.57), (0.34, -0.46), (0.45, -0.1),
    (0.34, 0.22), (0.1, 0.34)]}  # fmt: skip


def head(style, skin, hair, x, y, height, tilt=0.0):
    """Return a head as (path, colour) pairs; style may add a bun or a tail: "short+bun", "short+tail"."""
    kind, _, extra = style.partition("+")
    c, s = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))

    def place(points):
        return [(x + (a * c - b * s) * height, y + (a * s + b * c) * height) for a, b in points]

    parts = [(blob(place(SKULL)), skin)] if kind != "back" else [(blob(place([(-0.4, -0.1), (-0.52, 0.02),
        (-0.38, 0.2), (0, 0.45), (0.38, 0.2), (0.52, 0.02), (0.4, -0.1)])), skin)]  # fmt: skip
    if kind in ("cap", "helmet", "cook"):
        parts.append((blob(place(HAIR["thin"])), "#26211f"))
    parts.append((blob(place(HAIR[kind])), hair))
    if extra == "bun":
        ((bx, by),) = place([(-0.52, -0.06)] if kind != "back" else [(0, -0.1)])
        parts.append((ellipse(bx, by, height * 0.2), hair))
    if extra == "tail":
        tail = [(*p, w * height) for p, w in zip(place([(-0.4, -0.26), (-0.72, -0.2), (-1.0, 0.02), (-1.12, 0.2)]),
            (0.16, 0.24, 0.18, 0.02), strict=True)]  # fmt: skip
        parts.append((brush(tail), hair))
    return parts


def bend(start, end, one, two, side):
    """Return where the elbow or knee is, and the end as far as the limb reaches."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    far = max(1e-6, math.hypot(dx, dy))
    reach = min(far, (one + two) * 0.995)
    end = (start[0] + dx / far * reach, start[1] + dy / far * reach)
    along = (one * one - two * two + reach * reach) / (2 * reach)
    up = side * math.sqrt(max(0.0, one * one - along * along))
    return (start[0] + dx / far * along - dy / far * up, start[1] + dy / far * along + dx / far * up), end


def arm(shoulder, hand, side, sleeve, skin, thick=1.0):
    """Return an arm in a sleeve, with its hand."""
    elbow, hand = bend(shoulder, hand, 35, 36, side)
    wrist = (hand[0] + (elbow[0] - hand[0]) * 0.16, hand[1] + (elbow[1] - hand[1]) * 0.16)
    palm = brush([(*wrist, 8 * thick), (*hand, 9.5 * thick), (hand[0] * 1.12 - elbow[0] * 0.12,
        hand[1] * 1.12 - elbow[1] * 0.12, 6 * thick)])  # fmt: skip
    return [(palm, skin), (brush([(*shoulder, 18 * thick), (*elbow, 16 * thick), (*wrist, 13 * thick)]), sleeve)]


def leg(hip, foot, side, trouser, shoe, thick=1.0, toe=0.0, bones=50):
    """Return a leg with its shoe; toe turns the foot (0 points right along the ground, in degrees)."""
    knee, ankle = bend(hip, (foot[0], foot[1] - 8), bones, bones, side)
    t = math.radians(toe)
    c, s = math.cos(t), math.sin(t)
    sole = [(ankle[0] - 7 * c, ankle[1] + 2 - 7 * s, 10), (ankle[0] + 6 * c - 3 * s, ankle[1] + 3 + 6 * s, 11),
        (ankle[0] + 20 * c - 4 * s, ankle[1] + 5 + 20 * s, 7)]  # fmt: skip
    cloth = [(*hip, 27 * thick), ((hip[0] + knee[0]) / 2, (hip[1] + knee[1]) / 2, 25 * thick), (*knee, 20 * thick),
        ((knee[0] + ankle[0]) / 2, (knee[1] + ankle[1]) / 2, 18 * thick), (*ankle, 15 * thick)]  # fmt: skip
    return [(brush(sole), shoe), (brush(cloth), trouser)]


def body(hip, neck, hands, feet, wear, style="short", tilt=0.0, broad=0.0, size=27, sides=(1, 1), **fit):
    """Return a whole figure as (path, colour) pairs, far side first.

    wear: coat, trousers, skin, hair, shoes. broad: 0 seen from the side, 1 from behind. fit: hem, thick, toes, stoop,
        bones.
    """
    coat, trousers, skin, hair, shoes = wear
    thick, hem, toes = fit.get("thick", 1.0), fit.get("hem", 10), fit.get("toes", (0, 0))
    dx, dy = neck[0] - hip[0], neck[1] - hip[1]
    long = math.hypot(dx, dy)
    ux, uy = dx / long, dy / long
    wide = 5 + 13 * broad

    def along(t, out=0.0):
        return hip[0] + dx * t - uy * out, hip[1] + dy * t + ux * out

    bow = fit.get("stoop", 0) * -1
    trunk = [(*along(-hem / long), (27 + 8 * broad) * thick), (*along(0.1, bow * 0.3), (29 + 8 * broad) * thick),
        (*along(0.45, bow), (29 + 7 * broad) * thick), (*along(0.78, bow * 0.8), (31 + 15 * broad) * thick),
        (*along(0.95), (23 + 15 * broad) * thick), (*along(1.04), (12 + 4 * broad) * thick)]  # fmt: skip
    shoulder = along(0.86, bow * 0.5)
    far, near = (shoulder[0] - wide, shoulder[1] + 1), (shoulder[0] + wide * (1 if broad else -0.2), shoulder[1] + 1)
    t = math.radians(tilt)
    crown = (neck[0] + ux * 2 + math.sin(t) * size * 0.6, neck[1] + uy * 2 - math.cos(t) * size * 0.6)
    gap = 3 + 6 * broad
    parts = arm(far, hands[0], sides[0], coat, skin, thick)
    reach = max(math.hypot(foot[0] - hip[0], foot[1] - 8 - hip[1]) for foot in feet)
    bones = fit.get("bones") or (50 if size > 33 else max(40, min(52, reach / 1.955)))
    parts += leg((hip[0] - gap, hip[1]), feet[0], -1, trousers, shoes, thick, toes[0], bones)
    parts += leg((hip[0] + gap, hip[1]), feet[1], -1, trousers, shoes, thick, toes[1], bones)
    parts += [(brush([(*along(0.86), 18), (*along(1), 15), (*crown, 12)]), skin), (brush(trunk, cap=False), coat)]
    return parts + head(style, skin, hair, *crown, size, tilt) + arm(near, hands[1], sides[1], coat, skin, thick)


def stand(sheet, parts, at, scale=1.0, flip=False, rim=None, shadow=None):
    """Print a figure; rim is (colour, dx, dy): the edge of every shape that the light catches."""
    turn = -1 if flip else 1
    with sheet.plate(move=f"translate({at[0]},{at[1]})scale({turn * scale},{scale})"):
        for path, colour in parts:
            if not rim:
                sheet.put(path, colour)
                continue
            sheet.put(path, rim[0])
            with sheet.plate(clip=path):
                sheet.put(path, colour, more=f'transform="translate({rim[1] * turn},{rim[2]})"')


def basket(x, y, wide, tall):
    """Return the outline of a woven basket standing at x, y."""
    return outline([(x - wide * 0.5, y - tall), (x + wide * 0.5, y - tall), (x + wide * 0.36, y), (x - wide * 0.36, y)])
