"""The reports beyond those on goals: whose they are, and that they tell no more than the calls."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from bw_desktop.sandbox.access import ROLES
from bw_desktop.sandbox.report import PERSON_COLUMNS
from tests.sandbox.in_process import Client, Connect
from tests.sandbox.test_reports import QUARTER, report, rows, run

ADMINS, HR = {"super_admin", "hr_admin", "admin"}, {"super_admin", "hr_admin"}
REPORTS = {
    "user_activity": ADMINS,
    "recognition": ADMINS,
    "conversation_adoption": ADMINS,
    "conversation_answers": HR,
    "feedback_adoption": ADMINS,
    "feedback_answers": HR,
    "audit_logs": {"super_admin"},
}


async def whole(client: Client, path: str) -> dict[int, dict[str, Any]]:
    """Every object of a list, read singly."""
    return {item["id"]: (await client.get(f"{path}{item['id']}/")).json() for item in await client.everything(path)}


@pytest.mark.parametrize("name", REPORTS)
async def test_a_report_is_for_those_who_may_read_it(connect: Connect, name: str) -> None:
    client = await connect()
    for role in ROLES:
        answer = await (await connect(role, to=client)).post("report_runs/", {"report": name})
        assert answer.status_code == (201 if role in REPORTS[name] else 403), role


async def test_every_report_of_the_map_can_be_run(connect: Connect) -> None:
    client = await connect()
    assert client.app.state.server.endpoints.report_names.keys() == REPORTS.keys() | {
        "all_goals",
        "all_goals_and_key_results",
    }


@pytest.mark.parametrize("name", [name for name in REPORTS if name != "audit_logs"])
async def test_a_row_begins_with_a_person(connect: Connect, name: str) -> None:
    found = await report(await connect(people=200), name)
    assert len(found) > 100
    assert tuple(found[0])[: len(PERSON_COLUMNS)] == PERSON_COLUMNS
    assert all(row["Email"] for row in found)
    assert len({len(row) for row in found}) == 1


async def test_anothers_run_is_not_found(connect: Connect) -> None:
    client = await connect()
    state = await run(client, "conversation_answers")
    for role in ("hr_admin", "admin"):
        assert (await (await connect(role, to=client)).get(f"report_runs/{state['id']}/")).status_code == 404


@pytest.mark.parametrize("role", ["super_admin", "hr_admin", "admin"])
async def test_conversations_are_those_of_the_list(connect: Connect, role: str) -> None:
    client = await connect(role, people=200)
    items = {item["id"]: item for item in await client.everything("conversations/")}
    found = {row["Conversation ID"]: row for row in await report(client, "conversation_adoption")}
    assert found.keys() == items.keys()
    for id_, row in found.items():
        item = items[id_]
        assert (row["Template"], row["Status"]) == (item["template"]["name"], item["status"])
        assert row["Manager Name"] == (item["manager"] or {}).get("name")
        assert f"{row['First Name']} {row['Last Name']}" == item["employee"]["name"]
        assert row["Due Date"] is None or row["Due Date"].date().isoformat() == item["cycle"]["due"]


@pytest.mark.parametrize("role", ["super_admin", "hr_admin"])
@pytest.mark.parametrize(("name", "path", "key"), [
    ("conversation_answers", "conversations/", "Conversation ID"), ("feedback_answers", "feedback/", "Feedback ID"),
])  # fmt: skip
async def test_answers_are_those_of_the_single_reads(
    connect: Connect, role: str, name: str, path: str, key: str
) -> None:
    client = await connect(role, people=200)
    expected: Counter[tuple[int, str, str]] = Counter()
    for id_, item in (await whole(client, path)).items():
        for response in item["responses"]:
            answer = response["answer"]
            text = "; ".join(answer) if isinstance(answer, list) else str(answer)
            expected[id_, response["question"]["text"], text] += 1
    found = [(row[key], row["Question"], str(row["Answer"] or "")) for row in await report(client, name)]
    assert Counter(found) == expected
    assert len(found) > 50


@pytest.mark.parametrize("name", ["feedback_adoption", "feedback_answers"])
@pytest.mark.parametrize("role", ["super_admin", "hr_admin"])
async def test_a_hidden_provider_is_in_no_report(connect: Connect, role: str, name: str) -> None:
    client = await connect(role, people=200)
    store = client.app.state.server.store
    found = await report(client, name)
    shown = 0
    for row in found:
        talk = store.company.feedback.feedback(row["Feedback ID"])
        email = store.person(talk.provider_id).email
        if talk.template.hides_providers:
            assert (row["Provider"], row["Provider Email"]) == (None, None)
            assert email not in row.values()
        else:
            assert row["Provider Email"] == email
            shown += 1
    assert 0 < shown < len(found)


async def test_recognition_is_that_of_the_wall_and_in_scope(connect: Connect) -> None:
    client = await connect(people=200)
    items = await client.everything("recognition/")
    found = await report(client, "recognition")
    assert [row["Message"] for row in found] == [item["comment"]["text"] for item in items]
    assert [row["Goal ID"] for row in found] == [(item["goal"] or {}).get("id") for item in items]
    in_scope = await report(await connect("hr_admin", to=client), "recognition")
    assert 0 < len(in_scope) < len(found)


async def test_what_hangs_on_a_goal_made_private_is_in_no_report(connect: Connect) -> None:
    client = await connect(people=200)
    goal_id = next(row["Goal ID"] for row in await report(client, "recognition") if row["Goal ID"])
    body = {"name": "Quiet", "start": "2026-10-01", "end": "2026-12-31", "private": True}
    whole_id = client.app.state.server.store.goal(goal_id)
    target = whole_id.parent_id if whole_id.is_milestone else goal_id
    assert (await client.put(f"goals/{target}/", body)).status_code == 200
    assert goal_id not in {row["Goal ID"] for row in await report(client, "recognition")}


async def test_people_are_those_of_the_list_and_custom_fields_are_for_super_admins(connect: Connect) -> None:
    client = await connect(people=200)
    for role in ("super_admin", "hr_admin", "admin"):
        other = await connect(role, to=client)
        found = await report(other, "user_activity")
        assert [row["Email"] for row in found] == [person["email"] for person in await other.everything("users/")]
        assert any(row["Goal Mode"] for row in found) == (role == "super_admin")
        assert {row["Status"] for row in found} == {"Active", "Deactivated"}


@pytest.mark.parametrize(("name", "column"), [("recognition", "Date"), ("feedback_adoption", "Requested On")])
async def test_the_range_keeps_what_lies_in_it(connect: Connect, name: str, column: str) -> None:
    client = await connect(people=200)
    everything = await report(client, name)
    found = await report(client, name, QUARTER)
    inside = [row for row in everything if QUARTER["start"] <= row[column].date().isoformat() <= QUARTER["end"]]
    assert found == inside
    assert 0 < len(found) < len(everything)


async def test_the_range_keeps_conversations_that_overlap_it(connect: Connect) -> None:
    client = await connect(people=200)
    found = await report(client, "conversation_adoption", QUARTER)
    expected = [
        item["id"]
        for item in await client.everything("conversations/")
        if not item["cycle"] or (item["cycle"]["start"] <= QUARTER["end"] and item["cycle"]["due"] >= QUARTER["start"])
    ]
    assert [row["Conversation ID"] for row in found] == expected
    assert any(row["Due Date"] is None for row in found)


async def test_the_audit_log_is_newest_first(connect: Connect) -> None:
    found = await report(await connect(), "audit_logs")
    times = [row["Timestamp"] for row in found]
    assert all(later >= earlier for later, earlier in pairwise(times))
    assert len(found) > 1000
    assert {row["Category"] for row in found} >= {"Goals", "Reports", "User Management"}
    assert any(row["Staff Email"] for row in found)


async def test_more_rows_than_the_limit_come_in_several_links(connect: Connect) -> None:
    client = await connect(people=200, faults=("report-split:rows=300",))
    urls = (await run(client, "conversation_adoption"))["result"]["urls"]
    parts = [await rows(client, url) for url in urls]
    assert [len(part) for part in parts[:-1]] == [300] * (len(parts) - 1)
    assert len({row["Conversation ID"] for part in parts for row in part}) == sum(map(len, parts))
