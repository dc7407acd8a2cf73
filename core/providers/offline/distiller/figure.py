"""People and typical figures: who, in what clothes, and what is left open."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from core.models.assets import Conflict, DistilledAsset, Traits
from core.models.manifest import AssetType
from core.providers.offline import visible
from core.providers.offline.distiller import looks, phrases
from core.providers.offline.distiller.looks import Seen
from core.providers.offline.lexicon import lists, naming

_TOLD = visible.COLOURS | visible.WEAR
_HAIR = frozenset(["hair", "plait", "beard", "curls", "bob"])
_SHE = frozenset(["she", "her", "hers", "herself"]) | lists()["female"]
MAX_CONFLICTS = 8


def distil(
    names: Sequence[str], passages: Sequence[Mapping[str, Any]], asset_type: AssetType
) -> DistilledAsset:
    names = phrases.names_of_person(names)
    every = looks.read(names, passages)
    seen = [one for one in every if not one.other_age]
    age = next((one.age for one in reversed(seen) if one.age), "")
    told = [phrase for one in seen for phrase in one.body]
    body = phrases.first_of([*looks.shown_in_name(names), *told])
    worn = _outfit([Seen("", worn=looks.worn_in_name(names)), *seen])
    who = _who(names, seen, age, asset_type)
    look = f"{who}, {phrases.listed(body)}" if body else who
    clothes = (
        f"Wears {phrases.listed(worn)}."
        if worn
        else "No line says what is worn: the clothing is left open."
    )
    still_open = [
        label
        for label, missing in (
            ("age", not age),
            ("build", not phrases.says(body, visible.BUILD) and not looks.height(body)),
            ("hair and face", not phrases.says(body, visible.BODY)),
        )
        if missing
    ]
    closing = (
        f"The script leaves open {phrases.listed(still_open)}."
        if still_open
        else "The lines say no more of the look than this."
    )
    return DistilledAsset(
        visual_summary=f"{phrases.capital(look)}. {clothes} {closing}",
        traits=Traits(
            physical_features=", ".join(([_years(age)] if age else []) + body),
            clothing=", ".join(worn),
            demeanor=", ".join(p for p in body if phrases.says([p], visible.BEARING)),
        ),
        conflicts=[*_at_another_age(every), *_conflicts(seen)][:MAX_CONFLICTS],
        is_high_priority=len(passages) > 2,
        confidence=round(0.15 + 0.16 * (3 - len(still_open) + 2 * bool(worn)), 2),
    )


def _who(names: Sequence[str], seen: Sequence[Seen], age: str, asset_type: AssetType) -> str:
    """`a woman of 58`, as far as names, titles and pronouns of the lines say."""
    said = [word.casefold() for one in seen for word in one.pronouns]
    titles = {word for name in names for word in naming.words(name)}
    she = sum(word in _SHE for word in said) + 9 * bool(titles & lists()["female"])
    he = sum(word not in _SHE for word in said) + 9 * bool(titles & lists()["male"])
    young = bool(age) and not looks.grown(age)
    if asset_type is AssetType.EXTRA_ARCHETYPE or she == he:
        noun = "typical figure" if asset_type is AssetType.EXTRA_ARCHETYPE else "figure"
    elif she > he:
        noun = "girl" if young else "woman"
    else:
        noun = "boy" if young else "man"
    if age.isdigit():
        return f"a {noun} of {age}"
    return f"a {noun} in the {age}" if age else f"a {noun}"


def _outfit(seen: Sequence[Seen]) -> list[str]:
    """One phrase for each kind of garment: the last look, in its fullest words."""
    worn: dict[str, str] = {}
    for one in seen:
        for phrase in one.worn:
            for kind in visible.kinds(phrase)[:1]:
                before = worn.get(kind, "")
                fuller = _same_look(before, phrase) and len(phrase) > len(before)
                if (
                    not before
                    or (phrases.says([phrase], _TOLD) and fuller)
                    or (_differ(kind, before, phrase))
                ):
                    worn[kind] = phrase
    return phrases.first_of(worn.values())


def _same_look(one: str, other: str) -> bool:
    """Whether two phrases can be of one garment: same noun, no other colour, no other wear."""
    first, second = (re.split(r"\bwith\b|\bover\b", phrase)[0] for phrase in (one, other))
    colours = visible.colour(first), visible.colour(second)
    wear = [set(visible.words(phrase)) & visible.WEAR for phrase in (first, second)]
    if all(colours) and colours[0] != colours[1]:
        return False
    if wear[0] and wear[1] and not wear[0] & wear[1]:
        return False
    return visible.last_noun(first) == visible.last_noun(second)


def _traits(one: Seen) -> Iterator[tuple[str, str]]:
    """Each phrase that another line may contradict, with what it is about."""
    yield from ((visible.kinds(phrase)[0], phrase) for phrase in one.worn)
    yield from (("hair", phrase) for phrase in one.body if phrases.says([phrase], _HAIR))
    if one.age:
        yield "age", one.age


def _conflicts(seen: Sequence[Seen]) -> list[Conflict]:
    """The same kind of garment in another colour or wear, hair in another colour, another age."""
    found: list[Conflict] = []
    last: dict[str, tuple[str, str]] = {}
    for one in seen:
        for kind, phrase in _traits(one):
            scene, before = last.get(kind, ("", ""))
            if before and not _differ(kind, before, phrase):
                continue
            last[kind] = (one.scene, phrase)
            if before and scene != one.scene:
                found.append(_conflict(kind, (scene, before), (one.scene, phrase)))
    return found


def _at_another_age(every: Sequence[Seen]) -> list[Conflict]:
    """The looks of a younger or older self, each against the one described, which stands as the
    later of the two; a garment against the same kind of it or, failing that, any."""
    other: dict[str, tuple[str, str]] = {}
    described: dict[str, tuple[str, str]] = {}
    for one in every:
        for kind, phrase in _traits(one):
            if one.other_age:
                other.setdefault(kind, (one.scene, phrase))
            else:
                described[kind] = (one.scene, phrase)
    pairs = {kind: described[kind] for kind in other if kind in described}
    dressed = [[kind for kind in one if kind not in ("age", "hair")] for one in (other, described)]
    if all(dressed) and not pairs.keys() & set(dressed[0]):
        pairs[dressed[0][0]] = described[dressed[1][0]]
    return [
        _conflict(kind if kind == "age" else f"{kind} at another age", other[kind], side)
        for kind, side in pairs.items()
        if side[0] != other[kind][0] and side[1] != other[kind][1]
    ]


def _conflict(trait: str, earlier: tuple[str, str], later: tuple[str, str]) -> Conflict:
    return Conflict(
        trait=trait,
        earlier_quote=_quoted(earlier[1]),
        earlier_scene=earlier[0],
        later_quote=_quoted(later[1]),
        later_scene=later[0],
    )


def _differ(kind: str, one: str, other: str) -> bool:
    if kind == "age":
        return one != other
    if kind == "hair":
        colours = visible.colour(one), visible.colour(other)
        return all(colours) and colours[0] != colours[1]
    return not _same_look(one, other) and all(phrases.says([p], _TOLD) for p in (one, other))


def _quoted(phrase: str) -> str:
    """Without an article that may not stand in the line."""
    return re.sub(r"^(?:an?|the)\s+", "", phrase, flags=re.IGNORECASE)


def _years(age: str) -> str:
    return f"{age} years old" if age.isdigit() else f"in the {age}"
