"""People and typical figures: who, in what clothes, and what is left open."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.models.assets import Conflict, DistilledAsset, Traits
from core.models.manifest import AssetType
from core.providers.offline import visible
from core.providers.offline.distiller import phrases

_AGE = re.compile(
    r"\b(?:(\d{1,3})s?|(?:early|mid|late)[- ](?:teens|\w+ties|\d0s)|teens?|twenties|thirties"
    r"|forties|fifties|sixties|seventies|eighties)\b",
    re.IGNORECASE,
)
_WORN = re.compile(
    r"\b(?:wears|wearing|dressed in|clad in|buttoned\b[^,.]*? in|in)\s+([^.;:!?]*)", re.IGNORECASE
)
_WITH = re.compile(r"\b(?:with|in)\s+([^.;:!?]*)")
_BRACKET = re.compile(r"[\s,]*(?:[A-ZÀ-Þ][\w.'’-]*\s+){0,2}\(([^()]*)\)")
_FOLLOWS = re.compile(r"^(she|he|they|her|his|their)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself|mrs|ms|miss|lady|queen|mother|woman|girl)\b", re.I)
_HE = re.compile(r"\b(?:he|him|his|himself|mr|sir|lord|king|father|man|boy)\b", re.IGNORECASE)
_TOLD = visible.COLOURS | visible.WEAR
_HAIR = frozenset(["hair", "plait", "beard", "curls", "bob"])


@dataclass
class Seen:
    """What one passage shows of somebody, as phrases in the script's words."""

    scene: str
    body: list[str] = field(default_factory=list)
    worn: list[str] = field(default_factory=list)
    age: str = ""
    own_words: str = ""


def distil(
    names: Sequence[str], passages: Sequence[Mapping[str, Any]], asset_type: AssetType
) -> DistilledAsset:
    names = phrases.names_of_person(names)
    seen = [_seen(names, p, asset_type) for p in passages if p["evidence"] != "dialogue"]
    age = next((one.age for one in seen if one.age), "")
    body = phrases.first_of(phrase for one in seen for phrase in one.body)
    worn = _outfit(seen)
    who = _who(names[0], seen, age, asset_type)
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
            ("build", not phrases.says(body, visible.BUILD)),
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
        conflicts=_conflicts(seen),
        is_high_priority=len(passages) > 2,
        confidence=round(0.15 + 0.16 * (3 - len(still_open) + 2 * bool(worn)), 2),
    )


def _seen(names: Sequence[str], passage: Mapping[str, Any], asset_type: AssetType) -> Seen:
    """Phrases of the sentences that are about one of the names, and of those that go on with
    she, he or a bare list."""
    seen = Seen(scene=passage["scene_number"])
    worn = _WITH if asset_type is AssetType.EXTRA_ARCHETYPE else _WORN
    ours = introduced = False
    for sentence in phrases.sentences(passage["text"]):
        spans = phrases.spans_of(sentence, names)
        if not spans and not (ours and _goes_on(sentence)):
            ours = ours and not phrases.names_another(sentence.split(" ")[0])
            continue
        rest, bracket = sentence[spans[0][1] if spans else 0 :], None
        for _, end in spans:
            if bracket := _BRACKET.match(sentence[end:]):
                _sort(seen, bracket[1].split(","), trusted=True)
                rest = sentence[end + bracket.end() :]
                break
        if rest.startswith(":"):
            _sort(seen, rest[1:].split(","))
        if not spans and _is_list(sentence):
            _sort(seen, sentence.split(","))
            continue
        if spans or introduced:
            seen.own_words += f" {rest[:1]}{phrases.before_another(rest[1:])}"
        introduced = bool(bracket)
        ours = not phrases.names_another(rest[1:])
        for found in worn.finditer(rest):
            if phrases.names_another(rest[1 : found.start()]):
                break
            worn_by = phrases.before_another(found[1])
            _sort(seen, phrases.clauses(worn_by), clothes_only=True)
    return seen


def _sort(
    seen: Seen, said: Iterable[str], *, trusted: bool = False, clothes_only: bool = False
) -> None:
    for raw in said:
        phrase = phrases.tidy(raw)
        if not phrase:
            continue
        if not clothes_only and not seen.age and (age := _AGE.fullmatch(phrase)):
            seen.age = age[0]
        elif visible.kinds(phrase):
            seen.worn.append(phrases.with_article(phrase))
        elif not clothes_only and (
            trusted
            or phrases.says([phrase], visible.BODY | visible.BUILD | visible.AGES | visible.BEARING)
        ):
            seen.body.append(phrase)


def _who(name: str, seen: Sequence[Seen], age: str, asset_type: AssetType) -> str:
    """`a woman of 58`, as far as names, titles and pronouns of the lines say."""
    own = f"{name} {' '.join(one.own_words for one in seen)}"
    she, he = len(_SHE.findall(own)), len(_HE.findall(own))
    young = age.isdigit() and int(age) < 16
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


def _conflicts(seen: Sequence[Seen]) -> list[Conflict]:
    """The same kind of garment in another colour or wear, hair in another colour, another age."""
    found: list[Conflict] = []
    last: dict[str, tuple[str, str]] = {}
    for one in seen:
        said = [(visible.kinds(phrase)[0], phrase) for phrase in one.worn]
        said += [("hair", p) for p in one.body if phrases.says([p], _HAIR)]
        said += [("age", one.age)] if one.age else []
        for kind, phrase in said:
            scene, before = last.get(kind, ("", ""))
            if before and not _differ(kind, before, phrase):
                continue
            last[kind] = (one.scene, phrase)
            if before and scene != one.scene:
                found.append(
                    Conflict(
                        trait=kind,
                        earlier_quote=_quoted(before),
                        earlier_scene=scene,
                        later_quote=_quoted(phrase),
                        later_scene=one.scene,
                    )
                )
    return found[:8]


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


def _goes_on(sentence: str) -> bool:
    return bool(_FOLLOWS.match(sentence)) or _is_list(sentence)


def _is_list(sentence: str) -> bool:
    """`A wide straw hat, a grey veil, white gauntlets.`: garments after an article, no verb."""
    first = sentence.split()[0]
    return bool(phrases.ARTICLE.match(first)) and (
        sum(bool(visible.kinds(part)) for part in sentence.split(",")) > 1
    )


def _years(age: str) -> str:
    return f"{age} years old" if age.isdigit() else f"in the {age}"
