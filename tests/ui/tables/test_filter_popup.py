"""What the arrow of a filter opens, and what is chosen there (row B1)."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from bw_desktop.records.columns import Kind, Value
from bw_desktop.records.query import Condition, DateBetween, Empty, NumberBetween, OneOf
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.filter_popup import FilterPopup, RangePopup, TickPopup
from bw_desktop.ui.tables.filter_text import FilterReader
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import ENGLISH, clicked, nameless

SPEECH = Speech(Wording(), ENGLISH)
READER = FilterReader(ENGLISH, SPEECH.date_pattern)
Chosen: TypeAlias = "list[tuple[Condition | None, str]]"


def listening(popup: FilterPopup) -> Chosen:
    chosen: Chosen = []
    popup.chosen.connect(lambda condition, words: chosen.append((condition, words)))
    return chosen


def press(popup: FilterPopup, name: str) -> None:
    clicked(popup.findChild(QWidget, name))  # type: ignore[arg-type]


def type_range(popup: FilterPopup, low: str, high: str) -> None:
    for name, text in (("filter-from", low), ("filter-to", high)):
        popup.findChild(QLineEdit, name).setText(text)  # type: ignore[union-attr]
    press(popup, "table-filter-use")


@pytest.mark.parametrize(
    ("name", "condition"),
    [("table-filter-empty", Empty(True)), ("table-filter-filled", Empty(False)), ("table-filter-none", None)],
)
def test_every_column_can_be_asked_for_blanks(name: str, condition: Condition | None, parent: QWidget) -> None:
    popup = FilterPopup(SPEECH, "Detail", parent)
    chosen = listening(popup)
    popup.open_at(QPoint(10, 10))
    press(popup, name)
    assert chosen[0][0] == condition
    assert not popup.isVisible()


def test_a_range_of_numbers(parent: QWidget) -> None:
    popup = RangePopup(SPEECH, "Progress", Kind.PERCENT, READER, NumberBetween(0.25, None), parent)
    assert popup._low.text() == "25"
    chosen = listening(popup)
    type_range(popup, "10", "50")
    assert chosen == [(NumberBetween(0.1, 0.5), "10..50")]
    popup.close()


def test_what_is_no_number_is_said_at_its_field(parent: QWidget) -> None:
    popup = RangePopup(SPEECH, "Target", Kind.NUMBER, READER, None, parent)
    chosen = listening(popup)
    type_range(popup, "many", "5")
    assert chosen == []
    assert "not a number" in popup._low.accessibleDescription()
    type_range(popup, "", "")
    assert chosen == [(None, "")]
    popup.close()


def test_dates_can_be_picked_from_the_calendar(parent: QWidget) -> None:
    popup = RangePopup(SPEECH, "Hired on", Kind.DATE, READER, DateBetween(date(2026, 1, 1), None), parent)
    assert popup._low.text() == "1/1/2026"
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    popup._low.clear()
    calendar.clicked.emit(QDate(2026, 3, 1))
    calendar.clicked.emit(QDate(2026, 3, 31))
    chosen = listening(popup)
    press(popup, "table-filter-use")
    assert chosen == [(DateBetween(date(2026, 3, 1), date(2026, 3, 31)), "3/1/2026..3/31/2026")]
    popup.close()


def test_ticks_show_counts_and_what_is_on_already(parent: QWidget) -> None:
    values: dict[Value, str] = {"active": "Active", "leaving": "Leaving", None: "(empty)"}
    counts: dict[Value, int] = {"active": 1061, "leaving": 24}
    popup = TickPopup(SPEECH, "Status", values, counts, OneOf(frozenset({"leaving"})), parent)
    items = [popup._model.item(place) for place in range(3)]
    assert [item.text() for item in items] == ["Active  (1,061)", "Leaving  (24)", "(empty)  (0)"]
    assert items[1].checkState() == Qt.CheckState.Checked
    chosen = listening(popup)
    popup._turn(0)
    popup._turn(2)
    popup._turn(1)
    press(popup, "table-filter-use")
    assert chosen == [(OneOf(frozenset({"active", None})), "Active, (empty)")]
    assert nameless(popup) == []
    popup.close()


def test_nothing_ticked_is_no_filter(parent: QWidget) -> None:
    popup = TickPopup(SPEECH, "Status", {"active": "Active"}, {"active": 2}, None, parent)
    chosen = listening(popup)
    press(popup, "table-filter-use")
    assert chosen == [(None, "")]
    popup.close()
