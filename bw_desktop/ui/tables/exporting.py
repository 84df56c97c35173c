"""Makes of a table page what an export writes: the rows of the screen, and where they come from (rows C2, C6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from bw_desktop.messages import Message
from bw_desktop.records.people import today_utc
from bw_desktop.records.query import Query
from bw_desktop.records.view import View
from bw_desktop.spreadsheet import Origin, Table, record_table
from bw_desktop.ui.tables.page import TablePage

_UNFIT = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What is written of one table, as a view of its page: which rows, in which order, and columns by id.

    `words` are the period and the filters as the user knows them.
    """

    page: TablePage
    view: View
    words: tuple[str, ...] = ()

    @classmethod
    def of_page(cls, page: TablePage, *, shown_rows: bool, columns: Iterable[str]) -> TablePlan:
        """The rows shown, or all that are loaded, in the order of the screen: only the filters are set aside."""
        view = replace(page.viewing.now(""), columns=tuple(columns))
        if not shown_rows:
            return cls(page, replace(view, search="", filters=()), page.period_sentences)
        return cls(page, view, (*page.period_sentences, *page.chip_sentences))

    @property
    def title(self) -> str:
        """What the table is called."""
        return self.page.around.wording.text(f"tab-{self.page.domain.id}")

    def table(self) -> Table:
        """The table to be written; its rows are read meanwhile, and rows that arrive only then are not in it."""
        dataset, wording = self.page.presenter.dataset, self.page.around.wording
        known = {column.id: column for column in dataset.columns}
        columns = [known[name] for name in self.view.columns if name in known]
        return record_table(self.title, columns, dataset.rows, dataset.select(self.query), wording)

    @property
    def query(self) -> Query:
        """What it asks of the table today."""
        return self.view.query(today_utc())

    @property
    def lacking(self) -> frozenset[str]:
        """The columns that it filters by or would write, and that are not there now."""
        return frozenset(self.view.used) - {column.id for column in self.page.presenter.dataset.columns}

    def origin(self, rows: int) -> Origin:
        """What the sheet "About" says of the table (row C6)."""
        loader = self.page.loader
        notes = (*self._kept_note(), *loader.facts.notes, *self.page.viewing.lacking)
        return Origin(self.title, rows, self.page.viewing.is_whole, self.words, loader.since, notes)

    def _kept_note(self) -> tuple[Message, ...]:
        """That the rows are of an earlier time, where they are (row B13)."""
        kept, zone = self.page.loader.kept, self.page.around.speech.zone
        if kept is None:
            return ()
        return (Message.of("export-about-kept", when=kept.astimezone(zone).isoformat(sep=" ", timespec="minutes")),)


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
