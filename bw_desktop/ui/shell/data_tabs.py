"""The tabs of the data domains, made from their descriptions (product.md 6.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Protocol

from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS
from bw_desktop.storage.settings import TableLayout, Workspace
from bw_desktop.ui.shell.main_window import MainWindow, Tab
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tabs.data_tab import DataTab
from bw_desktop.ui.tabs.goals_tab import GoalsTab
from bw_desktop.ui.tabs.listed_tab import ListedTab
from bw_desktop.ui.tabs.sources import Goals, Listed, People
from bw_desktop.ui.tabs.switched_tabs import SwitchedTabs
from bw_desktop.ui.tabs.users_tab import UsersTab


class Lookups(Protocol):
    """Where the rows of the domains come from: `bw_desktop.assembly.Session`."""

    @property
    def workspace(self) -> Workspace: ...

    @property
    def people(self) -> People: ...

    @property
    def goals(self) -> Goals: ...

    def listed(self, domain: str) -> Listed: ...

    def web_address(self, kind: str, id: str) -> str: ...


class DataTabs:
    """One tab for each domain, in their order; lists beside a domain share its tab.

    `layout` gives the layout to begin with by the domain's id, `made` hears of each table that was made.
    """

    def __init__(
        self,
        around: Surroundings,
        window: MainWindow,
        lookups: Lookups,
        layout: Callable[[str], TableLayout | None],
        made: Callable[[DataTab], None],
    ) -> None:
        self._around, self._window, self._lookups = around, window, lookups
        self._layout, self._made = layout, made
        self._by_id: dict[str, DataTab] = {}
        for domain in DOMAINS:
            self._add(domain)

    def __getitem__(self, domain: str) -> DataTab:
        return self._by_id[domain]

    def __iter__(self) -> Iterator[DataTab]:
        """All tables, those beside others too."""
        return iter(self._by_id.values())

    def _add(self, domain: Domain[Any]) -> None:
        tabs = [self._tab(one) for one in (domain, *domain.beside)]
        only_look, page = domain.is_read_only, tabs[0].page
        if domain.beside:
            lists = SwitchedTabs(tabs)
            self._window.add_tab(Tab(domain.id, domain.icon, lists, page, only_look=only_look))
            lists.switched.connect(partial(self._window.turn_tab, domain.id))
        else:
            self._window.add_tab(Tab(domain.id, domain.icon, tabs[0], page, only_look=only_look))

    def _tab(self, domain: Domain[Any]) -> DataTab:
        tab = self._made_of(domain)
        self._by_id[domain.id] = tab
        self._made(tab)
        return tab

    def _made_of(self, domain: Domain[Any]) -> DataTab:
        lookups, layout = self._lookups, self._layout(domain.id)
        beside = (self._around, lookups.workspace.environment, lookups.web_address, layout)
        match domain.id:
            case "users":
                return UsersTab(lookups.people, *beside)
            case "goals":
                return GoalsTab(lookups.goals, *beside)
            case listed:
                return ListedTab(lookups.listed(listed), *beside)
