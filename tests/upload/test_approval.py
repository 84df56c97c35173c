"""Approve exactly this: what an approval workbook holds comes back whole, and not at all once a cell differs (G7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop import endpoints
from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue, Sheet, SheetInfo, SourceFile
from bw_desktop.upload import approval_content
from bw_desktop.upload.approval import SEAL_SHEET, Approval, is_approval, seal, unseal
from bw_desktop.upload.workbooks import SheetContent
from bw_desktop.wording import Wording
from tests.upload.samples import checked_rows, goal, live_with, milestone, plan_of
from tests.upload.test_changes import RENAMED, THERE

MAP = endpoints.load()
FILE = SourceFile("goals.xlsx", "xlsx", "ab" * 32, ())
DAY = date(2027, 3, 31)
ROWS = (goal("Grow", progress=10.0, description="Why\nso"), milestone("Step"), goal("Bad", end_date=None), RENAMED)


def approval() -> Approval:
    live = live_with(THERE)
    return Approval.of(plan_of(*ROWS, live=live), checked_rows(*ROWS, live=live).table, FILE)


def as_read(contents: Sequence[SheetContent]) -> list[Sheet]:
    """The sheets as a reader finds them."""
    say = Wording("en").say

    def plain(cell: CellValue | Message) -> CellValue:
        return say(cell) if isinstance(cell, Message) else cell

    return [
        Sheet(
            str(plain(one.title)),
            tuple(tuple(plain(cell) for cell in row) for row in (one.header, *one.rows)),
            hidden=one.is_hidden,
        )
        for one in contents
    ]


def sealed(given: Approval) -> list[Sheet]:
    visible = as_read(approval_content(given.plan, given.originals, MAP))
    return [*visible, *as_read([seal(given, MAP, visible)])]


def with_cell(sheets: Sequence[Sheet], place: tuple[int, int, int], value: CellValue) -> list[Sheet]:
    sheet, row, column = place
    rows = [list(cells) for cells in sheets[sheet].rows]
    rows[row][column] = value
    changed = replace(sheets[sheet], rows=tuple(map(tuple, rows)))
    return [*sheets[:sheet], changed, *sheets[sheet + 1 :]]


SEALED = sealed(approval())
PLACES = [
    (sheet, row, column)
    for sheet, found in enumerate(SEALED)
    for row, cells in enumerate(found.rows)
    for column, _ in enumerate(cells)
    if not (found.name == SEAL_SHEET and row == 0)
]


def test_it_comes_back_whole() -> None:
    made, back = approval(), unseal(SEALED, MAP)
    assert back.plan == made.plan
    assert back.plan.checksum == made.plan.checksum
    assert (back.originals, back.file) == (made.originals, FILE)


def test_it_is_known_by_its_hidden_sheet() -> None:
    infos = tuple(SheetInfo(sheet.name, sheet.hidden) for sheet in SEALED)
    assert is_approval(replace(FILE, sheets=infos))
    assert not is_approval(replace(FILE, sheets=infos[:-1]))
    assert SEALED[-1].hidden


@given(place=st.sampled_from(PLACES), value=st.one_of(st.text("abc0", min_size=1), st.integers(), st.none()))
def test_one_changed_cell_is_refused(place: tuple[int, int, int], value: CellValue) -> None:
    sheet, row, column = place
    before = SEALED[sheet].rows[row][column]
    if value == before or (value is None and before == ""):
        return
    with pytest.raises(FileUnreadable) as refused:
        unseal(with_cell(SEALED, place, value), MAP)
    assert refused.value.message.id == "approval-changed"


@pytest.mark.parametrize("change", ["sheet added", "sheet gone", "row gone", "renamed", "turned", "seal gone"])
def test_any_other_change_is_refused(change: str) -> None:
    first, second, *rest = SEALED
    sheets = {
        "sheet added": [Sheet("Signed", (("Yes",),)), *SEALED],
        "sheet gone": [first, *rest],
        "row gone": [replace(first, rows=first.rows[:-1]), second, *rest],
        "renamed": [replace(first, name="Other"), second, *rest],
        "turned": [second, first, *rest],
        "seal gone": SEALED[:-1],
    }[change]
    with pytest.raises(FileUnreadable):
        unseal(sheets, MAP)


@pytest.mark.parametrize(
    ("written", "saved_again"),
    [
        (1, 1.0),
        (0.1 + 0.2, 0.3),
        (DAY, datetime.combine(DAY, time())),
        ("two\r\nlines", "two\nlines"),
        ("", None),
        (None, ""),
    ],
)
def test_what_another_program_writes_otherwise_is_no_change(written: CellValue, saved_again: CellValue) -> None:
    visible = [Sheet("Summary", (("A", written), ("B", "end")))]
    again = [Sheet("Summary", (("A", saved_again), ("B", "end")))]
    held = seal(approval(), MAP, visible)
    assert unseal([*again, *as_read([held])], MAP).plan == approval().plan


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        (DAY, date(2027, 4, 1)),
        (datetime.combine(DAY, time(8)), datetime.combine(DAY, time())),
        (True, False),
        (1, 2),
        ("1", "01"),
        (time(8), time(9)),
        (timedelta(hours=1), timedelta(hours=2)),
        ("Two", "two"),
    ],
)
def test_a_value_that_differs_is_a_change(written: CellValue, otherwise: CellValue) -> None:
    held = as_read([seal(approval(), MAP, [Sheet("Summary", ((written,),))])])
    with pytest.raises(FileUnreadable):
        unseal([Sheet("Summary", ((otherwise,),)), *held], MAP)


def test_what_would_be_sent_otherwise_now_is_refused() -> None:
    """Another endpoint map gives other requests than those that were approved."""
    operations = {**MAP.operations, "goals.create": replace(MAP.operations["goals.create"], path="aims/")}
    with pytest.raises(FileUnreadable) as refused:
        unseal(SEALED, replace(MAP, operations=operations))
    assert refused.value.message.id == "approval-other-version"


@pytest.mark.parametrize("language", ["en", "de"])
def test_its_sentences_say_that_nothing_was_sent(language: str) -> None:
    wording = Wording(language)
    for name in ("approval-changed", "approval-other-version"):
        assert {"en": "Nothing was sent", "de": "nichts gesendet"}[language] in wording.text(name)
