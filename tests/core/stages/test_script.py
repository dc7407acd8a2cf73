import pytest

from core.errors import BadInput, NoScreenplay, RowMovedOn, UnreadableScreenplay
from core.models.scenes import Appearance, Frame, Shot, Transformation
from core.screenplay import detect
from core.stages import extraction, projects, script
from tests.conftest import ROOT, SAMPLE

THREE = """INT. KITCHEN - DAY

Wren slices bread.

WREN
Toast?

EXT. GARDEN - DAY

A gnome stands in the rain.

INT. ATTIC - NIGHT

Dust.
"""


@pytest.fixture
def project(studio):
    return projects.create(studio, "The Test")


def save(studio, project, text):
    current = studio.project(project.id)
    return script.save_script(
        studio, project.id, script.read_text(text), based_on=current.revision_id
    )


def test_a_saved_script_is_scenes_in_the_store(studio, project):
    save(studio, project, THREE)
    rows = studio.store.scenes.in_script(project.id)
    assert [row.heading for row in rows] == [
        "INT. KITCHEN - DAY",
        "EXT. GARDEN - DAY",
        "INT. ATTIC - NIGHT",
    ]
    assert rows[0].speakers == ["WREN"]


def test_the_same_text_again_makes_no_revision(studio, project):
    first = save(studio, project, THREE)
    assert save(studio, project, THREE) == first
    assert len(studio.store.revisions.of_project(project.id)) == 1


def test_a_changed_scene_keeps_its_identity_and_what_hangs_on_it(studio, project):
    save(studio, project, THREE)
    garden = studio.store.scenes.in_script(project.id)[1]
    studio.store.shots.insert(Shot(project_id=project.id, scene_id=garden.id, shot_index=0))
    save(studio, project, THREE.replace("in the rain", "in the snow"))
    again = studio.store.scenes.in_script(project.id)[1]
    assert again.id == garden.id
    assert "snow" in again.text
    assert len(studio.store.shots.of_scene(garden.id)) == 1


def test_an_omitted_scene_keeps_its_work_and_comes_back_with_it(studio, project):
    save(studio, project, THREE)
    garden = studio.store.scenes.in_script(project.id)[1]
    studio.store.appearances.insert(
        Appearance(project_id=project.id, scene_id=garden.id, asset_id="x", source="manual")
    )
    start = THREE.index("EXT. GARDEN")
    save(studio, project, THREE[:start] + THREE[THREE.index("INT. ATTIC") :])
    assert [row.id for row in studio.store.scenes.omitted(project.id)] == [garden.id]
    save(studio, project, THREE)
    assert studio.store.scenes.in_script(project.id)[1].id == garden.id
    assert len(studio.store.appearances.of_scene(garden.id)) == 1


def test_the_difference_is_told_before_it_is_taken(studio, project):
    save(studio, project, THREE)
    garden = studio.store.scenes.in_script(project.id)[1]
    studio.store.shots.insert(Shot(project_id=project.id, scene_id=garden.id, shot_index=0))
    changed = THREE.replace("in the rain", "in the snow") + "\nEXT. ROAD - DAY\n\nCars.\n"
    told = script.preview(studio, project.id, script.read_text(changed))
    kinds = {change.label: (change.kind, change.touches) for change in told}
    assert kinds["2. EXT. GARDEN - DAY"] == ("changed", "1 shot")
    assert kinds["4. EXT. ROAD - DAY"] == ("new", "")
    assert kinds["1. INT. KITCHEN - DAY"][0] == "unchanged"
    assert len(studio.store.scenes.in_script(project.id)) == 3


def test_the_difference_tells_all_the_work_a_change_reaches(studio, project):
    save(studio, project, THREE)
    garden = studio.store.scenes.in_script(project.id)[1]
    of_garden = {"project_id": project.id, "scene_id": garden.id}
    shots = [Shot(**of_garden, shot_index=index) for index in range(2)]
    studio.store.shots.insert(*shots)
    studio.store.frames.insert(Frame(project_id=project.id, shot_id=shots[0].id, attempt_id="a"))
    studio.store.frames.insert(Frame(project_id=project.id, shot_id=shots[1].id))
    studio.store.transformations.insert(
        Transformation(**of_garden, base_asset_id="x", trigger_shot_id=shots[0].id)
    )
    studio.store.appearances.insert(
        Appearance(**of_garden, asset_id="x", source="manual"),
        Appearance(**of_garden, asset_id="y", removed=True),
        Appearance(**of_garden, asset_id="z"),
    )
    told = script.preview(studio, project.id, script.read_text(THREE.replace("rain", "snow")))
    assert told[1].touches == "2 shots, 1 frame, 1 transformation, 2 map edits"
    assert told[0].touches == ""


def test_new_scene_numbers_change_no_scene_and_nothing_is_read_again(studio, project):
    save(studio, project, THREE.replace("DAY\n", "DAY #7#\n"))
    extraction.extract_preview(studio, project.id)
    before = studio.store.scenes.in_script(project.id)
    numbered = THREE.replace("DAY\n", "DAY #8A#\n")
    told = script.preview(studio, project.id, script.read_text(numbered))
    assert [change.kind for change in told] == ["renumbered", "renumbered", "unchanged"]
    save(studio, project, numbered)
    after = studio.store.scenes.in_script(project.id)
    assert [row.scene_number for row in after] == ["8A", "8A", "1"]
    assert [(r.id, r.text_hash) for r in after] == [(r.id, r.text_hash) for r in before]
    assert extraction.due(studio, project.id).scenes == 0


