import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from core.errors import BadInput, NotFound, UploadTooLarge
from core.store import media as media_module


def a_picture(width=60, height=40, kind="PNG", colour="teal") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_kept_to_the_byte_with_a_thumbnail_beside_it(store, kind):
    content = a_picture(1600, 900, kind)
    image = store.media.keep(content)
    assert store.media.content(image.id) == content
    with Image.open(store.media.thumbnail_path(image.id)) as thumbnail:
        assert thumbnail.format == "WEBP"
        assert max(thumbnail.size) == media_module.THUMBNAIL_PX


def test_a_phones_photo_is_kept_and_shown_upright(store):
    upright = Image.Exif()
    upright[0x0112] = 6
    for kind, more in (("JPEG", {}), ("MPO", {"append_images": [Image.new("RGB", (60, 40))]})):
        out = io.BytesIO()
        photo = Image.new("RGB", (60, 40), "teal")
        photo.save(out, kind, exif=upright, save_all=kind == "MPO", **more)
        image = store.media.keep(out.getvalue())
        assert (image.media_type, image.width_px, image.height_px) == ("image/jpeg", 40, 60)
        with Image.open(store.media.thumbnail_path(image.id)) as thumbnail:
            assert thumbnail.size == (40, 60)


def test_the_same_picture_is_kept_once(store):
    assert store.media.keep(a_picture()) == store.media.keep(a_picture())
    assert len(store.images.where()) == 1


def test_the_same_picture_arriving_several_times_at_once_is_kept_once(store):
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(store.media.keep, [a_picture(600, 400)] * 32))
    assert store.images.where() == kept[:1]
    assert len([path for path in store.media.folder.rglob("*") if path.is_file()]) == 2


@pytest.mark.parametrize(
    "content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 80, b"GIF89a"]
)
def test_what_is_no_picture_is_refused_and_leaves_nothing(store, content):
    with pytest.raises(BadInput):
        store.media.keep(content)
    assert store.images.where() == []
    assert [path for path in store.media.folder.rglob("*") if path.is_file()] == []


def test_a_truncated_picture_is_refused(store):
    with pytest.raises(BadInput):
        store.media.keep(a_picture(400, 400)[:-60])


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(store):
    with pytest.raises(UploadTooLarge, match="megapixels"):
        store.media.keep(a_picture(9000, 9000))


def test_a_lost_file_is_said_in_a_sentence(store):
    image = store.media.keep(a_picture())
    store.media.path(image.id, image.media_type).unlink()
    with pytest.raises(NotFound, match="missing"):
        store.media.content(image.id)


def test_an_upload_is_bounded_in_bytes_and_what_a_model_made_is_not_thrown_away(store):
    big = a_picture(3000, 2500, "PNG") + bytes(media_module.MAX_UPLOAD_BYTES)
    with pytest.raises(UploadTooLarge, match="MB is the most"):
        store.media.keep_upload(big)
    assert store.images.where() == []
    assert store.media.content(store.media.keep(big).id) == big
