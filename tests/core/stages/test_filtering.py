"""A person's decisions folded over a manifest, and saved without one tab overwriting another."""

import pytest

from core.errors import AlreadyRunning, BadInput, NotFound, NothingKept, NotReady, RowMovedOn
from core.models.manifest import (
    Add,
    AssetType,
    Dismiss,
    Draft,
    Drop,
    DuplicateSuggestion,
    Evidence,
    Keep,
    Manifest,
    Mention,
    Merge,
    Rename,
    Retype,
    SplitAlias,
)
from core.models.work import Job
from core.stages import extraction, filtering, projects, script
from core.stages.checklist import fold, in_script_order

CHARACTER, LOCATION, PROP = AssetType.CHARACTER, AssetType.LOCATION, AssetType.PROP

SCRIPT = """INT. LIGHTHOUSE - NIGHT

THE STRANGER warms her hands. A brass key hangs from her neck.

THE STRANGER
Is the lamp lit?

MARA lights the lamp with a match.

EXT. PIER - DAWN

MARA waits. ISOLDE walks past the crates to the boat.

ISOLDE
You knew me all along.
"""


def mention(line: int, evidence=Evidence.ACTION, **more) -> Mention:
    return Mention(
        scene_index=line // 10, scene_number=str(line // 10 + 1), line=line, quote=f"line {line}",
        evidence=evidence, **more,
    )  # fmt: skip


def draft(key: str, *lines: int, type=CHARACTER, **more) -> Draft:
    mentions = tuple(mention(line) for line in lines)
    return Draft(key=key, name=key.upper(), type=type, mentions=mentions, **more)


STRANGER = draft("stranger", 3, 5, aliases=("HOODED FIGURE",), speaking=True)
ISOLDE = draft("isolde", 14, 16)
KEY = draft("key", 3, type=PROP, priority="low")
PIER = draft("pier", 12, type=LOCATION)


def manifest(*drafts: Draft, suggestions=()) -> Manifest:
    return Manifest(
        project_id="p", revision_id="r", cache_key="k", model="offline", prompt_version="1",
        drafts=drafts or (STRANGER, KEY, PIER, ISOLDE), suggestions=suggestions,
    )  # fmt: skip


def nothing_found(drafts, keys):
    return {}


def folded(*decisions, of=None, ground=nothing_found):
    return fold(of or manifest(), decisions, ground)


def names(checklist):
    return [found.name for found in checklist.kept]


def test_everything_is_kept_until_somebody_says_otherwise():
    assert names(folded()) == ["STRANGER", "KEY", "PIER", "ISOLDE"]


def test_a_dropped_draft_stays_in_the_list_and_is_not_kept():
    checklist = folded(Drop(keys=("key", "pier")), Keep(keys=("pier",)))
    assert names(checklist) == ["STRANGER", "PIER", "ISOLDE"]
    assert [d.name for d in checklist.dropped] == ["KEY"]


def test_a_merge_gives_the_survivor_the_names_and_lines_of_the_other():
    checklist = folded(Merge(survivor="isolde", absorbed=("stranger",)))
    survivor = checklist.line("isolde").draft
    assert survivor.name == "ISOLDE"
    assert set(survivor.aliases) == {"STRANGER", "HOODED FIGURE"}
    assert [m.line for m in survivor.mentions] == [3, 5, 14, 16]
    assert survivor.speaking
    assert "stranger" not in checklist.by_key


def test_a_merge_across_types_keeps_the_type_of_the_survivor():
    checklist = folded(Merge(survivor="key", absorbed=("isolde",)))
    assert checklist.line("key").draft.type is PROP
    assert checklist.line("key").draft.priority == "normal"


def test_merging_what_was_merged_carries_everything_along():
    checklist = folded(
        Merge(survivor="isolde", absorbed=("stranger",)),
        Merge(survivor="key", absorbed=("isolde",)),
    )
    survivor = checklist.line("key").draft
    assert {"ISOLDE", "STRANGER", "HOODED FIGURE"} == set(survivor.aliases)
    assert len(checklist.lines) == 2


