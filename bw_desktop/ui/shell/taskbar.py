"""How far sending is, on the program's own button in taskbar or dock, where the system has a place for it (row H6).

Linux: the launcher's progress line, told over D-Bus as GNOME's docks, KDE and others hear it. Windows: the green line
on the button, through the shell's `ITaskbarList3`. There and in macOS's dock also Qt's badge: how many rows are left.
By hand on Windows: the line grows while an upload is sent, turns yellow while it is paused, and is gone at its end,
also when the window was hidden meanwhile. By hand on macOS: the number on the icon.
"""

from __future__ import annotations

import os
import sys
from typing import Protocol

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class _Sign(Protocol):
    """A system's own way to show it. `share` is None where nothing is being sent, `left` how many rows wait."""

    def show(self, share: float | None, left: int, *, waits: bool) -> None: ...


class Taskbar:
    """The button of a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._signs: list[_Sign] | None = None

    def show(self, done: int, total: int, *, waits: bool) -> None:
        """So many rows of so many are settled; `waits`: sending is paused."""
        if self._signs is None:
            self._signs = _signs_of(self._window)
        for sign in self._signs:
            sign.show(done / total if total else 1.0, total - done, waits=waits)

    def clear(self) -> None:
        """Nothing is being sent any more."""
        for sign in self._signs or ():
            sign.show(None, 0, waits=False)


def _signs_of(window: QWidget) -> list[_Sign]:
    signs: list[_Sign] = []
    if sys.platform == "win32":
        signs = [_TaskbarList(int(window.winId())), _Badge()]
    elif sys.platform != "linux":
        signs = [_Badge()]
    elif "DBUS_SESSION_BUS_ADDRESS" in os.environ:
        signs = [_LauncherEntry()]
    return signs


class _Badge:
    """Qt's own number on the icon. On Linux it would only work for an installed desktop file, and complain."""

    def show(self, share: float | None, left: int, *, waits: bool) -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.setBadgeNumber(left)


class _LauncherEntry:
    """Unity's launcher entry, which the docks of today's desktops still listen to."""

    _INTERFACE = "com.canonical.Unity.LauncherEntry"

    def __init__(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        self._bus = QDBusConnection.sessionBus()
        self._program = QGuiApplication.desktopFileName() or QGuiApplication.applicationName()

    def show(self, share: float | None, left: int, *, waits: bool) -> None:
        from PySide6.QtDBus import QDBusMessage

        signal = QDBusMessage.createSignal(f"/{self._INTERFACE.replace('.', '/')}", self._INTERFACE, "Update")
        seen = {"progress": share or 0.0, "progress-visible": share is not None, "urgent": waits}
        seen |= {"count": left, "count-visible": left > 0}
        signal.setArguments([f"application://{self._program}.desktop", seen])
        if self._bus.isConnected():
            self._bus.send(signal)


if sys.platform == "win32":
    import ctypes
    from ctypes import POINTER, byref, c_ulong, c_ulonglong, c_void_p, cast

    class _TaskbarList:
        """`ITaskbarList3` of the Windows shell. Qt has begun COM on this thread; a shell without taskbar shows none."""

        _CLASS = "{56FDF344-FD6D-11D0-958A-006097C9A090}"
        _INTERFACE = "{EA1AFB91-9E28-4B86-90E9-9E9F8A5EEFAF}"
        _IN_PROCESS = 1
        _INITIALISE, _SET_VALUE, _SET_STATE = 3, 9, 10
        _NO_PROGRESS, _NORMAL, _PAUSED = 0, 2, 8
        _STEPS = 1000

        def __init__(self, window_id: int) -> None:
            self._window = c_void_p(window_id)
            self._list = c_void_p()
            try:
                ole = ctypes.oledll.ole32
                ids = [(ctypes.c_byte * 16)(), (ctypes.c_byte * 16)()]
                for text, place in zip((self._CLASS, self._INTERFACE), ids, strict=True):
                    ole.CLSIDFromString(ctypes.c_wchar_p(text), byref(place))
                ole.CoCreateInstance(byref(ids[0]), None, self._IN_PROCESS, byref(ids[1]), byref(self._list))
                self._call(self._INITIALISE)
            except OSError:
                self._list = c_void_p()

        def show(self, share: float | None, left: int, *, waits: bool) -> None:
            if self._list.value is None:
                return
            state = self._NO_PROGRESS if share is None else self._PAUSED if waits else self._NORMAL
            self._call(self._SET_STATE, self._window, c_ulong(state))
            if share is not None:
                self._call(
                    self._SET_VALUE, self._window, c_ulonglong(round(share * self._STEPS)), c_ulonglong(self._STEPS)
                )

        def _call(self, place: int, *arguments: c_void_p | c_ulong | c_ulonglong) -> None:
            """Calls the method at a place of the interface's table. What the shell answers changes nothing for us."""
            table = cast(self._list, POINTER(c_void_p))[0]
            method = cast(table, POINTER(c_void_p))[place]
            types = [type(argument) for argument in arguments]
            ctypes.WINFUNCTYPE(ctypes.c_long, c_void_p, *types)(method)(self._list, *arguments)
