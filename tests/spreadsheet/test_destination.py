"""A file appears whole or not at all, and what the system refuses is told in words (row C10).

By hand on Windows: a target open in Excel is refused as such, and Excel's file stays as it was.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from bw_desktop.errors import FileUnwritable
from bw_desktop.messages import Argument, Message
from bw_desktop.spreadsheet import Table, TableColumn, write_csv, write_xlsx
from bw_desktop.spreadsheet.destination import refusal_for, replacing
from bw_desktop.spreadsheet.refusals import CHOOSE_PLACE, TRY_AGAIN, Unreadable, Unwritable
from bw_desktop.wording import Wording

WORDINGS = {language: Wording(language) for language in ("en", "de", "qps")}


class _WindowsError(PermissionError):
    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "in use")
        self.winerror = winerror


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (_WindowsError(32), Unwritable.OPEN_ELSEWHERE),
        (_WindowsError(33), Unwritable.OPEN_ELSEWHERE),
        (_WindowsError(112), Unwritable.DISK_FULL),
        (_WindowsError(206), Unwritable.PATH_TOO_LONG),
        (_WindowsError(123), Unwritable.NAME),
        (_WindowsError(5), Unwritable.NO_PERMISSION),
        (OSError(errno.ENOSPC, "full"), Unwritable.DISK_FULL),
        (OSError(errno.ENAMETOOLONG, "long"), Unwritable.PATH_TOO_LONG),
        (OSError(errno.EROFS, "read-only"), Unwritable.READ_ONLY),
        (PermissionError(errno.EACCES, "no"), Unwritable.NO_PERMISSION),
        (FileNotFoundError(errno.ENOENT, "gone"), Unwritable.NO_FOLDER),
        (OSError(errno.EIO, "broken"), Unwritable.DISK),
    ],
)
def test_each_refusal_of_the_system_has_its_sentence(error: OSError, reason: Unwritable, tmp_path: Path) -> None:
    refusal = refusal_for(error, tmp_path / "goals.xlsx")
    assert refusal.message.id == reason.value
    assert refusal.remedy == (TRY_AGAIN if reason is Unwritable.OPEN_ELSEWHERE else CHOOSE_PLACE)


def _refused(path: Path, *, overwrite: bool = True) -> str:
    with pytest.raises(FileUnwritable) as refusal:
        write_csv(path, Table("Goals", [TableColumn("Name")], [["a"]]), overwrite=overwrite)
    return refusal.value.message.id


def test_places_that_cannot_take_a_file_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    assert _refused(tmp_path / "gone" / "goals.csv") == Unwritable.NO_FOLDER
    assert _refused(tmp_path / "folder.csv") == Unwritable.FOLDER
    assert _refused(tmp_path / ("x" * 300 + ".csv")) == Unwritable.PATH_TOO_LONG
    (tmp_path / "file").write_text("no folder")
    assert _refused(tmp_path / "file" / "goals.csv") == Unwritable.NO_FOLDER


def test_a_file_that_is_there_is_replaced_only_when_that_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "goals.csv"
    path.write_text("old")
    assert _refused(path, overwrite=False) == Unwritable.EXISTS
    assert path.read_text() == "old"
    write_csv(path, Table("Goals", [TableColumn("Name")], [["new"]]))
    assert "new" in path.read_text("utf-8-sig")


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_write_protected_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "goals.csv"
    path.write_text("old")
    path.chmod(0o444)
    assert _refused(path) == Unwritable.READ_ONLY
    assert path.read_text() == "old"


def test_a_full_disk_leaves_no_half_file_and_the_old_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "goals.csv"
    path.write_text("old")
    with pytest.raises(FileUnwritable) as refusal, replacing(path) as draft:
        _write_to_a_full_disk(draft)
    assert refusal.value.message.id == Unwritable.DISK_FULL
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["goals.csv"]


def _write_to_a_full_disk(draft: Path) -> None:
    draft.write_bytes(b"half of the n")
    raise OSError(errno.ENOSPC, "No space left on device")


def test_an_error_of_the_rows_themselves_passes_and_leaves_no_file(tmp_path: Path) -> None:
    def rows() -> object:
        yield ["a"]
        raise LookupError("the rows ended early")

    table = Table("Goals", [TableColumn("Name")], rows())  # type: ignore[arg-type]
    with pytest.raises(LookupError):
        write_xlsx(tmp_path / "goals.xlsx", [table], wording=Wording())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", WORDINGS)
@pytest.mark.parametrize("reason", [*Unreadable, *Unwritable])
def test_every_reason_has_a_sentence_without_technical_words(reason: Unreadable | Unwritable, language: str) -> None:
    arguments: dict[str, Argument] = {
        "file": "goals.xlsx",
        "folder": "Reports",
        "sheet": "Data",
        "row": 7,
        "rows": 9,
        "limit": 5,
        "megabytes": 1,
    }
    said = WORDINGS[language].say(Message(reason.value, arguments))
    assert said
    if language != "qps":
        assert "goals.xlsx" in said or "Reports" in said or reason is Unreadable.PASTE_EMPTY
        assert not any(word in said for word in ("Errno", "Exception", "invalid", "!"))
