"""Image keys: one style a project, the prompt of the stored words, attempts that are all kept."""

import threading

import pytest

from core import library
from core.errors import (
    AlreadyRunning,
    AssetLocked,
    BadInput,
    BudgetExceeded,
    NotReady,
    StyleNotLocked,
)
from core.models.manifest import AssetType
from core.stages import assets, curation, image_keys
from tests.core.stages.cast import Cast
from tests.core.stages.film import png


@pytest.fixture
def cast(tmp_path):
    cast = Cast(tmp_path)
    cast.confirm()
    yield cast
    cast.close()


def draw(cast: Cast, *names: str):
    ids = [cast.assets[name].id for name in names]
    job = image_keys.generate(cast.studio, cast.project_id, ids)
    return cast.studio.jobs.wait(job.id)


def stale(cast: Cast, name: str) -> list[str]:
    asset = cast.assets[name]
    attempt = cast.store.attempts.find(asset.image_attempt_id)
    return assets.freshness(cast.studio, cast.project_id).of_picture(asset, attempt)


def test_without_a_locked_style_core_refuses_every_image(cast):
    wren = cast.assets["WREN"]
    with pytest.raises(StyleNotLocked):
        image_keys.generate(cast.studio, cast.project_id, [wren.id])
    with pytest.raises(StyleNotLocked):
        image_keys.make(cast.studio, wren.id)
    assert cast.painter.tasks == []


def test_no_image_call_is_made_with_another_style_than_the_projects(cast):
    first, second, *_ = cast.store.styles.where()
    image_keys.lock_style(cast.studio, cast.project_id, first.id)
    draw(cast, "WREN")
    image_keys.lock_style(cast.studio, cast.project_id, second.id)
    draw(cast, "GRIM", "WREN")
    assert [task.style.name for task in cast.painter.tasks] == [
        first.name,
        second.name,
        second.name,
    ]
    for task, style in zip(cast.painter.tasks, (first, second, second), strict=True):
        assert task.prompt.startswith(style.prompt)


def test_the_prompt_holds_the_stored_description_and_the_types_aspect_ratio(cast):
    cast.lock_style()
    draw(cast, "WREN", "HARBOUR", "TIN BOX")
    by_name = {task.subject.name: task for task in cast.painter.tasks}
    assert "copper hair in one long plait" in by_name["WREN"].prompt
    ratios = {name: task.aspect_ratio for name, task in by_name.items()}
    assert ratios == {"WREN": "2:3", "HARBOUR": "16:9", "TIN BOX": "1:1"}
    attempt = cast.store.attempts.get(cast.assets["WREN"].image_attempt_id)
    assert attempt.prompt == by_name["WREN"].prompt
    assert (attempt.cost_usd, attempt.model) == (0.04, "painter")


def test_every_attempt_is_kept_the_last_is_selected_and_any_can_be(cast):
    cast.lock_style()
    draw(cast, "WREN")
    draw(cast, "WREN")
    first, second = cast.store.attempts.of_owner(cast.assets["WREN"].id)
    assert cast.assets["WREN"].image_attempt_id == second.id
    image_keys.select(cast.studio, cast.assets["WREN"].id, first.id)
    assert cast.assets["WREN"].image_attempt_id == first.id
    with pytest.raises(NotReady, match="another asset"):
        image_keys.select(cast.studio, cast.assets["GRIM"].id, first.id)


def test_another_try_of_the_same_words_is_another_picture_and_rewording_keeps_the_face(cast):
    cast.lock_style()
    draw(cast, "WREN")
    draw(cast, "WREN")
    wren = cast.assets["WREN"]
    curation.edit(cast.studio, wren.id, wren.version, description="A girl in red.")
    draw(cast, "WREN")
    first, again, reworded = [task.subject.identity for task in cast.painter.tasks]
    assert again != first and reworded == first


def test_a_picture_says_why_it_is_stale(cast):
    style_id = cast.lock_style()
    draw(cast, "WREN")
    assert stale(cast, "WREN") == []
    wren = cast.assets["WREN"]
    wren = curation.edit(cast.studio, wren.id, wren.version, description="A girl in red.")
    assert stale(cast, "WREN") == ["the description changed"]
    style = cast.store.styles.get(style_id)
    library.edit_style(cast.store, style.model_copy(update={"prompt": "Chalk on slate."}))
    assert stale(cast, "WREN") == ["the description changed", "the style changed"]
    curation.change_type(cast.studio, wren.id, wren.version, AssetType.PROP)
    assert "the type changed" in stale(cast, "WREN")


