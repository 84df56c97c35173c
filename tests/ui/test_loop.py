"""The one module that knows qasync: the contracts the program relies on."""

from __future__ import annotations

import asyncio
import sys
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bw_desktop.ui.loop import run


def test_a_coroutine_runs_while_qt_handles_its_events(qapp: QApplication) -> None:
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(5)

    async def main() -> str:
        await asyncio.sleep(0.1)
        return "done"

    assert run(main()) == "done"
    timer.stop()
    assert len(ticks) >= 5


def test_clean_up_runs_to_its_end_and_the_loop_is_closed(qapp: QApplication) -> None:
    seen: list[str] = []

    async def worker() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0.01)
            seen.append("cleaned up")

    async def main() -> asyncio.AbstractEventLoop:
        loop = asyncio.get_running_loop()
        loop.set_debug(False)
        seen.append(type(loop).__name__)
        keep = asyncio.ensure_future(worker())
        await asyncio.sleep(0)
        assert not keep.done()
        return loop

    loop = run(main())
    assert seen[-1] == "cleaned up"
    assert loop.is_closed()


def test_an_exception_of_main_comes_out(qapp: QApplication) -> None:
    async def main() -> None:
        raise ValueError("as it was")

    with pytest.raises(ValueError, match="as it was"):
        run(main())


async def test_threads_and_streams_work_on_this_loop() -> None:
    assert await asyncio.to_thread(lambda: 7) == 7

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
        writer.write(b"hello\n")
        assert await reader.readline() == b"hello\n"
        writer.close()
        await writer.wait_closed()


async def test_a_time_out_cancels_what_it_waits_for() -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.02):
            await asyncio.sleep(3600)


@pytest.mark.skipif(sys.platform != "linux" or sys.version_info >= (3, 12), reason="the fault was on 3.10 and 3.11")
def test_a_void_call_of_qt_gives_none_back_whole(qapp: QApplication) -> None:
    """PySide6 6.12.0 lost one reference to None with each void call and aborted after some thousands."""
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(2000):
        timer.setInterval(5)
    assert before - sys.getrefcount(None) < 500
