"""Pass 1 is one question for the whole screenplay, cut only where it does not fit."""

from core.models.manifest import AssetType, Finding, Findings, Usage
from core.prompts.registry import shipped
from core.providers.base import TextResult
from core.screenplay.fountain import parse
from core.stages import reading

PROMPT = shipped()["extract_preview"]


class Asked:
    """A text model that remembers what it was asked and replies with a finding a call."""

    model = "asked"

    def __init__(self, *replies: Findings) -> None:
        self.tasks = []
        self.replies = list(replies) or [Findings()]

    def run(self, task):
        self.tasks.append(task)
        reply = self.replies[min(len(self.tasks), len(self.replies)) - 1]
        return TextResult(reply=reply, usage=Usage(calls=1, input_tokens=10, output_tokens=1))


def film(scenes: int) -> str:
    body = "MOSS turns the key in the lock again and again. " * 20
    return "\n\n".join(f"INT. ROOM {n} - DAY\n\n{body}\n\nMOSS\nHello." for n in range(scenes))


def test_a_screenplay_that_fits_is_one_call():
    asked = Asked()
    _, usage = reading.read(parse(film(30)), asked, PROMPT)
    assert usage.calls == len(asked.tasks) == 1
    assert asked.tasks[0].inputs["scene_indices"] is None


def test_scenes_go_in_under_their_numbers_and_fenced():
    asked = Asked()
    reading.read(parse(film(2)), asked, PROMPT)
    prompt = asked.tasks[0].prompt
    assert "[Scene 1]\nINT. ROOM 0 - DAY" in prompt
    assert prompt.index("<<<SCREENPLAY") < prompt.index("[Scene 2]")


def test_what_the_parser_knows_is_given():
    asked = Asked()
    reading.read(parse(film(2)), asked, PROMPT)
    assert "Characters with lines: MOSS\nLocations: ROOM 0; ROOM 1" in asked.tasks[0].prompt


def test_a_screenplay_too_long_is_cut_at_scene_borders_and_merged():
    key = Finding(name="KEY", type=AssetType.PROP, aliases=["brass key"])
    again = Finding(name="key", type=AssetType.PROP, aliases=["latchkey"], importance="high")
    asked = Asked(Findings(assets=[key]), Findings(assets=[again]))
    found, usage = reading.read(parse(film(40)), asked, PROMPT, context_tokens=24_000)
    parts = [task.inputs["scene_indices"] for task in asked.tasks]
    assert len(parts) > 1
    assert [index for part in parts for index in part] == list(range(40))
    assert usage.calls == len(parts)
    assert [(f.name, f.aliases, f.importance) for f in found.assets] == [
        ("KEY", ["brass key", "latchkey"], "high")
    ]


def test_only_the_scenes_asked_for_are_read():
    asked = Asked()
    reading.read(parse(film(5)), asked, PROMPT, scene_indices=[1, 3])
    assert asked.tasks[0].inputs["scene_indices"] == [1, 3]
    assert "ROOM 2 - DAY" not in asked.tasks[0].prompt


def test_known_are_the_cues_and_the_headings_and_no_chorus():
    found = reading.known(
        parse("INT. HALL - DAY\n\nEVERYONE\nHi!\n\nTHE CROWD\nBoo!\n\nVILLAGERS\nOh.\n\nANN\nNo.\n")
    )
    assert {f.name: f.type.value for f in found} == {
        "THE CROWD": "extra_archetype",
        "VILLAGERS": "character",
        "ANN": "character",
        "HALL": "location",
    }


def test_a_text_without_a_scene_is_still_read():
    asked = Asked()
    reading.read(parse("A key lies in the grass."), asked, PROMPT)
    assert "A key lies in the grass." in asked.tasks[0].prompt
