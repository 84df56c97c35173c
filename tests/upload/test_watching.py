"""What sending left in doubt settles itself while one watches: by looks alone, ever more rarely (product.md 6.5)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from bw_desktop.api import Client
from bw_desktop.assembly.adapters import GoalFinder, SystemClock
from bw_desktop.upload import Ending, Journal, Outcome, Results, Watching, make_results
from tests.sandbox_server import Sandbox
from tests.upload.made_upload import Upload, some
from tests.upload.samples import goal
from tests.upload.simple_service import LOST, LOST_DONE
from tests.upload.test_against_sandbox import assert_all_there_once, rows_for, run_of

Connect = Callable[..., Client]
UNSEEN = dict.fromkeys(range(1, 4), "name")


async def watched(one: Upload, most: int = 20) -> tuple[list[datetime], Ending]:
    """Watches until nothing is in doubt, or for so many looks; when it looked, and how the journal ends then."""
    looks: list[datetime] = []
    with Journal.open(one.path, one.clock, None) as journal:

        def looked(at: datetime) -> None:
            looks.append(at)
            if len(looks) == most:
                raise TimeoutError

        watching = Watching(one.plan, journal, one.service, one.clock)
        with suppress(TimeoutError):
            await watching.run(looked)
        return looks, journal.ending


async def test_a_goal_that_arrived_becomes_created(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: LOST_DONE}, find_script=UNSEEN)
    assert (await one.run()).outcomes == {Outcome.DONT_KNOW: 1}
    one.service.find_script = {}
    looks, ending = await watched(one)
    assert (len(looks), ending) == (1, Ending.DONE)
    assert one.outcomes() == ["created"]
    assert len(one.service.writes) == 1


async def test_a_goal_that_did_not_arrive_becomes_not_sent_and_can_be_sent(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: LOST}, find_script=UNSEEN)
    await one.run()
    one.service.find_script = {}
    _, ending = await watched(one)
    assert (one.outcomes(), ending, one.results.left) == (["not_sent"], Ending.OPEN, 1)
    assert len(one.service.writes) == 1
    assert (await one.run()).outcomes == {Outcome.CREATED: 1}


@pytest.mark.parametrize(("fault", "left"), [(LOST_DONE, 0), (LOST, 1)])
async def test_progress_in_doubt_is_looked_at_too(upload: Callable[..., Upload], fault: str, left: int) -> None:
    one = upload(goal(progress=30.0), script={2: fault}, find_script=UNSEEN)
    assert (await one.run()).outcomes == {Outcome.DONT_KNOW: 1}
    one.service.find_script = {}
    await watched(one)
    assert (one.outcomes(), one.results.left) == (["created"], left)
    assert len(one.service.writes) == 2


async def test_it_looks_ever_more_rarely_and_never_gives_up(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: LOST_DONE}, find_script=dict.fromkeys(range(1, 99), "name"))
    await one.run()
    one.clock.waits.clear()
    looks, ending = await watched(one, most=8)
    pauses = [wait for wait in one.clock.waits if wait]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-2:], len(looks), ending) == (5.0, [300.0, 300.0], 8, Ending.OPEN)
    assert one.outcomes() == ["dont_know"]


async def test_without_doubts_nothing_is_asked(upload: Callable[..., Upload]) -> None:
    one = upload(*some(3))
    await one.run()
    before = one.service.looks
    assert await watched(one) == ([], Ending.DONE)
    assert one.service.looks == before


async def test_against_the_sandbox_each_lost_answer_finds_its_goal(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    rows = rows_for(sandbox, 6)
    run = await run_of(connect(), rows, tmp_path)
    sandbox.set_faults("lost-answer:count=2,method=POST", "403:share=1,method=GET")
    end = await run.go()
    sandbox.set_faults()
    assert end.outcomes[Outcome.DONT_KNOW] >= 1
    before = sandbox.requests()[-1]["number"]
    seen: list[Results] = []
    with Journal.open(run.path, SystemClock(), None) as journal:
        watching = Watching(run.plan, journal, GoalFinder(run.client, sees_private=True), _Quick(), settle=0.1)
        await watching.run(lambda _: seen.append(make_results(run.plan, journal, str)))
    assert Outcome.DONT_KNOW not in seen[-1].counts
    assert {request["method"] for request in sandbox.requests(before)} == {"GET"}
    assert (await run.go()).outcomes == {Outcome.CREATED: 6}
    assert_all_there_once(sandbox, run, rows)


class _Quick(SystemClock):
    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.05))
