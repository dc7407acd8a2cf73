"""The Extraction Filter as people use it: find, look, drop, merge, add, confirm."""

import pytest

from core.errors import ProviderError
from core.models.manifest import AssetType, Drop
from core.models.work import Job
from core.stages import extraction, filtering, projects, script
from tests.pages.conftest import texts

PAGE = "stages/extraction_filter.py"
SCRIPT = """INT. LIGHTHOUSE - NIGHT

THE STRANGER warms her hands. A brass key hangs from her neck.

THE STRANGER
Is the <b>lamp</b> lit?

MARA lights the lamp with a match.

EXT. PIER - DAWN

MARA waits. ISOLDE walks past the crates to the boat.

ISOLDE
You knew me all along.

MARA picks up the brass key.

MARA
From the first night.
"""


@pytest.fixture
def project_id(running_studio):
    return projects.create_from(running_studio, SCRIPT.encode(), "isolde.fountain").id


@pytest.fixture
def page(running_studio, open_page, project_id):
    """The page after Pass 1."""
    extraction.extract_preview(running_studio, project_id)
    return open_page(PAGE, project_id)


def key_of(studio, project_id, name):
    lines = filtering.checklist(studio, project_id).lines
    return next(line.key for line in lines if line.draft.name == name)


def names_kept(studio, project_id):
    return [draft.name for draft in filtering.kept_drafts(studio, project_id)]


def label(app, key):
    return app.button(key=key).label


def after(app):
    """The whole page again after an action that redrew a part of it."""
    assert not app.exception, app.exception[0].value
    return app.run()


def test_without_a_screenplay_the_page_says_where_to_get_one(running_studio, open_page):
    app = open_page(PAGE, projects.create(running_studio, "Empty").id)
    assert "no screenplay yet" in texts(app)


def test_one_click_finds_everything_and_a_second_costs_nothing(
    running_studio, open_page, project_id
):
    app = open_page(PAGE, project_id)
    assert "Reads 2 scenes with offline, free" in texts(app).replace("\\", "")
    app.button(key="filter_find").click().run()
    assert {"MARA", "PIER"} <= set(names_kept(running_studio, project_id))
    assert "From the last run" in texts(app)
    calls = len(running_studio.store.ledger.where())
    app.button(key="filter_find").click().run()
    assert "From the last run" in app.toast[0].value
    assert len(running_studio.store.ledger.where()) == calls


def test_everything_is_ticked_and_counted_at_first(running_studio, page, project_id):
    assert all(box.value for box in page.checkbox if box.key.startswith("keep_"))
    count = len(filtering.checklist(running_studio, project_id).lines)
    assert label(page, "filter_confirm") == f"Confirm Selection ({count} assets)"


def test_unticking_drops_at_once_and_survives_a_new_session(
    running_studio, page, open_page, project_id
):
    mara = key_of(running_studio, project_id, "MARA")
    page.checkbox(key=f"keep_{mara}").uncheck().run()
    assert "MARA" not in names_kept(running_studio, project_id)
    assert not open_page(PAGE, project_id).checkbox(key=f"keep_{mara}").value
    assert not after(page).checkbox(key=f"keep_{mara}").value


def test_none_drops_a_group_and_undo_brings_it_back(running_studio, page, project_id):
    before = names_kept(running_studio, project_id)
    page.button(key="filter_none_characters").click().run()
    kept = names_kept(running_studio, project_id)
    assert "MARA" not in kept and "PIER" in kept
    assert label(page, "filter_confirm") == f"Confirm Selection ({len(kept)} assets)"
    page.button(key="filter_undo").click().run()
    assert names_kept(running_studio, project_id) == before


def test_search_narrows_the_list_and_none_means_what_is_shown(running_studio, page, project_id):
    page.text_input(key="filter_search").set_value("isolde").run()
    rows = [button.key for button in page.button if button.key.startswith("row_")]
    assert rows == [f"row_{key_of(running_studio, project_id, 'ISOLDE')}"]
    page.button(key="filter_none_characters").click().run()
    kept = names_kept(running_studio, project_id)
    assert "ISOLDE" not in kept and "MARA" in kept
    after(page).text_input(key="filter_search").set_value("nobody at all").run()
    assert "No asset matches" in texts(page)