def test_a_dropped_one_merged_into_a_kept_one_is_kept_with_it():
    checklist = folded(Drop(keys=("isolde",)), Merge(survivor="isolde", absorbed=("stranger",)))
    assert checklist.line("isolde").kept


def test_what_was_merged_by_mistake_splits_off_as_it_was():
    merge = Merge(survivor="key", absorbed=("isolde", "stranger"))
    checklist = folded(merge, SplitAlias(key="key", alias="ISOLDE", new_key="isolde"))
    assert checklist.line("isolde").draft == ISOLDE
    assert [m.line for m in checklist.line("key").draft.mentions] == [3, 5]
    assert "ISOLDE" not in checklist.line("key").draft.aliases


def test_an_alias_split_off_takes_its_own_lines_and_leaves_the_rest():
    both = draft("mara", 3, 5, 14, aliases=("THE KEEPER",))

    def ground(drafts, keys):
        assert set(keys) == {"mara", "split"}
        return {"split": draft("x", 5), "mara": draft("x", 3, 14, 99)}

    split = SplitAlias(key="mara", alias="THE KEEPER", new_key="split")
    checklist = folded(split, of=manifest(both), ground=ground)
    assert [m.line for m in checklist.line("split").draft.mentions] == [5]
    assert [m.line for m in checklist.line("mara").draft.mentions] == [3, 14]
    assert checklist.line("mara").draft.aliases == ()
    assert checklist.line("split").draft.name == "THE KEEPER"


def test_a_rename_keeps_the_old_name_as_an_alias_and_all_lines():
    renamed = folded(Rename(key="stranger", name="ISOLDE'S SHADOW")).line("stranger").draft
    assert renamed.name == "ISOLDE'S SHADOW"
    assert renamed.aliases == ("STRANGER", "HOODED FIGURE")
    assert renamed.mentions == STRANGER.mentions


def test_a_ghost_under_another_name_is_looked_for_again():
    ghost = draft("shadow")
    checklist = folded(
        Rename(key="shadow", name="KEY"),
        of=manifest(ghost),
        ground=lambda drafts, keys: {"shadow": draft("x", 3)},
    )
    assert not checklist.line("shadow").draft.ghost


def test_a_type_changes_without_losing_a_line():
    checklist = folded(Retype(keys=("key", "isolde"), type=LOCATION))
    assert {line.draft.type for line in map(checklist.line, ("key", "isolde"))} == {LOCATION}
    assert checklist.line("isolde").draft.mentions == ISOLDE.mentions


def test_a_name_added_by_hand_is_looked_up_at_once():
    add = Add(key="manual:prop:boat", name="BOAT", type=PROP)
    found = folded(add, ground=lambda drafts, keys: {"manual:prop:boat": draft("x", 14)})
    assert found.line("manual:prop:boat").draft.scene_numbers == ["2"]
    nowhere = folded(add)
    assert nowhere.line("manual:prop:boat").draft.ghost
    assert nowhere.line("manual:prop:boat").draft.manual


def test_a_name_added_by_hand_becomes_the_one_a_later_reading_finds():
    add = Add(key="manual:prop:key", name="KEY", type=PROP)
    checklist = folded(add, Drop(keys=("manual:prop:key",)))
    assert len(checklist.lines) == 4
    assert not checklist.line("key").kept


def test_decisions_survive_a_new_manifest_and_come_back_with_their_draft():
    decisions = [
        Drop(keys=("key",)),
        Rename(key="isolde", name="ISOLDE FINCH"),
        Merge(survivor="isolde", absorbed=("stranger",)),
    ]
    without_key = folded(*decisions, of=manifest(PIER, ISOLDE, STRANGER, draft("boat", 14)))
    assert names(without_key) == ["PIER", "ISOLDE FINCH", "BOAT"]
    again = folded(*decisions, of=manifest(PIER, ISOLDE, KEY))
    assert [d.name for d in again.dropped] == ["KEY"]


