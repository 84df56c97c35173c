"""`python -m bw_desktop.sandbox` as a process."""

from __future__ import annotations

import json
import signal
import ssl
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from tests import certificates
from tests.sandbox_server import Sandbox, running_sandbox

GOAL = {"name": "Learn Polish", "start": "2026-10-01", "end": "2026-12-31"}


def post(sandbox: Sandbox, path: str, body: object) -> httpx.Response:
    return httpx.post(sandbox.base_url + path, json=body, headers=sandbox.headers(), trust_env=False)


def get(sandbox: Sandbox, path: str, role: str = "super_admin") -> httpx.Response:
    return httpx.get(sandbox.base_url + path, headers=sandbox.headers(role), trust_env=False)


def test_the_line_says_where_it_is_and_the_keys_work() -> None:
    with running_sandbox() as sandbox:
        assert sandbox.base_url.startswith("http://127.0.0.1:")
        assert sandbox.base_url.endswith("/api/v1/")
        assert sandbox.control.endswith("/_sandbox/")
        assert {role: get(sandbox, "users/me/", role).json()["role"] for role in sandbox.keys} == {
            role: role for role in ("super_admin", "hr_admin", "admin", "user")
        }


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_it_cleanly_even_with_a_request_that_waits(number: int) -> None:
    if sys.platform == "win32":
        pytest.skip("signals end a process at once there")
    with running_sandbox("--fault", "never") as sandbox:
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{sandbox.base_url}users/me/", timeout=0.2, trust_env=False, headers=sandbox.headers())
        sandbox.process.send_signal(number)
        assert sandbox.process.wait(timeout=10) == 0


def test_the_same_seed_gives_the_same_answers_and_keys() -> None:
    with running_sandbox("--seed", "11") as one, running_sandbox("--seed", "11") as other:
        for path in ("users/", "departments/", "goals/5000000/"):
            first, second = get(one, path).text, get(other, path).text
            assert first.replace(one.base_url, "") == second.replace(other.base_url, "")
        assert one.keys == other.keys
    with running_sandbox("--seed", "12") as another:
        assert another.keys != one.keys


def test_the_company_has_the_size_asked_for() -> None:
    with running_sandbox("--people", "70", "--goals", "33", "--page-size", "25") as sandbox:
        counts = sandbox.look("state")
        assert (counts["users"], counts["goals"]) == (70, 33)
        assert len(get(sandbox, "users/").json()["results"]) == 25


def test_a_company_may_have_no_goals() -> None:
    with running_sandbox("--goals", "0") as sandbox:
        assert get(sandbox, "goals/filter/").json() == {"results": [], "more": False, "nextURL": None}


@pytest.mark.parametrize(("paging", "place"), [("cursor", "cursor="), ("page", "page=2"), ("offset", "offset=30")])
def test_the_way_of_paging_is_chosen(paging: str, place: str) -> None:
    with running_sandbox("--paging", paging, "--shape", "drf") as sandbox:
        assert place in get(sandbox, "users/").json()["next"]


def test_latency_and_rate_are_kept() -> None:
    with running_sandbox("--latency", "60ms", "--rate", "30/min") as sandbox:
        begun = time.monotonic()
        answers = [get(sandbox, "users/me/").status_code for _ in range(4)]
        assert time.monotonic() - begun > 0.24
        assert answers == [200, 200, 200, 429]


def test_the_log_has_each_step_before_the_next_begins(tmp_path: Path) -> None:
    with running_sandbox("--log", str(tmp_path / "log.jsonl"), "--latency", "200ms") as sandbox:
        begun = time.monotonic()
        with pytest.raises(httpx.ReadTimeout):
            httpx.post(f"{sandbox.base_url}goals/", json=GOAL, headers=sandbox.headers(), timeout=0.05, trust_env=False)
        events: list[str] = []
        while "answered" not in events and time.monotonic() - begun < 5:
            lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
            events = [line["event"] for line in lines]
            time.sleep(0.01)
    assert events == ["arrived", "applied", "answered"]
    moments = [line["at"] for line in lines]
    assert moments[1] - moments[0] > 0.09
    assert moments[2] - moments[1] > 0.09
    assert (lines[0]["method"], lines[0]["key"], lines[2]["status"]) == ("POST", "super_admin", 201)


def test_what_was_written_survives_a_kill(tmp_path: Path) -> None:
    state = str(tmp_path / "state.jsonl")
    with running_sandbox("--state", state) as sandbox:
        created = post(sandbox, "goals/", GOAL).json()
        sandbox.process.kill()
        sandbox.process.wait()
    with running_sandbox("--state", state) as sandbox:
        assert get(sandbox, f"goals/{created['id']}/").json() == created


def test_rights_and_missing_operations_are_taken_from_the_line(tmp_path: Path) -> None:
    rights = tmp_path / "rights.json"
    rights.write_text('{"admin": {"users": false}}')
    with running_sandbox("--rights", str(rights), "--without", "users.me") as sandbox:
        assert get(sandbox, "users/", "admin").status_code == 403
        assert get(sandbox, "users/me/", "admin").status_code in (403, 404)
        assert get(sandbox, "users/").status_code == 200
    with running_sandbox("--rights", "random", "--seed", "3") as sandbox:
        paths = ("users/", "goals/filter/")
        assert {get(sandbox, path, role).status_code for path in paths for role in sandbox.keys} == {200, 403}


def test_it_speaks_tls_and_cuts_there_too(tmp_path: Path) -> None:
    issued = certificates.issue(tmp_path)
    pair = str(issued.certificate), str(issued.private_key)
    trusted = ssl.create_default_context(cafile=str(issued.authority))
    with (
        running_sandbox("--tls", *pair, "--fault", "reset-after-write:count=1") as sandbox,
        httpx.Client(base_url=sandbox.base_url, headers=sandbox.headers(), verify=trusted, trust_env=False) as client,
    ):
        assert sandbox.base_url.startswith("https://127.0.0.1:")
        assert client.get("users/").json()["nextURL"].startswith(sandbox.base_url)
        with pytest.raises(httpx.TransportError):
            client.post("goals/", json=GOAL)
        assert client.post("goals/", json=GOAL).status_code == 201


@pytest.mark.parametrize(
    "arguments",
    [
        ["--fault", "nonsense"],
        ["--people", "many"],
        ["--paging", "by-hand"],
        ["--rights", "/no/such/file"],
        ["--latency", "soon"],
        ["--rate", "fast"],
        ["--rate", "0/min"],
        ["--page-size", "0"],
        ["--goals", "-1"],
        ["--today", "tomorrow"],
    ],
)
def test_a_wrong_line_is_refused_with_a_word(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "bw_desktop.sandbox", *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert ended.returncode == 2
    assert "usage:" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""
