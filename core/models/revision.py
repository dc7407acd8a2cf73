"""How the scenes of one revision become those of the next."""

from typing import Literal

from core.models.base import Value

ChangeKind = Literal["unchanged", "changed", "moved", "split", "new", "omitted"]


class SceneText(Value):
    """What identity is decided by: the heading as written and the scene's whole text."""

    heading: str
    text: str


class Change(Value):
    """One scene's way from old to new. `old` and `new` are positions in the two sequences;
    `old` is None for new scenes, `new` for omitted ones. A `split` scene names the old scene it
    was cut from, which goes on elsewhere. `moved` scenes have the same text at another place."""

    kind: ChangeKind
    old: int | None = None
    new: int | None = None