SAME = DuplicateSuggestion(survivor="isolde", absorbed="stranger", reason="Scene 2 reveals it.")
OTHER = DuplicateSuggestion(survivor="stranger", absorbed="key", reason="By mistake.")


def test_a_dismissed_suggestion_is_not_asked_again():
    dismiss = Dismiss(survivor="stranger", absorbed="isolde")
    assert folded(of=manifest(suggestions=(SAME,))).suggestions == (SAME,)
    assert folded(dismiss, of=manifest(suggestions=(SAME,))).suggestions == ()


def test_a_merge_answers_its_suggestion_and_hands_the_others_to_the_survivor():
    of = manifest(STRANGER, KEY, ISOLDE, suggestions=(SAME, OTHER))
    asked = folded(Merge(survivor="isolde", absorbed=("stranger",)), of=of).suggestions
    assert [(s.survivor, s.absorbed) for s in asked] == [("isolde", "key")]


def test_nobody_is_asked_about_what_is_dropped():
    of = manifest(STRANGER, ISOLDE, suggestions=(SAME,))
    assert folded(Drop(keys=("isolde",)), of=of).suggestions == ()


def test_a_name_two_share_is_in_doubt_no_longer_once_they_are_one():
    shared = Mention(scene_index=0, scene_number="1", line=3, quote="BENNETT waits",
                     evidence=Evidence.ACTION, ambiguous=True)  # fmt: skip
    one = draft("dr-bennett").model_copy(update={"mentions": (shared,)})
    other = draft("mr-bennett").model_copy(update={"mentions": (shared,)})
    third = draft("mrs-bennett").model_copy(update={"mentions": (shared,)})
    merge = Merge(survivor="dr-bennett", absorbed=("mr-bennett",))
    assert not folded(merge, of=manifest(one, other)).line("dr-bennett").draft.ambiguous
    assert folded(merge, of=manifest(one, other, third)).line("dr-bennett").draft.ambiguous


def test_kept_drafts_stand_in_script_order_and_ghosts_last():
    assert in_script_order([draft("ghost"), ISOLDE, KEY]) == [KEY, ISOLDE, draft("ghost")]


# What is refused before it is stored


def test_a_name_that_is_taken_is_refused_with_who_has_it():
    with pytest.raises(BadInput, match="as STRANGER"):
        filtering.to_add(folded(), "hooded figure", PROP)
    with pytest.raises(BadInput, match="as ISOLDE"):
        filtering.to_rename(folded(), "key", "Isolde")
    assert filtering.to_rename(folded(), "isolde", "Isolde").name == "Isolde"


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_a_name_is_one_line_that_says_something(name):
    with pytest.raises(BadInput):
        filtering.to_add(folded(), name, PROP)


def test_names_in_any_script_get_keys_of_their_own():
    keys = {filtering.to_add(folded(), name, PROP).key for name in ("МАЯК", "КЛЮЧ", "鍵")}
    assert len(keys) == 3


def test_a_merge_of_one_is_refused():
    with pytest.raises(BadInput):
        filtering.to_merge(folded(), "key", ["key"])


def test_splitting_off_what_was_merged_names_the_draft_it_was():
    checklist = folded(Merge(survivor="key", absorbed=("isolde",)))
    assert filtering.to_split(checklist, "key", "ISOLDE").new_key == "isolde"


# Saved


@pytest.fixture
def project_id(studio):
    project = projects.create_from(studio, SCRIPT.encode(), "isolde.fountain")
    extraction.extract_preview(studio, project.id)
    return project.id


def key_of(studio, project_id, name):
    lines = filtering.checklist(studio, project_id).lines
    return next(line.key for line in lines if line.draft.name == name)


def test_a_decision_is_in_the_store_at_once(studio, project_id):
    mara = key_of(studio, project_id, "MARA")
    filtering.decide(studio, project_id, 0, Drop(keys=(mara,)))
    assert "MARA" not in [d.name for d in filtering.kept_drafts(studio, project_id)]
    assert studio.store.reviews.of(project_id).decisions == (Drop(keys=(mara,)),)