def test_a_look_at_an_asset_shows_its_lines_with_the_name_marked(running_studio, page, project_id):
    page.button(key=f"row_{key_of(running_studio, project_id, 'ISOLDE')}").click().run()
    shown = " ".join(block.proto.body for block in after(page).get("html"))
    assert "<mark>ISOLDE</mark> walks past the crates" in shown
    page.button(key=f"row_{key_of(running_studio, project_id, 'THE STRANGER')}").click().run()
    shown = " ".join(block.proto.body for block in after(page).get("html"))
    assert "&lt;b&gt;lamp&lt;/b&gt;" in shown and "<b>lamp</b>" not in shown


def test_a_name_added_by_hand_says_where_it_stands(running_studio, page, project_id):
    page.text_input(key="add_name").set_value("crates")
    page.selectbox(key="add_type").set_value(AssetType.PROP)
    page.button(key="add_confirm").click().run()
    assert "In scene 2" in page.toast[0].value
    assert "crates" in names_kept(running_studio, project_id)
    page.text_input(key="add_name").set_value("ivory tower")
    page.button(key="add_confirm").click().run()
    assert "Not in the script" in page.toast[0].value
    page.text_input(key="add_name").set_value("Mara")
    page.button(key="add_confirm").click().run()
    assert "already in the list" in page.warning[0].value


def test_several_are_merged_across_types_into_the_one_that_stays(running_studio, page, project_id):
    keys = [key_of(running_studio, project_id, name) for name in ("THE STRANGER", "ISOLDE")]
    page.toggle(key="filter_select").set_value(True).run()
    for key in keys:
        after(page).checkbox(key=f"pick_{key}").check().run()
    after(page).button(key="picked_merge").click().run()
    page.radio(key="merge_survivor").set_value(keys[1]).run()
    page.button(key="merge_confirm").click().run()
    survivor = filtering.checklist(running_studio, project_id).line(keys[1]).draft
    assert survivor.aliases == ("THE STRANGER",) and survivor.scene_numbers == ["1", "2"]
    assert keys[0] not in filtering.checklist(running_studio, project_id).by_key


def test_name_type_and_aliases_change_in_the_panel(running_studio, page, project_id):
    isolde = key_of(running_studio, project_id, "ISOLDE")
    page.button(key=f"row_{isolde}").click().run()
    after(page).text_input(key=f"name_{isolde}").set_value("ISOLDE FINCH").run()
    page.selectbox(key=f"type_{isolde}").set_value(AssetType.EXTRA_ARCHETYPE).run()
    draft = filtering.checklist(running_studio, project_id).line(isolde).draft
    assert (draft.name, draft.type, draft.aliases) == (
        "ISOLDE FINCH",
        "extra_archetype",
        ("ISOLDE",),
    )
    page.text_input(key=f"name_{isolde}").set_value("MARA").run()
    assert "already in the list" in page.warning[0].value
    page.button_group(key=f"split_{isolde}").set_value("ISOLDE").run()
    assert {"ISOLDE", "ISOLDE FINCH"} <= set(names_kept(running_studio, project_id))


def test_a_suggested_duplicate_is_merged_or_told_apart(running_studio, open_page):
    twice = SCRIPT + "\nEXT. PIER - DAY\n\nISOLDA\nWait for me!\n"
    project_id = projects.create_from(running_studio, twice.encode(), "twice.fountain").id
    extraction.extract_preview(running_studio, project_id)
    app = open_page(PAGE, project_id)
    asked = filtering.checklist(running_studio, project_id).suggestions
    pair = next(f"{s.survivor}~{s.absorbed}" for s in asked if "isolda" in s.absorbed + s.survivor)
    app.button(key=f"dismiss_{pair}").click().run()
    told_apart = filtering.checklist(running_studio, project_id)
    assert len(told_apart.suggestions) == len(asked) - 1
    after(app).button(key="filter_undo").click().run()
    app.button(key=f"accept_{pair}").click().run()
    assert pair.split("~")[1] not in filtering.checklist(running_studio, project_id).by_key


