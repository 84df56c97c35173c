"""Saves a report that is ready: fetched without the key, its files joined, one workbook (rows Q9, C6, C10)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bw_desktop.api.download import LinkGone
from bw_desktop.errors import NotFound, ProgramError
from bw_desktop.records.report_runs import KeptRun
from bw_desktop.records.report_table import ReportTable
from bw_desktop.spreadsheet import Origin, Progress, Provenance, Table, TableColumn, Written, about, write_xlsx
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.garbage import no_collections
from bw_desktop.ui.reports.run import Run, Stage
from bw_desktop.ui.reports.running import RunningReports
from bw_desktop.ui.reports.words import period_words, title_words
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.aside import aside

Saved = Callable[[int, Path], None]
"""Told when a report was saved: its rows, and where."""


async def save_report(
    around: Surroundings, running: RunningReports, run: Run, workspace: Workspace, path: Path, saved: Saved
) -> None:
    """Does the whole of it; what went wrong stands at the run."""
    run_id = run.kept.id
    running.change(run_id, stage=Stage.FETCHING, error=None, saved=None)
    try:
        with no_collections():
            table = await running.reports.table(run_id)
            running.change(run_id, stage=Stage.WRITING, rows=len(table.rows), files=table.files)
            written = await aside(lambda told: _write(around, workspace, run.kept, table, path, told))
    except LinkGone:
        running.change(run_id, stage=Stage.EXPIRED)
    except NotFound:
        running.change(run_id, stage=Stage.GONE)
    except ProgramError as error:
        running.change(run_id, stage=Stage.READY, error=error)
    except asyncio.CancelledError:
        running.change(run_id, stage=Stage.READY)
        raise
    else:
        running.change(run_id, stage=Stage.SAVED, saved=written.path, rows=written.rows)
        saved(written.rows, written.path)


def _write(
    around: Surroundings, workspace: Workspace, kept: KeptRun, table: ReportTable, path: Path, told: Progress
) -> Written:
    """Runs in a thread; the system's dialog has asked before a file is replaced."""
    title = title_words(around.wording, kept.report, kept.title)
    columns = [TableColumn(header, kind) for header, kind in zip(table.headers, table.kinds, strict=True)]
    whole = Provenance(workspace.name, workspace.environment, datetime.now(UTC), workspace.key_owner)
    asked = period_words(around.speech, kept.start, kept.end)
    origin = Origin(title, len(table.rows), is_whole=True, filters=(asked,), loaded=kept.started, notes=table.notes)
    return write_xlsx(
        path,
        [Table(title, columns, table.rows, len(table.rows))],
        wording=around.wording,
        about=about(whole, [origin], around.wording, around.speech.zone),
        progress=told,
    )
