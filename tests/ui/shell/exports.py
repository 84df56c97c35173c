"""The export sheet as tests use it: opened for real, pressed, read."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QDialog, QRadioButton, QWidget

from bw_desktop.ui.dialogs.export_sheet import ExportSheet
from bw_desktop.ui.dialogs.opened import opened
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.tables.page import TablePage
from tests.ui.surroundings_made import AnsweredDialogs, clicked, until

PLACES = "bw_desktop.ui.shell.exporter.QStandardPaths.writableLocation"


class OpenedDialogs(AnsweredDialogs):
    """Dialogs of ours are really opened."""

    async def show(self, dialog: QDialog) -> int:
        return await opened(dialog)


async def sheet_of(page: TablePage) -> ExportSheet:
    page.around.actions.trigger("table-export")
    await until(lambda: page.findChild(ExportSheet) is not None)
    sheet = page.findChild(ExportSheet)
    assert sheet is not None
    return sheet


def press(sheet: ExportSheet, name: str) -> None:
    button = sheet.findChild(QWidget, name)
    assert button is not None
    clicked(button)


def pick(sheet: ExportSheet, name: str) -> None:
    radio = sheet.findChild(QRadioButton, name)
    assert radio is not None
    radio.setChecked(True)


def told(sheet: ExportSheet, name: str) -> str:
    bar = sheet.findChild(MessageBar, name)
    return bar.sentence.text() if bar is not None else ""


def rows_of(path: Path) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(path)
    return list(book[book.sheetnames[0]].iter_rows(values_only=True))
