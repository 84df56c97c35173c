"""A report that was started is found again after the program was closed, and fetched by the next one (row Q9)."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bw_desktop.api import RunState
from bw_desktop.assembly import Connector, Program
from bw_desktop.assembly.session import Session
from bw_desktop.errors import NotFound
from bw_desktop.records.report_runs import KeptRun
from bw_desktop.storage.settings import Workspace
from tests.sandbox_server import Sandbox, running_sandbox

START, END = date(2026, 1, 1), date(2026, 12, 31)


async def opened(program: Program, sandbox: Sandbox, workspace: Workspace) -> Session:
    return await program.open(workspace, sandbox.keys["super_admin"])


async def test_a_run_is_resumed_by_the_next_program_on_the_same_profile(tmp_path: Path) -> None:
    with running_sandbox("--fault", "report-never-ending") as sandbox:
        first = Program.start(tmp_path)
        new = Workspace("", "ACME", sandbox.base_url, "test", look_only=False, remember_key=False)
        added = await Connector(first).add(new, sandbox.keys["super_admin"])
        session = await opened(first, sandbox, added)
        run_id = await session.reports.start("all_goals", START, END)
        assert (await session.reports.look(run_id)).state is RunState.RUNNING
        kept = KeptRun(run_id, "all_goals", START, END, datetime.now(UTC), "Our goals")
        first.keep(first.settings.with_report_runs(added.id, (kept,)))
        await first.aclose()

        second = Program.start(tmp_path)
        (found,) = second.settings.report_runs[added.id]
        assert found == kept
        known = second.settings.workspace(added.id)
        assert known is not None
        session = await opened(second, sandbox, known)
        assert (await session.reports.look(found.id)).state is RunState.RUNNING
        sandbox.set_faults()
        for _ in range(200):
            if (await session.reports.look(found.id)).state is RunState.DONE:
                break
            await asyncio.sleep(0.02)
        table = await session.reports.table(found.id)
        assert table.rows
        assert sum(entry["method"] == "POST" for entry in sandbox.requests()) == 1
        await Connector(second).remove(added.id)
        assert str(run_id) not in second.folders.settings.read_text()
        await second.aclose()


async def test_nothing_of_a_report_is_kept_on_the_disk(tmp_path: Path, session: Session, program: Program) -> None:
    run_id = await session.reports.start("all_goals", START, END)
    for _ in range(200):
        if (await session.reports.look(run_id)).state is RunState.DONE:
            break
        await asyncio.sleep(0.02)
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert (await session.reports.table(run_id)).rows
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before
    with pytest.raises(NotFound):
        await session.reports.look(run_id + 1000)
