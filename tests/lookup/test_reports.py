"""Reports against the sandbox: started, looked at, fetched without the key, joined where they were split (row Q9)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import date

import pytest

from bw_desktop import endpoints
from bw_desktop.api import Client, RunState
from bw_desktop.api.download import LinkGone
from bw_desktop.api.reports import ReportRun, ReportRunner
from bw_desktop.errors import LookOnly, NotFound, Refused
from bw_desktop.lookup import ReportLookup
from tests.lookup.conftest import Connect
from tests.sandbox_server import Sandbox

START, END = date(2024, 1, 1), date(2028, 12, 31)


@pytest.fixture(autouse=True)
def faultless(sandbox: Sandbox) -> Iterator[None]:
    yield
    sandbox.set_faults()


def lookup(client: Client) -> ReportLookup:
    return ReportLookup(client, ReportRunner(client, interval=0.05))


async def ended(reports: ReportLookup, run_id: int) -> ReportRun:
    for _ in range(400):
        if (run := await reports.look(run_id)).state is not RunState.RUNNING:
            return run
        await asyncio.sleep(reports.interval)
    raise AssertionError("never ends")


async def test_a_report_is_one_table_and_its_link_was_fetched_without_the_key(
    sandbox: Sandbox, connect: Connect
) -> None:
    reports = lookup(connect())
    after = sandbox.requests()[-1]["number"] if sandbox.requests() else 0
    run_id = await reports.start("all_goals", START, END)
    assert (await ended(reports, run_id)).state is RunState.DONE
    table = await reports.table(run_id)
    goals = {str(goal["id"]) for goal in sandbox.state("goals") if not goal["is_key_result"]}
    place = table.headers.index("Goal ID")
    assert {str(row[place]) for row in table.rows} == goals
    assert len(table.rows) == len(goals)
    arrived = sandbox.requests(after=after)
    assert any(entry["path"].startswith("/_files/") for entry in arrived)
    assert not any(entry["is_leak"] for entry in arrived)


@pytest.mark.parametrize("fault", ["report-split:rows=25", "report-header-moved:row=2", "report-header-moved:row=13"])
async def test_split_or_moved_it_is_the_same_table(sandbox: Sandbox, connect: Connect, fault: str) -> None:
    reports = lookup(connect())
    whole_id = await reports.start("all_goals", START, END)
    await ended(reports, whole_id)
    whole = await reports.table(whole_id)
    sandbox.set_faults(fault)
    run_id = await reports.start("all_goals", START, END)
    await ended(reports, run_id)
    table = await reports.table(run_id)
    assert (table.headers, list(table.rows), table.notes) == (whole.headers, list(whole.rows), ())
    assert (table.files > 1) is ("split" in fault)


@pytest.mark.parametrize("name", endpoints.load().report_names)
async def test_the_header_of_every_report_known_is_found_by_its_text(
    sandbox: Sandbox, connect: Connect, name: str
) -> None:
    sandbox.set_faults("report-header-moved:row=11")
    reports = lookup(connect())
    run_id = await reports.start(name, START, END)
    await ended(reports, run_id)
    table = await reports.table(run_id)
    assert set(table.headers) & {"Goal ID", "Employee ID", "Timestamp"}
    assert table.notes == ()
    assert table.rows


async def test_a_run_is_queued_then_ready_or_has_failed_with_the_servers_words(
    sandbox: Sandbox, connect: Connect
) -> None:
    reports = lookup(connect())
    sandbox.set_faults("report-never-ending")
    run_id = await reports.start("all_goals", START, END)
    run = await reports.look(run_id)
    assert (run.state, run.is_queued) == (RunState.RUNNING, True)
    sandbox.set_faults("report-failing")
    failed = await ended(reports, await reports.start("all_goals", START, END))
    assert (failed.state, failed.error) == (RunState.FAILED, "The report could not be created.")
    sandbox.set_faults()
    assert (await ended(reports, run_id)).state is RunState.DONE


async def test_many_reports_run_side_by_side(sandbox: Sandbox, connect: Connect) -> None:
    reports = lookup(connect())
    ids = await asyncio.gather(*(reports.start("all_goals", START, END) for _ in range(6)))
    runs = await asyncio.gather(*(ended(reports, run_id) for run_id in ids))
    assert len(set(ids)) == 6
    assert {run.state for run in runs} == {RunState.DONE}


async def test_refusals(sandbox: Sandbox, connect: Connect) -> None:
    reports = lookup(connect())
    with pytest.raises(Refused):
        await reports.start("no_such_report", START, END)
    with pytest.raises(NotFound):
        await reports.look(4711)
    run_id = await reports.start("all_goals", START, END)
    await ended(reports, run_id)
    sandbox.set_faults("403:path=_files")
    with pytest.raises(LinkGone):
        await reports.table(run_id)


async def test_look_only_starts_nothing_and_still_sees_what_runs(sandbox: Sandbox, connect: Connect) -> None:
    run_id = await lookup(connect()).start("all_goals", START, END)
    before = len(sandbox.requests())
    reports = lookup(connect(look_only=True))
    with pytest.raises(LookOnly):
        await reports.start("all_goals", START, END)
    await ended(reports, run_id)
    assert (await reports.table(run_id)).rows
    assert {entry["method"] for entry in sandbox.requests()[before:]} == {"GET"}
