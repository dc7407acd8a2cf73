"""Precision and recall of the offline breakdown against the golden ones, what Pass 1 asks beside
the naive way, and the time of a generated 120-page screenplay: `python benchmarks/breakdown.py`.

A label is found when a draft of its kind shares a name or an alias with it (case and articles
aside); for props the last words may agree too. Drafts that stand for a label another draft stands
for already (YOUNG HESTER, where the label has it as an alias) are counted right, and told as
"twice". A pair of the scene map is an asset in a scene.
"""

import argparse
import json
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.costs import tokens  # noqa: E402
from core.models.manifest import AssetType, Draft  # noqa: E402
from core.models.screenplay import Screenplay  # noqa: E402
from core.prompts.registry import shipped  # noqa: E402
from core.providers.offline.lexicon import naming, noun  # noqa: E402
from core.providers.offline.text import OfflineText  # noqa: E402
from core.screenplay.fountain import parse  # noqa: E402
from core.stages import grounding, reading  # noqa: E402

GOLDEN = [ROOT / "data" / "samples", ROOT / "tests" / "golden" / "breakdown"]
UNSEEN = ROOT / "tests" / "golden" / "unseen"
KINDS = {
    "characters": {AssetType.CHARACTER},
    "locations": {AssetType.LOCATION},
    "props": {AssetType.PROP},
}


@dataclass
class Score:
    found: int = 0
    right: int = 0
    proposed: int = 0
    labelled: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.found + other.found,
            self.right + other.right,
            self.proposed + other.proposed,
            self.labelled + other.labelled,
        )

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        twice = self.right - self.found
        also = f", {twice} twice" if twice else ""
        return f"{self.f1:.2f} ({self.precision:.2f}/{self.recall:.2f}{also})"


def breakdown(screenplay: Screenplay) -> list[Draft]:
    known = reading.known(screenplay)
    findings, _ = reading.read(screenplay, OfflineText(), shipped()["extract_preview"])
    return grounding.ground(screenplay, findings, known)


def wordings(names: list[str]) -> set[tuple[str, ...]]:
    return {tuple(noun(word) or word for word in naming.words(name)) for name in names}


def same(label: dict, draft: Draft, kind: str) -> bool:
    wanted = wordings([label["name"], *label["aliases"]])
    given = wordings([draft.name, *draft.aliases])
    if wanted & given:
        return True
    return kind == "props" and bool({w[-1] for w in wanted} & {g[-1] for g in given})


def matched(labels: list[dict], drafts: list[Draft], kind: str) -> dict[str, str]:
    """Draft key to the label it stands for; exact wordings first. Two drafts may stand for one
    label (YOUNG HESTER where the label has it as an alias): both are right, recall counts once."""
    pairs: dict[str, str] = {}
    for rule in ("exact", kind):
        for draft in drafts:
            fitting = (label for label in labels if same(label, draft, rule))
            if draft.key not in pairs and (label := next(fitting, None)):
                pairs[draft.key] = label["name"]
    return pairs


def score(screenplay: Screenplay, golden: dict, explain: bool = False) -> dict[str, Score]:
    drafts = breakdown(screenplay)
    scores, given, wanted = {}, set(), set()
    numbers = {s.scene_index: s.scene_number for s in screenplay.scenes}
    for kind, types in KINDS.items():
        mine = [draft for draft in drafts if draft.type in types and not draft.ghost]
        pairs = matched(golden[kind], mine, kind)
        scores[kind] = Score(len({*pairs.values()}), len(pairs), len(mine), len(golden[kind]))
        for draft in mine:
            label = pairs.get(draft.key, f"?{draft.name}")
            given |= {(kind, numbers[i], label) for i in draft.scene_indices}
        for row in golden["scenes"]:
            wanted |= {(kind, row["scene_number"], name) for name in row[kind]}
        if explain:
            print(
                "  ", kind, "missed:", sorted({x["name"] for x in golden[kind]} - {*pairs.values()})
            )
            print(
                "  ",
                kind,
                "extra:",
                [f"{d.name} {d.scene_numbers}" for d in mine if d.key not in pairs],
            )
    scores["scene map"] = Score(len(given & wanted), len(given & wanted), len(given), len(wanted))
    cast = [{p for p in side if p[0] != "props"} for side in (given, wanted)]
    scores["without props"] = Score(
        len(cast[0] & cast[1]), len(cast[0] & cast[1]), len(cast[0]), len(cast[1])
    )
    if explain:
        matched_labels = {g[2] for g in given}
        print("   map missed:", sorted(w[1:] for w in wanted - given if w[2] in matched_labels))
        print("   map extra:", sorted(g[1:] for g in given - wanted if g[2][0] != "?"))
    return scores


