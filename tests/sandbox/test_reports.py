"""Report runs and their workbooks."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import httpx
import openpyxl
import pytest

from tests.sandbox.in_process import Client, Connect

QUARTER = {"start": "2026-10-01", "end": "2026-12-31"}


async def run(client: Client, report: str = "all_goals", date_range: object = None) -> dict[str, Any]:
    """A report run, polled until it has ended."""
    parameters = {"date_range": date_range} if date_range else {}
    answer = await client.post("report_runs/", {"report": report, "parameters": parameters})
    assert (answer.status_code, answer.json()["status"], answer.json()["result"]) == (201, "pending", None)
    for _ in range(200):
        state: dict[str, Any] = (await client.get(f"report_runs/{answer.json()['id']}/")).json()
        if state["status"] != "pending":
            return state
        await asyncio.sleep(0.02)
    raise AssertionError(state)


async def download(client: Client, url: str, **headers: str) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(client.app)) as bare:
        return await bare.get(url, headers=headers)


async def rows(client: Client, url: str) -> list[dict[str, Any]]:
    """The rows of a workbook by header, which must stand in the seventh row."""
    book = openpyxl.load_workbook(io.BytesIO((await download(client, url)).content))
    found = list(book.worksheets[0].iter_rows(values_only=True))
    header = [str(text) for text in found[6]]
    return [dict(zip(header, row, strict=True)) for row in found[7:]]


async def report(client: Client, name: str = "all_goals", date_range: object = None) -> list[dict[str, Any]]:
    return await rows(client, (await run(client, name, date_range))["result"]["url"])


async def all_goals(client: Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await client.control("state?kind=goals")).json()["items"]
    return found


async def test_the_columns_stand_where_the_map_says(connect: Connect) -> None:
    client = await connect()
    found = await report(client)
    columns = client.app.state.server.endpoints.goal_report_columns.values()
    assert list(found[0]) == [column.header for column in sorted(columns, key=lambda column: column.index)]


async def test_goals_alone_or_with_their_milestones(connect: Connect) -> None:
    client = await connect()
    goals = await all_goals(client)
    for name, with_milestones in (("all_goals", False), ("all_goals_and_key_results", True)):
        expected = {goal["id"] for goal in goals if with_milestones or not goal["is_key_result"]}
        found = await report(client, name)
        assert {row["Goal ID"] for row in found} == expected
        assert len(found) == len(expected)


async def test_the_range_keeps_what_overlaps_it(connect: Connect) -> None:
    client = await connect()
    goals = [goal for goal in await all_goals(client) if not goal["is_key_result"]]
    found = {row["Goal ID"] for row in await report(client, date_range=QUARTER)}
    in_range = [goal for goal in goals if goal["start"] <= QUARTER["end"] and goal["end"] >= QUARTER["start"]]
    assert found == {goal["id"] for goal in in_range}
    assert 0 < len(found) < len(goals)


async def test_a_row_says_what_the_goal_says(connect: Connect) -> None:
    client = await connect()
    goals = {goal["id"]: goal for goal in await all_goals(client)}
    people = {person["name"]: person for person in await client.everything("users/")}
    found = await report(client, "all_goals_and_key_results")
    for row in found:
        goal = goals[row["Goal ID"]]
        assert row["Goal Name"] == goal["name"]
        assert row["Percent Complete"] == pytest.approx(100 * goal["measurement"]["progress"], abs=0.006)
        assert row["Start Date"].date().isoformat() == goal["start"]
        assert row["Parent Goal ID"] == (goal["parent"] or {}).get("id")
        assert (row["Type"] == "Milestone") == goal["is_key_result"]
        if row["Owner Type"] == "Person":
            assert people[row["Owner Name"]]["employee_id"] == (row["Employee ID"] or "")
    assert {row["Owner Type"] for row in found} == {"Person", "Department", "Team"}
    assert any(row["Assessment Score"] for row in found)


async def test_hidden_goals_and_those_out_of_scope_are_left_out(connect: Connect) -> None:
    client = await connect()
    goals = [goal for goal in await all_goals(client) if not goal["is_key_result"]]
    private = {goal["id"] for goal in goals if goal["private"]}
    admin = {row["Goal ID"] for row in await report(await connect("admin", to=client))}
    hr_admin = {row["Goal ID"] for row in await report(await connect("hr_admin", to=client))}
    assert private
    assert admin == {goal["id"] for goal in goals} - private
    assert set() < hr_admin < admin


async def test_what_was_written_is_in_the_report(connect: Connect) -> None:
    client = await connect()
    new = (await client.post("goals/", {"name": "A & <b>", **QUARTER})).json()
    row = next(row for row in await report(client) if row["Goal ID"] == new["id"])
    assert row["Goal Name"] == "A & <b>"


async def test_the_link_needs_no_key_and_refuses_one(connect: Connect) -> None:
    client = await connect()
    url = (await run(client))["result"]["url"]
    assert url.startswith("https://sandbox.example/")
    assert (await download(client, url)).status_code == 200
    assert (await download(client, url, Authorization=f"APIToken {client.app.state.keys['user']}")).status_code == 400
    assert (await download(client, url.partition("?")[0])).status_code == 403
    assert (await download(client, url + "x")).status_code == 403
    log = (await client.control("requests")).json()["requests"]
    assert [entry["is_leak"] for entry in log if entry["path"].startswith("/_files/")] == [False, True, False, False]


async def test_faults_reach_the_link_too(connect: Connect) -> None:
    client = await connect()
    url = (await run(client))["result"]["url"]
    await client.control("faults", {"faults": ["403:path=_files,count=1", "cut-body:path=_files,count=1"]})
    assert (await download(client, url)).status_code == 403
    with pytest.raises(ConnectionError):
        await download(client, url)
    assert (await download(client, url)).headers["Content-Type"].endswith("spreadsheetml.sheet")


async def test_more_rows_than_the_limit_come_in_several_links(connect: Connect) -> None:
    client = await connect(faults=("report-split:rows=50",))
    result = (await run(client))["result"]
    assert "url" not in result
    parts = [await rows(client, url) for url in result["urls"]]
    assert [len(part) for part in parts] == [50, 50, 20]
    assert len({row["Goal ID"] for part in parts for row in part}) == 120


async def test_no_rows_are_a_workbook_too(connect: Connect) -> None:
    assert await report(await connect(), date_range={"start": "1990-01-01", "end": "1990-12-31"}) == []


async def test_a_moved_header_stands_elsewhere(connect: Connect) -> None:
    client = await connect(faults=("report-header-moved:row=3",))
    url = (await run(client))["result"]["url"]
    book = openpyxl.load_workbook(io.BytesIO((await download(client, url)).content))
    assert book.worksheets[0]["L3"].value == "Goal ID"


async def test_a_failing_report_says_so(connect: Connect) -> None:
    state = await run(await connect(faults=("report-failing",)))
    assert (state["status"], state["result"]) == ("failed", None)
    assert state["error"]


async def test_a_report_stays_pending_for_so_many_polls(connect: Connect) -> None:
    client = await connect(faults=("report-never-ending:count=3",))
    run_id = (await client.post("report_runs/", {"report": "all_goals"})).json()["id"]
    await asyncio.sleep(0.3)
    states = [(await client.get(f"report_runs/{run_id}/")).json()["status"] for _ in range(4)]
    assert states == ["pending"] * 3 + ["succeeded"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "report"),
        ({"report": "everything"}, "report"),
        ({"report": "all_goals", "parameters": {"date_range": {"start": "1.10.2026"}}}, "parameters"),
        (
            {"report": "all_goals", "parameters": {"date_range": QUARTER | {"end": "2026-09-30"}}},
            "parameters",
        ),
    ],
)
async def test_a_report_nobody_knows_is_refused(connect: Connect, body: object, field: str) -> None:
    answer = await (await connect()).post("report_runs/", body)
    assert (answer.status_code, list(answer.json())) == (400, [field])


async def test_an_unknown_run_is_not_found(connect: Connect) -> None:
    assert (await (await connect()).get("report_runs/1/")).status_code == 404


async def test_only_the_last_workbooks_are_kept(connect: Connect) -> None:
    client = await connect()
    first = (await run(client))["result"]["url"]
    for _ in range(8):
        last = (await run(client))["result"]["url"]
    assert (await download(client, first)).status_code == 403
    assert (await download(client, last)).status_code == 200


async def test_closing_stops_a_report_that_is_being_written(connect: Connect) -> None:
    client = await connect(people=2000, goals=60_000)
    await client.post("report_runs/", {"report": "all_goals_and_key_results"})
    await asyncio.wait_for(client.app.state.server.close(), 5)
