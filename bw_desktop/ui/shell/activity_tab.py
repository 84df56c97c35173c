"""The Activity tab: what was done with this program on this computer (row L1)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.domain import Domain
from bw_desktop.records.query import Order
from bw_desktop.records.raw import RawRecord
from bw_desktop.records.recipe import Recipe
from bw_desktop.storage.activity import Fact, History
from bw_desktop.storage.settings import TableLayout, Workspace
from bw_desktop.ui.actions import Action
from bw_desktop.ui.kit import SecondaryButton, column
from bw_desktop.ui.shell.export_history import recipe_of
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tables.record_panel import sections

_DEEDS = ("connected", "key-replaced", "workspace-removed", "exported", "checked", "uploaded")
_ENVIRONMENTS = ("live", "test", "sample")


@dataclass(frozen=True, slots=True)
class _Entry(Record):
    """A fact of the log as a row of a table."""

    fact: Fact
    workspace: str
    counts: str


class ActivityTab(QWidget):
    """Shows the log; it is read anew each time the tab is opened.

    `read` reads the log (in a thread), `workspace_name` gives the name of a workspace by id, None where it is gone;
    `export_again` makes an export of before again (row C8).
    """

    def __init__(
        self,
        around: Surroundings,
        workspace: Workspace,
        read: Callable[[], History],
        workspace_name: Callable[[str], str | None],
        export_again: Callable[[Recipe, TablePage], Coroutine[Any, Any, None]],
        layout: TableLayout | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("tab-activity")
        self._around, self._read, self._name, self._workspace = around, read, workspace_name, workspace.id
        self.page = TablePage(_domain(), around, workspace.environment, layout)
        self.page.record_wanted.connect(self._show)
        column(self, space=0).addWidget(self.page)
        self._export_again = export_again
        self._button = SecondaryButton(around.wording.text("action-export-again"), "export-again", icon="refresh")
        self._button.clicked.connect(lambda: around.actions.trigger("export-again"))
        self.page.toolbar.left.addWidget(self._button)
        action = Action("export-again", "file", icon="refresh")
        around.actions.add(action, self._start_again, lambda: self._recipe() is not None)
        self.page.grid.current_changed.connect(lambda _: self._offer_again())
        self.page.status_changed.connect(self._offer_again)
        self._offer_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page.load(self._rows)

    async def _rows(self) -> AsyncIterator[Batch[_Entry]]:
        history = await asyncio.to_thread(self._read)
        rows = [self._entry(number, fact) for number, fact in enumerate(history.facts)]
        yield Batch(rows, Facts(len(rows), None, history.notes))

    def _entry(self, number: int, fact: Fact) -> _Entry:
        say = self._around.wording.text
        counts = " · ".join(
            say("activity-count", outcome=self._outcome(name), number=self._around.speech.number(count))
            for name, count in fact.counts.items()
            if count
        )
        return _Entry(str(number), (), RawRecord(), fact, self._name(fact.workspace) or say("activity-gone"), counts)

    def _outcome(self, name: str) -> str:
        wording = self._around.wording
        known = next(
            (words for words in (f"upload-outcome-{name.replace('_', '-')}", f"tab-{name}") if wording.has(words)),
            "",
        )
        return wording.text(known) if known else name

    def _recipe(self) -> Recipe | None:
        """How the export that the user stands on is made again."""
        entry = self.page.current if self.isVisible() else None
        return recipe_of(entry.fact, self._workspace) if entry is not None else None

    def _offer_again(self) -> None:
        self._button.setEnabled(self._recipe() is not None)
        self._around.actions.refresh()

    def _start_again(self) -> None:
        if (recipe := self._recipe()) is not None:
            self._around.runner.start(self._export_again(recipe, self.page), self)

    def _show(self, entry: _Entry) -> None:
        parts = sections(self._around.speech, self.page.presenter.dataset.columns, entry)
        title = self._around.wording.text(f"activity-deed-{entry.fact.deed.value}")
        self.page.panel.show_record(title, parts, {}, has_web=False)


def _column(
    name: str, kind: Kind, read: Callable[[_Entry], Value], width: int, choices: Sequence[str] = ()
) -> Column[_Entry]:
    prefix = {"what": "activity-deed-", "environment": "environment-"}.get(name, "")
    return Column(
        name,
        Message(f"activity-{name}"),
        kind,
        read,
        "work",
        width,
        choices={word: Message(f"{prefix}{word}") for word in choices},
    )


def _domain() -> Domain[_Entry]:
    columns = (
        _column("when", Kind.INSTANT, lambda row: row.fact.at, 168),
        _column("what", Kind.CHOICE, lambda row: row.fact.deed.value, 200, _DEEDS),
        _column("workspace", Kind.TEXT, lambda row: row.workspace, 200),
        _column("environment", Kind.CHOICE, lambda row: row.fact.environment, 120, _ENVIRONMENTS),
        _column("counts", Kind.TEXT, lambda row: row.counts or None, 320),
        _column("who", Kind.TEXT, lambda row: row.fact.private.get("who") or row.fact.who or None, 200),
        _column("file", Kind.TEXT, lambda row: row.fact.private.get("file") or None, 240),
    )
    return Domain("activity", columns, "when", (Order("when", descending=True),))
