"""What lines show of one person, tied to that person: age, body and clothes, at which age."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.providers.offline import visible
from core.providers.offline.distiller import people, phrases, wear
from core.providers.offline.lexicon import entry, lists, naming, verbs

AGE = re.compile(
    r"(?:(?:age|aged|now|also|only|about|around|maybe) )*(?:in (?:his|her|their) )?"
    r"((\d{1,3})(?:['’]?s)?|(?:early|mid|late)[- ](?:teens|\w+ties|\d0['’]?s)|teens?|twenties"
    r"|thirties|forties|fifties|sixties|seventies|eighties)(?: years old)?",
    re.IGNORECASE,
)
ADULT = 16
_WEARING = re.compile(
    r"\b(?:(?:wears|wearing|has on|dressed in|clad in)|buttoned\b[^,.;]*? in|(?<!hand )in)\s+", re.I
)
_BESIDE = re.compile(r"[\s,]*(?:in|with)\s+", re.IGNORECASE)
_WITH_BODY = re.compile(
    rf"\bwith (an? (?:[\w-]+ ){{0,3}}(?:{'|'.join(sorted(visible.BODY))})\b"
    r"(?: (?:down )?to (?:his|her|their) \w+)?)"
)
_AS_A = re.compile(r"\bas (\w+) an?\b.*")
_IS = re.compile(
    r"(?:\s+(?:is|was|looks)|['’]s|\s+may only be)\s+(?:completely |very )?"
    r"((?:[\w'’-]+ ?){1,6})(?=[.,;:!?]|$)"
)
_IN_AGE = re.compile(rf"\s+in (?:his|her|their) ({AGE.pattern})", re.IGNORECASE)
_FEMALE = lists()["female"]
_BRACKET = re.compile(r"[\s,\"”]*(?:[A-ZÀ-Þ][\w.'’-]*\s+){0,2}\(([^()]*)\)")
_FOLLOWS = re.compile(r"(?:she|he|they|her|his|their)\b", re.IGNORECASE)
_PRONOUNS = re.compile(r"\b(?:s?he|hers?|him|his|herself|himself)\b", re.IGNORECASE)
_UNSEEN = re.compile(
    r"^(?:no|not|never|nobody|nothing|without|neither)\b"
    r"|\b(?:voice|accent|speaks|sounds?|whisper|laugh|smells?)\b",
    re.IGNORECASE,
)
_HEIGHT_OF = re.compile(r"\s*(\w+ foot(?: \w+)?) of (.*)")
_MEASURE = re.compile(r"\b\w+ (?:foot|feet)\b")
_BUILT = visible.listed(
    "handsome beautiful gorgeous pretty lovely ugly attractive feral built redheaded red-headed"
) | (visible.BUILD - {"small", "large", "big", "huge", "broad", "heavy", "round"})
_TOLD_APART = visible.listed("in with wearing dressed clad buttoned who whose which two three")
_OF_BODY = visible.BODY | visible.AGES | _BUILT
_OF_LOOKS = visible.BODY | visible.BUILD | visible.AGES | visible.BEARING


@dataclass
class Seen:
    """What one line shows of somebody, as phrases in the script's words."""

    scene: str
    other_age: bool = False
    body: list[str] = field(default_factory=list)
    worn: list[str] = field(default_factory=list)
    age: str = ""
    pronouns: list[str] = field(default_factory=list)

    @property
    def shows(self) -> bool:
        return bool(self.age or self.body or self.worn)

    def take(self, said: Iterable[str], *, trusted: bool) -> None:
        """Sort phrases by what they show; `trusted` ones need no word of looks in them."""
        for raw in said:
            if tall := _HEIGHT_OF.match(raw):
                self.body.append(tall[1])
                self.dress(wear.worn(tall[2]))
                continue
            phrase = phrases.tidy(raw)
            if not phrase or _UNSEEN.search(phrase):
                continue
            if not self.age and (age := AGE.fullmatch(phrase)):
                self.age = age[1]
            elif (found := wear.garment(raw.strip())) or (
                trusted and phrases.says([phrase], frozenset(visible.GARMENT_KIND))
            ):
                self.dress([found[0] if found else phrase])
            elif trusted or phrases.says([phrase], _OF_LOOKS):
                self.body.append(phrase)

    def dress(self, garments: Iterable[str]) -> None:
        self.worn += [phrases.with_article(phrases.tidy(one)) for one in garments]


