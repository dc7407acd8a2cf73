"""The style capsules that ship: named looks whose words lead every image prompt."""

from core.models.base import Value


class ShippedCapsule(Value):
    slug: str
    name: str
    prompt: str


SHIPPED = (
    ShippedCapsule(
        slug="ink-noir",
        name="Ink Noir",
        prompt="High-contrast black and white brush-and-ink illustration in the tradition of noir "
        "comics: pooled solid blacks, crisp hatching, hard side light, deep shadow shapes, "
        "unprinted paper left for the lights.",
    ),
    ShippedCapsule(
        slug="watercolour",
        name="Watercolour",
        prompt="Loose transparent watercolour on cold-press paper: wet-on-wet washes, pigment "
        "pooling at the edges, visible granulation, soft bleeds, paper left bare for the "
        "highlights, light pencil underdrawing.",
    ),
    ShippedCapsule(
        slug="1970s-film",
        name="1970s Film",
        prompt="Still from a 1970s 35mm feature film: warm tungsten balance, lifted blacks, soft "
        "halation around the lights, fine grain, gentle vignette, anamorphic lens, "
        "practical lighting, naturalistic framing.",
    ),
    ShippedCapsule(
        slug="anime",
        name="Anime",
        prompt="Hand-painted anime feature look: clean thin line work, two-tone cel-shaded figures "
        "with large expressive eyes, open skies with towering clouds, clear fresh colours, "
        "lovingly detailed backgrounds.",
    ),
    ShippedCapsule(
        slug="graphite-storyboard",
        name="Graphite Storyboard",
        prompt="Graphite storyboard panel: confident pencil construction lines, diagonal hatching, "
        "smudged mid-tones on toothy paper, no colour, strong silhouettes, clear staging "
        "that reads at a glance.",
    ),
    ShippedCapsule(
        slug="clean-comic",
        name="Clean Comic",
        prompt="Clean ligne claire comic panel: even bold outlines, flat bright colours, halftone "
        "dots in the shadows, uncluttered shapes, simple readable expressions, crisp "
        "graphic staging.",
    ),
    ShippedCapsule(
        slug="gouache-storybook",
        name="Gouache Storybook",
        prompt="Painterly gouache storybook illustration: opaque matte brush strokes, no outlines, "
        "rounded shapes, softly layered light, dry-brush texture, quiet background and one "
        "glowing focal point.",
    ),
    ShippedCapsule(
        slug="neon-night",
        name="Neon Night",
        prompt="Neo-noir cinematic night photography: violet and teal neon spill, wet reflective "
        "surfaces, low-key lighting, glowing accents out of deep shadow, shallow depth of "
        "field, subtle film grain.",
    ),
)
