"""A stranger's client, written from sections 1 to 3 of the API notes alone: it must work unchanged.

It knows httpx, the base address and a key, and nothing of ours.
"""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urljoin
from uuid import uuid4

import httpx
import openpyxl
import pytest

from tests.sandbox_server import Sandbox, running_sandbox

RUNNING = "pending"


class Stranger:
    """What scripts in the wild do with the API."""

    def __init__(self, base_url: str, token: str) -> None:
        self._base_url = base_url
        self._http = httpx.Client(headers={"Authorization": f"APIToken {token}"}, trust_env=False, timeout=10)

    def get(self, path: str, **query: object) -> Any:
        answer = self._http.get(
            urljoin(self._base_url, path),
            params=query or None,  # type: ignore[arg-type]
            headers={"X-Request-Id": str(uuid4())},
        )
        answer.raise_for_status()
        return answer.json()

    def post(self, path: str, body: object) -> Any:
        answer = self._http.post(self._base_url + path, json=body)
        answer.raise_for_status()
        return answer.json()

    def person(self, email: str) -> Any:
        return self.get(f"users/{quote(email, safe='')}/")

    def goals(self, owner: int) -> Iterator[Any]:
        return self.all("goals/filter/", owner=owner)

    def all(self, path: str, **query: object) -> Iterator[Any]:
        page = self.get(path, **query)
        yield from page["results"]
        while page["more"] and page["nextURL"]:
            page = self.get(page["nextURL"])
            yield from page["results"]

    def tree(self, goal_id: int, seen: dict[int, Any]) -> None:
        """Reads a goal and everything below it by id."""
        if goal_id in seen:
            return
        seen[goal_id] = self.get(f"goals/{goal_id}/")
        for child in seen[goal_id].get("children", []):
            self.tree(child["id"], seen)

    def report(self, name: str, start: str, end: str) -> bytes:
        run = self.post("report_runs/", {"report": name, "parameters": {"date_range": {"start": start, "end": end}}})
        for _ in range(100):
            state = self.get(f"report_runs/{run['id']}/")
            if state["status"] != RUNNING:
                break
            time.sleep(0.05)
        # The link is signed: it is fetched bare.
        return httpx.get(state["result"]["url"], trust_env=False).content

    def close(self) -> None:
        self._http.close()


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running_sandbox("--people", "300", "--goals", "900") as server:
        yield server


@pytest.fixture
def stranger(sandbox: Sandbox) -> Iterator[Stranger]:
    client = Stranger(sandbox.base_url, sandbox.keys["super_admin"])
    yield client
    client.close()


def test_a_person_is_read_by_address(stranger: Stranger) -> None:
    person = stranger.person("anna.schmidt@larkfield.example")
    assert (person["name"], type(person["id"])) == ("Anna Schmidt", int)


def test_goals_are_paged_by_owner_and_walked_by_id(stranger: Stranger) -> None:
    owner = stranger.person("anna.schmidt@larkfield.example")["id"]
    for number in range(35):
        body = {"name": f"Goal {number}", "start": "2026-10-01", "end": "2026-12-31", "owner": owner}
        stranger.post("goals/", body)
    goals = list(stranger.goals(owner))
    assert len(goals) > 35
    assert len({goal["id"] for goal in goals}) == len(goals)
    seen: dict[int, Any] = {}
    for goal in goals:
        stranger.tree(goal["id"], seen)
    assert {goal["is_key_result"] for goal in seen.values()} == {True, False}
    for goal in seen.values():
        for child in goal["children"]:
            assert seen[child["id"]]["parent"]["id"] == goal["id"]
        assert 0 <= goal["measurement"]["progress"] <= 1
        assert goal["owner"].get("user", {}).get("name") or goal["owner"]["group"]["name"]


def test_a_check_in_moves_the_progress(stranger: Stranger) -> None:
    owners = [person["id"] for person in stranger.get("users/")["results"]]
    goals = (goal for owner in owners for goal in stranger.goals(owner))
    milestone = next(child for goal in goals for child in goal["children"] if child.get("measurement", {}).get("unit"))
    target = milestone["measurement"]["target"]
    stranger.post(f"goals/{milestone['id']}/checkin/", {"value": target})
    assert stranger.get(f"goals/{milestone['id']}/")["measurement"]["progress"] == 1


def test_a_report_is_run_polled_and_read_from_its_seventh_row(stranger: Stranger) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(stranger.report("all_goals", "2026-10-01", "2026-12-31")))
    rows = list(workbook.worksheets[0].iter_rows(values_only=True))
    assert rows[6][0] == "Employee ID"
    assert rows[6][11] == "Goal ID"
    for row in rows[7:]:
        goal = stranger.get(f"goals/{row[11]}/") if row[11] in (rows[7][11], rows[-1][11]) else None
        assert isinstance(row[11], int)
        assert 0 <= float(str(row[21])) <= 100
        if goal:
            assert row[12] == goal["name"]
            assert float(str(row[21])) == pytest.approx(goal["measurement"]["progress"] * 100, abs=0.01)
            owner = goal["owner"].get("user")
            assert row[1] == (owner or goal["owner"]["group"])["name"]


def test_nothing_works_without_a_key(sandbox: Sandbox) -> None:
    stranger = Stranger(sandbox.base_url, "wrong")
    with pytest.raises(httpx.HTTPStatusError, match="401"):
        stranger.person("anna.schmidt@larkfield.example")
    stranger.close()


def test_what_is_only_read_has_the_keys_of_the_notes(stranger: Stranger) -> None:
    talk = next(one for one in stranger.all("conversations/") if one["status"] == "completed" and one["manager"])
    talk = stranger.get(f"conversations/{talk['id']}/")
    assert {"id", "uuid", "template", "cycle", "employee", "manager", "status", "responses"} <= talk.keys()
    assert {"id", "text", "type", "role", "required", "confidential"} <= talk["responses"][0]["question"].keys()
    feedback = next(one for one in stranger.all("feedback/") if one["status"] == "completed" and "provider" in one)
    feedback = stranger.get(f"feedback/{feedback['id']}/")
    assert {"template", "recipient", "requested_by", "completed_on", "responses"} <= feedback.keys()
    for one in stranger.all("recognition/"):
        assert {"created_on", "shoutout", "comment", "goal", "for_group", "team_id", "hashtags"} <= one.keys()
    cycle = next(one for one in stranger.all("calibration/cycles/") if one["status"] == "open")
    record = next(stranger.all(f"calibration/cycles/{cycle['id']}/talent_records/"))
    assert {"key", "label", "value", "source"} <= record["fields"][0].keys()
