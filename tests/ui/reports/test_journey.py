"""Reports from start to file against the sandbox: split, moved, failing, never ending, with a dead link (row Q9)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace, ReportRunner
from bw_desktop.lookup import ReportLookup
from bw_desktop.records.report_runs import ReportChoice
from bw_desktop.ui.reports.run import Run, Stage
from bw_desktop.ui.reports.running import RunningReports
from bw_desktop.ui.reports.saving import save_report
from bw_desktop.ui.surroundings import Surroundings
from tests.sandbox_server import Sandbox, running_sandbox
from tests.ui.shell.made import TEST
from tests.ui.surroundings_made import until

CHOICE, START, END = ReportChoice("all_goals"), date(2024, 1, 1), date(2028, 12, 31)


@pytest.fixture(scope="module")
def server() -> Iterator[Sandbox]:
    with running_sandbox() as running:
        yield running


@pytest.fixture
def sandbox(server: Sandbox) -> Sandbox:
    server.set_faults()
    return server


@pytest.fixture
async def running(sandbox: Sandbox, around: Surroundings, parent: QWidget) -> AsyncIterator[RunningReports]:
    connection = Connection(sandbox.base_url, Environment.TEST, look_only=False)
    async with Client(
        connection, Key(sandbox.keys["super_admin"], sandbox.base_url), endpoints.load(), Pace()
    ) as client:
        reports = ReportLookup(client, ReportRunner(client, interval=0.05))
        yield RunningReports(reports, around.runner, (), lambda _: None, parent)
        await around.runner.finish()


async def started(running: RunningReports) -> int:
    await running.start(CHOICE, START, END)
    return running.runs[0].kept.id


async def come_to(running: RunningReports, run_id: int, stage: Stage) -> Run:
    await until(lambda: (run := running.run(run_id)) is not None and run.stage is stage, 20)
    run = running.run(run_id)
    assert run is not None
    return run


def rows_of(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


@pytest.mark.parametrize("fault", ["", "report-split:rows=20", "report-header-moved:row=3"])
async def test_each_goal_stands_once_below_the_titles_with_its_id_as_text(
    sandbox: Sandbox, running: RunningReports, around: Surroundings, tmp_path: Path, fault: str
) -> None:
    sandbox.set_faults(*[fault] * bool(fault))
    run_id = await started(running)
    ready = await come_to(running, run_id, Stage.READY)
    await save_report(around, running, ready, TEST, tmp_path / "report.xlsx", lambda *_: None)
    saved = await come_to(running, run_id, Stage.SAVED)
    titles, *rows = rows_of(tmp_path / "report.xlsx")
    place = titles.index("Goal ID")
    expected = sorted(str(goal["id"]) for goal in sandbox.state("goals") if not goal["is_key_result"])
    assert sorted(str(row[place]) for row in rows) == expected
    assert all(isinstance(row[place], str) for row in rows)
    assert (saved.rows, saved.files > 1) == (len(expected), "split" in fault)
    assert not any(entry["is_leak"] for entry in sandbox.requests())


async def test_one_that_fails_says_why_and_runs_again(sandbox: Sandbox, running: RunningReports) -> None:
    sandbox.set_faults("report-failing:count=1")
    run_id = await started(running)
    assert (await come_to(running, run_id, Stage.FAILED)).words == "The report could not be created."
    await running.start_again(run_id)
    (again,) = running.runs
    await come_to(running, again.kept.id, Stage.READY)


async def test_one_that_never_ends_is_left_while_others_become_ready(sandbox: Sandbox, running: RunningReports) -> None:
    sandbox.set_faults("report-never-ending")
    left = await started(running)
    await until(lambda: running.run(left).looked is not None)  # type: ignore[union-attr]
    running.leave(left)
    sandbox.set_faults()
    others = [await started(running) for _ in range(3)]
    for run_id in others:
        await come_to(running, run_id, Stage.READY)
    assert running.run(left).stage is Stage.QUEUED  # type: ignore[union-attr]
    running.watch(left)
    await come_to(running, left, Stage.READY)


async def test_a_dead_link_offers_to_run_it_again(
    sandbox: Sandbox, running: RunningReports, around: Surroundings, tmp_path: Path
) -> None:
    run_id = await started(running)
    ready = await come_to(running, run_id, Stage.READY)
    sandbox.set_faults("403:path=_files")
    await save_report(around, running, ready, TEST, tmp_path / "report.xlsx", lambda *_: None)
    assert running.run(run_id).stage is Stage.EXPIRED  # type: ignore[union-attr]
    assert list(tmp_path.iterdir()) == []
