"""Settings as a value: workspaces come, change and go, and nothing else moves."""

from __future__ import annotations

from bw_desktop.records.view import View
from bw_desktop.storage.settings import RECENT_FILES, Settings, TableLayout, Workspace, new_workspace_id

ACME = Workspace("w1", "ACME", "https://app.betterworks.com/api/v1/", "live")
PREVIEW = Workspace("w2", "ACME preview", "https://preview.betterworks.com/api/v1/", "test", look_only=False)


def test_a_workspace_is_look_only_and_remembered_unless_said_otherwise() -> None:
    assert ACME.look_only
    assert ACME.remember_key


def test_workspaces_are_added_replaced_and_found_by_id() -> None:
    settings = Settings().with_workspace(ACME).with_workspace(PREVIEW)
    renamed = Workspace("w1", "ACME Group", ACME.base_url, "live")
    settings = settings.with_workspace(renamed)
    assert settings.workspaces == (renamed, PREVIEW)
    assert settings.workspace("w1") == renamed
    assert settings.workspace("w3") is None


def test_leaving_a_workspace_takes_its_tables_along_and_no_others() -> None:
    layout = TableLayout(columns=("name",))
    settings = Settings(
        workspaces=(ACME, PREVIEW),
        current="w1",
        tables={"w1/users": layout, "w2/users": layout, "w10/users": layout},
        views={"w1": (View("users", "Mine"),), "w10": (View("users", "Other"),)},
    )
    left = settings.without_workspace("w1")
    assert left.workspaces == (PREVIEW,)
    assert left.current == ""
    assert set(left.tables) == {"w2/users", "w10/users"}
    assert set(left.views) == {"w10"}
    assert settings.without_workspace("w2").current == "w1"


def test_a_view_stands_once_in_its_place_and_others_stay() -> None:
    first, second, other = View("users", "A"), View("users", "B"), View("goals", "A")
    settings = Settings()
    for view in (first, second, other):
        settings = settings.with_view("w1", view)
    changed = View("users", "A", "sales")
    settings = settings.with_view("w1", changed)
    assert settings.views_of("w1", "users") == (changed, second)
    assert settings.views_of("w1", "goals") == (other,)
    assert settings.views_of("w2", "users") == ()
    assert settings.without_view("w1", first).views["w1"] == (second, other)


def test_recent_files_stand_once_latest_first_and_are_few() -> None:
    settings = Settings()
    for number in range(RECENT_FILES + 5):
        settings = settings.with_recent_file(f"{number}.xlsx")
    settings = settings.with_recent_file("8.xlsx")
    assert settings.recent_files[:2] == ("8.xlsx", "14.xlsx")
    assert len(settings.recent_files) == len(set(settings.recent_files)) == RECENT_FILES


def test_ids_differ() -> None:
    assert len({new_workspace_id() for _ in range(100)}) == 100
