"""A prop: its object where the words name one, else its initials on a luggage tag."""

import re
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from .belongings import BELONGINGS
from .canvas import Canvas, oval, smooth
from .finish import finished
from .furnishings import FURNISHINGS
from .looks import MEDIA, Look
from .palette import COLOURS, RGB, darker, lighter, luma, mix, named, seeded
from .papers import PAPERS
from .strokes import ringed
from .trinkets import TRINKETS
from .vehicles import VEHICLES
from .words import find, tokens

OBJECTS = PAPERS | TRINKETS | BELONGINGS | FURNISHINGS | VEHICLES
NAMED = {
    "key": "key keys keyring",
    "letter": "letter envelope telegram invitation postcard",
    "book": "book diary journal notebook bible ledger novel script manuscript logbook",
    "photo": "photograph photo picture portrait polaroid snapshot painting",
    "paper": "document note contract paper papers newspaper will certificate list file folder "
    "ticket recipe receipt",
    "map": "map chart blueprint blueprints",
    "coin": "coin coins medal medallion",
    "money": "money cash banknote bill bills dollars banknotes",
    "ring": "ring",
    "watch": "watch pocketwatch wristwatch stopwatch compass",
    "clock": "clock alarm",
    "mobile": "mobile smartphone cellphone cell tablet",
    "phone": "phone telephone receiver",
    "camera": "camera camcorder",
    "cup": "cup mug teacup coffee tea kettle teapot",
    "glass": "glass goblet wine chalice",
    "bottle": "bottle flask whiskey vodka beer jar vial potion",
    "flower": "flower flowers rose roses bouquet daisy tulip lily",
    "gun": "gun pistol revolver rifle shotgun handgun weapon",
    "knife": "knife dagger blade switchblade scalpel",
    "candle": "candle candlestick",
    "necklace": "necklace locket pendant amulet bracelet",
    "pen": "pen pencil quill",
    "lantern": "lantern",
    "lamp": "lamp lampshade",
    "torch": "torch flashlight",
    "suitcase": "suitcase briefcase luggage trunk valise",
    "bag": "bag backpack satchel handbag purse rucksack duffel",
    "chest": "chest coffer",
    "box": "box package parcel crate carton gift present toolbox",
    "umbrella": "umbrella parasol",
    "hat": "hat fedora cap bowler",
    "guitar": "guitar ukulele violin fiddle cello banjo",
    "rod": "rod fishing",
    "sword": "sword sabre saber katana",
    "hammer": "hammer axe hatchet mallet",
    "gnome": "gnome",
    "bear": "teddy doll toy",
    "radio": "radio walkie transmitter stereo",
    "computer": "computer laptop television tv typewriter",
    "chair": "chair stool throne wheelchair",
    "car": "car taxi sedan truck van automobile jeep limousine cab",
    "motorbike": "motorbike motorcycle scooter moped",
    "bicycle": "bicycle bike",
    "boat": "boat ship sailboat canoe dinghy yacht raft ferry",
    "helicopter": "helicopter chopper",
    "plane": "plane airplane aeroplane aircraft jet",
    "ball": "ball football basketball",
    "food": "bread loaf cake pie sandwich food meal burger",
    "skull": "skull",
}
LARGE = {"car", "motorbike", "bicycle", "boat", "helicopter", "plane", "chair"}
MATERIALS = {"glass", "paper", "rose", "wine", "coffee", "leather", "wooden", "wood", "gold"}


@dataclass(frozen=True)
class Prop:
    seed: str
    name: str
    kind: str
    main: RGB
    accent: RGB

    @property
    def large(self) -> bool:
        return self.kind in LARGE


def prop(identity: str, name: str, description: str) -> Prop:
    """The object the name says (its last words count most), else the description's first one."""
    lead, rest = tokens(name), tokens(description)
    hit = find(lead[::-1], NAMED)
    if not hit and not lead:
        hit = find(rest, NAMED)
    if not hit:
        early = rest[: rest.index(".")] if "." in rest else rest
        hit = find(early[:14], NAMED)
    kind = hit[0] if hit else "emblem"
    rng = seeded("prop", identity)
    _, main, accent = OBJECTS.get(
        kind,
        (
            None,
            rng.choice(((176, 130, 82), (150, 74, 60), (72, 100, 112), (96, 112, 78))),
            (236, 214, 164),
        ),
    )
    every = lead + rest
    own = set(NAMED.get(kind, "").split())
    hues = [
        named(w, every[i - 1] if i else "")
        for i, w in enumerate(every)
        if w in COLOURS and w not in own
    ]
    return Prop(
        identity, name, kind, hues[0] if hues else main, hues[1] if len(hues) > 1 else accent
    )


def initials(name: str) -> str:
    words = [
        w for w in re.findall(r"[^\W_]+", name) if w.lower() not in ("the", "a", "an", "of", "and")
    ]
    return "".join(w[0] for w in words[:2]).upper() or "?"


def draw_prop(c: Canvas, p: Prop) -> None:
    if p.kind in OBJECTS:
        OBJECTS[p.kind][0](c, p.main, p.accent)
    else:
        _tag(c, p)


