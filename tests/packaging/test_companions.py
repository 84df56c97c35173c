"""The companions as a test meets them: a keychain that keeps a secret, a display that answers."""

from __future__ import annotations

import subprocess
import sys

import pytest

import companions


def test_the_keychain_keeps_a_secret(keychain: dict[str, str]) -> None:
    from keyring.backends.SecretService import Keyring

    store = Keyring()
    assert store.get_password("service", "who") is None
    store.set_password("service", "who", "a secret")
    assert store.get_password("service", "who") == "a secret"
    assert keychain["DBUS_SESSION_BUS_ADDRESS"].startswith("unix:")


def test_the_display_answers(display: dict[str, str]) -> None:
    pytest.importorskip("PySide6.QtWidgets")
    code = "from PySide6.QtWidgets import QApplication; print(QApplication([]).primaryScreen().size().width())"
    import os

    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **display}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "1920"


def test_what_was_started_is_ended() -> None:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    with companions.ended(process):
        assert process.poll() is None
    assert process.returncode is not None
