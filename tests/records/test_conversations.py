"""Conversations read from the server's records; answers stand in the panel alone, each kind apart (row Q5)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bw_desktop.records.columns import Column, Value
from bw_desktop.records.conversations import CONVERSATIONS, STATUSES, Conversation, ConversationReader
from bw_desktop.records.domain import Part
from bw_desktop.records.raw import flattened
from tests.records.domain_samples import conversation_record, response
from tests.records.samples import endpoint_map

TODAY = date(2026, 7, 1)
SECRET = "Secret of Sam"


def reader() -> ConversationReader:
    return ConversationReader(endpoint_map(), TODAY)


def conversation(**changes: Any) -> Conversation:
    [found] = reader().page([conversation_record(**changes)])
    return found


def parts(row: Conversation) -> dict[str, Part]:
    return {
        f"{part.title.id}/{part.title.arguments['name']}": part for part in CONVERSATIONS.parts(endpoint_map(), row)
    }


def values(part: Part) -> list[Value]:
    return [entry.value for entry in part.entries if not hasattr(entry.value, "id")]


def test_a_conversation_as_the_server_sends_one() -> None:
    found = conversation(completed_on="2026-06-30T10:00:00Z", status="completed")
    assert (found.id, found.employee_id, found.employee) == ("55012", "148665", "Jane Doe")
    assert (found.manager_id, found.manager) == ("148001", "Sam Poe")
    assert (found.template, found.kind, found.cycle_id) == ("Mid-year check-in", "scheduled", "77")
    assert (found.start, found.due) == (date(2026, 6, 1), date(2026, 6, 30))
    assert found.completed == datetime(2026, 6, 30, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changes", "overdue"),
    [
        ({"status": "not_started"}, True),
        ({"status": "in_progress"}, True),
        ({"status": "shared"}, True),
        ({"status": "completed"}, False),
        ({"status": "cancelled"}, False),
        ({"cycle": {"due": "2026-07-01"}}, False),
        ({"cycle": {"due": None}}, None),
        ({"cycle": None}, None),
        ({"status": None}, False),
    ],
)
def test_open_beyond_its_due_date_is_overdue(changes: dict[str, Any], overdue: bool | None) -> None:
    assert conversation(**changes).is_overdue is overdue


def test_every_status_of_the_map_has_words() -> None:
    assert set(STATUSES) == set(endpoint_map().values["conversation_statuses"])


def test_each_side_stands_apart_and_shared_unshared_and_confidential_do_too() -> None:
    found = parts(conversation())
    assert {title: values(part) for title, part in found.items()} == {
        "responses-shared/Jane Doe": ["Shared by Jane"],
        "responses-unshared/Jane Doe": ["Draft of Jane"],
        "responses-shared/Sam Poe": ["Shared by Sam"],
        "responses-confidential/Sam Poe": [SECRET],
    }
    assert found["responses-confidential/Sam Poe"].icon == "lock"


def test_a_confidential_answer_is_nowhere_but_in_its_part() -> None:
    """No column, no unknown field and not "as Betterworks sent it"; so no export of columns has it either."""
    readers = reader()
    record = conversation_record()
    record["responses"].append(response(SECRET, confidential="yes", role="employee"))
    [row] = readers.page([record])
    columns: list[Column[Any]] = [*CONVERSATIONS.columns, *readers.extra.columns()]
    assert not [column.id for column in columns if SECRET in str(column.read(row))]
    assert SECRET not in str(CONVERSATIONS.sent(endpoint_map(), row))
    assert "Draft of Jane" in str(CONVERSATIONS.sent(endpoint_map(), row))
    told = [part for part in CONVERSATIONS.parts(endpoint_map(), row) if SECRET in str(part)]
    assert {part.title.id for part in told} == {"responses-confidential"}


def test_no_answer_of_any_kind_is_a_column() -> None:
    readers = reader()
    [row] = readers.page([conversation_record()])
    columns: list[Column[Any]] = [*CONVERSATIONS.columns, *readers.extra.columns()]
    shown = " ".join(str(column.read(row)) for column in columns)
    for answer in ("Shared by Jane", "Draft of Jane", "Shared by Sam", SECRET, "What went well?"):
        assert answer not in shown


def test_unknown_fields_are_kept_but_not_exported_by_default() -> None:
    readers = reader()
    [row] = readers.page([conversation_record(meeting={"confirmed": True}, summary="Will leave")])
    found = {column.id: column for column in readers.extra.columns()}
    assert found["extra.summary"].read(row) == "Will leave"
    assert all(column.sensitive for column in found.values())


def test_without_answers_there_are_no_parts() -> None:
    for sent in (None, [], "odd", [None, 3]):
        assert parts(conversation(responses=sent)) == {}
    assert dict(flattened(CONVERSATIONS.sent(endpoint_map(), conversation(responses=None))))["status"] == "in_progress"
