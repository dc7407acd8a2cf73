"""Clothes: what a figure wears over its body, from coats to aprons."""

# fmt: off
from .body import Frame, draw_arms, draw_folds, draw_legs, draw_neck, frame_of, torso
from .canvas import Canvas, limb, oval, smooth
from .palette import RGB, darker, lighter, luma, mix
from .words import Person


def _lapels(c: Canvas, f: Frame, tone: RGB, low: float = 262, wide: float = 40) -> None:
    for side in (-1, 1):
        c.form([(side * 17, f.y(120)), (side * wide, f.y(140)), (side * (wide + 6), f.y(172)),
            (side * (wide - 10), f.y(180)), (side * (wide - 6), f.y(194)), (side * 3, f.y(low))],
            lighter(tone, 0.07), depth=4)
        c.form([(side * 13, f.y(112)), (side * 31, f.y(122)), (side * wide, f.y(142)), (side * 20,
            f.y(150))], darker(tone, 0.06), depth=3)


def _collar(c: Canvas, f: Frame, tone: RGB) -> None:
    for side in (-1, 1):
        c.form([(side * 17, f.y(113)), (side * 29, f.y(124)), (side * 22, f.y(156)), (0, f.y(138))],
            lighter(tone, 0.15), depth=2, line=0.8)


def _buttons(c: Canvas, f: Frame, tone: RGB, ys, x: float = 0) -> None:
    for y in ys:
        c.form(oval(x, f.y(y), 4, 4, steps=14), tone, depth=1.2, line=0.5)


def _front(c: Canvas, p: Person, f: Frame, low: float) -> None:
    """Shirt and tie in a jacket's opening."""
    v = [(-20, f.y(118)), (20, f.y(118)), (24, f.y(150)), (4, f.y(low)), (-4, f.y(low)), (-24,
        f.y(150))]
    c.form(v, p.under, depth=3, line=0.5)
    c.stroke([(0, f.y(140)), (0, f.y(low - 4))], 1.6, darker(p.under, 0.4), 0.7)
    _buttons(c, f, darker(p.under, 0.2), (172, 200, 228))
    c.fill([(-15, f.y(114)), (15, f.y(114)), (0, f.y(141))], darker(p.skin, 0.28))
    _collar(c, f, p.under)
    if p.tie:
        c.form([(-7, f.y(136)), (7, f.y(136)), (5, f.y(152)), (11, f.y(low - 30)), (0, f.y(low)),
            (-11, f.y(low - 30)), (-5, f.y(152))], p.tie, depth=3)
        c.stroke([(-6, f.y(152)), (5, f.y(153))], 2, darker(p.tie, 0.5), 0.8)


def _coat(c: Canvas, p: Person, f: Frame) -> None:
    t = p.top_colour
    low = f.y(520)
    inner = darker(t, 0.5)
    c.form(smooth([(-f.hip - 14, f.y(300)), (f.hip + 14, f.y(300)), (f.hip + 26, low), (0, low - 8),
        (-f.hip - 26, low)], steps=4), inner, depth=0, line=0)
    c.form(torso(f, 340), p.under, depth=5, line=0)
    gap = 15
    for side in (-1, 1):
        panel = smooth([
            (side * 18, f.y(116)), (side * f.shoulder * 0.62, f.y(131)),
            (side * f.shoulder * 0.9, f.y(148)), (side * (f.chest + 9), f.y(205)),
            (side * (f.waist + 10), f.y(274)), (side * (f.hip + 12), f.y(340)),
            (side * (f.hip + 22), f.y(440)), (side * (f.hip + 30), low),
            (side * (gap + 26), low + 5), (side * (gap + 8), f.y(420)),
            (side * gap * 0.5, f.y(300)), (side * 6, f.y(262)),
            (side * 26, f.y(160)),
        ], steps=5)
        c.form(panel, t, depth=10)
        c.pattern(panel, [limb([(side * (f.waist - 8), f.y(290)), (side * (f.hip - 2), f.y(400)),
            (side * (f.hip + 6), low)], [0.4, 3, 4]), limb([(side * 36, f.y(330)), (side * 46,
            f.y(430)), (side * 50, low)], [0.3, 2.4, 3])], darker(t, 0.45), 0.5)
        draw_folds(c, panel, t, f, p)
        c.stroke([(side * (f.hip - 6), f.y(352)), (side * (f.hip - 40), f.y(344))], 4, darker(t,
            0.5), 0.8, ends=(1, 1))
    _front(c, p, f, 256)
    _lapels(c, f, t, 268, 46)
    _buttons(c, f, darker(t, 0.45), (286, 322, 358), x=-gap - 6)
    draw_arms(c, p, f, t, wide=1.14, cuff=lighter(t, 0.06))


