"""Leads an export from the sheet to the file: waits for rows, writes off the window's thread, tells what came of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths

from bw_desktop.errors import ProgramError, UserCanFix
from bw_desktop.messages import Message
from bw_desktop.precedence import give_way
from bw_desktop.records.columns import Column
from bw_desktop.records.recipe import Recipe
from bw_desktop.spreadsheet import Written
from bw_desktop.spreadsheet.refusals import TRY_AGAIN
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.dialogs.export_offer import Offer, TableOffer
from bw_desktop.ui.dialogs.export_sheet import ExportSheet
from bw_desktop.ui.shell.export_job import ExportJob
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.exporting import TablePlan, free_path
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tabs.data_tab import DataTab


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written: rows by domain, where, and how it is made again."""

    rows: Mapping[str, int]
    path: Path
    recipe: Recipe


class _Cancelled(Exception):
    """The user has cancelled: ends the waiting, and the writing inside its thread."""


@dataclass(slots=True)
class _Memory:
    """The last place and format, while the program runs."""

    folder: Path
    as_csv: bool = False


class Exporter:
    """Exports tables of one workspace. `tabs` are those of its window, `exported` is told of every file."""

    def __init__(
        self,
        around: Surroundings,
        workspace: Callable[[], Workspace],
        tabs: Callable[[], Sequence[DataTab]],
        exported: Callable[[Exported], None],
    ) -> None:
        self._around, self._workspace, self._tabs, self._exported = around, workspace, tabs, exported
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._memory = _Memory(Path(documents) if documents and Path(documents).is_dir() else Path.home())

    async def export(self, page: TablePage) -> None:
        """Asks what to export, and does it."""
        pages = [tab.page for tab in self._tabs()]
        others = [one for one in pages if one is not page] if page in pages else []
        await _Export(self._around, self._workspace(), self._memory, self._exported, page, others).run()

    async def again(self, recipe: Recipe, parent: TablePage) -> None:
        """Makes an export of before again, from the rows of now; one with a password asks for it (row C8)."""
        plans = list(_planned(recipe, {tab.page.domain.id: tab for tab in self._tabs()}))
        if plans:
            memory = replace(self._memory, folder=Path(recipe.folder))
            work = _Export(self._around, self._workspace(), memory, self._exported, plans[0].page, [], parent)
            job = ExportJob(plans, recipe.separator, with_pictures=recipe.with_pictures)
            await work.run(job, is_locked=recipe.is_locked)


