"""Writes tables as a workbook, row by row past XlsxWriter's own slow path (rows C3, C5, I2)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import IO

from bw_desktop.spreadsheet import names, skeleton
from bw_desktop.spreadsheet.charts import Chart
from bw_desktop.spreadsheet.destination import replacing
from bw_desktop.spreadsheet.protection import locked
from bw_desktop.spreadsheet.row_xml import RowXml
from bw_desktop.spreadsheet.skeleton import SheetPlan
from bw_desktop.spreadsheet.table import Cell, Progress, Table, Written
from bw_desktop.spreadsheet.widths import SAMPLE_ROWS, sampled_widths
from bw_desktop.wording import Wording

ROWS_PER_SHEET = 1_048_575
"""Excel's rows of a sheet without the header."""

_BYTES_PER_SHEET = 2_000_000_000  # below the size from which a zip needs extensions some programs do not know
_BLOCK = 500
_COMPRESSION = 4


def write_xlsx(
    path: Path,
    tables: Sequence[Table],
    *,
    wording: Wording,
    about: Sequence[tuple[str, str]] = (),
    pictures: Sequence[Chart] = (),
    progress: Progress | None = None,
    overwrite: bool = True,
    password: str = "",
    rows_per_sheet: int = ROWS_PER_SHEET,
) -> Written:
    """Writes each table as a sheet, then one of `pictures` where there are any, `about` (label, value) as the last.

    A table longer than a sheet goes on in the next one, and a cover note in "About" says so.

    `progress` gets rows written and rows expected; what it raises cancels, and no file is left. Without
    `overwrite` a path that exists is refused; with a `password` the file opens by it only. Raises `FileUnwritable`.
    """
    work = _Work(wording, progress or _ignore, sum(table.count for table in tables), rows_per_sheet)
    with (
        replacing(path, overwrite=overwrite) as draft,
        locked(draft, password) as target,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive,
    ):
        for table in tables:
            work.add(archive, table)
        work.close(archive, about, pictures)
    sheets = tuple(plan.name for plan in work.plans)
    return Written(path, work.rows, sheets, shortened=work.shortened, replaced=work.replaced)


@dataclass(slots=True)
class _Work:
    """A workbook while it is written."""

    wording: Wording
    progress: Progress
    expected: int
    rows_per_sheet: int
    plans: list[SheetPlan] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    rows: int = 0
    shortened: int = 0
    replaced: int = 0

    def add(self, archive: zipfile.ZipFile, table: Table) -> None:
        """Writes a table as one sheet, or as several where it is longer."""
        source = iter(table.rows)
        sample = list(islice(source, SAMPLE_ROWS))
        titles = names.unique_titles(column.title for column in table.columns)
        kinds = tuple(column.kind for column in table.columns)
        widths = sampled_widths(titles, kinds, sample)
        first = SheetPlan("", titles, kinds, widths, is_hidden=table.is_hidden)
        rows: Iterable[Sequence[Cell]] = chain(sample, source)
        started = len(self.plans)
        while (rest := self._sheet(archive, replace(first, name=self._name(table.name)), iter(rows))) is not None:
            rows = rest
        if len(self.plans) - started > 1:
            self._note_split(table.name, started)

    def close(self, archive: zipfile.ZipFile, about: Sequence[tuple[str, str]], pictures: Sequence[Chart] = ()) -> None:
        """Writes all that is no row."""
        charts_name = names.sheet_name(self.wording.text("spreadsheet-pictures"), self._taken())
        about_name = names.sheet_name(self.wording.text("spreadsheet-about"), [*self._taken(), charts_name])
        parts = skeleton.build(self.plans, about_name, [*about, *self.notes], charts_name, pictures)
        written = {skeleton.sheet_part(index) for index in range(len(self.plans))}
        for name, content in parts.items():
            if name not in written:
                archive.writestr(name, content)
        self.progress(self.rows, self.rows)

    def _sheet(
        self, archive: zipfile.ZipFile, plan: SheetPlan, rows: Iterator[Sequence[Cell]]
    ) -> Iterator[Sequence[Cell]] | None:
        """Writes one sheet; gives the rows it had no room for, or None."""
        index = len(self.plans)
        before = [replace(other, links=()) for other in self.plans]
        opening = skeleton.frame(skeleton.build([*before, plan]), index)
        xml = RowXml(plan.kinds, opening.style_numbers)
        with archive.open(skeleton.sheet_part(index), "w") as stream:
            stream.write(opening.head)
            count = self._rows(stream, xml, rows)
            plan = replace(plan, rows=count, links=tuple(xml.links))
            stream.write(skeleton.frame(skeleton.build([*before, plan]), index).tail)
        self.plans.append(plan)
        self.shortened += xml.shortened
        self.replaced += xml.replaced
        left = next(rows, None)
        return None if left is None else chain([left], rows)

    def _rows(self, stream: IO[bytes], xml: RowXml, rows: Iterator[Sequence[Cell]]) -> int:
        count = size = 0
        while size < _BYTES_PER_SHEET:
            room = min(_BLOCK, self.rows_per_sheet - count)
            block = [xml.row(number, row) for number, row in enumerate(islice(rows, room), count + 2)]
            if not block:
                break
            size += stream.write(xml.block(block))
            count += len(block)
            self.rows += len(block)
            self.progress(self.rows, self.expected)
        return count

    def _name(self, wanted: str) -> str:
        return names.sheet_name(wanted, self._taken())

    def _taken(self) -> list[str]:
        return [plan.name for plan in self.plans]

    def _note_split(self, table: str, started: int) -> None:
        parts = self.plans[started:]
        note = self.wording.text(
            "spreadsheet-split",
            rows=sum(plan.rows for plan in parts),
            count=len(parts),
            sheets=", ".join(plan.name for plan in parts),
        )
        self.notes.append((table, note))


def _ignore(done: int, total: int) -> None:
    return None
