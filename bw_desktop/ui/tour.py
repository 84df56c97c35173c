"""A tour of the first screens on a real window, for where nobody can look: it ends in a picture."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.tables.page import TablePage

_LOG = logging.getLogger(__name__)
_PATIENCE, _LOOK = 60.0, 0.3
_WORD = "an"


async def tour(desk: Desk, picture: Path) -> bool:
    """Looks through people and goals, searches, opens a record, finds anything; whether all of it could be seen."""
    window, seen = desk.window, []
    for tab, page in (("users", desk.users.page), ("goals", desk.goals.page)):
        window.open_tab(tab)
        seen.append(await _until(partial(_is_filled, page)))
        await _search(page)
        seen.append(bool(page.model.visible))
    window.open_tab("users")
    desk.users.page.clear_filters()
    await asyncio.sleep(_LOOK)
    desk.users.page.grid.setCurrentIndex(desk.users.page.model.index(2, 0))
    desk.users.page.open_record()
    await asyncio.sleep(_LOOK * 4)
    desk.window.around.actions.trigger("find-anything")
    await asyncio.sleep(_LOOK)
    seen.append(_close_finder())
    await asyncio.sleep(_LOOK)
    seen.append(window.grab().save(str(picture)))
    _LOG.info("tour: %s of %s steps", sum(seen), len(seen))
    return all(seen)


def _is_filled(page: TablePage) -> bool:
    return page.loader.is_whole and bool(page.model.visible)


async def _search(page: TablePage) -> None:
    page.toolbar.search.setText(_WORD)
    await asyncio.sleep(_LOOK)


def _close_finder() -> bool:
    """Whether the finder was open; Escape closes it, as a person would."""
    finder = QApplication.activeModalWidget()
    if finder is None or finder.objectName() != "find-anything":
        return False
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    return QApplication.sendEvent(finder, event)


async def _until(is_so: Callable[[], bool]) -> bool:
    deadline = asyncio.get_running_loop().time() + _PATIENCE
    while asyncio.get_running_loop().time() < deadline:
        if is_so():
            return True
        await asyncio.sleep(0.05)
    return False
