"""The start: what a first window stands on is light; what is heavy comes after it, on the thread it belongs to."""

from __future__ import annotations

import subprocess
import sys

from bw_desktop.application import _WITHOUT_QT

_HEAVY = ("httpx", "openpyxl", "xlsxwriter", "starlette", "uvicorn", "cryptography", "keyring", "rapidfuzz")


def imported_after(words: str) -> frozenset[str]:
    """The modules a Python of its own has imported after some statements."""
    program = f"import sys; {words}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    return frozenset(done.stdout.split())


def test_no_slow_library_is_imported_before_the_first_window() -> None:
    """Each of these costs a cold start more than the window itself; `bench start` measures the whole."""
    windows = ("bw_desktop.ui.shell.connect_window", "bw_desktop.ui.shell.main_window")
    imported = imported_after(f"import bw_desktop.application, {', '.join(windows)}")
    assert imported.issuperset(windows)
    assert sorted(imported.intersection(_HEAVY)) == []


def test_what_is_imported_in_a_thread_is_free_of_qt() -> None:
    """A class of Qt's made in a thread crashes the window's; see `application._import_the_rest`."""
    imported = imported_after("; ".join(f"import bw_desktop.{name}" for name in _WITHOUT_QT))
    assert "bw_desktop.upload" in imported
    assert [name for name in imported if name.startswith(("PySide6", "shiboken6", "qasync", "bw_desktop.ui"))] == []
