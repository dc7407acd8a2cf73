"""Hair and hats, behind and in front of the face."""

from .canvas import Canvas, limb, oval, smooth
from .palette import darker, lighter, mix, seeded
from .words import Person

COVERED = {"veil", "scarf", "helmet"}


def draw_back(c: Canvas, p: Person) -> None:
    """What falls behind the neck and shoulders."""
    tone = darker(p.hair, 0.22)
    if p.hat == "veil":
        c.form(
            smooth(
                [
                    (-44, 20),
                    (-52, 80),
                    (-78, 190),
                    (-60, 236),
                    (60, 236),
                    (74, 190),
                    (48, 80),
                    (40, 20),
                ]
            ),
            darker(p.hat_colour, 0.15),
            depth=8,
        )
        return
    if p.hat in COVERED:
        return
    if p.style in ("long", "braid") or p.style == "curly" and p.long > 0.5:
        low = 150 + 60 * p.long if p.style != "braid" else 120
        wave = seeded("fall", p.seed).uniform(-6, 6)
        edge = [
            (-40, 14),
            (-52, 60),
            (-54 + wave, 110),
            (-58, low * 0.82),
            (-48, low),
            (-30, low - 8),
            (0, low - 14),
            (30, low - 10),
            (42, low - 26),
            (46, 110),
            (44, 60),
            (36, 14),
        ]
        c.form(smooth(edge), tone, depth=8)
        _strands(
            c,
            p,
            [((-40 + k * 9, 60), (-47 + k * 11, 110), (-46 + k * 11, low - 14)) for k in range(9)],
        )
    if p.style == "bob":
        c.form(
            smooth(
                [
                    (-40, 10),
                    (-50, 50),
                    (-50, 96),
                    (-38, 112),
                    (0, 100),
                    (38, 108),
                    (46, 92),
                    (44, 48),
                    (34, 10),
                ]
            ),
            tone,
            depth=6,
        )
    if p.style == "ponytail":
        c.form(
            smooth(
                [
                    (-34, 24),
                    (-56, 34),
                    (-70, 78),
                    (-66, 140),
                    (-56, 166),
                    (-50, 120),
                    (-46, 80),
                    (-36, 60),
                ]
            ),
            tone,
        )
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
    if hat not in COVERED and p.style != "bald":
        shape = _cap(p)
        c.form(shape, p.hair, depth=7, line=0.9)
        _locks(c, p, shape)
    elif p.style == "bald" and not hat:
        c.glow(-8, 12, 20, lighter(p.skin, 0.8), 0.5, squash=0.5)
    if hat:
        _hat(c, p)


def _cap(p: Person):
    """The hair over the skull, with the hairline of its style."""
    rng = seeded("cap", p.seed)
    lift = {"messy": 11, "afro": 16, "curly": 9, "slick": 3, "buzz": 0.5, "receding": 1}.get(
        p.style, 6
    )
    full = 1 if p.woman else 0.55
    back = {"buzz": 50, "receding": 54, "short": 58, "side": 58, "slick": 60, "messy": 60}.get(
        p.style, 66
    )
    out = [
        (-40 - lift * 0.5, 52),
        (-43 - lift * 0.5, 30),
        (-34 - lift * 0.5, 6 - lift * 0.6),
        (-8, -5 - lift),
        (20, -2 - lift * 0.9),
        (36 + lift * 0.35, 14 - lift * 0.4),
        (40 + lift * 0.3, 32),
        (38.5, 48),
    ]
    if p.style == "messy":
        out = [(x + rng.uniform(-4, 4), y + rng.uniform(-9, 1)) for x, y in out[:-1]] + out[-1:]
    if p.style in ("afro", "curly"):
        return smooth(
            [*_cloud(p, -1, 18 - lift * 0.3, 42 + lift * 0.8, 24 + lift, 9, 4)[:-1]], steps=3
        )
    far, part = 36, rng.uniform(-16, 18)
    line = {
        "buzz": [(36, 34), (20, 20), (0, 18), (-22, 24), (-29, 40)],
        "receding": [(37, 40), (33, 22), (22, 8), (6, 14), (-10, 8), (-24, 24), (-28, 42)],
        "slick": [(36, 34), (26, 18), (4, 14), (-20, 22), (-30, 40)],
        "side": [(36, 38), (30, 26), (10, 26), (-14, 16), (-27, 34), (-30, 44)],
        "messy": [
            (37, 40),
            (31, 28),
            (24, 34),
            (14, 24),
            (4, 33),
            (-8, 23),
            (-18, 31),
            (-28, 38),
            (-30, 46),
        ],
        "short": [(36, 38), (29, 24), (12, 20), (-12, 23), (-27, 36), (-30, 46)],
    }.get(p.style)
    if line is None:
        line = [
            (far + 1, 60),
            (33, 44),
            (29, 28),
            (part + 8, 13),
            (part, 11),
            (-16, 24),
            (-27, 40),
            (-31, 58),
        ]
        out = [
            (-43, 84 if p.style in ("long", "bob") else 58),
            *out[:-1],
            (41, 50),
            (40, 80 * full if p.style in ("long", "bob") else 58),
        ]
    low = [(-34, back + 6), (-39, back + 4)]
    return smooth([*out, *line, *low], steps=6)