class _Export:
    """One export with its sheet."""

    def __init__(
        self,
        around: Surroundings,
        workspace: Workspace,
        memory: _Memory,
        exported: Callable[[Exported], None],
        page: TablePage,
        others: Sequence[TablePage],
        parent: TablePage | None = None,
    ) -> None:
        self._around, self._workspace, self._memory, self._exported = around, workspace, memory, exported
        self._pages = {one.domain.id: one for one in (page, *others)}
        self._sheet = ExportSheet(
            around.wording,
            workspace.environment,
            self._offer(page, others),
            around.speech.number,
            as_csv=memory.as_csv,
            parent=parent or page,
        )
        self._chosen: Path | None = None
        self._saved: Path | None = None
        self._again: ExportJob | None = None
        self._stop = threading.Event()

    async def run(self, again: ExportJob | None = None, *, is_locked: bool = False) -> None:
        """Shows the sheet; a job of before starts at once, unless it has a password."""
        sheet, start = self._sheet, self._around.runner.start
        self._again = again
        sheet.wanted.connect(self._on_wanted)
        sheet.place_wanted.connect(lambda: start(self._ask_place(), sheet))
        sheet.cancelled.connect(self._stop.set)
        sheet.opened.connect(lambda: self._open(of_folder=False))
        sheet.folder_opened.connect(lambda: self._open(of_folder=True))
        sheet.changed.connect(self._show_place)
        if again is not None:
            sheet.show_again(", ".join(plan.title for plan in again.plans), is_locked=is_locked)
            if not is_locked:
                self._on_wanted()
        self._show_place()
        await self._around.dialogs.show(sheet)
        self._stop.set()

    def _offer(self, page: TablePage, others: Sequence[TablePage]) -> Offer:
        decimal_comma = self._around.speech.locale.decimalPoint() == ","
        separator = "semicolon" if decimal_comma else "comma"
        return Offer(_table_offer(page), [_table_offer(other) for other in others], separator)

    def _job(self) -> ExportJob:
        wanted = self._sheet.choices
        if self._again is not None:
            return replace(self._again, password=wanted.password)
        plans = [self._plan(self._pages[one.id]) for one in wanted.tables]
        return ExportJob(plans, wanted.separator if wanted.as_csv else "", wanted.password, wanted.with_pictures)

    def _plan(self, page: TablePage) -> TablePlan:
        wanted, every = self._sheet.choices, page.presenter.dataset.columns
        seen: Sequence[Column[Any]] = every if wanted.all_columns else page.model.columns
        chosen = [one for one in seen if not one.sensitive]
        chosen += [one for one in every if (page.domain.id, one.id) in wanted.sensitive]
        if wanted.carries:
            carried = [one for one in every if one.id in page.domain.carried]
            chosen += [one for one in carried if one not in chosen]
        return TablePlan.of_page(page, shown_rows=wanted.shown_rows, columns=[one.id for one in chosen])

    def _path(self) -> Path:
        job = self._job()
        if self._chosen is not None:
            return self._chosen.with_suffix(job.suffix)
        return free_path(self._memory.folder / job.name(self._around, self._workspace))

    def _show_place(self) -> None:
        self._sheet.show_place(self._path())

    async def _ask_place(self) -> None:
        say, path = self._around.wording.text, self._path()
        kind = say(f"export-kind-{path.suffix.lstrip('.')}")
        chosen = await self._around.dialogs.file_to_save(self._sheet, say("export-title"), path, [kind])
        if chosen is not None:
            self._chosen = chosen
            self._show_place()

    def _on_wanted(self) -> None:
        self._stop.clear()
        self._around.runner.start(self._save(), self._sheet)

    async def _save(self) -> None:
        try:
            await self._loaded()
            self._sheet.show_running(self._around.wording.text("export-writing"))
            if self._again is not None and any(plan.lacking for plan in self._again.plans):
                raise UserCanFix(Message.of("export-again-lacks"))
            job, path = await self._job().drawn(self._around.speech), self._path()
            written = await self._written(path, job)
        except _Cancelled:
            self._sheet.show_choices()
        except ProgramError as error:
            if error.remedy != TRY_AGAIN:
                self._chosen = None
            self._sheet.show_error(error)
        else:
            self._tell(written, job)

    async def _loaded(self) -> None:
        """Waits for all rows: where the user chose so, and where an export is made again."""
        pages = [plan.page for plan in self._job().plans]
        if self._again is None and not self._sheet.choices.waits:
            return
        self._sheet.show_running(self._around.wording.text("export-waiting"))
        self._sheet.show_share(None)
        while any(page.viewing.is_loading for page in pages):
            if self._stop.is_set():
                raise _Cancelled
            await asyncio.sleep(0.05)

    async def _written(self, path: Path, job: ExportJob) -> Written:
        loop = asyncio.get_running_loop()

        def progress(done: int, total: int) -> None:
            if self._stop.is_set():
                raise _Cancelled
            loop.call_soon_threadsafe(self._sheet.show_share, done / total if total else None)
            give_way()

        overwrite = self._chosen is not None
        return await asyncio.to_thread(job.write, path, self._around, self._workspace, progress, overwrite=overwrite)

    def _tell(self, written: Written, job: ExportJob) -> None:
        say, number = self._around.wording.text, self._around.speech.number
        split = len(written.sheets) if len(written.sheets) > len(job.plans) else 0
        remarks = [
            say(words, count=count, number=number(count))
            for words, count in (
                ("export-neutralised", written.neutralised),
                ("export-shortened", written.shortened),
                ("export-replaced", written.replaced),
                ("export-split", split),
            )
            if count
        ]
        self._saved = written.path
        self._memory.folder, self._memory.as_csv = written.path.parent, bool(job.separator)
        self._exported(Exported(job.counts(), written.path, job.recipe(written.path.parent)))
        self._sheet.show_saved(
            say("export-saved", rows=number(written.rows), name=written.path.name, count=written.rows), remarks
        )

    def _open(self, *, of_folder: bool) -> None:
        if self._saved is not None:
            self._around.dialogs.open_file(self._saved.parent if of_folder else self._saved)


def _table_offer(page: TablePage) -> TableOffer:
    say, every = page.around.wording.say, page.presenter.dataset.columns
    return TableOffer(
        page.domain.id,
        page.around.wording.text(f"tab-{page.domain.id}"),
        len(page.model.visible),
        len(page.presenter.dataset.rows),
        len([one for one in page.model.columns if not one.sensitive]),
        len([one for one in every if not one.sensitive]),
        narrowed=page.query.narrows,
        loading=page.viewing.is_loading,
        partial=not page.viewing.is_whole,
        sensitive=[(one.id, say(one.title)) for one in every if one.sensitive],
        carried=bool(page.domain.carried),
        pictures=bool(page.domain.pictures),
    )


def _planned(recipe: Recipe, tabs: Mapping[str, DataTab]) -> Iterable[TablePlan]:
    """The tables of a recipe; their tabs are loaded where nobody has looked at them yet."""
    for view, words in zip(recipe.views, recipe.words, strict=True):
        if (tab := tabs.get(view.domain)) is not None:
            tab.page.viewing.provide(view)
            tab.begin()
            yield TablePlan(tab.page, view, words)
