"""Forests: each key once, orphans and cycles as roots, and no walk that does not end."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.tree import Forest, forest

keys = st.integers(0, 12).map(str)
pairs = st.lists(st.tuples(keys, st.none() | keys), max_size=20)


def walked(trees: Forest) -> list[str]:
    return [key for root in trees.roots for key in trees.below(root)]


@given(pairs)
def test_every_key_stands_in_the_forest_exactly_once(given_pairs: list[tuple[str, str | None]]) -> None:
    trees = forest(given_pairs)
    assert sorted(walked(trees)) == sorted({key for key, _ in given_pairs})


@given(pairs)
def test_parents_are_those_given_or_cut_for_a_reason(given_pairs: list[tuple[str, str | None]]) -> None:
    wanted = dict(given_pairs)
    trees = forest(given_pairs)
    for key, parent in wanted.items():
        if key in trees.parents:
            assert trees.parents[key] == parent
            assert key in trees.children[trees.parents[key]]
        else:
            assert key in trees.roots
            assert parent is None or key in trees.orphans or key in trees.opened
    assert trees.orphans == {key for key, parent in wanted.items() if parent is not None and parent not in wanted}


@given(pairs)
def test_one_key_of_each_cycle_is_opened_and_no_other(given_pairs: list[tuple[str, str | None]]) -> None:
    wanted = dict(given_pairs)

    def cycle_of(key: str) -> frozenset[str]:
        seen: list[str] = []
        current: str | None = key
        while current is not None and current in wanted and current not in seen:
            seen.append(current)
            current = wanted[current]
        return frozenset(seen) if current == key else frozenset()

    cycles = {cycle for key in wanted if (cycle := cycle_of(key))}
    opened = forest(given_pairs).opened
    assert len(opened) == len(cycles)
    assert all(len(cycle & opened) == 1 for cycle in cycles)


@given(pairs)
def test_paths_lead_from_a_root_to_the_key(given_pairs: list[tuple[str, str | None]]) -> None:
    trees = forest(given_pairs)
    for key in walked(trees):
        path = trees.path(key)
        assert path[0] in trees.roots
        assert path[-1] == key
        assert all(trees.parents[below] == above for above, below in pairwise(path))


def test_the_order_of_the_input_is_kept() -> None:
    trees = forest([("b", None), ("b2", "b"), ("a", None), ("b1", "b"), ("b11", "b1")])
    assert trees.roots == ("b", "a")
    assert trees.children["b"] == ("b2", "b1")
    assert list(trees.below("b")) == ["b", "b2", "b1", "b11"]


def test_a_cycle_is_opened_where_the_input_first_meets_it() -> None:
    trees = forest([("tail", "x"), ("y", "x"), ("x", "y")])
    assert trees.opened == {"x"}
    assert list(trees.below("x")) == ["x", "tail", "y"]
    assert forest([("self", "self")]).opened == {"self"}


def test_a_chain_of_many_is_no_deeper_than_the_stack() -> None:
    chain = forest([(str(number), str(number - 1) if number else None) for number in range(5000)])
    assert len(list(chain.below("0"))) == len(chain.path("4999")) == 5000
