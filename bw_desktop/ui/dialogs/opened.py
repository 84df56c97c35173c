"""Opens a dialog and waits for its end without a nested event loop."""

from __future__ import annotations

import asyncio

import shiboken6
from PySide6.QtWidgets import QDialog


async def opened(dialog: QDialog) -> int:
    """Shows a dialog, waits until it is finished, and lets go of it; its result, 0 where it was destroyed.

    Resolved by `finished` and by `destroyed`: without the second, whoever waits would hang when the
    dialog's parent goes. If the waiting is cancelled, the dialog is closed.
    """
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def resolve(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(resolve)
    dialog.destroyed.connect(lambda: resolve(0))
    dialog.open()
    try:
        return await answer
    finally:
        if shiboken6.isValid(dialog):
            dialog.close()
            dialog.deleteLater()
