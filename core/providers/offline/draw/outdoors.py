"""Exteriors by kind, and the weather over them."""

# fmt: off
from .coast import sea
from .land import falling
from .palette import lighter
from .stage import Stage
from .town import garden, house_front, road, rooftop, street
from .wilds import desert, field, forest, mountain

DRAWN = {"sea": sea, "forest": forest, "mountain": mountain, "desert": desert, "rooftop": rooftop,
    "garden": garden, "road": road, "house": house_front, "field": field, "street": street}


def draw(s: Stage, p) -> None:
    s.haze_m = 34
    DRAWN[p.kind](s, p)
    if "snow" in p.has or "snowy" in p.has or "snowstorm" in p.has:
        falling(s, p, snow=True)
    elif p.has & {"rain", "rainy", "raining", "downpour", "storm", "drizzle"}:
        falling(s, p, snow=False)
    if p.has & {"fog", "foggy", "mist", "misty"}:
        y, mist = s.horizon, lighter(s.light.haze, 0.3)
        s.c.fade((0, y - 190, s.w, y + 10), mist, mist, (0, 0.5))
        s.c.fade((0, y + 9, s.w, s.h), mist, mist, (0.5, 0.05))
