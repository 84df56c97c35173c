"""What a piece of work asked for is remembered; its command line, with a key added, gives the same data (row Q12)."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
from datetime import UTC, datetime

import pytest

from bw_desktop.api import Alike, Client, Exchanged, Trace, command_line, traced
from bw_desktop.api.command_line import KEY_VARIABLE
from bw_desktop.lookup.side_by_side import side_by_side
from tests.api.conftest import OpenClient
from tests.canaries import KEY
from tests.sandbox_server import Sandbox

AT = datetime(2026, 11, 17, 9, 14, tzinfo=UTC)
SHELL = shutil.which("bash")


def exchanged(shown: str, status: int | None = 200, query: str = "", body: bytes | None = None) -> Exchanged:
    url = f"https://one.example/api/v1/{shown}{query}"
    return Exchanged("GET" if body is None else "POST", url, shown, "request-1", status, 0.02, AT, body)


def test_requests_alike_are_one_line_with_their_count() -> None:
    trace = Trace()
    for shown, query in (
        ("users/", ""),
        ("users/", "?page=2"),
        ("goals/12/", ""),
        ("goals/13/", ""),
        ("users/me/", ""),
    ):
        trace.add(exchanged(shown, query=query))
    assert [(one.first.shown, one.count, one.failed) for one in trace.requests] == [
        ("users/", 2, 0),
        ("goals/12/", 2, 0),
        ("users/me/", 1, 0),
    ]
    assert trace.requests[0].first.url.endswith("users/")


@pytest.mark.parametrize("status", [None, 429, 503])
def test_what_brought_nothing_is_counted_and_the_first_success_is_shown(status: int | None) -> None:
    trace = Trace()
    trace.add(exchanged("users/", status))
    (alike,) = trace.requests
    assert (alike.first.status, alike.count, alike.failed) == (status, 1, 1)
    trace.add(exchanged("users/"))
    trace.add(exchanged("users/", 500))
    assert trace.requests == (Alike(exchanged("users/"), 3, 2),)


async def test_only_what_belongs_to_the_work_is_heard_also_in_its_tasks(open_client: OpenClient) -> None:
    trace, other = Trace(), Trace()

    async def work(client: Client) -> None:
        with traced(trace):
            owners = [record["id"] for record in await client.records("users.list")][:5]
            async for _ in side_by_side(owners, lambda owner: client.records("goals.filter", {"owner": owner})):
                pass

    async with open_client() as client:
        with traced(other):
            await client.call("users.me")
        beside = asyncio.create_task(work(client))
        await client.records("departments.list")
        await beside
    assert [one.first.shown for one in other.requests] == ["users/me/"]
    assert [one.first.shown for one in trace.requests] == ["users/", "goals/filter/"]
    assert trace.requests[1].count >= 5


@pytest.mark.skipif(not SHELL or not shutil.which("curl"), reason="needs a shell and curl")
@pytest.mark.parametrize(
    ("operation", "parameters"), [("users.list", {"search": "a & b's"}), ("users.list", {}), ("departments.list", {})]
)
async def test_the_command_line_with_a_key_gives_the_first_page_again(
    open_client: OpenClient, sandbox: Sandbox, operation: str, parameters: dict[str, str]
) -> None:
    trace = Trace()
    async with open_client() as client:
        with traced(trace):
            pages = [page async for page in client.pages(operation, parameters)]
    line = command_line(trace.requests[0].first)
    assert sandbox.keys["super_admin"] not in line
    assert json.loads(run_in_shell(line, sandbox.keys["super_admin"])) == json.loads(pages[0].raw)


@pytest.mark.skipif(not SHELL or not shutil.which("curl"), reason="needs a shell and curl")
async def test_the_command_line_of_a_request_with_a_body(open_client: OpenClient, sandbox: Sandbox) -> None:
    trace = Trace()
    async with open_client() as client:
        values = {"report": "all_goals", "start": "2026-01-01", "end": "2026-12-31"}
        with traced(trace):
            await client.call("reports.run", body=client.endpoints.body("reports.run", values))
    (alike,) = trace.requests
    answer = json.loads(run_in_shell(command_line(alike.first), sandbox.keys["super_admin"]))
    assert answer["id"] > 0
    assert sandbox.requests()[-1]["method"] == "POST"


def test_nothing_of_an_address_is_run_by_the_shell() -> None:
    line = command_line(exchanged("users/", query="?search=$(touch x)'; `id`", body=b'{"name": "$HOME \'x\'"}'))
    assert SHELL is not None
    echoed = subprocess.run(
        [SHELL, "-c", f"printf '%s\\n' {line}"], stdout=subprocess.PIPE, text=True, check=True, env={KEY_VARIABLE: KEY}
    ).stdout.splitlines()
    assert echoed[-1] == "https://one.example/api/v1/users/?search=$(touch x)'; `id`"
    assert '{"name": "$HOME \'x\'"}' in echoed
    assert f"Authorization: APIToken {KEY}" in echoed


def test_a_request_shows_no_names_when_it_is_printed() -> None:
    assert "jane" not in repr(exchanged("users/{identifier}/", query="?search=jane"))


def run_in_shell(line: str, key: str) -> str:
    assert SHELL is not None
    environment = {**os.environ, KEY_VARIABLE: key, "NO_PROXY": "127.0.0.1"}
    done = subprocess.run(
        [SHELL, "-c", f"{line} --silent --fail"], stdout=subprocess.PIPE, text=True, check=True, env=environment
    )
    return done.stdout
