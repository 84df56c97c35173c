"""Asks where a workbook shall go, writes it off the window's thread, and offers to open it (row C10)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from bw_desktop.ui.kit import MessageBar, emptied
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.page import UploadPage

EXCEL = ("Excel (*.xlsx)",)


def save_workbook(
    page: UploadPage,
    said: QVBoxLayout,
    title: str,
    name: str,
    write: Callable[[Path], Awaitable[None]],
    saved: str,
    ending: str = ".xlsx",
) -> None:
    """Starts the whole of it as work of a page.

    Args:
        page: whose work it is, and who tells what went wrong.
        said: where the bar goes that says it was saved.
        title: of the file dialog.
        name: the suggested name, without its ending.
        write: writes the workbook to a path.
        saved: message id of what is said then; its argument is `name`.
        ending: of the file, which is Excel's in any case.
    """
    around = page.around

    async def ask() -> None:
        suggestion, kinds = Path.home() / f"{name}{ending}", (f"Excel (*{ending})",)
        path = await around.dialogs.file_to_save(page.window(), title, suggestion, kinds)
        if path is not None:
            page.work(lambda: work(path), around.wording.text("pages-preview-saving"))

    async def work(path: Path) -> None:
        await write(path)
        show_saved(around, said, around.wording.text(saved, name=path.name), path)

    around.runner.start(ask(), page)


def save_approval(page: UploadPage, said: QVBoxLayout) -> None:
    """Saves what would be sent as an approval workbook; nothing is sent (rows G2, G7)."""
    say = page.around.wording.text

    async def write(path: Path) -> None:
        await page.flow.uploads.save_approval(path, await page.flow.content())

    title, name = say("pages-preview-save-title"), say("pages-preview-save-name")
    save_workbook(page, said, title, name, write, "pages-preview-saved")


def show_saved(around: Surroundings, said: QVBoxLayout, words: str, path: Path) -> None:
    """Says that a file was saved, with a button that opens it."""
    emptied(said)
    open_it = around.wording.text("pages-file-open")
    bar = MessageBar(around.wording, "good", words, "saved", remedy=open_it, closable=True)
    bar.remedied.connect(lambda: around.dialogs.open_file(path))
    said.addWidget(bar)
