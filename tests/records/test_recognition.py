"""Recognition read from the server's records: givers, receivers, hashtags, and the goal it hangs on (row Q7)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bw_desktop.records.recognition import RECOGNITION, Recognition, RecognitionReader
from tests.records.domain_samples import JANE, SAM, recognition_record
from tests.records.samples import endpoint_map


def recognition(**changes: Any) -> Recognition:
    [found] = RecognitionReader(endpoint_map()).page([recognition_record(**changes)])
    return found


def test_a_shoutout_as_the_server_sends_one() -> None:
    found = recognition()
    assert (found.id, found.kind, found.giver_id, found.giver) == ("9120", "shoutout", "148001", "Sam Poe")
    assert found.receivers == ("Jane Doe", "Kim Roe")
    assert found.receiver_ids == ("148665", "148777")
    assert found.hashtags == ("teamwork", "closing")
    assert found.text == "Great close! #teamwork"
    assert found.created == datetime(2026, 1, 1, tzinfo=UTC)
    assert found.goal is None


def test_a_comment_on_a_goal_is_given_by_who_wrote_it() -> None:
    goal = {"id": 5, "name": "Close the year", "owner": {"user": JANE, "group": None}}
    comment = {"author": SAM, "text": "Well done #closing", "edited": True}
    found = recognition(shoutout=None, comment=comment, goal=goal, mentioned_users=[JANE])
    assert (found.kind, found.giver, found.receivers) == ("goal_comment", "Sam Poe", ("Jane Doe",))
    assert (found.goal_id, found.goal, found.goal_owner_id, found.goal_owner) == (
        "5",
        "Close the year",
        "148665",
        "Jane Doe",
    )
    assert found.is_edited


@pytest.mark.parametrize(
    ("sent", "tags"),
    [
        (["teamwork", "#teamwork", "Speed"], ("teamwork", "Speed")),
        ([{"id": 1, "name": "#teamwork"}], ("teamwork",)),
        (None, ()),
        ([], ()),
        ([None, ""], ()),
    ],
)
def test_each_hashtag_counts_once_for_a_recognition(sent: Any, tags: tuple[str, ...]) -> None:
    assert recognition(hashtags=sent).hashtags == tags


@pytest.mark.parametrize("odd", [None, "Jane", [None], [{"name": "Nobody"}], 3])
def test_receivers_without_an_id_are_no_persons(odd: Any) -> None:
    assert recognition(mentioned_users=odd).receivers == ("Jane Doe",)


def test_one_who_is_mentioned_too_is_received_by_once() -> None:
    assert recognition(mentioned_users=[JANE, JANE]).receiver_ids == ("148665",)


def test_a_cell_that_names_somebody_knows_who() -> None:
    row = recognition()
    named = {column.id: column.person(row) for column in RECOGNITION.columns if column.person}
    assert named["giver"] == "148001"
