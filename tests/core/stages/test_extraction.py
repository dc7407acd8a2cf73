"""Pass 1 end to end: cached, continued after a change, and never paid for twice."""

import threading

import pytest

from core.errors import BadReply, BudgetExceeded, NoScreenplay
from core.models.manifest import AssetType, Drop, Finding, Findings, Rename, Usage
from core.models.work import PromptVersion
from core.prompts import registry
from core.providers.base import TextResult
from core.settings import Settings
from core.stages import extraction, filtering, projects, script
from core.studio import Studio

SCRIPT = """INT. KITCHEN - DAY

MARA turns a brass key in the lock.

MARA
It never opened.

EXT. PIER - NIGHT

MARA throws the brass key into the sea. A DOG barks.

INT. KITCHEN - NIGHT

MARA pours tea from the teapot.
"""


class Reader:
    """A paid model that names what it is told to, and keeps what it was shown."""

    def __init__(self, *names: str, model: str = "reader-1", price: float | None = 0.25) -> None:
        self.model, self.price = model, price
        self.names, self.shown = list(names), []
        self.error: Exception | None = None
        self.gate: threading.Event | None = None

    def estimate_usd(self, input_tokens, output_tokens):
        return self.price

    def run(self, task):
        self.shown.append(task)
        if self.gate:
            self.gate.wait(5)
        if self.error:
            raise self.error
        found = [Finding(name=name, type=AssetType.PROP) for name in self.names]
        usage = Usage(calls=1, input_tokens=10, output_tokens=5, cost_usd=self.price)
        return TextResult(reply=Findings(assets=found), usage=usage)


@pytest.fixture
def reader():
    return Reader("brass key", "teapot")


@pytest.fixture
def paid(settings, reader):
    studio = Studio(settings, in_memory=True, text_provider=reader)
    yield studio
    studio.close()


@pytest.fixture
def project_id(paid):
    return projects.create_from(paid, SCRIPT.encode(), "key.fountain").id


def change(studio, project_id, old, new):
    revision, screenplay = script.current(studio, project_id)
    assert old in screenplay.text
    text = script.read_text(screenplay.text.replace(old, new))
    script.save_script(studio, project_id, text, based_on=revision.id)


def by_name(manifest):
    return {draft.name.upper(): draft for draft in manifest.drafts}


def test_pass_one_finds_characters_locations_and_props_with_their_scenes(paid, project_id):
    found = by_name(extraction.extract_preview(paid, project_id).manifest)
    assert found["MARA"].speaking and found["MARA"].scene_numbers == ["1", "2", "3"]
    assert found["KITCHEN"].type is AssetType.LOCATION
    assert found["BRASS KEY"].scene_numbers == ["1", "2"]


def test_pass_one_needs_a_screenplay(studio):
    with pytest.raises(NoScreenplay):
        extraction.extract_preview(studio, projects.create(studio, "Empty").id)


def test_the_offline_reader_finds_things_with_no_key(studio):
    project = projects.create_from(studio, SCRIPT.encode(), "key.fountain")
    preview = extraction.extract_preview(studio, project.id)
    assert {"MARA", "PIER", "BRASS KEY"} <= set(by_name(preview.manifest))
    assert preview.manifest.usage.cost_usd == 0


def test_asking_again_comes_from_the_last_run_and_costs_nothing(paid, reader, project_id):
    first = extraction.extract_preview(paid, project_id)
    spent = paid.store.ledger.spent_usd()
    second = extraction.extract_preview(paid, project_id)
    assert (first.from_cache, second.from_cache) == (False, True)
    assert second.manifest == first.manifest
    assert len(reader.shown) == 1
    assert paid.store.ledger.spent_usd() == spent == 0.25


def test_after_a_change_only_the_changed_scenes_are_read(paid, reader, project_id):
    extraction.extract_preview(paid, project_id)
    change(paid, project_id, "A DOG barks.", "A DOG barks at a lantern.")
    reader.names = ["lantern"]
    preview = extraction.extract_preview(paid, project_id)
    asked = reader.shown[-1]
    assert preview.read_scenes == 1
    assert asked.inputs["scene_indices"] == [1]
    _, scenes = asked.prompt.split("The screenplay, or a part of it")
    assert "lantern" in scenes and "teapot" not in scenes
    found = by_name(preview.manifest)
    assert found["LANTERN"].new and found["LANTERN"].scene_numbers == ["2"]
    assert not found["TEAPOT"].new and found["TEAPOT"].scene_numbers == ["3"]


def test_a_later_reading_is_told_what_was_found_before_so_that_names_stay(paid, reader, project_id):
    extraction.extract_preview(paid, project_id)
    change(paid, project_id, "pours tea from the teapot", "locks the drawer")
    extraction.extract_preview(paid, project_id)
    first, second = (task.prompt.split("The screenplay, or a part of it") for task in reader.shown)
    assert "brass key" not in first[0]
    assert "brass key" in second[0] and "brass key" not in second[1]


def test_what_vanished_from_the_script_is_marked_and_stays_in_the_list(paid, reader, project_id):
    extraction.extract_preview(paid, project_id)
    change(paid, project_id, "\nMARA pours tea from the teapot.\n", "\nMARA sleeps.\n")
    reader.names = []
    found = by_name(extraction.extract_preview(paid, project_id).manifest)
    assert found["TEAPOT"].vanished and found["TEAPOT"].ghost
    change(paid, project_id, "INT. KITCHEN", "INT. GALLEY")
    found = by_name(extraction.extract_preview(paid, project_id).manifest)
    assert found["KITCHEN"].vanished and found["GALLEY"].new
    assert found["TEAPOT"].vanished
    assert not found["MARA"].vanished


