"""Every fault as a client meets it: on a real socket where the socket is what breaks."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx
import pytest

from tests.sandbox_server import Sandbox, running_sandbox

GOAL = {"name": "Learn Polish", "start": "2026-10-01", "end": "2026-12-31", "description": "Why: trips"}


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with running_sandbox() as server:
        yield server


@pytest.fixture
def sandbox(running: Sandbox) -> Iterator[Sandbox]:
    yield running
    running.set_faults()
    running.set_key("super_admin", revoked=False, privacy_notice=True)


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.base_url, headers=sandbox.headers(), trust_env=False, timeout=5) as http:
        yield http


def created(sandbox: Sandbox) -> int:
    return len(sandbox.state("goals", created="true"))


@pytest.mark.parametrize(
    ("fault", "status"),
    [("401", 401), ("403", 403), ("404", 404), ("429", 429), ("429-bare", 429), ("500", 500), ("503", 503)],
)
def test_a_refusal_is_json_and_nothing_is_done(sandbox: Sandbox, client: httpx.Client, fault: str, status: int) -> None:
    before = created(sandbox)
    sandbox.set_faults(f"{fault}:count=1,method=POST")
    answer = client.post("goals/", json=GOAL)
    assert answer.status_code == status
    assert answer.json()["detail"]
    assert created(sandbox) == before
    assert sandbox.requests()[-1]["fault"] == fault
    assert client.post("goals/", json=GOAL).status_code == 201


def test_slow_down_comes_with_and_without_a_time(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("429:retry_after=7,count=1", "429-bare:count=1", "503:retry_after=3,count=1", "503:count=1")
    waits = [client.get("users/me/").headers.get("Retry-After") for _ in range(4)]
    assert waits == ["7", None, "3", None]


@pytest.mark.parametrize(("fault", "status"), [("html-502", 502), ("504", 504)])
def test_an_incident_answers_html(sandbox: Sandbox, client: httpx.Client, fault: str, status: int) -> None:
    sandbox.set_faults(fault)
    answer = client.get("users/me/")
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/html")
    assert answer.text.startswith("<html>")


@pytest.mark.parametrize(("when", "done"), [("before", 0), ("after", 1)])
def test_slow_is_late_and_still_right(sandbox: Sandbox, client: httpx.Client, when: str, done: int) -> None:
    before = created(sandbox)
    sandbox.set_faults(f"slow:seconds=0.3,count=1,when={when},method=POST")
    begun = time.monotonic()
    with pytest.raises(httpx.ReadTimeout):
        client.post("goals/", json=GOAL, timeout=0.1)
    assert created(sandbox) == before + done
    time.sleep(0.4)
    assert created(sandbox) == before + 1
    sandbox.set_faults("slow:seconds=0.3")
    assert client.get("users/me/").status_code == 200
    assert time.monotonic() - begun > 0.3


@pytest.mark.parametrize(("when", "done"), [("before", 0), ("after", 1)])
def test_never_is_no_byte_at_all(sandbox: Sandbox, client: httpx.Client, when: str, done: int) -> None:
    before = created(sandbox)
    sandbox.set_faults(f"never:when={when}")
    with pytest.raises(httpx.ReadTimeout):
        client.post("goals/", json=GOAL, timeout=0.2)
    assert created(sandbox) == before + done
    assert sandbox.requests()[-1]["status"] is None


def test_a_body_is_cut_in_half(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("cut-body:count=1")
    with pytest.raises(httpx.RemoteProtocolError, match="complete message body"):
        client.get("users/")
    assert client.get("users/").status_code == 200


def test_the_answer_to_a_write_is_lost(sandbox: Sandbox, client: httpx.Client) -> None:
    before = created(sandbox)
    sandbox.set_faults("lost-answer:count=1")
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        client.post("goals/", json=GOAL)
    assert created(sandbox) == before + 1
    assert (sandbox.requests()[-1]["applied"], sandbox.requests()[-1]["status"]) == (True, 0)


def test_the_connection_is_reset_after_a_write(sandbox: Sandbox, client: httpx.Client) -> None:
    before = created(sandbox)
    sandbox.set_faults("reset-after-write:count=1")
    # A reset, not an orderly end: the one is a ReadError, the other a RemoteProtocolError.
    with pytest.raises(httpx.ReadError):
        client.post("goals/", json=GOAL)
    assert created(sandbox) == before + 1


def test_reads_and_refused_writes_are_answered_when_writes_are_cut(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("lost-answer", "reset-after-write")
    assert client.get("users/").status_code == 200
    assert client.post("goals/", json={}).status_code == 400


def test_a_truncated_page_says_nothing_of_further_ones(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("truncated-page")
    page = client.get("users/").json()
    assert list(page) == ["results"]
    assert len(page["results"]) == 30


def test_the_next_page_lies_on_another_host(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("next-url-other-host:host=evil.example")
    following = client.get("users/").json()["nextURL"]
    assert following.startswith("http://evil.example/api/v1/users/?cursor=")


def test_one_is_redirected_to_another_host(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("redirect-other-host")
    answer = client.get("users/me/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "http://elsewhere.example/api/v1/users/me/")


def owner_of_goals(sandbox: Sandbox) -> int:
    owner: int = next(goal["owner"]["user_id"] for goal in sandbox.state("goals") if "user_id" in goal["owner"])
    return owner


def test_goals_are_named_twice(sandbox: Sandbox, client: httpx.Client) -> None:
    query = {"owner": owner_of_goals(sandbox)}
    before = client.get("goals/filter/", params=query).json()["results"]
    sandbox.set_faults("duplicate-goals")
    assert client.get("goals/filter/", params=query).json()["results"] == before + before[:2]


def test_goals_lose_parent_owner_or_children(sandbox: Sandbox, client: httpx.Client) -> None:
    owner = owner_of_goals(sandbox)
    sandbox.set_faults("orphan-goals", "owner-is-team", "missing-children")
    listed = client.get("goals/filter/", params={"owner": owner}).json()["results"]
    sandbox.set_faults()
    known = {goal["id"] for goal in sandbox.state("goals")}
    for goal in listed:
        assert goal["parent"]["id"] not in known
        assert goal["owner"]["group"]["is_team"] is True
        assert "user" not in goal["owner"]
        assert "children" not in goal
    sandbox.set_faults("missing-children")
    assert "children" not in client.get(f"goals/{listed[0]['id']}/").json()


def test_a_field_is_lost_silently(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("field-dropped:count=1,field=description")
    answer = client.post("goals/", json=GOAL)
    assert (answer.status_code, answer.json()["description"]) == (201, "")
    assert client.post("goals/", json=GOAL).json()["description"] == GOAL["description"]


def test_somebody_edits_a_goal_right_after_it_was_read(sandbox: Sandbox, client: httpx.Client) -> None:
    goal = client.post("goals/", json=GOAL).json()
    sandbox.set_faults("someone-else-editing:count=1")
    first, second = (client.get(f"goals/{goal['id']}/").json() for _ in range(2))
    assert first["name"] == GOAL["name"]
    assert second["name"] == f"{GOAL['name']} (edited)"
    assert second["updated"] >= first["updated"]


def test_a_key_is_revoked_in_mid_run_and_works_again_when_restored(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("key-revoked:after=2")
    assert [client.get("users/me/").status_code for _ in range(4)] == [200, 200, 401, 401]
    sandbox.set_key("super_admin", revoked=False)
    assert client.get("users/me/").status_code == 200


def test_the_privacy_notice_stands_in_the_way(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("privacy-notice:count=1")
    answer = client.get("users/me/")
    assert (answer.status_code, "privacy notice" in answer.json()["detail"]) == (403, True)
    assert client.get("users/me/").status_code == 200


def test_faults_are_told_with_how_often_they_struck(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_faults("404:share=0.5,path=categories")
    for path in ("users/me/", "goals/categories/", "goals/categories/"):
        client.get(path)
    assert sandbox.look("faults")["faults"] == [{"fault": "404:share=0.5,path=categories", "seen": 2, "fired": 1}]
