"""What breaks or changes halfway, on hosted models over real HTTP: what was made is kept, what is
wrong is said once, and nothing is paid for twice."""

import threading

import pytest

from core.costs import dollars
from core.errors import AlreadyRunning, BudgetExceeded, ProviderError, RowMovedOn
from core.models.assets import Conflict
from core.pipeline import left, resume
from core.stages import (
    assets,
    curation,
    image_keys,
    merging,
    parting,
    rewriting,
    shots,
    style_preview,
)
from tests.core.providers.openai_server import (
    Answer,
    OpenAIServer,
    chat,
    failure,
    picture,
    pictures,
)
from tests.core.stages.cast import SCRIPT
from tests.core.stages.hosted import KEY, HostedCast, answer, asked_for


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with OpenAIServer(answer) as server:
        yield server


@pytest.fixture
def cast(tmp_path, server):
    cast = HostedCast(tmp_path, server)
    yield cast
    cast.close()


@pytest.fixture
def described(cast, server):
    cast.confirm()
    cast.lock_style()
    server.requests.clear()
    return cast


def pictured(server) -> list[str]:
    """The assets a picture was asked for, in order."""
    return [asked_for(request) for request in server.requests if "/images/" in request.path]


def leads(style, request) -> bool:
    return (request.json or request.form)["prompt"].startswith(style.prompt)


def draw(cast, *names):
    ids = [cast.assets[name].id for name in names or cast.assets]
    job = image_keys.generate(cast.studio, cast.project_id, ids)
    return cast.studio.jobs.wait(job.id)


# A provider that fails


def test_pictures_that_fail_are_told_one_by_one_and_a_resume_pays_for_those_only(described, server):
    made = [pictures(picture(colour=colour)) for colour in ("red", "green", "blue")]
    server.queue(*made, *[failure(500, "Out of paint.")] * 5)
    job = draw(described)
    assert (job.status, len(job.failures)) == ("done", 5)
    assert all("Out of paint." in why for why in job.failures.values())
    kept = {a.name for a in described.assets.values() if a.image_attempt_id}
    assert len(kept) == 3 and kept | set(job.failures) == set(described.assets)
    server.requests.clear()
    told = left(described.studio, job)
    assert (told.calls, told.cost_usd) == (5, pytest.approx(5 * 0.00305))
    again = described.studio.jobs.wait(resume(described.studio, job).id)
    assert (again.status, again.failures) == ("done", {})
    assert set(pictured(server)) == set(described.assets) - kept
    assert all(a.image_attempt_id and not a.error for a in described.assets.values())


def test_a_wrong_key_stops_the_run_at_once_with_one_sentence(described, server):
    server.queue(*[failure(401, f"Incorrect API key provided: {KEY}.")] * 8)
    job = draw(described)
    assert job.status == "failed" and "refused the API key" in job.error
    assert len(server.requests) <= described.settings.max_parallel_calls
    server._queue.clear()
    server.requests.clear()
    assert described.studio.jobs.wait(resume(described.studio, job).id).status == "done"
    assert sorted(pictured(server)) == sorted(described.assets)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([chat("no"), chat("no")], "no usable answer, twice"),
        ([chat(None, refusal="I cannot.")], "declined"),
        ([Answer(hang=True)], "did not answer within"),
        ([failure(429, retry_after="3600")], "slow down"),
    ],
)
def test_one_bad_answer_fails_one_description(tmp_path, server, answers, said):
    cast = HostedCast(tmp_path, server, timeout_s=1, max_parallel_calls=1)
    server.queue(*answers)
    job = cast.confirm()
    [(name, why)] = job.failures.items()
    assert said in why and cast.assets[name].error == why
    server.requests.clear()
    assert (left(cast.studio, job).calls, left(cast.studio, job).cost_usd) == (1, None)
    assert not cast.studio.jobs.wait(resume(cast.studio, job).id).failures
    assert [asked_for(request) for request in server.requests] == [name]
    cast.close()


def test_a_preview_that_fails_at_its_third_picture_is_finished_by_the_next_click(described, server):
    style = described.store.styles.where()[1]
    server.queue(*[pictures(picture(colour=c)) for c in ("red", "blue")], failure(500))
    with pytest.raises(ProviderError):
        style_preview.preview(described.studio, style.id)
    assert len(style_preview.made(described.studio, style)) == 2
    assert len(style_preview.preview(described.studio, style.id)) == 3
    assert len(server.requests) == 4


def test_a_contradiction_decided_in_another_tab_first_costs_nothing(cast, server):
    cast.confirm()
    box = cast.assets["TIN BOX"]
    conflict = Conflict(
        trait="coat",
        earlier_quote="blue wool coat",
        earlier_scene="1",
        later_quote="tattered green jacket",
        later_scene="3",
    )
    cast.store.assets.update(box.id, conflicts=[conflict])
    server.requests.clear()
    with pytest.raises(RowMovedOn):
        rewriting.settle(cast.studio, box.id, box.version - 1, 0, "earlier")
    assert server.requests == []


