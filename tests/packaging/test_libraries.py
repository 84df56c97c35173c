"""Faults of libraries we were bitten by: the pins that keep them out, and a test that shows they are out."""

from __future__ import annotations

import sys

import pytest


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost any more")
def test_a_call_into_qt_does_not_lose_a_reference_to_none() -> None:
    """PySide6 6.12.0 drops one reference per call that returns nothing; after some thousands Python aborts."""
    core = pytest.importorskip("PySide6.QtCore")
    thing = core.QObject()
    calls = 1000
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < calls // 10


def test_only_one_binding_of_qt_is_installed() -> None:
    """Qasync and pytest-qt take the first binding they find."""
    from importlib.util import find_spec

    assert not [name for name in ("PyQt5", "PyQt6", "PySide2") if find_spec(name)]
