"""Fixtures for real components beside the program: `keychain` and `display`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator

import pytest

import companions


@pytest.fixture
def keychain(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A real, empty, unlocked keychain for this test: GNOME's, over a session bus of its own.

    Yields the environment a child process needs to reach it. Skips where there is none (Windows, macOS:
    their keychains belong to the person at the computer).
    """
    if sys.platform != "linux" or not shutil.which("gnome-keyring-daemon"):
        pytest.skip("needs gnome-keyring on Linux")
    with companions.unlocked_keychain() as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
        yield environment


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """A virtual display for programs this test starts. Yields their environment."""
    if sys.platform != "linux" or not shutil.which("Xvfb"):
        pytest.skip("needs Xvfb on Linux")
    with companions.virtual_display() as name:
        yield {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
