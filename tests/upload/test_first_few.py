"""The rows that go first, for real: few, different from each other, none without its parent (row G3)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.endpoints import Json
from bw_desktop.upload import Fate, Item, LiveGoal, Plan
from bw_desktop.upload.first_few import FIRST_FEW, first_few

HOST = "https://betterworks.invalid"


def new(row: int, owner: int = 1, parent: int | None = None, **values: str | bool | None) -> Item:
    kind: dict[str, Json] = {"name": f"Goal {row}", "owner_id": owner, "is_milestone": parent is not None}
    return Item(row, Fate.NEW, {**kind, **values}, parent_row=parent)


def changed(row: int, owner: int = 1, **values: str) -> Item:
    there = LiveGoal(f"8{row}", str(owner), f"Goal {row}")
    return Item(row, Fate.CHANGED, values or {"name": "Other"}, target_id=there.id, before=there)


def plan(*items: Item) -> Plan:
    return Plan.of("goals", HOST, items)


def test_rows_that_are_all_alike_are_taken_from_all_over_the_file() -> None:
    rows = first_few(plan(*(new(row) for row in range(2, 102))))
    assert len(rows) == FIRST_FEW
    gaps = [after - before for before, after in zip((1, *rows), (*rows, 102), strict=True)]
    assert min(gaps) >= 10
    assert rows != tuple(range(2, 7))


def test_every_kind_comes_where_there_is_room() -> None:
    goals = [new(row, owner=row) for row in range(2, 60)]
    rest = [changed(60), new(61, parent=30), new(62, description="Why")]
    made = plan(*goals, *rest)
    items = [made.item(row) for row in first_few(made)]
    assert {item.fate for item in items} == {Fate.NEW, Fate.CHANGED}
    assert {bool(item.values.get("is_milestone")) for item in items} == {False, True}
    assert any(item.values.get("description") for item in items)


def test_owners_are_spread() -> None:
    made = plan(*(new(row, owner=1 if row < 97 else row) for row in range(2, 102)))
    owners = {made.item(row).values["owner_id"] for row in first_few(made)}
    assert len(owners) == FIRST_FEW


def test_a_milestone_brings_the_goal_it_hangs_on() -> None:
    made = plan(new(2), *(new(row, parent=2) for row in range(3, 40)))
    rows = first_few(made)
    assert rows[0] == 2
    assert len(rows) == FIRST_FEW


def test_a_chain_that_is_too_long_is_left_to_the_rest() -> None:
    made = plan(*(new(row, parent=row - 1 if row > 2 else None) for row in range(2, 20)))
    assert first_few(made, 3) == (2, 3, 4)


@pytest.mark.parametrize("count", [1, 3, 5])
def test_a_plan_with_fewer_rows_is_taken_whole(count: int) -> None:
    assert first_few(plan(*(new(row) for row in range(2, 2 + count))), 5) == tuple(range(2, 2 + count))


def test_what_is_not_sent_is_not_picked() -> None:
    same = [Item(row, Fate.SAME, target_id=f"9{row}") for row in range(2, 20)]
    assert first_few(plan(*same, new(20), Item(21, Fate.LEFT_OUT))) == (20,)
    assert first_few(plan(*same)) == ()


FIELDS = st.dictionaries(st.sampled_from(["description", "unit", "start"]), st.sampled_from(["", "x"]))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Trees of any shape, in any order of the file, among changed rows and rows that are not sent."""
    rows = draw(st.permutations(range(2, 2 + draw(st.integers(0, 25)))))
    items = []
    for at, row in enumerate(rows):
        fate = draw(st.sampled_from([Fate.NEW, Fate.NEW, Fate.CHANGED, Fate.SAME, Fate.LEFT_OUT]))
        owner = draw(st.integers(1, 4))
        if fate is Fate.CHANGED:
            items.append(changed(row, owner, **draw(FIELDS)))
        elif fate is Fate.NEW:
            above = [item.row for item in items[:at] if item.fate is Fate.NEW]
            parent = draw(st.sampled_from([None, *above]))
            items.append(new(row, owner, parent, **draw(FIELDS)))
        else:
            items.append(Item(row, fate))
    return plan(*items)


@given(made=plans(), count=st.integers(1, 8))
def test_few_rows_each_once_in_their_order_and_never_below_one_that_is_not_sent(made: Plan, count: int) -> None:
    rows = first_few(made, count)
    assert len(rows) == min(count, len(made.order))
    assert [row for row in made.order if row in rows] == list(rows)
    for row in rows:
        assert made.item(row).parent_row in {None, *rows}


@given(made=plans(), count=st.integers(1, 8))
def test_the_same_plan_gives_the_same_rows(made: Plan, count: int) -> None:
    again = Plan.of(made.subject, made.host, reversed(made.items))
    assert first_few(again, count) == first_few(made, count)


@given(made=plans())
def test_one_row_more_leaves_no_kind_out_that_was_in(made: Plan) -> None:
    """More rows never show less: what fewer of them have, more of them have too, save where a tree takes the room."""
    if any(made.item(row).parent_row is not None for row in made.order):
        return
    few, more = ({made.item(row).fate for row in first_few(made, count)} for count in (3, 4))
    assert few <= more
