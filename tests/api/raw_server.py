"""A server below HTTP: answers each request with given bytes, and then holds, closes or resets the connection.

For what no web server does, the sandbox included: half a header, no byte at all, a body without end.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

Behaviour = Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass(slots=True)
class RawServer:
    """What runs: its origin, the heads of the requests that came, and how many connections are open."""

    origin: str = ""
    requests: list[str] = field(default_factory=list)
    connections: int = 0

    @property
    def base_url(self) -> str:
        """The address of its API."""
        return f"{self.origin}/api/v1/"

    def header(self, name: str, number: int = -1) -> str:
        """A header of a request that came, empty if it had none."""
        for line in self.requests[number].split("\r\n")[1:]:
            title, _, value = line.partition(":")
            if title.lower() == name.lower():
                return value.strip()
        return ""


def answer(status: str = "200 OK", body: bytes = b"", *headers: str, length: int | None = None) -> bytes:
    """The bytes of an answer; `length` may claim more than comes."""
    size = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {size}", "Content-Type: application/json", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def sends(data: bytes, *, then: str = "keep") -> Behaviour:
    """Sends bytes; then keeps the connection for the next request, holds it for ever, or closes it."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()
        if then == "hold":
            await asyncio.sleep(3600)
        if then == "close":
            writer.close()

    return behave


def trickles(start: bytes, portion: bytes, every: float) -> Behaviour:
    """Sends a start, and then a portion again and again without end."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while True:
            writer.write(portion)
            await writer.drain()
            await asyncio.sleep(every)

    return behave


@asynccontextmanager
async def raw_server(*behaviours: Behaviour, tls: ssl.SSLContext | None = None) -> AsyncIterator[RawServer]:
    """Serves; request number n gets behaviour n, the last of them again and again."""
    running = RawServer()
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        running.connections += 1
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while not writer.is_closing():
                    await _one(reader, writer, running, behaviours)
        finally:
            running.connections -= 1
            tasks.discard(task)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    running.origin = f"{'https' if tls else 'http'}://localhost:{port}"
    try:
        yield running
    finally:
        server.close()
        for task in tuple(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _one(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, running: RawServer, behaviours: tuple[Behaviour, ...]
) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    running.requests.append(head)
    if length := running.header("content-length"):
        await reader.readexactly(int(length))
    behaviour = behaviours[min(len(running.requests), len(behaviours)) - 1]
    await _until_gone(behaviour(writer), reader)


async def _until_gone(work: Awaitable[None], reader: asyncio.StreamReader) -> None:
    """Does the work, but no longer than the other side is there."""
    working = asyncio.ensure_future(work)
    try:
        while not working.done() and not reader.at_eof():
            await asyncio.wait([working], timeout=0.02)
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
