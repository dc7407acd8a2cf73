"""Appearances, shots, transformations, frames."""

from core.models.scenes import Appearance, Frame, Shot, Transformation
from core.store.table import Table


class Appearances(Table[Appearance]):
    name, model = "appearance", Appearance

    def of_scene(self, scene_id: str) -> list[Appearance]:
        return self.where("scene_id = ?", [scene_id])

    def of_asset(self, asset_id: str) -> list[Appearance]:
        return self.where("asset_id = ?", [asset_id])


class Shots(Table[Shot]):
    name, model, order = "shot", Shot, "scene_id, shot_index, created_at"

    def of_scene(self, scene_id: str) -> list[Shot]:
        return self.where("scene_id = ?", [scene_id])


class Transformations(Table[Transformation]):
    name, model = "transformation", Transformation

    def of_scene(self, scene_id: str) -> list[Transformation]:
        return self.where("scene_id = ?", [scene_id])


class Frames(Table[Frame]):
    name, model, order = "frame", Frame, "shot_id, kind desc, created_at"

    def of_shot(self, shot_id: str) -> list[Frame]:
        return self.where("shot_id = ?", [shot_id])
