"""The reader over workbooks nobody here wrote: read as openpyxl reads them, or a trap, or a sentence (issue 2)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from bw_desktop.errors import FileUnreadable
from bw_desktop.records.sheet import Sheet
from bw_desktop.spreadsheet import describe, open_source, read_sheet
from bw_desktop.spreadsheet.refusals import Unreadable
from bw_desktop.wording import Wording
from tests.spreadsheet.oracle import differences, read_by_openpyxl

T = TypeVar("T")
WORDING = Wording()

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
FILES = sorted(path for path in CORPUS.glob("*") if path.suffix != ".md")
ABSENT = "the corpus of foreign workbooks is not beside this checkout"

# openpyxl itself cannot open these; what we read of them was looked at once and is held here.
BEYOND_OPENPYXL = {
    "empty_s_attribute.xlsx": 2,
    "issue_419.xlsx": 1,
    "issue_530.xlsx": 1,
    "minimal_package.xlsx": 1,
    "pivots.xlsx": 1,
    "strict_iso_paths.xlsx": 1,
}
REFUSED = {
    ".xls": {"spreadsheet-unreadable-xls", "spreadsheet-unreadable-not-workbook"},
    ".xlsb": {"spreadsheet-unreadable-xlsb", "spreadsheet-unreadable-encrypted"},
    ".ods": {"spreadsheet-unreadable-ods"},
}


@pytest.mark.skipif(not FILES, reason=ABSENT)
@pytest.mark.parametrize("name", [path.name for path in FILES if path.suffix in (".xlsx", ".xlsm")])
def test_a_workbook_is_read_as_openpyxl_reads_it_or_refused_with_a_sentence(name: str) -> None:
    opened = _or_refusal(lambda: open_source(CORPUS / name))
    if isinstance(opened, FileUnreadable):
        assert name in ("issue252.xlsx", "pass_protected.xlsx")
        assert name in WORDING.say(opened.message)
        return
    for info in opened.file.sheets:
        ours = _or_refusal(partial(read_sheet, opened, info.name))
        if isinstance(ours, FileUnreadable):
            assert ours.message.id == Unreadable.SHEET_EMPTY
            assert info.name in WORDING.say(ours.message)
            ours = Sheet(info.name, ())
        assert all(WORDING.say(describe(trap)) for trap in ours.traps)
        if name in BEYOND_OPENPYXL:
            assert len(ours.rows) >= BEYOND_OPENPYXL[name]
        else:
            assert list(differences(ours, read_by_openpyxl(opened.content, info.name))) == []


def _or_refusal(work: Callable[[], T]) -> T | FileUnreadable:
    try:
        return work()
    except FileUnreadable as refusal:
        return refusal


@pytest.mark.skipif(not FILES, reason=ABSENT)
@pytest.mark.parametrize("name", [path.name for path in FILES if path.suffix in REFUSED])
def test_another_format_is_named_and_refused(name: str) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        open_source(CORPUS / name)
    assert refusal.value.message.id in REFUSED[Path(name).suffix]
    for language in ("en", "de"):
        sentence = Wording(language).say(refusal.value.message)
        assert name in sentence
        assert ".xlsx" in sentence or "password" in sentence or "Kennwort" in sentence
