"""`export WHAT --out FILE`: the rows of a domain as a workbook, CSV or raw records; never a part of them in silence."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bw_desktop.assembly.session import Session
from bw_desktop.commands.exit_codes import ExitCode
from bw_desktop.commands.export_rows import EXPORTED, USUAL, batches, joined_columns
from bw_desktop.commands.plain_speech import PlainSpeech
from bw_desktop.commands.raw_lines import RawLines, check_columns
from bw_desktop.errors import FileUnreadable, FileUnwritable, UserCanFix
from bw_desktop.lookup import Batch
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.domain import Domain
from bw_desktop.records.people import today_utc
from bw_desktop.records.view import View, named_columns
from bw_desktop.spreadsheet import Origin, Provenance, Table, about, record_table, write_csv, write_xlsx
from bw_desktop.wording import Wording

RAW, CSV, XLSX = ".jsonl", ".csv", ".xlsx"


async def export_rows(session: Session, chosen: Namespace, wording: Wording, views: Iterable[View]) -> ExitCode:
    """Writes the file, and says on standard error what it does not hold. `views` are those saved in the workspace."""
    check_place(chosen.out, force=chosen.force)
    domain = EXPORTED[chosen.what]
    view = _view(chosen, domain, views)
    export = _Export(session, domain, view, chosen, wording)
    try:
        rows = await export.run()
    except FileUnwritable as error:
        print(wording.say(error.message), file=sys.stderr)
        return ExitCode.WRONG_USAGE
    for note in export.notes:
        print(wording.say(note), file=sys.stderr)
    print(wording.text("command-exported", count=rows, file=chosen.out.name))
    return ExitCode.WITH_PROBLEMS if export.lacks_rows else ExitCode.ALL_WELL


def check_place(out: Path, *, force: bool) -> None:
    """Nothing is loaded for a file that could not be written. Raises `UserCanFix`."""
    if out.suffix.lower() not in (RAW, CSV, XLSX):
        raise UserCanFix(Message.of("command-out-unknown", file=out.name))
    if out.exists() and not force:
        raise UserCanFix(Message.of("command-out-exists", file=out.name))


def _view(chosen: Namespace, domain: Domain[Any], views: Iterable[View]) -> View:
    """The view of `--view`, or one of everything. Raises `FileUnreadable`, `ViewUnreadable` and `UserCanFix`."""
    view = View(domain.id, "", order=domain.order)
    if chosen.view is not None:
        saved = [one for one in views if one.domain == domain.id and one.name == chosen.view]
        view = saved[0] if saved else _read(chosen.view)
    if view.domain != domain.id:
        raise UserCanFix(Message.of("command-view-other", what=domain.id, other=view.domain))
    return replace(view, period=chosen.period or view.period or USUAL)


def _read(file: str) -> View:
    try:
        return View.from_json(Path(file).read_bytes())
    except OSError as error:
        raise FileUnreadable(Message.of("command-view-unreadable", file=file)) from error


class _Export:
    """One export; `notes` are what is to be said of it."""

    def __init__(self, session: Session, domain: Domain[Any], view: View, chosen: Namespace, wording: Wording) -> None:
        self._session, self._domain, self._view = session, domain, view
        self._chosen, self._wording = chosen, wording
        self._speech = PlainSpeech(wording)
        self.notes: list[Message] = []
        self.lacks_rows = False

    async def run(self) -> int:
        """Loads and writes; the number of rows. Raises what a call raises, and then there is no file."""
        found = batches(self._session, self._domain, self._view.period or USUAL)
        if self._chosen.out.suffix.lower() == RAW:
            return await self._raw(found)
        dataset: Dataset[Any] = Dataset(self._domain.columns, self._speech)
        dataset.add_columns(await joined_columns(self._session, self._view))
        loaded = datetime.now(UTC)
        async for batch in found:
            dataset.append(batch.rows)
            dataset.add_columns(batch.columns)
            self._note(batch.facts.notes)
        check_columns(self._view, dataset.columns)
        columns = self._columns(dataset.columns)
        indexes = dataset.select(self._view.query(today_utc()))
        title = self._wording.text(f"tab-{self._domain.id}")
        table = record_table(title, columns, dataset.rows, indexes, self._wording)
        words = self._speech.filters(self._view, {column.id: column for column in dataset.columns})
        origin = Origin(title, table.count, not self.lacks_rows, words, loaded, tuple(self.notes))
        await asyncio.to_thread(self._write, table, origin)
        return table.count

    async def _raw(self, found: AsyncIterator[Batch[Any]]) -> int:
        endpoints, query = self._session.client.endpoints, self._view.query(today_utc())
        lines = RawLines(self._domain, endpoints, query, self._speech, with_sensitive=self._chosen.with_sensitive)
        lines.columns = [*self._domain.columns, *await joined_columns(self._session, self._view)]
        await lines.write(self._chosen.out, found, overwrite=self._chosen.force)
        self._note(lines.notes)
        return lines.rows

    def _note(self, notes: Sequence[Message]) -> None:
        self.lacks_rows = bool(notes)
        self.notes = list(notes)

    def _columns(self, every: Sequence[Column[Any]]) -> list[Column[Any]]:
        """The columns of the view, or the standard ones, or all; sensitive ones only where they were asked for.

        What an upload of the file needs is always among them (row C9).
        """
        known = {column.id: column for column in every}
        standard = [column.id for column in every if self._chosen.everything or column.shown]
        names = standard if self._chosen.everything else named_columns(self._view.columns, standard)
        wanted = [known[name] for name in dict.fromkeys((*names, *self._domain.carried)) if name in known]
        if self._chosen.with_sensitive:
            return wanted
        if apart := [column for column in wanted if column.sensitive]:
            titles = ", ".join(self._wording.say(column.title) for column in apart)
            print(self._wording.text("command-sensitive-left-out", columns=titles), file=sys.stderr)
        return [column for column in wanted if not column.sensitive]

    def _write(self, table: Table, origin: Origin) -> None:
        out, force, workspace = self._chosen.out, self._chosen.force, self._session.workspace
        if out.suffix.lower() == CSV:
            write_csv(out, table, overwrite=force)
            return
        whole = Provenance(workspace.name, workspace.environment, datetime.now(UTC), workspace.key_owner)
        write_xlsx(out, [table], wording=self._wording, about=about(whole, [origin], self._wording), overwrite=force)
