"""The bytes are taken once (row D7), and what the operating system refuses is told in words.

By hand on Windows: a file open and unsaved in Excel is read, or the sentence says that Excel holds it.
"""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest

from bw_desktop.errors import FileUnreadable
from bw_desktop.spreadsheet import open_source, read_sheet, snapshot
from bw_desktop.spreadsheet.refusals import TRY_AGAIN, Unreadable
from tests.spreadsheet.workbooks import with_rows


class _WindowsError(PermissionError):
    """As Windows raises it: with a number of its own."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "in use")
        self.winerror = winerror


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (_WindowsError(32), Unreadable.LOCKED),
        (_WindowsError(33), Unreadable.LOCKED),
        (OSError(errno.EBUSY, "busy"), Unreadable.LOCKED),
        (_WindowsError(5), Unreadable.NO_PERMISSION),
        (PermissionError(errno.EACCES, "no"), Unreadable.NO_PERMISSION),
        (FileNotFoundError(errno.ENOENT, "gone"), Unreadable.MISSING),
        (IsADirectoryError(errno.EISDIR, "folder"), Unreadable.FOLDER),
        (OSError(errno.EIO, "broken"), Unreadable.DISK),
        (OSError(errno.ETIMEDOUT, "network"), Unreadable.DISK),
    ],
)
def test_each_refusal_of_the_system_has_its_sentence(error: OSError, reason: Unreadable, tmp_path: Path) -> None:
    assert snapshot.refusal_for(error, tmp_path / "goals.xlsx").message.id == reason.value


def test_a_locked_file_can_be_tried_again(tmp_path: Path) -> None:
    assert snapshot.refusal_for(_WindowsError(32), tmp_path / "goals.xlsx").remedy == TRY_AGAIN


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as missing:
        open_source(tmp_path / "gone.xlsx")
    with pytest.raises(FileUnreadable) as folder:
        open_source(tmp_path)
    assert [missing.value.message.id, folder.value.message.id] == [Unreadable.MISSING, Unreadable.FOLDER]


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as file:
        file.truncate(snapshot.SIZE_LIMIT + 1)
    with pytest.raises(FileUnreadable) as refusal:
        open_source(path)
    assert refusal.value.message.id == Unreadable.TOO_BIG


def test_what_happens_to_the_file_after_opening_changes_nothing(tmp_path: Path) -> None:
    path = with_rows(tmp_path / "goals.xlsx", [["name"], ["Before"]])
    expected = hashlib.sha256(path.read_bytes()).hexdigest()
    opened = open_source(path)
    with_rows(path, [["name"], ["After"]])
    assert read_sheet(opened).rows[1] == ("Before",)
    path.unlink()
    assert read_sheet(opened).rows[1] == ("Before",)
    assert opened.file.fingerprint == expected


def test_a_renamed_copy_has_the_same_fingerprint(tmp_path: Path) -> None:
    path = with_rows(tmp_path / "goals.xlsx", [["name"]])
    first = open_source(path).file
    second = open_source(Path(os.fspath(path.rename(tmp_path / "goals (1).xlsx")))).file
    assert first.fingerprint == second.fingerprint
    assert (first.name, second.name) == ("goals.xlsx", "goals (1).xlsx")
