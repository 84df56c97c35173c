"""Run by `test_grid` in a process of its own, since Qt reads the scale once: both halves of a grid at its end.

Prints the places of some rows in both halves, and whether the name can be seen, as JSON.
"""

from __future__ import annotations

import asyncio
import json

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from bw_desktop.records.people import USERS
from bw_desktop.ui.loop import run
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.theme import Theme
from tests.ui.made import MadePeople
from tests.ui.surroundings_made import AnsweredDialogs, made_surroundings


async def main() -> None:
    window = QWidget()
    page = TablePage(USERS, made_surroundings(AnsweredDialogs()), "sample", parent=window)
    page.setGeometry(0, 0, 900, 500)
    window.resize(900, 500)
    window.show()
    page.load(MadePeople(count=200).rows)
    while not page.loader.is_whole:  # noqa: ASYNC110 - a script
        await asyncio.sleep(0.01)
    grid, last = page.grid, len(page.model.columns) - 1
    grid.setCurrentIndex(page.model.index(120, last))
    flags = QItemSelectionModel.SelectionFlag
    grid.selectionModel().select(page.model.index(121, 0), flags.Select | flags.Rows)
    rows = [place for place in range(200) if grid.visualRect(page.model.index(place, last)).intersects(grid.rect())]
    halves = [
        (view.visualRect(page.model.index(row, column)), view.selectionModel().isSelected(page.model.index(row, 0)))
        for view, column in ((grid._staying, 0), (grid, last))
        for row in rows
    ]
    places = [(rect.top(), rect.height(), is_selected) for rect, is_selected in halves]
    facts = {
        "ratio": window.devicePixelRatioF(),
        "scrolled": grid.horizontalScrollBar().value(),
        "left": places[: len(rows)],
        "right": places[len(rows) :],
        "name_seen": grid.childAt(QPoint(12, 200)) is not None and grid._staying.isVisible(),
    }
    print(json.dumps(facts))


if __name__ == "__main__":
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    Theme(application, "light", 100)
    run(main())
