"""The whole way from rows to the simulated Betterworks, with its faults; duplicates and losses counted in its state."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace
from bw_desktop.assembly.adapters import GoalFinder, GoalSender, SystemClock
from bw_desktop.assembly.live import LiveReader
from bw_desktop.errors import Refused
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import (
    GOALS,
    Answers,
    Checked,
    Fate,
    Journal,
    Outcome,
    PauseReason,
    Plan,
    Progress,
    RunState,
    Sending,
    Severity,
    StopReason,
    check,
    make_plan,
    make_results,
)
from tests.sandbox_server import Sandbox
from tests.upload.conftest import Connect
from tests.upload.samples import HOST, codes, goals_sheet, table_of

START, END = date(2026, 10, 1), date(2026, 12, 31)
_NUMBERS = count(1)
Rows = list[dict[str, CellValue]]


def owner(sandbox: Sandbox) -> str:
    """The e-mail of somebody active."""
    return str(next(user["email"] for user in sandbox.state("users") if user["is_active"]))


def rows_for(sandbox: Sandbox, number: int) -> Rows:
    """Goals, each followed by two milestones, with names nobody used before."""
    email, batch = owner(sandbox), next(_NUMBERS)
    made: Rows = []
    for at in range(number):
        is_goal = at % 3 == 0
        made.append(
            {
                "name": f"Batch {batch} row {at}",
                "type": "goal" if is_goal else "milestone",
                "start_date": START,
                "end_date": END,
                "owner_email": email,
                "progress": None if is_goal else float(at % 10 * 10),
                "description": f"Why {at}" if is_goal else None,
                "unit": "EUR" if at % 5 == 0 else None,
                "metric_start": 10.0 if at % 5 == 0 else None,
                "metric_target": 60.0 if at % 5 == 0 else None,
            }
        )
    return made


async def checked_live(client: Client, rows: Rows, answers: Answers | None = None) -> Checked:
    """The rows, checked with what the sandbox holds."""
    given_answers = answers or Answers()
    table = table_of(goals_sheet(*rows), given_answers)
    return check(GOALS, table, await LiveReader(client).live(table, given_answers, lambda *_: None), given_answers)


class Run:
    """One upload against the sandbox."""

    def __init__(self, client: Client, plan: Plan, path: Path) -> None:
        self.client, self.plan, self.path = client, plan, path
        self.sending: Sending | None = None
        Journal.start(path, plan, "f" * 64, SystemClock(), None).close()

    async def go(self, on_progress: Callable[[Progress], None] = lambda _: None) -> Progress:
        clock = SystemClock()
        with Journal.open(self.path, clock, None) as journal:
            finder = GoalFinder(self.client, sees_private=True)
            self.sending = Sending(self.plan, journal, GoalSender(self.client), finder, clock, on_progress, settle=0.2)
            end = await self.sending.run()
            self.results = make_results(self.plan, journal, str)
            return end


async def run_of(client: Client, rows: Rows, folder: Path) -> Run:
    checked = await checked_live(client, rows)
    return Run(client, make_plan(checked, HOST), folder / f"{next(_NUMBERS)}.journal")


def held(sandbox: Sandbox, run: Run) -> list[dict[str, Any]]:
    """What the server holds under the names of a run."""
    names = {item.values["name"] for item in run.plan.items if item.fate is Fate.NEW}
    return [goal for goal in sandbox.state("goals", written="true") if goal["name"] in names]


def assert_all_there_once(sandbox: Sandbox, run: Run, rows: Rows) -> None:
    """State equals plan, to the field."""
    found = {goal["name"]: goal for goal in held(sandbox, run)}
    assert len(held(sandbox, run)) == len(found) == len(rows)
    above = ""
    for row in rows:
        there = found[row["name"]]
        is_goal = row["type"] == "goal"
        above = str(row["name"]) if is_goal else above
        assert there["is_key_result"] is not is_goal
        assert (there["start"], there["end"]) == (START.isoformat(), END.isoformat())
        assert (there.get("description") or None) == row["description"]
        assert (there["parent"] or {}).get("name") == (None if is_goal else above)
        measured = there["measurement"]
        if row["unit"]:
            assert (measured["unit"], measured["start"], measured["target"]) == ("EUR", 10.0, 60.0)
        if row["progress"]:
            assert measured["progress"] == pytest.approx(float(str(row["progress"])) / 100)


async def test_all_rows_arrive_to_the_field(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    rows = rows_for(sandbox, 30)
    run = await run_of(connect(), rows, tmp_path)
    end = await run.go()
    assert end.outcomes == {Outcome.CREATED: 30}
    assert_all_there_once(sandbox, run, rows)


async def test_the_same_file_twice_creates_nothing(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    rows = rows_for(sandbox, 9)
    client = connect()
    await (await run_of(client, rows, tmp_path)).go()
    again = await checked_live(client, rows)
    plan = make_plan(again, HOST)
    assert {item.fate for item in plan.items} == {Fate.SAME}
    assert plan.order == ()


async def test_checking_sends_nothing(sandbox: Sandbox, connect: Connect) -> None:
    before = sandbox.requests()[-1]["number"] if sandbox.requests() else 0
    make_plan(await checked_live(connect(), rows_for(sandbox, 9)), HOST)
    assert {request["method"] for request in sandbox.requests(before)} == {"GET"}


@pytest.mark.parametrize(
    "fault",
    [
        "lost-answer:share=0.3,method=POST",
        "reset-after-write:share=0.3,method=POST",
        "html-502:share=0.3,method=POST",
        "503:share=0.2,method=POST",
        "504:share=0.2,method=POST",
        "cut-body:share=0.3,method=POST",
        "429:count=3,method=POST,retry_after=1",
        "429-bare:count=1,method=POST",
    ],
)
async def test_no_fault_makes_a_goal_twice_or_loses_one(
    sandbox: Sandbox, connect: Connect, tmp_path: Path, fault: str
) -> None:
    rows = rows_for(sandbox, 12)
    run = await run_of(connect(), rows, tmp_path)
    sandbox.set_faults(fault)
    end = await run.go()
    for _ in range(4):
        if end.state is not RunState.DONE:
            end = await run.go()
    sandbox.set_faults()
    assert end.outcomes == {Outcome.CREATED: 12}
    assert_all_there_once(sandbox, run, rows)


async def test_looks_survive_faults_of_their_own(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    rows = rows_for(sandbox, 12)
    run = await run_of(connect(), rows, tmp_path)
    sandbox.set_faults("lost-answer:share=0.4,method=POST", "html-502:share=0.2,method=GET")
    await run.go()
    sandbox.set_faults()
    end = await run.go()
    assert end.outcomes == {Outcome.CREATED: 12}
    assert_all_there_once(sandbox, run, rows)


async def test_a_key_revoked_in_mid_run_pauses_until_there_is_a_new_one(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    rows = rows_for(sandbox, 21)
    run = await run_of(connect(), rows, tmp_path)
    pauses: list[PauseReason] = []

    def watch(progress: Progress) -> None:
        if progress.done == 7 and not pauses:
            sandbox.set_key("super_admin", revoked=True)
        if progress.pause is not None:
            pauses.append(progress.pause)
            sandbox.set_key("super_admin", revoked=False)
            assert run.sending is not None
            asyncio.get_running_loop().call_soon(run.sending.resume)

    end = await run.go(watch)
    assert end.outcomes == {Outcome.CREATED: 21}
    assert set(pauses) == {PauseReason.NEW_KEY}
    assert_all_there_once(sandbox, run, rows)


async def test_look_only_lets_nothing_out(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    run = await run_of(connect(look_only=True), rows_for(sandbox, 6), tmp_path)
    before = sandbox.requests()[-1]["number"]
    end = await run.go()
    assert (end.stop, end.outcomes) == (StopReason.LOOK_ONLY, {Outcome.NOT_SENT: 6})
    assert [request for request in sandbox.requests(before) if request["method"] != "GET"] == []


async def test_a_plain_users_key_is_stopped_by_its_refusals(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    run = await run_of(connect(), rows_for(sandbox, 30), tmp_path)
    run.client = connect("user")
    end = await run.go()
    assert end.stop is StopReason.SAME_ERROR
    assert end.outcomes[Outcome.NOT_ACCEPTED] == 5
    assert held(sandbox, run) == []


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)
DATES = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sampled_from(["2026-12-24", "soon"]))
CELLS = {
    "name": st.one_of(st.none(), TEXT, st.integers(0, 10**6).map(lambda n: f"Made {n}")),
    "type": st.sampled_from(["goal", "milestone", "Ziel", "KR", "epic", None]),
    "progress": st.one_of(st.none(), st.sampled_from([0.0, 30.0, 100.0, 101.0, -1.0, "50 %", "half"])),
    "start_date": DATES,
    "end_date": DATES,
    "categories": st.one_of(st.none(), st.sampled_from(["KNOWN", "known ", "KNOWN; KNOWN", "Growht"])),
    "description": st.one_of(st.none(), TEXT, st.just("x" * 2048), st.just("x" * 2049)),
    "private": st.sampled_from(["yes", "no", None, "perhaps"]),
    "unit": st.sampled_from([None, "EUR", "%", " "]),
    "metric_start": st.sampled_from([None, 0.0, 10.0, "ten"]),
    "metric_target": st.sampled_from([None, 10.0, 100.0, "1,5"]),
}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=8), data=st.data())
def test_what_the_check_lets_through_is_accepted(
    sandbox: Sandbox, tmp_path: Path, rows: list[Mapping[str, CellValue]], data: st.DataObject
) -> None:
    """F1, one way: whatever stands in a file, no row that the check lets through is refused."""
    emails = [*(user["email"] for user in sandbox.state("users")), "nobody@example.com", None]
    known = category_of(sandbox)
    made: Rows = []
    for row in rows:
        category = row["categories"]
        spelled = category and str(category).replace("KNOWN", known).replace("known", known.upper())
        made.append({**row, "categories": spelled, "owner_email": data.draw(st.sampled_from(emails))})

    async def send() -> None:
        async with client_of(sandbox) as client:
            checked = await checked_live(client, made)
            run = Run(client, make_plan(checked, HOST), tmp_path / f"{next(_NUMBERS)}.journal")
            end = await run.go()
            refused = [row for row in run.results.rows if row.outcome in {Outcome.NOT_ACCEPTED, Outcome.HELD_BACK}]
            assert refused == [], [(row, codes(checked, row.row)) for row in refused]
            assert end.state is RunState.DONE
            assert all(row.reason is None for row in run.results.rows if row.outcome is Outcome.CREATED)

    asyncio.run(send())


# Mostly right, so that wrong cells come one at a time and every second row is clean.
RAW = {
    "name": st.sampled_from(["Fresh"] * 9 + [None, "  "]),
    "start_date": st.sampled_from([START] * 9 + [END, None]),
    "end_date": st.sampled_from([END] * 9 + [START, None]),
    "categories": st.sampled_from([None] * 3 + ["KNOWN"] * 3 + ["Growht"]),
    "description": st.sampled_from([None, "Why", "x" * 2048] * 3 + ["x" * 2049]),
    "private": st.sampled_from([None, True, False]),
    "unit": st.sampled_from([None, None, None, "EUR", "percent complete"]),
    "metric_start": st.sampled_from([None, None, None, 0.0, 10.0]),
    "metric_target": st.sampled_from([None, None, None, 10.0, 100.0]),
    "owner": st.sampled_from(["active"] * 9 + ["deactivated", "unknown"]),
}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(row=st.fixed_dictionaries(RAW))
def test_a_row_is_clean_exactly_where_the_sandbox_accepts_it(sandbox: Sandbox, row: Mapping[str, CellValue]) -> None:
    """F1, both ways: the row as it stands, sent past the check, is accepted if and only if the check stops nothing.

    A metric value without its unit is the one thing the check stops and the sandbox silently drops.
    """
    users = sandbox.state("users")
    emails = {
        "active": next(user["email"] for user in users if user["is_active"]),
        "deactivated": next(user["email"] for user in users if not user["is_active"]),
        "unknown": "nobody@example.com",
    }
    known = category_of(sandbox)
    cells = {name: value for name, value in row.items() if name != "owner"}
    cells |= {
        "name": row["name"] and f"{row['name']} {next(_NUMBERS)}" if str(row["name"]).strip() else row["name"],
        "type": "goal",
        "owner_email": emails[str(row["owner"])],
        "categories": known if row["categories"] == "KNOWN" else row["categories"],
    }

    async def both() -> tuple[list[str], bool]:
        async with client_of(sandbox) as client:
            checked = await checked_live(client, [cells])
            stops = [one.code for one in checked.problems if one.severity is Severity.STOP]
            return stops, await is_accepted(client, cells)

    stops, accepted = asyncio.run(both())
    if stops == ["upload-unit-missing"]:
        assert accepted
    else:
        assert accepted is (not stops), stops


async def is_accepted(client: Client, cells: Mapping[str, CellValue]) -> bool:
    """Whether the sandbox takes a row as anybody would send it who does not check."""
    values = {
        "name": cells["name"],
        "owner_id": cells["owner_email"],
        "is_milestone": False,
        "start": str(cells["start_date"] or ""),
        "end": str(cells["end_date"] or ""),
        "description": cells["description"],
        "is_private": cells["private"],
        "categories": [cells["categories"]] if cells["categories"] else None,
        "unit": cells["unit"],
        "metric_start": cells["metric_start"],
        "metric_target": cells["metric_target"],
    }
    sent = {name: value for name, value in values.items() if value is not None}
    try:
        await client.call("goals.create", body=client.endpoints.body("goals.create", sent))
    except Refused:
        return False
    return True


def category_of(sandbox: Sandbox) -> str:
    """The name of a category the sandbox has."""
    return str(next(one["name"] for goal in sandbox.state("goals") for one in goal["categories"]))


def client_of(sandbox: Sandbox) -> Client:
    """A client for a loop of its own."""
    connection = Connection(sandbox.base_url, Environment.TEST, look_only=False)
    return Client(connection, Key(sandbox.keys["super_admin"], sandbox.base_url), endpoints.load(), Pace())
