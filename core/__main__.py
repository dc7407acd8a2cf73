"""`python -m core breakdown FILE` and `python -m core parse FILE`: no screen needed.

What only the breakdown needs is imported by it: `parse` starts in a third of the time.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import ScriptboardError, UnreadableScreenplay
from core.models.screenplay import Screenplay
from core.screenplay import detect

if TYPE_CHECKING:
    from core.models.manifest import Draft
    from core.stages.extraction import Breakdown


def parse_json(screenplay: Screenplay) -> dict[str, Any]:
    """The elements in order, with the title page apart."""
    return {
        "title_page": [{"key": key, "value": value} for key, value in screenplay.title_page],
        "elements": [element.model_dump(mode="json") for element in screenplay.elements],
        "warnings": [warning.model_dump() for warning in screenplay.warnings],
    }


def breakdown_json(screenplay: Screenplay, found: "Breakdown") -> dict[str, Any]:
    """Scenes with their dependencies, assets with the lines they stand in, and what it took."""
    from core.stages import grounding

    dependencies = grounding.dependencies(screenplay, list(found.drafts))
    scenes = [
        {
            "scene_number": scene.scene_number,
            "heading": scene.heading,
            "int_ext": scene.parts.int_ext,
            "set_name": scene.parts.set_name,
            "time_of_day": scene.parts.time_of_day,
            "pages": scene.pages,
            "dependencies": {kind: needs[kind] for kind in ("characters", "locations", "props")},
        }
        for scene, needs in zip(screenplay.scenes, dependencies, strict=True)
    ]
    return {
        "scenes": scenes,
        "assets": [_asset_json(draft) for draft in found.drafts],
        "usage": found.usage.model_dump(),
    }


def _asset_json(draft: "Draft") -> dict[str, Any]:
    return {
        "name": draft.name,
        "type": draft.type.value,
        "aliases": list(draft.aliases),
        "scenes": draft.scene_numbers,
        "mentions": [
            {
                "scene_number": mention.scene_number,
                "line": mention.line,
                "quote": mention.quote,
                "evidence": mention.evidence.value,
            }
            for mention in draft.mentions
        ],
        "priority": draft.priority,
        "ghost": draft.ghost,
        "confidence": draft.confidence,
    }


def breakdown(path: Path, *, csv: bool) -> str:
    """Pass 1 of a file, by the model that TEXT_MODEL names (offline by default)."""
    from core.prompts import registry
    from core.settings import load_settings
    from core.stages import export, extraction
    from core.studio import text_provider_of

    screenplay = read(path)
    provider = text_provider_of(load_settings())
    prompt = registry.shipped()[extraction.TASK]
    found = extraction.break_down(screenplay, provider, prompt)
    if csv:
        return export.elements_csv(list(found.drafts))
    return json.dumps(breakdown_json(screenplay, found), ensure_ascii=False, indent=2)


def read(path: Path) -> Screenplay:
    """The screenplay in a file. Raises UnreadableScreenplay also where there is no such file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableScreenplay(
            f"{path} cannot be read: {error.strerror}.", "Check the path."
        ) from error
    return detect.read(content, path.name)


def main(arguments: list[str] | None = None) -> int:
    """0, or 1 after one sentence about what went wrong and what to do."""
    parser = argparse.ArgumentParser(prog="python -m core", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    down = commands.add_parser("breakdown", help="characters, locations, props and scenes of FILE")
    down.add_argument("file", type=Path)
    form = down.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="JSON (the default)")
    form.add_argument("--csv", action="store_true", help="a row for each mention, for a sheet")
    elements = commands.add_parser("parse", help="the elements of FILE, in order")
    elements.add_argument("file", type=Path)
    elements.add_argument("--json", action="store_true", help="JSON (the default)")
    options = parser.parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        if options.command == "parse":
            print(json.dumps(parse_json(read(options.file)), ensure_ascii=False, indent=2))
        else:
            print(breakdown(options.file, csv=options.csv))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads it has enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except ScriptboardError as error:
        print(f"{error} {error.hint}".strip(), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
