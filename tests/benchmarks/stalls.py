"""How long the window is held up while it works: a heartbeat on its loop, and real key presses answered (row N7)."""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget

BEAT = 0.005
BETWEEN_KEYS = 0.05
MOST_OFTEN, NEVER_OVER = 50.0, 100.0  # milliseconds, design.md
_SETTLED = 0.3
_KEYBOARD = Path(__file__).with_name("keyboard.py")


@dataclass(slots=True)
class Stalls:
    """How late each beat came, and how long each key waited until it was handled and shown; in milliseconds."""

    beats: list[float] = field(default_factory=list)
    keys: list[float] = field(default_factory=list)

    def tell(self, work: str) -> None:
        """Prints the measurements of one work."""
        for what, times in (("beats", self.beats), ("keys", self.keys)):
            if times:
                ordered = sorted(times)
                _say(f"window during {work}: {what}, 99 %", ordered[int(len(ordered) * 0.99)], MOST_OFTEN)
                _say(f"window during {work}: {what}, worst", ordered[-1], NEVER_OVER)


class _Answers(QObject):
    """Notes when each key press has been handled, and what it changed has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWindow):
            # Comes after everything that is waiting by then, paint events too.
            QApplication.postEvent(self, QEvent(QEvent.Type.User), -1000)
        return False

    def customEvent(self, _event: QEvent) -> None:
        self.times.append(time.monotonic())


@asynccontextmanager
async def watched(*keys: str) -> AsyncIterator[Stalls]:
    """Measures until the end of the block. `keys` are pressed in turn; they go to the window that has the focus."""
    found = Stalls()
    beating = asyncio.create_task(_beat(found.beats))
    try:
        async with _pressed(keys, found.keys):
            yield found
    finally:
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)


def focus(widget: QWidget) -> None:
    """Gives a widget's window the keyboard: there is no window manager here that would."""
    if _has_keyboard():
        identity = str(int(widget.window().winId()))
        subprocess.run(["xdotool", "windowfocus", "--sync", identity], check=True, timeout=20)
    widget.setFocus()


async def _beat(late: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(BEAT)
        late.append((time.perf_counter() - began - BEAT) * 1000)


@asynccontextmanager
async def _pressed(keys: Sequence[str], waited: list[float]) -> AsyncIterator[None]:
    if not keys or not _has_keyboard():
        yield
        return
    answers = _Answers()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(answers)
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen([sys.executable, str(_KEYBOARD), str(BETWEEN_KEYS), *keys], stdout=log)
        try:
            yield
        finally:
            process.terminate()
            process.wait()
            await asyncio.sleep(_SETTLED)
            application.removeEventFilter(answers)
            log.seek(0)
            pressed = [float(line) for line in log if line.endswith("\n")]
    with contextlib.suppress(ValueError):
        # The last key may have been pressed as the keyboard was taken away.
        waited += [(last - first) * 1000 for first, last in zip(pressed, answers.times, strict=False)]
    assert len(answers.times) >= len(pressed) - 1, f"{len(pressed)} keys pressed, {len(answers.times)} answered"


def _has_keyboard() -> bool:
    return QGuiApplication.platformName() == "xcb" and shutil.which("xdotool") is not None


def _say(work: str, ours: float, budget: float) -> None:
    line = {"work": work, "against": f"{budget:g} ms", "ours": round(ours, 1), "theirs": budget, "unit": "ms"}
    print(json.dumps({**line, "ratio": ours / budget, "budget": "<= 1"}), flush=True)
