"""The start: what a first window stands on is light, and everything heavy comes after it."""

from __future__ import annotations

import subprocess
import sys

_HEAVY = ("httpx", "openpyxl", "xlsxwriter", "starlette", "uvicorn", "cryptography", "keyring", "rapidfuzz")


def test_no_slow_library_is_imported_before_the_first_window() -> None:
    """Each of these costs a cold start more than the window itself; `bench start` measures the whole."""
    words = "import sys, bw_desktop.application, bw_desktop.ui.shell.connect_window; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, encoding="utf-8", check=True)
    imported = frozenset(done.stdout.split())
    assert "bw_desktop.ui.shell.main_window" in imported
    assert sorted(imported.intersection(_HEAVY)) == []
