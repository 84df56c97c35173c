"""Reads the body of an answer within bounds: its size unpacked, its depth, and whether all of it came."""

from __future__ import annotations

import json
import zlib
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, cast

import httpx

from bw_desktop.endpoints import Json

_HOLDING = frozenset({dict, list})


class BodyTooLarge(Exception):
    """More than the bound, unpacked."""


class BodyCut(Exception):
    """The packed body ends before its end."""


class BodyUnreadable(Exception):
    """No JSON, another packing than asked for, or nested too deeply. `cut` when it looks like half of a JSON text."""

    def __init__(self, cut: bool = False) -> None:
        super().__init__()
        self.cut = cut


async def unpacked(response: httpx.Response, most: int) -> AsyncGenerator[bytes, None]:
    """The parts of a streamed body, unpacked by no more than `most` bytes in all.

    Raises `BodyTooLarge`, `BodyCut` or `BodyUnreadable`, and httpx's own errors when the connection fails.
    """
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "", "gzip"):
        raise BodyUnreadable
    unpacker = zlib.decompressobj(wbits=31) if packing == "gzip" else None
    left = most
    async with aclosing(cast("AsyncGenerator[bytes, None]", response.aiter_raw())) as parts:
        async for part in parts:
            piece = part if unpacker is None else _unpack(unpacker, part, left)
            left -= len(piece)
            if left < 0:
                raise BodyTooLarge
            yield piece
    if unpacker is not None and not unpacker.eof and left < most:
        raise BodyCut


async def whole(response: httpx.Response, most: int) -> bytes:
    """The whole body, unpacked. Raises as `unpacked` does."""
    return b"".join([part async for part in unpacked(response, most)])


def decoded(raw: bytes, deepest: int) -> Json:
    """The JSON of a body; None for an empty one.

    Raises `BodyUnreadable` for what is no JSON or nested deeper than `deepest`.
    """
    if not raw.strip():
        return None
    try:
        value: Json = json.loads(raw)
    except RecursionError:
        raise BodyUnreadable from None
    except ValueError:
        raise BodyUnreadable(cut=raw.lstrip()[:1] in (b"{", b"[")) from None
    if raw.count(b"{") + raw.count(b"[") > deepest and _depth_exceeds(value, deepest):
        raise BodyUnreadable
    return value


def _unpack(unpacker: zlib._Decompress, part: bytes, most: int) -> bytes:
    try:
        piece = unpacker.decompress(part, most + 1)
    except zlib.error:
        raise BodyUnreadable from None
    return piece


def _depth_exceeds(value: Json, deepest: int) -> bool:
    level: list[Any] = [value] if type(value) in _HOLDING else []
    for _ in range(deepest):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if type(outer) is dict else outer)
            if type(inner) in _HOLDING
        ]
        if not level:
            return False
    return True
