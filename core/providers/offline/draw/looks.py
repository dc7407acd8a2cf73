"""What a style capsule's words make of a picture: medium, line, light, colour and paper."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from core.models.pictures import Style

from .palette import COLOURS, RGB, mix, seeded


@dataclass(frozen=True)
class Look:
    """`line` is the contour's width, `soft` the blur of a shadow's edge (both in figure units:
    a head is 100 high), `shade` its strength; `spill` is coloured light from the left and
    the right; the rest grades the finished picture."""

    medium: str
    line: float = 0.0
    ink: RGB | None = None
    shade: float = 0.34
    soft: float = 0.0
    eyes: float = 1.0
    saturation: float = 1.0
    contrast: float = 1.0
    light: float = 1.0
    tint: RGB | None = None
    tint_share: float = 0.0
    paper: RGB = (244, 240, 230)
    grain: float = 0.0
    vignette: float = 0.0
    spill: tuple[RGB, RGB] | None = None
    seed: str = ""


MEDIA = {
    "ink": Look("ink", line=2.7, ink=(14, 13, 16), shade=0.8, contrast=1.35, saturation=0.12),
    "pencil": Look(
        "pencil",
        paper=(246, 245, 241),
        line=1.5,
        ink=(58, 58, 62),
        shade=0.5,
        soft=5,
        saturation=0.08,
    ),
    "wash": Look("wash", line=0.9, shade=0.3, soft=9, saturation=1.15, light=1.1),
    "film": Look("film", shade=0.5, soft=14, saturation=0.86, grain=0.07, vignette=0.55),
    "cel": Look("cel", line=1.3, shade=0.3, eyes=1.45, saturation=1.16, light=1.05),
    "comic": Look("comic", line=3.0, ink=(24, 22, 34), shade=0.42, saturation=1.35, contrast=1.12),
    "paint": Look("paint", shade=0.42, soft=8, saturation=1.08, contrast=1.05, vignette=0.15),
}
SAYS = {
    "ink": "ink inked noir woodcut linocut engraving etching silhouette brush-and-ink manga",
    "pencil": "graphite pencil charcoal sketch sketchy crayon chalk storyboard hatching drawing",
    "wash": "watercolour watercolor aquarelle washes wash bleeds wet-on-wet",
    "film": "film photo photograph photographic photoreal photorealistic 35mm 16mm kodak kodachrome"
    " polaroid cinematic 1970s 1980s seventies lens documentary realistic",
    "cel": "anime cel cel-shaded animation animated ghibli cartoon toon shonen",
    "comic": "comic comics ligne claire clear-line halftone pop-art vector bande dessinée",
    "paint": "oil gouache acrylic paint painted painting painterly impasto impressionist storybook"
    " pastel tempera fresco",
}
GRADES = {
    "neon cyberpunk synthwave": {
        "tint": (150, 110, 235),
        "tint_share": 0.26,
        "saturation": 1.35,
        "contrast": 1.2,
        "spill": ((0, 190, 200), (232, 30, 150)),
    },
    "warm sunlit amber cosy nostalgic": {"tint": (255, 176, 96), "tint_share": 0.16},
    "cold cool icy wintry moonlit": {"tint": (96, 150, 220), "tint_share": 0.18},
    "sepia antique": {"tint": (196, 148, 92), "tint_share": 0.3, "saturation": 0.25},
    "muted faded desaturated restrained bleak drab": {"saturation": 0.62},
    "vivid saturated bold vibrant lurid": {"saturation": 1.55, "contrast": 1.12},
    "dark low-key gloomy shadowy brooding": {"light": 0.82, "contrast": 1.15},
    "bright high-key airy luminous": {"light": 1.13},
    "monochrome black-and-white greyscale grayscale": {"saturation": 0.0},
    "grainy grain gritty": {"grain": 0.09},
}


@lru_cache(maxsize=64)
def look_of(style: Style) -> Look:
    """The look the capsule's words ask for: a medium, then grades, then hues. Words that name
    no medium get one by their seed, so that any two capsules can be told apart."""
    text = f"{style.name} {style.prompt}".lower().replace("black and white", "black-and-white")
    words = re.findall(r"[\w-]+", text)
    rng = seeded("look", text)
    said = {
        m: sum((3 if i < 4 else 1) for i, w in enumerate(words) if w in names.split())
        for m, names in SAYS.items()
    }
    best = max(said, key=lambda m: said[m])
    known = said[best] > 0
    look = MEDIA[best] if known else MEDIA[rng.choice(["wash", "paint", "cel", "comic", "film"])]
    asked: dict = {}
    for names, grade in GRADES.items():
        if set(words) & set(names.split()):
            asked |= {
                k: v * getattr(look, k) if k in ("saturation", "contrast", "light") else v
                for k, v in grade.items()
            }
    neutral = {"black", "white", "grey", "gray", "charcoal", "chalk", "lead", "oil", "film"}
    hues = [COLOURS[w] for w in words if w in COLOURS and w not in neutral]
    if hues and "neon" not in words:
        asked |= {"tint": hues[0], "tint_share": 0.3}
    elif not known and "tint" not in asked:
        hue = rng.choice([c for w, c in COLOURS.items() if w not in neutral])
        asked |= {"tint": hue, "tint_share": 0.24, "saturation": rng.uniform(0.6, 1.4)}
    if "saturation" in asked:
        asked["saturation"] = min(asked["saturation"], 1.45)
    hint = 0.1 if look.medium == "pencil" else 0.3
    paper = mix(look.paper, rng.choice([(255, 240, 205), (232, 238, 244), (255, 255, 255)]), hint)
    return replace(look, **asked, paper=paper, seed=text)