def _locks(c: Canvas, p: Person, shape) -> None:
    rng = seeded("locks", p.seed)
    dark, light = darker(p.hair, 0.42), lighter(p.hair, 0.34)
    if p.style in ("afro", "curly"):
        for _ in range(34):
            x, y = rng.uniform(-52, 50), rng.uniform(-22, 30)
            c.pattern(
                shape, [_arc(x, y, rng.uniform(3, 6))], light if rng.random() < 0.4 else dark, 0.6
            )
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
        parts.append(
            limb(
                [
                    (root + end * 0.12, top),
                    ((root + end) / 2 + end * 0.16, 8 + abs(end) * 0.1),
                    (end, 26 + abs(end - root) * rng.uniform(0.2, 0.7)),
                ],
                [0.3, 0.9, 0.2],
            )
        )
    c.pattern(shape, parts[:9], dark, 0.75)
    c.pattern(shape, parts[9:], light, 0.55)


def _strands(c: Canvas, p: Person, paths) -> None:
    for i, path in enumerate(paths):
        c.stroke(path, 2.2, lighter(p.hair, 0.12) if i % 3 == 0 else darker(p.hair, 0.45), 0.6)


def _arc(x: float, y: float, r: float):
    return limb(
        [(x - r, y + r * 0.4), (x, y - r * 0.7), (x + r, y + r * 0.4)], [0.3, 0.9, 0.3], steps=4
    )


def _cloud(p: Person, x: float, y: float, rx: float, ry: float, lobes: int, bump: float):
    """A bumpy oval."""
    rng = seeded("cloud", p.seed, str(lobes))
    ring = oval(x, y, rx, ry, steps=lobes * 2)
    out = []
    for k, (px, py) in enumerate(ring):
        reach = 1 + (bump / rx) * (0.5 if k % 2 else -0.35) + rng.uniform(-0.02, 0.03)
        out.append((x + (px - x) * reach, y + (py - y) * reach))
    return smooth(out, steps=5)


