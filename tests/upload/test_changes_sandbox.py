"""Changes against the simulated Betterworks, with its faults: what it holds is compared before and after."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.api import Client
from bw_desktop.assembly.adapters import GoalFinder, GoalSender, SystemClock
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Answers, Duplicates, Fate, Journal, Outcome, Plan, RunState, make_plan
from bw_desktop.upload.read_back import ReadBack, read_back
from tests.sandbox_server import Sandbox, running_sandbox
from tests.upload.conftest import Connect
from tests.upload.samples import HOST
from tests.upload.test_against_sandbox import Run, checked_live

_NUMBERS = count(1)
_TAKEN: set[int] = set()
_OURS = {"updated", "status", "history", "last_checkedin"}
"""What the server writes by itself when a goal is changed."""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A company with enough goals for each test to have its own."""
    with running_sandbox("--goals", "900") as running:
        yield running


def some(sandbox: Sandbox, number: int) -> list[dict[str, Any]]:
    """Goals of people who are there, with a metric and no milestones, that no test before had.

    Who has left can be given no goal, and so none back.
    """
    there = {user["id"] for user in sandbox.state("users") if user["is_active"]}
    found = [
        goal
        for goal in sandbox.state("goals")
        if (goal["owner"].get("user") or {}).get("id") in there
        and not goal["children"]
        and not goal["is_key_result"]
        and not goal["private"]
    ]
    free = [goal for goal in found if goal["measurement"]["target"] and goal["id"] not in _TAKEN][:number]
    assert len(free) == number
    _TAKEN.update(goal["id"] for goal in free)
    return free


def rows_of(goals: list[dict[str, Any]], **cells: CellValue) -> list[dict[str, CellValue]]:
    """A row for each goal: its id and a name nobody used, and these cells."""
    return [{"goal_id": str(goal["id"]), "name": f"Renamed {next(_NUMBERS)}", **cells} for goal in goals]


async def run_of(client: Client, rows: list[dict[str, CellValue]], folder: Path, answers: Answers | None = None) -> Run:
    checked = await checked_live(client, rows, answers)
    plan = make_plan(checked, HOST)
    assert {item.fate for item in plan.items} == {Fate.CHANGED}, [item.reason for item in plan.items]
    return Run(client, plan, folder / f"{next(_NUMBERS)}.journal")


def now(sandbox: Sandbox, goal: dict[str, Any]) -> dict[str, Any]:
    (found,) = sandbox.state("goals", id=goal["id"])
    return found


def differing(sandbox: Sandbox, goal: dict[str, Any]) -> dict[str, Any]:
    """What is otherwise at a goal than before, apart from what the server writes by itself."""
    after = now(sandbox, goal)
    return {name: after[name] for name in after if after[name] != goal.get(name) and name not in _OURS}


async def proven(client: Client, run: Run) -> ReadBack:
    with Journal.open(run.path, SystemClock(), None) as journal:
        return await read_back(run.plan, journal, GoalFinder(client, sees_private=True), lambda done, total: None)


