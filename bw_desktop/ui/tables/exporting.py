"""Makes of a table page what an export writes: the rows of the screen, and where they come from (rows C2, C6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bw_desktop.messages import Message
from bw_desktop.records.query import Query
from bw_desktop.records.view import View, Wanted
from bw_desktop.spreadsheet import Origin, Table, record_table
from bw_desktop.ui.tables.page import TablePage

_UNFIT = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What is written of one table: which rows of its page, in which order, and columns by id.

    `words` are the filters as the user knows them.
    """

    page: TablePage
    query: Query
    columns: tuple[str, ...]
    words: tuple[str, ...] = ()

    @classmethod
    def of_page(cls, page: TablePage, *, shown_rows: bool, columns: Iterable[str]) -> TablePlan:
        """The rows shown, or all that are loaded, in the order of the screen: only the filters are set aside."""
        if not shown_rows:
            return cls(page, Query(order=page.query.order), tuple(columns))
        return cls(page, page.query, tuple(columns), tuple(filter_words(page)))

    @property
    def title(self) -> str:
        """What the table is called."""
        return self.page.around.wording.text(f"tab-{self.page.domain.id}")

    def table(self) -> Table:
        """The table to be written; its rows are read meanwhile, and rows that arrive only then are not in it."""
        dataset, wording = self.page.presenter.dataset, self.page.around.wording
        known = {column.id: column for column in dataset.columns}
        columns = [known[name] for name in self.columns if name in known]
        return record_table(self.title, columns, dataset.rows, dataset.select(self.query), wording)

    def origin(self, rows: int) -> Origin:
        """What the sheet "About" says of the table (row C6)."""
        loader = self.page.loader
        notes = (*self._kept_note(), *loader.facts.notes)
        return Origin(self.title, rows, loader.is_whole, self.words, loader.since, notes)

    def _kept_note(self) -> tuple[Message, ...]:
        """That the rows are of an earlier time, where they are (row B13)."""
        kept, zone = self.page.loader.kept, self.page.around.speech.zone
        if kept is None:
            return ()
        return (Message.of("export-about-kept", when=kept.astimezone(zone).isoformat(sep=" ", timespec="minutes")),)

    def view(self) -> View:
        """The same as a value that can be kept (row C8)."""
        query = self.query
        moving = {one.column: one for one in self.page.filters.wanted()} if self.query == self.page.query else {}
        filters = tuple(moving.get(one.column, Wanted(one.column, one.condition)) for one in query.filters)
        return View(self.page.domain.id, "", query.search, filters, query.order, self.columns)


def filter_words(page: TablePage) -> list[str]:
    """What narrows the rows of a page, in words."""
    words = [active.chip for active in page.filters.active.values()]
    if search := page.query.search.strip():
        words.insert(0, page.around.wording.text("table-chip-search", words=search))
    return words


def file_name(*parts: str, suffix: str) -> str:
    """The suggested name, of parts such as what, whose, which environment, when."""
    name = " - ".join("".join(" " if sign in _UNFIT else sign for sign in part).strip() for part in parts)
    return f"{name}{suffix}"


def free_path(path: Path) -> Path:
    """The path, or one with a number where it is taken."""
    found, number = path, 2
    while found.exists():
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return found
