"""Settings as JSON: all comes back, what is personal stands apart, and one bad part costs one part."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.query import Contains, Order
from bw_desktop.records.report_runs import KeptRun, ReportChoice
from bw_desktop.records.view import View, Wanted, as_tree
from bw_desktop.storage.settings import Settings, TableLayout, WindowPlace, Workspace
from bw_desktop.storage.settings_json import SettingsReader, private_part, public_part
from tests import canaries
from tests.records.test_view import VIEWS

words = st.text(max_size=12)
numbers = st.integers(-5000, 5000)
workspaces = st.builds(Workspace, words, words, words, words, st.booleans(), st.booleans(), words)
layouts = st.builds(
    TableLayout,
    st.lists(words, max_size=4).map(tuple),
    st.dictionaries(words, numbers, max_size=3),
    st.lists(words, max_size=2).map(tuple),
    st.lists(st.builds(Order, words, st.booleans()), max_size=2).map(tuple),
    st.booleans(),
)
runs = st.builds(KeptRun, numbers, words, st.dates(), st.dates(), st.datetimes(timezones=st.just(UTC)), words)
settings = st.builds(
    Settings,
    language=words,
    terms=words,
    theme=words,
    text_size=numbers,
    workspaces=st.lists(workspaces, max_size=3, unique_by=lambda one: one.id).map(tuple),
    current=words,
    tables=st.dictionaries(words, layouts, max_size=3),
    window=st.none() | st.builds(WindowPlace, numbers, numbers, numbers, numbers, st.booleans(), words),
    matchings=st.dictionaries(words, st.dictionaries(words, words, max_size=3), max_size=2),
    recent_files=st.lists(words, max_size=3).map(tuple),
    views=st.dictionaries(words, st.lists(VIEWS, max_size=2).map(tuple), max_size=2),
    report_choices=st.lists(st.builds(ReportChoice, words, words), max_size=2).map(tuple),
    report_runs=st.dictionaries(words, st.lists(runs, max_size=2).map(tuple), max_size=2),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


def read(tree: Mapping[str, Any]) -> tuple[Settings, list[str]]:
    reader = SettingsReader()
    return reader.settings(tree), reader.lost


@given(settings)
def test_everything_comes_back_from_its_two_parts(value: Settings) -> None:
    public, private = json.loads(json.dumps([public_part(value), private_part(value)]))
    found, lost = read(public)
    assert lost == []
    assert SettingsReader().with_private(found, private) == value


def test_nothing_personal_is_in_the_public_part() -> None:
    workspace = Workspace("w1", "ACME", "https://app.betterworks.com/", "live", key_owner=canaries.EMAIL)
    mine = View("users", canaries.NAME, canaries.EMAIL, (Wanted("name", Contains(canaries.NAME)),))
    value = Settings(
        workspaces=(workspace,), recent_files=(f"/home/{canaries.NAME}/goals.xlsx",), views={"w1": (mine,)}
    )
    text = json.dumps(public_part(value))
    assert not canaries.found_in(text.encode())
    assert "goals.xlsx" not in text


@given(
    st.dictionaries(
        st.sampled_from(["language", "text_size", "workspaces", "current", "tables", "window", "matchings"]),
        json_values,
    )
)
def test_any_tree_gives_settings(tree: dict[str, Any]) -> None:
    found, lost = read(tree)
    assert isinstance(found.text_size, int)
    assert all(isinstance(one, Workspace) for one in found.workspaces)
    assert {name.partition(".")[0] for name in lost} <= set(tree)


@given(st.dictionaries(st.sampled_from(["key_owners", "recent_files", "views"]), json_values))
def test_any_private_tree_gives_settings(tree: dict[str, Any]) -> None:
    reader = SettingsReader()
    found = reader.with_private(Settings(language="de"), tree)
    assert found.language == "de"
    assert all(isinstance(view, View) for views in found.views.values() for view in views)
    assert {name.partition(".")[0] for name in reader.lost} <= set(tree)


def test_one_bad_part_costs_that_part_only() -> None:
    good = {"id": "w1", "name": "ACME", "base_url": "https://x.example/", "environment": "live"}
    tree = {
        "language": "de",
        "text_size": "large",
        "workspaces": [good, {"id": "w2"}, "no workspace"],
        "tables": {"w1/users": {"widths": {"name": True}}, "w1/goals": {"columns": ["name"]}},
        "window": {"x": 1},
    }
    found, lost = read(tree)
    assert found.language == "de"
    assert found.text_size == 100
    assert [one.id for one in found.workspaces] == ["w1"]
    assert found.tables == {"w1/goals": TableLayout(columns=("name",))}
    assert lost == ["text_size", "workspaces.1", "workspaces.2", "tables.w1/users", "window"]


def test_one_bad_view_costs_that_view_only() -> None:
    mine = View("users", "Mine")
    tree = {"views": {"w1": [as_tree(mine), {"name": "no domain"}, 7, {**as_tree(mine), "period": "soon"}], "w2": "x"}}
    reader = SettingsReader()
    assert reader.with_private(Settings(), tree).views == {"w1": (mine,)}
    assert reader.lost == ["views.w2", "views.w1.1", "views.w1.2", "views.w1.3"]


@pytest.mark.parametrize("look_only", [True, None, 0, "", "false", 1, []])
def test_whatever_is_unclear_is_look_only(look_only: object) -> None:
    tree = {"id": "w", "name": "", "base_url": "", "environment": "live", "look_only": look_only}
    assert read({"workspaces": [tree]})[0].workspaces[0].look_only


def test_look_only_is_off_when_it_says_so() -> None:
    tree = {"id": "w", "name": "", "base_url": "", "environment": "live", "look_only": False}
    assert not read({"workspaces": [tree]})[0].workspaces[0].look_only
