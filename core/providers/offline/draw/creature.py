"""Those who are no humans: sitting animals, a bird, a horse, a robot."""

# fmt: off
from .canvas import Canvas, limb, oval, smooth
from .palette import darker, lighter, mix, seeded
from .words import Person


def draw_creature(c: Canvas, p: Person) -> None:
    if p.kind == "bird":
        _bird(c, p)
    elif p.kind == "robot":
        _robot(c, p)
    elif p.kind == "horse":
        _horse(c, p)
    else:
        _sitting(c, p)


def _tufts(c: Canvas, p: Person, box, n: int) -> None:
    rng = seeded("tufts", p.seed)
    for _ in range(n):
        x, y = rng.uniform(box[0], box[2]), rng.uniform(box[1], box[3])
        tone = lighter(p.fur, 0.25) if rng.random() < 0.5 else darker(p.fur, 0.35)
        c.stroke([(x, y), (x + 1, y + 7), (x - 3, y + 15)], 2.6, tone, 0.6)


def _sitting(c: Canvas, p: Person) -> None:
    """Dog, cat, fox, rabbit, bear or mouse, sitting; ears, muzzle and tail tell them apart."""
    f, pale, dark = p.fur, lighter(p.fur, 0.6), darker(p.fur, 0.45)
    k = p.kind
    tail = {"dog": [(70, 390), (128, 372), (150, 310)], "fox": [(60, 400), (140, 404), (176, 330),
        (150, 270)], "cat": [(60, 404), (132, 408), (150, 350), (122, 300), (140, 268)],
        "mouse": [(60, 410), (130, 416), (166, 380), (190, 396)]}.get(k)
    if tail:
        wide = {"fox": [12, 30, 34, 6], "dog": [14, 13, 5], "mouse": [5, 4, 2]}.get(k, [13, 12, 11,
            6])
        c.form(limb(tail, wide), f, depth=6)
        if k == "fox":
            c.form(limb(tail[2:], [26, 3]), (244, 236, 222), depth=3, line=0)
    if k == "rabbit":
        c.form(oval(84, 392, 26, 24), pale, depth=6)
    body = smooth([(-46, 190), (-66, 260), (-72, 350), (-70, 420), (84, 424), (104, 380), (92, 310),
        (62, 240), (46, 186)])
    c.form(body, f, depth=16)
    _tufts(c, p, (-50, 260, 70, 390), 26)
    c.form(oval(66, 376, 50, 48, -0.2), lighter(f, 0.04), depth=11, line=0.8)
    c.form(smooth([(-34, 200), (-46, 270), (-30, 330), (6, 338), (30, 290), (28, 210)]), pale,
        depth=6, line=0.3)
    for x in (-44, 14):
        c.form(limb([(x + 8, 270), (x + 2, 350), (x, 412)], [27, 19, 17]), f, depth=8)
        c.form(smooth([(x - 24, 424), (x - 22, 404), (x, 398), (x + 22, 406), (x + 24, 424), (x,
            431)]), lighter(f, 0.18), depth=4)
        for d in (-7, 5):
            c.stroke([(x + d, 414), (x + d - 1, 427)], 2.4, dark, 0.9)
    c.form(smooth([(30, 418), (50, 402), (92, 406), (98, 424), (60, 431)]), lighter(f, 0.12),
        depth=4)
    ears = {"dog": ([(-52, 92), (-84, 110), (-92, 172), (-66, 196), (-46, 150)], [(48, 88), (76,
        106), (86, 164), (62, 188), (44, 146)]), "rabbit": ([(-40, 80), (-62, 10), (-46, -42), (-20,
        0), (-10, 76)], [(16, 76), (22, 0), (48, -40), (60, 14), (40, 82)]), "bear": ([(-62, 98),
        (-72, 66), (-48, 50), (-26, 74)], [(26, 72), (48, 50), (72, 66), (60, 100)]),
        "mouse": ([(-54, 112), (-96, 80), (-74, 34), (-30, 54), (-22, 86)], [(22, 86), (34, 48),
        (80, 34), (96, 82), (52, 112)])}.get(k, ([(-58, 112), (-62, 42), (-50, 36), (-14, 80)],
        [(14, 78), (52, 36), (64, 44), (58, 112)]))
    for ear in ears:
        c.form(smooth(ear, steps=5), darker(f, 0.12), depth=6)
        if k != "dog":
            mid = (sum(x for x, _ in ear) / len(ear), sum(y for _, y in ear) / len(ear))
            inner = smooth([(mid[0] + (x - mid[0]) * 0.6, mid[1] + (y - mid[1]) * 0.66) for x,
                y in ear], steps=5)
            c.fill(inner, mix(pale, (226, 150, 140), 0.5))
    cheek = 14 if k in ("cat", "fox") else 0
    skull = smooth([(-40, 84), (0, 70), (42, 84), (66, 124), (64 + cheek, 164), (38, 200), (0, 212),
        (-38, 200), (-66 - cheek, 164),
                    (-66, 124)])
    c.form(skull, f, depth=12)
    if k == "fox":
        c.within(skull, smooth([(-84, 168), (-40, 150), (-8, 176), (0, 215), (-50, 214)]), (246,
            238, 226), 1)
        c.within(skull, smooth([(84, 168), (46, 150), (16, 176), (6, 215), (56, 214)]), (246, 238,
            226), 1)
    c.form(smooth([(-30, 168), (-16, 142), (8, 136), (32, 142), (44, 168), (34, 196), (6, 206),
        (-22, 194)]), pale if k != "dog" else lighter(f, 0.4), depth=7, line=0.5)
    c.form(smooth([(-10, 152), (6, 146), (24, 152), (18, 166), (7, 171), (-4, 166)]), (44, 34,
        36) if k in ("dog", "bear") else (170, 92, 92), depth=4)
    c.stroke([(7, 170), (7, 182), (-10, 190)], 3, (60, 40, 40), ends=(1, 1, 0.3))
    c.stroke([(7, 182), (26, 189)], 3, (60, 40, 40), ends=(1, 0.3))
    for x in (-30, 38):
        c.form(oval(x, 130, 11, 13), (250, 246, 236) if k == "cat" else (40, 26, 22), depth=0)
        c.fill(oval(x + 1, 130, 9 if k != "cat" else 8, 11), (52, 32, 24) if k != "cat" else (120,
            160, 90))
        c.fill(oval(x + 1, 131, 5 if k != "cat" else 3, 8), (16, 12, 14))
        c.fill(oval(x - 3, 125, 3, 3.4), (255, 255, 255))
        c.stroke([(x - 14, 116), (x, 110), (x + 13, 115)], 3.4, dark, 0.7)
    if k in ("cat", "mouse", "rabbit", "fox"):
        for s in (-1, 1):
            for d in (-5, 2, 9):
                c.stroke([(7 + s * 30, 170 + d * 0.6), (7 + s * 84, 164 + d * 1.6)], 1.5, (245, 240,
                    232), 0.9, ends=(1, 0.3))
    _tufts(c, p, (-50, 96, 50, 112), 9)
    if k == "dog":
        c.form(smooth([(-44, 206), (4, 222), (50, 204), (48, 220), (4, 238), (-44, 222)]), p.accent,
            depth=3)
        c.form(oval(6, 240, 10, 11), (222, 184, 92), depth=3)


