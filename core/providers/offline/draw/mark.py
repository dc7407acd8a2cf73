"""The small "offline sketch" mark in a picture's lower right corner."""

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

WORDS = "offline sketch"
MARGIN_PX = 14


@lru_cache(maxsize=1)
def label() -> Image.Image:
    """The mark, opaque, so that stamping it twice changes nothing."""
    k = 4
    font = ImageFont.load_default(13 * k)
    left, _, right, _ = font.getbbox(WORDS)
    w, h = right - left + 38 * k, 23 * k
    tag = Image.new("RGBA", (w, h))
    pen = ImageDraw.Draw(tag)
    pen.rounded_rectangle(
        (0, 0, w - 1, h - 1), h // 2, fill=(250, 247, 240, 255), outline=(70, 66, 72, 255), width=k
    )
    pen.text((28 * k, h // 2), WORDS, font=font, fill=(70, 66, 72), anchor="lm")
    pen.line([(11 * k, 16 * k), (20 * k, 7 * k)], fill=(226, 160, 60), width=4 * k)
    pen.polygon([(8 * k, 18 * k), (9.6 * k, 13.6 * k), (12.6 * k, 16.6 * k)], fill=(70, 66, 72))
    small = tag.reduce(k)
    small.putalpha(small.getchannel("A").point(lambda v: 255 if v > 127 else 0))
    return small


def stamped(image: Image.Image) -> Image.Image:
    tag = label()
    image.paste(
        tag, (image.width - tag.width - MARGIN_PX, image.height - tag.height - MARGIN_PX), tag
    )
    return image
