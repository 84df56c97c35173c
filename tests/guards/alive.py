"""A test fails when it leaves something alive: a thread, a task, a timer, a window.

`@pytest.mark.leaves_alive(reason)` says that it means to.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

_GRACE_SECONDS = 2.0
_RUNNER = "_function_scoped_runner"


def _means_to(request: pytest.FixtureRequest) -> bool:
    return request.node.get_closest_marker("leaves_alive") is not None


@pytest.fixture(autouse=True)
def _no_thread_left(request: pytest.FixtureRequest) -> Iterator[None]:
    before = _threads()
    yield
    if _means_to(request):
        return
    deadline = time.monotonic() + _GRACE_SECONDS
    while (left := _threads() - before) and time.monotonic() < deadline:
        next(iter(left)).join(0.05)
    if left:
        pytest.fail(f"threads left alive: {sorted(thread.name for thread in left)}")


def _threads() -> set[threading.Thread]:
    """The threads Python started; one of Qt's own shows up as a dummy that stays after it has ended."""
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


@pytest.fixture(autouse=True)
def _no_task_left(request: pytest.FixtureRequest, _no_thread_left: None) -> Iterator[None]:
    if _RUNNER not in request.fixturenames:
        yield
        return
    # Asked for here so that this ends after the test's own fixtures and before the loop.
    runner: asyncio.Runner = request.getfixturevalue(_RUNNER)
    yield
    loop = runner.get_loop()
    if loop.is_closed() or _means_to(request):
        return
    loop.run_until_complete(_settle())
    left = [task.get_name() + " " + repr(task.get_coro()) for task in asyncio.all_tasks(loop)]
    if left:
        pytest.fail("tasks left alive:\n" + "\n".join(left))


async def _settle() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


@pytest.fixture(autouse=True)
def _no_window_or_timer_left(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if "PySide6.QtWidgets" not in sys.modules:
        yield
        return
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    before = {id(window) for window in QApplication.topLevelWidgets()}
    started: list[QTimer] = []
    monkeypatch.setattr(QTimer, "start", _remembering(QTimer.start, started))
    yield
    if _means_to(request) or QApplication.instance() is None:
        return
    _delete_what_was_asked_to_go()
    if timers := [_described(timer) for timer in started if _is_running(timer)]:
        pytest.fail(f"timers left running: {timers}")
    windows = [window for window in QApplication.topLevelWidgets() if id(window) not in before and window.isVisible()]
    if windows:
        pytest.fail(f"windows left open: {[_described(window) for window in windows]}")


def _remembering(start: Callable[..., None], started: list[Any]) -> Callable[..., None]:
    def wrapper(timer: Any, *arguments: Any) -> None:
        started.append(timer)
        start(timer, *arguments)

    return wrapper


def _is_running(timer: Any) -> bool:
    import shiboken6

    return shiboken6.isValid(timer) and timer.isActive()


def _described(thing: Any) -> str:
    return f"{type(thing).__name__}({thing.objectName()!r})"


def _delete_what_was_asked_to_go() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
