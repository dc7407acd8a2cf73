"""What a description says: a person's hair, build and clothes with their colours."""

# fmt: off
import re
from dataclasses import dataclass

from .palette import COLOURS, RGB, luma, mix, named, seeded
from .vocabulary import ANIMALS, CLOTHES, FEMALE, FURS, HAIRS, HATS, LOWERS, MALE, SKINS, TOPS


@dataclass(frozen=True)
class Person:
    """A figure as the drawing needs it. What the words leave open comes from the identity."""

    seed: str
    kind: str = "person"
    woman: bool = False
    age: str = "adult"
    build: float = 1.0
    tall: float = 1.0
    skin: RGB = SKINS[1]
    hair: RGB = HAIRS[1]
    style: str = "short"
    long: float = 0.3
    beard: str = ""
    freckles: bool = False
    glasses: bool = False
    mood: str = "calm"
    hat: str = ""
    hat_colour: RGB = (60, 50, 50)
    top: str = "shirt"
    top_colour: RGB = CLOTHES[0]
    under: RGB = (236, 230, 218)
    lower: str = "trousers"
    lower_colour: RGB = (62, 62, 74)
    scarf: RGB | None = None
    tie: RGB | None = None
    suit: bool = False
    badge: bool = False
    fur: RGB = (150, 112, 76)
    accent: RGB = (176, 60, 50)


