"""The style capsules that come with Scriptboard."""

from core.models.base import Value


class ShippedCapsule(Value):
    slug: str
    name: str
    prompt: str


SHIPPED: tuple[ShippedCapsule, ...] = (
    ShippedCapsule(
        slug="ink-storyboard",
        name="Ink storyboard",
        prompt="Black ink storyboard drawing on white paper, confident brush lines, grey wash.",
    ),
)
