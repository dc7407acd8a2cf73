"""Pass 2 from end to end: kept drafts become assets, once, and nothing is paid twice."""

import pytest

from core import pipeline
from core.costs import tokens
from core.errors import BudgetExceeded, NothingKept, StyleNotLocked
from core.models.assets import Asset, Conflict
from core.models.manifest import Add, AssetType, Evidence, Mention
from core.stages import adoption, assets, curation, distilling, filtering, question, script
from tests.core.stages.cast import SCRIPT, Cast


@pytest.fixture
def cast(tmp_path):
    cast = Cast(tmp_path)
    yield cast
    cast.close()


def test_kept_drafts_become_assets_described_in_three_sentences(cast):
    job = cast.confirm()
    assert job.status == "done" and not job.failures
    wren = cast.assets["WREN"]
    assert wren.description.count(". ") == 2
    assert "copper hair in one long plait" in wren.description
    assert wren.traits.clothing == "a tattered green jacket"
    assert [m.line for m in wren.source_mentions] == sorted(m.line for m in wren.source_mentions)
    assert cast.store.orphans() == []


def test_assets_are_mapped_to_their_scenes(cast):
    cast.confirm()
    scenes = cast.store.scenes.in_script(cast.project_id)
    rows = cast.store.appearances.of_asset(cast.assets["GRIM"].id)
    assert {row.scene_id for row in rows} == {scenes[1].id, scenes[2].id}


def test_a_dropped_draft_never_becomes_an_asset(cast):
    cast.keep_only("WREN", "TIN BOX")
    cast.confirm()
    assert set(cast.assets) == {"WREN", "TIN BOX"}
    assert len(cast.reader.tasks) == 2


def test_nothing_kept_is_refused(cast):
    cast.keep_only()
    with pytest.raises(NothingKept):
        cast.confirm()
    assert cast.assets == {}


def test_an_asset_whose_draft_is_dropped_later_stays(cast):
    cast.confirm()
    cast.keep_only("WREN")
    cast.confirm()
    assert "GRIM" in cast.assets


def test_confirming_twice_makes_and_pays_nothing_twice(cast):
    cast.confirm()
    before = cast.assets
    asked = len(cast.reader.tasks)
    assert cast.confirm().status == "done"
    assert cast.assets == before
    assert len(cast.reader.tasks) == asked


def test_what_a_person_wrote_or_locked_is_never_overwritten(cast):
    cast.confirm()
    wren = cast.assets["WREN"]
    written = curation.edit(cast.studio, wren.id, wren.version, description="My own words.")
    cast.store.assets.update(cast.assets["GRIM"].id, description="", locked=True)
    cast.confirm()
    assert cast.assets["WREN"].description == written.description
    assert cast.assets["GRIM"].description == ""


def test_one_failure_does_not_stop_the_rest_and_can_be_retried_alone(cast):
    cast.reader.fails_for = {"GRIM"}
    job = cast.confirm()
    assert job.status == "done" and list(job.failures) == ["GRIM"]
    grim = cast.assets["GRIM"]
    assert "fell asleep" in grim.error and not grim.description
    assert all(a.description for name, a in cast.assets.items() if name != "GRIM")
    cast.reader.fails_for = set()
    cast.reader.tasks.clear()
    again = assets.describe(cast.studio, cast.project_id, [grim.id])
    assert cast.studio.jobs.wait(again.id).status == "done"
    assert cast.assets["GRIM"].description and not cast.assets["GRIM"].error
    assert len(cast.reader.tasks) == 1


def test_a_cancelled_run_stops_between_assets_and_keeps_what_it_made(cast):
    run = cast.reader.run

    def cancelling(task):
        cast.studio.jobs.cancel(cast.store.jobs.active(cast.project_id)[0].id)
        return run(task)

    cast.reader.run = cancelling
    job = cast.confirm()
    assert job.status == "cancelled"
    made = [asset for asset in cast.assets.values() if asset.description]
    assert 1 <= len(made) <= cast.settings.max_parallel_calls < len(cast.assets)


def test_a_restart_interrupts_and_a_resume_pays_for_the_rest_only(tmp_path):
    cast = Cast(tmp_path, in_memory=False)
    run = cast.reader.run

    def cancelling(task):
        cast.studio.jobs.cancel(cast.store.jobs.active(cast.project_id)[0].id)
        return run(task)

    cast.reader.run = cancelling
    job = cast.confirm()
    cast.store.jobs.update(job.id, status="running")
    cast.close()
    cast.reader.run = run
    cast.open()
    job = cast.store.jobs.get(job.id)
    assert job.status == "interrupted"
    pipeline.resume(cast.studio, job)
    assert cast.studio.jobs.wait(job.id).status == "done"
    assert len(cast.reader.asked("distil_asset")) == len(cast.assets)
    assert all(asset.description for asset in cast.assets.values())
    cast.close()


def test_an_edit_made_while_an_asset_is_described_is_kept(cast):
    cast.keep_only("WREN")
    run = cast.reader.run

    def edited_meanwhile(task):
        wren = cast.assets["WREN"]
        curation.edit(cast.studio, wren.id, wren.version, description="Typed meanwhile.")
        return run(task)

    cast.reader.run = edited_meanwhile
    job = cast.confirm()
    assert cast.assets["WREN"].description == "Typed meanwhile."
    assert "edited while" in job.failures["WREN"] and not cast.assets["WREN"].error


