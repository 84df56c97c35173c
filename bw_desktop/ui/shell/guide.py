"""Leads from a person's name to their card, from there into any tab, and back the whole way (row B10)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject

from bw_desktop.records.followed import keys_of
from bw_desktop.records.people import USERS, Person
from bw_desktop.ui.actions import Action
from bw_desktop.ui.shell.data_tabs import DataTabs
from bw_desktop.ui.shell.main_window import MainWindow
from bw_desktop.ui.shell.person_card import PersonCard
from bw_desktop.ui.shell.trail import Stop, Trail
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.stand import Stand, put_back, stand_of


class Guide(QObject):
    """For one window. `read` gives a person as the server has them now, `web` opens one in the browser."""

    def __init__(
        self,
        around: Surroundings,
        window: MainWindow,
        tables: DataTabs,
        read: Callable[[str], Awaitable[Person]],
        web: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._around, self._window, self._tables = around, window, tables
        self._read, self._web = read, web
        self._trail = Trail()
        self._is_leading = False
        for tab in tables:
            tab.page.following.wanted.connect(self.show_person)
        window.tab_left.connect(self._on_left)
        window.tab_opened.connect(self._on_opened)
        add = around.actions.add
        add(Action("table-person", "view", "Ctrl+Shift+U", "person"), self._show_person_here, self._has_person_here)
        add(Action("go-back", "go", "Alt+Left", "back", parted=True), lambda: self._move(-1), self._can_go_back)
        add(Action("go-forward", "go", "Alt+Right", "right"), lambda: self._move(1), self._can_go_forward)

    def show_person(self, key: str, name: str) -> None:
        """Shows the card of a person, by id or e-mail, in front of the tab."""
        self._trail.leave(self._stand())
        self._trail.arrive(Stop(self._tab, key, name))
        self._show_card(key, name)
        self._around.actions.refresh()

    # ---- the trail ---------------------------------------------------------------------------

    @property
    def _tab(self) -> str:
        return self._window.current_tab.id if self._window.current_tab is not None else ""

    def _stand(self) -> Stand | None:
        page = self._window.current_page
        return stand_of(page) if page is not None else None

    def _on_left(self) -> None:
        if not self._is_leading:
            self._trail.leave(self._stand())

    def _on_opened(self, tab: str) -> None:
        if not self._is_leading:
            self._trail.arrive(Stop(tab))
            self._around.actions.refresh()

    def _move(self, step: int) -> None:
        self._trail.leave(self._stand())
        stop = self._trail.move(step)
        if stop is None:
            return
        self._is_leading = True
        try:
            self._window.open_tab(stop.tab)
            if stop.person:
                self._show_card(stop.person, stop.name)
            elif (page := self._window.current_page) is not None:
                if stop.stand is not None:
                    put_back(page, stop.stand)
                page.focus_rows()
        finally:
            self._is_leading = False
        self._around.actions.refresh()

    def _can_go_back(self) -> bool:
        return self._trail.can_go_back

    def _can_go_forward(self) -> bool:
        return self._trail.can_go_forward

    # ---- the card ----------------------------------------------------------------------------

    def _show_card(self, key: str, name: str) -> None:
        sections = [tab for tab in self._tables if tab.page.domain.card]
        card = PersonCard(self._around, key, name, self._known(key), self._read, sections)
        card.opened.connect(lambda domain: self._open(domain, card.keys, card.name))
        card.followed.connect(self.show_person)
        card.web_wanted.connect(self._web)
        self._window.show_over(card)
        card.page.setFocus()

    def _known(self, key: str) -> Person | None:
        rows = self._tables[USERS.id].page.presenter.dataset.rows
        return next((person for person in rows if key in keys_of(person)), None)

    def _open(self, domain: str, keys: frozenset[str], name: str) -> None:
        """All rows of a domain that name the person, in their tab; of people themselves."""
        tab = self._tables[domain]
        self._window.open_tab(domain)
        tab.front_wanted.emit()
        show = tab.page.following.show_person if domain == USERS.id else tab.page.following.show_naming
        show(keys, name)

    def _show_person_here(self) -> None:
        page = self._window.current_page
        if page is not None and page.following.people_here:
            page.following.follow(page.following.people_here)

    def _has_person_here(self) -> bool:
        page = self._window.current_page
        return page is not None and bool(page.following.people_here)
