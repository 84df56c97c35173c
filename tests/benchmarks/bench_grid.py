"""The table of 100,000 people: a new filter, drawn; a sort; and the memory it takes (rows B1, B2, B5, B11).

The peer is what Qt offers for this, a QSortFilterProxyModel over the same rows and columns, drawn into the same kind of
view. What a search or sort needs once is made ready before, as the window does in slices; `first sort` counts it in.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from bw_desktop.records import people
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.people import Person
from bw_desktop.records.query import Contains, DateBetween, Empty, Filter, OneOf, Order, Query
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.model import RecordsModel
from bw_desktop.wording import Wording
from tests.benchmarks.large_company import read_pages, write_pages

COLUMNS = people.COLUMNS[:20]
TYPED = ("sch", "larkfield", "anna", "maria o", "consultant", "berlin sen", "london 2", "ö", "cc-02", "zz nobody")
QUERIES = (
    *(Query(search=text[:length]) for text in TYPED for length in range(1, len(text) + 1)),
    *(Query(filters=(Filter("title", Contains(text)),)) for text in ("sen", "senior", "lead", "x")),
    *(Query(filters=(Filter("status", OneOf(frozenset(words))),)) for words in (["active"], ["leaving", "on_leave"])),
    *(Query(filters=(Filter("hire_date", DateBetween(date(year, 1, 1))),)) for year in (2015, 2020, 2025)),
    Query(filters=(Filter("manager", Empty()),)),
    Query(filters=(Filter("title", Contains("manager")), Filter("location", Contains("o"))), search="a"),
)
SORTED = ("name", "email", "employee_id", "department", "hire_date", "last_login", "status")
PEER_TEXTS = ("anna", "zz nobody")
PEER_SORTED = ("name", "hire_date")
FILTER_BUDGET, SORT_BUDGET = 50.0, 100.0  # milliseconds, design.md

_NOWHERE = QModelIndex()


class PlainModel(QAbstractTableModel):
    """The table model one would write in an hour, for the proxy to work on."""

    def __init__(self, rows: Sequence[Person]) -> None:
        super().__init__()
        self._rows = rows
        self._reads = [column.read for column in COLUMNS]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return len(self._reads)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        value = self._reads[index.column()](self._rows[index.row()])
        return value if value is None or isinstance(value, str) else str(value)


def main() -> None:
    """Prints the measurements of this process, then that of memory from a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages.jsonl"
        write_pages(pages)
        subprocess.run([sys.executable, __file__, str(pages)], check=True)
        rows = [person for page in read_pages(pages) for person in page]
    application = QApplication(["bench"])
    gc.collect()
    gc.freeze()
    speed(rows)
    del application


def speed(rows: Sequence[Person]) -> None:
    """A new filter and a sort, ours and the proxy's."""
    dataset: Dataset[Person] = Dataset(COLUMNS, Speech(Wording("en")))
    dataset.append(rows)
    orders = [Query(order=(Order(column, descending),)) for descending in (False, True) for column in SORTED]
    first_sort = statistics.median(milliseconds(partial(dataset.select, order)) for order in orders[: len(SORTED)])
    for query in QUERIES:
        dataset.prepare(query, seconds=3600)
    model = RecordsModel(dataset, Speech(Wording("en")), COLUMNS)
    view = shown(model)

    def draw(query: Query) -> None:
        model.show_rows(dataset.select(query))
        view.viewport().repaint()

    filters = sorted(milliseconds(partial(draw, query)) for query in QUERIES)
    sorts = [milliseconds(partial(draw, order)) for order in orders]
    view.close()
    slow_filter, slow_sort = proxy(rows)
    slowest_but_few = filters[int(len(filters) * 0.95)]
    told("new filter over 100,000 x 20, drawn: p95", "50 ms", slowest_but_few, FILTER_BUDGET, "<= 1")
    told(
        "new filter over 100,000 x 20, drawn",
        "QSortFilterProxyModel",
        statistics.median(filters),
        slow_filter,
        ">= 100",
    )
    told("sort 100,000 rows, drawn: slowest", "100 ms", max(sorts), SORT_BUDGET, "<= 1")
    told("sort 100,000 rows, drawn", "QSortFilterProxyModel", statistics.median(sorts), slow_sort, ">= 50")
    told("first sort by a column", "QSortFilterProxyModel", first_sort, slow_sort, ">= 50")


def proxy(rows: Sequence[Person]) -> tuple[float, float]:
    """What the proxy needs for a filter and for a sort."""
    source = PlainModel(rows)
    model = QSortFilterProxyModel()
    model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    model.setFilterKeyColumn(-1)
    model.setSourceModel(source)
    view = shown(model)

    def search(text: str) -> None:
        model.setFilterFixedString(text)
        view.viewport().repaint()

    def sort(place: int) -> None:
        model.sort(place)
        view.viewport().repaint()

    slow_filter = statistics.median(milliseconds(partial(search, text)) for text in PEER_TEXTS)
    model.setFilterFixedString("")
    places = [place for place, column in enumerate(COLUMNS) if column.id in PEER_SORTED]
    slow_sort = statistics.median(milliseconds(partial(sort, place)) for place in places)
    view.close()
    return slow_filter, slow_sort


def shown(model: QAbstractTableModel | QSortFilterProxyModel) -> QTableView:
    """A view of usual size, on the screen nobody sees."""
    view = QTableView()
    view.setModel(model)
    view.resize(1280, 800)
    view.show()
    view.viewport().repaint()
    return view


def memory(pages: Path) -> None:
    """What the rows take beyond the empty table, once they have been searched and sorted."""
    application = QApplication(["bench"])
    speech = Speech(Wording("en"))
    dataset: Dataset[Person] = Dataset(COLUMNS, speech)
    model = RecordsModel(dataset, speech, COLUMNS)
    view = shown(model)
    gc.collect()
    before = resident()
    for page in read_pages(pages):
        dataset.append(page)
    model.show_rows(dataset.select(Query(search="a", order=(Order("name"),))))
    view.viewport().repaint()
    gc.collect()
    megabyte = 1_000_000
    ours, theirs = (resident() - before) / megabyte, pages.stat().st_size / megabyte
    told("memory of 100,000 people, searched and sorted", "their JSON", ours, theirs, "<= 2.5", "MB")
    view.close()
    del application


def resident() -> int:
    """The memory of this process in bytes."""
    if (file := Path("/proc/self/statm")).exists():
        return int(file.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def milliseconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def told(work: str, against: str, ours: float, theirs: float, budget: str, unit: str = "ms") -> None:
    """Prints one measurement. Faster is told as theirs over ours, smaller as ours over theirs."""
    ratio = theirs / ours if budget.startswith(">=") else ours / theirs
    line = {"work": work, "against": against, "ours": ours, "theirs": theirs, "unit": unit}
    print(json.dumps({**line, "ratio": ratio, "budget": budget}), flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        memory(Path(sys.argv[1]))
    else:
        main()
