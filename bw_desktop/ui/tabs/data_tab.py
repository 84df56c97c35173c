"""What the tabs of data domains have in common: a table page, loaded when the tab is first shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.records.domain import Domain
from bw_desktop.records.spans import Days
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.kit import column
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.fallback import Fallback, KeepsRows
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tables.record_panel import Section, sections

WebAddress = Callable[[str, str], str]
"""The address of an object in the browser: from an entry of the endpoint map's web addresses, and the object's id."""


class DataTab(QWidget):
    """Holds the `page` of a domain. A subclass says what is loaded, and may add to the record panel.

    `reads_live` says whether single records can be read; `front_wanted` asks for the tab where several share a place.
    """

    front_wanted = Signal()

    def __init__(
        self,
        domain: Domain[Any],
        around: Surroundings,
        environment: str,
        web: WebAddress,
        layout: TableLayout | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"tab-{domain.id}")
        self.around = around
        self.page = TablePage(domain, around, environment, layout)
        self._web = web
        self.reads_live = True
        self._has_loaded = False
        self._reading: asyncio.Task[None] | None = None
        self.page.record_wanted.connect(self._show_record)
        self.page.web_wanted.connect(self._open_web)
        box = column(self, space=0)
        box.addWidget(self.page)

    @property
    def scope_words(self) -> str:
        """What is loaded, where that is not everything: a period, say."""
        return ""

    def load(self) -> None:
        """Loads the rows; by a subclass."""
        raise NotImplementedError

    def keep_with(self, kept: KeepsRows) -> Fallback:
        """Keeps each whole load, and shows the last one where Betterworks does not answer (row B13)."""
        fallback = self.page.keep_with(kept)
        fallback.adopts = self.adopts
        return fallback

    def adopts(self, scope: str) -> bool:
        """Whether rows that were kept of this scope may be shown; a subclass may turn to it."""
        return self.page.fallback is not None and scope == self.page.fallback.scope

    async def live_sections(self, record: Any) -> tuple[Any, list[Section]]:
        """The record as the server has it now, and what is to be told beside its fields. Raises what a call raises."""
        raise NotImplementedError

    def sections_of(self, _record: Any) -> list[Section]:
        """What is to be told of a record of the table beside its fields."""
        return []

    def sent(self, record: Any) -> Mapping[str, Any]:
        """A record as the server sent it."""
        fields: Mapping[str, Any] = record.raw.fields()
        return fields

    def showEvent(self, event: QShowEvent) -> None:
        """The first look loads: no tab asks for anything before somebody looks at it."""
        super().showEvent(event)
        self.begin()

    def begin(self) -> None:
        """Loads the rows, unless that was begun before."""
        if not self._has_loaded:
            self._has_loaded = True
            self.load()

    def cover(self, days: Days | None) -> None:
        """Loads the rows; of some days at least, where a subclass loads by period."""
        self.begin()

    def covers(self, days: Days | None) -> bool:
        """Whether the rows are those of some days at least, or will be."""
        return True

    def _show_record(self, record: Any) -> None:
        """At once what the table knows, then the live record."""
        if self._reading is not None:
            self._reading.cancel()
        if not self.reads_live:
            self._fill(record, self.sections_of(record))
            return
        self._fill(record, [], note=self.around.wording.text("record-loading"))
        self._reading = self.around.runner.start(self._read_live(record), self)

    async def _read_live(self, record: Any) -> None:
        await asyncio.sleep(0.2)  # whoever runs through the rows by keyboard asks for none of them
        try:
            live, more = await self.live_sections(record)
        except ProgramError as error:
            said = self.around.wording.say(error.message)
            note = self.around.wording.text("record-not-live", why=said)
            self._fill(record, self.sections_of(record), note)
        else:
            self._fill(live, more)

    def _fill(self, record: Any, more: list[Section], note: str = "") -> None:
        columns = self.page.presenter.dataset.columns
        parts = sections(self.around.speech, columns, record, more)
        title = self.page.presenter.dataset.column(self.page.domain.name)
        name = self.around.speech(title, title.read(record))
        has_web = bool(self.page.domain.web and record.id)
        self.page.panel.show_record(name, parts, self.sent(record), has_web=has_web, note=note)

    def _open_web(self, record: Any) -> None:
        if record is not None:
            self.around.dialogs.open_web(self._web(self.page.domain.web, record.id))
