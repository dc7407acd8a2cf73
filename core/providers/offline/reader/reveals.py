"""Where the script itself says that a described figure is a named person."""

from collections.abc import Iterable

from core.models.screenplay import ElementType, Screenplay
from core.providers.offline.lexicon import lists, naming
from core.providers.offline.reader import runs
from core.providers.offline.reader.tokens import Sentence

_WITHIN_SPEECHES = 10
_NAMING = {("my", "name"), ("call", "me"), ("name", "is")}
_IS = lists()["reveals_is"]


def stated(sentences: list[Sentence], names: Iterable[str]) -> list[tuple[str, str, str]]:
    """(Named, described, the words that say so): `the woman lifts her veil: ISOLDE`, `AKA`,
    `an OLD MAN in a chair. This is MR. EBERLY.`, `A WAITRESS with DOLORES stitched on`."""
    names = list(names)
    described = {naming.words(n): n for n in names if naming.is_descriptive(n)}
    named = {naming.words(n): n for n in names if not naming.is_descriptive(n)}
    found, last, last_scene, last_at, shown = [], "", None, -9, False
    for at, sentence in enumerate(sentences):
        if sentence.kind != "action":
            continue
        if sentence.scene_index != last_scene:
            last_at, last_scene = -9, sentence.scene_index
        words = sentence.words
        for run in runs.capitals(sentence):
            key = naming.words(run.name)
            name = named.get(key)
            if name is None:
                continue
            earlier = _capital_names(sentence, run.start)
            if "called" in words[: run.start] or "named" in words[: run.start]:
                continue
            if run.before in lists()["renamed"] and earlier and earlier[-1] in names:
                found.append((name, earlier[-1], sentence.text))
                continue
            if apposed := described.get(tuple(_apposed(run))):
                found.append((name, apposed, sentence.text))
                continue
            before = words[: run.start]
            figure = _figure(before, described)
            if before and before[-1] in {":", "--", "aka", "("} and figure:
                found.append((name, figure, sentence.text))
            elif (
                before[-1:]
                and before[-1] in _IS
                and at - last_at <= 4
                and _fits(before, last, shown)
            ):
                found.append((name, last, f"{last}: {sentence.text}"))
            elif figure and before[-1] == "with" and figure in _capital_names(sentence, run.start):
                found.append((name, figure, sentence.text))
        found += _worn(sentence, described, named)
        introduced = [n for n in _capital_names(sentence, None) if n in described.values()]
        if figure := introduced[-1] if introduced else _figure(words, described):
            last, last_at, shown = figure, at, bool(introduced)
    return found


def _apposed(run: runs.Run) -> list[str]:
    """The role of `MRS. PYM, the matron,`; in a list it is somebody else."""
    after = [token.low for token in run.after[:7]]
    if after[:2] != [",", "the"] or run.before == "," or "," not in after[2:]:
        return []
    end = after.index(",", 2)
    return after[2:end] if after[end + 1 : end + 2] != ["and"] else []


def _fits(before: list[str], figure: str, shown: bool) -> bool:
    """Whether `She is` can be said of a described figure: of a nun, not of a man; if the figure
    was not just introduced, its word must tell."""
    said, words = set(before[-2:]), set(naming.words(figure))
    he, she = said & {"he", "he's"}, said & {"she", "she's"}
    male, female = words & lists()["male"], words & lists()["female"]
    told = bool((he and male) or (she and female))
    return told or (shown and not (he and female) and not (she and male))


def nicknamed(sentences: list[Sentence], cues: Iterable[str]) -> list[tuple[str, str, str]]:
    """(Named, cue, the words): `EARL HANRAHAN, 66. Everybody calls him Dutch.`, `"FITZ" to all`."""
    short = {naming.words(cue): cue for cue in cues}
    found, last, last_at = [], "", -9
    for at, sentence in enumerate(sentences):
        if sentence.kind != "action":
            continue
        for run in runs.capitals(sentence):
            if runs.aged(run) and not naming.is_descriptive(run.name):
                last, last_at = run.name, at
        if last and at - last_at <= 3 and (cue := short.get(_calling(sentence))):
            found.append((last, cue, sentence.text))
    return [one for one in found if one[0] != one[1]]


