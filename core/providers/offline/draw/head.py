"""A head in three-quarter view, looking right: skull, ears, eyes, brows, nose, mouth, beard."""

# fmt: off
from .canvas import Canvas, limb, oval, smooth
from .palette import RGB, darker, lighter, luma, mix, seeded
from .words import Person

IRISES = ((74, 52, 38), (96, 66, 40), (72, 98, 70), (70, 104, 140), (92, 100, 108))


def skull(p: Person) -> list[tuple[float, float]]:
    """The face's outline; its jaw, chin and cheeks belong to the identity."""
    rng = seeded("skull", p.seed)
    jaw = rng.uniform(-2, 3) + (-3.5 if p.woman else 2.5) + (p.build - 1) * 16
    chin = rng.uniform(-2.5, 2) + (-1.5 if p.woman else 2)
    cheek = rng.uniform(-1, 2) + (3 if p.age == "child" else 0) + (p.build - 1) * 14
    low = -5 if p.age == "child" else 0
    return smooth([
        (-4, 0), (20, 4), (34, 20), (37, 38), (35, 48), (33, 55), (34 + cheek, 65),
        (31 + cheek + jaw * 0.4, 79 + low),
        (22 + jaw * 0.5, 93 + low), (10 + chin * 0.6, 101 + chin * 0.4 + low),
        (-4 - chin * 0.5, 99 + low),
        (-21 - jaw, 87 + low), (-31 - jaw * 0.7, 71), (-36 - cheek * 0.3, 55), (-39, 36), (-32, 13),
    ], steps=6)


def draw_head(c: Canvas, p: Person) -> None:
    rng = seeded("features", p.seed)
    skin, shadow = p.skin, mix(darker(p.skin, 0.34), (150, 60, 50), 0.16)
    face = skull(p)
    ear = smooth([(-36, 50), (-43, 49), (-45, 58), (-41, 70), (-35, 72)])
    c.form(ear, mix(skin, (190, 90, 80), 0.08), depth=3, line=0.7)
    c.stroke([(-41, 54), (-40, 62), (-37, 66)], 2, shadow, 0.7)
    c.form(face, skin, depth=9, line=0.9)
    c.within(face, smooth([(-45, 70), (-26, 72), (-12, 104), (-20, 112), (-44, 100)]), shadow, 0.28,
        soft=4)
    c.within(face, smooth([(10, 101), (24, 84), (40, 66), (46, 90), (24, 112)]), shadow, 0.3,
        soft=3)
    blush = mix(skin, (222, 92, 84), 0.5)
    strength = 0.34 if p.woman or p.age == "child" else 0.2
    for x in (-16, 27):
        c.within(face, oval(x, 72, 9, 6), blush, strength, soft=4)
    _eyes(c, p, rng, face, shadow)
    _nose(c, p, rng, face, shadow)
    _mouth(c, p, rng, shadow)
    if p.freckles:
        dots = seeded("freckles", p.seed)
        for _ in range(26):
            x, y = dots.uniform(-22, 32), dots.gauss(67, 4)
            c.within(face, oval(x, y, 1.1, 1, steps=8), mix(skin, (140, 70, 40), 0.7), 0.75)
    if p.age == "old":
        _lines(c, shadow)
    if p.beard:
        _beard(c, p, face)


