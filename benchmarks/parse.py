"""Lines per second of our Fountain parser beside the Python peers, on the same generated screenplay
in one run, and how the time grows from 100 to 10,000 pages: `python benchmarks/parse.py`.

The peers are no dependencies of the project. To have them beside ours:

    pip install --target peers screenplain fountain-py
    PYTHONPATH=peers python benchmarks/parse.py

One that is not there is left out with a sentence. Counted is processor time, so that a busy
machine changes little. Ours does more in its time: line ranges, heading parts, lengths in eighths,
speakers, assigned scene numbers and warnings.
"""

import argparse
import gc
import importlib
import io
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from core.screenplay.fountain import parse
from core.screenplay.length import eighths, printed_lines

PAGES = (100, 1_000, 10_000)
NAMES = ("WREN", "OTIS", "DR. BELL", "MARA", "THE FERRYMAN", "YOUNG WREN")
SETS = ("HARBOUR", "KITCHEN", "LIGHTHOUSE - STAIRS", "ATTIC", "POST OFFICE")
TIMES = ("DAY", "NIGHT", "CONTINUOUS", "MOMENTS LATER")
WORDS = (
    "the lamp rope door letter river hand brass wind old under over slowly takes holds leaves "
    "table boat key stone without another until whistle rain again"
)


def generated(pages: int) -> str:
    """A Fountain screenplay of about so many pages, the same every time."""
    random_ = random.Random(7)
    words = WORDS.split()

    def sentence(least: int, most: int) -> str:
        said = " ".join(random_.choices(words, k=random_.randint(least, most)))
        return f"{said.capitalize()}."

    def scene() -> Iterator[str]:
        yield f"{random_.choice(('INT.', 'EXT.'))} {random_.choice(SETS)} - {random_.choice(TIMES)}"
        for _ in range(random_.randint(2, 5)):
            yield f"\n{sentence(8, 40)}\n"
            for _ in range(random_.randint(0, 4)):
                extension = random_.choice(("", "", "", " (O.S.)", " (CONT'D)"))
                yield random_.choice(NAMES) + extension
                if random_.random() < 0.2:
                    yield f"({random_.choice(words)})"
                yield f"{sentence(3, 30)}\n"
        yield "\nCUT TO:\n" if random_.random() < 0.2 else ""

    sample = "\n".join(chain.from_iterable(scene() for _ in range(50)))
    elements = parse(sample).elements
    pages_of_50 = eighths(printed_lines(element.type, element.text) for element in elements) / 8
    count = max(1, round(pages / pages_of_50 * 50))
    return "Title: Generated\n\n" + "\n".join(chain.from_iterable(scene() for _ in range(count)))


def screenplain() -> Callable[[str], object]:
    module = importlib.import_module("screenplain.parsers.fountain")
    return lambda text: module.parse(io.StringIO(text))


def fountain_py() -> Callable[[str], object]:
    module = importlib.import_module("fountain")
    return lambda text: module.FountainParser().parse(text)


PARSERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "scriptboard": lambda: parse,
    "screenplain": screenplain,
    "fountain-py": fountain_py,
}


def seconds_of(run: Callable[[str], object], text: str, rounds: int) -> float:
    """The median over the rounds, each from a clean heap."""
    took = []
    for _ in range(rounds):
        gc.collect()
        begin = time.process_time()
        run(text)
        took.append(time.process_time() - begin)
    return statistics.median(took)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--pages", type=int, nargs="+", default=PAGES)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--patience-s", type=float, default=60, help="a longer run is left out")
    chosen = options.parse_args()
    parsers = {}
    for name, load in PARSERS.items():
        try:
            parsers[name] = load()
        except ImportError:
            print(f"{name} is not installed and was left out (pip install {name}).")
    texts = {pages: generated(pages) for pages in chosen.pages}
    print(f"{'':16}" + "".join(f"{pages:>10,} pages" for pages in texts) + "   growth")
    for name, run in parsers.items():
        rates, took_s = [], 0.0
        for pages, text in texts.items():
            lines = text.count("\n") + 1
            if rates and took_s * pages / chosen.pages[0] > chosen.patience_s:
                rates.append((pages, None))
                continue
            rounds = chosen.rounds if pages < 5_000 else 1
            elapsed_s = seconds_of(run, text, rounds)
            took_s = took_s or elapsed_s
            rates.append((pages, lines / elapsed_s))
        row = "".join(f"{f'{r:,.0f} l/s':>16}" if r else f"{'too slow':>16}" for _, r in rates)
        first, last = rates[0][1], rates[-1][1]
        growth = f"x{rates[-1][0] / rates[0][0] * first / last:,.0f}" if last else "-"
        print(f"{name:16}{row}   {growth}")
    print("Growth: time of the longest over the shortest; linear is the ratio of pages.")


if __name__ == "__main__":
    main()
