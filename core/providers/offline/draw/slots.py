"""Where people and props stand in a frame, so that a later pass finds free places."""

from dataclasses import asdict, dataclass

from .stage import EYE_M, FOCAL, HORIZON


@dataclass(frozen=True)
class Slot:
    """A taken place: its middle and width as shares of the frame's width."""

    name: str
    role: str
    x: float
    width: float

    def noted(self) -> dict:
        return asdict(self)


def spread(count: int, taken: list[Slot], left_first: bool) -> list[float]:
    """Middles for `count` foreground people: evenly in an empty frame, else in the widest gaps."""
    others = [s for s in taken if s.role == "foreground"]
    if not others:
        if count == 1:
            return [0.36 if left_first else 0.64]
        edge = {2: 0.28, 3: 0.19}.get(count, 0.12)
        return [edge + (1 - 2 * edge) * k / (count - 1) for k in range(count)]
    found: list[float] = []
    for _ in range(count):
        stand = [s.x for s in others] + found
        spots = [0.1 + 0.04 * k for k in range(21)]
        found.append(
            max(spots, key=lambda x: (min(abs(x - o) for o in stand) - abs(x - 0.5) * 0.05, -x))
        )
    return found


def gap(
    taken: list[Slot], roles: tuple[str, ...], low: float = 0.08, high: float = 0.92
) -> list[float]:
    """Places for one more, freest first."""
    others = [s for s in taken if s.role in roles]
    spots = [low + (high - low) * k / 16 for k in range(17)]

    def room(x: float) -> float:
        free = min((abs(x - s.x) - s.width / 2 for s in others), default=0.5)
        return round(min(free, 0.2) - abs(x - 0.5) * 0.02, 6)

    return sorted(spots, key=lambda x: (-room(x), x))


def standing(height_px: int, width_px: int, away_m: float) -> tuple[float, float]:
    """The y where somebody stands `away_m` metres off, and the pixels of a metre there."""
    metre = width_px * FOCAL / away_m
    return height_px * HORIZON + EYE_M * metre, metre
