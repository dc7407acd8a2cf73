"""Colours: words for them, and how to mix, shade and seed them."""

import hashlib
import random

RGB = tuple[int, int, int]


def _words(table: str) -> dict[str, RGB]:
    rows = (row.split() for row in table.strip().splitlines())
    return {w: (int(h[:2], 16), int(h[2:4], 16), int(h[4:], 16)) for h, *ws in rows for w in ws}


COLOURS = _words("""
b8322f red crimson ruby blood cherry
8e2433 burgundy maroon wine claret oxblood
d9482b scarlet vermilion poppy
e07b2f orange tangerine amber
b5562c rust rusty copper terracotta ginger auburn
efc23e yellow golden sunflower lemon
d8a23a mustard ochre gold gilded brass gilt honey
3f7d4a green emerald
6b7a3c olive khaki moss mossy
2f5a3f forest bottle pine
8fc0a0 mint sage
2f8f8c teal turquoise petrol
5bb5c9 cyan aqua
3a62a8 blue cobalt sapphire denim
24365f navy midnight indigo
8fb6dc sky powder azure
6d4a94 purple violet plum amethyst
b39bd0 lavender lilac mauve
d9739a pink rose fuchsia magenta
f0b7b3 blush peach coral salmon
7a5236 brown chestnut leather wooden wood oak walnut mahogany cardboard hazel tan-brown
4a3324 chocolate umber espresso
c9a477 tan sand sandy beige camel straw khaki-tan wicker buff fawn
e8dcc0 cream ivory parchment bone linen
f2f0ea white snow chalk pearl porcelain marble
8d9096 grey gray ash slate stone concrete smoky pewter granite
c3c9d0 silver silvery steel chrome metal metallic tin platinum aluminium aluminum
55595f charcoal gunmetal iron lead
23232a black jet ebony onyx raven
9a6b3a bronze
""")
DARK = {"dark", "deep", "dirty", "sooty", "muddy"}
PALE = {"pale", "light", "bright", "faded", "soft", "washed", "pastel", "dusty"}


def mix(a: RGB, b: RGB, share: float) -> RGB:
    """`a` with `share` (0 to 1) of `b`."""
    return tuple(round(p + (q - p) * share) for p, q in zip(a, b, strict=True))


def darker(colour: RGB, share: float = 0.3) -> RGB:
    """A shadow of it: cooler as well as darker."""
    return mix(tuple(round(c * (1 - share)) for c in colour), (38, 30, 66), share * 0.25)


def lighter(colour: RGB, share: float = 0.3) -> RGB:
    return mix(colour, (255, 248, 232), share)


def luma(colour: RGB) -> float:
    """0 (black) to 255 (white)."""
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def seeded(*identity: str) -> random.Random:
    """Randomness that belongs to an identity: the same words, the same numbers, anywhere."""
    return random.Random(hashlib.sha256("\x1f".join(identity).encode()).digest())


def named(word: str, before: str = "") -> RGB | None:
    """The colour a word names, shaded by the word before it ("dark green")."""
    colour = COLOURS.get(word)
    if colour and before in DARK:
        return darker(colour, 0.35)
    if colour and before in PALE:
        return lighter(colour, 0.4)
    return colour
