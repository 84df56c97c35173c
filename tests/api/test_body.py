"""Answers are read within bounds, and half of one is noticed."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import AsyncIterator, Iterable

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.api.body import BodyCut, BodyTooLarge, BodyUnreadable, decoded, whole

LIMIT = 10_000


class Parts(httpx.AsyncByteStream):
    def __init__(self, parts: Iterable[bytes]) -> None:
        self.parts = parts

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self.parts:
            yield part


def answer(*parts: bytes, packing: str = "") -> httpx.Response:
    headers = {"content-encoding": packing} if packing else {}
    return httpx.Response(200, headers=headers, stream=Parts(parts))


@given(st.binary(max_size=LIMIT), st.integers(1, 4000), st.booleans())
async def test_what_was_sent_is_read_packed_or_not_in_parts_of_any_size(data: bytes, size: int, packed: bool) -> None:
    sent = gzip.compress(data) if packed else data
    parts = [sent[start : start + size] for start in range(0, len(sent), size)]
    assert await whole(answer(*parts, packing="gzip" if packed else ""), LIMIT) == data


async def test_more_than_the_bound_is_refused_also_when_it_never_ends() -> None:
    def endless() -> Iterable[bytes]:
        while True:
            yield b"x" * 1000

    with pytest.raises(BodyTooLarge):
        await whole(httpx.Response(200, stream=Parts(endless())), LIMIT)
    assert len(await whole(answer(b"x" * LIMIT), LIMIT)) == LIMIT


async def test_a_gzip_bomb_is_stopped_at_the_bound() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = packer.compress(bytes(50_000_000)) + packer.flush()
    assert len(bomb) < 60_000
    with pytest.raises(BodyTooLarge):
        await whole(answer(bomb, packing="gzip"), LIMIT)


async def test_half_a_packed_body_is_noticed() -> None:
    packed = gzip.compress(b"a long story " * 100)
    with pytest.raises(BodyCut):
        await whole(answer(packed[:-12], packing="gzip"), LIMIT)


async def test_an_empty_packed_body_is_empty() -> None:
    assert await whole(answer(packing="gzip"), LIMIT) == b""


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip", "deflate"])
async def test_a_packing_that_was_not_asked_for_is_refused(packing: str) -> None:
    with pytest.raises(BodyUnreadable):
        await whole(answer(b"{}", packing=packing), LIMIT)


async def test_what_only_claims_to_be_packed_is_refused() -> None:
    with pytest.raises(BodyUnreadable):
        await whole(answer(b'{"id": 1}', packing="gzip"), LIMIT)


@given(st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3), max_leaves=9))
def test_json_is_decoded(value: object) -> None:
    assert decoded(json.dumps(value).encode(), 64) == value


@pytest.mark.parametrize("raw", [b"", b"  \n"])
def test_nothing_is_none(raw: bytes) -> None:
    assert decoded(raw, 8) is None


@pytest.mark.parametrize(
    ("raw", "cut"), [(b'{"id": 1', True), (b'[{"id": 1}, {"na', True), (b"<html>", False), (b"\xff\xfe\x00", False)]
)
def test_half_a_json_text_is_told_from_what_is_none(raw: bytes, cut: bool) -> None:
    with pytest.raises(BodyUnreadable) as caught:
        decoded(raw, 8)
    assert caught.value.cut is cut


def test_depth_is_bounded_whatever_is_nested() -> None:
    assert decoded(b"[" * 8 + b"]" * 8, 8)
    for deep in (b"[" * 9 + b"]" * 9, b'{"a":' * 9 + b"1" + b"}" * 9, b"[" * 100_000 + b"]" * 100_000):
        with pytest.raises(BodyUnreadable):
            decoded(deep, 8)


def test_many_shallow_things_are_not_deep() -> None:
    assert decoded(json.dumps([{"id": number} for number in range(500)]).encode(), 4)
