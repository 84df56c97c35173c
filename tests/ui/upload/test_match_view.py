"""Page 2 without a window: columns, reasons, what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.ui.upload.flow import UploadFlow
from bw_desktop.ui.upload.match_view import LONGEST_SAMPLE, MatchView, match_view, missing_sentence
from bw_desktop.upload import MatchReason
from bw_desktop.wording import Wording
from tests.ui.upload.made import HEADER, rows, workbook


def view(flow: UploadFlow) -> MatchView:
    assert flow.matching is not None
    return match_view(flow.matching, flow.answers, lambda cell: "" if cell is None else str(cell))


@pytest.fixture
async def opened(tmp_path: Path, flow: UploadFlow) -> UploadFlow:
    await flow.open_path(workbook(tmp_path / "Goals.xlsx", rows()))
    return flow


async def test_used_columns_come_first_with_three_values_and_the_reason(opened: UploadFlow) -> None:
    shown = view(opened)
    assert [row.field for row in shown.used] == ["name", "type", "owner_email", "start_date", "end_date", "categories"]
    assert shown.used[0].samples == ("Win 3 customers", "Win 4 customers", "Win 5 customers")
    assert shown.used[0].reason is MatchReason.ALIAS
    assert [row.header for row in shown.unused] == ["Remarks"]
    assert shown.missing == ()


async def test_each_field_says_which_column_has_it(opened: UploadFlow) -> None:
    taken = {choice.id: choice.taken_by for choice in view(opened).choices}
    assert taken["name"] == "A"
    assert taken["end_date"] == "E"
    assert taken["description"] == ""


async def test_what_is_missing_is_said_and_wanted_on_top(opened: UploadFlow) -> None:
    opened.choose_field(0, None)
    opened.choose_field(2, None)
    shown = view(opened)
    assert shown.missing == (("name",), ("owner_email", "owner_employee_id", "owner_name"))
    assert missing_sentence(shown.missing[0]).id == "pages-match-missing"
    assert missing_sentence(shown.missing[1]).id == "pages-match-missing-one-of"


async def test_a_missing_group_names_all_its_fields(opened: UploadFlow) -> None:
    words = Wording().say(missing_sentence(("owner_email", "owner_name")))
    assert Wording().text("upload-field-owner-email") in words
    assert Wording().text("upload-field-owner-name") in words


async def test_blank_cells_can_clear_only_fields_of_a_goal(opened: UploadFlow) -> None:
    clears = {row.field: row.clears for row in view(opened).used}
    assert clears["categories"] is False
    assert clears["name"] is None
    assert clears["owner_email"] is None
    opened.clear_blanks("categories", True)
    assert {row.field: row.clears for row in view(opened).used}["categories"] is True
    opened.clear_blanks("categories", False)
    assert opened.answers.clears == frozenset()


async def test_a_choice_of_the_user_is_a_reason_of_its_own(opened: UploadFlow) -> None:
    opened.choose_field(6, "description")
    chosen = next(row for row in view(opened).used if row.field == "description")
    assert chosen.reason is MatchReason.CHOSEN
    assert not chosen.is_unsure


async def test_long_values_are_shortened(tmp_path: Path, flow: UploadFlow) -> None:
    data = rows(3)
    data[0][0] = "x" * 200
    await flow.open_path(workbook(tmp_path / "Goals.xlsx", data, HEADER))
    assert max(len(sample) for sample in view(flow).used[0].samples) == LONGEST_SAMPLE