def _jacket(c: Canvas, p: Person, f: Frame) -> None:
    t = p.top_colour
    shape = torso(f, 366, flare=5)
    c.form(shape, t, depth=11)
    draw_folds(c, shape, t, f, p)
    _front(c, p, f, 266)
    _lapels(c, f, t, 274)
    c.stroke([(0, f.y(274)), (-5, f.y(366))], 2.6, darker(t, 0.55), 0.9, ends=(1, 1))
    _buttons(c, f, darker(t, 0.5), (288, 318), x=-7)
    for side in (-1, 1):
        c.stroke([(side * (f.hip - 8), f.y(330)), (side * (f.hip - 36), f.y(326))], 4, darker(t,
            0.5), 0.8, ends=(1, 1))
    c.fill([(26, f.y(196)), (44, f.y(192)), (45, f.y(197)), (27, f.y(201))], darker(t, 0.45))
    if p.suit:
        c.form([(29, f.y(195)), (34, f.y(184)), (38, f.y(190)), (43, f.y(183)), (43, f.y(193))],
            (240, 238, 232), depth=1, line=0.5)
    draw_arms(c, p, f, t, cuff=p.under if p.suit else None)


def _uniform(c: Canvas, p: Person, f: Frame) -> None:
    t, brass = p.top_colour, (222, 184, 92)
    shape = torso(f, 372, flare=6)
    c.form(shape, t, depth=11)
    draw_folds(c, shape, t, f, p)
    c.stroke([(2, f.y(150)), (2, f.y(372))], 2.4, darker(t, 0.5), 0.9, ends=(1, 1))
    _collar(c, f, mix(t, p.under, 0.25))
    _buttons(c, f, brass, (176, 208, 240, 272), x=-4)
    belt = [(-f.waist - 4, f.y(286)), (f.waist + 4, f.y(286)), (f.waist + 5, f.y(304)),
        (-f.waist - 5, f.y(304))]
    c.form(belt, (44, 36, 34), depth=3)
    c.form([(-12, f.y(284)), (12, f.y(284)), (12, f.y(306)), (-12, f.y(306))], brass, depth=3)
    for side in (-1, 1):
        c.form([(side * 24, f.y(196)), (side * 52, f.y(196)), (side * 52, f.y(228)), (side * 24,
            f.y(228))], lighter(t, 0.04), depth=2)
        c.form([(side * 22, f.y(192)), (side * 54, f.y(192)), (side * 54, f.y(203)), (side * 38,
            f.y(209)), (side * 22, f.y(203))], darker(t, 0.1), depth=2)
    draw_arms(c, p, f, t)
    for side in (-1, 1):
        c.form([(side * 40, f.y(130)), (side * (f.shoulder - 2), f.y(146)),
            (side * (f.shoulder - 8), f.y(158)), (side * 36, f.y(140))], mix(t, brass, 0.45),
            depth=2)
    if p.badge:
        c.form([(38, f.y(170)), (50, f.y(174)), (48, f.y(188)), (38, f.y(194)), (28, f.y(188)), (26,
            f.y(174))], brass, depth=2)


def _dress(c: Canvas, p: Person, f: Frame) -> None:
    t = p.top_colour
    low = f.y(560)
    skirt = smooth([(-f.waist, f.y(270)), (f.waist, f.y(270)), (f.hip + 16, f.y(350)),
        (f.hip + 44, low - 10), (0, low + 8),
                    (-f.hip - 44, low - 10), (-f.hip - 16, f.y(350))], steps=5)
    c.form(skirt, t, depth=13)
    c.pattern(skirt, [limb([(x * f.waist * 0.8, f.y(284)), (x * f.hip * 1.1, f.y(400)),
        (x * f.hip * 1.6, low)],
        [0.4, 3.4, 5])
                      for x in (-0.8, -0.35, 0.1, 0.55, 0.9)], darker(t, 0.4), 0.5)
    shape = torso(f, 282)
    c.form(shape, t, depth=9)
    draw_folds(c, shape, t, f, p)
    c.form(smooth([(-27, f.y(118)), (0, f.y(112)), (27, f.y(118)), (22, f.y(146)), (0, f.y(160)),
        (-22, f.y(146))]), p.skin, depth=0, line=0.6)
    c.stroke([(-20, f.y(138)), (-6, f.y(146)), (14, f.y(137))], 1.6, mix(darker(p.skin, 0.4), (150,
        60, 50), 0.2), 0.6)
    c.form([(-f.waist - 2, f.y(264)), (f.waist + 2, f.y(264)), (f.waist + 3, f.y(282)),
        (-f.waist - 3, f.y(282))], darker(t, 0.28), depth=3)
    draw_arms(c, p, f, t, short=True)