def _bird(c: Canvas, p: Person) -> None:
    f, dark = p.fur, darker(p.fur, 0.4)
    c.form(limb([(50, 300), (110, 390), (140, 430)], [26, 22, 14]), dark, depth=6)
    for x in (-10, 30):
        c.form(limb([(x, 380), (x - 2, 424)], [6, 5]), (206, 146, 62), depth=2)
        for d in (-18, 2, 20):
            c.form(limb([(x - 2, 420), (x + d, 430)], [5, 3]), (206, 146, 62), depth=1)
    c.form(smooth([(-30, 180), (-72, 250), (-62, 330), (-10, 392), (54, 384), (88, 310), (70, 220),
        (30, 176)]), f, depth=16)
    c.form(smooth([(-40, 240), (-46, 310), (-6, 372), (22, 330), (0, 250)]), lighter(f, 0.5),
        depth=6, line=0.4)
    wing = smooth([(10, 230), (66, 236), (104, 310), (118, 400), (62, 370), (16, 310)])
    c.form(wing, mix(f, dark, 0.35), depth=8)
    for k in range(5):
        c.stroke([(26 + k * 12, 258 + k * 8), (50 + k * 12, 320 + k * 8), (60 + k * 12,
            372 + k * 5)], 4, dark, 0.7)
    c.form(oval(-8, 140, 62, 60), f, depth=11)
    c.form(smooth([(-58, 132), (-104, 150), (-110, 162), (-62, 164)]), (224, 160, 60), depth=4)
    c.stroke([(-104, 156), (-62, 150)], 2, (140, 84, 34))
    c.form(oval(-26, 126, 14, 14), (250, 246, 236), depth=0)
    c.fill(oval(-28, 127, 9, 9), (22, 16, 18))
    c.fill(oval(-32, 122, 3, 3), (255, 255, 255))
    _tufts(c, p, (-40, 90, 30, 180), 14)


