"""A manifest under a person's decisions: which drafts stand, as what, and which are kept. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from core.errors import NotFound
from core.models.base import Value
from core.models.manifest import (
    Add,
    AnyDecision,
    AssetType,
    Dismiss,
    Draft,
    Drop,
    DuplicateSuggestion,
    Evidence,
    Keep,
    Manifest,
    Mention,
    Merge,
    Rename,
    Retype,
    SplitAlias,
)
from core.stages import places

Ground = Callable[[Sequence[Draft], Sequence[str]], dict[str, Draft]]
"""Finds the lines of some drafts (by key) again, among all names of the list."""

_RANKS = ("high", "normal", "low")


class Kept(Value):
    """One line of the checklist: its own draft, what a person merged into it, whether it stays."""

    own: Draft
    kept: bool = True
    absorbed: tuple[Draft, ...] = ()

    @cached_property
    def draft(self) -> Draft:
        """The draft as the decisions left it, merged ones folded in."""
        return _united(self.own, self.absorbed) if self.absorbed else self.own

    @property
    def key(self) -> str:
        return self.own.key


class Checklist(Value):
    """Lines in script order, and the suggested duplicates nobody answered yet."""

    lines: tuple[Kept, ...] = ()
    suggestions: tuple[DuplicateSuggestion, ...] = ()

    @property
    def kept(self) -> list[Draft]:
        return [line.draft for line in self.lines if line.kept]

    @property
    def dropped(self) -> list[Draft]:
        return [line.draft for line in self.lines if not line.kept]

    @cached_property
    def by_key(self) -> dict[str, Kept]:
        return {line.key: line for line in self.lines}

    def line(self, key: str) -> Kept:
        if key not in self.by_key:
            raise NotFound("This asset is no longer in the list.", "Choose another one.")
        return self.by_key[key]


def fold(manifest: Manifest, decisions: Iterable[AnyDecision], ground: Ground) -> Checklist:
    """The checklist. Decisions about drafts the manifest no longer has are passed over, and come
    back with the draft. A name added by hand that a later reading finds is the found one."""
    lines = {draft.key: Kept(own=draft) for draft in manifest.drafts}
    found_as: dict[str, str] = {}
    merged_into: dict[str, str] = {}
    dismissed: set[frozenset[str]] = set()
    unsettled: dict[str, bool] = {}

    def there(keys: Iterable[str]) -> list[str]:
        named = dict.fromkeys(found_as.get(key, key) for key in keys)
        return [key for key in named if key in lines]

    for decision in decisions:
        match decision:
            case Drop(keys=keys) | Keep(keys=keys):
                for key in there(keys):
                    lines[key] = _but(lines[key], kept=isinstance(decision, Keep))
            case Retype(keys=keys, type=asset_type):
                for key in there(keys):
                    place = places.place(lines[key].own.name)
                    place = place if asset_type is AssetType.LOCATION else ""
                    lines[key] = _redrafted(lines[key], type=asset_type, place=place)
            case Rename(key=renamed, name=name):
                for key in there([renamed]):
                    own = lines[key].own
                    others = [n for n in dict.fromkeys([own.name, *own.aliases]) if n != name]
                    lines[key] = _redrafted(lines[key], name=name, aliases=tuple(others))
                    if own.ghost or own.manual:
                        unsettled[key] = True
            case Add(key=key, name=name, type=asset_type):
                same = _named(lines.values(), name, asset_type)
                if same:
                    found_as[key] = same
                elif key not in lines:
                    place = places.place(name) if asset_type is AssetType.LOCATION else ""
                    own = Draft(key=key, name=name, type=asset_type, manual=True, place=place)
                    lines[key] = Kept(own=own)
                    unsettled[key] = True
            case Merge(survivor=chosen, absorbed=absorbed):
                for survivor in there([chosen]):
                    for key in there(absorbed):
                        if key != survivor:
                            lines[survivor] = _merged(lines[survivor], lines.pop(key))
                            merged_into[key] = survivor
            case SplitAlias(key=parted, alias=alias, new_key=new_key):
                for key in there([parted]):
                    for changed in _split(lines, key, alias, new_key):
                        unsettled.setdefault(changed, changed == new_key)
                    merged_into.pop(new_key, None)
            case Dismiss(survivor=survivor, absorbed=absorbed):
                dismissed.add(frozenset((survivor, absorbed)))
    _settle(lines, {key: new for key, new in unsettled.items() if key in lines}, ground)
    _make_plain(lines)
    return Checklist(
        lines=tuple(lines.values()),
        suggestions=tuple(_open(manifest.suggestions, lines, merged_into, dismissed)),
    )


def in_script_order(drafts: Iterable[Draft]) -> list[Draft]:
    """By the first line each stands in; ghosts last."""
    return sorted(drafts, key=lambda d: d.mentions[0].line if d.mentions else 1_000_000_000)


def _but(line: Kept, **changes: object) -> Kept:
    """A fresh line: a copy would carry the draft that was worked out for the old one."""
    return Kept(**{"own": line.own, "kept": line.kept, "absorbed": line.absorbed, **changes})


def _redrafted(line: Kept, **changes: object) -> Kept:
    return _but(line, own=line.own.model_copy(update=changes))


def _named(lines: Iterable[Kept], name: str, asset_type: AssetType) -> str | None:
    """The key of the line of this type that goes by the name already."""
    for line in lines:
        names = (line.draft.name, *line.draft.aliases)
        if line.draft.type is asset_type and name.upper() in {n.upper() for n in names}:
            return line.key
    return None


def _merged(survivor: Kept, other: Kept) -> Kept:
    absorbed = (*survivor.absorbed, other.own, *other.absorbed)
    return _but(survivor, kept=survivor.kept or other.kept, absorbed=absorbed)


def _united(own: Draft, absorbed: Sequence[Draft]) -> Draft:
    """Its own name and type; names, lines and standing of all."""
    everyone = (own, *absorbed)
    names = dict.fromkeys(name for draft in everyone for name in (draft.name, *draft.aliases))
    names.pop(own.name, None)
    lines: dict[tuple[int, Evidence], Mention] = {}
    for mention in (m for draft in everyone for m in draft.mentions):
        before = lines.setdefault((mention.line, mention.evidence), mention)
        if mention.present and not before.present:
            lines[mention.line, mention.evidence] = mention
    return own.model_copy(
        update={
            "aliases": tuple(names),
            "mentions": tuple(sorted(lines.values(), key=lambda m: m.line)),
            "speaking": any(draft.speaking for draft in everyone),
            "priority": min((draft.priority for draft in everyone), key=_RANKS.index),
            "confidence": max(draft.confidence for draft in everyone),
            "vanished": all(draft.vanished for draft in everyone),
        }
    )


def _split(lines: dict[str, Kept], key: str, alias: str, new_key: str) -> list[str]:
    """Take the alias off; the keys whose lines are to be found again."""
    line = lines[key]
    back = next((draft for draft in line.absorbed if draft.key == new_key), None)
    if back:
        rest = tuple(draft for draft in line.absorbed if draft is not back)
        lines[key], lines[new_key] = _but(line, absorbed=rest), Kept(own=back)
        return []
    if alias not in line.draft.aliases or new_key in lines:
        return []

    def without(draft: Draft) -> Draft:
        return draft.model_copy(update={"aliases": tuple(n for n in draft.aliases if n != alias)})

    lines[key] = _but(line, own=without(line.own), absorbed=tuple(map(without, line.absorbed)))
    lines[new_key] = Kept(own=Draft(key=new_key, name=alias, type=line.own.type))
    return [key, new_key]


def _settle(lines: dict[str, Kept], unsettled: dict[str, bool], ground: Ground) -> None:
    """Find lines again: all of them for new names; for what a name was split off, those that
    still hold of the ones it had."""
    if not unsettled:
        return
    found = ground([line.draft for line in lines.values()], list(unsettled))
    for key, new in unsettled.items():
        there = found[key].mentions if key in found else ()
        still = {(m.line, m.evidence) for m in there}
        own, absorbed = lines[key].own, lines[key].absorbed
        if new:
            own = _standing(own, there)
        else:
            own, *absorbed = (
                _standing(d, [m for m in d.mentions if (m.line, m.evidence) in still])
                for d in (own, *absorbed)
            )
        lines[key] = _but(lines[key], own=own, absorbed=tuple(absorbed))


def _standing(draft: Draft, mentions: Sequence[Mention]) -> Draft:
    speaking = any(m.evidence is Evidence.CUE for m in mentions)
    return draft.model_copy(update={"mentions": tuple(mentions), "speaking": speaking})


def _make_plain(lines: dict[str, Kept]) -> None:
    """A name two assets shared is in doubt no longer once they are merged."""
    merged = [line for line in lines.values() if line.absorbed and line.draft.ambiguous]
    if not merged:
        return
    claims = Counter(
        (m.line, m.quote) for line in lines.values() for m in line.draft.mentions if m.ambiguous
    )
    for line in merged:
        own, *absorbed = (
            draft.model_copy(
                update={
                    "mentions": tuple(
                        m.model_copy(update={"ambiguous": False})
                        if m.ambiguous and claims[m.line, m.quote] == 1
                        else m
                        for m in draft.mentions
                    )
                }
            )
            for draft in (line.own, *line.absorbed)
        )
        lines[line.key] = _but(line, own=own, absorbed=tuple(absorbed))


def _open(
    suggestions: Iterable[DuplicateSuggestion],
    lines: dict[str, Kept],
    merged_into: dict[str, str],
    dismissed: set[frozenset[str]],
) -> list[DuplicateSuggestion]:
    """Those between two kept lines, one a pair, merged drafts standing for their survivor."""

    def now(key: str) -> str:
        while key in merged_into:
            key = merged_into[key]
        return key

    asked = {frozenset(map(now, pair)) for pair in dismissed} | dismissed
    found: dict[frozenset[str], DuplicateSuggestion] = {}
    for suggestion in suggestions:
        survivor, absorbed = now(suggestion.survivor), now(suggestion.absorbed)
        pair = frozenset((survivor, absorbed))
        told = frozenset((suggestion.survivor, suggestion.absorbed))
        kept = all(key in lines and lines[key].kept for key in pair)
        if len(pair) == 2 and kept and not {pair, told} & asked:
            changed = suggestion.model_copy(update={"survivor": survivor, "absorbed": absorbed})
            found.setdefault(pair, changed)
    return list(found.values())