def test_ghosts_go_with_one_click(running_studio, page, project_id):
    checklist = filtering.checklist(running_studio, project_id)
    ghost = filtering.to_add(checklist, "ivory tower", AssetType.LOCATION)
    filtering.decide(running_studio, project_id, 0, ghost)
    page.run()
    page.button(key="filter_drop_ghosts").click().run()
    assert [d.name for d in filtering.checklist(running_studio, project_id).dropped] == [
        "ivory tower"
    ]
    assert page.button(key="filter_drop_ghosts").disabled


class Unreachable:
    model = "far-away"

    def estimate_usd(self, input_tokens, output_tokens):
        return None

    def run(self, task):
        raise ProviderError("The model did not answer.")


def test_a_failed_reading_is_one_sentence_and_an_unknown_price_is_said(
    running_studio, open_page, project_id
):
    running_studio.text_provider = Unreachable()
    app = open_page(PAGE, project_id)
    assert "price is unknown" in texts(app)
    app.button(key="filter_find").click().run()
    assert "The model did not answer" in app.error[0].value
    assert running_studio.store.manifests.latest(project_id) is None
    app.button(key="filter_find")


def test_another_tab_is_not_overwritten_and_nothing_is_lost(running_studio, page, project_id):
    mara, isolde = (key_of(running_studio, project_id, name) for name in ("MARA", "ISOLDE"))
    filtering.decide(running_studio, project_id, 0, Drop(keys=(isolde,)))
    page.checkbox(key=f"keep_{mara}").uncheck().run()
    assert "Another tab decided" in page.warning[0].value
    assert not page.checkbox(key=f"keep_{isolde}").value
    assert page.checkbox(key=f"keep_{mara}").value
    page.checkbox(key=f"keep_{mara}").uncheck().run()
    assert {"MARA", "ISOLDE"}.isdisjoint(names_kept(running_studio, project_id))


def test_confirm_with_nothing_kept_says_what_to_do(running_studio, page, project_id):
    everything = tuple(filtering.checklist(running_studio, project_id).by_key)
    filtering.decide(running_studio, project_id, 0, Drop(keys=everything))
    page.run()
    assert label(page, "filter_confirm") == "Confirm Selection (0 assets)"
    page.button(key="filter_confirm").click().run()
    assert "Keep at least one" in page.warning[0].value


def test_confirm_while_pass_two_runs_says_to_wait(running_studio, page, project_id):
    running_studio.store.jobs.insert(
        Job(project_id=project_id, kind="extract_confirm", title="x", status="running")
    )
    page.button(key="filter_confirm").click().run()
    assert "Wait for it to end" in page.warning[0].value.replace("\\", "")


def test_a_changed_script_is_read_before_it_is_confirmed(running_studio, page, project_id):
    revision = running_studio.project(project_id).revision_id
    text = script.read_text(SCRIPT.replace("waits", "waits with a lantern"))
    script.save_script(running_studio, project_id, text, based_on=revision)
    page.run()
    assert "The script has changed since" in texts(page)
    page.button(key="filter_confirm").click().run()
    assert "Read what changed first" in page.warning[0].value
    page.button(key="filter_find").click().run()
    assert "1 scene read" in page.toast[0].value
    assert any("green-badge[new]" in b.label for b in page.button if b.key.startswith("row_"))


def test_confirm_starts_pass_two_and_opens_the_assets(running_studio, page, project_id):
    page.button(key="filter_confirm").click().run()
    jobs = running_studio.store.jobs.of_project(project_id)
    assert [job.kind for job in jobs] == ["extract_confirm"]
    running_studio.jobs.wait(jobs[0].id)
    assert page.title[0].value != "Extraction Filter"
