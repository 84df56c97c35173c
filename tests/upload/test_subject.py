"""A subject is the top of its room: nothing it is made of knows it, not even by its types."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import bw_desktop.upload
from bw_desktop.upload import GOALS

ROOM = "bw_desktop.upload."
FOLDER = Path(bw_desktop.upload.__file__).parent


def _imported(path: Path) -> set[str]:
    """The modules of this room that a module imports, wherever in the file that stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            inside = [f"{node.module}.{name.name}" for name in node.names]
            found |= {name.removeprefix(ROOM).split(".")[0] for name in inside if name.startswith(ROOM)}
    return found


def test_no_circle_is_left_in_the_room() -> None:
    graph = {path.stem: _imported(path) for path in FOLDER.glob("*.py") if path.stem != "__init__"}
    order = list(TopologicalSorter(graph).static_order())
    assert "facts" in graph["subject"]
    assert order.index("fields") < order.index("table") < order.index("subject") < order.index("goal_subject")


def test_fields_are_found_by_their_ids() -> None:
    assert [GOALS.fields[field.id] for field in GOALS.fields] == list(GOALS.fields.fields)
    assert GOALS.id == GOALS.fields.subject == "goals"
