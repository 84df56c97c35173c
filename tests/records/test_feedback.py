"""Feedback read from the server's records; a provider who is withheld cannot be found anywhere (row Q6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.columns import Column, Value
from bw_desktop.records.feedback import FEEDBACK, STATUSES, WITHHELD, Feedback, FeedbackReader
from bw_desktop.records.raw import flattened
from tests.records.domain_samples import feedback_record, response
from tests.records.samples import endpoint_map

KIM = "Kim Roe"


def read(record: Mapping[str, Any]) -> tuple[Feedback, dict[str, Value]]:
    """A row, and everything its columns show."""
    reader = FeedbackReader(endpoint_map())
    [row] = reader.page([record])
    columns: list[Column[Any]] = [*FEEDBACK.columns, *reader.extra.columns()]
    return row, {column.id: column.read(row) for column in columns}


def everything(record: Mapping[str, Any]) -> str:
    """All that is shown of a record anywhere: columns, unknown fields, parts, and the record as sent."""
    row, cells = read(record)
    parts, sent = FEEDBACK.parts(endpoint_map(), row), FEEDBACK.sent(endpoint_map(), row)
    return f"{row} {cells} {parts} {sent} {row.raw.fields()}"


def test_feedback_as_the_server_sends_it() -> None:
    row, cells = read(feedback_record(visibility="manager"))
    assert (row.recipient_id, row.recipient) == ("148665", "Jane Doe")
    assert (row.requester, row.provider_id, row.provider) == ("Sam Poe", "148777", KIM)
    assert (row.template, row.kind, row.status) == ("Peer feedback", "anytime", "completed")
    assert cells["extra.visibility"] == "manager"


def test_a_withheld_provider_is_said_to_be_hidden_in_words_of_the_column() -> None:
    record = feedback_record()
    del record["provider"]
    row, cells = read(record)
    provider = next(column for column in FEEDBACK.columns if column.id == "provider")
    assert cells["provider"] == WITHHELD
    assert provider.choices[WITHHELD].id == "feedback-provider-withheld"
    assert provider.person is not None
    assert provider.person(row) is None
    assert row.provider_id is None


@given(
    provider=st.sampled_from([None, {}, {"name": None, "id": 148777}, {"id": 148777, "email": "kim.roe@acme.example"}]),
    names=st.lists(st.sampled_from(["author", "given_by", "provider_email", "by", "session", "custom_fields"])),
)
def test_nothing_a_server_sends_beside_betrays_a_withheld_provider(provider: Any, names: list[str]) -> None:
    record = feedback_record(provider=provider, template={"id": 41, "name": "Peer feedback", "giver": KIM})
    record |= {name: {"id": 148777, "name": KIM, "email": "kim.roe@acme.example"} for name in names}
    record["responses"] = [{**response("Fine"), "author": KIM, "ip": "10.1.148777"}]
    shown = everything(record)
    assert KIM not in shown
    assert "148777" not in shown
    assert "kim.roe" not in shown
    assert "Fine" in shown


def test_where_the_provider_is_told_nothing_is_left_out() -> None:
    """Row B6: every field the server returned is reachable."""
    record = feedback_record(session={"id": 3})
    del record["responses"][2]
    row, _ = read(record)
    assert dict(flattened(FEEDBACK.sent(endpoint_map(), row))) == dict(flattened(record))


def test_answers_are_sensitive_and_the_confidential_ones_only_in_their_part() -> None:
    record = feedback_record()
    row, cells = read(record)
    answers = next(column for column in FEEDBACK.columns if column.id == "answers")
    assert answers.sensitive
    assert cells["answers"] == "Go on so\n4"
    assert "Between us" not in f"{cells} {FEEDBACK.sent(endpoint_map(), row)}"
    plain, secret = FEEDBACK.parts(endpoint_map(), row)
    assert "Between us" not in str(plain)
    assert [entry.value for entry in secret.entries] == ["Between us"]
    assert (secret.title.id, secret.icon) == ("responses-confidential-only", "lock")


def test_an_answer_on_a_scale_says_how_far_it_goes() -> None:
    row, _ = read(feedback_record())
    said = FEEDBACK.parts(endpoint_map(), row)[0].entries[1].value
    assert getattr(said, "arguments", None) == {"answer": 4, "high": 5}


def test_every_status_of_the_map_has_words() -> None:
    assert set(STATUSES) == set(endpoint_map().values["feedback_statuses"])
