"""Report runs: looked at until they end, left, found again, forgotten; which there are is kept (row Q9)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.api.reports import ReportRun, RunState
from bw_desktop.errors import NotFound, Unreachable
from bw_desktop.records.report_runs import KeptRun, ReportChoice
from bw_desktop.ui.reports.run import Run, Stage
from bw_desktop.ui.reports.running import RunningReports
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.reports.made import MadeReports
from tests.ui.surroundings_made import until

START, END = date(2026, 1, 1), date(2026, 12, 31)
GOALS = ReportChoice("all_goals", "Our goals")
EARLIER = KeptRun(7, "all_goals", START, END, datetime(2026, 11, 1, tzinfo=UTC))


@pytest.fixture
def reports() -> MadeReports:
    return MadeReports()


@pytest.fixture
def kept() -> list[tuple[KeptRun, ...]]:
    return []


@pytest.fixture
def running(
    reports: MadeReports, around: Surroundings, kept: list[tuple[KeptRun, ...]], parent: QWidget
) -> RunningReports:
    return RunningReports(reports, around.runner, (EARLIER,), kept.append, parent)


def stage(running: RunningReports, run_id: int) -> Stage | None:
    run = running.run(run_id)
    return run.stage if run is not None else None


async def test_a_run_is_queued_then_running_then_ready_and_it_is_told_once(
    running: RunningReports, reports: MadeReports
) -> None:
    ready: list[Run] = []
    running.became_ready.connect(ready.append)
    await running.start(GOALS, START, END)
    assert reports.started == [("all_goals", START, END)]
    assert stage(running, 991) is Stage.QUEUED
    reports.states[991] = ReportRun(991, RunState.RUNNING)
    await until(lambda: stage(running, 991) is Stage.RUNNING)
    reports.end(991)
    await until(lambda: stage(running, 991) is Stage.READY)
    await until(lambda: not running.run(991).is_watched)  # type: ignore[union-attr]
    assert [run.kept.id for run in ready] == [991]
    looks = len(reports.looks)
    running.watch_unknown()
    await until(lambda: 7 in reports.looks)
    assert reports.looks[:looks].count(991) == reports.looks.count(991)


async def test_what_is_kept_are_ids_names_and_dates(
    running: RunningReports, kept: list[tuple[KeptRun, ...]], reports: MadeReports
) -> None:
    await running.start(GOALS, START, END)
    (new, old) = kept[-1]
    assert old == EARLIER
    assert (new.id, new.report, new.title, new.start, new.end) == (991, "all_goals", "Our goals", START, END)
    running.forget(7)
    assert [run.id for run in kept[-1]] == [991]


async def test_a_failure_is_told_in_the_servers_words(running: RunningReports, reports: MadeReports) -> None:
    reports.end(7, error="Too much.")
    running.watch_unknown()
    await until(lambda: stage(running, 7) is Stage.FAILED)
    assert running.run(7).words == "Too much."  # type: ignore[union-attr]


async def test_one_that_the_server_forgot_is_gone(running: RunningReports, reports: MadeReports) -> None:
    reports.states[7] = NotFound()
    running.watch(7)
    await until(lambda: stage(running, 7) is Stage.GONE)
    assert reports.looks == [7]


async def test_one_that_cannot_be_looked_at_waits_until_it_is_looked_at_again(
    running: RunningReports, reports: MadeReports
) -> None:
    reports.states[7] = Unreachable()
    running.watch_unknown()
    await until(lambda: running.run(7).error is not None)  # type: ignore[union-attr]
    await until(lambda: not running.run(7).is_watched)  # type: ignore[union-attr]
    running.watch_unknown()
    assert reports.looks == [7]
    reports.end(7)
    running.watch(7)
    await until(lambda: stage(running, 7) is Stage.READY)
    assert running.run(7).error is None  # type: ignore[union-attr]


async def test_one_that_never_ends_is_left_looked_at_again_and_forgotten(
    running: RunningReports, reports: MadeReports, kept: list[tuple[KeptRun, ...]]
) -> None:
    running.watch(7)
    await until(lambda: len(reports.looks) > 2)
    running.leave(7)
    looks = len(reports.looks)
    await running.start(GOALS, START, END)
    await until(lambda: reports.looks.count(991) > 2)
    assert reports.looks[looks:].count(7) == 0
    running.watch(7)
    await until(lambda: reports.looks[looks:].count(7) > 0)
    running.forget(7)
    assert running.run(7) is None
    assert [run.id for run in kept[-1]] == [991]


async def test_after_a_while_nobody_looks_any_more(reports: MadeReports, around: Surroundings, parent: QWidget) -> None:
    running = RunningReports(reports, around.runner, (EARLIER,), lambda _: None, parent, patience=0.05)
    running.watch(7)
    await until(lambda: not running.run(7).is_watched)  # type: ignore[union-attr]
    assert stage(running, 7) is Stage.QUEUED
    assert 1 < len(reports.looks) < 20


async def test_many_run_side_by_side_the_latest_first(running: RunningReports, reports: MadeReports) -> None:
    for _ in range(5):
        await running.start(GOALS, START, END)
    for run_id in range(991, 996):
        reports.end(run_id)
    await until(lambda: all(stage(running, run_id) is Stage.READY for run_id in range(991, 996)))
    assert [run.kept.id for run in running.runs] == [995, 994, 993, 992, 991, 7]


async def test_started_again_it_takes_the_place_of_the_old_one(running: RunningReports, reports: MadeReports) -> None:
    await running.start_again(7)
    assert reports.started == [("all_goals", START, END)]
    assert [run.kept.id for run in running.runs] == [991]
