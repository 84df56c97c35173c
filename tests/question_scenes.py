"""The scenes of `shots.py` that show ready questions and saved views (row B8)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from PySide6.QtWidgets import QApplication, QDialog

from bw_desktop.errors import NotAllowed
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.domains import DOMAINS
from bw_desktop.ui.shell.desk import Desk
from tests.camera import Camera, Inspector, until

SHOWN = ("leavers", "missing", "no-feedback", "recognised", "progress", "open-conversations", "hashtags", "ratings")


async def questions_and_views(camera: Camera | Inspector, desk: Desk) -> None:
    """The menu; an answer that needs what may not be seen; an answer of each kind; the sheet that asks for a name."""
    asked = {one.id: one for domain in DOMAINS for one in domain.questions}
    window, goals = desk.window, desk.goals.page
    desk.window.open_tab("users")
    window.around.actions.trigger("table-questions")
    await asyncio.sleep(0.2)
    menu = QApplication.activePopupWidget()
    await camera.look("questions-menu", menu)
    if menu is not None:
        menu.close()
    desk.views.ask(asked["no-goal"])
    goals.loader.start(_refused)
    await camera.look("questions-refused", window, 0.5)
    desk.goals.load()
    await camera.look("questions-loading", window, 0.1)
    await until(lambda: goals.loader.is_whole)
    await camera.look("questions-no-goal", window, 0.9)
    for name in SHOWN:
        desk.views.ask(asked[name])
        page = window.current_page
        assert page is not None
        await until(lambda page=page: not page.viewing.is_loading)  # type: ignore[misc]
        await camera.look(f"questions-{name}", window, 0.7)
        page.viewing.leave()
    desk.views.ask(asked["joined"])
    window.around.actions.trigger("view-save")
    await until(lambda: QApplication.activeModalWidget() is not None)
    await camera.look("questions-save", QApplication.activeModalWidget())
    if isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.done(0)
    await asyncio.sleep(0.1)
    desk.users.page.viewing.leave()


async def _refused() -> AsyncIterator[Batch[Any]]:
    yield Batch((), Facts())
    raise NotAllowed
