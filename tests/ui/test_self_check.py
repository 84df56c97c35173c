"""The check of what the program needs tells facts, and names what is missing instead of ending."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from bw_desktop.ui import self_check as module
from bw_desktop.ui.self_check import self_check


def test_everything_is_here_but_a_keychain_need_not_be(qapp: QApplication) -> None:
    facts = self_check()
    assert facts["ok"], facts["failed"]
    assert facts["svg"] is True
    assert set(facts["wording"]) == {"en", "de", "qps"}
    assert facts["trust_store"].startswith("truststore")
    assert facts["endpoint_map"] > 10
    assert facts["platform_plugin"]


def test_what_is_missing_is_named(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_ICON", "no-such-icon")
    facts = self_check()
    assert not facts["ok"]
    assert facts["failed"] == ["svg"]
    assert facts["svg"].startswith("FileNotFoundError")