def test_no_key_is_stored_or_said_when_a_service_repeats_it(described, server):
    server.queue(*[failure(500, f"Bad key {KEY}.")] * 8)
    job = draw(described)
    rows = [row for table in described.store.tables for row in table.where()]
    assert job.failures and KEY not in repr(rows)


# Money


def test_a_call_that_timed_out_may_have_been_charged_so_its_price_is_unknown(tmp_path, server):
    cast = HostedCast(tmp_path, server, timeout_s=0.5)
    cast.keep_only("GRIM")
    server.queue(Answer(hang=True))
    cast.confirm()
    entry = cast.store.ledger.where()[-1]
    assert (entry.outcome, entry.cost_usd) == ("ProviderError", None)
    server.queue(failure(500))
    cast.confirm()
    assert cast.store.ledger.where()[-1].cost_usd == 0
    cast.close()


def test_a_budget_spent_halfway_keeps_what_was_paid_and_says_so(tmp_path, server):
    cast = HostedCast(tmp_path, server, budget_usd=0.017, max_parallel_calls=1)
    cast.confirm()
    cast.lock_style()
    job = draw(cast)
    assert job.status == "failed" and "budget" in job.error
    assert len(pictured(server)) == len(cast.store.attempts.where()) == 2
    with pytest.raises(BudgetExceeded):
        draw(cast, "LANTERN")
    assert len(pictured(server)) == 2
    cast.close()


def test_a_price_of_ones_own_is_used_where_the_models_is_unknown(tmp_path, server):
    cast = HostedCast(tmp_path, server, image_price_usd=0.05, budget_usd=0.13)
    cast.studio.image_provider.model = "openai/test-image"
    cast.confirm()
    cast.lock_style()
    assert image_keys.estimate(cast.studio, cast.project_id, 2).cost_usd == pytest.approx(0.10)
    with pytest.raises(BudgetExceeded):
        draw(cast, "TIN BOX", "GRIM", "LANTERN")
    assert pictured(server) == []
    draw(cast, "TIN BOX", "GRIM")
    assert [a.cost_usd for a in cast.store.attempts.where()] == [0.05, 0.05]
    assert dollars(cast.studio.meter.left_usd) == "$0.02"
    cast.close()


def test_another_price_of_ones_own_counts_from_now_on(tmp_path, server):
    cast = HostedCast(tmp_path, server, image_price_usd=0.05)
    cast.studio.image_provider.model = "openai/test-image"
    cast.confirm()
    cast.lock_style()
    draw(cast, "TIN BOX")
    cast.studio.settings = cast.settings.model_copy(update={"image_price_usd": 0.08})
    assert image_keys.estimate(cast.studio, cast.project_id, 1).cost_usd == pytest.approx(0.08)
    cast.close()


@pytest.mark.parametrize("parallel", [1, 3])
def test_as_many_calls_run_at_once_as_the_settings_allow(tmp_path, server, parallel):
    together = threading.Barrier(parallel)

    def wait_for_the_others(request):
        if asked_for(request) not in ("GREY BOAT", "LANTERN"):  # the last two of eight
            together.wait(30)

    server.meanwhile = lambda request: None
    cast = HostedCast(tmp_path, server, max_parallel_calls=parallel)
    server.meanwhile = wait_for_the_others
    server.most_at_once = 0
    assert cast.confirm().failures == {}
    assert server.most_at_once == parallel
    cast.close()


# Somebody else, meanwhile


def once(name, act):
    """What somebody does, once, while the asset of this name (or the first) is asked about."""
    waiting = [act]

    def meanwhile(request):
        if waiting and (name is None or asked_for(request) == name):
            waiting.pop()()

    return meanwhile


def test_pictures_of_a_run_with_pass_2_are_not_bought_a_second_time(cast, server):
    cast.lock_style()
    caught = []

    def generate_too():
        ids = [a.id for a in cast.assets.values() if a.description]
        assert set(ids) <= image_keys.under_way(cast.studio, cast.project_id)
        with pytest.raises(AlreadyRunning) as refused:
            image_keys.generate(cast.studio, cast.project_id, ids)
        caught.append(refused.value)

    server.meanwhile = once("LANTERN", generate_too)
    cast.confirm(with_images=True)
    assert len(caught) == 1
    assert sorted(pictured(server)) == sorted(cast.assets)
    assert image_keys.under_way(cast.studio, cast.project_id) == set()


def test_an_asset_being_described_is_not_described_by_a_second_run(cast, server):
    refused = []

    def describe_too():
        with pytest.raises(AlreadyRunning) as caught:
            assets.describe(cast.studio, cast.project_id, [cast.assets["LANTERN"].id])
        refused.append(caught.value)

    server.meanwhile = once("TIN BOX", describe_too)
    cast.confirm()
    assert len(refused) == 1
    assert len(server.requests) == len(cast.assets)


def test_a_script_saved_during_pass_2_changes_nothing_that_is_sent(cast, server):
    new = "EXT. CLIFF - NIGHT\n\nPurple rain on a red door. Nobody.\n\n" + SCRIPT
    server.meanwhile = once(None, lambda: cast.save(new))
    assert cast.confirm().failures == {}
    assert len(cast.store.revisions.of_project(cast.project_id)) == 2
    assert not any("Purple rain" in str(request.json) for request in server.requests)
    assert cast.store.orphans() == []


