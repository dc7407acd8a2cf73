"""What an image model takes, as data: documented limits on references, by name."""

from fnmatch import fnmatchcase

from core.providers.base import Capabilities

ONLY_THE_FIRST = Capabilities(max_references=1)
WORDS_ONLY = Capabilities(max_references=0, edits=False)

# A pattern matches anywhere in a model's name; of several, the longest counts.
BY_PATTERN = {
    "gpt-image": Capabilities(max_references=16),
    "chatgpt-image": Capabilities(max_references=16),
    "gemini-2.5-flash-image": Capabilities(max_references=3),
    "gemini-3*image": Capabilities(max_references=14),
    "nano-banana": Capabilities(max_references=3),
    "nano-banana-2": Capabilities(max_references=14),
    "nano-banana-pro": Capabilities(max_references=14),
    "imagen": Capabilities(max_references=4),
    "imagen-3.0-generate": WORDS_ONLY,
    "imagen-3.0-fast": WORDS_ONLY,
    "imagen-4": WORDS_ONLY,
    "flux-2": Capabilities(max_references=8),
    "flux.2": Capabilities(max_references=8),
    "seedream": Capabilities(max_references=14),
    "qwen-image-edit": Capabilities(max_references=3),
    "grok": Capabilities(max_references=3),
    # LiteLLM sends these services the first image of a list and drops the others.
    "black_forest_labs/*": ONLY_THE_FIRST,
    "recraft/recraft*": ONLY_THE_FIRST,
    "stability/*": ONLY_THE_FIRST,
}


def of(model: str) -> Capabilities:
    """What `model` takes; for a model not in the table the limit is not known (None)."""
    name = model.lower()
    matching = [pattern for pattern in BY_PATTERN if fnmatchcase(name, f"*{pattern}*")]
    return BY_PATTERN[max(matching, key=len)] if matching else Capabilities()