def _eyes(c: Canvas, p: Person, rng, face, shadow: RGB) -> None:
    big = c.look.eyes * (1.16 if p.age == "child" else 1.05 if p.woman else 0.95)
    big *= rng.uniform(0.96, 1.06)
    iris, y = rng.choice(IRISES), 57 + rng.uniform(-1, 1) + (3 if p.age == "child" else 0)
    brow, lash = mix(p.hair, (50, 36, 30), 0.45 if luma(p.hair) > 110 else 0.15), (34, 24, 26)
    weight = (2.6 if p.woman else 4.2) * rng.uniform(0.85, 1.2)
    slope = {"stern": 4.5, "sad": -4, "smile": -1}.get(p.mood, 0)
    for x, w, side in ((-9, 9.2, -1), (21, 7.6, 1)):
        w, h = w * (1 + (big - 1) * 0.5), 4.9 * big * (0.8 if p.mood in ("stern", "sad") else 1)
        c.within(face, oval(x, y - 1, w * 1.25, h * 1.9), shadow, 0.34, soft=2.5)
        almond = smooth([(x - w, y + 0.8), (x - w * 0.4, y - h), (x + w * 0.45, y - h * 0.95),
                         (x + w, y), (x + w * 0.4, y + h * 0.85),
            (x - w * 0.4, y + h * 0.9)])
        c.fill(almond, (250, 247, 242))
        r = h * 1.02
        c.within(almond, oval(x + 1.4, y - 0.2, r * 0.92, r * 1.06), darker(iris, 0.25), 1)
        c.within(almond, oval(x + 1.4, y + r * 0.35, r * 0.66, r * 0.55), lighter(iris, 0.3), 1)
        c.within(almond, oval(x + 1.4, y - 0.2, r * 0.5, r * 0.56), (18, 14, 18), 1)
        c.within(almond, [(x - w, y - h * 1.4), (x + w, y - h * 1.4), (x + w, y - h * 0.35), (x - w,
            y - h * 0.35)], (60, 40, 50), 0.35)
        c.fill(oval(x - 0.8, y - h * 0.38, 1.5 * big, 1.6 * big, steps=12), (255, 255, 255))
        c.stroke([(x - w - 1, y + 1.2), (x - w * 0.4, y - h - 0.6), (x + w * 0.45, y - h - 0.5),
            (x + w + 1.2, y - 0.2)], 3.1 if p.woman else 2.3, lash, ends=(0.5, 1, 1, 0.5))
        if p.woman:
            c.stroke([(x + side * w * 0.9, y - 0.6), (x + side * (w + 4), y - 4.5)], 2, lash,
                ends=(1, 0.1))
        c.stroke([(x - w * 0.7, y + h + 0.6), (x, y + h * 1.2), (x + w * 0.7, y + h * 0.7)], 1,
            shadow, 0.8)
        c.stroke([(x - w * 0.8, y - h - 3), (x, y - h - 4.4), (x + w * 0.9, y - h - 3)], 1.1,
            shadow, 0.7)
        top = y - h - 8.5
        inner, outer = (x + w * 1.0, x - w * 1.25) if side < 0 else (x - w * 1.0, x + w * 1.3)
        c.stroke([(inner, top + slope + 1.2), (inner * 0.4 + outer * 0.6, top - 3), (outer,
            top + 1.5 - slope * 0.3)], weight, brow, ends=(0.8, 1.1, 0.25))
        if p.glasses:
            frame, metal = smooth(oval(x + 0.5, y + 1, w * 1.55, w * 1.38)), (48, 40, 40)
            c.within(frame, [(x - w, y + 12), (x - w * 0.2, y - 14), (x + w * 0.5, y - 14),
                (x - w * 0.3, y + 12)], (255, 255, 255), 0.28)
            for k in range(0, len(frame), 2):
                c.stroke([frame[k], frame[(k + 1) % len(frame)], frame[(k + 2) % len(frame)]], 2,
                    metal, ends=(1, 1))
    if p.glasses:
        c.stroke([(4.5, y - 1), (7.5, y - 3), (11, y - 1)], 2, (48, 40, 40), ends=(1, 1))
        c.stroke([(-22, y - 1), (-37, y - 3)], 2, (48, 40, 40), ends=(1, 1))


def _nose(c: Canvas, p: Person, rng, face, shadow: RGB) -> None:
    tip = rng.uniform(17, 21) + (0 if p.woman else 2) - (3 if p.age == "child" else 0)
    y = 74 + rng.uniform(-1.5, 1.5) + (2 if p.age == "old" else 0)
    if p.kind == "gnome":
        c.form(oval(17, y - 2, 9, 8), mix(p.skin, (214, 100, 84), 0.35), depth=3, line=0.8)
        return
    c.within(face, smooth([(9, 52), (13, 60), (tip + 1, y - 4), (tip - 3, y + 2), (7, y + 2), (9,
        64)]), shadow, 0.3, soft=1.6)
    c.within(face, smooth([(10, 54), (14, 58), (tip, y - 5), (tip - 4, y - 4)]), lighter(p.skin,
        0.5), 0.5, soft=1)
    c.stroke([(11, 55), (13.5, 62), (tip, y - 5), (tip + 0.6, y - 1), (tip - 4, y + 1.6)], 2,
        shadow, 0.95, ends=(0.1, 0.6, 1, 1, 0.5))
    c.stroke([(5.5, y - 1.5), (5, y + 1), (9, y + 1.8)], 1.8, shadow, 0.9)
    c.stroke([(9, y + 2), (12.5, y + 0.7), (15, y + 1.8)], 2, darker(shadow, 0.35), 0.9)


