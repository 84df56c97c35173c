"""The fields in which a ready question's one choice is made: a number, some days, a first day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QWidget

from bw_desktop.records.query import DateBetween
from bw_desktop.records.questions import Choice, Chosen, Number, Parameter, Since
from bw_desktop.records.spans import Days, days_words
from bw_desktop.ui.formatting import Speech, capital
from bw_desktop.ui.naming import named

_MOST = 9999
_MARGIN = 6
Change = Callable[[Chosen], object]


def parameter_field(speech: Speech, parameter: Parameter, chosen: Chosen, change: Change) -> QWidget:
    """A field that shows what is chosen and tells what is chosen instead."""
    match parameter:
        case Number():
            return _number(speech, parameter, chosen, change)
        case Choice(offered):
            return _choice(speech, offered, chosen, change)
        case Since():
            return _first_day(speech, chosen, change)


def _number(speech: Speech, parameter: Number, chosen: Chosen, change: Change) -> QSpinBox:
    unit = speech.wording.say(parameter.unit)
    field = named(QSpinBox(), "question-number", unit)
    field.setRange(parameter.least, _MOST)
    field.setSuffix(f" {unit}")
    # A style sheet has no say in where the text of a number field begins.
    field.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
    # What is typed counts when it is finished: each digit would be another question.
    field.setKeyboardTracking(False)
    field.setValue(chosen if isinstance(chosen, int) else parameter.usual)
    field.valueChanged.connect(change)
    return field


def _choice(speech: Speech, offered: tuple[Days, ...], chosen: Chosen, change: Change) -> QComboBox:
    field = named(QComboBox(), "question-days", speech.wording.text("view-days"))
    for days in offered:
        field.addItem(capital(speech.wording.say(days_words(days))))
    if chosen in offered:
        field.setCurrentIndex([*offered].index(chosen))
    field.currentIndexChanged.connect(lambda place: change(offered[place]))
    return field


def _first_day(speech: Speech, chosen: Chosen, change: Change) -> QDateEdit:
    field = named(QDateEdit(), "question-since", speech.wording.text("view-since"))
    field.setLocale(speech.locale)
    field.setDisplayFormat(speech.date_pattern)
    field.setCalendarPopup(True)
    field.setKeyboardTracking(False)
    if isinstance(chosen, DateBetween) and chosen.first:
        field.setDate(QDate(chosen.first.year, chosen.first.month, chosen.first.day))
    field.dateChanged.connect(lambda day: change(DateBetween(date(day.year(), day.month(), day.day()))))
    return field