def test_the_estimate_is_what_is_paid_and_what_is_done_is_not_counted_again(cast):
    drafts = filtering.kept_drafts(cast.studio, cast.project_id)
    estimate = assets.estimate_pass_two(cast.studio, cast.project_id, drafts)
    before = cast.store.ledger.spent_usd()
    cast.confirm()
    assert estimate.calls == len(cast.reader.tasks) == len(drafts)
    assert estimate.cost_usd == pytest.approx(cast.store.ledger.spent_usd() - before)
    after = assets.estimate_pass_two(cast.studio, cast.project_id, drafts)
    assert (after.calls, after.cost_usd) == (0, 0)


def test_over_budget_is_refused_before_the_first_call(tmp_path):
    cast = Cast(tmp_path, budget_usd=0.03)
    with pytest.raises(BudgetExceeded):
        cast.confirm()
    assert cast.reader.tasks == [] and cast.assets == {}
    cast.close()


def test_a_lead_with_500_mentions_costs_what_a_minor_part_costs(cast):
    element = next(e for e in _elements(cast)[0] if "copper hair" in e.text)
    long = [
        element.model_copy(
            update={
                "line_start": number,
                "line_end": number,
                "scene_index": number // 10,
                "text": f"{element.text} She wears coat number {number} of blue wool.",
            }
        )
        for number in range(500)
    ]
    elements = {n: [e for e in long if e.scene_index == n] for n in range(50)}
    mentions = [_mention(e.line_start, e.scene_index) for e in long]
    prompt, budget = cast.studio.prompt(question.TASK), cast.settings.distil_token_budget

    def whole_call(mentions):
        asset = Asset(
            project_id="p", name="WREN", type=AssetType.CHARACTER, source_mentions=mentions
        )
        asked = question.task(prompt, asset, question.lines_sent(prompt, budget, elements, asset))
        return tokens(asked.system) + tokens(asked.prompt)

    lead, minor = whole_call(mentions), whole_call(mentions[::10])
    assert lead <= budget
    assert lead == pytest.approx(minor, rel=0.05)


def test_conflicts_quote_both_lines_and_their_scenes(cast):
    cast.confirm()
    assert cast.assets["WREN"].conflicts == [
        Conflict(
            trait="coat",
            earlier_quote="blue wool coat",
            earlier_scene="1",
            later_quote="tattered green jacket",
            later_scene="3",
        )
    ]


def test_a_conflict_whose_quote_is_in_no_line_sent_is_left_out(cast):
    scenes = _elements(cast)
    mentions = cast_mentions(cast, "WREN")
    sent = distilling.passages(["WREN"], AssetType.CHARACTER, mentions, scenes)
    made_up = Conflict(
        trait="hat",
        earlier_quote="a red hat",
        earlier_scene="1",
        later_quote="blue wool coat",
        later_scene="3",
    )
    true = made_up.model_copy(update={"earlier_quote": "TATTERED green  jacket"})
    assert assets.grounded([made_up, true], sent) == [true]


def test_pictures_come_in_the_same_run_only_with_a_locked_style_and_when_asked(cast):
    with pytest.raises(StyleNotLocked):
        cast.confirm(with_images=True)
    assert cast.assets == {}
    cast.lock_style()
    cast.confirm()
    assert cast.painter.tasks == []
    cast.confirm(with_images=True)
    assert len(cast.painter.tasks) == len(cast.assets)
    assert all(asset.image_attempt_id for asset in cast.assets.values())
    assert cast.store.orphans() == []


def test_a_changed_line_marks_exactly_what_was_written_from_it(cast):
    cast.confirm()
    fresh = assets.freshness(cast.studio, cast.project_id)
    assert not any(fresh.of_description(asset) for asset in cast.assets.values())
    cast.save(SCRIPT.replace("Grey boats on black water.", "Red boats on green water."))
    fresh = assets.freshness(cast.studio, cast.project_id)
    stale = {name for name, asset in cast.assets.items() if fresh.of_description(asset)}
    assert stale == {"HARBOUR", "GRIM", "GREY BOAT"}
    assert fresh.of_description(cast.assets["GRIM"]) == [
        "the script's lines it was written from changed"
    ]


def test_lines_are_those_of_the_script_as_it_stands_even_after_an_older_reading(cast):
    cast.save("EXT. CLIFF - NIGHT\n\nRain.\n\n" + SCRIPT)
    adoption.adopt(cast.studio, cast.project_id)
    _, screenplay = script.current(cast.studio, cast.project_id)
    lines = screenplay.text.split("\n")
    for mention in cast.assets["GRIM"].source_mentions:
        assert mention.quote in lines[mention.line - 1]
        assert mention.scene_index in (2, 3)


def test_a_ghost_is_kept_without_a_call(cast):
    version = cast.store.reviews.of(cast.project_id).version
    added = Add(key="manual:monster", name="SEA MONSTER", type=AssetType.CHARACTER)
    filtering.decide(cast.studio, cast.project_id, version, added)
    cast.confirm()
    monster = cast.assets["SEA MONSTER"]
    assert monster.description == "" and monster.source_mentions == []
    assert all(task.inputs["name"] != "SEA MONSTER" for task in cast.reader.tasks)


def _elements(cast):
    return distilling.by_scene(script.current(cast.studio, cast.project_id)[1])


def cast_mentions(cast, name):
    drafts = filtering.kept_drafts(cast.studio, cast.project_id)
    return next(draft.mentions for draft in drafts if draft.name == name)


def _mention(line: int, scene_index: int) -> Mention:
    return Mention(
        scene_index=scene_index,
        scene_number=str(scene_index + 1),
        line=line,
        quote="WREN",
        evidence=Evidence.ACTION,
    )
