"""The press: splines, tapering brush strokes, plates with wood grain, mist, and the sheet that holds them as SVG.
Nothing to run here; see proof.py (python -m articles.sample.pictures.source.proof, needs Chromium).
"""

import math
import random
from contextlib import contextmanager


def dice(name):
    """Return a repeatable source of chance: the same name throws the same marks every time."""
    return random.Random(name)  # noqa: S311, marks on a picture, not a secret


def spline(points, closed=False, steps=8):
    """Return points along a Catmull-Rom curve through tuples of any length."""
    count, out = len(points), []
    pick = (lambda i: points[i % count]) if closed else (lambda i: points[max(0, min(count - 1, i))])
    for i in range(count if closed else count - 1):
        a, b, c, d = pick(i - 1), pick(i), pick(i + 1), pick(i + 2)
        for step in range(steps):
            t = step / steps
            out.append(
                tuple(
                    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)
                    for p, q, r, s in zip(a, b, c, d, strict=True)
                )
            )
    return out if closed else [*out, tuple(points[-1])]


def outline(points):
    """Return a closed straight-edged path, always wound the same way so that overlapping shapes add up."""
    points = list(points)
    ring = zip(points, [*points[1:], points[0]], strict=True)
    if sum(p[0] * q[1] - q[0] * p[1] for p, q in ring) < 0:
        points.reverse()
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z"


def blob(points, steps=8):
    """Return a closed smooth path."""
    return outline(spline(points, closed=True, steps=steps))


def brush(points, steps=6, cap=True):
    """Return the outline of a stroke whose width is the third number of each point."""
    line = spline(points, steps=steps)
    left, right = [], []
    for i, (x, y, w) in enumerate(line):
        before, after = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        angle = math.atan2(after[1] - before[1], after[0] - before[0])
        dx, dy = -math.sin(angle) * w / 2, math.cos(angle) * w / 2
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    return outline([*left, *(_cap(line[-2], line[-1]) if cap else []), *reversed(right),
                    *(_cap(line[1], line[0]) if cap else [])])  # fmt: skip


def _cap(before, end):
    angle = math.atan2(end[1] - before[1], end[0] - before[0])
    turn = [angle + math.pi / 2 - math.pi * k / 6 for k in range(1, 6)]
    return [(end[0] + math.cos(t) * end[2] / 2, end[1] + math.sin(t) * end[2] / 2) for t in turn]


def cut(x, y, length, width, angle=0.0, bend=0.0):
    """Return one gouge mark: a stroke that starts and ends at nothing."""
    c, s = math.cos(angle) * length / 2, math.sin(angle) * length / 2
    return brush([(x - c, y - s, 0.2), (x - s * bend, y + c * bend, width), (x + c, y + s, 0.2)], steps=3, cap=False)


def cuts(chance, count, box, length, width, angle=0.0, keep=None, bend=0.0):
    """Return many gouge marks inside a box; keep(x, y) says how likely a mark is to stay."""
    x0, y0, x1, y1 = box
    out = []
    for _ in range(count):
        x, y = chance.uniform(x0, x1), chance.uniform(y0, y1)
        if keep is None or chance.random() < keep(x, y):
            out.append(cut(x, y, chance.uniform(*length), chance.uniform(*width), angle + chance.gauss(0, 0.03), bend))
    return "".join(out)


def ellipse(x, y, rx, ry=None, turn=0.0, count=40):
    """Return an ellipse as a path, so that it can be clipped, cut and rimmed like any other shape."""
    ry = rx if ry is None else ry
    c, s = math.cos(turn), math.sin(turn)
    ring = [(math.cos(2 * math.pi * k / count) * rx, math.sin(2 * math.pi * k / count) * ry) for k in range(count)]
    return outline([(x + a * c - b * s, y + a * s + b * c) for a, b in ring])


def box(x, y, w, h):
    """Return a rectangle as a path."""
    return outline([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])


