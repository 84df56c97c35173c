"""The scenes of `shots.py` that show pictures beside a table (row Q10)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.domains import DOMAINS
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.tables.page import TablePage
from tests.camera import PATIENCE, Camera, Inspector, until


async def table_pictures(camera: Camera | Inspector, desk: Desk) -> None:
    """Each domain's pictures: of all rows, with a bar chosen; while rows come and where there is none."""
    for domain in DOMAINS:
        page = desk.tables[domain.id].page
        desk.window.open_tab(domain.id)
        await until(lambda page=page: page.loader.is_whole)  # type: ignore[misc]
        page.pictures.toggle()
        await until(lambda page=page: _is_drawn(page))  # type: ignore[misc]
        await camera.look(f"{domain.id}-pictures", desk.window, 0.5)
        view = page.pictures.pane.blocks[0].view
        view.pressed_bar.emit(view.bars.bars[min(1, len(view.bars.bars) - 1)].bar)
        await camera.look(f"{domain.id}-pictures-chosen", desk.window, 0.6)
        page.clear_filters()
        if domain.id == "users":
            await _partly(camera, desk, page)
        page.pictures.toggle()
    desk.window.open_tab("users")


async def _partly(camera: Camera | Inspector, desk: Desk, page: TablePage) -> None:
    rows = page.presenter.dataset.rows[:400]

    async def some() -> AsyncIterator[Batch[Any]]:
        yield Batch(rows, Facts(total=1200))
        await asyncio.sleep(PATIENCE)

    page.toolbar.search.setText("zzzz")
    await camera.look("users-pictures-none", desk.window, 0.6)
    page.clear_filters()
    page.loader.start(some)
    await camera.look("users-pictures-loading", desk.window, 0.8)
    page.refresh()
    await until(lambda: page.loader.is_whole)


def _is_drawn(page: TablePage) -> bool:
    block = page.pictures.current
    return block is not None and block.drawn is not None and block.drawn.figures.rows == len(page.model.visible)