def _tag(c: Canvas, p: Prop) -> None:
    """A leather tag on a cord, its initials stamped on a round plate."""
    m, brass = p.main, (218, 178, 98)
    c.stroke([(0, -122), (40, -160), (96, -150), (120, -108)], 7, darker(m, 0.35), ends=(1, 1))
    c.stroke([(0, -122), (-10, -168), (40, -186)], 7, darker(m, 0.35), ends=(1, 1))
    shape = [(-54, -128), (54, -128), (112, -70), (112, 146), (-112, 146), (-112, -70)]
    c.form(shape, m, depth=13)
    inset = [(-48, -114), (48, -114), (99, -63), (99, 133), (-99, 133), (-99, -63)]
    for k in range(len(inset)):
        (ax, ay), (bx, by) = inset[k], inset[(k + 1) % len(inset)]
        n = max(4, int(((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 / 16))
        for j in range(n):
            u, v = (j + 0.2) / n, (j + 0.75) / n
            c.stroke(
                [
                    (ax + (bx - ax) * u, ay + (by - ay) * u),
                    (ax + (bx - ax) * v, ay + (by - ay) * v),
                ],
                4,
                lighter(m, 0.45),
                0.9,
                ends=(1, 1),
                curved=False,
            )
    ringed(c, 0, -92, 20, 8, brass)
    c.fill(oval(0, -92, 11, 11), darker(m, 0.6))
    c.form(oval(0, 36, 78, 78, steps=48), brass, depth=8)
    c.form(oval(0, 36, 66, 66, steps=48), mix((246, 236, 212), p.accent, 0.15), depth=4)
    text = initials(p.name)
    font = ImageFont.load_default(round((62 if len(text) > 1 else 78) * c.zoom))
    ((x, y),) = c.pixels([(0, 36)])
    ink = darker(m, 0.55) if luma(m) > 60 else m
    ImageDraw.Draw(c.image).text(
        (x, y),
        text,
        font=font,
        fill=ink,
        anchor="mm",
        stroke_width=round(1.2 * c.zoom),
        stroke_fill=ink,
    )


@lru_cache(maxsize=64)
def foot(p: Prop) -> float:
    """How far the object must come down to stand on y = 150."""
    c = Canvas((90, 90), MEDIA["paint"], zoom=0.25, origin=(45, 45), keyed=True, detail=1)
    draw_prop(c, p)
    return 150 - ((c.matte.getbbox() or (0, 0, 0, 82.5))[3] - 45) / 0.25


def still(p: Prop, look: Look, size: tuple[int, int]) -> Image.Image:
    """The object on a table in a pool of light."""
    w, h = size
    zoom = h / 452
    c = Canvas(size, look, look.paper, zoom=zoom, origin=(w / 2, h * 0.52))
    _table(c, p)
    c.shadow(oval(26, 150, 172, 22), 0.5, 10)
    c.shadow(oval(8, 150, 110, 10), 0.55, 3)
    c.origin = (w / 2, h * 0.52 + foot(p) * zoom)
    draw_prop(c, p)
    return finished(c.small()[0], look)


def cut_prop(p: Prop, look: Look, px: int = 330) -> Image.Image:
    """The object alone, RGBA."""
    zoom = px / 360
    c = Canvas(
        (px, px),
        look,
        mix(look.paper, p.main, 0.15),
        zoom=zoom,
        origin=(px / 2, px * 0.545),
        keyed=True,
    )
    draw_prop(c, p)
    picture, matte = c.small()
    picture = finished(picture, look, framed=False)
    picture.putalpha(matte)
    return picture.crop(matte.getbbox())


def _table(c: Canvas, p: Prop) -> None:
    rng = seeded("still", p.seed)
    wall = mix(
        rng.choice(((196, 180, 154), (160, 178, 178), (186, 168, 176), (172, 182, 160))),
        lighter(p.main, 0.5),
        0.15,
    )
    wood = rng.choice(((166, 120, 82), (140, 104, 80), (182, 146, 104)))
    c.fade((-240, -250, 240, 100), lighter(wall, 0.3), darker(wall, 0.22))
    c.glow(-70, -120, 220, (255, 246, 220), 0.4)
    c.fade((-240, 96, 240, 240), darker(wood, 0.12), lighter(wood, 0.12))
    c.stroke([(-240, 96), (240, 96)], 3, darker(wood, 0.5), 0.8, ends=(1, 1), curved=False)
    for k in range(-7, 8):
        c.stroke(
            [(k * 34, 96), (k * 66, 240)],
            2.6,
            darker(wood, 0.42),
            0.55,
            ends=(0.5, 1),
            curved=False,
        )
    for _ in range(16):
        x, y = rng.uniform(-220, 220), rng.uniform(104, 216)
        c.stroke([(x, y), (x + 20, y + 1), (x + 50, y)], 1.8, darker(wood, 0.35), 0.4)
    cloth = smooth(
        [(-190, 132), (-80, 116), (90, 114), (196, 134), (170, 190), (40, 204), (-140, 196)]
    )
    c.fill(cloth, lighter(wood, 0.3), 0.25)
