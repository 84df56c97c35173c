"""Nothing but reading leaves a look-only workspace, and no key reaches another host, by any way there is."""

from __future__ import annotations

import json
from contextlib import aclosing
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop import endpoints
from bw_desktop.api import AT_ONCE, Client, Connection, Environment, Key, Pace
from bw_desktop.api.gate import BARE, Gate
from bw_desktop.errors import LookOnly, ProgramError, WrongHost
from tests.api.raw_server import RawServer, answer, raw_server, sends
from tests.canaries import KEY

KNOWN = endpoints.load()
BASE = "https://one.example/api/v1/"
METHODS = st.sampled_from(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "Post", "QUERY"])
ADDRESSES = st.sampled_from(
    [
        BASE, f"{BASE}users/", "https://one.example:443/x/", "https://ONE.example/x/", "http://one.example/api/v1/",
        "https://one.example:8443/", "https://two.example/", "https://one.example.two.example/",
        "https://one.example@two.example/", "https://user:pw@one.example/", "http://127.0.0.1:9/", "http://localhost/",
        "https://one.example./", "ftp://one.example/", "https://127.0.0.1/",
    ]
)  # fmt: skip


class Outside(httpx.AsyncBaseTransport):
    """The world behind the gate: remembers what came out."""

    def __init__(self) -> None:
        self.came: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.came.append(request)
        return httpx.Response(200, stream=httpx.ByteStream(b'{"results": []}'))


def gate(outside: Outside, *, look_only: bool, key_for: str = BASE) -> Gate:
    return Gate(Connection(BASE, Environment.LIVE, look_only=look_only), Key(KEY, key_for), outside)


@given(METHODS, ADDRESSES, st.booleans(), st.booleans())
async def test_what_comes_out_of_the_gate(method: str, url: str, look_only: bool, bare: bool) -> None:
    outside = Outside()
    request = httpx.Request(method, url, extensions={BARE: True} if bare else {})
    try:
        await gate(outside, look_only=look_only).handle_async_request(request)
    except (LookOnly, WrongHost):
        assert outside.came == []
        return
    (came,) = outside.came
    if look_only or bare:
        assert came.method in {"GET", "HEAD"}
    if bare:
        assert "authorization" not in came.headers
    else:
        assert (came.url.scheme, came.url.host, came.url.port) == ("https", "one.example", None)
        assert came.headers["authorization"] == f"APIToken {KEY}"
    assert came.url.scheme == "https" or came.url.host in {"127.0.0.1", "localhost"}
    assert KEY not in repr(request.headers)
    assert "authorization" not in request.headers


@given(
    st.sampled_from(sorted(KNOWN.operations)),
    st.recursive(st.none() | st.text() | st.integers(), lambda inner: st.dictionaries(st.text(), inner), max_leaves=5),
    st.integers(1, 10**9),
)
async def test_in_look_only_nothing_but_reading_leaves_for_any_operation_of_the_map(
    operation: str, body: Any, id: int
) -> None:
    """Row A6, and design.md: running a report is no reading either."""
    outside = Outside()
    connection = Connection(BASE, Environment.LIVE)
    async with Client(connection, Key(KEY, BASE), KNOWN, Pace(), transport=outside) as client:
        call = client.call(operation, body=body, patience=AT_ONCE, id=id, identifier=id)
        if KNOWN.operations[operation].method == "GET":
            await call
            assert [request.method for request in outside.came] == ["GET"]
            return
        with pytest.raises(LookOnly) as caught:
            await call
    assert outside.came == []
    assert caught.value.details.method == KNOWN.operations[operation].method


async def test_what_may_leave_changes_with_the_next_request_on_a_live_client() -> None:
    outside = Outside()
    async with Client(Connection(BASE, Environment.LIVE), Key(KEY, BASE), KNOWN, Pace(), transport=outside) as client:
        client.set_look_only(False)
        await client.call("goals.create", body={"name": "x"})
        client.set_look_only(True)
        with pytest.raises(LookOnly):
            await client.call("goals.create", body={"name": "x"})
        assert client.connection.look_only
    assert len(outside.came) == 1


