"""Which words can name an object somebody handles, and how surely."""

from functools import lru_cache

from core.providers.offline.lexicon import FUNCTION_WORDS, entry, lists, noun, verbs
from core.providers.offline.reader.tokens import Token

ARTIFACTS = frozenset("ACJWVTDKFOR")
SURE, WEAK = 2, 1
COMMON = 3
"""Tag-count size from which a word with an artifact among its rarer senses is mostly abstract."""


@lru_cache(maxsize=20_000)
def sureness(low: str) -> int:
    """SURE for a thing by its first sense or by list, WEAK for one by another sense, else 0."""
    lemma = noun(low)
    if last := last_part(low):
        return sureness(last) or (WEAK if is_unknown(low) and last not in lists()["deny"] else 0)
    if lemma is None:
        return WEAK if is_unknown(low) else 0
    if lemma in lists()["allow"]:
        return SURE
    if lemma in lists()["fixture"] or is_clothes(low):
        return WEAK
    if (
        low in FUNCTION_WORDS
        or low in lists()["prepositions"]
        or lemma in lists()["deny"]
        or low in lists()["deny"]
    ):
        return 0
    if lemma in lists()["sounds"] or lemma in lists()["person"]:
        return 0
    found = entry(lemma)
    if found is None:
        return 0
    if found.adjective and found.noun_size == 0:
        return WEAK if found.kind in ARTIFACTS else 0
    if found.kind in ARTIFACTS:
        return SURE if found.noun_size + 1 >= found.verb_size else WEAK
    if found.kind in "NB":
        return 0
    if found.artifact in ARTIFACTS and found.noun_size < COMMON + 2 * (found.artifact == "R"):
        return WEAK
    return WEAK if found.kind in "PL" and found.noun_size < COMMON else 0


def sureness_in(tokens: list[Token], start: int, at: int) -> int:
    """The sureness of a word with what stands before it: `wooden horse`, `tape measure`."""
    low = tokens[at].low
    if is_vague(low):
        return SURE if is_specified(tokens, start, at) else 0
    if (
        at
        and low not in lists()["deny"] | lists()["prepositions"]
        and is_compound(tokens[at - 1].low, low)
    ):
        return SURE
    if is_brand(tokens, start, at) or _is_owned(tokens, start, at):
        return SURE
    found = sureness(low)
    if not found and any(t.low in lists()["materials"] for t in tokens[start:at]):
        return SURE if can_carry_material(low) else 0
    return found


def _is_owned(tokens: list[Token], start: int, at: int) -> bool:
    """Whether what is mostly an adjective is a thing: `His mobile BUZZES`."""
    found = entry(tokens[at].low)
    if found is None or not (found.adjective and found.noun_size == 0 and found.kind in ARTIFACTS):
        return False
    lead = tokens[start - 1] if start and start == at else None
    return lead is not None and (lead.owner or lead.low in {"his", "her", "their"})


def is_brand(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a capitalised word is a thing called by its maker: `levers a WINCHESTER`."""
    found = entry(tokens[at].low)
    led = start > 0 and (tokens[start - 1].low in lists()["determiners"] or tokens[start - 1].owner)
    return found is not None and found.brand and tokens[at].is_title and led


@lru_cache(maxsize=20_000)
def last_part(low: str) -> str:
    """What a word written as one is a kind of, where no dictionary has it or it is rare:
    `gunbelt` is a belt, `tracksuit` a suit."""
    lemma = noun(low)
    if "-" in low:
        return ""
    if lemma is not None and lemma in lists()["allow"] | lists()["deny"] | lists()["fixture"]:
        return ""
    found = entry(lemma) if lemma else entry(low)
    if found is not None and (
        found.noun_size or found.is_verb or found.kind != "S" or found.adverb or found.brand
    ):
        return ""
    for cut in range(2, len(low) - 2):
        first, last = low[:cut].rstrip("-"), low[cut:]
        if (entry(first) or noun(first)) and len(first) > 2 and len(noun(last) or "") > 2:
            return last
    return ""


def is_unknown(low: str) -> bool:
    """A word of no list at all, which may well name a thing: `keycard`, `tenderizer`."""
    return (
        len(low) > 3
        and low.isalpha()
        and low not in FUNCTION_WORDS
        and noun(low) is None
        and entry(low) is None
        and not verbs(low)
        and not low.endswith(("ly", "ness", "ism", "ity", "ing", "ed"))
    )


def is_clothes(low: str) -> bool:
    lemma = noun(low) or low
    if lemma in lists()["clothes"] or low in lists()["clothes"]:
        return True
    found = entry(lemma)
    return found is not None and found.kind == "C" and lemma not in lists()["allow"]


def is_fixture(low: str) -> bool:
    """Furniture, and what is part of a set."""
    low = last_part(low) or low
    lemma = noun(low) or low
    found = entry(lemma)
    furniture = found is not None and found.kind == "F" and lemma not in lists()["allow"]
    return furniture or lemma in lists()["fixture"]


def is_vehicle(low: str) -> bool:
    low = last_part(low) or low
    lemma = noun(low) or low
    found = entry(lemma)
    return lemma in lists()["vehicles"] or (found is not None and found.kind == "V")


@lru_cache(maxsize=20_000)
def can_carry_material(low: str) -> bool:
    """Whether a word becomes an object under a material: `wooden horse`, `paper dragon`."""
    lemma = noun(low)
    found = entry(lemma) if lemma and low not in lists()["prepositions"] else None
    return found is not None and found.kind in "NHPLXBS" and lemma not in lists()["deny"]


@lru_cache(maxsize=20_000)
def mostly_verb(low: str) -> bool:
    """Whether a word that can be a verb's form is rather that than a noun in the plural."""
    lemma = noun(low)
    if lemma is None or (lemma in lists()["allow"] and lemma not in lists()["sounds"]):
        return lemma is None and bool(verbs(low))
    found = entry(lemma)
    return found is not None and (found.verb_size > found.noun_size or lemma in lists()["sounds"])


@lru_cache(maxsize=20_000)
def is_compound(first: str, second: str) -> bool:
    """Whether two words are one thing in the dictionary: `tape measure`."""
    found = entry(f"{first} {noun(second) or second}")
    return found is not None and (found.kind in ARTIFACTS or found.artifact in ARTIFACTS)


def is_mostly_person(low: str) -> bool:
    found = entry(noun(low) or low)
    return found is not None and found.kind == "H" and (noun(low) or low) not in lists()["allow"]


def is_vague(low: str) -> bool:
    return (noun(low) or low) in lists()["compound_only"]


def is_specified(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a noun before a vague word says what it is: `data core`, not `old core`."""
    if at == start or tokens[at - 1].text == ",":
        return False
    before = tokens[at - 1].low
    found = entry(before)
    return (noun(before) is not None or "-" in before) and not (
        found is not None and found.adjective and found.noun_size < 2
    )


def names_alone(low: str) -> bool:
    """Whether a head says enough without its modifiers: `key`, not the engine of a fire engine."""
    if is_vague(low) or low in FUNCTION_WORDS:
        return False
    found = entry(noun(low) or low)
    figure = found is not None and found.kind in "NH" and can_carry_material(low)
    return sureness(low) > 0 or figure


def is_body(low: str) -> bool:
    found = entry(noun(low) or low)
    return found is not None and found.kind == "B"
