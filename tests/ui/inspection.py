"""Looks at a window as a strict reader does: is every control named, is no text cut?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QTabBar,
    QToolButton,
    QWidget,
)

from bw_desktop.ui.tables.header import FilterHeader, FilterRow

_ROUNDING = 2
_LISTS_OF_DATA = frozenset({"filter-values", "find-results"})
_SPOKEN_ROLES = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.List,
        QAccessible.Role.PageTab,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Table,
        QAccessible.Role.Tree,
    }
)


def nameless(widget: QWidget) -> list[str]:
    """The controls inside a widget that assistive technology or a test could not name."""
    found = []
    for one in (widget, *widget.findChildren(QWidget)):
        spoken = QAccessible.queryAccessibleInterface(one)
        if not _is_seen(one, widget) or spoken.role() not in _SPOKEN_ROLES or _is_qts_own(one):
            continue
        if not spoken.text(QAccessible.Text.Name) or not (one.objectName() or isinstance(one, QToolButton)):
            found.append(f"{type(one).__name__} {one.objectName()!r} in {_place(one)}")
    return found


class StrayWindows(QObject):
    """Writes down what is shown as a window of its own, though it is none: it was shown before it had a parent."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.found: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            kind = watched.windowFlags() & Qt.WindowType.WindowType_Mask
            if kind == Qt.WindowType.Window and not isinstance(watched, QMainWindow):
                self.found.append(f"{type(watched).__name__} {watched.objectName()!r} opens a window of its own")
        return False


def tabs_without_name(bar: QTabBar) -> list[int]:
    """The places of the tabs that say nothing."""
    spoken: QAccessibleInterface = QAccessible.queryAccessibleInterface(bar)
    return [place for place in range(bar.count()) if not spoken.child(place).text(QAccessible.Text.Name)]


def cut(widget: QWidget) -> list[str]:
    """The texts of ours inside a widget that do not fit where they stand. Data in cells may be shortened."""
    found = []
    for one in widget.findChildren(QWidget):
        if _is_seen(one, widget) and not _is_qts_own(one):
            found += [f"{text!r} in {_place(one)}" for text in _cut_in(one, widget)]
    return found


def _cut_in(one: QWidget, window: QWidget) -> Iterator[str]:
    for kind, texts in _CHECKS:
        if isinstance(one, kind):
            yield from texts(one)
            break
    if isinstance(one, QLabel | QAbstractButton) and one.text() and _is_covered(one, window):
        yield one.text()


def _cut_label(label: QLabel) -> Iterator[str]:
    if label.text() and not _holds_label(label):
        yield label.text()


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    if button.text() and button.width() + _ROUNDING < button.sizeHint().width():
        yield button.text()


def _cut_choice(box: QComboBox) -> Iterator[str]:
    arrow = box.fontMetrics().height() + 8
    if _advance(box, box.currentText()) > box.width() - arrow:
        yield box.currentText()


def _cut_hint(field: QLineEdit) -> Iterator[str]:
    if not field.text() and _advance(field, field.placeholderText()) > field.contentsRect().width():
        yield field.placeholderText()


def _cut_tab(bar: QTabBar) -> Iterator[str]:
    last = bar.count() - 1
    if bar.tabRect(last).right() > bar.width() + _ROUNDING:
        yield bar.tabText(last)


def _cut_items(listed: QListWidget) -> Iterator[str]:
    if listed.objectName() in _LISTS_OF_DATA:
        return
    for item in (listed.item(place) for place in range(listed.count())):
        if item.text() and listed.sizeHintForIndex(listed.indexFromItem(item)).width() > listed.viewport().width():
            yield item.text()


def _holds_label(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + _ROUNDING
    return label.sizeHint().width() <= label.width() + _ROUNDING


def _is_covered(one: QWidget, window: QWidget) -> bool:
    """Whether it sticks out of what it stands in; what is scrolled may, where there is a bar to scroll it by."""
    rect = QRect(one.mapTo(window, one.rect().topLeft()), one.size())
    above = one.parentWidget()
    while above is not None and above is not window:
        area = above.parentWidget()
        if isinstance(above, FilterRow):
            return False
        if isinstance(area, QAbstractScrollArea):
            left, width = above.mapTo(window, QPoint()).x(), above.width()
            has_bar = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return not has_bar and not (left - _ROUNDING <= rect.left() and rect.right() <= left + width + _ROUNDING)
        rect_above = QRect(above.mapTo(window, above.rect().topLeft()), above.size())
        room = rect_above.adjusted(-_ROUNDING, -_ROUNDING, _ROUNDING, _ROUNDING)
        if not room.contains(rect):
            return True
        above = above.parentWidget()
    return False


def _cut_titles(header: FilterHeader) -> Iterator[str]:
    for place in range(header.count()):
        if not header.isSectionHidden(place) and header.sectionSize(place) + _ROUNDING < header.title_width(place):
            yield str(header.model().headerData(place, Qt.Orientation.Horizontal))


def _cut_sections(header: QHeaderView) -> Iterator[str]:
    if header.orientation() == Qt.Orientation.Vertical:
        return
    for place in range(header.count()):
        if not header.isSectionHidden(place) and header.sectionSize(place) + _ROUNDING < header.sectionSizeHint(place):
            yield str(header.model().headerData(place, Qt.Orientation.Horizontal))


_CHECKS: tuple[tuple[type[QWidget], Callable[[Any], Iterator[str]]], ...] = (
    (QLabel, _cut_label),
    (QAbstractButton, _cut_button),
    (QComboBox, _cut_choice),
    (QLineEdit, _cut_hint),
    (FilterHeader, _cut_titles),
    (QTabBar, _cut_tab),
    (QListWidget, _cut_items),
    (QHeaderView, _cut_sections),
)


def _advance(widget: QWidget, text: str) -> int:
    return QFontMetrics(widget.font()).horizontalAdvance(text)


def _is_seen(one: QWidget, window: QWidget) -> bool:
    return one.isVisibleTo(window) and one.width() > 0 and one.height() > 0


def _is_qts_own(one: QWidget) -> bool:
    """Parts of Qt's calendar and scroll buttons of tabs, which Qt names itself or hides."""
    above: QWidget | None = one
    while above is not None:
        if isinstance(above, QCalendarWidget) or above.objectName().startswith(("qt_", "Scroll")):
            return above is not one or not isinstance(one, QCalendarWidget)
        above = above.parentWidget()
    return False


def _place(one: QWidget) -> str:
    names: list[str] = []
    above: QWidget | None = one
    while above is not None and len(names) < 3:
        if above.objectName():
            names.append(above.objectName())
        above = above.parentWidget()
    return " < ".join(names)
