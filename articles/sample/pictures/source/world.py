"""The world seen from a place: points, floors, walls and round things put into true perspective.
Nothing to run here; see proof.py (python -m articles.sample.pictures.source.proof, needs Chromium).
"""

import math

from .press import outline


class View:
    """An eye above the ground; x to the right, y up, z away, in metres."""

    def __init__(self, middle, horizon, eye, focal):
        self.middle, self.horizon, self.eye, self.focal = middle, horizon, eye, focal

    def see(self, x, y, z):
        """Return where a point falls on the sheet."""
        z = max(z, 0.4)
        return self.middle + self.focal * x / z, self.horizon - self.focal * (y - self.eye) / z

    def face(self, *points):
        """Return a flat face as a path."""
        return outline([self.see(*p) for p in points])

    def wall(self, x, low, high, near, far):
        """Return an upright face that runs away from the reader."""
        return self.face((x, low, near), (x, high, near), (x, high, far), (x, low, far))

    def front(self, left, right, low, high, z):
        """Return an upright face that looks at the reader."""
        return self.face((left, low, z), (left, high, z), (right, high, z), (right, low, z))

    def floor(self, left, right, near, far, y=0.0):
        """Return a level face."""
        return self.face((left, y, near), (right, y, near), (right, y, far), (left, y, far))

    def ring(self, x, y, z, radius, count=48):
        """Return the points of a circle that stands across the reader's way, facing left or right."""
        turn = [2 * math.pi * k / count for k in range(count)]
        return [self.see(x, y + radius * math.cos(t), z + radius * math.sin(t)) for t in turn]

    def hoop(self, x, y, z, radius, start=0.0, end=2 * math.pi, count=90):
        """Return the points of a circle, or an arc of it, that lies level."""
        turn = [start + (end - start) * k / count for k in range(count + 1)]
        return [self.see(x + radius * math.cos(t), y, z + radius * math.sin(t)) for t in turn]

    def scale(self, z, tall=200.0, metres=1.7):
        """Return how large a figure drawn `tall` units high is when it stands at z."""
        return self.focal * metres / z / tall


def hull(points):
    """Return the outline that a string pulled round the points would take."""
    points = sorted(points)

    def half(run):
        out = []
        for p in run:
            while len(out) > 1 and ((out[-1][0] - out[-2][0]) * (p[1] - out[-2][1])
                                    <= (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0])):  # fmt: skip
                out.pop()
            out.append(p)
        return out[:-1]

    return outline(half(points) + half(reversed(points)))