def test_describing_again_after_a_change_sends_the_lines_as_they_stand(cast, server):
    cast.confirm()
    cast.save(
        "EXT. CLIFF - NIGHT\n\nPurple rain on a red door. Nobody.\n\n"
        + SCRIPT.replace("Grey boats on black water.", "Red boats on green water.")
    )
    server.requests.clear()
    job = assets.describe(cast.studio, cast.project_id, [cast.assets["HARBOUR"].id])
    cast.studio.jobs.wait(job.id)
    [asked] = server.requests
    assert "Red boats on green water." in str(asked.json)
    assert "Purple rain" not in str(asked.json)
    fresh = assets.freshness(cast.studio, cast.project_id)
    assert fresh.of_description(cast.assets["HARBOUR"]) == []


def test_a_voice_given_while_an_asset_is_described_costs_no_second_description(cast, server):
    def give_voice():
        box = cast.assets["TIN BOX"]
        curation.edit(cast.studio, box.id, box.version, voice_id="v1")

    server.meanwhile = once("TIN BOX", give_voice)
    assert cast.confirm().failures == {}
    box = cast.assets["TIN BOX"]
    assert (box.voice_id, box.description) == ("v1", "It is tin box. It is old. It is grey.")


def test_a_picture_of_what_was_merged_meanwhile_goes_to_the_survivor(described, server):
    lantern, lamp = (described.assets[name].id for name in ("LANTERN", "BRASS LAMP"))
    server.meanwhile = once("LANTERN", lambda: merging.merge(described.studio, lamp, [lantern]))
    assert draw(described, "LANTERN").failures == {}
    [attempt] = described.store.attempts.of_owner(lamp)
    assert described.assets["BRASS LAMP"].image_attempt_id == attempt.id
    assert described.store.orphans() == []


def test_an_asset_deleted_while_its_picture_is_made_leaves_nothing_behind(described, server):
    grim = described.assets["GRIM"].id
    server.meanwhile = once("GRIM", lambda: parting.delete(described.studio, [grim]))
    job = draw(described, "GRIM", "TIN BOX")
    assert list(job.failures) == ["GRIM"] and "no longer there" in job.failures["GRIM"]
    assert described.assets["TIN BOX"].image_attempt_id
    assert described.store.orphans() == []


def test_an_asset_locked_while_its_picture_is_made_keeps_its_choice_and_the_picture(
    described, server
):
    draw(described, "TIN BOX")
    chosen = described.assets["TIN BOX"].image_attempt_id
    lock = lambda: curation.lock(described.studio, described.assets["TIN BOX"].id)  # noqa: E731
    server.meanwhile = once("TIN BOX", lock)
    draw(described, "TIN BOX")
    assert described.assets["TIN BOX"].image_attempt_id == chosen
    assert len(described.store.attempts.of_owner(described.assets["TIN BOX"].id)) == 2


def test_a_style_changed_during_a_run_is_the_style_of_every_picture_after_it(described, server):
    old, new = described.store.styles.where()[:2]
    server.meanwhile = once(
        None, lambda: image_keys.lock_style(described.studio, described.project_id, new.id)
    )
    assert draw(described).failures == {}
    in_old, in_new = (sum(leads(s, r) for r in server.requests) for s in (old, new))
    assert in_old + in_new == 8 and 1 <= in_old <= described.settings.max_parallel_calls
    fresh = assets.freshness(described.studio, described.project_id)
    for asset in described.assets.values():
        attempt = described.store.attempts.get(asset.image_attempt_id)
        stale = ["the style changed"] if attempt.style_id == old.id else []
        assert fresh.of_picture(asset, attempt) == stale


def test_shots_that_fail_are_proposed_again_alone(described, server):
    draw(described)
    curation.lock_all(described.studio, described.project_id)
    scenes = described.store.scenes.in_script(described.project_id)
    server.requests.clear()
    server.queue(failure(500))
    job = shots.propose(described.studio, described.project_id, [scene.id for scene in scenes])
    job = described.studio.jobs.wait(job.id)
    assert len(job.failures) == 1
    assert left(described.studio, job).calls == 1
    assert described.studio.jobs.wait(resume(described.studio, job).id).failures == {}
    assert len(server.requests) == 4
    assert (
        shots.without_shots(
            described.studio.store.scenes.in_script(described.project_id),
            described.studio.store.shots.of_project(described.project_id),
        )
        == []
    )


def test_while_a_resumed_run_draws_an_asset_that_failed_nobody_draws_it_too(described, server):
    server.queue(failure(500))
    job = draw(described, "TIN BOX")
    refused = []

    def generate_too():
        with pytest.raises(AlreadyRunning) as caught:
            draw(described, "TIN BOX")
        refused.append(caught.value)

    server.meanwhile = once("TIN BOX", generate_too)
    described.studio.jobs.wait(resume(described.studio, job).id)
    assert len(refused) == 1