def _hat(c: Canvas, p: Person) -> None:
    tone, dark = p.hat_colour, darker(p.hat_colour, 0.45)
    if p.hat in ("fedora", "top", "straw"):
        tall = {"fedora": -38, "top": -74, "straw": -26}[p.hat]
        brim = 70 if p.hat == "straw" else 62
        c.shadow(smooth([(-40, 30), (0, 34), (40, 30), (38, 46), (0, 44), (-38, 46)]), 0.4, 4)
        c.form(oval(0, 20, brim, 12, -0.04), darker(tone, 0.1), depth=5)
        crown = (
            [
                (-38, 20),
                (-37, -20),
                (-26, tall),
                (-4, tall + 7),
                (18, tall),
                (34, -18),
                (36, 20),
                (0, 25),
            ]
            if p.hat != "top"
            else [(-36, 20), (-40, tall), (0, tall - 5), (40, tall), (36, 20), (0, 25)]
        )
        c.form(smooth(crown, steps=5), tone, depth=9)
        c.within(
            smooth(crown, steps=5), [(-60, -2), (60, -2), (60, 14), (0, 19), (-60, 14)], dark, 0.9
        )
        c.stroke([(-14, tall + 8), (-6, tall + 22), (-8, -4)], 4, dark, 0.4)
    elif p.hat == "cap":
        c.form(
            smooth(
                [(-42, 30), (-42, 4), (-24, -16), (6, -20), (32, -8), (40, 14), (40, 26), (0, 22)]
            ),
            tone,
            depth=8,
        )
        c.form(smooth([(2, 22), (40, 16), (64, 28), (62, 34), (36, 31), (4, 31)]), dark, depth=2)
        c.stroke([(-40, 28), (0, 22), (40, 24)], 3, dark, 0.7)
        if p.badge:
            c.form(oval(20, 4, 7, 8), (222, 184, 90), depth=2)
    elif p.hat == "beanie":
        c.form(
            smooth([(-42, 26), (-42, -2), (-22, -24), (8, -26), (32, -12), (40, 10), (40, 24)]),
            tone,
            depth=8,
        )
        c.form(
            smooth([(-45, 34), (-45, 16), (0, 8), (43, 14), (43, 30), (0, 24)], steps=5),
            lighter(tone, 0.15),
            depth=4,
        )
        for x in range(-38, 42, 8):
            c.stroke([(x, 14 - abs(x) * 0.03), (x + 0.5, 27)], 1.6, dark, 0.6)
    elif p.hat == "veil":
        band = mix(tone, (244, 242, 236), 0.92)
        c.form(
            smooth(
                [
                    (-46, 76),
                    (-48, 20),
                    (-28, -12),
                    (6, -16),
                    (34, -4),
                    (44, 26),
                    (42, 72),
                    (36, 50),
                    (28, 24),
                    (2, 16),
                    (-22, 24),
                    (-31, 48),
                    (-33, 78),
                ]
            ),
            tone,
            depth=7,
        )
        c.form(
            smooth(
                [(-31, 54), (-24, 24), (2, 13), (28, 21), (38, 52), (29, 30), (2, 22), (-22, 32)]
            ),
            band,
            depth=2,
        )
    elif p.hat == "scarf":
        c.form(
            smooth(
                [
                    (-40, 96),
                    (-48, 40),
                    (-30, -10),
                    (4, -17),
                    (34, -4),
                    (43, 34),
                    (40, 84),
                    (22, 108),
                    (0, 116),
                    (-24, 112),
                    (-18, 96),
                    (6, 106),
                    (26, 94),
                    (35, 66),
                    (30, 26),
                    (2, 14),
                    (-24, 26),
                    (-33, 56),
                    (-30, 84),
                ]
            ),
            tone,
            depth=7,
        )
        for k in (0, 1, 2):
            c.stroke([(-42 + k * 3, 70), (-42 + k * 6, 20), (-20 + k * 8, -4)], 1.8, dark, 0.5)
    elif p.hat == "helmet":
        c.form(
            smooth(
                [
                    (-48, 50),
                    (-50, 8),
                    (-26, -22),
                    (8, -26),
                    (38, -8),
                    (46, 22),
                    (43, 32),
                    (0, 20),
                    (-34, 32),
                    (-38, 56),
                ]
            ),
            tone,
            depth=9,
        )
        c.within(oval(-6, 0, 50, 30), oval(-14, -8, 18, 7, -0.4), (255, 255, 255), 0.5, soft=2)
    elif p.hat == "crown":
        c.form(
            [
                (-38, 22),
                (-42, -18),
                (-22, 0),
                (-10, -26),
                (4, -2),
                (18, -26),
                (28, -2),
                (44, -18),
                (38, 22),
                (0, 28),
            ],
            tone,
            depth=5,
        )
        for x in (-20, 2, 22):
            c.form(oval(x, 13, 4, 4), (176, 42, 60), depth=1)
    elif p.hat == "cone":
        c.form(
            smooth(
                [
                    (-46, 30),
                    (-30, -10),
                    (-14, -60),
                    (-22, -112),
                    (6, -70),
                    (32, -14),
                    (46, 28),
                    (0, 36),
                ],
                steps=5,
            ),
            tone,
            depth=10,
        )
        c.within(
            oval(0, 0, 60, 60),
            smooth([(-50, 34), (0, 40), (50, 32), (50, 18), (0, 26), (-50, 22)]),
            dark,
            0.6,
        )