def tokens(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+|[.;,]", text.lower().replace("t-shirt", "tee").replace("’", "'"))


def find(words: list[str], table: dict[str, str]) -> tuple[str, int] | None:
    """The kind first named in the words, and where."""
    lookup = {w: kind for kind, names in table.items() for w in names.split()}
    for i, word in enumerate(words):
        single = word if word in lookup else word.removesuffix("s")
        if single in lookup:
            return lookup[single], i
    return None


STOPS = {".", ";", "and", "with", "over", "under"}
STUFFS = {"leather", "wooden", "wood", "metal", "straw", "linen", "denim"}


def colour_near(words: list[str], at: int, back: int = 4, ahead: int = 0) -> RGB | None:
    """The colour said of the word at `at`: the nearest before it in its clause, else just after it.
    What it is made of counts only where no colour is said."""
    near: list[int] = []
    for i in range(at - 1, max(-1, at - 1 - back), -1):
        if words[i] in STOPS or (words[i] == "," and words[i - 1] not in COLOURS):
            break
        near.append(i)
    for i in range(at + 1, min(len(words), at + 1 + ahead)):
        if words[i] in STOPS or words[i] == ",":
            break
        near.append(i)
    said = sorted((i for i in near if words[i] in COLOURS), key=lambda i: words[i] in STUFFS)
    return named(words[said[0]], words[said[0] - 1] if said[0] else "") if said else None


def first_colour(words: list[str]) -> RGB | None:
    return next((named(w, words[i - 1] if i else "") for i, w in enumerate(words) if w in COLOURS),
        None)


def creature(words: list[str], name_words: list[str]) -> str | None:
    """What else than a human it is: by its name, or by its description's first words."""
    by_name = find(name_words, ANIMALS)
    people = FEMALE | MALE | {"person", "child", "kid", "teenager"}
    opening = words[:9]
    if by_name and not (set(words[:14]) & (people - {"he", "she", "his", "her"})):
        return by_name[0]
    said = find(opening, ANIMALS)
    if said and (not set(words[:14]) & people) and (not set(opening[:said[1]]) & {"with", "like",
        "and", "his"}):
        return said[0]
    return None


def _skin(words: list[str], default: RGB) -> RGB:
    for i, word in enumerate(words):
        if word in {"skin", "skinned", "complexion"}:
            near = words[max(0, i - 3) : i]
            for names, tone in (({"black", "ebony", "dark"}, 5), ({"brown", "bronze"}, 4),
                ({"olive"}, 3), ({"tan", "tanned", "weathered", "golden"}, 3), ({"pale", "fair",
                "white"}, 0)):
                if names & set(near):
                    return SKINS[tone]
    groups = (({"african", "nigerian", "kenyan", "ghanaian", "somali", "jamaican"}, 5), ({"black"},
        5), ({"indian", "bengali", "tamil", "pakistani"}, 4), ({"latina", "latino", "mexican",
        "arab"}, 3), ({"asian", "japanese", "chinese", "korean"}, 1), ({"pale", "pallid"}, 0))
    for names, tone in groups:
        for i, word in enumerate(words):
            if word in names and (
                word != "black" or (words[i + 1 : i + 2] and words[i + 1] in FEMALE | MALE)
            ):
                return SKINS[tone]
    return default


def _hair(words: list[str], spec: dict, rng, woman: bool) -> None:
    has = set(words)
    for i, word in enumerate(words):
        if word in {"hair", "haired", "curls", "bun", "braid", "braids", "ponytail", "bob", "locks",
            "mane", "afro"}:
            colour = colour_near(words, i, 4, 5)
            near = set(words[max(0, i - 4) : i + 1])
            if near & {"red"}:
                colour = (172, 74, 38)
            if near & {"blonde", "blond", "fair"}:
                colour = (224, 186, 112)
            if near & {"brown"}:
                colour = (98, 64, 42)
            if colour:
                spec["hair"] = colour
            if near & {"long"}:
                spec["long"], spec["style"] = 1.0, "long"
            if near & {"short", "cropped", "close"}:
                spec["long"], spec["style"] = 0.1, "short"
    for names, style in (({"bald", "shaven", "hairless"}, "bald"), ({"balding", "receding",
        "thinning"}, "receding"), ({"afro"}, "afro"), ({"curly", "curls", "curled", "frizzy"},
        "curly"), ({"bun", "chignon"}, "bun"), ({"braid", "braids", "plait", "plaits", "braided"},
        "braid"), ({"ponytail", "pigtails"}, "ponytail"), ({"bob", "bobbed"}, "bob"), ({"buzz",
        "cropped", "crewcut", "buzzcut"}, "buzz"), ({"slicked", "slick"}, "slick"), ({"wild",
        "messy", "tousled", "unkempt", "dishevelled", "spiky"}, "messy")):
        if has & names:
            spec["style"] = style
            break
    if has & {"blonde", "blond"}:
        spec["hair"] = (224, 186, 112)
    if has & {"redhead", "ginger", "redheaded"}:
        spec["hair"] = (178, 82, 38)
    if has & {"brunette"}:
        spec["hair"] = (88, 56, 38)


def _is_age(words: list[str], at: int) -> bool:
    """A number that can be years: two digits, or one early on ("Mia, 8") or with its word."""
    years = int(words[at])
    said = "aged" in words[max(0, at - 1) : at] or words[at + 1 : at + 2] in (["year"], ["years"])
    return 12 < years < 110 or (2 < years < 13 and (at < 8 or said))


def _age(words: list[str]) -> str | None:
    has = set(words)
    years = next((int(w) for i, w in enumerate(words) if w.isdigit() and _is_age(words, i)), None)
    decade = {"teens": 16, "twenties": 25, "thirties": 35, "forties": 45, "fifties": 55,
        "sixties": 66, "seventies": 75, "eighties": 85, "20s": 25, "30s": 35, "40s": 45, "50s": 55,
        "60s": 66, "70s": 75}
    years = years or next((decade[w] for w in words if w in decade), None)
    if years:
        return (
            "child" if years < 13 else "young" if years < 26 else "adult" if years < 58 else "old"
        )
    if has & {"child", "boy", "girl", "toddler", "kid", "lad", "infant"}:
        return "child"
    if has & {"old", "elderly", "aged", "grandmother", "grandfather", "granny", "wizened",
        "ancient", "retired"}:
        return "old"
    return "young" if has & {"young", "teenage", "teenager", "teen", "youthful",
        "student"} else None


def person(identity: str, name: str, description: str) -> Person:
    """The figure a description describes, on a face that belongs to the identity."""
    words, name_words = tokens(description), tokens(name)
    every = [*name_words, ".", *words]
    has = set(every)
    face, wardrobe = seeded("face", identity), seeded("wardrobe", identity, description)
    skin_tone = face.choice(SKINS[:4])
    hair_colour, guess, hair_kind = face.choice(HAIRS), face.random(), face.random()
    she = sum(w in FEMALE for w in every)
    he = sum(w in MALE for w in every)
    woman = she > he if she != he else guess < 0.5
    spec: dict = {"seed": identity, "woman": woman, "skin": _skin(words, skin_tone),
        "hair": hair_colour}
    spec["age"] = _age(every) or "adult"
    spec["style"] = (["long", "bob", "bun", "curly", "ponytail"] if woman else ["short", "side",
        "messy", "short", "slick"])[int(hair_kind * 5)]
    spec["long"] = {"long": 0.8, "curly": 0.6}.get(spec["style"], 0.3)
    if spec["age"] == "old":
        spec["hair"] = mix((206, 204, 200), hair_colour, 0.12)
    _hair(every, spec, face, woman)
    if spec["skin"] in SKINS[3:] and spec["age"] != "old" and spec["hair"] == hair_colour:
        spec["hair"] = HAIRS[hair_kind < 0.3]
    if has & {"freckled", "freckles", "redhead", "ginger"} and spec["skin"] == skin_tone:
        spec["skin"] = SKINS[0]
    if kind := creature(words, name_words):
        spec["kind"] = kind
        spec["fur"] = first_colour(words) or face.choice(FURS)
        if spec["fur"] == COLOURS["red"] and kind in ("fox", "dog", "cat"):
            spec["fur"] = FURS[-1]
        if kind == "gnome":
            spec |= {"tall": 0.6, "build": 1.12, "beard": "beard", "hair": (240, 236, 228)}
    build = {
        "slim thin slender skinny lean gaunt wiry lanky petite slight frail": 0.88,
        "heavy heavyset fat stout burly portly plump broad big stocky muscular bulky": 1.14,
    }
    for names, scale in build.items():
        if has & set(names.split()):
            spec["build"] = scale
    if has & {"tall", "towering", "lanky", "giant"}:
        spec["tall"] = 1.06
    if has & {"short", "small", "tiny", "petite", "little"} and spec["age"] != "child":
        spec["tall"] = 0.93
    for w, beard in (("stubble", "stubble"), ("unshaven", "stubble"), ("moustache", "moustache"),
        ("mustache", "moustache"), ("goatee", "goatee"), ("beard", "beard"), ("bearded", "beard")):
        if w in has:
            spec["beard"] = beard
            if beard == "beard" and (c := colour_near(every, every.index(w),
                3)) and ("hair" not in has):
                spec["hair"] = c
    spec["freckles"] = bool(has & {"freckled", "freckles", "freckle"})
    spec["glasses"] = bool(has & {"glasses", "spectacles", "bespectacled", "eyeglasses"})
    for mood, names in (
        ("stern", "stern grim angry tense hard scowling fierce cold severe gruff wary"),
        ("sad", "sad tired weary melancholy worried haunted anxious grieving nervous"),
        ("smile", "smiling cheerful warm friendly kind playful happy bright gentle curious eager"),
    ):
        if has & set(names.split()):
            spec["mood"] = mood
    _clothes(every, spec, wardrobe, woman)
    return Person(**spec)


def _clothes(words: list[str], spec: dict, rng, woman: bool) -> None:
    has = set(words)
    found = [(kind, hit[1]) for kind in TOPS if (hit := find(words, {kind: TOPS[kind]}))]
    outer = next((f for f in found if f[0] in TOPS), None)
    if outer:
        spec["top"] = outer[0]
        spec["top_colour"] = colour_near(words, outer[1], 4, 5)
        spec["suit"] = bool(has & {"suit", "tuxedo", "blazer"})
    else:
        spec["top"] = rng.choice(["jacket", "sweater", "shirt", "coat"])
    if not spec.get("top_colour"):
        role = next((c for names, c in (({"nun", "priest", "cassock", "tuxedo"}, (34, 34, 40)),
            ({"lab", "doctor", "nurse", "chef"}, (232, 234, 232)), ({"oilskin", "oilskins"}, (214,
            164, 52)), ({"police", "officer", "policeman", "cop", "pilot", "captain"}, (42, 56,
            92)), ({"soldier", "fatigues"}, (98, 104, 66))) if has & names), None)
        worn = [i for i, w in enumerate(words) if w in {"wears", "wearing", "dressed", "in"}]
        said = next((c for i in worn if (c := first_colour(words[i : i + 5]))), None)
        spec["top_colour"] = role or said or rng.choice(CLOTHES)
    inner = [f for f in found[1:] if f[0] in ("shirt", "sweater", "dress", "hoodie")]
    under = next((c for k, i in inner if (c := colour_near(words, i))), None)
    spec["under"] = under or rng.choice(((238, 232, 220), (206, 200, 190), (90, 98, 112), (226, 214,
        190)))
    lower = find(words, LOWERS)
    same = spec.get("suit") or spec["top"] == "uniform"
    spec["lower"] = (
        lower[0]
        if lower
        else ("skirt" if woman and spec["top"] != "coat" and rng.random() < 0.25 else "trousers")
    )
    spec["lower_colour"] = (colour_near(words,
        lower[1]) if lower else None) or (mix(spec["top_colour"], (20, 20, 26),
        0.2) if same else rng.choice(((60, 64, 80), (84, 74, 66), (48, 50, 56), (74, 88, 116))))
    if lower and "jeans" in has and not colour_near(words, lower[1]):
        spec["lower_colour"] = (70, 92, 130)
    hat = find(words, HATS) or (("cone", 0) if spec.get("kind") == "gnome" else None)
    if hat and not (hat[0] == "scarf" and "scarf" not in " ".join(words)):
        spec["hat"] = hat[0]
        if hat[0] == "cone" and "hat" in words:
            hat = ("cone", words.index("hat"))
        pointed = (184, 52, 46) if spec.get("kind") == "gnome" else None
        usual = {"cone": pointed, "veil": (40, 40, 46), "straw": (214, 184, 120),
            "crown": (222, 178, 70)}
        base = usual.get(hat[0])
        spec["hat_colour"] = colour_near(words, hat[1]) or base or (mix(spec["top_colour"], (30, 26,
            26), 0.35) if luma(spec["top_colour"]) > 60 else (92, 84, 84))
        if words[hat[1]] == "hat" and "straw" in has:
            spec["hat"], spec["hat_colour"] = "straw", (214, 184, 120)
    for i, w in enumerate(words):
        if w in {"scarf", "shawl", "bandana", "neckerchief"}:
            spec["scarf"] = colour_near(words, i) or (176, 58, 50)
        if w in {"tie", "necktie", "bowtie"} or (w == "suit" and "tie" not in has and not woman):
            spec["tie"] = colour_near(words, i, 2) if w != "suit" else None
            spec["tie"] = spec["tie"] or (120, 40, 44)
    spec["badge"] = bool(has & {"badge", "police", "policeman", "sheriff", "cop", "medal", "medals",
        "officer"})
    collar = colour_near(words, words.index("collar")) if "collar" in has else None
    spec["accent"] = collar or spec.get("scarf") or rng.choice(CLOTHES)
