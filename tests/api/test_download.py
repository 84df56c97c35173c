"""Signed links are fetched bare, into a file that is whole or not there."""

from __future__ import annotations

import asyncio
import gzip
from pathlib import Path
from typing import Any

import pytest

from bw_desktop import endpoints, errors
from bw_desktop.api import Client, Connection, Environment, Key, Limits, Pace
from bw_desktop.api.download import LinkGone
from tests.api.conftest import fast_clock
from tests.api.raw_server import Behaviour, RawServer, answer, raw_server, sends, trickles
from tests.canaries import KEY

KNOWN = endpoints.load()
DATA = bytes(range(256)) * 9000


def client_of(server: RawServer, **limits: Any) -> Client:
    connection = Connection(server.base_url, Environment.TEST)
    return Client(connection, Key(KEY, server.base_url), KNOWN, Pace(), limits=Limits(**limits), clock=fast_clock())


async def fetched(folder: Path, *behaviours: Behaviour, **limits: Any) -> tuple[Path, RawServer]:
    target = folder / "report.xlsx"
    async with raw_server(*behaviours) as server, client_of(server, **limits) as client:
        await client.download(f"{server.origin}/signed?signature=1", target)
    return target, server


async def test_a_file_comes_whole_and_without_the_key(tmp_path: Path) -> None:
    heard: list[tuple[int, int | None]] = []
    target = tmp_path / "report.xlsx"
    async with raw_server(sends(answer(body=DATA))) as server, client_of(server) as client:
        size = await client.download(f"{server.origin}/signed", target, lambda now, all_: heard.append((now, all_)))
        assert server.header("authorization") == ""
        assert KEY not in server.requests[0]
        assert server.header("x-request-id")
    assert target.read_bytes() == DATA
    assert size == len(DATA)
    assert heard[-1] == (len(DATA), len(DATA))
    assert heard == sorted(heard)
    assert [path.name for path in tmp_path.iterdir()] == ["report.xlsx"]


async def test_it_is_fetched_in_look_only_too_and_replaces_the_old_file_at_once(tmp_path: Path) -> None:
    (tmp_path / "report.xlsx").write_bytes(b"old")
    target, _ = await fetched(tmp_path, sends(answer(body=DATA)))
    assert target.read_bytes() == DATA


async def test_a_file_the_store_keeps_packed_is_unpacked(tmp_path: Path) -> None:
    target, server = await fetched(tmp_path, sends(answer("200 OK", gzip.compress(DATA), "Content-Encoding: gzip")))
    assert target.read_bytes() == DATA
    assert server.header("accept-encoding") == "identity"


async def test_a_cut_file_is_fetched_anew(tmp_path: Path) -> None:
    cut = sends(answer(body=DATA[:5000], length=len(DATA)), then="close")
    target, server = await fetched(tmp_path, cut, cut, sends(answer(body=DATA)))
    assert target.read_bytes() == DATA
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("behaviour", "kind", "requests"),
    [
        (sends(answer(body=b"ab", length=99), then="close"), errors.AnswerUnreadable, 3),
        (sends(b"", then="close"), errors.AnswerLost, 3),
        (sends(answer("503 Unavailable")), errors.Busy, 3),
        (sends(answer("500 Broken")), errors.ServerTrouble, 1),
        (sends(answer("403 Forbidden")), LinkGone, 1),
        (sends(answer("404 Not Found")), LinkGone, 1),
        (sends(answer("302 Found", b"", "Location: https://elsewhere.example/")), errors.WrongHost, 1),
        (sends(answer(body=b"x" * 2_000_001)), errors.AnswerUnreadable, 1),
        (trickles(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 400_000, 0.01), errors.AnswerUnreadable, 1),
    ],
)
async def test_what_cannot_be_fetched_is_told_and_leaves_the_old_file(
    tmp_path: Path, behaviour: Behaviour, kind: type[errors.ProgramError], requests: int
) -> None:
    target = tmp_path / "report.xlsx"
    target.write_bytes(b"old")
    async with raw_server(behaviour) as server, client_of(server, download=2_000_000) as client:
        with pytest.raises(kind) as caught:
            await client.download(f"{server.origin}/signed", target)
        assert len(server.requests) == requests
    assert type(caught.value) is kind
    assert "signed" not in caught.value.details.path
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.xlsx"]


@pytest.mark.parametrize(
    "url", ["http://files.example/x", "ftp://files.example/x", "", "https://u:p@files.example/", "https://a:99999/"]
)
async def test_only_secure_links_are_fetched(tmp_path: Path, url: str) -> None:
    async with raw_server(sends(b"")) as server, client_of(server) as client:
        with pytest.raises(errors.WrongHost):
            await client.download(url, tmp_path / "x.xlsx")
    assert list(tmp_path.iterdir()) == []


async def test_stopping_a_fetch_leaves_nothing(tmp_path: Path) -> None:
    start = b"HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n"
    async with raw_server(trickles(start, b"x" * 1000, 0.01)) as server, client_of(server) as client:
        arrived = asyncio.Event()
        fetch = asyncio.create_task(
            client.download(f"{server.origin}/signed", tmp_path / "x.xlsx", lambda now, all_: arrived.set())
        )
        await arrived.wait()
        assert len(list(tmp_path.iterdir())) == 1
        fetch.cancel()
        await asyncio.wait([fetch], timeout=1)
        assert fetch.cancelled()
    assert list(tmp_path.iterdir()) == []


async def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    async with raw_server(sends(answer(body=DATA))) as server, client_of(server) as client:
        for target in (tmp_path / "missing" / "x.xlsx", tmp_path / "taken"):
            with pytest.raises(errors.FileUnwritable):
                await client.download(f"{server.origin}/signed", target)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