def test_changing_the_style_says_how_many_pictures_it_makes_stale(cast):
    first, second, *_ = cast.store.styles.where()
    image_keys.lock_style(cast.studio, cast.project_id, first.id)
    draw(cast, "WREN", "GRIM")
    project = cast.studio.project(cast.project_id)
    assert image_keys.pictures_in_other_styles(cast.studio, project, second.id) == 2
    assert image_keys.pictures_in_other_styles(cast.studio, project, first.id) == 0


def test_a_styles_reference_picture_goes_first_and_the_prompt_says_what_it_is(cast):
    style = library.create_style(cast.store, "Slate", "Chalk on slate.", png(7))
    image_keys.lock_style(cast.studio, cast.project_id, style.id)
    draw(cast, "WREN")
    task = cast.painter.tasks[0]
    assert [reference.role for reference in task.references] == ["style"]
    assert task.prompt.startswith("Chalk on slate. Image 1 shows this look")


def test_ones_own_picture_becomes_the_image_key_and_no_words_make_it_stale(cast):
    wren = cast.assets["WREN"]
    attempt = image_keys.upload(cast.studio, wren.id, png(3))
    assert cast.assets["WREN"].image_attempt_id == attempt.id
    curation.edit(cast.studio, wren.id, wren.version, description="Other words.")
    assert stale(cast, "WREN") == []
    with pytest.raises(BadInput):
        image_keys.upload(cast.studio, wren.id, b"no picture")


def test_a_locked_asset_takes_no_picture(cast):
    cast.lock_style()
    draw(cast, "WREN")
    wren = curation.lock(cast.studio, cast.assets["WREN"].id)
    for act in (
        lambda: image_keys.generate(cast.studio, cast.project_id, [wren.id]),
        lambda: image_keys.make(cast.studio, wren.id),
        lambda: image_keys.upload(cast.studio, wren.id, png(3)),
        lambda: image_keys.select(cast.studio, wren.id, wren.image_attempt_id),
    ):
        with pytest.raises(AssetLocked):
            act()
    assert len(cast.painter.tasks) == 1


def test_a_failed_picture_is_told_and_the_others_are_made(cast):
    cast.lock_style()
    cast.painter.fails_at = {1}
    job = draw(cast, "WREN", "GRIM")
    assert job.status == "done" and len(job.failures) == 1
    (failed,) = job.failures
    assert "dropped the brush" in cast.assets[failed].error
    draw(cast, failed)
    assert cast.assets[failed].error == "" and cast.assets[failed].image_attempt_id


def test_a_resumed_run_makes_only_the_pictures_it_has_not_made(cast):
    cast.lock_style()
    job = draw(cast, "WREN", "GRIM")
    again = cast.studio.jobs.start(
        job, lambda progress: image_keys.work(cast.studio, job, progress)
    )
    assert cast.studio.jobs.wait(again.id).status == "done"
    assert len(cast.painter.tasks) == 2


def test_pictures_asked_for_meanwhile_are_made_after_and_none_is_paid_twice(cast):
    cast.lock_style()
    wren, grim = cast.assets["WREN"], cast.assets["GRIM"]
    paint, started, go_on = cast.painter.generate, threading.Event(), threading.Event()

    def slow(task):
        started.set()
        assert go_on.wait(30)
        return paint(task)

    cast.painter.generate = slow
    first = image_keys.generate(cast.studio, cast.project_id, [wren.id])
    assert started.wait(30)
    with pytest.raises(AlreadyRunning, match="WREN"):
        image_keys.generate(cast.studio, cast.project_id, [wren.id])
    second = image_keys.generate(cast.studio, cast.project_id, [grim.id])
    assert second.id == first.id
    assert image_keys.under_way(cast.studio, cast.project_id) == {wren.id, grim.id}
    go_on.set()
    assert cast.studio.jobs.wait(first.id).status == "done"
    assert [task.subject.name for task in cast.painter.tasks] == ["WREN", "GRIM"]


def test_pictures_over_budget_are_refused_before_the_first(tmp_path):
    cast = Cast(tmp_path, budget_usd=0.15)
    cast.confirm()
    cast.lock_style()
    with pytest.raises(BudgetExceeded):
        image_keys.generate(cast.studio, cast.project_id, [a.id for a in cast.assets.values()])
    assert cast.painter.tasks == []
    cast.close()