def _horse(c: Canvas, p: Person) -> None:
    f, mane = p.fur, darker(p.fur, 0.6)
    for x, tone in ((60, darker(f, 0.25)), (-30, darker(f, 0.25)), (92, f), (-62, f)):
        c.form(limb([(x, 280), (x + 4, 350), (x, 416)], [22, 13, 11]), tone, depth=6)
        c.form([(x - 13, 410), (x + 13, 410), (x + 17, 430), (x - 17, 430)], (48, 40, 38), depth=3)
    c.form(limb([(108, 210), (146, 260), (138, 350)], [9, 18, 6]), mane, depth=5)
    c.form(smooth([(-90, 210), (-40, 186), (40, 192), (108, 196), (124, 250), (100, 310), (20, 318),
        (-60, 316), (-96, 270)]), f, depth=16)
    c.form(smooth([(-84, 60), (-42, 120), (-20, 200), (-60, 280), (-104, 240), (-112, 150), (-112,
        90)]), f, depth=10)
    c.form(smooth([(-66, 36), (-34, 90), (-10, 180), (-34, 200), (-62, 120), (-84, 60)]), mane,
        depth=5)
    for x in (-100, -76):
        c.form(smooth([(x - 8, 56), (x, 16), (x + 12, 54)]), f, depth=4)
    c.form(smooth([(-112, 44), (-74, 48), (-72, 100), (-112, 160), (-140, 196), (-164, 186), (-162,
        160), (-136, 96)]), f, depth=9)
    c.form(smooth([(-142, 150), (-118, 176), (-140, 198), (-166, 188), (-162, 164)]), lighter(f,
        0.35), depth=4, line=0.3)
    c.fill(oval(-150, 176, 4, 5), (40, 26, 26))
    c.form(oval(-112, 90, 8, 8), (24, 16, 16), depth=0)
    c.fill(oval(-115, 87, 2.4, 2.4), (255, 255, 255))
    c.stroke([(-160, 186), (-146, 190), (-136, 186)], 2, mane)


def _robot(c: Canvas, p: Person) -> None:
    m, dark = mix(p.fur, (176, 184, 190), 0.6), (62, 68, 78)
    for x in (-44, 44):
        c.form(limb([(x, 330), (x, 412)], [15, 15]), dark, depth=5)
        c.form(smooth([(x - 32, 430), (x - 28, 404), (x, 396), (x + 28, 404), (x + 32, 430)],
            steps=4), m, depth=6)
        s = 1 if x > 0 else -1
        c.form(limb([(s * 84, 206), (s * 116, 262), (s * 104, 322)], [14, 13, 11]), dark, depth=5)
        c.form(oval(s * 84, 206, 24, 24), m, depth=6)
        c.form(oval(s * 104, 330, 20, 18), m, depth=5)
    c.form(smooth([(-86, 190), (86, 190), (92, 250), (70, 344), (-70, 344), (-92, 250)], steps=4),
        m, depth=16)
    c.form([(-44, 222), (44, 222), (40, 290), (-40, 290)], dark, depth=4)
    for k, tone in enumerate(((224, 92, 70), (236, 190, 84), (110, 200, 150))):
        c.form(oval(-24 + k * 24, 242, 7, 7), tone, depth=1)
    c.form([(-32, 264), (32, 264), (32, 276), (-32, 276)], lighter(m, 0.3), depth=1)
    c.form(limb([(0, 160), (0, 196)], [18, 22]), dark, depth=4)
    c.form(limb([(0, 66), (0, 26)], [4, 3]), dark, depth=1)
    c.form(oval(0, 22, 9, 9), (224, 92, 70), depth=3)
    c.form(smooth([(-72, 74), (72, 74), (80, 118), (70, 166), (-70, 166), (-80, 118)], steps=5), m,
        depth=13)
    c.form(smooth([(-58, 94), (58, 94), (60, 138), (-60, 138)], steps=4), (30, 36, 46), depth=4)
    for x in (-26, 30):
        c.glow(x, 116, 26, (120, 226, 255), 0.7)
        c.fill(oval(x, 116, 11, 13), (170, 240, 255))
        c.fill(oval(x - 3, 111, 4, 4), (255, 255, 255))
    c.stroke([(-18, 152), (0, 156), (20, 152)], 3, dark)
