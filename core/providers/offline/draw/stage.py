"""Space in perspective: metres seen from eye height, boxes with lit faces, haze, light and sky."""

from dataclasses import dataclass

from .canvas import Canvas, Path
from .palette import RGB, darker, lighter, mix

EYE_M = 1.5
HORIZON = 0.46
FOCAL = 0.72


@dataclass(frozen=True)
class Light:
    """`key` colours what it falls on by `share`; `dim` is how far below day it is."""

    name: str
    sky: tuple[RGB, RGB, RGB]
    haze: RGB
    key: RGB
    share: float
    dim: float
    lamps: bool = False


DAY = Light(
    "day",
    ((92, 158, 214), (150, 200, 232), (226, 238, 240)),
    (208, 222, 230),
    (255, 246, 226),
    0.08,
    0,
)
DAWN = Light(
    "dawn",
    ((112, 136, 190), (226, 174, 176), (252, 220, 172)),
    (232, 206, 198),
    (255, 196, 160),
    0.2,
    0.08,
)
DUSK = Light(
    "dusk",
    ((58, 56, 110), (190, 96, 104), (250, 170, 92)),
    (196, 132, 122),
    (255, 150, 92),
    0.28,
    0.2,
    True,
)
NIGHT = Light(
    "night",
    ((14, 20, 46), (26, 40, 80), (58, 78, 120)),
    (40, 56, 92),
    (70, 100, 170),
    0.4,
    0.48,
    True,
)
STORM = Light(
    "storm",
    ((78, 88, 100), (124, 134, 142), (176, 182, 184)),
    (160, 168, 172),
    (190, 204, 214),
    0.22,
    0.16,
)
TIMES = (
    (DAY, "day afternoon noon midday daytime"),
    (NIGHT, "night midnight moonlit moonlight nocturnal moon starlit evening-late"),
    (DUSK, "dusk sunset evening twilight golden sundown magic"),
    (DAWN, "dawn sunrise morning daybreak"),
    (
        STORM,
        "storm stormy rain rainy raining overcast fog foggy mist misty bleak drizzle snowstorm",
    ),
)


def light_of(text: str) -> Light:
    """The light that the words say, the first of them winning; day when none does."""
    for word in text.lower().replace("/", " ").replace(",", " ").replace(".", " ").split():
        for light, names in TIMES:
            if word in names.split():
                return light
    return DAY


class Stage:
    """Metres: x right, y up, z away. Colours dim and fade into the haze by distance."""

    def __init__(self, canvas: Canvas, light: Light) -> None:
        self.c, self.light = canvas, light
        self.w, self.h = canvas.size
        self.horizon, self.focal = self.h * HORIZON, self.w * FOCAL
        self.middle = self.w / 2
        self.haze_m = 60.0

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        k = self.focal / max(z, 0.3)
        return self.middle + x * k, self.horizon + (EYE_M - y) * k

    def px(self, metres: float, z: float) -> float:
        return metres * self.focal / z

    def lit(self, colour: RGB, z: float = 0, glow: float = 0) -> RGB:
        """The colour in this light at a distance; `glow` is its own light."""
        seen = tuple(round(ch * (1 - self.light.dim * (1 - glow))) for ch in colour)
        keyed = tuple(round(a * b / 255) for a, b in zip(seen, self.light.key, strict=True))
        seen = mix(seen, keyed, self.light.share * 1.6 * (1 - glow))
        return mix(seen, self.light.haze, min(0.86, max(0.0, z - 3) / self.haze_m) * (1 - glow))

    def quad(
        self, corners: Path, colour: RGB, z: float, line: float = 1.0, raw: bool = False
    ) -> list:
        """A flat patch given by (x, y, z) corners. Returns its outline on the sheet."""
        points = [self.at(*p) for p in corners]
        tone = colour if raw else self.lit(colour, z)
        self.c.fill(points, tone)
        if line and self.c.look.line:
            self.c.contour(points, line * max(0.45, min(1.1, 4.5 / max(z, 1))), tone)
        return points

    def box(
        self,
        x0: float,
        x1: float,
        y0: float,
        y1: float,
        z0: float,
        z1: float,
        colour: RGB,
        line: float = 1.0,
    ) -> None:
        """A solid: side, top or underside, then front, lit as each faces the light (upper left)."""
        if x0 > 0:
            self.quad(
                [(x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)],
                lighter(colour, 0.1),
                z0,
                line,
            )
        if x1 < 0:
            self.quad(
                [(x1, y0, z0), (x1, y0, z1), (x1, y1, z1), (x1, y1, z0)],
                darker(colour, 0.36),
                z0,
                line,
            )
        if y1 < EYE_M:
            self.quad(
                [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)],
                lighter(colour, 0.26),
                z0,
                line,
            )
        if y0 > EYE_M:
            self.quad(
                [(x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)],
                darker(colour, 0.5),
                z0,
                line,
            )
        self.quad(
            [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)], darker(colour, 0.12), z0, line
        )

    def shadow(self, x0: float, x1: float, z0: float, z1: float, alpha: float = 0.4) -> None:
        """A contact shadow on the ground."""
        points = [
            self.at(x0, 0, z0),
            self.at(x1 + 0.25, 0, z0),
            self.at(x1 + 0.25, 0, z1),
            self.at(x0, 0, z1),
        ]
        self.c.shadow(points, alpha, max(3, self.px(0.07, z0)))

    def lamp(
        self, x: float, y: float, z: float, reach: float = 1.6, colour: RGB = (255, 206, 120)
    ) -> None:
        """A lamp's glow, strong when it is dark."""
        px, py = self.at(x, y, z)
        self.c.glow(px, py, self.px(reach, z), colour, 0.62 if self.light.lamps else 0.3)
        self.c.glow(px, py, self.px(reach * 0.35, z), lighter(colour, 0.6), 0.85)

    def floor(self, near: RGB, far: RGB) -> None:
        """The ground from the horizon to the lower edge."""
        self.c.fade((0, self.horizon, self.w, self.h), self.lit(far, 30), self.lit(near, 1))
