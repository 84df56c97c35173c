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
    saved = tmp_path / "saved.csv"
    profile = tmp_path / "profile"
    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    subprocess.run([*office, "--terminate_after_init"], check=True, capture_output=True, timeout=60)
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(source=path.as_uri(), password=password, target=saved.as_uri()), "utf-8")
    subprocess.run([*office, "macro:///Standard.Module1.Main"], check=True, capture_output=True, timeout=60)
    assert saved.exists() is (password == PASSWORD)
    if password == PASSWORD:
        assert "Canary Nightingale,rating 2" in saved.read_text("utf-8")


_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main
On Error Goto Refused
Dim opening(1) As New com.sun.star.beans.PropertyValue
opening(0).Name = "Hidden"
opening(0).Value = True
opening(1).Name = "Password"
opening(1).Value = "{password}"
Dim saving(0) As New com.sun.star.beans.PropertyValue
saving(0).Name = "FilterName"
saving(0).Value = "Text - txt - csv (StarCalc)"
book = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, opening())
book.storeToURL("{target}", saving())
book.close(True)
Refused:
StarDesktop.terminate()
End Sub
</script:module>"""
