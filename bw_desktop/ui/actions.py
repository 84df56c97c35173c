"""The one registry of what the program can do: menus, shortcuts, "find anything" and tests are made from it (row N8).

An action `goals-export` is called by the message `action-goals-export`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from bw_desktop.wording import Wording

MENUS = ("file", "edit", "view", "go", "help")


@dataclass(frozen=True, slots=True)
class Action:
    """What can be done. `shortcut` is portable text ("Ctrl+K"; Ctrl is Cmd on a Mac), `menu` one of `MENUS` or empty.

    `writes` marks what can lead to a change in Betterworks: it is refused in a look-only workspace. `role` is the
    place macOS wants it at: "about", "settings" or "quit". `parted` puts a line above it in its menu; `title` is its
    name where that is not of the catalogue.
    """

    id: str
    menu: str = ""
    shortcut: str = ""
    icon: str = ""
    writes: bool = False
    role: str = ""
    parted: bool = False
    title: str = ""


Allowed = Callable[[], bool]
_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}


def _always() -> bool:
    return True


class Registry(QObject):
    """Holds the actions with what they do and when they are allowed, each as one `QAction` shared by all places."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._actions: dict[str, tuple[Action, QAction, Allowed]] = {}

    def __iter__(self) -> Iterator[Action]:
        return (action for action, _, _ in self._actions.values())

    def __contains__(self, id: object) -> bool:
        return id in self._actions

    def add(self, action: Action, run: Callable[[], object], allowed: Allowed = _always) -> QAction:
        """Takes an action in; one of the same id is replaced by it, so that the page in front decides.

        `allowed` is asked again by `refresh`.
        """
        if action.id in self._actions:
            known, made, _ = self._actions[action.id]
            made.triggered.disconnect()
            action = known
        else:
            made = self._made(action)
        made.triggered.connect(lambda *_: run())
        self._actions[action.id] = (action, made, allowed)
        made.setEnabled(allowed())
        return made

    def qaction(self, id: str) -> QAction:
        """The action as Qt knows it; raises `KeyError`."""
        return self._actions[id][1]

    def title(self, id: str) -> str:
        """What the action is called."""
        return self._actions[id][1].text()

    def shortcut(self, id: str) -> str:
        """Its shortcut as this system writes it; empty where it has none."""
        return self.qaction(id).shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def trigger(self, id: str) -> bool:
        """Does it where it is known and allowed now; whether it was done."""
        self.refresh()
        entry = self._actions.get(id)
        if entry is None or not entry[1].isEnabled():
            return False
        entry[1].trigger()
        return True

    def is_allowed(self, id: str) -> bool:
        """Whether it can be done now."""
        return self._actions[id][2]()

    def refresh(self) -> None:
        """Asks every action again whether it is allowed."""
        for _, made, allowed in self._actions.values():
            made.setEnabled(allowed())

    def _made(self, action: Action) -> QAction:
        made = QAction(action.title or self._wording.text(f"action-{action.id}"), self)
        made.setObjectName(f"action-{action.id}")
        made.setMenuRole(_ROLES.get(action.role, QAction.MenuRole.NoRole))
        if action.shortcut:
            made.setShortcut(QKeySequence.fromString(action.shortcut, QKeySequence.SequenceFormat.PortableText))
        return made
