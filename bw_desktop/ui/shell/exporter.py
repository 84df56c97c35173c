"""Leads an export from the sheet to the file: waits for rows, writes off the window's thread, tells what came of it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from bw_desktop.errors import ProgramError
from bw_desktop.records.columns import Column
from bw_desktop.spreadsheet import Progress, Table, Written, write_csv, write_xlsx
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.dialogs.export_sheet import ExportSheet, Offer
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.exporting import ExportChoice, about, export_table, file_name, free_path
from bw_desktop.ui.tables.page import TablePage

Exported = Callable[[str, int, Path], None]
"""Told when a file was written: the domain, the number of rows, and where."""

_BREATH = 0.0005


class _Cancelled(Exception):
    """The user has cancelled: ends the waiting, and the writing inside its thread."""


@dataclass(slots=True)
class _Memory:
    """The last place and format, while the program runs."""

    folder: Path
    as_csv: bool = False


class Exporter:
    """Exports tables of one workspace."""

    def __init__(self, around: Surroundings, workspace: Callable[[], Workspace], exported: Exported) -> None:
        self._around, self._workspace, self._exported = around, workspace, exported
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._memory = _Memory(Path(documents) if documents and Path(documents).is_dir() else Path.home())

    async def export(self, page: TablePage) -> None:
        """Asks what to export, and does it."""
        await _Export(self._around, self._workspace(), self._memory, self._exported, page).run()


class _Export:
    """One export with its sheet."""

    def __init__(
        self, around: Surroundings, workspace: Workspace, memory: _Memory, exported: Exported, page: TablePage
    ) -> None:
        self._around, self._workspace, self._memory, self._exported, self._page = (
            around,
            workspace,
            memory,
            exported,
            page,
        )
        self._sheet = ExportSheet(
            self._around.wording, self._workspace.environment, self._offer(), as_csv=memory.as_csv, parent=page
        )
        self._chosen: Path | None = None
        self._saved: Path | None = None
        self._stop = threading.Event()

    async def run(self) -> None:
        sheet, start = self._sheet, self._around.runner.start
        sheet.wanted.connect(self._on_wanted)
        sheet.place_wanted.connect(lambda: start(self._ask_place(), sheet))
        sheet.cancelled.connect(self._on_cancelled)
        sheet.opened.connect(lambda: self._open(of_folder=False))
        sheet.folder_opened.connect(lambda: self._open(of_folder=True))
        sheet.format_changed.connect(lambda: sheet.show_place(self._path()))
        sheet.show_place(self._path())
        await self._around.dialogs.show(sheet)
        self._stop.set()

    def _offer(self) -> Offer:
        page, number = self._page, self._around.speech.number
        every = page.presenter.dataset.columns
        sensitive = [(one.id, self._around.wording.say(one.title)) for one in every if one.sensitive]
        decimal_comma = self._around.speech.locale.decimalPoint() == ","
        return Offer(
            shown=number(len(page.model.visible)),
            loaded=number(len(page.presenter.dataset.rows)),
            visible=number(len(page.model.columns)),
            every=number(len(every)),
            narrowed=page.query.narrows,
            loading=page.loader.is_loading,
            partial=not page.loader.is_whole,
            sensitive=sensitive,
            separator="semicolon" if decimal_comma else "comma",
        )

    def _path(self) -> Path:
        suffix = ".csv" if self._sheet.as_csv else ".xlsx"
        if self._chosen is not None:
            return self._chosen.with_suffix(suffix)
        today = datetime.now(UTC).astimezone(self._around.speech.zone).date().isoformat()
        return free_path(self._memory.folder / file_name(self._page, self._workspace, suffix, today))

    async def _ask_place(self) -> None:
        say, path = self._around.wording.text, self._path()
        kind = say("export-kind-csv") if self._sheet.as_csv else say("export-kind-xlsx")
        chosen = await self._around.dialogs.file_to_save(self._sheet, say("export-title"), path, [kind])
        if chosen is not None:
            self._chosen = chosen
            self._sheet.show_place(self._path())

    def _on_wanted(self) -> None:
        self._stop.clear()
        self._around.runner.start(self._save(), self._sheet)

    def _on_cancelled(self) -> None:
        """A thread cannot be cancelled: it is told, and ends at its next slice without leaving a file."""
        self._stop.set()

    async def _save(self) -> None:
        try:
            await self._loaded()
            self._sheet.show_running(self._around.wording.text("export-writing"))
            path, choice = self._path(), self._choice()
            written = await self._written(path, export_table(self._page, choice), choice)
        except _Cancelled:
            self._sheet.show_choices()
        except ProgramError as error:
            self._chosen = None
            self._sheet.show_error(error)
        else:
            self._tell(written, choice)

    async def _loaded(self) -> None:
        """Waits for all rows where the user chose so."""
        if not self._sheet.waits:
            return
        self._sheet.show_running(self._around.wording.text("export-waiting"))
        self._sheet.show_share(None)
        while self._page.loader.is_loading:
            if self._stop.is_set():
                raise _Cancelled
            await asyncio.sleep(0.05)

    def _choice(self) -> ExportChoice:
        sheet, page = self._sheet, self._page
        wanted: list[Column[object]] = page.presenter.dataset.columns if sheet.all_columns else page.model.columns  # type: ignore[type-var]
        columns = tuple(one.id for one in wanted if not one.sensitive or one.id in sheet.sensitive)
        return ExportChoice(sheet.shown_rows, columns, sheet.as_csv, sheet.separator)

    async def _written(self, path: Path, table: Table, choice: ExportChoice) -> Written:
        loop = asyncio.get_running_loop()

        def progress(done: int, total: int) -> None:
            if self._stop.is_set():
                raise _Cancelled
            loop.call_soon_threadsafe(self._sheet.show_share, done / total if total else None)
            # Lets the window have the interpreter.
            time.sleep(_BREATH)

        return await asyncio.to_thread(self._write, path, table, choice, progress)

    def _write(self, path: Path, table: Table, choice: ExportChoice, progress: Progress) -> Written:
        overwrite = self._chosen is not None
        if choice.as_csv:
            decimal = self._around.speech.locale.decimalPoint()
            return write_csv(
                path, table, separator=choice.separator, decimal=decimal, progress=progress, overwrite=overwrite
            )
        facts = about(self._page, self._workspace, choice, table.count, datetime.now(UTC))
        return write_xlsx(
            path, [table], wording=self._around.wording, about=facts, progress=progress, overwrite=overwrite
        )

    def _tell(self, written: Written, choice: ExportChoice) -> None:
        say, number = self._around.wording.text, self._around.speech.number
        remarks = [
            say(words, count=count, number=number(count))
            for words, count in (
                ("export-neutralised", written.neutralised),
                ("export-shortened", written.shortened),
                ("export-split", len(written.sheets) if len(written.sheets) > 1 else 0),
            )
            if count
        ]
        self._saved = written.path
        self._memory.folder, self._memory.as_csv = written.path.parent, choice.as_csv
        self._exported(self._page.domain.id, written.rows, written.path)
        self._sheet.show_saved(
            say("export-saved", rows=number(written.rows), name=written.path.name, count=written.rows), remarks
        )

    def _open(self, *, of_folder: bool) -> None:
        if self._saved is not None:
            self._around.dialogs.open_file(self._saved.parent if of_folder else self._saved)
