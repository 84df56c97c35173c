"""The column chooser: ticks, search, order, and back to standard (row B3)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bw_desktop.records.people import COLUMNS
from bw_desktop.ui.tables.column_chooser import ColumnChooser
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import clicked, nameless


@pytest.fixture
def chooser(parent: QWidget) -> ColumnChooser:
    return ColumnChooser(Wording(), "sample", COLUMNS, ["name", "phone"], ["name", "email"], parent)


def press(chooser: ColumnChooser, name: str) -> None:
    clicked(chooser.findChild(QWidget, name))  # type: ignore[arg-type]


def test_the_shown_columns_stand_first_and_ticked(chooser: ColumnChooser) -> None:
    assert chooser.chosen == ("name", "phone")
    assert chooser._list.count() == len(COLUMNS)
    assert nameless(chooser) == []


def test_a_tick_shows_a_column_and_moving_changes_the_order(chooser: ColumnChooser) -> None:
    titles = [chooser._list.item(at).text() for at in range(chooser._list.count())]
    chooser._list.item(titles.index("E-mail")).setCheckState(Qt.CheckState.Checked)
    assert set(chooser.chosen) == {"name", "phone", "email"}
    chooser._list.setCurrentRow(1)
    press(chooser, "columns-up")
    assert chooser.chosen[:2] == ("phone", "name")
    press(chooser, "columns-down")
    assert chooser.chosen[:2] == ("name", "phone")


def test_the_ends_cannot_be_passed(chooser: ColumnChooser) -> None:
    chooser._list.setCurrentRow(0)
    assert not chooser._up.isEnabled()
    chooser._list.setCurrentRow(chooser._list.count() - 1)
    assert not chooser._down.isEnabled()


def test_a_search_narrows_the_list_and_hides_nothing_from_the_result(chooser: ColumnChooser) -> None:
    chooser._search.setText("phon")
    shown = [
        chooser._list.item(at).text() for at in range(chooser._list.count()) if not chooser._list.item(at).isHidden()
    ]
    assert shown == ["Phone"]
    assert chooser.chosen == ("name", "phone")
    assert not chooser._down.isEnabled()


def test_after_a_search_space_ticks_what_is_seen(chooser: ColumnChooser) -> None:
    chooser._search.setText("e-mail")
    QTest.keyClick(chooser._list, Qt.Key.Key_Space)
    assert chooser.chosen == ("name", "phone", "email")


def test_back_to_standard(chooser: ColumnChooser) -> None:
    press(chooser, "columns-standard")
    assert chooser.chosen == ("name", "email")
