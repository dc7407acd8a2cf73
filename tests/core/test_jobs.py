import threading

import pytest

from core.errors import AlreadyRunning, BudgetExceeded, ProviderError
from core.jobs import JobRunner
from core.models.project import Project
from core.models.work import Job


@pytest.fixture
def runner(store):
    runner = JobRunner(store, parallel=2)
    yield runner
    runner.close()


@pytest.fixture
def job(store) -> Job:
    project = Project(name="The Test")
    store.projects.insert(project)
    return Job(project_id=project.id, kind="paint", title="Painting")


def test_a_job_ends_done_with_all_its_items_counted(runner, store, job):
    made = []
    runner.start(job, lambda progress: progress.each(range(5), str, made.append))
    ended = runner.wait(job.id)
    assert (ended.status, ended.done_count, ended.total_count) == ("done", 5, 5)
    assert sorted(made) == [0, 1, 2, 3, 4]


def test_a_job_of_two_parts_counts_on(runner, job):
    def paint(progress):
        progress.each(range(2), str, print)
        progress.each(range(3), str, print)

    runner.start(job, paint)
    ended = runner.wait(job.id)
    assert (ended.done_count, ended.total_count) == (5, 5)


def test_one_items_failure_is_kept_by_name_and_does_not_stop_the_rest(runner, job):
    made = []

    def paint(item: int) -> None:
        if item == 1:
            raise ProviderError("The model was busy.", "Try again.")
        made.append(item)

    runner.start(job, lambda progress: progress.each(range(4), lambda n: f"item {n}", paint))
    ended = runner.wait(job.id)
    assert ended.status == "done"
    assert ended.failures == {"item 1": "The model was busy. Try again."}
    assert sorted(made) == [0, 2, 3]


def test_an_empty_budget_stops_the_whole_job_with_a_sentence_and_a_hint(runner, job):
    def paint(item: int) -> None:
        raise BudgetExceeded("The budget is spent.")

    runner.start(job, lambda progress: progress.each(range(50), str, paint))
    ended = runner.wait(job.id)
    assert (ended.status, ended.error) == ("failed", "The budget is spent.")
    assert "BUDGET_USD" in ended.hint


def test_a_fault_of_ours_ends_the_job_without_a_traceback_on_screen(runner, job):
    runner.start(job, lambda progress: progress.each([0], str, lambda n: 1 / n))
    ended = runner.wait(job.id)
    assert ended.status == "failed"
    assert "ZeroDivision" not in ended.error + ended.hint


def test_cancel_is_read_between_items_and_keeps_what_was_made(runner, store, job):
    started, go_on, made = threading.Event(), threading.Event(), []

    def paint(item: int) -> None:
        started.set()
        go_on.wait(10)
        made.append(item)

    runner.start(job, lambda progress: progress.each(range(100), str, paint))
    started.wait(10)
    runner.cancel(job.id)
    go_on.set()
    assert runner.wait(job.id).status == "cancelled"
    assert 0 < len(made) < 100


def test_the_same_kind_of_job_does_not_run_twice_in_a_project(runner, store, job):
    go_on = threading.Event()
    runner.start(job, lambda progress: go_on.wait(10))
    with pytest.raises(AlreadyRunning, match="Painting is already running"):
        runner.start(Job(project_id=job.project_id, kind="paint", title="Painting"), print)
    go_on.set()
    assert runner.wait(job.id).status == "done"


def test_what_a_dead_process_left_running_is_interrupted_and_can_be_resumed(store, job):
    store.jobs.insert(job.model_copy(update={"status": "running", "done_count": 3}))
    runner = JobRunner(store, parallel=1)
    left = store.jobs.get(job.id)
    assert left.status == "interrupted"
    runner.start(left, lambda progress: progress.each([1], str, lambda n: None))
    assert runner.wait(job.id).status == "done"
    runner.close()


def test_closing_the_app_interrupts_a_running_job_at_its_next_item(store, job):
    runner = JobRunner(store, parallel=1)
    started, go_on = threading.Event(), threading.Event()

    def paint(item: int) -> None:
        started.set()
        go_on.wait(10)

    runner.start(job, lambda progress: progress.each(range(100), str, paint))
    started.wait(10)
    closer = threading.Thread(target=runner.close)
    closer.start()
    go_on.set()
    closer.join(10)
    assert store.jobs.get(job.id).status == "interrupted"
