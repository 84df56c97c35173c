"""Results without a window: order, outcomes, summary."""

from __future__ import annotations

import pytest

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.upload.results_view import rows_of, summary, troubles
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.upload import Fate, Item, Outcome, Plan
from bw_desktop.wording import Wording
from tests import canaries
from tests.ui.upload.made import results


def plan() -> Plan:
    items = [Item(row, Fate.NEW, {"name": canaries.NAME, "owner_id": "1"}) for row in (2, 3, 5)]
    left_out = Item(4, Fate.LEFT_OUT, reason=Message("upload-left-out-by-user"))
    return Plan.of("goals", "https://betterworks.invalid", [*items, left_out])


def say(message: Message) -> str:
    return message.id


def words(cell: CellValue) -> str:
    return str(cell or "")


class Kept:
    headers = ("Goal", "")

    def original(self, number: int) -> tuple[CellValue, ...]:
        return (f"Goal of row {number}", None)


def test_rows_stand_in_the_order_of_the_file_each_with_one_outcome() -> None:
    grid = rows_of(results(plan()), None, Kept(), say, words)
    assert [row.row for row in grid.rows] == [2, 3, 4, 5]
    assert [row.cells[1] for row in grid.rows] == [
        "upload-outcome-not-accepted",
        "upload-outcome-created",
        "upload-outcome-left-out",
        "upload-outcome-created",
    ]
    assert grid.rows[1].cells[3:] == ("77", "Goal of row 3", None)


def test_a_tile_filters() -> None:
    grid = rows_of(results(plan()), Outcome.CREATED, None, say, words)
    assert [row.row for row in grid.rows] == [3, 5]
    assert len(grid.columns) == 4


def test_a_column_without_title_is_called_by_its_letter() -> None:
    grid = rows_of(results(plan()), None, Kept(), say, words)
    assert grid.columns[-1].title == Message("column-other", {"name": "B"})


def test_the_list_while_sending_holds_only_what_did_not_go_through() -> None:
    assert [row.row for row in troubles(results(plan()), 10)] == [2]
    assert troubles(results(plan()), 10)[0].server_text


def test_the_summary_names_the_workspace_and_nobody() -> None:
    text = summary(results(plan()), "Goals.xlsx", Target("ACME", "live", False), Wording().say)
    assert "ACME" in text
    assert "LIVE" in text
    assert not canaries.found_in(text.encode())
    assert text.splitlines()[2:] == [
        "4 rows in the file",
        "Created: 2",
        "Not accepted: 1",
        "Left out: 1",
        "Everything is accounted for.",
    ]


@pytest.mark.parametrize(
    ("language", "standing"),
    [
        ("en", "Stopped after the first 2. The other one is not sent."),
        ("de", "Nach den ersten 2 beendet. Die übrige ist nicht gesendet."),
    ],
)
def test_the_summary_says_that_only_a_few_went(language: str, standing: str) -> None:
    text = summary(results(plan(), first=(2, 3)), "Goals.xlsx", Target("ACME", "live", False), Wording(language).say)
    assert text.splitlines()[-1] == standing


def test_the_summary_says_what_is_left() -> None:
    text = summary(results(plan(), complete=False), "Goals.xlsx", Target("ACME", "test", False), Wording().say)
    assert text.splitlines()[3:] == ["Not sent: 3", "Left out: 1", "Not finished: 3 rows can still be sent."]
