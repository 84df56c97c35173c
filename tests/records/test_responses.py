"""Answers of odd shape are read all the same; whatever is not clearly open counts as confidential (rows Q5, Q6)."""

from __future__ import annotations

from typing import Any

import pytest

from bw_desktop.records.columns import Value
from bw_desktop.records.responses import feedback_parts, response_parts, responses, without_confidential
from tests.records.domain_samples import response
from tests.records.samples import endpoint_map

NAMES = {"employee": "Jane Doe", "manager": "Sam Poe"}


@pytest.mark.parametrize(
    ("sent", "answer"),
    [
        ("Fine", "Fine"),
        (4, 4),
        (True, True),
        (["Lead", {"name": "Coach"}], ("Lead", "Coach")),
        ([], None),
        ("", None),
        (None, None),
        ({"odd": 1}, None),
    ],
)
def test_an_answer_of_any_type_of_question(sent: Any, answer: Value) -> None:
    [found] = responses(endpoint_map(), [response(sent)])
    assert found.answer == answer


@pytest.mark.parametrize(
    ("mark", "secret"),
    [(True, True), ("yes", True), (1, True), ({"level": 2}, True), (False, False), ("false", False), (None, False)],
)
def test_whatever_is_not_clearly_open_is_confidential(mark: Any, secret: bool) -> None:
    sent = [response("Between us", confidential=mark)]
    assert responses(endpoint_map(), sent)[0].is_confidential is secret
    assert bool(without_confidential(endpoint_map(), sent)) is not secret


def test_a_side_nobody_knows_stands_apart_under_its_own_word() -> None:
    found = responses(endpoint_map(), [response("a", role="employee"), response("b", role="skip_level")])
    titles = [(part.title.id, part.title.arguments["name"]) for part in response_parts(found, NAMES)]
    assert titles == [("responses-unshared", "Jane Doe"), ("responses-unshared", "skip_level")]


def test_questions_without_an_answer_are_told_as_such() -> None:
    [part] = feedback_parts(responses(endpoint_map(), [response(None)]))
    assert getattr(part.entries[0].value, "id", "") == "response-none"


def test_what_is_no_list_of_answers_has_none() -> None:
    shapes: tuple[Any, ...] = (None, "x", 3, {"results": []}, [None, "x"])
    for odd in shapes:
        assert responses(endpoint_map(), odd) == []
        assert without_confidential(endpoint_map(), odd) == []
