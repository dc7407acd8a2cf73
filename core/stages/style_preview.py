"""A style tried out on three sample assets: a person, a place, an object."""

from core.models.assets import Asset, StyleCapsule
from core.models.manifest import AssetType
from core.stages import image_keys
from core.stages.fingerprints import style_fingerprint
from core.studio import Studio

SAMPLES = (
    Asset(
        id="sample-person",
        project_id="",
        name="MARA",
        type=AssetType.CHARACTER,
        description="A woman of 34, slim, dark curly hair, freckles. Wears a red wool coat over"
        " blue trousers. Upright and watchful.",
    ),
    Asset(
        id="sample-place",
        project_id="",
        name="HARBOUR KITCHEN",
        type=AssetType.LOCATION,
        description="A narrow kitchen with green walls and a wide window over a harbour. A pine"
        " table, two chairs, a lamp with an orange shade. Evening light.",
    ),
    Asset(
        id="sample-object",
        project_id="",
        name="LANTERN",
        type=AssetType.PROP,
        description="An old brass lantern with cracked glass and a black iron handle.",
    ),
)


def made(studio: Studio, style: StyleCapsule) -> list[str]:
    """The previews of the style's present words that this process has made."""
    ids = _MADE.get(_key(studio, style), [])
    return ids if len(studio.store.images.by_id(ids)) == len(ids) else []


def preview(studio: Studio, style_id: str) -> list[str]:
    """The ids of three pictures in the style, stored but of no project; after a failure, those
    that are made are kept and the next call makes the others.

    Raises BudgetExceeded before the first, ProviderError.
    """
    style = studio.store.styles.get(style_id)
    known = made(studio, style)
    ids = _MADE[_key(studio, style)] = known if len(known) < len(SAMPLES) else []
    waiting = SAMPLES[len(ids) :]
    price = studio.images(None).estimate_usd()
    studio.meter.check(None if price is None else price * len(waiting))
    for sample in waiting:
        painted = image_keys.paint(studio, sample, style)
        ids.append(studio.store.media.keep(painted.picture.image).id)
    return ids


def _key(studio: Studio, style: StyleCapsule) -> tuple[str, str]:
    return style_fingerprint(style), studio.image_provider.model


_MADE: dict[tuple[str, str], list[str]] = {}