def mix(one, two, part):
    """Return the colour that lies `part` of the way from one to two."""
    a, b = ([int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in (one, two))
    return "#" + "".join(f"{round(p + (q - p) * part):02x}" for p, q in zip(a, b, strict=True))


def _noise(frequency, octaves, seed, name):
    return (
        f'<feTurbulence type="fractalNoise" baseFrequency="{frequency}" numOctaves="{octaves}" seed="{seed}"'
        f' result="{name}"/>'
    )


class Sheet:
    """One picture in the making: its definitions, and its plates in printing order."""

    def __init__(self, name, width=1600, height=1067, paper="#f3ead8"):
        self.name, self.width, self.height = name, width, height
        self.chance, self.defs, self.body, self.stamped = dice(name), [], [], {}
        self.area = f'x="-30" y="-30" width="{width + 60}" height="{height + 60}" filterUnits="userSpaceOnUse"'
        self.put(box(0, 0, width, height), paper)

    def put(self, path, fill, opacity=1.0, more=""):
        """Print one shape."""
        shade = f' opacity="{opacity}"' if opacity != 1 else ""
        self.body.append(f'<path d="{path}" fill="{fill}"{shade} {more}/>')

    def line(self, points, colour, width=2.0, opacity=1.0):
        """Print one even line."""
        d = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self.body.append(
            f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" opacity="{opacity}"'
            ' stroke-linejoin="round" stroke-linecap="round"/>'
        )

    def define(self, make, key):
        """Return the id of a definition, made once per key."""
        if key not in self.stamped:
            self.stamped[key] = f"d{len(self.stamped)}"
            self.defs.append(make(self.stamped[key]))
        return self.stamped[key]

    def ramp(self, *stops, line=(0, 0, 0, 1), unit="objectBoundingBox"):
        """Return a linear gradient as a fill; a stop is (place, colour, opacity)."""
        marks = "".join(f'<stop offset="{p}" stop-color="{c}" stop-opacity="{o}"/>' for p, c, o in stops)
        x1, y1, x2, y2 = line
        head = f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" gradientUnits="{unit}"'
        key = self.define(lambda i: f'<linearGradient id="{i}" {head}>{marks}</linearGradient>', (stops, line, unit))
        return f"url(#{key})"

    def glow(self, x, y, radius, colour, strength=1.0, squash=1.0):
        """Print a soft round light, broken into grain."""
        marks = "".join(
            f'<stop offset="{p}" stop-color="{colour}" stop-opacity="{strength * (1 - p) ** 1.6:.3f}"/>'
            for p in (0, 0.15, 0.3, 0.45, 0.6, 0.8, 1)
        )
        key = self.define(lambda i: f'<radialGradient id="{i}">{marks}</radialGradient>', ("glow", colour, strength))
        with self.plate("grain", tint=colour):
            self.put(ellipse(x, y, radius, radius * squash), f"url(#{key})")

    def fade(self, path, *stops, line=(0, 0, 0, 1), soft=0):
        """Print a gradient the way a block prints it: as grain that thins out; soft also melts its edges."""
        with self.plate("grain", tint=stops[0][1]), self.plate(f"blur-{soft}" if soft else None):
            self.put(path, self.ramp(*stops, line=line))

    def clip(self, path):
        """Return the id of a clip."""
        return self.define(lambda i: f'<clipPath id="{i}"><path d="{path}"/></clipPath>', ("clip", path))

    def plate_filter(self, kind, tint):
        """Return the id of a filter: wood (worn plate), fine (rough edge only), grain (stippled fade), or blur-N."""
        seed = len(self.stamped) % 40 + 1
        return self.define(lambda i: f'<filter id="{i}" {self.area} color-interpolation-filters="sRGB">'
                           f"{PLATES[kind.partition('-')[0]](seed, kind, tint)}</filter>", (kind, tint))  # fmt: skip

    @contextmanager
    def plate(self, kind=None, clip=None, blend=None, opacity=1.0, move=None, tint=None):
        """Print everything inside as one block: a filter, a clip, a blend."""
        attrs = [f'filter="url(#{self.plate_filter(kind, tint)})"'] if kind else []
        attrs += [f'opacity="{opacity}"'] if opacity != 1 else []
        attrs += [f'style="mix-blend-mode:{blend}"'] if blend else []
        self.body.append(f'<g clip-path="url(#{self.clip(clip)})">' if clip else "<g>")
        self.body.append(f"<g {' '.join(attrs)}>" + (f'<g transform="{move}">' if move else "<g>"))
        yield self
        self.body.append("</g></g></g>")

    def svg(self):
        """Return the finished sheet, paper grain on top."""
        size = f'width="{self.width}" height="{self.height}"'
        with self.plate("tooth", blend="multiply", opacity=0.5):
            self.put(box(0, 0, self.width, self.height), "#fff")
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="7 7 {self.width - 14} {self.height - 14}">'
            f"<defs>{''.join(self.defs)}</defs>{''.join(self.body)}</svg>"
        )


def _wood(seed, _kind, _tint):
    return (
        _noise(0.03, 2, seed, "w")
        + '<feDisplacementMap in="SourceGraphic" in2="w" scale="6" xChannelSelector="R" yChannelSelector="G"'
        + ' result="s"/>'
        + _noise(".004 .22", 2, seed + 3, "g")
        + '<feColorMatrix in="g" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -4.6 0 0 0 3.75" result="a"/>'
        + _noise(0.4, 2, seed + 5, "p")
        + '<feColorMatrix in="p" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -9 0 0 6.9" result="b"/>'
        + '<feComposite in="s" in2="a" operator="in"/><feComposite in2="b" operator="in"/>'
    )


def _fine(seed, _kind, _tint):
    return (
        _noise(0.045, 2, seed, "w")
        + '<feDisplacementMap in="SourceGraphic" in2="w" scale="4" xChannelSelector="R" yChannelSelector="G"/>'
    )


def _grain(seed, _kind, tint):
    return (
        _noise(0.5, 2, seed, "n")
        + '<feColorMatrix in="n" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0" result="a"/>'
        + '<feComposite in="SourceAlpha" in2="a" operator="arithmetic" k2="1" k3="1.1" k4="-.55"/>'
        + '<feComponentTransfer result="m"><feFuncA type="linear" slope="1.9" intercept="-.45"/></feComponentTransfer>'
        + '<feComponentTransfer in="SourceAlpha" result="e"><feFuncA type="linear" slope="7" intercept="-.1"/>'
        + f'</feComponentTransfer><feFlood flood-color="{tint}"/><feComposite in2="m" operator="in"/>'
        + '<feComposite in2="e" operator="in"/>'
    )


def _blur(_seed, kind, _tint):
    return f'<feGaussianBlur stdDeviation="{kind.partition("-")[2]}"/>'


def _tooth(seed, _kind, _tint):
    return (
        _noise(0.75, 2, seed, "n")
        + '<feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1"/>'
        + ('<feColorMatrix in="n" values=".9 0 0 0 .42 .9 0 0 0 .42 .9 0 0 0 .4 0 0 0 0 1"/>')
    )


PLATES = {"wood": _wood, "fine": _fine, "grain": _grain, "blur": _blur, "tooth": _tooth}
