"""Page 5 without a window: the sentence and the number that must be typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.ui.upload.preview_view import plan_facts
from bw_desktop.ui.upload.send_view import SendView, Target, Way, send_view
from bw_desktop.upload import Fate, Item, LiveGoal, Plan
from bw_desktop.wording import Wording


def plan(count: int) -> Plan:
    items = [Item(row, Fate.NEW, {"name": f"Goal {row}", "owner_id": str(row % 3)}) for row in range(2, 2 + count)]
    return Plan.of("goals", "https://betterworks.invalid", items)


def view(count: int, environment: str = "live", look_only: bool = False) -> SendView:
    return send_view(plan_facts(plan(count)), Target("ACME", environment, look_only))


def test_the_sentence_names_counts_people_and_workspace() -> None:
    words = Wording().say(view(60).sentence)
    for part in ("60", "3 people", "ACME", "LIVE"):
        assert part in words


@pytest.mark.parametrize(
    ("count", "environment", "asks"),
    [(51, "live", True), (50, "live", False), (500, "test", False), (500, "sample", False)],
)
def test_the_number_is_asked_in_live_above_fifty_rows(count: int, environment: str, asks: bool) -> None:
    assert view(count, environment).asks_number is asks


def test_in_live_many_rows_are_sent_only_with_their_number() -> None:
    shown = view(1180)
    assert not shown.can_send(Way.SEND_ALL, "")
    assert not shown.can_send(Way.SEND_ALL, "118")
    assert shown.can_send(Way.SEND_ALL, "1180")
    assert shown.can_send(Way.SEND_ALL, " 1,180 ")
    assert shown.can_send(Way.SEND_ALL, "1.180")


@given(st.text(max_size=12))
def test_nothing_but_the_number_is_the_number(typed: str) -> None:
    digits = "".join(sign for sign in typed if sign.isascii() and sign.isdigit())
    if digits != "1180":
        assert not view(1180).is_number(typed)


def test_checking_only_is_always_possible_and_sending_never_in_look_only() -> None:
    locked = view(3, look_only=True)
    assert locked.is_locked
    assert locked.can_send(Way.CHECK_ONLY, "")
    assert not locked.can_send(Way.SEND_ALL, "3")


def test_with_nothing_to_send_there_is_nothing_to_press() -> None:
    shown = send_view(plan_facts(Plan.of("goals", "x", [])), Target("ACME", "test", False))
    assert shown.sentence.id == "pages-send-nothing"
    assert not shown.can_send(Way.SEND_ALL, "0")


def test_the_button_says_what_comes_of_it() -> None:
    assert Wording().say(view(1).button(Way.SEND_ALL)) == "Send 1 row"
    assert Wording().say(view(60).button(Way.SEND_ALL)) == "Send 60 rows"
    assert "Save" in Wording().say(view(60).button(Way.CHECK_ONLY))


@pytest.mark.parametrize(
    ("language", "new", "words"),
    [
        ("en", 0, "change 3 goals and milestones of 1 person"),
        ("en", 2, "create 2 goals and milestones and change 3 for 3 people"),
        ("de", 0, "3 vorhandene Einträge"),
        ("de", 2, "2 Einträge (Ziele und Meilensteine) für 3 Personen"),
    ],
)
def test_the_sentence_says_what_is_made_and_what_is_changed(language: str, new: int, words: str) -> None:
    there = LiveGoal("71", "9", "There")
    changes = [Item(row, Fate.CHANGED, {"name": "Other"}, target_id=str(row), before=there) for row in (50, 51, 52)]
    made = Plan.of("goals", "https://betterworks.invalid", [*plan(new).items, *changes])
    view = send_view(plan_facts(made), Target("ACME", "live", False))
    assert (view.count, view.changed) == (new + 3, 3)
    said = Wording(language).say(view.sentence)
    assert words in said
    assert "ACME" in said