def read(names: Sequence[str], passages: Iterable[Mapping[str, Any]]) -> list[Seen]:
    """What each passage shows, in order. An age below `ADULT` of somebody who is grown up in
    another line is another age."""
    found = [seen for p in passages if p["evidence"] != "dialogue" for seen in _passage(names, p)]
    if any(grown(one.age) for one in found if not one.other_age):
        for one in found:
            one.other_age |= bool(one.age) and not grown(one.age)
    if not any(one.shows for one in found if not one.other_age):
        for one in found:
            one.other_age = False
    return found


def height(body: Iterable[str]) -> bool:
    return any(_MEASURE.search(phrase) for phrase in body)


def shown_in_name(names: Sequence[str]) -> list[str]:
    """`attractive`, `blonde` of ATTRACTIVE BLONDE WOMAN; a name of somebody's own shows nothing."""
    told = [name for name in names if naming.is_descriptive(name)]
    words = [w for name in told for w in naming.words(name) if w != naming.head(name)]
    shown = _OF_LOOKS | _BUILT | visible.COLOURS
    return [word for word in words if phrases.says([word], shown)]


def worn_in_name(names: Sequence[str]) -> list[str]:
    """`a tracksuit` of MAN IN A TRACKSUIT."""
    told = (name.casefold().partition(" in ")[2] for name in names)
    return [phrases.with_article(garment) for text in told for garment in wear.worn(text)]


def grown(age: str) -> bool:
    number = re.match(r"\d+", age)
    return bool(age) and (int(number[0]) >= ADULT if number else "teen" not in age)


def _passage(names: Sequence[str], passage: Mapping[str, Any]) -> list[Seen]:
    """The looks of the asset and of its self of another age; she, he and bare lists go on with
    whoever of them was the only one in the sentence before."""
    past = bool(passage.get("past"))
    plain, aged = (Seen(passage["scene_number"], age) for age in (past, True))
    own_ages = frozenset.intersection(*(naming.modifiers(name) for name in names))
    about: Seen | None = None
    for sentence in phrases.sentences(passage["text"]):
        spans = phrases.spans_of(sentence, names)
        others = people.others(sentence, spans)
        if about and (pronoun := _FOLLOWS.match(sentence)):
            end = min((a for a, _ in (*others, *spans)), default=len(sentence))
            about.pronouns += _PRONOUNS.findall(sentence[:end])
            _told(about, sentence[pronoun.end() : end])
        if spans:
            for number, span in enumerate(spans):
                seen = aged if people.at_another_age(sentence, span, own_ages) else plain
                ends = [a for a, _ in (*others, *spans[number + 1 :]) if a > span[1]]
                led = any(a < span[0] for a, _ in (*others, *spans[:number]))
                _named(seen, sentence, span, min(ends, default=len(sentence)), led)
            alone = not others or (bool(_BRACKET.match(sentence[spans[-1][1] :])) and led)
            about = seen if alone and not _owns(sentence[spans[-1][1] :]) else None
        elif about and _FOLLOWS.match(sentence):
            about = None if others else about
        elif about and _is_list(sentence):
            about.take(sentence.rstrip(".").split(","), trusted=False)
        elif others:
            about = None
    return [plain, aged]


