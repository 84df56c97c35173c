"""What ends or pauses an upload to the simulated Betterworks, and that nothing is twice or lost then (H2, H5, A7)."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from bw_desktop.assembly.live import LiveReader
from bw_desktop.upload import GOALS, Answers, Outcome, PauseReason, Progress, RunState, StopReason, check, make_plan
from tests.sandbox_server import Sandbox
from tests.upload.conftest import Connect
from tests.upload.samples import HOST, goals_sheet, table_of
from tests.upload.test_against_sandbox import Run, assert_all_there_once, held, rows_for, run_of


async def test_after_a_revoked_key_another_one_goes_on(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    """A7: the old key stays revoked; nothing is twice, nothing lost."""
    rows = rows_for(sandbox, 21)
    client = connect()
    run = await run_of(client, rows, tmp_path)
    pauses: list[PauseReason] = []

    def watch(progress: Progress) -> None:
        if progress.done == 8:
            sandbox.set_key("super_admin", revoked=True)
        if progress.pause is not None:
            # A second time where the old key's answer comes only after the new one was given.
            pauses.append(progress.pause)
            client.key.replace(sandbox.keys["admin"])
            assert run.sending is not None
            asyncio.get_running_loop().call_soon(run.sending.resume)

    end = await run.go(watch)
    assert end.outcomes == {Outcome.CREATED: 21}
    assert set(pauses) == {PauseReason.NEW_KEY}
    assert_all_there_once(sandbox, run, rows)


async def test_a_wrong_category_on_all_rows_costs_five_requests(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    """H5: the category was there when the file was checked."""
    client, answers = connect(), Answers()
    rows = [{**row, "type": "goal", "progress": None, "categories": "Growht"} for row in rows_for(sandbox, 40)]
    table = table_of(goals_sheet(*rows), answers)
    live = await LiveReader(client).live(table, answers, lambda *_: None)
    known = replace(live, categories=(*(live.categories or ()), "Growht"))
    plan = make_plan(check(GOALS, table, known, answers), HOST)
    run = Run(client, plan, tmp_path / "one.journal")
    before = sandbox.requests()[-1]["number"]
    end = await run.go()
    assert sum(request["method"] == "POST" for request in sandbox.requests(before)) == 5
    assert (end.stop, end.outcomes) == (StopReason.SAME_ERROR, {Outcome.NOT_ACCEPTED: 5, Outcome.NOT_SENT: 35})
    assert held(sandbox, run) == []


async def test_a_fifth_of_the_first_fifty_refused_ends_it(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    rows = [{**row, "type": "goal", "progress": None} for row in rows_for(sandbox, 60)]
    run = await run_of(connect(), rows, tmp_path)
    sandbox.set_faults("403:share=0.34,method=POST")
    end = await run.go()
    assert end.stop is StopReason.TOO_MANY_ERRORS
    assert end.outcomes[Outcome.NOT_SENT] > 10
    assert len(held(sandbox, run)) == end.outcomes[Outcome.CREATED]


async def test_after_a_stop_every_row_has_one_outcome(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    """H2: what was in flight is finished and told, the rest is kept for later."""
    rows = rows_for(sandbox, 30)
    run = await run_of(connect(), rows, tmp_path)

    def stop(progress: Progress) -> None:
        if progress.done == 12:
            assert run.sending is not None
            run.sending.stop()

    end = await run.go(stop)
    assert (end.state, end.stop) == (RunState.STOPPED, StopReason.USER)
    assert [row.row for row in run.results.rows] == [item.row for item in run.plan.items]
    assert set(end.outcomes) == {Outcome.CREATED, Outcome.NOT_SENT}
    assert len(held(sandbox, run)) == end.outcomes[Outcome.CREATED]
    assert (await run.go()).outcomes == {Outcome.CREATED: 30}
    assert_all_there_once(sandbox, run, rows)
