"""Keeps the computer from falling asleep by itself while an upload is sent; a closed lid still wins (row H7).

Linux: the desktop's `org.freedesktop.ScreenSaver` on the session bus, which GNOME, KDE and others serve; where none
does, nothing happens. Windows: `SetThreadExecutionState`. macOS: `caffeinate`, which ends with this program.
By hand, on each system: set sleep to one minute, send for three, and look; then see it fall asleep after the end.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Protocol


class _Means(Protocol):
    """A system's own way."""

    def begin(self) -> None: ...

    def end(self) -> None: ...


class Awake:
    """Whether this computer is held awake. `reason` is shown by desktops that list what holds them."""

    def __init__(self, program: str, reason: str) -> None:
        self._means = _means_of(program, reason)
        self._is_held = False

    def keep(self, wanted: bool) -> None:
        """Holds it awake, or lets it sleep again; the same again changes nothing."""
        if wanted != self._is_held and self._means is not None:
            self._is_held = wanted
            (self._means.begin if wanted else self._means.end)()


def _means_of(program: str, reason: str) -> _Means | None:
    if sys.platform == "win32":
        return _ExecutionState()
    if sys.platform == "darwin":
        return _Caffeinate()
    return _ScreenSaver(program, reason) if "DBUS_SESSION_BUS_ADDRESS" in os.environ else None


class _ScreenSaver:
    """An inhibition lasts as long as the connection that asked for it: it has one of its own."""

    _NAME = "org.freedesktop.ScreenSaver"
    _CONNECTION = "bw_desktop-awake"

    def __init__(self, program: str, reason: str) -> None:
        self._words = [program, reason]

    def begin(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, self._CONNECTION)
        path = f"/{self._NAME.replace('.', '/')}"
        call = QDBusMessage.createMethodCall(self._NAME, path, self._NAME, "Inhibit")
        call.setArguments(self._words)
        if bus.isConnected():
            bus.send(call)

    def end(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(self._CONNECTION)


class _Caffeinate:
    """macOS's own tool, as a child."""

    _COMMAND = "/usr/bin/caffeinate"

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        if os.access(self._COMMAND, os.X_OK):
            self._child = subprocess.Popen([self._COMMAND, "-i", "-w", str(os.getpid())])

    def end(self) -> None:
        if self._child is not None:
            self._child.terminate()
            self._child.wait()
            self._child = None


if sys.platform == "win32":
    import ctypes

    class _ExecutionState:
        """The state belongs to the thread that sets it: the window's."""

        _CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001

        def begin(self) -> None:
            ctypes.windll.kernel32.SetThreadExecutionState(self._CONTINUOUS | self._SYSTEM_REQUIRED)

        def end(self) -> None:
            ctypes.windll.kernel32.SetThreadExecutionState(self._CONTINUOUS)
