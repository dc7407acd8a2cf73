"""Which object phrases are key props: handled, singled out, or coming back; named by their best
phrase."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from core.models.manifest import Priority
from core.providers.offline.lexicon import lists, synonyms, verbs
from core.providers.offline.reader import objects, uses, vehicles
from core.providers.offline.reader.phrases import Phrase, phrases
from core.providers.offline.reader.tokens import Sentence


@dataclass(eq=False)
class Prop:
    """Phrases that speak of one object."""

    phrases: list[Phrase] = field(default_factory=list)
    also: list[str] = field(default_factory=list)

    @property
    def scenes(self) -> set[int | None]:
        return {phrase.sentence.scene_index for phrase in self.phrases}

    def count(self, *kinds: str) -> int:
        return sum(phrase.use in kinds for phrase in self.phrases)

    @property
    def handled(self) -> int:
        return self.count(uses.HANDLED, uses.HELD)

    @property
    def name(self) -> str:
        """The wording of several words that stands most often, else the head alone; in the plural
        where the script has no other."""
        own = [phrase for phrase in self.phrases if phrase.head == self.head]
        wordings = Counter(p.words for p in own if len(p.words) > 1)
        best = max(wordings, key=wordings.__getitem__, default=own[0].words)
        last = own[0].word if all(p.plural for p in own) else best[-1]
        return " ".join((*best[:-1], last))

    @property
    def head(self) -> str:
        return self.phrases[0].head

    @property
    def priority(self) -> Priority:
        handled = self.handled
        if handled >= 2 and len(self.scenes) >= 3:
            return "high"
        return "normal" if handled else "low"

    @property
    def best(self) -> Phrase:
        ranks = {uses.HANDLED: 2, uses.HELD: 2, uses.ATTENDED: 1}
        return max(self.phrases, key=lambda p: ranks.get(p.use, 0))


def find(sentences: list[Sentence], names: frozenset[str]) -> list[Prop]:
    """Key props in order of first mention."""
    by_head: dict[str, list[Phrase]] = defaultdict(list)
    for sentence in sentences:
        if sentence.kind == "action":
            for phrase in phrases(sentence, names):
                by_head[phrase.head].append(phrase)
    if "glass" in by_head:
        by_head["glass"] += by_head.pop("glasses", [])
    found = [prop for group in by_head.values() for prop in _apart(group) if _is_key(prop)]
    _fold_holders(found)
    _fold_general(found)
    for brand in vehicles.find(sentences, names):
        named = [p for p in found if any(brand.word in phrase.words for phrase in p.phrases)]
        if named:
            named[0].also.append(brand.word)
        elif brand.moves:
            found.append(_branded(brand))
    return found


def _fold_holders(found: list[Prop]) -> None:
    """The sack is the onions' in it, unless there is a sack of something else, or of nothing."""
    holding = [(p.holder, prop) for prop in found for p in prop.phrases if p.holder]
    for holder, prop in dict.fromkeys(holding):
        prop.also.append(f"{holder} of {prop.name}")
        alone = [other for other in found if other.head == holder]
        if sum(other == holder for other, _ in dict.fromkeys(holding)) > 1 or len(alone) > 1:
            continue
        if alone and not alone[0].scenes <= prop.scenes:
            continue
        if holder in lists()["pure_measures"]:
            continue
        prop.also.append(holder)
        for other in alone:
            prop.phrases += other.phrases
            found.remove(other)


def _fold_general(found: list[Prop]) -> None:
    """`the gun` is the revolver, where there is one revolver and nobody brings in `a gun`."""
    for general, particular in synonyms().items():
        wide = [prop for prop in found if prop.head == general and prop.name == general]
        fitting = [prop for prop in found if prop.head in particular]
        if len(wide) != 1 or len(fitting) != 1 or wide[0] is fitting[0]:
            continue
        if any(p.indefinite for p in wide[0].phrases) or not wide[0].scenes & fitting[0].scenes:
            continue
        fitting[0].also.append(general)
        fitting[0].phrases += wide[0].phrases
        found.remove(wide[0])


def _branded(brand: vehicles.Brand) -> Prop:
    return Prop([Phrase((brand.word,), s, 0, uses.HANDLED) for s in brand.sentences])


def _apart(group: list[Phrase]) -> list[Prop]:
    """One prop a head, or several where the script keeps telling them apart by the same words."""
    wordings = Counter(p.words for p in group if len(p.words) > 1)
    brought_in = {p.words for p in group if p.indefinite and not p.plural}
    repeated = [words for words, count in wordings.items() if count > 1 or words in brought_in]
    if len(repeated) < 2:
        return [Prop(group)]
    props = {words: Prop() for words in repeated}
    last = props[repeated[0]]
    for phrase in group:
        if phrase.words in props:
            last = props[phrase.words]
        last.phrases.append(phrase)
    return list(props.values())


def _is_key(prop: Prop) -> bool:
    """Handled once is enough for a thing; what may be none, or belongs to a set, must do more."""
    every = prop.phrases
    handled, mentions = prop.handled, len(every)
    noticed = mentions - prop.count(uses.NONE, uses.SHOWN)
    carried = any(p.carried and p.use in (uses.HANDLED, uses.HELD) for p in every)
    caps = any(phrase.caps for phrase in every)
    if objects.is_clothes(prop.head):
        return (carried or caps or prop.count(uses.HELD) > 1) and mentions >= 3
    if objects.is_fixture(prop.head):
        return carried or (handled > 1 and prop.count(uses.HELD) > 0)
    if objects.is_vague(prop.head):
        return handled or prop.count(uses.ATTENDED)
    if objects.is_mostly_person(prop.head) and not any(phrase.sure for phrase in every):
        return any(p.use == uses.HANDLED and len(p.words) > 1 for p in every)
    if objects.is_vehicle(prop.head):
        seen = prop.head in lists()["vehicles"] and any(not p.plural for p in every)
        return noticed > 0 or (seen and (mentions > 1 or not verbs(prop.head)))
    if objects.is_unknown(prop.head) and not objects.last_part(prop.head):
        return handled >= 1 and mentions > 1
    if not any(phrase.sure for phrase in every):
        return handled >= 1
    return noticed >= 1 or caps
