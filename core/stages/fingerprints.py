"""What a thing was made from, as fingerprints, and what has changed since.

Stale is found by comparing, never stored. The model and the seed are no part of it.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping

from core.models.assets import Asset, Attempt, StyleCapsule
from core.models.project import Project
from core.studio import Studio

Inputs = dict[str, str]
"""Each input's fingerprint by its name: `{"description": "3f2a91c0", "style": …}`."""

_REASONS = {
    "prompt": "its prompt changed",
    "later prompt": "the prompt of its later passes changed",
    "lines": "the script's lines it was written from changed",
    "name": "the name changed",
    "type": "the type changed",
    "description": "the description changed",
    "style": "the style changed",
    "action": "the shot's action changed",
    "setting": "the shot's setting changed",
}


def fingerprint(*parts: object) -> str:
    """Sixteen hex digits of the parts in their order."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(str(part).encode() + b"\x00")
    return digest.hexdigest()[:16]


def stamp(inputs: Mapping[str, str]) -> str:
    """All inputs on one line, for `made_from`; `stamped` reads it again."""
    return " ".join(f"{name}={value}" for name, value in sorted(inputs.items()))


def stamped(made_from: str) -> Inputs:
    return dict(part.split("=", 1) for part in made_from.split() if "=" in part)


def changed(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """Reasons in words, one for each input that differs; none when nothing was recorded."""
    if not then:
        return []
    names = [*then, *(name for name in now if name not in then)]
    return [
        _REASONS.get(name, f"{name} changed") for name in names if then.get(name) != now.get(name)
    ]


def style_fingerprint(style: StyleCapsule | None) -> str:
    """Of its words and its picture; renaming a style changes no picture."""
    return fingerprint(style.prompt, style.image_id) if style else ""


def description_inputs(elements: Iterable[str], prompt_version: str) -> Inputs:
    """What a distilled description is made from: the script's elements that were sent."""
    return {"lines": ",".join(elements), "prompt": fingerprint(prompt_version)}


def picture_inputs(asset: Asset, style: StyleCapsule | None, prompt_version: str) -> Inputs:
    """What an image key is made from."""
    return {
        "description": fingerprint(asset.description.strip()),
        "type": asset.type.value,
        "style": style_fingerprint(style),
        "prompt": fingerprint(prompt_version),
    }


class Freshness:
    """Why things of one project are stale, from one look at its style, prompts and script.

    `elements` are the fingerprints of all the script's elements as it stands.
    """

    def __init__(self, studio: Studio, project: Project, elements: Collection[str]) -> None:
        self.style = studio.store.styles.find(project.style_id)
        self._elements = elements
        self._distil = fingerprint(studio.prompt("distil_asset").version)
        self._image = studio.prompt("image_asset").version

    def of_description(self, asset: Asset) -> list[str]:
        """Nothing for a description typed by hand; of an edited one, only its lines."""
        then = stamped(asset.made_from)
        sent = [print_ for print_ in then.get("lines", "").split(",") if print_]
        standing = ",".join(print_ for print_ in sent if print_ in self._elements)
        now = {"lines": standing, "prompt": self._distil}
        return changed(then, {name: now.get(name, "") for name in then})

    def of_picture(self, asset: Asset, attempt: Attempt | None) -> list[str]:
        """An uploaded picture goes stale only with the type, whose aspect ratio it was cut for."""
        if attempt is None:
            return []
        now = picture_inputs(asset, self.style, self._image)
        known = {name: value for name, value in now.items() if name in attempt.based_on}
        return changed(attempt.based_on, known)
