"""What is said to a screen reader, and that nothing is said where none listens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from bw_desktop.ui.announcing import announce


@pytest.fixture
def listening() -> Iterator[None]:
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was)


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("at_once", [False, True])
def test_words_are_given_to_the_system_without_a_complaint(parent: QWidget, at_once: bool) -> None:
    announce(parent, "412 of 1,200 rows settled", at_once=at_once)
    assert QAccessible.isActive()


def test_nothing_is_said_where_nobody_listens(parent: QWidget) -> None:
    announce(parent, "")
    assert parent.accessibleName() == ""
