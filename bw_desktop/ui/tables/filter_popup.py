"""What the arrow of a filter opens: a tick list with counts, a range of numbers or dates, is empty (row B1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QFrame, QLineEdit, QToolButton, QWidget

from bw_desktop.records.columns import Kind, Value
from bw_desktop.records.people import today_utc
from bw_desktop.records.query import DateBetween, Empty, NumberBetween, OneOf
from bw_desktop.records.spans import Within, days_words
from bw_desktop.records.view import Wish
from bw_desktop.ui import theme
from bw_desktop.ui.formatting import Speech, capital
from bw_desktop.ui.kit import Caption, FormRow, Hairline, PrimaryButton, QuietButton, SearchField, Strong, column, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.filter_text import DATES, NUMBERS, FilterReader
from bw_desktop.ui.tables.tick_list import TickList

MOST_TICKS = 400
MOVING = (
    *(Within(word) for word in ("this-quarter", "last-quarter", "next-quarter", "this-half-year", "this-year")),
    *(Within("last", days) for days in (7, 30, 90, 365)),
    *(Within("next", days) for days in (30, 60, 90)),
    *(Within("before", days) for days in (0, 30, 90)),
)
"""What the days of a filter may be called."""
_FEW = 8


class FilterPopup(QFrame):
    """Opens below a filter field. `chosen` carries the condition (None: no filter) and the words for the field."""

    chosen = Signal(object, str)

    def __init__(self, speech: Speech, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popup")
        self.speech, self.wording = speech, speech.wording
        named(self, "filter-popup", title)
        self.setMinimumWidth(280)
        layout = column(self, margin=12, space=8)
        layout.addWidget(Strong(title))
        self.body = column(space=8)
        layout.addLayout(self.body)
        layout.addWidget(Hairline())
        quick = row(space=4)
        for wanted, words in ((True, "table-filter-empty"), (False, "table-filter-filled")):
            button = QuietButton(self.wording.text(words), words)
            button.clicked.connect(
                lambda _=False, is_wanted=wanted, said=words: self.choose(Empty(is_wanted), self.wording.text(said))
            )
            quick.addWidget(button)
        quick.addStretch(1)
        clear = QuietButton(self.wording.text("table-filter-none"), "table-filter-none")
        clear.clicked.connect(lambda: self.choose(None, ""))
        quick.addWidget(clear)
        layout.addLayout(quick)

    def choose(self, condition: Wish | None, words: str) -> None:
        """Filters by this, and closes."""
        self.chosen.emit(condition, words)
        self.close()

    def open_at(self, where: QPoint) -> None:
        """Shows the popup with its top left corner there, or as near as the screen lets it."""
        # Qt's own `adjustSize` takes no more than two thirds of the screen.
        self.ensurePolished()
        self.resize(self.sizeHint())
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(where.x(), screen.right() - self.width()))
        top = max(screen.top(), min(where.y(), screen.bottom() - self.height()))
        self.move(left, top)
        self.show()


class RangePopup(FilterPopup):
    """From … to …, of numbers or of dates; dates can be picked in a calendar."""

    def __init__(self, speech: Speech, title: str, kind: Kind, reader: FilterReader, now: Wish | None, parent: QWidget):
        super().__init__(speech, title, parent)
        self._kind, self._reader = kind, reader
        self._low = named(QLineEdit(), "filter-from", self.wording.text("table-filter-from"))
        self._high = named(QLineEdit(), "filter-to", self.wording.text("table-filter-to"))
        fields = row(space=8)
        self._rows = [
            FormRow(self.wording.text(words), field)
            for words, field in (("table-filter-from", self._low), ("table-filter-to", self._high))
        ]
        for form_row in self._rows:
            fields.addWidget(form_row)
        self.body.addLayout(fields)
        self._words: QComboBox | None = None
        if kind in DATES:
            self._add_calendar(now)
            self._add_words(now)
        use = PrimaryButton(self.wording.text("table-filter-use"), "table-filter-use")
        use.clicked.connect(self._use)
        self._low.returnPressed.connect(self._use)
        self._high.returnPressed.connect(self._use)
        self.body.addWidget(use)
        self._show(now)
        self._low.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The calendar fills the field that was used last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self._filled = watched
        return super().eventFilter(watched, event)

    def _add_calendar(self, now: Wish | None) -> None:
        self._filled = self._low
        self._low.installEventFilter(self)
        self._high.installEventFilter(self)
        calendar = named(QCalendarWidget(), "filter-calendar", self.wording.text("table-filter-calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setLocale(self.speech.locale)
        _stand_on(calendar, now)
        _tidy(calendar)
        calendar.clicked.connect(self._on_day)
        self.body.addWidget(calendar)

    def _add_words(self, now: Wish | None) -> None:
        """Days that move with today, so that a view that is kept asks the same tomorrow."""
        say = self.wording.say
        words = named(QComboBox(), "filter-days", self.wording.text("table-filter-days"))
        words.setPlaceholderText(self.wording.text("table-filter-days"))
        for days in MOVING:
            words.addItem(capital(say(days_words(days))))
        words.setCurrentIndex(MOVING.index(now) if isinstance(now, Within) and now in MOVING else -1)
        # One or the other: the fields, or the words.
        for field in (self._low, self._high):
            words.activated.connect(field.clear)
            field.textChanged.connect(lambda text: words.setCurrentIndex(-1) if text else None)
        self._words = words
        self.body.addWidget(words)

    def _on_day(self, day: QDate) -> None:
        self._filled.setText(self.speech.date(date(day.year(), day.month(), day.day())))
        if self._filled is self._low and not self._high.text():
            self._filled = self._high

    def _show(self, now: Wish | None) -> None:
        match now:
            case Within() if now not in MOVING:
                self._show(now.at(today_utc()))
            case NumberBetween(low, high):
                scale = 100 if self._kind is Kind.PERCENT else 1
                for field, number in ((self._low, low), (self._high, high)):
                    field.setText("" if number is None else self.speech.number(number * scale))
            case DateBetween(first, last):
                for field, day in ((self._low, first), (self._high, last)):
                    field.setText("" if day is None else self.speech.date(day))
            case _:
                pass

    def _use(self) -> None:
        if self._words is not None and self._words.currentIndex() >= 0:
            days = MOVING[self._words.currentIndex()]
            self.choose(days, self.wording.say(days_words(days)))
            return
        texts = [field.text().strip() for field in (self._low, self._high)]
        fits = True
        for text, form_row in zip(texts, self._rows, strict=True):
            fits = self._says_fits(text, form_row) and fits
        if fits:
            words = "..".join(texts) if any(texts) else ""
            self.choose(self._reader.read(self._kind, words), words)

    def _says_fits(self, text: str, form_row: FormRow) -> bool:
        is_number = self._kind in NUMBERS
        try:
            if text:
                _ = self._reader.number(text, self._kind) if is_number else self._reader.day(text)
        except ValueError:
            form_row.set_problem(self.wording.text("table-filter-no-number" if is_number else "table-filter-no-date"))
            return False
        form_row.set_problem("")
        return True


def _stand_on(calendar: QCalendarWidget, now: Wish | None) -> None:
    """The first day of the filter that is on, else today."""
    day = (now.first or now.last) if isinstance(now, DateBetween) else None
    wanted = QDate(day.year, day.month, day.day) if day else QDate.currentDate()
    # Qt marks the day before in a week that begins on Sunday, until another day was chosen.
    calendar.setSelectedDate(wanted.addDays(1))
    calendar.setSelectedDate(wanted)


def _tidy(calendar: QCalendarWidget) -> None:
    """All days in one colour, and our arrows."""
    plain = QTextCharFormat()
    plain.setForeground(theme.current().colour("text"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(theme.current().icon(icon, "text", 16))


class TickPopup(FilterPopup):
    """The values of a column with how often they stand there, to be ticked."""

    def __init__(
        self,
        speech: Speech,
        title: str,
        values: Mapping[Value, str],
        counts: Mapping[Value, int],
        now: Wish | None,
        parent: QWidget,
    ) -> None:
        super().__init__(speech, title, parent)
        self._values = values
        self.ticks = TickList(
            title,
            {
                value: self.wording.text("table-filter-value", value=words, count=speech.number(counts.get(value, 0)))
                for value, words in values.items()
            },
            now.values if isinstance(now, OneOf) else frozenset(),
        )
        if len(values) > _FEW:
            search = SearchField(
                "filter-search", self.wording.text("table-filter-search"), self.wording.text("ui-clear-field")
            )
            search.textChanged.connect(self.ticks.narrow)
            self.body.addWidget(search)
            search.setFocus()
        self.body.addWidget(self.ticks)
        if len(counts) > MOST_TICKS:
            self.body.addWidget(Caption(self.wording.text("table-filter-most", count=MOST_TICKS)))
        use = PrimaryButton(self.wording.text("table-filter-use"), "table-filter-use")
        use.clicked.connect(self._use)
        self.body.addWidget(use)

    def _use(self) -> None:
        ticked = self.ticks.ticked
        words = ", ".join(self._values[value] for value in ticked)
        self.choose(OneOf(frozenset(ticked)) if ticked else None, words)
