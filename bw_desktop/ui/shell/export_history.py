"""Exports in the activity log: each is noted with how it is made again, sealed, for it may hold names (rows C8, L1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from bw_desktop.errors import FileUnwritable, ProgramError
from bw_desktop.records.recipe import Recipe
from bw_desktop.storage.activity import ActivityLog, Deed, Fact
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.shell.exporter import Exported

_AGAIN = "again"


class ExportHistory:
    """Notes the exports of a workspace; `tell` hears where that cannot be done."""

    def __init__(
        self,
        activity: Callable[[], ActivityLog],
        workspace: Callable[[], Workspace],
        tell: Callable[[ProgramError], None],
    ) -> None:
        self._activity, self._workspace, self._tell = activity, workspace, tell

    def note(self, exported: Exported) -> None:
        """Writes it down."""
        workspace = self._workspace()
        private = {
            "file": exported.path.name,
            "who": workspace.key_owner,
            _AGAIN: exported.recipe.to_json(),
        }
        fact = Fact(
            Deed.EXPORTED,
            datetime.now(UTC),
            workspace.id,
            workspace.environment,
            counts=exported.rows,
            private=private,
        )
        try:
            self._activity().append(fact)
        except FileUnwritable as error:
            self._tell(error)


def recipe_of(fact: Fact, workspace: str) -> Recipe | None:
    """How an export of a workspace is made again; None where that is not known, or it was another workspace's."""
    if fact.deed is not Deed.EXPORTED or fact.workspace != workspace:
        return None
    return Recipe.from_json(fact.private.get(_AGAIN, ""))
