"""English words as a breakdown needs them: what a noun is, what a verb form is of, short lists."""

import lzma
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent


class Entry(NamedTuple):
    """`kind` is the class of the most frequent noun sense, `artifact` another sense's class as an
    artifact; letters as in `build.py`, `-` for no noun. Sizes are log2 of how often tagged."""

    kind: str
    artifact: str
    noun_size: int
    verb_size: int
    adjective: bool
    adverb: bool
    brand: bool

    @property
    def is_noun(self) -> bool:
        return self.kind != "-"

    @property
    def is_verb(self) -> bool:
        return self.verb_size >= 0


@cache
def lists() -> dict[str, frozenset[str]]:
    """The short lists by name."""
    found: dict[str, set[str]] = {}
    for line in (FOLDER / "words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), set())
        elif line and not line.startswith("#"):
            section.update(line.split())
    return {name: frozenset(words) for name, words in found.items()}


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """A general word's particular ones: `gun` may be a revolver."""
    lines = (FOLDER / "words.txt").read_text("utf-8").split("[synonyms]\n")[1].splitlines()
    pairs = (line.split(":") for line in lines if ":" in line)
    return {general: frozenset(words.split()) for general, words in pairs}


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Codes by lemma, irregular noun forms, irregular verb forms."""
    codes, nouns, verbs = {}, {}, {}
    for line in lzma.decompress((FOLDER / "wordnet.xz").read_bytes()).decode().splitlines():
        if "\t" in line:
            word, code = line.split("\t")
            codes[word] = code
        else:
            form, lemma = line.split(">")
            (nouns if lemma[0] == "n" else verbs).setdefault(form, lemma[1:])
    return codes, nouns, verbs


def _plain(word: str) -> str:
    """Without accents, as the dictionary writes: `canapés`."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def entry(word: str) -> Entry | None:
    """What is known of a lower-case lemma."""
    code = _tables()[0].get(_plain(word))
    if code is None:
        return None
    letters = code.rstrip("arb0123456789.") or "-"
    rest = code[len(letters) :]
    sizes, marks = rest.rstrip("arb"), rest.lstrip("0123456789.")
    return Entry(
        kind=letters[0],
        artifact=letters[1:2],
        noun_size=int(sizes[0]) if sizes else 0,
        verb_size=int(sizes[1]) if len(sizes) > 1 and sizes[1] != "." else -1,
        adjective="a" in marks,
        adverb="r" in marks,
        brand="b" in marks,
    )


@lru_cache(maxsize=20_000)
def noun(word: str) -> str | None:
    """The singular lemma of a lower-case word that can be a noun."""
    codes, irregular, _ = _tables()
    allowed = lists()["allow"] | lists()["person"]
    for lemma in _singulars(_plain(word), irregular):
        if lemma in allowed or (lemma in codes and codes[lemma][0] != "-"):
            return lemma
    return None


def plural(word: str) -> bool:
    """Whether the word is a noun in the plural."""
    lemma = noun(word)
    return lemma is not None and lemma != word


def _singulars(word: str, irregular: dict[str, str]) -> list[str]:
    if word in lists()["plural_only"]:
        return [word]
    forms = [irregular[word]] if word in irregular else []
    if word.endswith("men") and word not in irregular:
        forms.append(word[:-2] + "an")
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        if word.endswith("ies") and len(word) > 4:
            forms.append(word[:-3] + "y")
        if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
            forms.append(word[:-2])
        if word.endswith("ves"):
            forms += [word[:-3] + "f", word[:-3] + "fe"]
        forms.append(word[:-1])
    return [*forms, word]


@lru_cache(maxsize=20_000)
def verbs(word: str) -> frozenset[str]:
    """Every verb of which a lower-case word can be a form."""
    _, _, irregular = _tables()
    forms = [word]
    if word in irregular:
        forms.append(irregular[word])
    for ending, replacements in (
        ("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ied", ("y",)),
        ("ed", ("", "e")), ("ing", ("", "e")),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            forms += [stem + replacement for replacement in replacements]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    if word.startswith("un") and len(word) > 5:
        forms += [form for form in verbs(word[2:]) if "un" + form not in _tables()[0]]
    known = lists()["handle"] | lists()["animate"]
    return frozenset(
        form
        for form in forms
        if form in known or ((found := entry(form)) is not None and found.is_verb)
    )


@lru_cache(maxsize=20_000)
def inflected(word: str) -> bool:
    """Whether a lower-case word can be a verb's form with an ending: `rings`, but not `ring`."""
    return word.endswith(("s", "ed", "ing")) and any(verb != word for verb in verbs(word))


FUNCTION_WORDS = lists()["function_words"]
