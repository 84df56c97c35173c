"""Zip and XML bombs are refused within bounds of time and memory, whatever the zip says about its sizes."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.errors import FileUnreadable
from bw_desktop.spreadsheet import read_sheet
from bw_desktop.spreadsheet.package import Package
from bw_desktop.spreadsheet.refusals import Unreadable
from bw_desktop.wording import Wording
from tests.spreadsheet.workbooks import MAIN, PACKAGE, RELATIONS, opened, raw_workbook, sheet_xml

ONE_CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>'
MEGABYTE = 1024 * 1024
WORDING = Wording()


def _refusal(tmp_path: Path, content: bytes) -> str:
    with pytest.raises(FileUnreadable) as refusal:
        read_sheet(opened(tmp_path / "goals.xlsx", content))
    return refusal.value.message.id


def _archive(name: str, content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return target.getvalue()


def test_a_bomb_is_stopped_at_its_limit_and_needs_little_memory() -> None:
    package = Package(_archive("bomb.xml", bytes(64 * MEGABYTE)), "goals.xlsx")
    tracemalloc.start()
    with pytest.raises(FileUnreadable) as refusal:
        for _ in package.slices("bomb.xml", 8 * MEGABYTE):
            pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refusal.value.message.id == Unreadable.TOO_LARGE
    assert peak < 8 * MEGABYTE


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@given(size=st.integers(0, 6000), period=st.integers(1, 300), slice_size=st.integers(1, 700), piece=st.integers(1, 50))
def test_slices_together_are_the_part(compression: int, size: int, period: int, slice_size: int, piece: int) -> None:
    part = (bytes(index % 256 for index in range(period)) * (size // period + 1))[:size]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        archive.writestr("part.xml", part)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bw_desktop.spreadsheet.package._SLICE", slice_size)
        patch.setattr("bw_desktop.spreadsheet.package._PIECE", piece)
        slices = list(Package(target.getvalue(), "goals.xlsx").slices("part.xml"))
    assert b"".join(data for data, _ in slices) == part
    assert all(len(data) <= slice_size for data, _ in slices)
    taken = [done for _, done in slices]
    assert taken == sorted(taken)


def test_declared_sizes_are_not_believed() -> None:
    content = bytearray(_archive("bomb.xml", bytes(20 * MEGABYTE)))
    entry = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, entry + 24, 10)  # the size it will have, in the table of contents
    struct.pack_into("<L", content, 22, 10)  # and before the content
    with pytest.raises(FileUnreadable) as refusal:
        Package(bytes(content), "goals.xlsx").small("bomb.xml")
    assert refusal.value.message.id == Unreadable.TOO_LARGE


def test_a_large_part_another_library_would_read_whole_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bw_desktop.spreadsheet.package.PART_LIMIT", 4 * MEGABYTE)
    strings = f'<sst xmlns="{MAIN}">' + " " * 8 * MEGABYTE + "</sst>"
    relations = (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    parts = {"xl/_rels/workbook.xml.rels": relations, "xl/sharedStrings.xml": strings}
    assert _refusal(tmp_path, raw_workbook(sheet_xml(ONE_CELL), parts)) == Unreadable.TOO_LARGE


LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"])
def test_entities_are_refused_wherever_they_stand(part: str, tmp_path: Path) -> None:
    sheet = LAUGHS + sheet_xml(ONE_CELL).partition("?>")[2]
    parts = {} if part.endswith("sheet1.xml") else {part: LAUGHS + "<a>&c;</a>"}
    content = raw_workbook(sheet if part.endswith("sheet1.xml") else sheet_xml(ONE_CELL), parts)
    assert _refusal(tmp_path, content) == Unreadable.SUSPICIOUS


def test_a_value_far_from_the_table_is_refused_before_room_is_made_for_all_between(tmp_path: Path) -> None:
    far = ONE_CELL + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert _refusal(tmp_path, raw_workbook(sheet_xml(far))) == Unreadable.FAR_CELL


def test_a_row_that_never_ends_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bw_desktop.spreadsheet.scan.ROW_LIMIT", 2 * MEGABYTE)
    endless = ONE_CELL.replace("name", "x" * 6 * MEGABYTE)
    assert _refusal(tmp_path, raw_workbook(sheet_xml(endless))) == Unreadable.TOO_LARGE


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_named_twice_is_refused(tmp_path: Path) -> None:
    target = io.BytesIO(raw_workbook(sheet_xml(ONE_CELL)))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("XL/Worksheets/sheet1.xml", sheet_xml(""))
    assert _refusal(tmp_path, target.getvalue()) == Unreadable.SUSPICIOUS


def _cut(content: bytes) -> bytes:
    return content.replace(zlib.compress(b"")[:2], b"", 1)[: len(content) // 2]


def _garbled(content: bytes) -> bytes:
    start = content.index(b"xl/worksheets/sheet1.xml") + 30
    return content[:start] + bytes(60) + content[start + 60 :]


@pytest.mark.parametrize("damage", [_cut, _garbled])
def test_damage_is_told_as_damage(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    cells = "".join(f'<row r="{row}"><c r="A{row}"><v>{row * 7919 % 1009}</v></c></row>' for row in range(1, 300))
    assert _refusal(tmp_path, damage(raw_workbook(sheet_xml(cells)))) == Unreadable.DAMAGED


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "<workbook"},
        {"xl/workbook.xml": b"\xff\xff"},
        {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r='x'><c/></row></sheetData></worksheet>"},
        {"xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><!-- '},
        {"xl/worksheets/sheet1.xml": f'<?xml version="1.0" encoding="UTF-y"?><worksheet xmlns="{MAIN}"/>'},
    ],
)
def test_xml_that_is_none_is_damage(parts: dict[str, str | bytes], tmp_path: Path) -> None:
    assert _refusal(tmp_path, raw_workbook(sheet_xml(ONE_CELL), parts)) == Unreadable.DAMAGED


def test_a_workbook_without_a_sheet_of_cells_says_so(tmp_path: Path) -> None:
    chart = f'<workbook xmlns="{MAIN}"><sheets/></workbook>'
    assert _refusal(tmp_path, raw_workbook(sheet_xml(ONE_CELL), {"xl/workbook.xml": chart})) == Unreadable.NO_SHEET


def test_a_part_encrypted_inside_the_zip_is_a_password() -> None:
    content = bytearray(_archive("part.xml", b"x"))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(FileUnreadable) as refusal:
        Package(bytes(content), "goals.xlsx").small("part.xml")
    assert refusal.value.message.id == Unreadable.ENCRYPTED


@given(changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=6)), min_size=1, max_size=4))
def test_no_damage_is_a_traceback(changes: list[tuple[float, bytes]], tmp_path_factory: pytest.TempPathFactory) -> None:
    xml = bytearray(sheet_xml(ONE_CELL + '<row r="2"><c r="A2" s="0" t="e"><f>1/0</f><v>#N/A</v></c></row>').encode())
    whole = bytearray(raw_workbook(sheet_xml(ONE_CELL)))
    for place, new in changes:
        xml[int(place * len(xml)) : int(place * len(xml)) + len(new)] = new
        whole[int(place * len(whole)) : int(place * len(whole)) + len(new)] = new
    folder = tmp_path_factory.mktemp("damaged")
    for content in (raw_workbook(bytes(xml)), bytes(whole)):
        try:
            sheet = read_sheet(opened(folder / "goals.xlsx", content))
        except FileUnreadable as refusal:
            sheet = None
            sentence = WORDING.say(refusal.message)
        assert sheet is not None or "goals.xlsx" in sentence
