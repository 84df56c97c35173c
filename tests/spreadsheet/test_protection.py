"""A workbook with a password: it opens by that only, and nothing readable ever reaches the disk (row C7)."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
from msoffcrypto.exceptions import InvalidKeyError

from bw_desktop.errors import FileUnreadable
from bw_desktop.spreadsheet import Table, TableColumn, open_source, write_xlsx
from bw_desktop.wording import Wording

PASSWORD = "Übung macht den 9 Meister"
ROWS = [["Canary Nightingale", f"rating {number}"] for number in range(3)]


class _Cancelled(Exception):
    pass


def table() -> Table:
    return Table("Calibration", [TableColumn("Name"), TableColumn("Rating")], ROWS, len(ROWS))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    written = tmp_path / "locked.xlsx"
    write_xlsx(written, [table()], wording=Wording(), about=[("Workspace", "ACME")], password=PASSWORD)
    return written


def opened(path: Path, password: str) -> io.BytesIO:
    clear = io.BytesIO()
    with path.open("rb") as file:
        locked = msoffcrypto.OfficeFile(file)
        locked.load_key(password=password, verify_password=True)
        locked.decrypt(clear)
    return clear


def test_it_opens_with_the_password_and_holds_the_rows(path: Path) -> None:
    book = openpyxl.load_workbook(opened(path, PASSWORD))
    assert book.sheetnames == ["Calibration", "About"]
    assert [list(row) for row in book["Calibration"].iter_rows(min_row=2, values_only=True)] == ROWS


def test_it_opens_with_no_other_password(path: Path) -> None:
    with pytest.raises(InvalidKeyError):
        opened(path, PASSWORD.lower())
    with pytest.raises(FileUnreadable):
        open_source(path)


def test_nothing_readable_is_on_the_disk_at_any_moment(tmp_path: Path) -> None:
    seen: list[bytes] = []

    def look(done: int, total: int) -> None:
        seen.extend(file.read_bytes() for file in tmp_path.iterdir())

    path = tmp_path / "locked.xlsx"
    write_xlsx(path, [table()], wording=Wording(), progress=look, password=PASSWORD)
    # Neither in clear nor as a zip that anybody unpacks.
    assert all(b"PK\x03\x04" not in content for content in [*seen, path.read_bytes()])
    assert b"Nightingale" not in path.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["locked.xlsx"]


def test_cancelled_it_leaves_nothing(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise _Cancelled

    with pytest.raises(_Cancelled):
        write_xlsx(tmp_path / "locked.xlsx", [table()], wording=Wording(), progress=cancel, password=PASSWORD)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.e2e
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
@pytest.mark.parametrize("password", [PASSWORD, "something else"])
def test_libreoffice_opens_it_with_the_password_only(path: Path, password: str, tmp_path: Path) -> None:
    command = [
        "soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        f"--infilter=Calc MS Excel 2007 XML:{password}", "--convert-to", "csv", "--outdir", str(tmp_path), str(path),
    ]  # fmt: skip
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    saved = tmp_path / "locked.csv"
    assert saved.exists() is (password == PASSWORD)
    if password == PASSWORD:
        assert "Canary Nightingale,rating 2" in saved.read_text("utf-8")