def test_a_scene_changed_and_moved_is_told_as_both(studio, project):
    long = THREE.replace("Dust.", "Dust falls from the old beams onto a trunk.")
    save(studio, project, long)
    rest, attic = long[: long.index("INT. ATTIC")], long[long.index("INT. ATTIC") :]
    moved = attic.replace("a trunk", "the trunk") + "\n" + rest
    told = script.preview(studio, project.id, script.read_text(moved))
    assert [change.word for change in told] == ["changed and moved", "unchanged", "unchanged"]


def test_any_two_revisions_can_be_compared_and_each_says_what_it_changed(studio, project):
    first = save(studio, project, THREE)
    second = save(studio, project, THREE.replace("rain", "snow"))
    third = save(studio, project, THREE.replace("rain", "snow") + "\nEXT. ROAD - DAY\n\nCars.\n")
    assert [r.note for r in (first, second, third)] == ["", "1 changed", "1 added"]
    assert script.counted(script.compare(first, third)) == "1 added, 1 changed"
    assert script.counted(script.compare(third, first)) == "1 changed, 1 omitted"
    assert script.counted(script.compare(second, second)) == ""


def test_the_second_of_two_editors_is_told_and_loses_nothing(studio, project):
    first = save(studio, project, THREE)
    save(studio, project, THREE.replace("bread", "cake"))
    mine = script.read_text(THREE.replace("bread", "ham"))
    with pytest.raises(RowMovedOn) as caught:
        script.save_script(studio, project.id, mine, based_on=first.id)
    assert "cake" in caught.value.current.text
    assert script.save_script(studio, project.id, mine, based_on=caught.value.current.id)


def test_a_restored_revision_is_a_new_one(studio, project):
    first = save(studio, project, THREE)
    second = save(studio, project, THREE.replace("bread", "cake"))
    third = script.restore(studio, project.id, first.id, second.id)
    assert (third.number, third.text) == (3, first.text)
    assert "revision 1" in third.note


def test_nothing_to_read_is_said_and_saves_nothing(studio, project):
    for text in ("", "   \n\n"):
        with pytest.raises(NoScreenplay):
            script.read_text(text)
    assert studio.store.revisions.of_project(project.id) == []


def test_a_project_is_named_by_its_title_page(studio):
    made = projects.create_from(studio, SAMPLE.read_bytes(), SAMPLE.name)
    assert made.name == "Never Lie To The Bees"
    assert len(studio.store.scenes.in_script(made.id)) == 14


def test_a_title_in_emphasis_over_two_lines_is_a_plain_name(studio):
    text = "Title:\n\t_**BRICK & STEEL**_\n\t_**FULL RETIRED**_\n\n" + THREE
    assert projects.create_from(studio, text.encode(), "x.fountain").name == (
        "Brick & Steel Full Retired"
    )


def test_a_file_that_cannot_be_read_makes_no_project(studio):
    with pytest.raises(UnreadableScreenplay):
        projects.create_from(studio, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "x.fountain")
    assert studio.store.projects.where() == []


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_a_project_needs_a_name_that_fits(studio, name):
    with pytest.raises(BadInput):
        projects.create(studio, name)


def test_a_deleted_project_leaves_no_orphan_and_no_other_project_is_touched(studio):
    gone = projects.create_from(studio, THREE.encode(), "one.fountain")
    stays = projects.create_from(studio, THREE.encode(), "two.fountain")
    projects.delete(studio, gone.id)
    assert [row.id for row in studio.store.projects.where()] == [stays.id]
    assert len(studio.store.scenes.in_script(stays.id)) == 3
    assert studio.store.orphans() == []


def test_the_same_text_with_new_tags_is_a_revision_and_pass_1_finds_them_for_nothing(studio):
    content = (ROOT / "tests/golden/screenplay/final-draft.fdx").read_bytes()
    tagged = detect.read(content)
    bare = tagged.model_copy(update={"tags": (), "lengths": {}})
    made = projects.create(studio, "Tagged later")
    first = script.save_script(studio, made.id, bare, based_on=None)
    extraction.extract_preview(studio, made.id)
    second = script.save_script(studio, made.id, tagged, based_on=first.id)
    assert second.tags == tagged.tags
    assert extraction.due(studio, made.id).scenes == 0
    drafts = extraction.extract_preview(studio, made.id).manifest.drafts
    props = {tag.name.upper() for tag in tagged.tags if tag.category == "Props"}
    assert props <= {draft.name.upper() for draft in drafts if draft.type == "prop"}
    assert script.save_script(studio, made.id, bare, based_on=second.id) == second


def test_the_tags_of_a_final_draft_file_outlive_the_save_and_are_found_by_pass_1(studio):
    content = (ROOT / "tests/golden/screenplay/final-draft.fdx").read_bytes()
    made = projects.create_from(studio, content, "tagged.fdx")
    tags = script.current(studio, made.id)[1].tags
    props = {tag.name.upper() for tag in tags if tag.category == "Props"}
    assert props
    drafts = extraction.extract_preview(studio, made.id).manifest.drafts
    assert props <= {draft.name.upper() for draft in drafts if draft.type == "prop"}
