"""The inspector finds what it looks for: names that are missing, texts that do not fit."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QTabBar, QTableWidget, QWidget

from bw_desktop.ui.kit import Body, SearchField
from tests.ui.inspection import cut, nameless, tabs_without_name

LONG = "A sentence that is longer than its place"


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QListWidget, QTableWidget])
def test_a_control_needs_a_name_for_people_and_one_for_tests(kind: type[QWidget], parent: QWidget) -> None:
    control = kind(parent)
    parent.show()
    assert len(nameless(parent)) == 1
    control.setAccessibleName("Amount")
    assert len(nameless(parent)) == 1
    control.setObjectName("amount")
    assert nameless(parent) == []


def test_qts_own_button_inside_a_field_needs_a_name_too(parent: QWidget) -> None:
    field = QLineEdit("words", parent)
    field.setObjectName("field")
    field.setAccessibleName("Field")
    field.setClearButtonEnabled(True)
    parent.show()
    assert "QToolButton" in nameless(parent)[0]
    field.deleteLater()
    field.hide()
    SearchField("search", "Search people", "Empty this field", parent).show()
    assert nameless(parent) == []


@pytest.mark.parametrize("kind", [QLabel, QPushButton, Body])
def test_text_that_does_not_fit_is_found(kind: type[QLabel | QPushButton], parent: QWidget) -> None:
    widget = kind(LONG, parent=parent)
    widget.setGeometry(0, 0, 500, 40)
    parent.show()
    assert cut(parent) == []
    widget.setGeometry(0, 0, 60, 20)
    assert LONG in cut(parent)[0]


def test_text_that_sticks_out_of_what_holds_it_is_found(parent: QWidget) -> None:
    holder = QWidget(parent)
    holder.setGeometry(0, 0, 200, 20)
    button = QPushButton("Send", holder)
    parent.show()
    button.setGeometry(0, 10, 120, 32)
    assert len(cut(parent)) == 1


def test_titles_hints_choices_and_items_are_looked_at(parent: QWidget) -> None:
    table = QTableWidget(1, 1, parent)
    table.setHorizontalHeaderLabels([LONG])
    table.setColumnWidth(0, 40)
    field = QLineEdit(parent)
    field.setPlaceholderText(LONG)
    choice = QComboBox(parent)
    choice.addItem(LONG)
    choice.setFixedWidth(60)
    listed = QListWidget(parent)
    listed.addItem(LONG)
    for widget in (field, listed):
        widget.setFixedWidth(60)
    parent.show()
    assert len(cut(parent)) == 4


def test_a_tab_without_words_is_found(parent: QWidget) -> None:
    bar = QTabBar(parent)
    bar.addTab("Users")
    bar.addTab("")
    assert tabs_without_name(bar) == [1]
