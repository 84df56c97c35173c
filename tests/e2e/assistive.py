"""Drives a window as a screen reader does: by role and name over the accessibility bus.

Runs under the system's Python, whose `pyatspi` is Debian's. Reads one JSON request a line and answers with
one JSON line; `desktop.py` is the other end. An element is looked for until it is there or the time is up: windows
change while they are looked at, so whatever goes away meanwhile is passed over and looked for again.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import pyatspi
from gi.repository import GLib

_PAUSE = 0.05


def main() -> None:
    """Answers requests until the input ends."""
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = {"ok": COMMANDS[request.pop("do")](**request)}
        except (LookupError, GLib.GError) as error:
            answer = {"missing": str(error)}
        print(json.dumps(answer), flush=True)


def press(name: str, role: str = "", window: str = "", seconds: float = 10) -> str:
    """Does an element's main action: presses a button, picks a tab or an item."""
    until = time.monotonic() + seconds
    while True:
        action = _found(name, role, window, until - time.monotonic(), ("sensitive",), _acts).queryAction()
        with contextlib.suppress(GLib.GError):
            names = [action.getName(index) for index in range(action.nActions)]
            break
    wanted = next((index for index, known in enumerate(names) if known in {"Press", "press", "Toggle"}), 0)
    # What was pressed may be gone before it can answer.
    with contextlib.suppress(GLib.GError):
        action.doAction(wanted)
    return str(names[wanted])


def fill(name: str, text: str, role: str = "", window: str = "", seconds: float = 10) -> bool:
    """Puts a text into a field."""
    element = _found(name, role, window, seconds, ("editable",))
    return bool(element.queryEditableText().setTextContents(text))


def read(name: str, role: str = "", window: str = "", seconds: float = 10) -> dict[str, Any]:
    """What an element says: its name, role, text and states."""
    return _told(_found(name, role, window, seconds))


def take(name: str, role: str = "", window: str = "", seconds: float = 10) -> bool:
    """Gives an element the keyboard."""
    element = _found(name, role, window, seconds, ("focusable",))
    return bool(element.queryComponent().grabFocus())


def focused(window: str = "", seconds: float = 10) -> dict[str, Any]:
    """What has the keyboard: the innermost control that says so."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for top in _windows(window):
            found = [element for element in _below(top, _is_shown_control) if _is(element, "focused")]
            if found:
                with contextlib.suppress(GLib.GError):
                    return _told(found[-1])
        time.sleep(_PAUSE)
    raise LookupError("nothing has the keyboard")


def gone(name: str, role: str = "", window: str = "", seconds: float = 10) -> bool:
    """Waits until no such element is showing."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if next(_matching(name, role, window), None) is None:
            return True
        time.sleep(_PAUSE)
    return False