def _mouth(c: Canvas, p: Person, rng, shadow: RGB) -> None:
    y, w = 86 + rng.uniform(-1, 1) - (3 if p.age == "child" else 0), rng.uniform(10, 12)
    x, lift = 11.5, {"smile": 3.4, "sad": -2, "stern": -0.8}.get(p.mood, 0.8)
    lip = mix(p.skin, (176, 62, 66), 0.5 if p.woman else 0.3)
    c.fill(smooth([(x - w, y - lift * 0.6), (x - 3, y - 3), (x + 1, y - 2.2), (x + 4, y - 3),
        (x + w * 0.8, y - lift * 0.6), (x + 3, y + 1)]), darker(lip, 0.18))
    c.fill(smooth([(x - w * 0.75, y), (x, y + 0.6), (x + w * 0.62, y), (x + 3, y + 5), (x - 4,
        y + 4.6)]), lip)
    if p.mood == "smile" and p.age != "old":
        c.fill(smooth([(x - w * 0.7, y - 1.6), (x, y - 0.6), (x + w * 0.58, y - 1.6), (x + 2,
            y + 2.4), (x - 3, y + 2.2)]), (252, 248, 244))
    c.stroke([(x - w - 1, y - lift), (x - 4, y), (x + 1, y + 0.8), (x + 4, y), (x + w * 0.85,
        y - lift)], 2.5, darker(lip, 0.7), ends=(0.6, 0.9, 1, 0.9, 0.5))
    c.stroke([(x - 4, y + 8.4), (x, y + 9.4), (x + 4, y + 8.4)], 2, shadow, 0.5)


def _lines(c: Canvas, shadow: RGB) -> None:
    for path in ([(-20, 64), (-16, 67), (-8, 68)], [(15, 66), (21, 67), (27, 65)], [(2, 74), (-3,
        82), (-3, 90)], [(25, 74), (28, 81), (26, 89)], [(-14, 34), (4, 31), (24, 33)], [(-10, 27),
        (6, 24), (22, 27)], [(-24, 53), (-28, 51)], [(-24, 56), (-29, 57)]):
        c.stroke(path, 1.7, shadow, 0.7)


def _beard(c: Canvas, p: Person, face) -> None:
    tone, rng = p.hair, seeded("beard", p.seed)
    if p.beard == "stubble":
        c.within(face, smooth([(-38, 66), (-28, 78), (-10, 80), (10, 78), (28, 78), (36, 68), (34,
            104), (-34, 104)]), mix(p.skin, (60, 52, 56), 0.55), 0.42, soft=2.5)
        return
    if p.beard in ("beard", "goatee"):
        full = p.beard == "beard"
        long = 16 if (full and p.age == "old") or p.kind == "gnome" else 7
        side = [(-37, 58), (-33, 74), (-18, 79), (-4, 79)] if full else [(-5, 82), (-6, 90)]
        far = [(29, 77), (36, 62), (38, 76)] if full else [(25, 84), (26, 92)]
        low = [(34, 94), (22, 108), (10, 104 + long), (-6, 105 + long), (-24, 100), (-37,
            82)] if full else [(20, 105), (10, 108 + long), (0, 106)]
        c.form(smooth([*side, (8, 92 if full else 93), (20, 91), *far, *low]), tone, depth=6,
            line=0.8)
        for _ in range(22 if full else 8):
            x = rng.uniform(-30, 30) if full else rng.uniform(-2, 22)
            y = rng.uniform(88, 98)
            c.stroke([(x, y), (x + rng.uniform(-3, 1), y + 6), (x * 0.8 + 1, y + rng.uniform(8,
                13))], 1.6, lighter(tone, 0.28) if rng.random() < 0.5 else darker(tone, 0.35), 0.8)
        c.stroke([(3, 87.5), (11, 88.6), (20, 87)], 3, mix(p.skin, (150, 56, 56), 0.55))
    c.form(limb([(-5, 84.5), (4, 79.5), (12, 79), (20, 79.5), (28, 83.5)], [0.8, 3.4, 2.6, 3.2,
        0.6]), tone, depth=1.5, line=0.5)
