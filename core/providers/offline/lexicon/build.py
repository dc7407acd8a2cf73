"""Builds `wordnet.xz` from WordNet's own files: `python -m core.providers.offline.lexicon.build`.

One line a word: the word, a tab, its codes. The first letter is the class of its most frequent
noun sense, a second the class as an artifact where that is another (see `NOUN_CLASSES`);
`-` is no noun. A following digit pair `nv` tells how often (0 to 9, log2) it was tagged as a noun
and as a verb; `a` marks an adjective, `r` an adverb, `b` a brand (the Colt, a Winchester).
"""

import lzma
import math
import sys
from collections import defaultdict
from pathlib import Path

ARTIFACT, COMMUNICATION = "06", "10"
# Hypernyms that split the artifacts, first hit along the path upwards wins.
BELOW = {
    "clothing": "C", "footwear": "C", "jewelry": "J", "jewellery": "J", "headdress": "C",
    "furniture": "F", "bedclothes": "K", "vehicle": "V", "weapon": "W", "weaponry": "W",
    "building": "S", "room": "S", "structure": "S", "way": "S", "facility": "S",
    "housing": "S", "establishment": "S", "area": "S", "surface": "S", "wall": "S",
    "building material": "U", "fabric": "T", "cloth": "T", "floor": "S", "excavation": "S",
    "line": "X", "float": "X", "decoration": "A",
    "instrumentality": "A", "creation": "A", "covering": "K", "artifact": "O",
}  # fmt: skip
LEXFILES = {
    "05": "N", "08": "B", "10": "M", "13": "D", "17": "L", "18": "H", "19": "E", "20": "P",
    "21": "Y", "27": "U",
}  # fmt: skip
DOCUMENTS = {"document", "written_document", "publication", "card", "book", "writing_paper"}
UNSEEN = set("ACFJKOTVWSHBDPR")
"""Classes of which a noun is kept though it was never tagged."""

BRANDED = set("AVW")


def synsets(path: Path) -> dict[str, tuple[str, list[str], list[str]]]:
    """Offset to (lexicographer file, words, hypernym offsets)."""
    found = {}
    for line in path.open():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
        at = 4 + 2 * count
        pointers = int(fields[at])
        up = [fields[at + 2 + 4 * i] for i in range(pointers) if fields[at + 1 + 4 * i] == "@"]
        found[fields[0]] = fields[1], words, up
    return found


def artifact_class(offset: str, nouns: dict) -> str:
    while True:
        _, words, up = nouns[offset]
        for word in words:
            if word.replace("_", " ") in BELOW:
                return BELOW[word.replace("_", " ")]
        if not up:
            return "O"
        offset = up[0]


def is_document(offset: str, nouns: dict) -> bool:
    """Whether a sense of noun.communication is paper: a report, a form, a ticket."""
    seen = set()
    while offset not in seen:
        seen.add(offset)
        _, words, up = nouns[offset]
        if DOCUMENTS & set(words):
            return True
        offset = up[0] if up else offset
    return False


def index(path: Path) -> dict[str, list[str]]:
    """Lemma to synset offsets, most frequent sense first."""
    found = {}
    for line in path.open():
        if line.startswith("  "):
            continue
        fields = line.split()
        found[fields[0]] = fields[-int(fields[2]) :]
    return found


def counts(path: Path) -> dict[tuple[str, str], int]:
    """(Lemma, part of speech digit) to how often it was tagged; 1 noun, 2 verb, 3 adj, 4 adv."""
    total: dict[tuple[str, str], int] = defaultdict(int)
    for line in path.open():
        key, _, count = line.split()
        lemma, rest = key.split("%")
        total[lemma, rest[0].replace("5", "3")] += int(count)
    return total


def exceptions(folder: Path, known: set[str]) -> list[str]:
    """Irregular forms as `form>lemma`, nouns and verbs."""
    lines = []
    for part in ("noun", "verb"):
        for line in (folder / f"{part}.exc").open():
            form, lemma = line.split()[:2]
            if lemma in known and "_" not in form:
                lines.append(f"{form}>{part[0]}{lemma}")
    return lines


def build(folder: Path) -> str:
    nouns, tagged = synsets(folder / "data.noun"), counts(folder / "cntlist.rev")
    noun_index, lines, brands = index(folder / "index.noun"), {}, set()
    for lemma, offsets in noun_index.items():
        classes = []
        for offset in offsets[:6]:
            lexfile, words, up = nouns[offset]
            kind = artifact_class(offset, nouns) if lexfile == ARTIFACT else LEXFILES.get(lexfile)
            if lexfile == COMMUNICATION and is_document(offset, nouns):
                kind = "R"
            if lemma in words:
                classes.append(kind or "X")
            elif lemma.capitalize() in words and kind in BRANDED and up:
                brands.add(lemma)
        if not classes:
            continue
        things = [c for c in classes if c in "ACFJKOTVWSR" or (c == "D" and classes[0] in "PU")]
        lines[lemma] = classes[0] + next((c for c in things if c != classes[0]), "")
    verbs = set(index(folder / "index.verb"))
    adjectives, adverbs = index(folder / "index.adj"), index(folder / "index.adv")

    def size(lemma: str, part: str) -> int:
        return min(9, int(math.log2(tagged.get((lemma, part), 0) + 1)))

    out = []
    every = set(lines) | brands | verbs | set(adjectives) | set(adverbs)
    for lemma in sorted(every):
        if not all(c.isalpha() or c in "-_'" for c in lemma) or len(lemma) < 2:
            continue
        code = lines.get(lemma, "-")
        seen = any((lemma, part) in tagged for part in "1234")
        if "_" in lemma:
            head = lines.get(lemma.rsplit("_", 1)[1], "-")
            if lemma.count("_") > 1 or code[0] not in "ACFJKOTVWHD" or head[0] == code[0]:
                continue
        elif not (seen or set(code) & UNSEEN or lemma in verbs or lemma in brands):
            continue
        mark = code
        if lemma in verbs or seen:
            mark += f"{size(lemma, '1')}{size(lemma, '2') if lemma in verbs else '.'}"
        mark += "a" * (lemma in adjectives) + "r" * (lemma in adverbs) + "b" * (lemma in brands)
        out.append(f"{lemma.replace('_', ' ')}\t{mark}")
    return "\n".join(out + exceptions(folder, every)) + "\n"


if __name__ == "__main__":
    source = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    target = Path(__file__).with_name("wordnet.xz")
    target.write_bytes(lzma.compress(build(source).encode(), preset=9 | lzma.PRESET_EXTREME))
