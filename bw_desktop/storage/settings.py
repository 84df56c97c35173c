"""What the user has chosen, as one frozen value.

It holds no key. The few personal parts (whom a key belongs to, recent files, views) are marked in `settings_json`: they
are stored encrypted or not at all (row M1).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bw_desktop.records.query import Order
from bw_desktop.records.report_runs import KeptRun, ReportChoice
from bw_desktop.records.view import View

RECENT_FILES = 10


@dataclass(frozen=True, slots=True)
class Workspace:
    """One named workspace.

    `id` is random and stays when it is renamed; `environment` is "live", "test" or "sample"; `remember_key` says
    whether the key may stand in the keychain; `key_owner` is the e-mail the user typed, or what `users/me/` said.
    """

    id: str
    name: str
    base_url: str
    environment: str
    look_only: bool = True
    remember_key: bool = True
    key_owner: str = ""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """How a table was left.

    `columns` are ids from left to right, `widths` in pixels at 100 %, `frozen` the columns that stay visible;
    `pictures` says whether they stood beside it.
    Filters are not kept: they may hold names.
    """

    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    frozen: tuple[str, ...] = ()
    order: tuple[Order, ...] = ()
    pictures: bool = False


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where the window stood, in the screen's pixels, and the tab that was open."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False
    tab: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered from one start to the next.

    `current` is the id of the workspace in use; `tables` has keys "<workspace id>/<tab>"; `matchings` is, by the
    signature of a file's header, the field of each header; `recent_files` are paths, the latest first; `views` are the
    user's own by the id of their workspace. What is typed into a view's filters may be a name. `report_choices` is the
    user's own list of reports (empty: the standard one), `report_runs` are those started, by the id of their workspace.
    """

    language: str = "system"
    terms: str = "goals"
    theme: str = "system"
    text_size: int = 100
    workspaces: tuple[Workspace, ...] = ()
    current: str = ""
    tables: Mapping[str, TableLayout] = field(default_factory=dict)
    window: WindowPlace | None = None
    matchings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    recent_files: tuple[str, ...] = ()
    views: Mapping[str, tuple[View, ...]] = field(default_factory=dict)
    report_choices: tuple[ReportChoice, ...] = ()
    report_runs: Mapping[str, tuple[KeptRun, ...]] = field(default_factory=dict)

    def workspace(self, id: str) -> Workspace | None:
        """The workspace of an id."""
        return next((workspace for workspace in self.workspaces if workspace.id == id), None)

    def with_workspace(self, workspace: Workspace) -> Settings:
        """The settings with a workspace added, or put in place of the one with its id."""
        if self.workspace(workspace.id) is None:
            return replace(self, workspaces=(*self.workspaces, workspace))
        kept = (workspace if one.id == workspace.id else one for one in self.workspaces)
        return replace(self, workspaces=tuple(kept))

    def without_workspace(self, id: str) -> Settings:
        """The settings without a workspace, its tables, its views and its reports (row A11)."""
        return replace(
            self,
            workspaces=tuple(one for one in self.workspaces if one.id != id),
            current="" if self.current == id else self.current,
            tables={key: table for key, table in self.tables.items() if not key.startswith(f"{id}/")},
            views={key: views for key, views in self.views.items() if key != id},
            report_runs={key: runs for key, runs in self.report_runs.items() if key != id},
        )

    def views_of(self, workspace: str, domain: str) -> tuple[View, ...]:
        """The user's views of a domain."""
        return tuple(view for view in self.views.get(workspace, ()) if view.domain == domain)

    def with_view(self, workspace: str, view: View) -> Settings:
        """The settings with a view added, in place of the one of its domain that has its name."""
        known = self.views.get(workspace, ())
        if any(_same(view, one) for one in known):
            changed = tuple(view if _same(view, one) else one for one in known)
        else:
            changed = (*known, view)
        return replace(self, views={**self.views, workspace: changed})

    def without_view(self, workspace: str, view: View) -> Settings:
        """The settings without a view."""
        kept = tuple(one for one in self.views.get(workspace, ()) if not _same(view, one))
        return replace(self, views={**self.views, workspace: kept})

    def with_report_runs(self, workspace: str, runs: tuple[KeptRun, ...]) -> Settings:
        """The settings with the report runs of a workspace as they are now."""
        return replace(self, report_runs={**self.report_runs, workspace: runs})

    def with_recent_file(self, path: str) -> Settings:
        """The settings with a file at the head of the recent ones."""
        others = (other for other in self.recent_files if other != path)
        return replace(self, recent_files=(path, *others)[:RECENT_FILES])


def _same(one: View, other: View) -> bool:
    return (one.domain, one.name) == (other.domain, other.name)


def new_workspace_id() -> str:
    """An id that no other workspace has."""
    return secrets.token_hex(8)
