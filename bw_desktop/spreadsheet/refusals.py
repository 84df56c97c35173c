"""Every reason for which a file, or a place for one, is refused: the id of its sentence, and the action that helps."""

from __future__ import annotations

from enum import StrEnum

from bw_desktop.errors import FileUnreadable, FileUnwritable
from bw_desktop.messages import Argument, Message


class Unreadable(StrEnum):
    """Why a file cannot be read; the value is the id of the sentence."""

    MISSING = "spreadsheet-unreadable-missing"
    FOLDER = "spreadsheet-unreadable-folder"
    LOCKED = "spreadsheet-unreadable-locked"
    NO_PERMISSION = "spreadsheet-unreadable-no-permission"
    DISK = "spreadsheet-unreadable-disk"
    TOO_BIG = "spreadsheet-unreadable-too-big"
    EMPTY = "spreadsheet-unreadable-empty"
    ENCRYPTED = "spreadsheet-unreadable-encrypted"
    XLS = "spreadsheet-unreadable-xls"
    XLSB = "spreadsheet-unreadable-xlsb"
    ODS = "spreadsheet-unreadable-ods"
    NUMBERS = "spreadsheet-unreadable-numbers"
    MARKUP = "spreadsheet-unreadable-markup"
    NOT_WORKBOOK = "spreadsheet-unreadable-not-workbook"
    DAMAGED = "spreadsheet-unreadable-damaged"
    SUSPICIOUS = "spreadsheet-unreadable-suspicious"
    TOO_LARGE = "spreadsheet-unreadable-too-large"
    TOO_MANY_ROWS = "spreadsheet-unreadable-too-many-rows"
    FAR_CELL = "spreadsheet-unreadable-far-cell"
    NO_SHEET = "spreadsheet-unreadable-no-sheet"
    SHEET_EMPTY = "spreadsheet-unreadable-sheet-empty"
    QUOTE_OPEN = "spreadsheet-unreadable-quote-open"
    PASTE_EMPTY = "spreadsheet-unreadable-paste-empty"


class Unwritable(StrEnum):
    """Why a file cannot be written; the value is the id of the sentence."""

    OPEN_ELSEWHERE = "spreadsheet-unwritable-open-elsewhere"
    READ_ONLY = "spreadsheet-unwritable-read-only"
    NO_PERMISSION = "spreadsheet-unwritable-no-permission"
    NO_FOLDER = "spreadsheet-unwritable-no-folder"
    FOLDER = "spreadsheet-unwritable-folder"
    EXISTS = "spreadsheet-unwritable-exists"
    DISK_FULL = "spreadsheet-unwritable-disk-full"
    PATH_TOO_LONG = "spreadsheet-unwritable-path-too-long"
    NAME = "spreadsheet-unwritable-name"
    DISK = "spreadsheet-unwritable-disk"
    NOTES = "spreadsheet-unwritable-notes"


ROW_LIMIT = 100_000
"""Rows one upload takes, said up front (row D8)."""

MOST_ROWS = ROW_LIMIT + 100
"""Rows that are read: the limit, and some for titles and headers."""

TRY_AGAIN = "try-again"
CHOOSE_FILE = "choose-file"
CHOOSE_SHEET = "choose-sheet"
CHOOSE_PLACE = "choose-place"

_REMEDIES = {
    Unreadable.LOCKED: TRY_AGAIN,
    Unreadable.DISK: TRY_AGAIN,
    Unreadable.SHEET_EMPTY: CHOOSE_SHEET,
    Unwritable.OPEN_ELSEWHERE: TRY_AGAIN,
}


def unreadable(reason: Unreadable, file: str, **arguments: Argument) -> FileUnreadable:
    """The error for a file, named without its folder."""
    message = Message.of(reason.value, file=file, **arguments)
    return FileUnreadable(message, remedy=_REMEDIES.get(reason, CHOOSE_FILE))


def too_many_rows(file: str, rows: int) -> FileUnreadable:
    """The error for a sheet of so many rows."""
    return unreadable(Unreadable.TOO_MANY_ROWS, file, rows=rows, limit=ROW_LIMIT)


def unwritable(reason: Unwritable, file: str, **arguments: Argument) -> FileUnwritable:
    """The error for a target, named without its folder."""
    message = Message.of(reason.value, file=file, **arguments)
    return FileUnwritable(message, remedy=_REMEDIES.get(reason, CHOOSE_PLACE))