def _calling(sentence: Sentence) -> tuple[str, ...]:
    """The name of `calls him Dutch`, or the first one in quotation marks."""
    words = [w for w in sentence.words if w not in naming.ARTICLES]
    for at, word in enumerate(words[:-2]):
        if word in {"calls", "call", "called"} and words[at + 1] in {"him", "her", "me"}:
            return (words[at + 2],)
    quoted = [t.low for t in sentence.tokens if t.quoted and t.is_word]
    return (quoted[0],) if len(quoted) == 1 else ()


def _worn(
    sentence: Sentence,
    described: dict[tuple[str, ...], str],
    named: dict[tuple[str, ...], str],
) -> list[tuple[str, str, str]]:
    """`A WAITRESS, name tag reads "DOT"`."""
    if not lists()["worn_names"] & set(sentence.words):
        return []
    figures = [n for n in _capital_names(sentence, None) if naming.words(n) in described]
    worn = [named[t.low,] for t in sentence.tokens if t.quoted and (t.low,) in named]
    return [(worn[0], figures[0], sentence.text)] if worn and figures else []


def _figure(before: list[str], described: dict[tuple[str, ...], str]) -> str | None:
    """The described person the words before a reveal speak of, longest name first."""
    plain = tuple(word for word in before if word not in naming.ARTICLES)
    for key in sorted(described, key=len, reverse=True):
        if any(plain[i : i + len(key)] == key for i in range(len(plain) - len(key) + 1)):
            return described[key]
    return None


def _capital_names(sentence: Sentence, before: int | None) -> list[str]:
    return [run.name for run in runs.capitals(sentence) if before is None or run.start < before]


def introduced_by_word(screenplay: Screenplay, cues: list[str]) -> list[tuple[str, str, str]]:
    """(Named, described, the words): a figure without a name says it and speaks by it from then
    on: YOUNG WOMAN: "Tamsin. Tamsin Carrow.", and TAMSIN is the next cue."""
    speeches = _speeches(screenplay)
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, (cue, _, _) in enumerate(speeches):
        first.setdefault(cue, at)
        last[cue] = at
    found = []
    known = {cue for cue in cues if not naming.is_descriptive(cue)}
    for figure in cues:
        if figure not in last or not naming.is_descriptive(figure):
            continue
        here = speeches[last[figure]][2]
        for at in range(last[figure] + 1, last[figure] + 1 + _WITHIN_SPEECHES):
            name, _, scene = speeches[at] if at < len(speeches) else ("", "", None)
            if name not in known or first[name] != at or scene != here:
                continue
            spoken = [
                text
                for cue, text, _ in speeches[max(0, last[figure] - 3) : last[figure] + 1]
                if cue == figure
            ]
            if line := next((t for t in spoken if _gives_name(t, name)), None):
                found.append((name, figure, f"{figure}: {line}"))
                break
    return found


def _speeches(screenplay: Screenplay) -> list[tuple[str, str, int | None]]:
    """Cue, what is said, scene; in script order."""
    found: list[tuple[str, str, int | None]] = []
    for element in screenplay.elements:
        if element.type is ElementType.CHARACTER:
            found.append((element.text, "", element.scene_index))
        elif element.type is ElementType.DIALOGUE and found:
            cue, said, scene = found[-1]
            found[-1] = cue, f"{said} {element.text}".strip(), scene
    return found


def _gives_name(text: str, name: str) -> bool:
    """Whether a speech gives the name as one's own: alone in a sentence, or after `I'm`."""
    core = naming.core(name)
    for sentence in text.replace("!", ".").replace("?", ".").replace(",", ".").split("."):
        said = naming.words(sentence)
        if not said or not set(core) <= set(said):
            continue
        if len(said) <= len(core) + 1 or said[:1] == ("i'm",) or said[:2] in _NAMING:
            return True
    return False
