"""What the upload needs from outside: a goal is written back as a whole (section 8 of the API notes, #3)."""

from __future__ import annotations

import copy

from bw_desktop import endpoints
from bw_desktop.assembly.adapters import whole_body
from bw_desktop.endpoints import Json

RECORD: dict[str, Json] = {
    "id": 71,
    "name": "Sell more",
    "weight": 3,
    "owner": {"user_id": 11, "group": None},
    "parent": {"id": 70},
    "measurement": {"unit": "EUR", "start": 10, "target": 60, "breakpoints": [20, 40]},
    "children": [{"id": 72}],
    "history": [{"value": 20}],
    "comments": [],
    "assessments": [],
}


def test_what_is_not_meant_to_change_goes_back_as_it_came_also_what_nobody_knows() -> None:
    body = whole_body(endpoints.load(), RECORD, {"name": "Sell even more"})
    own = {
        name: value for name, value in RECORD.items() if name not in {"children", "history", "comments", "assessments"}
    }
    assert body == {**own, "name": "Sell even more"}


def test_a_field_within_an_object_leaves_the_rest_of_it() -> None:
    before = copy.deepcopy(RECORD)
    body = whole_body(endpoints.load(), RECORD, {"metric_target": 80.0, "owner_id": 12, "parent_id": None})
    assert body["measurement"] == {"unit": "EUR", "start": 10, "target": 80.0, "breakpoints": [20, 40]}
    assert (body["owner"], body["parent"]) == (12, None)
    assert before == RECORD


def test_a_goal_without_a_metric_gets_one() -> None:
    record: dict[str, Json] = {"id": 71, "measurement": None}
    body = whole_body(endpoints.load(), record, {"unit": "EUR", "metric_start": 0.0, "metric_target": 5.0})
    assert body["measurement"] == {"unit": "EUR", "start": 0.0, "target": 5.0}
