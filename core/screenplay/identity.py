"""Scene identity across revisions: which scene of the new text is which of the old."""

from collections.abc import Sequence

from core.models.revision import Change, SceneText


def match(old: Sequence[SceneText], new: Sequence[SceneText]) -> list[Change]:
    """Every scene of both sequences once: the new ones in order, then what was omitted."""
    left = dict(enumerate(old))
    changes: list[Change] = []
    for position, scene in enumerate(new):
        same = next((i for i, other in left.items() if other.text == scene.text), None)
        alike = next((i for i, other in left.items() if other.heading == scene.heading), None)
        found = same if same is not None else alike
        if found is None:
            changes.append(Change(kind="new", new=position))
            continue
        del left[found]
        changes.append(
            Change(kind="unchanged" if same is not None else "changed", old=found, new=position)
        )
    return changes + [Change(kind="omitted", old=index) for index in left]
