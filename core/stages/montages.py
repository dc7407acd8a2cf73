"""Places named inside a scene: a montage's items, an intercut's sides, as written."""

import re
from collections.abc import Iterator

from core.models.screenplay import ElementType, Screenplay
from core.screenplay.headings import is_heading

_BULLET = re.compile(r"[-–—•*]+\s*|[A-Z0-9]{1,2}[.)]\s+")
_INTERCUT = re.compile(r"INTERCUT\b\W*(?:(?:WITH|BETWEEN)\b\W*)?")
_JOINT = re.compile(r"\s*(?:/|\bAND\b|&|\bWITH\b)\s*(?=(?:INT|EXT)[./ ])")
_CAPITALS = re.compile(r"[^a-z]*(?![a-z])")
_PLACE = re.compile(r"([^a-z.:]{3,60})(?:[.:]|\s--?)\s")
_OPENS = re.compile(r"(?i)\W*(?:montage|series of (?:shots|scenes)|quick cuts|a? ?sequence)\b")
_ENDS = re.compile(r"(?i)\W*(?:end (?:of )?|back to\b|resume\b)")


def places(screenplay: Screenplay) -> Iterator[tuple[int, int, str]]:
    """Scene index, line and text of each: with its INT. or EXT., or the capitals that lead an item
    of a montage: `- INT. BANK - Ann counts.`, `-- BAR. He pours.`, `INTERCUT - INT. HALL`."""
    montage: int | None = None
    for element in screenplay.elements:
        scene = element.scene_index
        if element.type is not ElementType.ACTION or scene is None:
            continue
        for offset, line in enumerate(map(str.strip, element.text.split("\n"))):
            if _OPENS.match(line):
                montage = scene
            elif _ENDS.match(line):
                montage = None
            lead = _INTERCUT.match(line) or _BULLET.match(line)
            rest = line[lead.end() :] if lead else line
            if is_heading(rest):
                for part in _JOINT.split(_CAPITALS.match(rest)[0]):
                    yield scene, element.line_start + offset, part.strip(" -–—:.")
            elif lead and montage == scene and (named := _PLACE.match(rest)):
                yield scene, element.line_start + offset, named[1].strip(" -–—")
