"""Undoing against the simulated Betterworks, with its faults: what it holds afterwards is what it held before (K1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.api import Client
from bw_desktop.assembly.adapters import GoalFinder, GoalSender, SystemClock
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import (
    Fate,
    Journal,
    Means,
    Outcome,
    Plan,
    Progress,
    RunState,
    Sending,
    StopReason,
    make_plan,
    plan_undo,
)
from tests.sandbox_server import Sandbox, running_sandbox
from tests.upload.conftest import Connect
from tests.upload.samples import HOST, goal, milestone
from tests.upload.test_against_sandbox import Run, checked_live
from tests.upload.test_changes_sandbox import differing, now, rows_of, some

_NUMBERS = count(1)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A company with enough goals for each test to have its own."""
    with running_sandbox("--goals", "900") as running:
        yield running


async def sent(client: Client, rows: list[dict[str, CellValue]], folder: Path) -> Run:
    """An upload that has arrived."""
    plan = make_plan(await checked_live(client, rows), HOST)
    run = Run(client, plan, folder / f"{next(_NUMBERS)}.journal")
    assert (await run.go()).state is RunState.DONE
    return run


async def planned(run: Run) -> Plan:
    finder = GoalFinder(run.client, sees_private=True)
    with Journal.open(run.path, SystemClock(), None) as journal:
        return await plan_undo(run.plan, journal, finder, Means(), lambda done, total: None)


async def undone(run: Run, plan: Plan, told: Callable[[Progress], None] = lambda _: None) -> Progress:
    finder, sender = GoalFinder(run.client, sees_private=True), GoalSender(run.client)
    path = run.path.with_suffix(".undo")
    with Journal.start(path, plan, "f" * 64, SystemClock(), None, undoes=run.path.stem) as journal:
        return await Sending(plan, journal, sender, finder, SystemClock(), told, settle=0.2).run()


def tree(sandbox: Sandbox) -> list[dict[str, CellValue]]:
    """A goal with two milestones, and one more, of somebody who is there."""
    email = next(user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"])
    name, given = f"Undo me {next(_NUMBERS)}", {"owner_email": email, "start_date": "2026-10-01"}
    dates = {**given, "end_date": "2026-12-30"}
    return [
        goal(name, **dates, description="Why"),
        milestone(f"{name} A", **dates, progress=30.0),
        milestone(f"{name} B", **dates),
        goal(f"{name} too", **dates, progress=60.0),
    ]


def held(sandbox: Sandbox, rows: list[dict[str, CellValue]]) -> list[dict[str, Any]]:
    names = {row["name"] for row in rows}
    return [goal for goal in sandbox.state("goals", written="true") if goal["name"] in names]


async def test_what_was_created_is_gone_and_nothing_else(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    client, rows = connect(), tree(sandbox)
    run = await sent(client, rows, tmp_path)
    assert len(held(sandbox, rows)) == 4
    plan, before = await planned(run), sandbox.requests()[-1]["number"]
    assert {item.fate for item in plan.items} == {Fate.UNDO}
    assert (await undone(run, plan)).outcomes == {Outcome.UNDONE: 4}
    assert held(sandbox, rows) == []
    writes = [request["method"] for request in sandbox.requests(before) if request["method"] != "GET"]
    assert writes == ["DELETE"] * 4


async def test_changed_goals_are_what_they_were_to_the_field(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    client, goals = connect(), some(sandbox, 3)
    owner = next(user for user in sandbox.state("users") if user["is_active"] and user["email"])
    rows = rows_of(
        goals,
        description="New words",
        owner_email=owner["email"],
        start_date="2026-10-02",
        end_date="2026-12-30",
        unit="EUR",
        metric_start=10.0,
        metric_target=60.0,
        progress=50.0,
    )
    run = await sent(client, rows, tmp_path)
    assert all(differing(sandbox, goal) for goal in goals)
    assert (await undone(run, await planned(run))).outcomes == {Outcome.UNDONE: 3}
    assert [differing(sandbox, goal) for goal in goals] == [{}] * 3


async def test_what_somebody_changed_since_stays(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    client, rows, goals = connect(), tree(sandbox), some(sandbox, 2)
    run = await sent(client, [*rows, *rows_of(goals)], tmp_path)
    mine = next(goal for goal in held(sandbox, rows) if goal["name"] == rows[1]["name"])
    await client.call("goals.checkin", id=mine["id"], body={"value": 80})
    body = {name: now(sandbox, goals[0])[name] for name in ("name", "start", "end")}
    await client.call("goals.update", id=goals[0]["id"], body={**body, "description": "Somebody's"})
    plan = await planned(run)
    assert [item.fate.value for item in plan.items] == ["keep", "keep", "undo", "undo", "keep", "undo"]
    assert (await undone(run, plan)).outcomes == {Outcome.UNDONE: 3}
    assert {goal["name"] for goal in held(sandbox, rows)} == {rows[0]["name"], rows[1]["name"]}
    assert now(sandbox, goals[0])["description"] == "Somebody's"
    assert differing(sandbox, goals[1]) == {}


async def test_what_somebody_changes_between_plan_and_undo_stays(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    client, rows = connect(), tree(sandbox)
    run = await sent(client, rows, tmp_path)
    plan = await planned(run)
    goals = {goal["name"]: goal for goal in held(sandbox, rows)}
    body = {
        "name": "Their milestone",
        "is_key_result": True,
        "owner": goals[rows[0]["name"]]["owner"]["user_id"],
        "parent": goals[rows[0]["name"]]["id"],
        "start": "2026-10-01",
        "end": "2026-12-30",
    }
    await client.call("goals.create", body=body)
    assert (await undone(run, plan)).outcomes == {Outcome.UNDONE: 3, Outcome.KEPT: 1}
    assert [goal["name"] for goal in held(sandbox, [*rows, {"name": "Their milestone"}])] == [
        rows[0]["name"],
        "Their milestone",
    ]


@pytest.mark.parametrize("fault", ["lost-answer", "reset-after-write", "503", "429:retry_after=0", "cut-body"])
async def test_through_faults_all_is_undone(sandbox: Sandbox, connect: Connect, tmp_path: Path, fault: str) -> None:
    client, rows, goals = connect(), tree(sandbox), some(sandbox, 2)
    run = await sent(client, [*rows, *rows_of(goals)], tmp_path)
    plan = await planned(run)
    sandbox.set_faults(f"{fault}{',' if ':' in fault else ':'}count=2")
    try:
        assert (await undone(run, plan)).outcomes == {Outcome.UNDONE: 6}
    finally:
        sandbox.set_faults()
    assert held(sandbox, rows) == []
    assert [differing(sandbox, goal) for goal in goals] == [{}] * 2


async def test_a_server_that_removes_nothing_is_told_and_asked_no_more(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    client = connect()
    rows = [row for _ in range(3) for row in tree(sandbox)]
    run = await sent(client, rows, tmp_path)
    plan, before = await planned(run), sandbox.requests()[-1]["number"]
    sandbox.set_faults("403:method=DELETE")
    try:
        end = await undone(run, plan)
    finally:
        sandbox.set_faults()
    assert end.stop is StopReason.SAME_ERROR
    assert end.outcomes[Outcome.COULD_NOT] == 5
    assert sum(request["method"] == "DELETE" for request in sandbox.requests(before)) == 5
    assert len(held(sandbox, rows)) == 12
