"""A real process killed in the middle of a paid call: what was paid for is there, once."""

import subprocess
import sys

import pytest

from core.pipeline import left, resume
from core.stages import curation, image_keys, passes, shot_list
from tests.conftest import ROOT
from tests.core.providers.openai_server import OpenAIServer
from tests.core.stages.hosted import KEY, HostedCast, answer, asked_for
from tests.core.stages.one_run import LIMITS


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with OpenAIServer(answer) as server:
        yield server


@pytest.fixture
def cast(tmp_path, server):
    cast = HostedCast(tmp_path, server, in_memory=False, **LIMITS)
    yield cast
    cast.close()


def run_and_end(cast, server, what: str, at_request: int, end) -> None:
    """Let a process work on the project until it asks for the so manieth time, then end it while
    it waits for the answer. The project is open here again afterwards."""
    cast.close()
    server.requests.clear()
    command = [sys.executable, "-m", "tests.core.stages.one_run"]
    process = subprocess.Popen(
        [*command, str(cast.settings.data_dir), server.api_base, what],
        cwd=ROOT,
        stdin=subprocess.PIPE,
    )

    def meanwhile(request):
        if len(server.requests) == at_request:
            end(process)
            process.wait(60)

    server.meanwhile = meanwhile
    process.wait(120)
    server.meanwhile = lambda request: None
    cast.open()


def crowded_frame(cast) -> str:
    """A frame of four references, three passes; everything locked."""
    cast.confirm()
    cast.lock_style()
    ids = {name: asset.id for name, asset in cast.assets.items()}
    job = image_keys.generate(cast.studio, cast.project_id, list(ids.values()))
    cast.studio.jobs.wait(job.id)
    curation.lock_all(cast.studio, cast.project_id)
    scene = cast.store.scenes.in_script(cast.project_id)[0]
    shot = shot_list.add_shot(cast.studio, scene.id)
    lists = {"characters_foreground": [ids["GRIM"]], "props": [ids["TIN BOX"], ids["LANTERN"]]}
    shot_list.edit_shot(cast.studio, shot.model_copy(update=lists))
    return passes.frames_of(cast.studio, cast.project_id, [shot.id])[0].id


def test_killed_in_the_middle_of_pass_2_a_resume_describes_the_rest_only(cast, server):
    run_and_end(cast, server, "pass_two", 4, lambda process: process.kill())
    [job] = cast.store.jobs.where()
    made = {name for name, asset in cast.assets.items() if asset.description}
    assert (job.status, len(made), cast.store.orphans()) == ("interrupted", 3, [])
    server.requests.clear()
    assert cast.studio.jobs.wait(resume(cast.studio, job).id).status == "done"
    assert {asked_for(request) for request in server.requests} == set(cast.assets) - made
    assert len(server.requests) == 5


def test_killed_in_the_third_pass_of_a_frame_a_resume_pays_for_the_third_only(cast, server):
    frame_id = crowded_frame(cast)
    run_and_end(cast, server, "frames", 3, lambda process: process.kill())
    job = cast.store.jobs.latest(cast.project_id, passes.KIND)
    kept = cast.store.attempts.of_owner(frame_id)
    assert (job.status, [a.pass_number for a in kept]) == ("interrupted", [1, 2])
    assert cast.store.orphans() == []
    server.requests.clear()
    assert left(cast.studio, job).calls == 1
    assert cast.studio.jobs.wait(resume(cast.studio, job).id).status == "done"
    [asked] = server.requests
    assert asked.files[0] == cast.store.media.content(kept[1].image_id)
    assert [a.pass_number for a in cast.store.attempts.of_owner(frame_id)] == [1, 2, 3]


def test_a_process_that_is_told_to_end_leaves_a_hanging_call_behind_and_logs_it(cast, server):
    run_and_end(cast, server, "pass_two", 2, lambda process: process.stdin.close())
    last = cast.store.ledger.where()[-1]
    assert (last.task, last.outcome, last.cost_usd) == ("distil_asset", "failed", None)
    assert [job.status for job in cast.store.jobs.where()] == ["interrupted"]
    assert sum(bool(asset.description) for asset in cast.assets.values()) == 1
    assert not any(asset.error for asset in cast.assets.values())
