"""Results and workbooks: every row once, its own columns kept, everything accounted for (rows G2, I1, I2)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bw_desktop import endpoints
from bw_desktop.messages import Message
from bw_desktop.upload import (
    Answers,
    Duplicates,
    Journal,
    LiveGoal,
    Outcome,
    Results,
    StepKind,
    Table,
    approval_content,
    make_plan,
    make_results,
    results_content,
)
from bw_desktop.upload.workbooks import requests_of
from bw_desktop.wording import Wording
from tests.upload.samples import END, HOST, START, checked_rows, goal, live_with, milestone
from tests.upload.simple_service import FastClock

LIVE = live_with(
    LiveGoal("71", "11", "Old", START, END),
    LiveGoal("72", "11", "Older", START, END, unit="percent complete", metric_target=100.0, progress=0.0),
)
CHECKED = checked_rows(
    goal("A", progress=10.0),
    goal("A1", parent="A"),
    goal("Old", description=None),
    goal("Bad", end_date=None),
    goal("Older", description="New words", progress=40.0),
    goal("C", parent="A"),
    live=LIVE,
    answers=Answers(duplicates=Duplicates.UPDATE),
)
PLAN = make_plan(CHECKED, HOST)
CREATED, REFUSED, DOUBT, HELD = "created", "refused", "doubt", "held"


def link(goal_id: str) -> str:
    return f"https://{HOST}/app/#/goals/{goal_id}"


@pytest.fixture
def results(tmp_path: Path) -> Callable[..., Results]:
    def after(*steps: tuple[int, StepKind, str]) -> Results:
        path = tmp_path / "one.journal"
        path.unlink(missing_ok=True)
        with Journal.start(path, PLAN, "f" * 64, FastClock(), None) as journal:
            for row, kind, what in steps:
                journal.intend(row, kind, f"request-{row}")
                if what == CREATED:
                    journal.done(row, kind, f"10{row}")
                elif what == REFUSED:
                    journal.refused(row, kind, Message("error-refused"), "No.")
                elif what == HELD:
                    journal.held(row, kind, Message("upload-held-changed"))
            return make_results(PLAN, journal, link)

    return after


def outcomes(found: Results) -> list[str]:
    return [row.outcome.value for row in found.rows]


def test_before_anything_is_sent(results: Callable[..., Results]) -> None:
    found = results()
    assert outcomes(found) == ["not_sent", "not_sent", "same", "left_out", "not_sent", "not_sent"]
    assert found.left == 4


def test_created_rows_have_id_link_and_request(results: Callable[..., Results]) -> None:
    found = results((2, StepKind.CREATE, CREATED), (2, StepKind.CHECK_IN, CREATED), (3, StepKind.CREATE, CREATED))
    assert outcomes(found)[:2] == ["created", "created"]
    second = found.rows[1]
    assert (second.goal_id, second.link, second.request_id) == ("103", link("103"), "request-3")


def test_rows_of_existing_goals_have_their_link(results: Callable[..., Results]) -> None:
    same, changed = results().rows[2], results().rows[4]
    assert (same.goal_id, same.link) == ("71", link("71"))
    assert changed.reason is not None
    assert (changed.goal_id, changed.reason.id) == ("72", "upload-result-not-sent")


@pytest.mark.parametrize(
    ("steps", "first", "reason"),
    [
        (((2, StepKind.CREATE, DOUBT),), "dont_know", "upload-result-dont-know"),
        (((2, StepKind.CREATE, REFUSED),), "not_accepted", "error-refused"),
        (((2, StepKind.CREATE, CREATED),), "created", "upload-result-progress-not-sent"),
        (
            ((2, StepKind.CREATE, CREATED), (2, StepKind.CHECK_IN, DOUBT)),
            "dont_know",
            "upload-result-progress-dont-know",
        ),
        (
            ((2, StepKind.CREATE, CREATED), (2, StepKind.CHECK_IN, REFUSED)),
            "created",
            "upload-result-progress-not-accepted",
        ),
    ],
)
def test_what_a_step_means_for_its_row(
    results: Callable[..., Results], steps: tuple[tuple[int, StepKind, str], ...], first: str, reason: str
) -> None:
    row = results(*steps).rows[0]
    assert row.outcome.value == first
    assert row.reason is not None
    assert row.reason.id == reason


UPDATE, CHECK_IN = StepKind.UPDATE, StepKind.CHECK_IN


@pytest.mark.parametrize(
    ("steps", "outcome", "reason", "settled"),
    [
        ([(UPDATE, DOUBT)], "dont_know", "upload-result-change-dont-know", False),
        ([(UPDATE, REFUSED)], "not_accepted", "error-refused", True),
        ([(UPDATE, HELD)], "held_back", "upload-held-changed", True),
        ([(UPDATE, CREATED)], "changed", "upload-result-changed-progress-not-sent", False),
        ([(UPDATE, CREATED), (CHECK_IN, DOUBT)], "dont_know", "upload-result-changed-progress-dont-know", False),
        ([(UPDATE, CREATED), (CHECK_IN, REFUSED)], "changed", "upload-result-changed-progress-not-accepted", True),
        ([(UPDATE, CREATED), (CHECK_IN, HELD)], "changed", "upload-result-changed-progress-held-back", True),
        ([(UPDATE, CREATED), (CHECK_IN, CREATED)], "changed", None, True),
    ],
)
def test_what_a_step_means_for_a_row_that_changes_something(
    results: Callable[..., Results], steps: list[tuple[StepKind, str]], outcome: str, reason: str | None, settled: bool
) -> None:
    row = results(*((6, kind, what) for kind, what in steps)).rows[4]
    assert (row.row, row.outcome.value, row.is_settled, row.goal_id) == (6, outcome, settled, "72")
    assert (row.reason and row.reason.id) == reason


def test_children_of_a_refused_parent_are_held_back(results: Callable[..., Results]) -> None:
    found = results((2, StepKind.CREATE, REFUSED))
    assert (outcomes(found)[1], outcomes(found)[5]) == ("held_back", "held_back")
    assert found.left == 1  # what changes an existing goal hangs on nothing


STEPS = st.lists(
    st.tuples(st.sampled_from(PLAN.order), st.sampled_from(StepKind), st.sampled_from([CREATED, REFUSED, DOUBT, HELD]))
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_the_sheets_part_the_file(results: Callable[..., Results], steps: list[tuple[int, StepKind, str]]) -> None:
    found = results(*steps)
    summary, *sheets = results_content(PLAN, found, CHECKED.table)
    rows = [row[0] for sheet in sheets for row in sheet.rows]
    assert sorted(rows) == [item.row for item in PLAN.items]  # type: ignore[type-var]
    assert [sheet.title for sheet in sheets] == [outcome.word for outcome in found.counts]
    for sheet in sheets:
        for row in sheet.rows:
            assert len(row) == len(sheet.header)
            assert row[1 : 1 + len(CHECKED.table.headers)] == CHECKED.table.original(int(str(row[0])))
    counted = {title: count for title, count in summary.rows if isinstance(title, Message)}
    assert counted[Message("upload-summary-rows")] == len(PLAN.items)


def test_results_without_the_file_still_name_every_row(results: Callable[..., Results]) -> None:
    _, *sheets = results_content(PLAN, results(), None)
    assert sum(len(sheet.rows) for sheet in sheets) == len(PLAN.items)


def test_the_headline_accounts_for_everything(results: Callable[..., Results]) -> None:
    steps = [(row, kind, CREATED) for row in PLAN.order for kind in PLAN.item(row).steps]
    done = results(*steps)
    english = Wording("en")
    assert english.say(done.headline) == (
        "3 created, 1 changed, 1 same, 0 not accepted, 1 left out. Everything is accounted for."
    )
    assert "you can continue" in english.say(results().headline)
    assert [english.say(line) for line in done.summary] == [
        "6 rows in the file",
        "Created: 3",
        "Changed: 1",
        "Same: 1",
        "Left out: 1",
        "Everything is accounted for.",
    ]


def test_the_requests_for_approval_are_exactly_those_that_leave() -> None:
    found = list(requests_of(PLAN, endpoints.load()))
    assert [(one.row, one.method, one.path) for one in found] == [
        (2, "POST", "goals/"),
        (2, "POST", "goals/{row 2}/checkin/"),
        (3, "POST", "goals/"),
        (6, "PUT", "goals/72/"),
        (6, "POST", "goals/72/checkin/"),
        (7, "POST", "goals/"),
    ]
    assert found[1].body == '{"value":10.0}'
    assert found[3].body == '{"description":"New words"}'
    assert found[2].body == (
        '{"end":"2027-03-31","is_key_result":false,"name":"A1","owner":11,"parent":"{row 2}","start":"2027-01-01"}'
    )


def test_the_workbook_for_approval_shows_every_row_and_change() -> None:
    table: Table = CHECKED.table
    summary, requests, changes, *fates = approval_content(PLAN, table, endpoints.load())
    assert PLAN.checksum in {row[1] for row in summary.rows}
    assert len(requests.rows) == len(list(requests_of(PLAN, endpoints.load())))
    assert [(row[0], row[2], row[3]) for row in changes.rows] == [(6, "0", "40"), (6, "", "New words")]
    assert sorted(int(str(row[0])) for sheet in fates for row in sheet.rows) == [item.row for item in PLAN.items]


def test_an_existing_parent_stands_in_the_request_by_its_id() -> None:
    checked = checked_rows(goal("Old"), milestone("Fresh"), live=LIVE)
    (request,) = requests_of(make_plan(checked, HOST), endpoints.load())
    assert '"parent":71' in request.body


def test_outcomes_are_the_products_words() -> None:
    english = Wording("en")
    assert [english.say(outcome.word) for outcome in Outcome] == [
        "Created",
        "Changed",
        "Same",
        "Not accepted",
        "Held back",
        "Don't know yet",
        "Not sent",
        "Left out",
        "Undone",
        "Kept",
        "Could not",
    ]