def test_undo_takes_back_the_last_decision(studio, project_id):
    mara = key_of(studio, project_id, "MARA")
    review = filtering.decide(studio, project_id, 0, Drop(keys=(mara,)))
    filtering.undo(studio, project_id, review.version)
    assert "MARA" in [d.name for d in filtering.kept_drafts(studio, project_id)]
    with pytest.raises(NotFound, match="nothing to undo"):
        filtering.undo(studio, project_id, 2)


def test_a_second_tab_does_not_overwrite_the_first(studio, project_id):
    mara, isolde = (key_of(studio, project_id, name) for name in ("MARA", "ISOLDE"))
    filtering.decide(studio, project_id, 0, Drop(keys=(mara,)))
    with pytest.raises(RowMovedOn, match="Another tab"):
        filtering.decide(studio, project_id, 0, Drop(keys=(isolde,)))
    with pytest.raises(RowMovedOn):
        filtering.undo(studio, project_id, 0)
    assert [d.name for d in filtering.checklist(studio, project_id).dropped] == ["MARA"]


def test_adding_by_hand_finds_the_lines_in_the_script(studio, project_id):
    checklist = filtering.checklist(studio, project_id)
    crates = filtering.to_add(checklist, "crates", PROP)
    tower = filtering.to_add(checklist, "ivory tower", LOCATION)
    filtering.decide(studio, project_id, 0, crates, tower)
    checklist = filtering.checklist(studio, project_id)
    assert checklist.line(crates.key).draft.scene_numbers == ["2"]
    assert checklist.line(tower.key).draft.ghost


def test_an_alias_split_off_in_a_script_finds_its_lines(studio, project_id):
    stranger, isolde = (key_of(studio, project_id, n) for n in ("THE STRANGER", "ISOLDE"))
    merge = Merge(survivor=isolde, absorbed=(stranger,))
    review = filtering.decide(studio, project_id, 0, merge)
    assert filtering.checklist(studio, project_id).line(isolde).draft.scene_numbers == ["1", "2"]
    split = filtering.to_split(filtering.checklist(studio, project_id), isolde, "THE STRANGER")
    filtering.decide(studio, project_id, review.version, split)
    checklist = filtering.checklist(studio, project_id)
    assert checklist.line(isolde).draft.scene_numbers == ["2"]
    assert checklist.line(stranger).draft.scene_numbers == ["1"]


def test_before_pass_one_there_is_nothing_to_filter(studio):
    project = projects.create_from(studio, SCRIPT.encode(), "isolde.fountain")
    with pytest.raises(NotFound, match="Pass 1 has not run"):
        filtering.current(studio, project.id)


# Confirm


def test_confirm_with_nothing_kept_is_refused(studio, project_id):
    everything = tuple(filtering.checklist(studio, project_id).by_key)
    filtering.decide(studio, project_id, 0, Drop(keys=everything))
    with pytest.raises(NothingKept):
        filtering.check_confirm(studio, project_id, 1)


def test_confirm_while_pass_two_runs_is_refused(studio, project_id):
    studio.store.jobs.insert(
        Job(project_id=project_id, kind="extract_confirm", title="x", status="running")
    )
    with pytest.raises(AlreadyRunning):
        filtering.check_confirm(studio, project_id, 0)


def test_confirm_of_a_selection_another_tab_changed_is_refused(studio, project_id):
    filtering.decide(studio, project_id, 0, Drop(keys=(key_of(studio, project_id, "MARA"),)))
    with pytest.raises(RowMovedOn):
        filtering.check_confirm(studio, project_id, 0)


def test_confirm_after_the_script_changed_asks_to_read_it_first(studio, project_id):
    screenplay = script.read_text(SCRIPT.replace("waits", "waits with a lantern"))
    based_on = studio.project(project_id).revision_id
    script.save_script(studio, project_id, screenplay, based_on=based_on)
    with pytest.raises(NotReady, match="script changed"):
        filtering.check_confirm(studio, project_id, 0)
    extraction.extract_preview(studio, project_id)
    filtering.check_confirm(studio, project_id, 0)
