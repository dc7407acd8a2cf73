"""Hats, caps, veils and crowns on a head of 100 units."""

# fmt: off
from .canvas import Canvas, oval, smooth
from .palette import darker, lighter, mix
from .words import Person

COVERING = {"veil", "scarf", "helmet"}


def draw_hat(c: Canvas, p: Person) -> None:
    tone, dark = p.hat_colour, darker(p.hat_colour, 0.45)
    if p.hat in ("fedora", "top", "straw"):
        tall = {"fedora": -38, "top": -74, "straw": -26}[p.hat]
        brim = 70 if p.hat == "straw" else 62
        c.shadow(smooth([(-40, 30), (0, 34), (40, 30), (38, 46), (0, 44), (-38, 46)]), 0.4, 4)
        c.form(oval(0, 20, brim, 12, -0.04), darker(tone, 0.1), depth=5)
        crown = [(-38, 20), (-37, -20), (-26, tall), (-4, tall + 7), (18, tall), (34, -18), (36,
            20), (0, 25)] if p.hat != "top" else [(-36, 20), (-40, tall), (0, tall - 5), (40, tall),
            (36, 20), (0, 25)]
        c.form(smooth(crown, steps=5), tone, depth=9)
        c.within(smooth(crown, steps=5), [(-60, -2), (60, -2), (60, 14), (0, 19), (-60, 14)], dark,
            0.9)
        c.stroke([(-14, tall + 8), (-6, tall + 22), (-8, -4)], 4, dark, 0.4)
    elif p.hat == "cap":
        c.form(smooth([(-42, 30), (-42, 4), (-24, -16), (6, -20), (32, -8), (40, 14), (40, 26), (0,
            22)]), tone, depth=8)
        c.form(smooth([(2, 22), (40, 16), (64, 28), (62, 34), (36, 31), (4, 31)]), dark, depth=2)
        c.stroke([(-40, 28), (0, 22), (40, 24)], 3, dark, 0.7)
        if p.badge:
            c.form(oval(20, 4, 7, 8), (222, 184, 90), depth=2)
    elif p.hat == "beanie":
        c.form(smooth([(-42, 26), (-42, -2), (-22, -24), (8, -26), (32, -12), (40, 10), (40, 24)]),
            tone, depth=8)
        c.form(smooth([(-45, 34), (-45, 16), (0, 8), (43, 14), (43, 30), (0, 24)], steps=5),
            lighter(tone, 0.15), depth=4)
        for x in range(-38, 42, 8):
            c.stroke([(x, 14 - abs(x) * 0.03), (x + 0.5, 27)], 1.6, dark, 0.6)
    elif p.hat == "veil":
        band = mix(tone, (244, 242, 236), 0.92)
        c.form(smooth([(-46, 76), (-48, 20), (-28, -12), (6, -16), (34, -4), (44, 26), (42, 72),
            (36, 50), (28, 24), (2, 16), (-22, 24), (-31, 48), (-33, 78)]), tone, depth=7)
        c.form(smooth([(-31, 54), (-24, 24), (2, 13), (28, 21), (38, 52), (29, 30), (2, 22), (-22,
            32)]), band, depth=2)
    elif p.hat == "scarf":
        c.form(smooth([(-40, 96), (-48, 40), (-30, -10), (4, -17), (34, -4), (43, 34), (40, 84),
            (22, 108), (0, 116), (-24, 112), (-18, 96), (6, 106), (26, 94), (35, 66), (30, 26), (2,
            14), (-24, 26), (-33, 56), (-30, 84)]), tone, depth=7)
        for k in (0, 1, 2):
            c.stroke([(-42 + k * 3, 70), (-42 + k * 6, 20), (-20 + k * 8, -4)], 1.8, dark, 0.5)
    elif p.hat == "helmet":
        c.form(smooth([(-48, 50), (-50, 8), (-26, -22), (8, -26), (38, -8), (46, 22), (43, 32), (0,
            20), (-34, 32), (-38, 56)]), tone, depth=9)
        c.within(oval(-6, 0, 50, 30), oval(-14, -8, 18, 7, -0.4), (255, 255, 255), 0.5, soft=2)
    elif p.hat == "crown":
        c.form([(-38, 22), (-42, -18), (-22, 0), (-10, -26), (4, -2), (18, -26), (28, -2), (44,
            -18), (38, 22), (0, 28)], tone, depth=5)
        for x in (-20, 2, 22):
            c.form(oval(x, 13, 4, 4), (176, 42, 60), depth=1)
    elif p.hat == "cone":
        c.form(smooth([(-46, 30), (-30, -10), (-14, -60), (-22, -112), (6, -70), (32, -14), (46,
            28), (0, 36)], steps=5), tone, depth=10)
        c.within(oval(0, 0, 60, 60), smooth([(-50, 34), (0, 40), (50, 32), (50, 18), (0, 26), (-50,
            22)]), dark, 0.6)
