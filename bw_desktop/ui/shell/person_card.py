"""A person's card: who they are, and what every domain tells of them (row B10)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.records.followed import keys_of
from bw_desktop.records.people import USERS, Person
from bw_desktop.ui import theme
from bw_desktop.ui.kit import (
    Card,
    Headline,
    LinkButton,
    Muted,
    ScrolledPage,
    SecondaryButton,
    Surface,
    ValueText,
    column,
    emptied,
    row,
)
from bw_desktop.ui.shell.person_section import PersonSection
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.person_links import named_in
from bw_desktop.ui.tabs.data_tab import DataTab

_FACTS, _LABELS = 360, 120
_OWN = ("name", "title", "department", "department_path")
"""Columns told in the heading."""


class PersonCard(Surface):
    """One person. `read` gives them as the server has them now; `known` is what the table of people has, if anything.

    `keys` are what cells may name them by. `opened` asks for the rows of a domain that name the person, `followed` for
    another person, `web_wanted` for the person in Betterworks itself, by id.
    """

    opened = Signal(str)
    followed = Signal(str, str)
    web_wanted = Signal(str)

    def __init__(
        self,
        around: Surroundings,
        key: str,
        name: str,
        known: Person | None,
        read: Callable[[str], Awaitable[Person]],
        tabs: Sequence[DataTab],
    ) -> None:
        super().__init__("plain", "person-card")
        self._around, self._read = around, read
        self.keys = keys_of(known) if known is not None else frozenset({key})
        self.name = name
        self._id = ""
        self.setAccessibleName(around.wording.text("person-card", name=name))
        self.page = ScrolledPage("person-scroll", around.wording.text("person-card", name=name), widest=1200, margin=24)
        column(self).addWidget(self.page)
        self.page.body.addLayout(self._head(name))
        parts = row(space=24)
        self._facts = Card("person-facts")
        self._facts.setFixedWidth(theme.current().pixels(_FACTS))
        parts.addWidget(self._facts, 0, Qt.AlignmentFlag.AlignTop)
        sections: QVBoxLayout = column(space=12)
        self._sections = [PersonSection(around, tab, self.keys) for tab in tabs]
        for tab, section in zip(tabs, self._sections, strict=True):
            section.opened.connect(lambda opened=tab.page.domain.id: self.opened.emit(opened))
            sections.addWidget(section)
        sections.addStretch(1)
        parts.addLayout(sections, 1)
        self.page.body.addLayout(parts)
        self.page.body.addStretch(1)
        self._show(known, "" if known is not None else around.wording.text("record-loading"))
        around.runner.start(self._read_live(known, key), self)
        self._rest()

    def _head(self, name: str) -> QHBoxLayout:
        say = self._around.wording.text
        beside = row(space=8)
        words: QVBoxLayout = column(space=4)
        self._name, self._under = Headline(name, "person-name"), Muted("", "person-under")
        words.addWidget(self._name)
        words.addWidget(self._under)
        beside.addLayout(words, 1)
        users = SecondaryButton(say("person-in-users"), "person-in-users", icon="users")
        users.clicked.connect(lambda: self.opened.emit(USERS.id))
        self._web = LinkButton(say("record-web"), "person-web", icon="outside")
        self._web.clicked.connect(lambda: self.web_wanted.emit(self._id))
        for button in (self._web, users):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return beside

    def _rest(self) -> None:
        """The second press of a double click on a name lands here: it must not press what happens to be there."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        wait = QGuiApplication.styleHints().mouseDoubleClickInterval()
        QTimer.singleShot(wait, self, lambda: self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False))

    async def _read_live(self, known: Person | None, key: str) -> None:
        await asyncio.sleep(0.2)  # whoever passes through asks for nobody
        try:
            live = await self._read(known.id if known is not None else key)
        except ProgramError as error:
            why = self._around.wording.say(error.message)
            words = "record-not-live" if known is not None else "person-not-read"
            self._show(known, self._around.wording.text(words, why=why))
        else:
            if known is None or replace(live, extra=known.extra, raw=known.raw) != known:
                self._show(live, "")

    def _show(self, person: Person | None, note: str) -> None:
        speech = self._around.speech
        emptied(self._facts.body)
        if note:
            self._facts.body.addWidget(Muted(note, "person-note"))
        self._web.setVisible(person is not None)
        if person is None:
            return
        self.name, self.keys = person.name, keys_of(person)
        for section in self._sections:
            section.name_by(self.keys)
        self._id = person.id
        self._name.setText(person.name)
        under = (person.title or "", " › ".join(person.department_path) or person.department or "")
        self._under.setText(" · ".join(words for words in under if words))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        told = (one for one in USERS.columns if one.shown and one.id not in _OWN)
        for line, one in enumerate(one for one in told if one.read(person) is not None):
            value, label = one.read(person), speech.wording.say(one.title)
            words = Muted(label)
            words.setFixedWidth(theme.current().pixels(_LABELS))
            people = named_in((one, speech(one, value), value), person)
            side = Qt.AlignmentFlag.AlignVCenter if people else Qt.AlignmentFlag.AlignTop
            grid.addWidget(words, line, 0, side)
            left = Qt.AlignmentFlag.AlignLeft if people else Qt.AlignmentFlag(0)
            grid.addWidget(self._value(speech(one, value), label, people), line, 1, side | left)
        self._facts.body.addLayout(grid)

    def _value(self, words: str, label: str, people: list[tuple[str, str]]) -> QWidget:
        """A value, which leads on where it is a person."""
        if not people:
            return ValueText(words, f"{words}, {label}")
        link = LinkButton(words, "person-link", spoken=f"{words}, {label}")
        link.clicked.connect(lambda: self.followed.emit(*people[0]))
        return link
