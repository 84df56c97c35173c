"""One request against servers that misbehave below HTTP: nothing hangs, nothing is mistaken, no key is told."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import time
import traceback
from typing import Any

import httpx
import pytest

from bw_desktop import endpoints, errors
from bw_desktop.api import AT_ONCE, Client, Connection, Environment, Exchanged, Key, Limits, Pace, in_process
from tests.api.raw_server import Behaviour, RawServer, answer, raw_server, sends, trickles
from tests.canaries import KEY

KNOWN = endpoints.load()
LIMITS = Limits(connect=2, silence=0.4, attempt=0.6, body=10_000, nesting=20)
PERSON = json.dumps({"id": 7, "name": "Jo"}).encode()


def client_of(base_url: str, limits: Limits = LIMITS, **settings: Any) -> Client:
    connection = Connection(base_url, Environment.TEST, look_only=False)
    return Client(connection, Key(KEY, base_url), KNOWN, Pace(), limits=limits, patience=AT_ONCE, **settings)


async def outcome(behaviour: Behaviour, *, writing: bool = False) -> tuple[errors.ProgramError, RawServer]:
    async with raw_server(behaviour) as server, client_of(server.base_url) as client:
        with pytest.raises(errors.ProgramError) as caught:
            await client.call("goals.create" if writing else "users.me", body={"name": "x"} if writing else None)
        return caught.value, server


BEHAVIOURS = {
    "no byte": (sends(b"", then="hold"), errors.AnswerLost),
    "closed at once": (sends(b"", then="close"), errors.AnswerLost),
    "half a header": (sends(b"HTTP/1.1 200 OK\r\nContent-Le", then="close"), errors.AnswerLost),
    "no HTTP": (sends(b"SSH-2.0-OpenSSH_9.2\r\n", then="close"), errors.AnswerLost),
    "half a body": (sends(answer(body=PERSON[:9], length=len(PERSON)), then="close"), errors.AnswerUnreadable),
    "half a body, held": (sends(answer(body=PERSON[:9], length=len(PERSON)), then="hold"), errors.AnswerUnreadable),
    "half a JSON": (sends(answer(body=PERSON[:9])), errors.AnswerUnreadable),
    "no body": (sends(answer()), errors.AnswerUnreadable),
    "HTML": (sends(answer(body=b"<html><body>Sign in</body></html>")), errors.AnswerUnreadable),
    "too large": (sends(answer(body=b'"' + b"x" * 20_000 + b'"')), errors.AnswerUnreadable),
    "too deep": (sends(answer(body=b"[" * 500 + b"]" * 500)), errors.AnswerUnreadable),
    "a bomb": (
        sends(answer("200 OK", gzip.compress(bytes(5_000_000)), "Content-Encoding: gzip")), errors.AnswerUnreadable,
    ),
    "unknown packing": (sends(answer("200 OK", b"..", "Content-Encoding: br")), errors.AnswerUnreadable),
    "endless body": (
        trickles(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n", 0.1), errors.AnswerUnreadable,
    ),
    "endless header": (trickles(b"HTTP/1.1 200 OK\r\n", b"X-More: 1\r\n", 0.05), errors.AnswerLost),
}  # fmt: skip


@pytest.mark.parametrize("name", BEHAVIOURS)
async def test_reading_from_a_server_that_misbehaves(name: str) -> None:
    behaviour, kind = BEHAVIOURS[name]
    began = time.monotonic()
    error, server = await outcome(behaviour)
    assert time.monotonic() - began < 3
    assert type(error) is kind
    assert len(server.requests) == 1
    assert error.details.request_id == server.header("x-request-id")


@pytest.mark.parametrize("name", BEHAVIOURS.keys() - {"no body"})
async def test_a_write_to_such_a_server_is_never_known_to_have_failed(name: str) -> None:
    error, server = await outcome(BEHAVIOURS[name][0], writing=True)
    assert type(error) is errors.AnswerLost
    assert error.message.id == "error-answer-lost"
    assert len(server.requests) == 1


async def test_a_refusal_is_read_however_broken_its_words_are() -> None:
    for body, length in ((b'{"detail": "No', 99), (b"\xff\xfe<<<", None), (b"[" * 5000, None), (b"", None)):
        error, _ = await outcome(sends(answer("403 Forbidden", body, length=length), then="close"))
        assert type(error) is errors.NotAllowed
        assert error.details.status == 403
        assert len(error.details.text) <= 300


async def test_nobody_listening_is_told_as_not_sent_also_for_a_write() -> None:
    async with raw_server(sends(b"")) as server:
        address = server.base_url
    async with client_of(address) as client:
        for operation in ("users.me", "goals.create"):
            with pytest.raises(errors.Unreachable) as caught:
                await client.call(operation)
            assert caught.value.message.id == "error-unreachable"


async def test_a_name_that_does_not_exist_is_told() -> None:
    async with client_of("https://betterworks.invalid/api/v1/") as client:
        with pytest.raises(errors.Unreachable) as caught:
            await client.call("users.me")
    assert caught.value.message.id == "error-unreachable-name"


async def test_packed_answers_are_unpacked() -> None:
    packed = answer("200 OK", gzip.compress(PERSON), "Content-Encoding: gzip")
    async with raw_server(sends(packed)) as server, client_of(server.base_url) as client:
        found = await client.call("users.me")
        assert (found.record(), found.size) == ({"id": 7, "name": "Jo"}, len(PERSON))
        assert server.header("accept-encoding") == "gzip"


async def test_an_answer_that_is_no_object_is_no_record() -> None:
    async with raw_server(sends(answer(body=b"[1]"))) as server, client_of(server.base_url) as client:
        found = await client.call("users.me")
    with pytest.raises(errors.AnswerUnreadable):
        found.record()


async def test_an_accepted_write_needs_no_body() -> None:
    async with raw_server(sends(answer("204 No Content"))) as server, client_of(server.base_url) as client:
        found = await client.call("goals.delete", id=7)
    assert (found.status, found.data, found.size) == (204, None, 0)


async def test_only_a_missing_slash_is_followed_and_by_reading_alone() -> None:
    moved = sends(answer("301 Moved Permanently", b"", "Location: /api/v1/users/me//"))
    seen: list[Exchanged] = []
    server_context = raw_server(moved, sends(answer(body=PERSON)))
    async with server_context as server, client_of(server.base_url, observe=seen.append) as client:
        assert (await client.call("users.me")).record()["id"] == 7
    assert len({server.header("x-request-id", number) for number in (0, 1)}) == 2
    assert {one.request_id for one in seen} == {server.header("x-request-id", number) for number in (0, 1)}


@pytest.mark.parametrize("location", ["/api/v1/other/", "https://elsewhere.example/api/v1/users/me//", "", "http://["])
async def test_any_other_redirect_is_refused(location: str) -> None:
    error, server = await outcome(sends(answer("302 Found", b"", f"Location: {location}")))
    assert type(error) is errors.WrongHost
    assert len(server.requests) == 1


async def test_a_write_is_never_redirected() -> None:
    error, server = await outcome(sends(answer("307 Moved", b"", "Location: /api/v1/goals//")), writing=True)
    assert type(error) is errors.WrongHost
    assert len(server.requests) == 1


async def test_the_key_is_told_nowhere_even_when_the_server_repeats_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    said = json.dumps({"detail": f"Invalid token APIToken {KEY}", "token": f"{KEY} is unknown"}).encode()
    seen: list[Exchanged] = []
    async with raw_server(sends(answer("401 Unauthorized", said))) as server:
        async with client_of(server.base_url, observe=seen.append) as client:
            with pytest.raises(errors.KeyNotAccepted) as caught:
                await client.call("users.me")
            shown = [repr(client), repr(client.key), repr(client.connection), repr(vars(client)), repr(seen)]
        assert server.header("authorization") == f"APIToken {KEY}"
    error = caught.value
    shown += [repr(error), str(error), repr(error.details), "".join(traceback.format_exception(error)), caplog.text]
    assert all(KEY not in text for text in shown)
    assert error.details.text == "Invalid token APIToken •••"
    assert error.details.fields == {"token": "••• is unknown"}


async def test_errors_hold_nothing_of_the_request_behind_them() -> None:
    error, _ = await outcome(sends(b"", then="close"))
    assert error.__cause__ is None
    assert error.__context__ is None


async def test_no_person_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with raw_server(sends(answer(body=PERSON))) as server, client_of(server.base_url) as client:
        await client.call("users.read", identifier="quintilla.canarybird@example.com")
        request_id = server.header("x-request-id")
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("bw_desktop.api")]
    assert len(lines) == 1
    assert lines[0].startswith(f"{request_id} GET users/{{identifier}}/ 200 ")


async def test_what_the_gate_stops_is_told_as_held_back_here(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with raw_server(sends(answer(body=PERSON))) as server, client_of(server.base_url) as client:
        client.set_look_only(True)
        with pytest.raises(errors.LookOnly):
            await client.call("goals.create", body={"name": "x"})
        assert server.requests == []
    (line,) = [record.getMessage() for record in caplog.records if record.name.startswith("bw_desktop.api")]
    assert line.endswith(" POST goals/ held back here, nothing left")


async def test_being_cancelled_closes_the_connection() -> None:
    async with raw_server(sends(b"", then="hold")) as server, client_of(server.base_url, Limits()) as client:
        call = asyncio.create_task(client.call("users.me"))
        await asyncio.wait([call], timeout=0.2)
        assert server.connections == 1
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        began = time.monotonic()
        while server.connections:
            assert time.monotonic() - began < 1
            await asyncio.sleep(0.01)
    assert call.cancelled()


async def test_the_sample_company_is_called_in_this_process() -> None:
    asked: list[tuple[str, bytes]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        asked.append((scope["path"], dict(scope["headers"])[b"authorization"]))
        if "5" in scope["path"]:
            raise RuntimeError("a mistake in the sample company")
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": PERSON})

    async with client_of("https://sample.invalid/api/v1/", transport=in_process(app)) as client:
        assert (await client.call("users.me")).record()["name"] == "Jo"
        with pytest.raises(errors.ServerTrouble):
            await client.call("goals.read", id=5)
    assert asked[0] == ("/api/v1/users/me/", f"APIToken {KEY}".encode())


async def test_a_transport_that_tells_no_steps_cannot_prove_that_nothing_left() -> None:
    class Broken(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            raise ConnectionResetError

    async with client_of("https://one.example/api/v1/", transport=Broken()) as client:
        with pytest.raises(errors.AnswerLost):
            await client.call("goals.create")