def test_what_comes_back_into_the_script_is_vanished_no_longer(paid, reader, project_id):
    extraction.extract_preview(paid, project_id)
    change(paid, project_id, "pours tea from the teapot", "sleeps")
    extraction.extract_preview(paid, project_id)
    change(paid, project_id, "MARA sleeps.", "MARA sleeps beside the teapot.")
    teapot = by_name(extraction.extract_preview(paid, project_id).manifest)["TEAPOT"]
    assert not teapot.vanished and not teapot.ghost


def test_a_change_that_touches_no_scene_is_read_for_nothing(paid, reader, project_id):
    extraction.extract_preview(paid, project_id)
    change(
        paid,
        project_id,
        "INT. KITCHEN - DAY\n\nMARA turns",
        "Title: KEY\n\nINT. KITCHEN - DAY\n\nMARA turns",
    )
    preview = extraction.extract_preview(paid, project_id)
    assert (preview.read_scenes, len(reader.shown)) == (0, 1)
    assert by_name(preview.manifest)["TEAPOT"].scene_numbers == ["3"]


def test_decisions_stand_after_a_script_change(paid, reader, project_id):
    found = by_name(extraction.extract_preview(paid, project_id).manifest)
    filtering.decide(
        paid,
        project_id,
        0,
        Drop(keys=(found["TEAPOT"].key,)),
        Rename(key=found["BRASS KEY"].key, name="THE KEY"),
    )
    change(paid, project_id, "A DOG barks.", "A DOG howls.")
    extraction.extract_preview(paid, project_id)
    checklist = filtering.checklist(paid, project_id)
    assert "THE KEY" in [d.name for d in checklist.kept]
    assert [d.name.upper() for d in checklist.dropped] == ["TEAPOT"]


def test_a_restored_script_brings_its_reading_back_for_nothing(paid, reader, project_id):
    first = extraction.extract_preview(paid, project_id).manifest
    original, _ = script.current(paid, project_id)
    change(paid, project_id, "A DOG barks.", "A DOG howls.")
    extraction.extract_preview(paid, project_id)
    now = paid.project(project_id).revision_id
    script.restore(paid, project_id, original.id, now)
    preview = extraction.extract_preview(paid, project_id)
    assert preview.from_cache and preview.manifest.drafts == first.drafts
    assert filtering.current(paid, project_id)[0].id == preview.manifest.id
    assert len(reader.shown) == 2


def test_another_model_reads_anew_and_loses_nothing_a_person_decided_on(settings):
    one = Studio(settings, text_provider=Reader("brass key", "teapot"))
    project_id = projects.create_from(one, SCRIPT.encode(), "key.fountain").id
    found = by_name(extraction.extract_preview(one, project_id).manifest)
    filtering.decide(one, project_id, 0, Rename(key=found["TEAPOT"].key, name="SILVER TEAPOT"))
    one.close()
    other = Reader("key", model="reader-2")
    two = Studio(settings, text_provider=other)
    preview = extraction.extract_preview(two, project_id)
    names = [d.name for d in filtering.kept_drafts(two, project_id)]
    two.close()
    assert preview.read_scenes == 3 and other.shown[0].inputs["scene_indices"] is None
    assert "SILVER TEAPOT" in names and "BRASS KEY" not in [n.upper() for n in names]


def test_an_edited_prompt_is_another_question(paid, reader, project_id):
    extraction.extract_preview(paid, project_id)
    text = registry.shipped()[extraction.TASK].text + "\nLook twice.\n"
    edit = PromptVersion(name=extraction.TASK, text=text, version="2")
    paid.store.prompt_versions.insert(edit)
    assert extraction.due(paid, project_id) == extraction.Due(scenes=3, cost_usd=0.25)
    assert extraction.extract_preview(paid, project_id).read_scenes == 3
    assert "Look twice." in reader.shown[-1].prompt


def test_two_tabs_that_ask_at_once_pay_once(paid, reader, project_id):
    reader.gate = threading.Event()
    previews = []

    def ask():
        previews.append(extraction.extract_preview(paid, project_id))

    tabs = [threading.Thread(target=ask) for _ in range(2)]
    for tab in tabs:
        tab.start()
    reader.gate.set()
    for tab in tabs:
        tab.join(10)
    assert sorted(p.from_cache for p in previews) == [False, True]
    assert len(reader.shown) == 1


def test_a_failed_reading_stores_nothing_and_can_be_tried_again(paid, reader, project_id):
    reader.error = BadReply("The model's reply could not be read.")
    with pytest.raises(BadReply):
        extraction.extract_preview(paid, project_id)
    assert paid.store.manifests.latest(project_id) is None
    reader.error = None
    assert not extraction.extract_preview(paid, project_id).from_cache


def test_a_reading_over_the_budget_is_refused_before_the_call(tmp_path):
    reader = Reader("brass key")
    settings = Settings(data_dir=tmp_path, open_sample=False, budget_usd=0.1)
    studio = Studio(settings, in_memory=True, text_provider=reader)
    project = projects.create_from(studio, SCRIPT.encode(), "key.fountain")
    with pytest.raises(BudgetExceeded):
        extraction.extract_preview(studio, project.id)
    studio.close()
    assert reader.shown == []


# What is due


def test_what_is_due_is_said_before_it_is_paid(paid, reader, project_id):
    assert extraction.due(paid, project_id) == extraction.Due(scenes=3, cost_usd=0.25)
    extraction.extract_preview(paid, project_id)
    assert extraction.due(paid, project_id) == extraction.Due(current=True)
    change(paid, project_id, "A DOG barks.", "A DOG howls.")
    assert extraction.due(paid, project_id) == extraction.Due(
        scenes=1, cost_usd=0.25, script_changed=True
    )
    reader.price = None
    assert extraction.due(paid, project_id).cost_usd is None
    assert len(reader.shown) == 1
