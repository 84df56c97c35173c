"""Makes of a table page what an export writes: the rows of the screen, native values, titles in words (C2, C3, C6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bw_desktop import __version__
from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.records.query import Query
from bw_desktop.spreadsheet import Table, TableColumn
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.page import TablePage

_UNFIT = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user wants: the rows shown or all that are loaded, columns by id, and how it is written."""

    shown_rows: bool
    columns: tuple[str, ...]
    as_csv: bool = False
    separator: str = ","


def export_table(page: TablePage, choice: ExportChoice) -> Table:
    """The table to be written; its rows are read while it is written, and rows that arrive meanwhile are not in it."""
    dataset, speech = page.presenter.dataset, page.around.speech
    columns = [dataset.column(name) for name in choice.columns]
    # All rows keep the order of the screen; only the filters are set aside.
    query = page.query if choice.shown_rows else Query(order=page.query.order)
    indexes = dataset.select(query)
    titles = [TableColumn(speech.wording.say(column.title), column.kind) for column in columns]
    name = speech.wording.text(f"tab-{page.domain.id}")
    return Table(name, titles, _rows(dataset.rows, indexes, columns, speech), len(indexes))


def about(
    page: TablePage, workspace: Workspace, choice: ExportChoice, count: int, now: datetime
) -> list[tuple[str, str]]:
    """What the sheet "About" says (row C6)."""
    say, speech = page.around.wording.text, page.around.speech
    chips = [active.chip for active in page.filters.active.values()] if choice.shown_rows else []
    if choice.shown_rows and page.query.search.strip():
        chips.insert(0, say("table-chip-search", words=page.query.search.strip()))
    local = now.astimezone(speech.zone)
    part = "export-about-whole" if page.loader.is_whole else "export-about-part"
    return [
        (say("export-about-workspace"), f"{workspace.name} – {say(f'environment-{workspace.environment}')}"),
        (say("export-about-time"), local.isoformat(sep=" ", timespec="seconds")),
        (say("export-about-filters"), "; ".join(chips) or say("export-about-no-filters")),
        (say("export-about-rows"), speech.number(count)),
        (say("export-about-complete"), say(part)),
        (say("export-about-who"), workspace.key_owner or say("export-about-nobody")),
        (say("export-about-program"), f"bw_desktop {__version__}"),
    ]


def file_name(page: TablePage, workspace: Workspace, suffix: str, today: str) -> str:
    """The suggested name: what, whose, which environment, when."""
    say = page.around.wording.text
    parts = (say(f"tab-{page.domain.id}"), workspace.name, say(f"environment-{workspace.environment}"), today)
    name = " - ".join("".join(" " if sign in _UNFIT else sign for sign in part).strip() for part in parts)
    return f"{name}{suffix}"


def free_path(path: Path) -> Path:
    """The path, or one with a number where it is taken."""
    found, number = path, 2
    while found.exists():
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return found


def _rows(
    rows: Sequence[Any], indexes: Iterable[int], columns: Sequence[Column[Any]], speech: Speech
) -> Iterator[list[Value]]:
    spoken = [column.kind in (Kind.CHOICE, Kind.FLAG) for column in columns]
    for index in indexes:
        row = rows[index]
        yield [
            (speech(column, value) or None) if is_spoken else value
            for column, is_spoken in zip(columns, spoken, strict=True)
            for value in (column.read(row),)
        ]
