"""A report that is ready becomes one workbook; what is in the way stands at the run, without half a file (Q9, C10)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QWidget

from bw_desktop.api.download import LinkGone
from bw_desktop.errors import FileUnwritable, NotFound, ProgramError, Unreachable
from bw_desktop.messages import Message
from bw_desktop.records.report_runs import KeptRun
from bw_desktop.records.report_table import ReportTable
from bw_desktop.ui.reports.run import Run, Stage
from bw_desktop.ui.reports.running import RunningReports
from bw_desktop.ui.reports.saving import save_report
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.reports.made import MadeReports
from tests.ui.shell.made import LIVE
from tests.ui.surroundings_made import until

KEPT = KeptRun(7, "all_goals", date(2026, 1, 1), date(2026, 12, 31), datetime(2026, 11, 1, 9, 14, tzinfo=UTC))


@pytest.fixture
def reports() -> MadeReports:
    return MadeReports()


@pytest.fixture
def running(reports: MadeReports, around: Surroundings, parent: QWidget) -> RunningReports:
    return RunningReports(reports, around.runner, (KEPT,), lambda _: None, parent)


async def saved(around: Surroundings, running: RunningReports, path: Path) -> tuple[Run, list[tuple[int, Path]]]:
    told: list[tuple[int, Path]] = []
    await save_report(around, running, Run(KEPT), LIVE, path, lambda rows, where: told.append((rows, where)))
    run = running.run(7)
    assert run is not None
    return run, told


async def test_one_workbook_with_the_header_on_top_and_where_it_comes_from(
    around: Surroundings, running: RunningReports, reports: MadeReports, tmp_path: Path
) -> None:
    note = Message.of("reports-header-guessed")
    reports.made = ReportTable(
        ("Goal ID", "Name", "When"), [("0012", "=1+1", date(2026, 3, 1)), (13, "Win", None)], 2, (note,)
    )
    path = tmp_path / "goals.xlsx"
    run, told = await saved(around, running, path)
    assert (run.stage, run.saved, run.rows, run.files) == (Stage.SAVED, path, 2, 2)
    assert told == [(2, path)]
    book = openpyxl.load_workbook(path)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows == [("Goal ID", "Name", "When"), ("0012", "=1+1", datetime(2026, 3, 1)), ("13", "Win", None)]  # noqa: DTZ001
    assert book.worksheets[0].title == "All goals"
    about = {str(label): str(value) for label, value, *_ in book.worksheets[1].iter_rows(values_only=True)}
    assert "ACME – LIVE" in about.values()
    assert any("1/1/2026" in value for value in about.values())
    assert any("fullest" in value for value in about.values())


@pytest.mark.parametrize(
    ("error", "stage"),
    [(LinkGone(), Stage.EXPIRED), (NotFound(), Stage.GONE), (Unreachable(), Stage.READY)],
)
async def test_what_is_in_the_way_stands_at_the_run(
    around: Surroundings,
    running: RunningReports,
    reports: MadeReports,
    tmp_path: Path,
    error: ProgramError,
    stage: Stage,
) -> None:
    reports.error = error
    run, told = await saved(around, running, tmp_path / "goals.xlsx")
    assert (run.stage, run.error is not None) == (stage, stage is Stage.READY)
    assert told == []
    assert list(tmp_path.iterdir()) == []
    run, told = await saved(around, running, tmp_path / "goals.xlsx")
    assert (run.stage, run.error) == (Stage.SAVED, None)


async def test_a_place_that_cannot_be_written_is_told_and_the_old_file_stays(
    around: Surroundings, running: RunningReports, tmp_path: Path
) -> None:
    run, _ = await saved(around, running, tmp_path / "no such folder" / "goals.xlsx")
    assert run.stage is Stage.READY
    assert isinstance(run.error, FileUnwritable)
    there = tmp_path / "there.xlsx"
    there.mkdir()
    run, _ = await saved(around, running, there)
    assert isinstance(run.error, FileUnwritable)
    assert list(there.iterdir()) == []


async def test_cancelled_while_it_is_fetched_it_is_ready_still(
    around: Surroundings, running: RunningReports, reports: MadeReports, tmp_path: Path
) -> None:
    reports.pause = 30
    task = around.runner.start(saved(around, running, tmp_path / "goals.xlsx"))
    await until(lambda: running.run(7).stage is Stage.FETCHING)  # type: ignore[union-attr]
    task.cancel()
    await until(lambda: running.run(7).stage is Stage.READY)  # type: ignore[union-attr]
    assert list(tmp_path.iterdir()) == []