def _named(seen: Seen, sentence: str, span: tuple[int, int], end: int, led: bool) -> None:
    """What a sentence with the name shows: an introduction, what stands beside the name, what is
    worn up to the next person."""
    rest = sentence[span[1] :]
    if _owns(rest):
        owned = wear.garment(re.sub(r"^['’]s?\s+", "", rest))
        if owned and " " in owned[0] and not sentence[: span[0]].rstrip().endswith(" of"):
            seen.dress([owned[0]])
        return
    name = sentence[span[0] : span[1]]
    introduced = name.isupper()
    if bracket := _BRACKET.match(rest):
        introduced = True
        seen.take(bracket[1].split(","), trusted=True)
        span = (span[0], span[1] + bracket.end())
        rest = sentence[span[1] :]
        end = max([end, span[1]])
        later = people.others(rest)
        end = span[1] + min((a for a, _ in later), default=len(rest))
    scope = sentence[span[1] : end]
    if aged := _IN_AGE.match(scope):
        seen.age = seen.age or aged[1]
    before = sentence[: span[0]].split()[-1:]
    kin = [word for word in before if word.casefold() in lists()["male"] | _FEMALE]
    seen.pronouns += 3 * kin
    if introduced:
        seen.body += [phrases.tidy(word.lower()) for word in before if _known_by(word)]
    seen.pronouns += _PRONOUNS.findall(scope)
    if rest.startswith(":"):
        seen.take(rest[1:].rstrip(".").split(","), trusted=False)
    elif rest.startswith(","):
        seen.take(_beside(rest[1:], introduced), trusted=introduced)
    if beside := _BESIDE.match(scope):
        seen.dress(wear.worn(scope[beside.end() :]))
    _told(seen, scope)
    if not led:
        _told(seen, sentence[: span[0]])


def _told(seen: Seen, scope: str) -> None:
    """What a stretch about one person says: clothes, a beard, `is tall`."""
    for match in _WEARING.finditer(scope):
        seen.dress(wear.worn(scope[match.end() :]))
    said = _IS.match(_AS_A.sub(r"\1", scope))
    if said and phrases.says([said[1]], _BUILT) and not _UNSEEN.search(said[1]):
        seen.body.append(phrases.tidy(said[1]))
    seen.body += [match[1] for match in _WITH_BODY.finditer(scope)]


def _beside(rest: str, introduced: bool) -> list[str]:
    """The phrases in apposition to a name up to the verb: `40's and handsome`, `tall, grave`. What
    says a role is passed over; a mere mood counts only where somebody is introduced."""
    found: list[str] = []
    for part in (p.strip() for p in re.split(r"[.;:!?]", rest)[0].split(",")):
        if part.startswith("and ") or not part:
            break
        age, _, more = part.partition(" and ")
        if more and AGE.fullmatch(age):
            found.append(age)
            part = more
        first = part.split()[0].casefold()
        if AGE.fullmatch(part) or wear.garment(part):
            found.append(part)
        elif first in _TOLD_APART:
            continue
        elif people.others(f"of {part}"):
            if naming.is_person_noun(part.split()[-1].casefold()):
                continue
            break
        elif _acts(first):
            break
        elif _shows(part, introduced) or (introduced and all(map(_quality, part.split()))):
            found.append(part)
        elif naming.is_person_noun(part.split()[-1].casefold()):
            continue
        elif not introduced:
            break
    return found


def _shows(part: str, introduced: bool) -> bool:
    words = _OF_LOOKS | _BUILT if introduced else _OF_BODY
    return phrases.says([part], words) or bool(_MEASURE.search(part))


def _known_by(word: str) -> bool:
    """Whether a word before a name says what is always seen: `bald`, `red-headed`."""
    return phrases.says([word], (visible.BODY | _BUILT) - visible.AGES)


def _acts(word: str) -> bool:
    """Whether the word opens a clause: `hurries`, `clutching`, a pronoun."""
    known = entry(word)
    if known and known.adjective:
        return False
    return bool(verbs(word) and word.endswith(("s", "ing"))) or word in ("she", "he", "they", "has")


def _quality(word: str) -> bool:
    known = entry(word.casefold())
    return word == "and" or bool(known and known.adjective) or "-" in word or word.endswith("t")


def _owns(rest: str) -> bool:
    return rest.startswith(("'", "’"))


def _is_list(sentence: str) -> bool:
    """`A wide straw hat, a grey veil, white gauntlets.`: garments one after another, no clause."""
    parts = sentence.rstrip(".").split(",")
    return len(parts) > 1 and all(wear.garment(part.strip()) for part in parts[:2])