async def test_a_key_of_another_host_never_leaves_even_when_the_workspace_was_changed() -> None:
    """Row A4: the key knows its host itself, whatever a rename or an import has done to the workspace."""
    outside = Outside()
    connection = Connection(BASE, Environment.LIVE, look_only=False)
    async with Client(connection, Key(KEY, "https://two.example/api/v1/"), KNOWN, Pace(), transport=outside) as client:
        for operation in ("users.me", "goals.create"):
            with pytest.raises(WrongHost):
                await client.call(operation)
    assert outside.came == []


async def test_only_headers_of_ours_pass() -> None:
    outside = Outside()
    headers = {"Cookie": "session=1", "Authorization": "Basic abc", "X-Request-Id": "r", "Referer": "x", "Accept": "y"}
    await gate(outside, look_only=True).handle_async_request(httpx.Request("GET", BASE, headers=headers))
    assert set(outside.came[0].headers) == {"host", "authorization", "x-request-id", "accept"}
    assert outside.came[0].headers["authorization"] == f"APIToken {KEY}"


def cookie_then(body: dict[str, Any]) -> bytes:
    return answer("200 OK", json.dumps(body).encode(), "Set-Cookie: session=theirs; Path=/")


async def client_for(server: RawServer, **settings: Any) -> Client:
    connection = Connection(server.base_url, Environment.TEST, look_only=False)
    return Client(connection, Key(KEY, server.base_url), KNOWN, Pace(), patience=AT_ONCE, **settings)


async def test_a_cookie_is_not_carried_from_request_to_request() -> None:
    async with raw_server(sends(cookie_then({"id": 1}))) as server, await client_for(server) as client:
        await client.call("users.me")
        await client.call("users.me")
    assert [server.header("cookie", number) for number in (0, 1)] == ["", ""]


@pytest.mark.parametrize("way", ["redirect", "slash redirect", "next page", "report link", "link in the same place"])
async def test_two_hosts_and_no_request_carries_the_key_of_one_to_the_other(way: str, tmp_path: Path) -> None:
    """Row A4, on real sockets: the other host hears nothing, or a bare fetch of a file."""
    async with raw_server(sends(answer("200 OK", b"{}"))) as other:
        if way == "redirect":
            data = answer("302 Found", b"", f"Location: {other.base_url}users/me/")
        elif way == "slash redirect":
            data = answer("301 Moved", b"", f"Location: {other.base_url}users/me//")
        else:
            page = {"results": [{"id": 1}], "more": True, "nextURL": f"{other.base_url}users/?cursor=2"}
            data = answer("200 OK", json.dumps(page).encode())
        async with raw_server(sends(data)) as own, await client_for(own) as client:
            await _go(way, client, other, tmp_path / "report.xlsx")
            assert all(own.header("authorization", n) == f"APIToken {KEY}" for n in range(len(own.requests)))
        carried = [KEY in request or "authorization" in request.lower() for request in other.requests]
    assert carried == ([False] if way == "report link" else [])


async def _go(way: str, client: Client, other: RawServer, target: Path) -> None:
    if way == "report link":
        await client.download(f"{other.origin}/signed.xlsx?signature=1", target)
        assert target.read_bytes() == b"{}"
    elif way == "link in the same place":
        with pytest.raises(WrongHost):
            await client.download(other.origin.replace("http://localhost", "http://192.0.2.7"), target)
        assert not target.exists()
    elif way == "next page":
        async with aclosing(client.pages("users.list")) as pages:
            assert (await anext(pages)).number == 1
            with pytest.raises(WrongHost):
                await anext(pages)
    else:
        with pytest.raises(ProgramError) as caught:
            await client.call("users.me")
        assert type(caught.value) is WrongHost
