"""Interiors by kind."""

# fmt: off
from .home_rooms import bedroom, cabin, kitchen, living, study
from .public_rooms import bar, car, church, corridor, hospital, office, shop, workshop
from .stage import Stage

FURNISHED = {"kitchen": kitchen, "bedroom": bedroom, "study": study, "bar": bar, "office": office,
    "hospital": hospital, "car": car, "church": church, "shop": shop, "workshop": workshop,
    "corridor": corridor, "cabin": cabin, "living": living}


def draw(s: Stage, p) -> None:
    FURNISHED[p.kind](s, p)
    if s.light.lamps:
        s.c.fade((0, 0, s.w, s.h * 0.4), (12, 12, 34), (12, 12, 34), (0.34, 0))
