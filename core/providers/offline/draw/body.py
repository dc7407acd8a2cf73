"""A body from the neck to the ground (a head is 100 units, an adult 700): build, limbs, folds."""

# fmt: off
from dataclasses import dataclass

from .canvas import Canvas, limb, oval, smooth
from .palette import RGB, darker, mix, seeded
from .words import Person


@dataclass(frozen=True)
class Frame:
    """Half widths of the body, and where a y of an adult lies on this one."""

    shoulder: float
    chest: float
    waist: float
    hip: float
    scale: float

    def y(self, y: float) -> float:
        return 100 + (y - 100) * self.scale


def frame_of(p: Person) -> Frame:
    scale = {"child": 0.62, "young": 0.98, "old": 0.96}.get(p.age, 1.0) * p.tall
    wide = p.build * {"child": 0.72, "young": 0.95}.get(p.age, 1.0)
    belly = max(0.0, p.build - 1) * 50
    if p.woman:
        return Frame(70 * wide, 55 * wide, 45 * wide + belly, 61 * wide, scale)
    return Frame(84 * wide, 65 * wide, 55 * wide + belly, 57 * wide + belly * 0.6, scale)


def ground(p: Person) -> float:
    """The y of the soles."""
    return frame_of(p).y(700)


def mirrored(half):
    """A closed outline from its left half, top to bottom."""
    return [*half, *[(-x, y) for x, y in reversed(half)]]


def torso(f: Frame, hem: float = 352, flare: float = 0) -> list:
    """The outline of a garment from the shoulders to its hem."""
    s, w = f.shoulder, f.hip + flare
    return smooth(mirrored([
        (-20, f.y(120)), (-s * 0.62, f.y(132)), (-s * 0.9, f.y(147)), (-f.chest - 6, f.y(200)),
        (-f.waist, f.y(272)), (-f.hip - flare * 0.4, f.y(min(326, hem - 18))), (-w, f.y(hem - 6)),
        (-w * 0.97, f.y(hem)), (-w * 0.4, f.y(hem + 3)),
    ]), steps=5)


def draw_neck(c: Canvas, p: Person, f: Frame) -> None:
    w = (15 if p.woman else 19) * (0.8 if p.age == "child" else 1) * (1 + (p.build - 1) * 0.6)
    neck = smooth([(-w - 3, 78), (-w, 112), (-w - 16, f.y(134)), (0, f.y(166)), (w + 16, f.y(134)),
        (w + 1, 112), (w + 3, 78)], steps=5)
    c.form(neck, p.skin, depth=5, line=0.8)
    dark = mix(darker(p.skin, 0.4), (140, 60, 50), 0.15)
    c.within(neck, smooth([(-30, 80), (-20, 98), (8, 116), (30, 108), (34, 80)]), dark, 0.62,
        soft=2)


def draw_arms(c: Canvas, p: Person, f: Frame, sleeve: RGB, *, short: bool = False,
          wide: float = 1.0,
          cuff: RGB | None = None) -> None:
    """Both arms in the pose of the identity: hanging, in a pocket or on the hip."""
    rng = seeded("pose", p.seed)
    poses = [rng.choice(["hang", "hang", "pocket", "hip"]), rng.choice(["hang", "hang", "pocket"])]
    poses = ["hang" if short and pose == "pocket" else pose for pose in poses]
    s, k = f.shoulder, p.build * (0.8 if p.woman else 1) * (0.72 if p.age == "child" else 1)
    widths = [19 * k * wide, 20.5 * k * wide, 17 * k * wide, 13 * k * wide]
    for side, pose in zip((-1, 1), poses, strict=True):
        a = (side * (s - 17), f.y(156))
        elbow, wrist = {"hang": ((side * (s + 9), f.y(262)), (side * (s + 3), f.y(358))),
            "pocket": ((side * (s + 20), f.y(264)), (side * (f.hip - 2), f.y(338))),
            "hip": ((side * (s + 32), f.y(250)), (side * (f.waist + 8), f.y(298)))}[pose]
        path = [a, ((a[0] + elbow[0]) / 2 + side * 4, f.y(206)), elbow, wrist]
        if short:
            c.form(limb(path, [w * 0.72 for w in widths]), p.skin, depth=6)
            path = [path[0], path[1], (path[1][0] + (elbow[0] - path[1][0]) * 0.35, f.y(226))]
        if pose == "hang":
            _hand(c, p, wrist, side, k)
        elif pose == "hip":
            c.form(oval(wrist[0], wrist[1], 15 * k, 11 * k, side * 0.5), p.skin, depth=4, line=0.7)
        wide_at = widths if not short else [w * 1.15 for w in widths[:2]]
        c.form(limb(path, wide_at, cap=True), sleeve, depth=8)
        edge = limb(path, wide_at)
        for y0, x in ((0.55, 0), (0.68, 3), (0.8, -2)):
            i = int(len(edge) / 2 * y0)
            (x1, y1), (x2, y2) = edge[i], edge[-i - 1]
            m = ((x1 + x2) / 2 + x, (y1 + y2) / 2 + 7)
            c.stroke([(x1, y1), m, (x2 * 0.5 + m[0] * 0.5, y2 + 3)], 2.6, darker(sleeve, 0.42), 0.5)
        if pose == "pocket":
            x, y = wrist
            slit = [(x + side * 17 * k * wide, y - 1), (x - side * 3, y + 7),
                (x - side * 21 * k, y + 3)]
            pouch = limb([slit[1], (x - side * 5, y + 30)], [15 * k * wide, 11 * k])
            c.form(pouch, sleeve, depth=3, line=0)
            c.stroke(slit, 5, darker(sleeve, 0.6), ends=(0.6, 1, 0.5))
        if cuff and pose == "hang":
            c.form(limb([(path[-1][0], path[-1][1] - 8), path[-1]], [widths[-1] * 1.12] * 2), cuff,
                depth=2, line=0.7)


