"""Pass 1: what the parser knows, and one question to a text model for what only a reader sees."""

from collections.abc import Sequence

from core.costs import tokens
from core.models.manifest import AssetType, Finding, Findings, SameAs, Usage
from core.models.screenplay import Screenplay
from core.prompts.registry import Prompt, fenced
from core.providers.base import TextProvider
from core.providers.offline.lexicon import lists, naming
from core.screenplay.cues import speakers_of
from core.stages import places
from core.stages.asking import asked

CONTEXT_TOKENS = 120_000
MAX_OUTPUT_TOKENS = 16_000
MAX_NAME_CHARS = 120
_EVERYONE = lists()["everyone"]
_CROWDS = lists()["crowds"]


_TAGGED = {
    "cast members": AssetType.CHARACTER,
    "animals": AssetType.CHARACTER,
    "background actors": AssetType.EXTRA_ARCHETYPE,
    "location": AssetType.LOCATION,
    "props": AssetType.PROP,
    "vehicles": AssetType.PROP,
    "weapons": AssetType.PROP,
}
"""Final Draft's tag categories that are asset types; the others (sound, wardrobe) are none."""


def known(screenplay: Screenplay) -> list[Finding]:
    """Who speaks, from the cues, where, from the headings, in script order, and what somebody
    tagged in Final Draft."""
    found = []
    for name in screenplay.speakers:
        words = naming.words(name)
        if not words or all(word in _EVERYONE for word in words):
            continue
        parts = speakers_of(name, set(screenplay.speakers))
        if len(parts) > 1:
            continue
        crowd = naming.head(name) in _CROWDS or words[0] in _EVERYONE
        kind = AssetType.EXTRA_ARCHETYPE if crowd else AssetType.CHARACTER
        found.append(_known(name, kind))
    for name, spellings in places.sets(screenplay).items():
        found.append(_known(name, AssetType.LOCATION, spellings))
    taken = {finding.name.upper() for finding in found}
    for tag in screenplay.tags:
        kind = _TAGGED.get(tag.category.lower())
        if kind and tag.name.upper() not in taken:
            taken.add(tag.name.upper())
            words = f"tagged {tag.category}"
            found.append(_known(tag.name, kind, words=words))
    return found


def _known(name: str, kind: AssetType, spellings: Sequence[str] = (), words: str = "") -> Finding:
    """A finding of the parser; a name too long for a list leads with its beginning."""
    short = name[:MAX_NAME_CHARS].rstrip()
    aliases = [other for other in (name, *spellings) if other != short]
    return Finding(
        name=short, type=kind, aliases=aliases[:20], confidence=1.0, evidence_words=words
    )


def read(
    screenplay: Screenplay,
    provider: TextProvider,
    prompt: Prompt,
    scene_indices: Sequence[int] | None = None,
    context_tokens: int = CONTEXT_TOKENS,
    found: Sequence[Finding] = (),
) -> tuple[Findings, Usage]:
    """What one call finds in the whole screenplay, or in the scenes asked for. Only what does not
    fit the context is cut at scene borders, and the parts' findings merged. `found` is what an
    earlier reading named: it is given, so that it keeps its name."""
    given = known(screenplay)
    listed = _listed([*given, *found])
    wanted = range(len(screenplay.scenes)) if scene_indices is None else sorted(scene_indices)
    overhead = tokens(prompt.text) + tokens(listed) + MAX_OUTPUT_TOKENS
    parts = _parts(screenplay, list(wanted), max(context_tokens - overhead, 1_000))
    whole = scene_indices is None and len(parts) < 2
    replies, usage = [], Usage()
    for part in parts or [[]]:
        task = asked(
            prompt,
            Findings,
            {
                "screenplay": screenplay,
                "known": given,
                "scene_indices": None if whole else part,
            },
            max_output_tokens=MAX_OUTPUT_TOKENS,
            scenes=fenced(_numbered(screenplay, part), "screenplay"),
            known=fenced(listed, "already known"),
        )
        result = provider.run(task)
        replies.append(result.reply)
        usage = usage + result.usage
    return merged(replies), usage


def merged(replies: Sequence[Findings]) -> Findings:
    """Several parts' findings as one: the same name and type is the same finding."""
    if len(replies) == 1:
        return replies[0]
    assets: dict[tuple[str, str], Finding] = {}
    ranks = ("low", "normal", "high")
    for finding in (asset for reply in replies for asset in reply.assets):
        key = (finding.type.family, " ".join(naming.words(finding.name)))
        before = assets.setdefault(key, finding)
        if before is not finding:
            aliases = dict.fromkeys([*before.aliases, *finding.aliases])
            assets[key] = before.model_copy(
                update={
                    "aliases": list(aliases)[:20],
                    "importance": max(before.importance, finding.importance, key=ranks.index),
                    "confidence": max(before.confidence, finding.confidence),
                }
            )
    same: dict[frozenset[str], SameAs] = {}
    for pair in (pair for reply in replies for pair in reply.same):
        same.setdefault(frozenset((pair.name.lower(), pair.other.lower())), pair)
    return Findings(assets=list(assets.values())[:1000], same=list(same.values())[:300])


def _parts(screenplay: Screenplay, wanted: list[int], budget_tokens: int) -> list[list[int]]:
    """Scene indices cut into runs that fit; a scene that does not fit alone stands alone."""
    parts: list[list[int]] = []
    used = 0
    for index in wanted:
        size = tokens(screenplay.scene_text(screenplay.scenes[index])) + 8
        if not parts or used + size > budget_tokens:
            parts.append([])
            used = 0
        parts[-1].append(index)
        used += size
    return parts


def _numbered(screenplay: Screenplay, part: Sequence[int]) -> str:
    """The scenes under their numbers; what stands before the first goes with the first."""
    numbered = [
        f"[Scene {scene.scene_number}]\n{screenplay.scene_text(scene)}"
        for scene in (screenplay.scenes[index] for index in part)
    ]
    if not part or part[0] == 0:
        numbered = [e.text for e in screenplay.elements if e.scene_index is None] + numbered
    return "\n\n".join(numbered)


def _listed(given: Sequence[Finding]) -> str:
    titles = {AssetType.LOCATION: "Locations", AssetType.PROP: "Props"}
    lines: dict[str, list[str]] = {"Characters with lines": [], "Locations": []}
    for finding in given:
        lines.setdefault(titles.get(finding.type, "Characters with lines"), []).append(finding.name)
    return "\n".join(f"{title}: {'; '.join(names) or 'none'}" for title, names in lines.items())
