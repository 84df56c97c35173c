"""Messages are values: equal when they say the same, usable as keys, never changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from bw_desktop.messages import Message


def test_messages_that_say_the_same_are_equal_and_meet_in_a_set() -> None:
    first = Message.of("row-late", row=42, due=date(2026, 1, 2))
    second = Message("row-late", {"due": date(2026, 1, 2), "row": 42})
    assert first == second
    assert len({first, second, Message.of("row-late", row=43), Message.of("row-late")}) == 3


def test_a_message_may_hold_another() -> None:
    title = Message.of("people-email")
    assert Message.of("problem", column=title).arguments["column"] is title
    assert hash(Message.of("problem", column=title)) == hash(Message.of("problem", column=Message.of("people-email")))


def test_an_argument_may_be_called_id() -> None:
    assert Message.of("goal-known", id="7").arguments == {"id": "7"}


def test_a_message_does_not_change() -> None:
    message = Message.of("x")
    with pytest.raises(FrozenInstanceError):
        message.id = "y"  # type: ignore[misc]
