"""The registry of actions: one entry each, asked when it is allowed, named from the catalogue."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from bw_desktop.ui.actions import Action, Registry
from bw_desktop.wording import Wording


@pytest.fixture
def registry(qapp: QApplication) -> Registry:
    return Registry(Wording())


def test_an_action_has_words_and_a_shortcut(registry: Registry) -> None:
    registry.add(Action("find-anything", "go", "Ctrl+K"), lambda: None)
    assert registry.title("find-anything") == "Find anything"
    assert registry.shortcut("find-anything") == "Ctrl+K"
    assert "find-anything" in registry
    assert [action.id for action in registry] == ["find-anything"]


def test_it_runs_only_while_it_is_allowed(registry: Registry) -> None:
    ran: list[int] = []
    allowed = [False]
    made = registry.add(Action("table-copy"), lambda: ran.append(1), lambda: allowed[0])
    assert not made.isEnabled()
    assert not registry.trigger("table-copy")
    allowed[0] = True
    assert registry.trigger("table-copy")
    assert ran == [1]
    assert made.isEnabled()


def test_the_page_in_front_takes_an_action_over(registry: Registry) -> None:
    ran: list[str] = []
    first = registry.add(Action("refresh"), lambda: ran.append("first"))
    second = registry.add(Action("refresh"), lambda: ran.append("second"))
    registry.trigger("refresh")
    assert ran == ["second"]
    assert first is second


def test_what_nobody_knows_is_not_done(registry: Registry) -> None:
    assert not registry.trigger("no-such-thing")


def test_an_action_may_bring_its_own_title(registry: Registry) -> None:
    registry.add(Action("workspace-7", title="Open ACME"), lambda: None)
    assert registry.title("workspace-7") == "Open ACME"
