"""Writes what is read from a screenplay beside it, as the expected reading."""

import json
import sys
from pathlib import Path

from core.models.screenplay import Screenplay
from core.screenplay.detect import read


def reading(screenplay: Screenplay) -> dict:
    """Everything but the text (lengths are in the scenes); defaults left out, to read easily."""
    said = screenplay.model_dump(mode="json", exclude={"text", "lengths"}, exclude_defaults=True)
    return {key: value for key, value in said.items() if value}


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        said = json.dumps(reading(read(path.read_bytes(), path.name)), indent=1, ensure_ascii=False)
        path.with_name(f"{path.name}.json").write_text(said + "\n", encoding="utf-8")