def _hand(c: Canvas, p: Person, wrist, side: int, k: float) -> None:
    x, y = wrist
    c.form(smooth([(x - 9 * k, y - 6), (x + 9 * k, y - 6), (x + 12 * k, y + 16 * k),
        (x + 8 * k, y + 38 * k), (x - 4 * k, y + 41 * k), (x - 11 * k, y + 20 * k)]),
        p.skin, depth=4, line=0.8)
    tone = mix(darker(p.skin, 0.4), (140, 60, 50), 0.2)
    for d in (-4, 1, 6):
        c.stroke([(x + d * k, y + 20 * k), (x + (d - 1) * k, y + 37 * k)], 1.5, tone, 0.8)
    c.form(limb([(x - side * 8 * k, y + 4), (x - side * 13 * k, y + 16 * k),
        (x - side * 10 * k, y + 26 * k)],
                [4 * k, 4.4 * k, 2.4 * k]), p.skin, depth=2, line=0.6)


def draw_legs(c: Canvas, p: Person, f: Frame) -> None:
    k = p.build * (0.74 if p.age == "child" else 1) * (0.92 if p.woman else 1)
    bare, shoe = (p.lower in ("skirt", "shorts") or p.top == "dress", darker(mix(p.lower_colour,
        (60, 40, 34), 0.6), 0.25))
    tone = p.skin if bare else p.lower_colour
    for side, lean in ((1, 3), (-1, -7)):
        x = side * f.hip * 0.5
        foot = x + lean * 1.7 + side * 2
        c.form(smooth([(foot - 15 * k, f.y(664)), (foot - 17 * k, f.y(696)), (foot + 8, f.y(702)),
            (foot + 30 * k, f.y(699)), (foot + 26 * k, f.y(686)), (foot + 12 * k, f.y(664))]),
            shoe, depth=4)
        thin = 0.74 if bare else 1.0
        leg = limb([(x, f.y(340)), (x + lean * 0.5, f.y(430)), (x + lean, f.y(530)),
            (x + lean * 1.4, f.y(610)), (foot, f.y(676))], [f.hip * 0.5, 30 * k * thin,
            23 * k * thin, 21 * k * thin, 16 * k * (thin + 0.1)])
        c.form(leg, tone, depth=9)
        if not bare:
            for y in (f.y(516), f.y(534), f.y(650)):
                c.stroke([(x + lean - 20 * k, y), (x + lean, y + 7), (x + lean + 16 * k, y + 3)],
                    2.4, darker(tone, 0.45), 0.5)
    if not bare:
        c.form([(-f.hip, f.y(322)), (f.hip, f.y(322)), (f.hip, f.y(372)), (10, f.y(402)),
            (0, f.y(396)), (-10, f.y(402)), (-f.hip, f.y(372))], tone, depth=6, line=0)
        c.stroke([(0, f.y(340)), (2, f.y(396))], 2, darker(tone, 0.5), 0.7)
    elif p.lower in ("skirt", "shorts"):
        low = f.y(520 if p.lower == "skirt" else 468)
        flare = 24 if p.lower == "skirt" else 8
        c.form(smooth([(-f.hip, f.y(310)), (f.hip, f.y(310)), (f.hip + flare, low - 6), (0,
            low + 4), (-f.hip - flare, low - 6)], steps=4), p.lower_colour, depth=9)
        for x in (-0.5, -0.1, 0.4):
            c.stroke([(f.hip * x, f.y(350)), (f.hip * x * 1.4, low - 4)], 3, darker(p.lower_colour,
                0.4), 0.5)


def draw_folds(c: Canvas, shape, tone: RGB, f: Frame, p: Person) -> None:
    rng = seeded("folds", p.seed)
    parts = []
    for side in (-1, 1):
        for y in (262, 282, 300):
            x = side * f.waist
            parts.append(limb([(x * 1.05, f.y(y + rng.uniform(-8, 8))), (x * 0.66, f.y(y + 12)),
                (x * 0.3, f.y(y + 8))], [2.2, 1.6, 0.2]))
        parts.append(limb([(side * f.chest, f.y(196)), (side * f.chest * 0.7, f.y(214)),
            (side * f.chest * 0.5, f.y(248))], [2.4, 1.6, 0.2]))
    c.pattern(shape, parts, darker(tone, 0.45), 0.5)
