"""A place with depth: which place the words say, in what light, and its picture."""

from dataclasses import dataclass, replace

from PIL import Image

from . import indoors, outdoors
from .canvas import Canvas
from .finish import finished
from .looks import Look
from .palette import COLOURS, RGB, mix, named, seeded
from .stage import Light, Stage, light_of
from .words import tokens

INSIDE = {
    "kitchen": "kitchen galley pantry canteen scullery",
    "bedroom": "bedroom dormitory nursery hotel motel",
    "study": "study library archive bookshop",
    "bar": "bar pub tavern saloon cafe café diner restaurant nightclub inn",
    "office": "office headquarters newsroom bureau precinct classroom school police",
    "hospital": "hospital ward clinic infirmary morgue laboratory lab surgery",
    "car": "car taxi cab cockpit truck van limousine",
    "church": "church chapel cathedral nave monastery temple abbey",
    "shop": "shop store market supermarket bakery pharmacy grocery",
    "workshop": "workshop garage shed barn warehouse boathouse factory cellar basement attic "
    "stable",
    "corridor": "corridor hallway hall staircase stairs stairwell tunnel passage elevator lobby",
    "cabin": "cabin cottage hut lighthouse lamp-room ship boat tent lodge houseboat",
    "living": "living lounge parlour parlor apartment flat house room home den",
}
OUTSIDE = {
    "sea": "sea ocean harbour harbor beach pier dock docks coast shore bay quay cliff cliffs "
    "island river lake lighthouse jetty boat ship waterfront seaside",
    "forest": "forest woods wood jungle clearing grove swamp trees",
    "mountain": "mountain mountains peak summit ridge valley glacier hills hill canyon",
    "desert": "desert dunes dune wasteland salt",
    "rooftop": "rooftop roof terrace balcony",
    "garden": "garden park yard backyard lawn orchard courtyard cemetery graveyard greenhouse",
    "road": "road highway roadside bridge motorway lane track crossroads",
    "house": "house cottage cabin farmhouse porch driveway mansion villa farm home church motel",
    "field": "field fields meadow pasture prairie plain plains heath moor countryside farm",
    "street": "street alley avenue square plaza town city village market sidewalk station",
}


@dataclass(frozen=True)
class Place:
    seed: str
    inside: bool
    kind: str
    light: Light
    main: RGB | None
    accent: RGB | None
    has: frozenset[str]


def place(identity: str, name: str, description: str, time: str = "", int_ext: str = "") -> Place:
    """The place that name and description say; names outweigh descriptions, INT outweighs both."""
    lead, rest = tokens(f"{int_ext} {name}"), tokens(description)
    every = [*lead, ".", *rest]
    has = frozenset(every)
    inside_at, outside_at = _found(every, INSIDE), _found(every, OUTSIDE)
    told = {*lead, *rest[:4]}
    if told & {"exterior", "ext", "outside", "outdoors"}:
        inside = False
    elif told & {"interior", "int", "inside", "indoors", "room"}:
        inside = True
    else:
        inside = inside_at[1] < outside_at[1]
    rng = seeded("place", identity)
    kind = inside_at[0] if inside else outside_at[0]
    kind = kind or (
        rng.choice(["living", "study"]) if inside else rng.choice(["street", "field", "garden"])
    )
    hues = [
        named(w, every[i - 1] if i else "")
        for i, w in enumerate(every)
        if w in COLOURS and w not in {"wood", "stone", "concrete", "metal", "sand", "snow", "chalk"}
    ]
    light = light_of(f"{time} {name} {description}")
    return Place(
        identity,
        inside,
        kind,
        light,
        hues[0] if hues else None,
        hues[1] if len(hues) > 1 else None,
        has,
    )


def _found(words: list[str], table: dict[str, str]) -> tuple[str, int]:
    lookup: dict[str, str] = {}
    for kind, names in table.items():
        for w in names.split():
            lookup.setdefault(w, kind)
    for i, w in enumerate(words):
        if kind := lookup.get(w) or lookup.get(w.removesuffix("s")):
            return kind, i
    return "", 10_000


def draw_place(c: Canvas, p: Place) -> None:
    light = p.light
    if p.inside and light.lamps:
        light = replace(
            light,
            key=mix(light.key, (255, 190, 120), 0.55),
            share=light.share * 0.8,
            dim=light.dim * 0.6,
        )
    stage = Stage(c, light)
    (indoors if p.inside else outdoors).draw(stage, p)


def view(p: Place, look: Look, size: tuple[int, int]) -> Image.Image:
    c = Canvas(size, look, look.paper)
    draw_place(c, p)
    return finished(c.small()[0], look)