def _sweater(c: Canvas, p: Person, f: Frame) -> None:
    t = p.top_colour
    shape = torso(f, 356, flare=4)
    c.form(shape, t, depth=11)
    c.pattern(shape, [limb([(x, f.y(150)), (x * 1.02, f.y(330))], [0.9, 0.9]) for x in range(-80,
        81, 11)], darker(t, 0.3), 0.4)
    draw_folds(c, shape, t, f, p)
    c.form(smooth([(-f.hip - 5, f.y(340)), (f.hip + 5, f.y(340)), (f.hip + 3, f.y(362)), (0,
        f.y(366)), (-f.hip - 3, f.y(362))], steps=3), darker(t, 0.1), depth=4)
    c.form(smooth([(-21, 108), (0, f.y(120)), (21, 108), (27, f.y(128)), (0, f.y(146)), (-27,
        f.y(128))]), lighter(t, 0.08), depth=4)
    draw_arms(c, p, f, t, wide=1.08, cuff=darker(t, 0.1))


def _shirt(c: Canvas, p: Person, f: Frame) -> None:
    t = p.top_colour
    shape = torso(f, 346)
    c.form(shape, t, depth=10)
    draw_folds(c, shape, t, f, p)
    c.stroke([(1, f.y(142)), (1, f.y(344))], 2, darker(t, 0.4), 0.8, ends=(1, 1))
    _buttons(c, f, lighter(t, 0.4) if luma(t) < 150 else darker(t, 0.3), (168, 200, 232, 264, 296),
        x=-3)
    c.form([(24, f.y(196)), (52, f.y(194)), (51, f.y(226)), (25, f.y(228))], lighter(t, 0.05),
        depth=2)
    c.form(smooth([(-14, f.y(116)), (14, f.y(116)), (0, f.y(146))]), p.skin, depth=0, line=0)
    _collar(c, f, t)
    draw_arms(c, p, f, t, cuff=lighter(t, 0.1))


def _hoodie(c: Canvas, p: Person, f: Frame) -> None:
    t = p.top_colour
    shape = torso(f, 362, flare=5)
    c.form(shape, t, depth=11)
    draw_folds(c, shape, t, f, p)
    c.form(smooth([(-46, f.y(292)), (46, f.y(292)), (58, f.y(342)), (-58, f.y(342))], steps=3),
        darker(t, 0.08), depth=4)
    c.form(smooth([(-50, f.y(124)), (-22, 106), (0, f.y(132)), (22, 106),
        (50, f.y(124)), (30, f.y(152)), (0, f.y(168)),
                   (-30, f.y(152))]), lighter(t, 0.06), depth=6)
    for side in (-1, 1):
        c.stroke([(side * 12, f.y(150)), (side * 14, f.y(180)), (side * 12, f.y(206))], 3, (238,
            232, 220), ends=(1, 1))
    draw_arms(c, p, f, t, wide=1.1, cuff=darker(t, 0.12))


def _apron(c: Canvas, p: Person, f: Frame) -> None:
    shape = torso(f, 346)
    c.form(shape, p.under, depth=10)
    draw_folds(c, shape, p.under, f, p)
    _collar(c, f, p.under)
    draw_arms(c, p, f, p.under, cuff=lighter(p.under, 0.1))
    t = p.top_colour
    bib = smooth([(-38, f.y(180)), (38, f.y(180)), (44, f.y(270)), (f.hip + 2, f.y(290)),
        (f.hip + 8, f.y(470)), (0, f.y(480)),
        (-f.hip - 8, f.y(470)), (-f.hip - 2, f.y(290)), (-44, f.y(270))], steps=3)
    c.form(bib, t, depth=8)
    for side in (-1, 1):
        c.stroke([(side * 36, f.y(184)), (side * 30, f.y(124))], 8, darker(t, 0.12), ends=(1, 1))
    c.form([(-26, f.y(310)), (26, f.y(310)), (24, f.y(356)), (-24, f.y(356))], lighter(t, 0.06),
        depth=3)


def _scarf(c: Canvas, p: Person, f: Frame) -> None:
    t = p.scarf
    c.form(limb([(-16, f.y(140)), (-26, f.y(196)), (-20, f.y(262))], [13, 15, 17]), darker(t, 0.08),
        depth=6)
    for k in range(4):
        c.stroke([(-32 + k * 8, f.y(262)), (-33 + k * 8, f.y(276))], 4, t, ends=(1, 0.6))
    c.form(smooth([(-36, 108), (-10, 112), (24, 106), (38, 112), (36, f.y(140)), (4, f.y(154)),
        (-34, f.y(142))]), t, depth=7)
    for k in range(3):
        c.stroke([(-30 + k * 12, 114), (-12 + k * 12, f.y(134)), (14 + k * 8, f.y(142))], 2.4,
            darker(t, 0.45), 0.55)


WORN = {"coat": _coat, "jacket": _jacket, "uniform": _uniform, "dress": _dress, "hoodie": _hoodie,
    "sweater": _sweater, "shirt": _shirt, "apron": _apron}


def draw_body(c: Canvas, p: Person) -> None:
    """Legs, neck and clothes."""
    f = frame_of(p)
    draw_legs(c, p, f)
    draw_neck(c, p, f)
    WORN[p.top](c, p, f)
    if p.scarf:
        _scarf(c, p, f)
