"""What became of each scene between two revisions of a screenplay."""

from typing import Literal

from core.models.base import Value

ChangeKind = Literal["unchanged", "changed", "moved", "split", "new", "omitted"]


class SceneText(Value):
    """A scene as identity sees it; `text` includes the heading's line. An `omitted` one stands in
    no order any more."""

    heading: str
    text: str
    omitted: bool = False


class Change(Value):
    """What became of a scene: `old` and `new` are indices into the two revisions.

    `unchanged` and `moved` have the same text, `moved` in another order; `changed` is the same
    scene rewritten (`moved_too` when it also stands elsewhere); `split` is a new scene cut from
    the old one, which itself lives on as `unchanged` or `changed`; `new` has no old, `omitted` no
    new.
    """

    kind: ChangeKind
    old: int | None = None
    new: int | None = None
    similarity: float = 1.0
    moved_too: bool = False
