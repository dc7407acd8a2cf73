"""Lines of a script and what the offline distiller makes of them."""

from core.models.manifest import AssetType
from core.providers.offline import distiller


def distil(name: str, kind: AssetType, *lines: str, aliases: tuple[str, ...] = ()):
    """The reply to lines of scenes 1, 2, 3…; a line may begin with `2: ` to name its scene."""
    passages = []
    for number, line in enumerate(lines, 1):
        scene, _, text = line.partition(": ") if line[:1].isdigit() else (str(number), "", line)
        passages.append({"scene_number": scene, "text": text, "evidence": "action"})
    return distiller.distil(
        {"name": name, "aliases": list(aliases), "type": kind, "passages": passages}
    )
