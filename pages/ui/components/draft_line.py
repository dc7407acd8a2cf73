"""A draft on one line: its name, scenes, first line from the script, badges; and what they say."""

from core.models.manifest import Draft, Evidence
from pages.ui import session

MOST_NUMBERS = 9
MOST_QUOTE = 110
LEAD = 16
MOST_LISTED = 24


def badges(draft: Draft) -> list[tuple[str, str]]:
    """What sets a draft apart, each word with its colour."""
    person = draft.type.family == "characters"
    found = [
        ("new", "green", draft.new),
        ("vanished", "red", draft.vanished),
        ("ghost", "red", draft.ghost and not draft.vanished),
        ("by hand", "blue", draft.manual),
        ("ambiguous", "orange", draft.ambiguous),
        ("low priority", "gray", draft.priority == "low"),
        ("heard only", "violet", person and draft.heard_only),
        ("speaking", "blue", person and draft.speaking and not draft.heard_only),
        ("silent", "gray", person and not draft.speaking and not draft.ghost),
    ]
    return [(word, color) for word, color, true in found if true]


def scenes_told(draft: Draft) -> str:
    """As many scene numbers as fit the column, and how many more: `1 2 3 +34`."""
    numbers = draft.scene_numbers
    shown: list[str] = []
    for number in numbers:
        if shown and len(" ".join([*shown, number])) > MOST_NUMBERS:
            break
        shown.append(number)
    rest = len(numbers) - len(shown)
    return " ".join(shown) + (f" +{rest}" if rest else "")


def first_line(draft: Draft) -> str:
    """The first line that says more than its name, action before a heading or a cue; cut so that
    the name stands in what is seen of it."""
    telling = (Evidence.ACTION, Evidence.DIALOGUE)
    shown = [m for m in draft.mentions if m.evidence in telling and m.present]
    shown += [m for m in draft.mentions if m.evidence in telling] + list(draft.mentions)
    quote = " ".join(shown[0].quote.split()) if shown else ""
    at = min((i for n in (draft.name, *draft.aliases) if (i := _find(quote, n)) >= 0), default=0)
    start = quote.rfind(" ", 0, at - LEAD) + 1 if at > LEAD else 0
    cut = ("…" if start else "") + quote[start:]
    return cut if len(cut) <= MOST_QUOTE else cut[:MOST_QUOTE].rstrip() + "…"


def _find(text: str, name: str) -> int:
    return text.upper().find(name.upper())


def label(draft: Draft) -> str:
    """One line of Markdown: name, scenes, first line, badges; safe whatever the script says."""
    parts = [f"**{session.escape(draft.name)}**", f"*{session.escape(scenes_told(draft) or '–')}*"]
    quote = first_line(draft).replace("`", "’")
    parts += [f"`{quote}`"] if quote else []
    parts += [f":{color}-badge[{word}]" for word, color in badges(draft)]
    return " ".join(parts)


def scenes_sentence(draft: Draft) -> str:
    """Where it stands, in words: `In scenes 3, 7. Heard in scene 4.`"""
    printed = {m.scene_index: m.scene_number for m in draft.mentions}
    present, heard = draft.scene_indices, draft.heard_indices
    spoken = sorted(index for index in {*printed} - {*present, *heard} if index is not None)
    parts = [
        f"{how} {_numbers([printed[index] for index in indices])}."
        for how, indices in (("In", present), ("Heard in", heard), ("Spoken of in", spoken))
        if indices
    ]
    if draft.vanished:
        parts.append("No longer in the script.")
    elif draft.ghost:
        parts.append("Not in the script: no line has this name.")
    return " ".join(parts)


def _numbers(numbers: list[str]) -> str:
    if len(numbers) > MOST_LISTED:
        return f"{len(numbers)} scenes, from {numbers[0]} to {numbers[-1]}"
    return f"scene{'s' * (len(numbers) > 1)} {', '.join(numbers)}"


def explained(draft: Draft) -> str:
    """What the badges mean that do not explain themselves."""
    told = [
        ("Some of its lines use a name that another asset has too.", draft.ambiguous),
        ("Nobody handles it and nothing describes it.", draft.priority == "low"),
        ("Found in what changed since the last reading.", draft.new),
    ]
    return " ".join(words for words, true in told if true)
