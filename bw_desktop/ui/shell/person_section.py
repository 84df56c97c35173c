"""One domain on a person's card: how many rows name the person, the first of them, and the way to all (row B10)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from textwrap import shorten
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bw_desktop.errors import NotAllowed, NotFound
from bw_desktop.records.columns import Column
from bw_desktop.records.followed import ids_of, naming
from bw_desktop.records.query import Query
from bw_desktop.ui.kit import (
    Body,
    Button,
    Caption,
    Card,
    Icon,
    Line,
    LinkButton,
    Muted,
    SecondaryButton,
    Title,
    column,
    emptied,
    row,
)
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables import status
from bw_desktop.ui.tables.loading import Progress
from bw_desktop.ui.tabs.data_tab import DataTab

_LINES, _LONGEST = 3, 160
_PAUSE = 150


class PersonSection(Card):
    """Follows the table of its tab while rows arrive. `opened` asks for all rows, in their tab."""

    opened = Signal()

    def __init__(self, around: Surroundings, tab: DataTab, keys: frozenset[str]) -> None:
        self._id = tab.page.domain.id
        super().__init__(f"person-{self._id}")
        self._around, self._tab, self._keys = around, tab, keys
        self._work: asyncio.Task[None] | None = None
        head = row(space=8)
        head.addWidget(Icon(tab.page.domain.icon, "muted", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        self._title = around.wording.text(f"tab-{self._id}")
        head.addWidget(Title(self._title, f"person-{self._id}-title"))
        self._count = Line("", f"person-{self._id}-count")
        head.addWidget(self._count, 1)
        self._act: QHBoxLayout = row()
        head.addLayout(self._act)
        self.body.addLayout(head)
        self._lines: QVBoxLayout = column(space=8)
        self.body.addLayout(self._lines)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._refresh)
        tab.page.loader.changed.connect(self._on_changed)
        self._refresh()

    def name_by(self, keys: frozenset[str]) -> None:
        """The person is known by other keys too."""
        if keys != self._keys:
            self._keys = keys
            self._refresh()

    def _on_changed(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _refresh(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self._work = self._around.runner.start(self._show(), self)

    async def _show(self) -> None:
        """Says what is known; the rows of a large table are looked through in slices."""
        loader, dataset = self._tab.page.loader, self._tab.page.presenter.dataset
        query = Query(filters=(naming(self._keys),))
        while not dataset.prepare(query):  # noqa: ASYNC110 - it is the work, not a wait
            await asyncio.sleep(0)
        found = [dataset.rows[index] for index in dataset.select(query)]
        emptied(self._act)
        emptied(self._lines)
        if not loader.count and loader.progress is not Progress.COMPLETE:
            self._tell_missing()
            return
        self._tell_count(len(found))
        for record in found[:_LINES]:
            self._lines.addWidget(self._line(record))
        if found:
            self._add_way(len(found))

    def _tell_missing(self) -> None:
        """Why nothing is known: not asked yet, still loading, refused, not reached."""
        say, loader = self._around.wording.text, self._tab.page.loader
        self._count.setText(self._tab.scope_words)
        error = loader.error
        match loader.progress:
            case Progress.LOADING:
                words = say("person-loading")
                self._add_way(1)
            case Progress.FAILED if isinstance(error, NotAllowed | NotFound):
                words = say(f"tab-{self._id}-refused")
            case Progress.FAILED:
                words = say(f"tab-{self._id}-failed")
                self._add_act(SecondaryButton, say("table-try-again"), "again", self._tab.page.refresh)
            case _:
                words = say("person-not-loaded")
                self._add_way(1)
                self._add_act(SecondaryButton, say("person-load"), "load", self._tab.begin)
        self._lines.addWidget(Muted(words, f"person-{self._id}-why"))

    def _tell_count(self, count: int) -> None:
        say, loader = self._around.wording.text, self._tab.page.loader
        parts = [self._number(count) if count else "", self._tab.scope_words]
        if loader.kept is not None:
            parts.append(say("person-kept", when=status.moment(self._around.speech, loader.kept)))
        elif not loader.is_whole:
            parts.append(say("person-part"))
        self._count.setText(" · ".join(part for part in parts if part))
        if not count:
            self._lines.addWidget(Muted(say("person-none"), f"person-{self._id}-why"))

    def _line(self, record: Any) -> QWidget:
        """A row in a line: what it is, and in a quieter colour how it stands."""
        known = {one.id: one for one in self._tab.page.domain.columns}
        first, *others = (known[name] for name in self._tab.page.domain.card)
        title = shorten(self._words(first, record), _LONGEST, placeholder=" …")
        aside = " · ".join(words for one in others if (words := self._words(one, record)))
        holder = QWidget()
        layout = column(holder, space=0)
        layout.addWidget(Body(title, f"person-{self._id}-row"))
        if aside:
            layout.addWidget(Caption(aside, f"person-{self._id}-row-aside"))
        return holder

    def _words(self, one: Column[Any], record: Any) -> str:
        """A cell in words; nothing where it only names the person whose card this is."""
        is_own = one.person is not None and bool(self._keys.issuperset(ids_of(one.person(record)) or ("",)))
        return "" if is_own else self._around.speech(one, one.read(record))

    def _number(self, count: int) -> str:
        return self._around.speech.number(count)

    def _add_way(self, count: int) -> None:
        words = self._around.wording.text("person-open", count=count, number=self._number(count))
        self._add_act(LinkButton, words, "open", self.opened.emit, "right")

    def _add_act(self, kind: type[Button], words: str, name: str, act: Callable[..., object], icon: str = "") -> None:
        """A button whose words are the same in other sections: what is spoken tells them apart."""
        spoken = self._around.wording.text("person-act", act=words, section=self._title)
        button = kind(words, f"person-{self._id}-{name}", icon=icon, spoken=spoken)
        button.clicked.connect(act)
        self._act.addWidget(button)