def cells(name: str, window: str = "", most: int = 2000, seconds: float = 10) -> list[list[str]]:
    """The visible rows of a table, each as its cells' texts."""
    table = _found(name, "table", window, seconds).queryTable()
    columns = table.nColumns
    rows = min(table.nRows, max(1, most // max(1, columns)))
    return [[table.getAccessibleAt(row, column).name for column in range(columns)] for row in range(rows)]


def choose(name: str, item: str, role: str = "", window: str = "", seconds: float = 10) -> bool:
    """Selects an item of a list or tree: the first whose name holds `item`."""
    element = _found(name, role, window, seconds)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(GLib.GError):
            children = [element.getChildAtIndex(index) for index in range(element.childCount)]
            place = next((index for index, child in enumerate(children) if item in (child.name or "")), None)
            if place is not None:
                element.querySelection().clearSelection()
                element.querySelection().selectChild(place)
                if _is(children[place], "selected"):
                    return True
        time.sleep(_PAUSE)
    raise LookupError(f"no item {item!r} in {name!r}")


def items(role: str, window: str = "") -> list[str]:
    """The names of all elements of a role, whether they are showing or not: of menus that are closed, say."""
    return [element.name for top in _windows(window) for element in _below(top) if element.getRoleName() == role]


def tree(window: str = "", depth: int = 30) -> list[str]:
    """Everything that is showing, one indented line each: for a person who reads a failed test."""
    lines: list[str] = []
    for top in _windows(window):
        with contextlib.suppress(LookupError, RuntimeError, GLib.GError):
            _draw(top, 0, depth, lines)
    return lines


def windows() -> list[str]:
    """The names of the windows that are showing."""
    return [top.name for top in _windows("")]


def unnamed() -> list[str]:
    """Controls on screen without a name: none should be."""
    controls = {
        "push button",
        "check box",
        "radio button",
        "text",
        "combo box",
        "table",
        "tree table",
        "list",
        "slider",
    }
    return [
        f"{element.getRoleName()} in {_path(element)}"
        for top in _windows("")
        for element in _below(top)
        if element.getRoleName() in controls and not element.name and _is(element, "showing")
    ]


def _found(
    name: str,
    role: str,
    window: str,
    seconds: float,
    states: tuple[str, ...] = (),
    fits: Callable[[Any], bool] = lambda element: True,
) -> Any:
    until = time.monotonic() + seconds
    while True:
        for element in _matching(name, role, window):
            if all(_is(element, state) for state in states) and fits(element):
                return element
        if time.monotonic() >= until:
            raise LookupError(f"no {role or 'element'} named {name!r} that is {', '.join(states) or 'showing'}")
        time.sleep(_PAUSE)


def _matching(name: str, role: str, window: str) -> Any:
    """Elements whose name is `name`, or contains it where "…" stands at its beginning or end."""
    for top in _windows(window):
        for element in _below(top):
            try:
                said, kind = element.name or "", element.getRoleName()
                fits = name.strip("…") in said if "…" in (name[:1], name[-1:]) else said == name
                if fits and (not role or kind == role) and _is(element, "showing"):
                    yield element
            except (LookupError, RuntimeError, AttributeError, GLib.GError):
                continue


def _windows(name: str) -> list[Any]:
    """Windows whose name holds `name`, the newest first."""
    found = []
    for application in pyatspi.Registry.getDesktop(0):
        # A program that was killed stays on the bus for a moment.
        with contextlib.suppress(LookupError, RuntimeError, GLib.GError):
            found += [top for top in application or () if top is not None and name in (top.name or "")]
    return found[::-1]


def _below(element: Any, enters: Callable[[Any], bool] = lambda element: True) -> Any:
    """An element and everything below it, as far as it is entered; never the cells of a table."""
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if current is None or not enters(current):
            continue
        yield current
        # What goes away while it is looked at has nothing below it.
        with contextlib.suppress(GLib.GError):
            if current.getRoleName() != "table":
                waiting.extend(reversed([current.getChildAtIndex(index) for index in range(current.childCount)]))


def _is_shown_control(element: Any) -> bool:
    """Not an item of a list, a tree or tabs: the current one always says that it is focused, and that it shows."""
    return _is(element, "showing") and not _is(element, "transient") and element.getRoleName() != "page tab"


def _acts(element: Any) -> bool:
    try:
        return bool(element.queryAction().nActions)
    except (NotImplementedError, GLib.GError):
        return False


def _told(element: Any) -> dict[str, Any]:
    try:
        interface = element.queryText()
        text = interface.getText(0, -1)
    except NotImplementedError:
        text = ""
    states = [pyatspi.stateToString(state) for state in element.getState().getStates()]
    return {
        "name": element.name,
        "role": element.getRoleName(),
        "text": text,
        "description": element.description,
        "states": states,
    }


def _is(element: Any, state: str) -> bool:
    try:
        return bool(element.getState().contains(getattr(pyatspi, f"STATE_{state.upper()}")))
    except (LookupError, RuntimeError, GLib.GError):
        return False  # it has gone away


def _path(element: Any) -> str:
    names = []
    while element is not None and element.getRoleName() != "application":
        names.append(element.name or element.getRoleName())
        element = element.parent
    return " / ".join(reversed(names))


def _draw(element: Any, level: int, depth: int, lines: list[str]) -> None:
    if element is None or not _is(element, "showing"):
        return
    lines.append(f"{'  ' * level}{element.getRoleName()} {element.name!r}")
    if level < depth and element.getRoleName() != "table":
        for index in range(element.childCount):
            _draw(element.getChildAtIndex(index), level + 1, depth, lines)


COMMANDS = {
    work.__name__: work
    for work in (press, fill, read, take, focused, gone, cells, choose, items, tree, windows, unnamed)
}

if __name__ == "__main__":
    main()
