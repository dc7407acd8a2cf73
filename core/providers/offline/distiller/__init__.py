"""Offline Pass 2: what something looks like, in three plain sentences of the script's own words.

Nothing is added: what no line says is said to be open.
"""

from collections.abc import Mapping
from typing import Any

from core.models.assets import DistilledAsset
from core.models.manifest import AssetType
from core.providers.offline.distiller import figure, place, thing
from core.providers.offline.distiller.wording import combine, rewrite

__all__ = ["combine", "distil", "rewrite"]


def distil(inputs: Mapping[str, Any]) -> DistilledAsset:
    """The reply to `distil_asset` from `name`, `aliases`, `type` and `passages`."""
    names, passages = [inputs["name"], *inputs["aliases"]], inputs["passages"]
    match AssetType(inputs["type"]):
        case AssetType.LOCATION:
            return place.distil(inputs["name"], passages)
        case AssetType.PROP:
            return thing.distil(names, passages)
        case asset_type:
            return figure.distil(names, passages, asset_type)
