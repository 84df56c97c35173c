"""One record beside its table: every field in groups, long text wrapped, unknown fields too (row B6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from bw_desktop.records.columns import IDENTIFIERS, Column
from bw_desktop.records.raw import flattened
from bw_desktop.ui import theme
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.kit import (
    Hairline,
    Icon,
    IconButton,
    LinkButton,
    Muted,
    QuietButton,
    SmallIconButton,
    Strong,
    Surface,
    Title,
    ValueText,
    column,
    emptied,
    row,
)
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.person_links import People, named_in

WIDTH, _NARROWEST = 384, 320
_LABELS = 128
_LATER = ("time", "custom", "other", IDENTIFIERS)
"""Groups that stand last, in this order: what one comes for stands before them."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the panel: its title and its fields as (label, value); with `stacked` a label stands above its value.

    `icon` is the name of the sign before the title, or empty; `people` are those a field names, by its label.
    """

    title: str
    fields: Sequence[tuple[str, str]]
    icon: str = ""
    stacked: bool = False
    people: Mapping[str, People] = field(default_factory=dict)


def sections(
    speech: Speech, columns: Sequence[Column[Any]], record: Any, more: Sequence[Section] = ()
) -> list[Section]:
    """The fields of a record that are columns, by their groups; those without a value are left out.

    What the record tells beside its columns, `more`, stands behind what it is about.
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    people: dict[str, People] = {}
    for one in columns:
        value = one.read(record)
        if text := speech(one, value):
            label = speech.wording.say(one.title)
            groups.setdefault(one.group or "other", []).append((label, text))
            people[label] = named_in((one, text, value), record)

    def section(group: str) -> Section:
        return Section(speech.wording.text(f"group-{group}"), groups[group], people=people)

    first = [section(group) for group in groups if group not in _LATER]
    return [*first, *more, *(section(group) for group in _LATER if group in groups)]


def raw_fields(raw: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every field as the server sent it, with its dotted name."""
    for name, value in flattened(raw):
        yield name, "" if value is None else str(value)


class RecordPanel(Surface):
    """Shows one record. `closed` is emitted by its button, `web_wanted` by "Open in Betterworks".

    `followed` carries the people, as (id, name), of a field that leads to them.
    """

    closed = Signal()
    followed = Signal(object)
    web_wanted = Signal()

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__("panel", "record-panel", parent)
        self._speech, wording = speech, speech.wording
        self.setAccessibleName(wording.text("record-panel"))
        self.setMinimumWidth(_NARROWEST)
        outer = column(self, space=0)
        top = row(space=8)
        top.setContentsMargins(20, 16, 12, 8)
        self._title = Title("", "record-title")
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top.addWidget(self._title, 1)
        close = IconButton("close", "record-close", wording.text("record-close"))
        close.clicked.connect(self.closed)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(top)
        self._web = LinkButton(wording.text("record-web"), "record-web", icon="outside")
        self._web.clicked.connect(self.web_wanted)
        beside = row()
        beside.setContentsMargins(14, 0, 12, 4)
        beside.addWidget(self._web)
        beside.addStretch(1)
        outer.addLayout(beside)
        outer.addWidget(Hairline())
        outer.addWidget(self._scrolled(), 1)
        self._raw_shown = False
        self._shown: tuple[object, ...] = ()

    def _scrolled(self) -> QWidget:
        scrolled = QScrollArea()
        named(scrolled, "record-scroll", self._speech.wording.text("record-panel"))
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("surface", "scrolled")
        self._parts = column(space=16)
        self._parts.setContentsMargins(20, 0, 24, 24)
        self._note = Muted("", "record-note")
        around = column(inside, space=16)
        around.setContentsMargins(0, 16, 0, 0)
        noted = row()
        noted.setContentsMargins(20, 0, 24, 0)
        noted.addWidget(self._note)
        around.addLayout(noted)
        around.addLayout(self._parts, 1)
        scrolled.setWidget(inside)
        return scrolled

    def show_record(
        self, title: str, parts: Sequence[Section], raw: Mapping[str, Any], *, has_web: bool, note: str = ""
    ) -> None:
        """Shows a record: its title, its sections, and what the server sent behind a button.

        What is shown already is left as it is: nothing is taken from under the mouse or the keyboard.
        """
        self._note.setText(note)
        self._note.setVisible(bool(note))
        shown = (title, tuple(parts), dict(raw), has_web)
        if shown == self._shown:
            return
        self._shown = shown
        self._title.setText(title)
        self._web.setVisible(has_web)
        emptied(self._parts)
        for part in parts:
            self._parts.addWidget(self._section(part))
        if raw:
            self._add_raw(raw)
        self._parts.addStretch(1)

    def _section(self, part: Section) -> QWidget:
        holder = QWidget()
        layout = column(holder, space=8)
        if part.title:
            heading = row(space=8)
            if part.icon:
                heading.addWidget(Icon(part.icon, "muted"), 0, Qt.AlignmentFlag.AlignTop)
            heading.addWidget(Strong(part.title), 1)
            layout.addLayout(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, (label, value) in enumerate(part.fields):
            name, text = Muted(label), ValueText(value or "–", f"{value}, {label}")
            if part.stacked:
                grid.addLayout(_above(name, text), line, 0, 1, 2)
                continue
            name.setFixedWidth(theme.current().pixels(_LABELS))
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, line, 1, Qt.AlignmentFlag.AlignTop)
            if people := part.people.get(label):
                grid.addWidget(self._way_to(people, value), line, 2, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(grid)
        return holder

    def _way_to(self, people: People, names: str) -> QWidget:
        """A small button that leads to the people a field names (row B10)."""
        button = SmallIconButton("person", "record-person", self._speech.wording.text("person-show", name=names))
        button.clicked.connect(lambda: self.followed.emit(people))
        return button

    def _add_raw(self, raw: Mapping[str, Any]) -> None:
        wording = self._speech.wording
        button = QuietButton(wording.text("record-raw"), "record-raw", icon="right")
        self._parts.addWidget(Hairline())
        self._parts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        fields: list[QWidget] = []

        def turn() -> None:
            self._raw_shown = not self._raw_shown
            show()

        def show() -> None:
            if self._raw_shown and not fields:
                fields.append(self._section(Section("", list(raw_fields(raw)))))
                self._parts.insertWidget(self._parts.indexOf(button) + 1, fields[0])
            for shown in fields:
                shown.setVisible(self._raw_shown)
            button.set_icon("down" if self._raw_shown else "right")

        button.clicked.connect(turn)
        show()


def _above(name: QWidget, text: QWidget) -> QVBoxLayout:
    """A label above its value."""
    both = column(space=0)
    both.addWidget(name)
    both.addWidget(text)
    return both
