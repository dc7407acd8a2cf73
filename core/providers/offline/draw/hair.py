"""Hair, behind and in front of the face."""

# fmt: off
from .canvas import Canvas, limb, oval, smooth
from .hats import COVERING, draw_hat
from .palette import darker, lighter, seeded
from .words import Person


def draw_back(c: Canvas, p: Person) -> None:
    """What falls behind the neck and shoulders."""
    tone = darker(p.hair, 0.22)
    if p.hat == "veil":
        c.form(smooth([(-44, 20), (-52, 80), (-78, 190), (-60, 236), (60, 236), (74, 190), (48, 80),
            (40, 20)]), darker(p.hat_colour, 0.15), depth=8)
        return
    if p.hat in COVERING:
        return
    if p.style in ("long", "braid"):
        low = 150 + 60 * p.long if p.style != "braid" else 120
        wave = seeded("fall", p.seed).uniform(-6, 6)
        edge = [(-40, 14), (-52, 60), (-54 + wave, 110), (-58, low * 0.82), (-48, low), (-30,
            low - 8), (0, low - 14), (30, low - 10), (42, low - 26), (46, 110), (44, 60), (36, 14)]
        c.form(smooth(edge), tone, depth=8)
        _strands(c, p, [((-40 + k * 9, 60), (-47 + k * 11, 110), (-46 + k * 11,
            low - 14)) for k in range(9)])
    if p.style == "bob":
        c.form(smooth([(-40, 10), (-50, 50), (-50, 96), (-38, 112), (0, 100), (38, 108), (46, 92),
            (44, 48), (34, 10)]), tone, depth=6)
    if p.style == "ponytail":
        c.form(smooth([(-34, 24), (-56, 34), (-70, 78), (-66, 140), (-56, 166), (-50, 120), (-46,
            80), (-36, 60)]), tone)
    if p.style == "bun":
        c.form(oval(-30, 2, 20, 18), tone, depth=5)
        c.stroke([(-44, 4), (-32, -8), (-18, 0)], 2, darker(tone, 0.4), 0.8)
    if p.style in ("afro",):
        c.form(_cloud(p, -1, 36, 66, 60, 17, 9), tone, depth=10)
    elif p.style == "curly":
        c.form(_cloud(p, -3, 40, 52, 50, 13, 7), tone, depth=7)


def draw_front(c: Canvas, p: Person) -> None:
    """What frames the face, then the hat over it."""
    hat = p.hat
    if hat not in COVERING and p.style != "bald":
        shape = _cap(p)
        c.form(shape, p.hair, depth=7, line=0.9)
        _locks(c, p, shape)
    elif p.style == "bald" and not hat:
        c.glow(-8, 12, 20, lighter(p.skin, 0.8), 0.5, squash=0.5)
    if hat:
        draw_hat(c, p)


def _cap(p: Person):
    """The hair over the skull, with the hairline of its style."""
    rng = seeded("cap", p.seed)
    lift = {"messy": 11, "afro": 16, "curly": 9, "slick": 3, "buzz": 0.5,
        "receding": 1}.get(p.style, 6)
    full = 1 if p.woman else 0.55
    back = {"buzz": 50, "receding": 54, "short": 58, "side": 58, "slick": 60,
        "messy": 60}.get(p.style, 66)
    out = [(-40 - lift * 0.5, 52), (-43 - lift * 0.5, 30), (-34 - lift * 0.5, 6 - lift * 0.6), (-8,
        -5 - lift), (20, -2 - lift * 0.9), (36 + lift * 0.35, 14 - lift * 0.4), (40 + lift * 0.3,
        32), (38.5, 48)]
    if p.style == "messy":
        out = [(x + rng.uniform(-4, 4), y + rng.uniform(-9, 1)) for x, y in out[:-1]] + out[-1:]
    if p.style in ("afro", "curly"):
        return smooth([*_cloud(p, -1, 18 - lift * 0.3, 42 + lift * 0.8, 24 + lift, 9, 4)[:-1]],
            steps=3)
    far, part = 36, rng.uniform(-16, 18)
    line = {"buzz": [(36, 34), (20, 20), (0, 18), (-22, 24), (-29, 40)], "receding": [(37, 40), (33,
        22), (22, 8), (6, 14), (-10, 8), (-24, 24), (-28, 42)], "slick": [(36, 34), (26, 18), (4,
        14), (-20, 22), (-30, 40)], "side": [(36, 38), (30, 26), (10, 26), (-14, 16), (-27, 34),
        (-30, 44)], "messy": [(37, 40), (31, 28), (24, 34), (14, 24), (4, 33), (-8, 23), (-18, 31),
        (-28, 38), (-30, 46)], "short": [(36, 38), (29, 24), (12, 20), (-12, 23), (-27, 36), (-30,
        46)]}.get(p.style)
    if line is None:
        line = [(far + 1, 60), (33, 44), (29, 28), (part + 8, 13), (part, 11), (-16, 24), (-27, 40),
            (-31, 58)]
        out = [(-43, 84 if p.style in ("long", "bob") else 58), *out[:-1], (41, 50), (40,
            80 * full if p.style in ("long", "bob") else 58)]
    low = [(-34, back + 6), (-39, back + 4)]
    return smooth([*out, *line, *low], steps=6)


def _locks(c: Canvas, p: Person, shape) -> None:
    rng = seeded("locks", p.seed)
    dark, light = darker(p.hair, 0.42), lighter(p.hair, 0.34)
    if p.style in ("afro", "curly"):
        for _ in range(34):
            x, y = rng.uniform(-52, 50), rng.uniform(-22, 30)
            c.pattern(shape, [_arc(x, y, rng.uniform(3, 6))], light if rng.random() < 0.4 else dark,
                0.6)
        return
    if p.style == "buzz":
        c.within(shape, oval(-10, 4, 26, 12), light, 0.3, soft=5)
        return
    top = -3 if p.style != "slick" else 2
    root = rng.uniform(-14, 12)
    band = smooth([(-40, 24), (-22, 4), (4, -1), (30, 8), (38, 26), (30, 17), (4, 8), (-22, 14)])
    c.within(shape, band, light, 0.5, soft=1.5)
    parts = []
    for _ in range(15):
        end = rng.uniform(-42, 40)
        parts.append(limb([(root + end * 0.12, top), ((root + end) / 2 + end * 0.16,
            8 + abs(end) * 0.1), (end, 26 + abs(end - root) * rng.uniform(0.2, 0.7))], [0.3, 0.9,
            0.2]))
    c.pattern(shape, parts[:9], dark, 0.75)
    c.pattern(shape, parts[9:], light, 0.55)


def _strands(c: Canvas, p: Person, paths) -> None:
    for i, path in enumerate(paths):
        c.stroke(path, 2.2, lighter(p.hair, 0.12) if i % 3 == 0 else darker(p.hair, 0.45), 0.6)


def _arc(x: float, y: float, r: float):
    return limb([(x - r, y + r * 0.4), (x, y - r * 0.7), (x + r, y + r * 0.4)], [0.3, 0.9, 0.3],
        steps=4)


def _cloud(p: Person, x: float, y: float, rx: float, ry: float, lobes: int, bump: float):
    """A bumpy oval."""
    rng = seeded("cloud", p.seed, str(lobes))
    ring = oval(x, y, rx, ry, steps=lobes * 2)
    out = []
    for k, (px, py) in enumerate(ring):
        reach = 1 + (bump / rx) * (0.5 if k % 2 else -0.35) + rng.uniform(-0.02, 0.03)
        out.append((x + (px - x) * reach, y + (py - y) * reach))
    return smooth(out, steps=5)