async def test_only_what_the_rows_say_is_changed_to_the_field(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    """E6, C9: the object is written as a whole, and everything else in it stays as it was."""
    client, goals = connect(), some(sandbox, 5)
    rows = rows_of(goals)
    run = await run_of(client, rows, tmp_path)
    before = sandbox.requests()[-1]["number"]
    assert (await run.go()).outcomes == {Outcome.CHANGED: 5}
    for goal, row in zip(goals, rows, strict=True):
        assert differing(sandbox, goal) == {"name": row["name"]}
    writes = [one["method"] for one in sandbox.requests(before) if one["method"] != "GET"]
    assert writes == ["PUT"] * 5
    found = await proven(client, run)
    assert (found.arrived, found.rows, found.differences) == (5, 5, ())


async def test_every_field_can_be_changed_at_once(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    client, (goal, above) = connect(), some(sandbox, 2)
    owner = next(
        user for user in sandbox.state("users") if user["is_active"] and user["id"] != goal["owner"]["user_id"]
    )
    (row,) = rows_of(
        [goal],
        start_date="2026-10-02",
        end_date="2026-12-30",
        owner_email=owner["email"],
        description="New words",
        private="yes",
        parent=str(above["id"]),
        unit="EUR",
        metric_start=10.0,
        metric_target=60.0,
        progress=50.0,
    )
    run = await run_of(client, [row], tmp_path)
    assert (await run.go()).outcomes == {Outcome.CHANGED: 1}
    after = differing(sandbox, goal)
    assert (after["start"], after["end"], after["description"]) == ("2026-10-02", "2026-12-30", "New words")
    assert (after["owner"]["user_id"], after["parent"]["id"], after["private"]) == (owner["id"], above["id"], True)
    assert after["measurement"] == {"progress": 0.5, "unit": "EUR", "start": 10, "target": 60, "value": 35}
    assert (await proven(client, run)).differences == ()


async def test_what_somebody_changed_after_the_preview_is_held_back(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    """G6: nothing of theirs is written over, and the others are changed."""
    client, goals = connect(), some(sandbox, 4)
    run = await run_of(client, rows_of(goals), tmp_path)
    whole = await GoalFinder(client, sees_private=True).whole(str(goals[1]["id"]))
    await GoalSender(client).update(whole, {"description": "Somebody's words"}, "theirs")
    assert (await run.go()).outcomes == {Outcome.CHANGED: 3, Outcome.HELD_BACK: 1}
    assert differing(sandbox, goals[1]) == {"description": "Somebody's words"}


async def test_somebody_at_work_this_very_moment_is_not_written_over(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    client, goals = connect(), some(sandbox, 4)
    run = await run_of(client, rows_of(goals), tmp_path)
    sandbox.set_faults("someone-else-editing")
    end = await run.go()
    sandbox.set_faults()
    assert end.outcomes == {Outcome.HELD_BACK: 4}
    assert all(now(sandbox, goal)["name"].startswith(f"{goal['name']} (edited)") for goal in goals)


@pytest.mark.parametrize(
    "fault",
    [
        "lost-answer:share=0.5,method=PUT",
        "reset-after-write:share=0.5,method=PUT",
        "html-502:share=0.5,method=PUT",
        "503:share=0.4,method=PUT",
        "504:share=0.4,method=PUT",
        "cut-body:share=0.5,method=PUT",
        "429:count=2,method=PUT,retry_after=1",
        "lost-answer:share=0.5,method=POST",
    ],
)
async def test_no_fault_loses_a_change_or_harms_another_field(
    sandbox: Sandbox, connect: Connect, tmp_path: Path, fault: str
) -> None:
    goals = some(sandbox, 4)
    rows = rows_of(goals, progress=37.0)
    run = await run_of(connect(), rows, tmp_path)
    sandbox.set_faults(fault)
    end = await run.go()
    for _ in range(3):
        if end.state is not RunState.DONE:
            end = await run.go()
    sandbox.set_faults()
    assert end.outcomes == {Outcome.CHANGED: 4}
    for goal, row in zip(goals, rows, strict=True):
        after = differing(sandbox, goal)
        assert after.pop("measurement")["progress"] == pytest.approx(0.37)
        assert after == {"name": row["name"]}


async def test_a_field_that_the_server_drops_is_caught(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    """I4: the server says 200 and keeps the old value; reading back says so, for changes and for creates."""
    client, goals = connect(), some(sandbox, 3)
    rows = rows_of(goals, description="Words that get lost")
    run = await run_of(client, rows, tmp_path)
    sandbox.set_faults("field-dropped:field=description,count=1,method=PUT")
    assert (await run.go()).outcomes == {Outcome.CHANGED: 3}
    sandbox.set_faults()
    found = await proven(client, run)
    assert (found.arrived, found.rows) == (2, 3)
    (difference,) = found.differences
    assert (difference.field, difference.sent) == ("description", "Words that get lost")
    assert difference.found != difference.sent


async def test_the_same_file_twice_creates_nothing_and_changes_only_what_differs(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    """F5: without a word of the user nothing is sent; with "update" the changed field, once."""
    client, email = connect(), next(user["email"] for user in sandbox.state("users") if user["is_active"])
    name = f"Twice {next(_NUMBERS)}"
    row: dict[str, CellValue] = {
        "name": name,
        "start_date": "2026-10-01",
        "end_date": "2026-12-31",
        "owner_email": email,
        "description": "First words",
    }
    made = Run(client, make_plan(await checked_live(client, [row]), HOST), tmp_path / "made.journal")
    assert (await made.go()).outcomes == {Outcome.CREATED: 1}
    row["description"] = "Other words"
    assert make_plan(await checked_live(client, [row]), HOST).order == ()
    update = Answers(duplicates=Duplicates.UPDATE)
    run = await run_of(client, [row], tmp_path, update)
    assert (await run.go()).outcomes == {Outcome.CHANGED: 1}
    (there,) = [goal for goal in sandbox.state("goals", written="true") if goal["name"] == name]
    assert there["description"] == "Other words"
    again: Plan = make_plan(await checked_live(client, [row], update), HOST)
    assert [item.fate for item in again.items] == [Fate.SAME]
