"""The scenes of `shots.py` that show the domains one call lists."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from bw_desktop.errors import NotAllowed
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.domains import DOMAINS
from bw_desktop.ui.shell.desk import Desk
from tests.camera import Camera, Inspector, until


async def listed_domains(camera: Camera | Inspector, desk: Desk) -> None:
    """The domains that one call lists: the table, a record, the list beside it, and a refusal."""
    for domain in (one for one in DOMAINS if one.listing):
        desk.window.open_tab(domain.id)
        await _list_and_record(camera, desk, domain.id)
        for beside in domain.beside:
            desk.window.current_page.findChild(QAbstractButton, f"list-{beside.id}").click()  # type: ignore[union-attr]
            await _list_and_record(camera, desk, beside.id)
    page = desk.tables["calibration"].page
    desk.window.open_tab("calibration")
    desk.window.current_page.findChild(QAbstractButton, "list-calibration").click()  # type: ignore[union-attr]
    page.loader.start(_refused)
    await camera.look("calibration-refused", desk.window, 0.4)


async def _list_and_record(camera: Camera | Inspector, desk: Desk, name: str) -> None:
    page = desk.tables[name].page
    await until(lambda: page.loader.is_whole)
    await camera.look(name, desk.window, 0.4)
    page.grid.setCurrentIndex(page.model.index(1, 0))
    page.open_record()
    await camera.look(f"{name}-record", desk.window, 0.9)
    page.close_record()


async def _refused() -> AsyncIterator[Batch[Any]]:
    for _ in range(1):
        raise NotAllowed
    yield Batch((), Facts())