def table(files: list[Path], explain: bool) -> dict[str, Score]:
    total: dict[str, Score] = {}
    for file in files:
        golden = json.loads(file.read_text("utf-8"))
        script = next(
            folder / f"{file.stem}.fountain"
            for folder in (file.parent, *GOLDEN)
            if (folder / f"{file.stem}.fountain").exists()
        )
        scores = score(parse(script.read_text("utf-8")), golden, explain)
        print(f"{file.stem:26}", "  ".join(f"{k} {s}" for k, s in scores.items()))
        for name, one in scores.items():
            total[name] = total.get(name, Score()) + one
    print(f"{'together':26}", "  ".join(f"{name} {one}" for name, one in total.items()))
    return total


class Counting:
    """An offline model that also counts what a paid one would have been sent."""

    model = "offline"

    def __init__(self) -> None:
        self.calls = self.sent = self.got = 0

    def run(self, task):
        result = OfflineText().run(task)
        self.calls += 1
        self.sent += tokens(task.system + task.prompt)
        names_only = result.reply.model_dump_json(exclude_defaults=True)
        self.got += tokens(names_only)
        return result


DESCRIPTION_TOKENS = 180
"""A description with traits, as Pass 2 asks for it; the naive way writes one for every entity."""


def cost(screenplay: Screenplay) -> None:
    """Pass 1 beside the naive way: assets, scenes and frames each extracted from the whole text,
    with descriptions. Tokens are estimated as characters / 4, the same rule on both sides."""
    provider = Counting()
    findings, _ = reading.read(screenplay, provider, shipped()["extract_preview"])
    drafts = grounding.ground(screenplay, findings, reading.known(screenplay))
    prompt = tokens(shipped()["extract_preview"].text)
    script = tokens(screenplay.text)
    naive_out = 3 * len(drafts) * (DESCRIPTION_TOKENS + 20)
    print(f"Pass 1:  {provider.calls} call,  {provider.sent:7,} tokens in, {provider.got:7,} out")
    print(f"naive:   3 calls, {3 * (script + prompt):7,} tokens in, {naive_out:7,} out")


def generated(screenplay: Screenplay, pages: int = 120) -> str:
    """A screenplay of about `pages` pages: the given one's scenes, shuffled and repeated."""
    rng = random.Random(7)
    texts = [screenplay.scene_text(scene) for scene in screenplay.scenes]
    eighths = [scene.eighths for scene in screenplay.scenes]
    out, have = [], 0
    while have < pages * 8:
        pick = rng.randrange(len(texts))
        out.append(texts[pick])
        have += eighths[pick]
    return "\n\n".join(out)


def timed(text: str) -> None:
    breakdown(parse("INT. ROOM - DAY\n\nA key."))
    started = time.perf_counter()
    screenplay = parse(text)
    parsed = time.perf_counter()
    drafts = breakdown(screenplay)
    done = time.perf_counter()
    print(
        f"{screenplay.eighths / 8:.0f} pages, {len(screenplay.scenes)} scenes, "
        f"{len(drafts)} assets: parsed in {parsed - started:.2f} s, "
        f"broken down in {done - parsed:.2f} s"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("files", nargs="*", type=Path, help="golden .json files")
    arguments.add_argument("--explain", action="store_true", help="what was missed and invented")
    given = arguments.parse_args()
    files = given.files or sorted(GOLDEN[1].glob("*.json"))
    table(files, given.explain)
    if not given.files:
        print("\nunseen: no rule was made from these")
        table(sorted(UNSEEN.glob("*.json")), given.explain)
        print()
        sample = parse(next(GOLDEN[0].glob("*.fountain")).read_text("utf-8"))
        cost(sample)
        timed(generated(sample))


if __name__ == "__main__":
    main()
