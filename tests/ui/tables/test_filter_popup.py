"""What the arrow of a filter opens, and what is chosen there (row B1)."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QLineEdit, QTableView, QWidget

from bw_desktop.records.columns import Kind, Value
from bw_desktop.records.people import today_utc
from bw_desktop.records.query import Condition, DateBetween, Empty, NumberBetween, OneOf
from bw_desktop.records.spans import Within
from bw_desktop.records.view import Wish
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.filter_popup import FilterPopup, RangePopup, TickPopup
from bw_desktop.ui.tables.filter_text import FilterReader
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import ENGLISH, clicked, nameless

SPEECH = Speech(Wording(), ENGLISH)
READER = FilterReader(ENGLISH, SPEECH.date_pattern)
Chosen: TypeAlias = "list[tuple[Wish | None, str]]"


def listening(popup: FilterPopup) -> Chosen:
    chosen: Chosen = []
    popup.chosen.connect(lambda condition, words: chosen.append((condition, words)))
    return chosen


def press(popup: FilterPopup, name: str) -> None:
    clicked(popup.findChild(QWidget, name))  # type: ignore[arg-type]


def tick(popup: TickPopup, place: int) -> None:
    where = popup.ticks.visualItemRect(popup.ticks.item(place)).center()
    QTest.mouseClick(popup.ticks.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


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


def test_days_that_move_with_today_are_chosen_by_their_words(parent: QWidget) -> None:
    popup = RangePopup(SPEECH, "Hired on", Kind.DATE, READER, None, parent)
    chosen = listening(popup)
    popup.open_at(QPoint(10, 10))
    words = popup.findChild(QComboBox, "filter-days")
    assert words is not None
    spoken = [words.itemText(place) for place in range(words.count())]
    assert len(set(spoken)) == len(spoken)
    popup._low.setText("2026")
    words.setFocus()
    for _ in range(7):
        QTest.keyClick(words, Qt.Key.Key_Down)
    assert (popup._low.text(), chosen) == ("", [])
    press(popup, "table-filter-use")
    assert chosen == [(Within("last", 30), "in the last 30 days")]
    assert not popup.isVisible()
    again = RangePopup(SPEECH, "Hired on", Kind.DATE, READER, Within("last", 30), parent)
    words = again.findChild(QComboBox, "filter-days")
    assert words is not None
    assert words.currentText() == "In the last 30 days"
    QTest.keyClicks(again._low, "2026")
    assert words.currentIndex() == -1, "what is typed counts"
    again.close()
    fixed = RangePopup(SPEECH, "Hired on", Kind.DATE, READER, Within("last", 45), parent)
    assert fixed._high.text() == SPEECH.date(today_utc()), "what has no word is shown as days"
    fixed.close()
    numbers = RangePopup(SPEECH, "Target", Kind.NUMBER, READER, None, parent)
    assert numbers.findChild(QComboBox, "filter-days") is None
    numbers.close()


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


def shown_day(popup: RangePopup) -> object:
    view = popup.findChild(QTableView, "qt_calendar_calendarview")
    assert view is not None
    return view.currentIndex().data()


@pytest.mark.parametrize("locale", [ENGLISH, QLocale("de_DE")])
def test_the_calendar_marks_the_first_day_of_the_filter(locale: QLocale, parent: QWidget) -> None:
    speech = Speech(Wording(), locale)
    reader = FilterReader(locale, speech.date_pattern)
    popup = RangePopup(speech, "Hired", Kind.DATE, reader, DateBetween(date(2026, 11, 23), None), parent)
    assert shown_day(popup) == 23
    popup.close()
    popup = RangePopup(speech, "Hired", Kind.DATE, reader, None, parent)
    assert shown_day(popup) == QDate.currentDate().day()
    popup.close()


def test_ticks_show_counts_and_what_is_on_already(parent: QWidget) -> None:
    values: dict[Value, str] = {"active": "Active", "leaving": "Leaving", None: "(empty)"}
    counts: dict[Value, int] = {"active": 1061, "leaving": 24}
    popup = TickPopup(SPEECH, "Status", values, counts, OneOf(frozenset({"leaving"})), parent)
    assert [popup.ticks.item(place).text() for place in range(3)] == [
        "Active  (1,061)",
        "Leaving  (24)",
        "(empty)  (0)",
    ]
    assert popup.ticks.ticked == ["leaving"]
    chosen = listening(popup)
    for place in range(3):
        tick(popup, place)
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


def test_space_ticks_and_a_click_after_it_counts(parent: QWidget) -> None:
    popup = TickPopup(SPEECH, "Status", {"active": "Active", "leaving": "Leaving"}, {}, None, parent)
    popup.open_at(QPoint(10, 10))
    QTest.keyClick(popup.ticks, Qt.Key.Key_Down)
    assert popup.ticks.ticked == []
    QTest.keyClick(popup.ticks, Qt.Key.Key_Space)
    assert popup.ticks.ticked == ["leaving"]
    tick(popup, 1)
    assert popup.ticks.ticked == []
    popup.close()


def test_assistive_technology_ticks_without_a_click(parent: QWidget) -> None:
    popup = TickPopup(SPEECH, "Status", {"active": "Active", "leaving": "Leaving"}, {}, None, parent)
    listed = QAccessible.queryAccessibleInterface(popup.ticks)
    for place in (1, 0, 1):
        listed.child(place).actionInterface().doAction("Toggle")
    assert popup.ticks.ticked == ["active"]
    assert listed.child(0).state().selected
    popup.close()


def test_what_a_search_hides_stays_ticked(parent: QWidget) -> None:
    values: dict[Value, str] = {f"d{number}": f"Department {number}" for number in range(12)}
    popup = TickPopup(SPEECH, "Department", values, {}, OneOf(frozenset({"d3"})), parent)
    search = popup.findChild(QLineEdit, "filter-search")
    assert search is not None
    search.setText("ment 7")
    assert [place for place in range(12) if not popup.ticks.item(place).isHidden()] == [7]
    tick(popup, 7)
    assert popup.ticks.ticked == ["d3", "d7"]
    assert nameless(popup) == []
    popup.close()
