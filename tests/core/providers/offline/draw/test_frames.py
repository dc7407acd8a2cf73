"""Frames: composed of what they are given, pass upon pass, and nothing dropped."""

import io

import pytest
from PIL import Image, ImageChops

from core.errors import BadInput, TooManyReferences
from core.models.pictures import Reference
from core.providers.offline.draw.carried import opened as sheet_of
from tests.core.providers.offline.draw.pictures import (
    apart,
    asset_task,
    drawn,
    frame_task,
    opened,
    share_near,
)


def reference(name: str, role: str, image: bytes) -> Reference:
    return Reference(name=name, role=role, image=image)


def upload(colour: tuple[int, int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 420), colour).save(out, "JPEG", quality=95)
    return out.getvalue()


@pytest.fixture(scope="module")
def harbour() -> Reference:
    return reference(
        "HARBOUR", "location", drawn(asset_task("location", "HARBOUR", "", time="DAY"))
    )


@pytest.fixture(scope="module")
def wren() -> Reference:
    return reference(
        "WREN", "foreground", drawn(asset_task("character", "WREN", "A girl in a red coat."))
    )


@pytest.fixture(scope="module")
def lantern() -> Reference:
    return reference("LANTERN", "prop", drawn(asset_task("prop", "LANTERN", "A green lantern.")))


@pytest.fixture(scope="module")
def first_pass(harbour, wren) -> bytes:
    return drawn(frame_task(harbour, wren))


def slots(frame: bytes) -> list[dict]:
    return sheet_of(frame, "frame").notes["slots"]


def changed(a: bytes, b: bytes) -> tuple[float, tuple[int, int, int, int] | None]:
    """The share of pixels that differ, and the box around them."""
    away = ImageChops.difference(opened(a), opened(b)).convert("L").point(lambda v: 255 if v else 0)
    return away.histogram()[255] / (away.width * away.height), away.getbbox()


def test_a_frame_shows_the_place_it_is_given_with_the_person_large_in_it(harbour, wren, first_pass):
    frame = opened(first_pass)
    assert frame.size == (1344, 768)
    assert apart(frame, opened(harbour.image), (0, 0, 120, 200)) < 25
    assert share_near(frame, (184, 50, 47)) > 0.03


def test_pass_two_keeps_pass_one_outside_what_it_adds(first_pass, wren, lantern):
    base = reference("base", "base", first_pass)
    friend = wren.model_copy(update={"name": "EVE", "role": "background"})
    second = drawn(frame_task(base, friend, lantern))
    share, _ = changed(first_pass, second)
    assert 0.005 < share < 0.2
    assert [s["name"] for s in slots(second)] == ["WREN", "EVE", "LANTERN"]


def test_a_background_person_is_smaller_and_does_not_cover_the_foreground(first_pass, wren):
    base = reference("base", "base", first_pass)
    friend = wren.model_copy(update={"name": "EVE", "role": "background"})
    second = drawn(frame_task(base, friend))
    near, far = slots(second)
    assert far["width"] < near["width"] / 2
    front = sheet_of(first_pass, "base").front.point(lambda v: 255 if v == 255 else 0)
    away = ImageChops.difference(opened(first_pass), opened(second)).convert("L")
    assert ImageChops.multiply(away, front).getbbox() is None


def test_props_of_later_passes_do_not_stand_on_earlier_ones(first_pass, lantern):
    second = drawn(frame_task(reference("base", "base", first_pass), lantern))
    other = lantern.model_copy(update={"name": "KEY"})
    third = drawn(frame_task(reference("base", "base", second), other))
    one, two = (s for s in slots(third) if s["role"] == "prop")
    assert abs(one["x"] - two["x"]) > (one["width"] + two["width"]) / 2


@pytest.mark.parametrize("role", ["foreground", "background", "prop", "location", "base"])
def test_an_upload_without_a_matte_is_placed_in_every_role(harbour, role):
    pink = (255, 0, 200)
    frame = opened(drawn(frame_task(harbour, reference("UPLOAD", role, upload(pink)))))
    assert share_near(frame, pink, 90) > 0.002


def test_every_reference_leaves_its_trace(harbour, wren, lantern):
    hues = {"foreground": (255, 0, 200), "background": (0, 255, 60), "prop": (0, 60, 255)}
    sent = [reference(role, role, upload(hue)) for role, hue in hues.items()]
    frame = opened(drawn(frame_task(harbour, wren, lantern, *sent)))
    for hue in hues.values():
        assert share_near(frame, hue, 90) > 0.002


def test_a_frame_without_a_place_is_set_on_a_stage(wren):
    frame = opened(drawn(frame_task(wren)))
    assert share_near(frame, (184, 50, 47)) > 0.03


def test_the_same_frame_is_drawn_the_same(harbour, wren):
    assert drawn(frame_task(harbour, wren)) == drawn(frame_task(harbour, wren))


def test_more_references_than_it_takes_are_refused():
    many = [reference(str(i), "prop", b"") for i in range(17)]
    with pytest.raises(TooManyReferences, match="17"):
        drawn(frame_task(*many))


def test_a_reference_that_is_no_picture_is_named_in_the_error():
    with pytest.raises(BadInput, match="WREN"):
        drawn(frame_task(reference("WREN", "foreground", b"not a picture")))


def test_a_place_drawn_by_day_is_relit_for_a_frame_at_night(harbour):
    day = opened(drawn(frame_task(harbour, time="DAY"))).convert("L")
    night = opened(drawn(frame_task(harbour, time="NIGHT"))).convert("L")
    assert sum(night.histogram()[160:]) < sum(day.histogram()[160:]) / 2
