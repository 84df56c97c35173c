"""Questions and saved views of all tabs: their menu, keeping and sharing them (row B8)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from bw_desktop.errors import FileUnreadable, FileUnwritable, ProgramError, ViewUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.domains import DOMAINS
from bw_desktop.records.people import today_utc
from bw_desktop.records.questions import Question
from bw_desktop.records.view import SUFFIX, View
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.actions import Action
from bw_desktop.ui.dialogs import Answer
from bw_desktop.ui.shell.data_tabs import DataTabs
from bw_desktop.ui.shell.find_anything import Hit
from bw_desktop.ui.shell.main_window import MainWindow
from bw_desktop.ui.shell.settings_sheet import SettingsHolder
from bw_desktop.ui.shell.view_drop import ViewDrop
from bw_desktop.ui.shell.view_name_sheet import ViewNameSheet
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tabs.neighbours import TabNeighbours

_UNFIT = frozenset('<>:"/\\|?*')


class Views(QObject):
    """What can be asked of the tabs. `tell` says an error in the window."""

    def __init__(
        self,
        around: Surroundings,
        window: MainWindow,
        tabs: DataTabs,
        host: SettingsHolder,
        workspace: Callable[[], Workspace],
        tell: Callable[[ProgramError], None],
    ) -> None:
        super().__init__(window)
        self._around, self._window, self._tabs = around, window, tabs
        self._host, self._workspace, self._tell = host, workspace, tell
        self.neighbours = TabNeighbours(around.speech, self)
        self.neighbours.join(tabs)
        drop = ViewDrop(lambda path: around.runner.start(self.open_path(path), window), self)
        for tab in tabs:
            drop.watch(tab.page)
            tab.page.toolbar.questions.show()
            tab.page.viewing.changed.connect(around.actions.refresh)

    def add_actions(self) -> None:
        """Puts what can be done with views, and each question, into the registry."""
        add, start = self._around.actions.add, self._start
        add(Action("table-questions", "view", "Ctrl+J", "help", parted=True), self.open_menu, self._has_views)
        add(Action("view-save", "view", "Ctrl+S", "pin"), start(self._save), self._has_views)
        add(Action("view-rename", "view"), start(self._rename), self._is_mine)
        add(Action("view-delete", "view"), start(self._delete), self._is_mine)
        add(Action("view-share", "view", icon="file"), start(self._share), self._has_views)
        add(Action("view-open", "view", icon="folder"), start(self._open))
        add(Action("view-leave", "view", "Ctrl+Shift+J", "undo"), self._leave, self._is_viewing)
        for domain in DOMAINS:
            for question in domain.questions:
                title = self._title(question)
                add(Action(f"question-{question.id}", icon="help", title=title), partial(self.ask, question))

    def ask(self, question: Question) -> None:
        """Brings the tab to the front that has the answer."""
        view = question.view(question.usual(today_utc()))
        self._front(view.domain).viewing.ask(question)

    def show(self, view: View) -> None:
        """Brings the tab to the front that a view is of."""
        self._front(view.domain).viewing.show(view)

    def hits(self) -> list[Hit]:
        """The user's views, for "find anything"."""
        kind = self._around.wording.text("find-view")
        views = self._host.settings.views.get(self._workspace().id, ())
        return [Hit(view.name, kind, "pin", partial(self.show, view)) for view in views if view.domain in self._known]

    def open_menu(self) -> None:
        """Opens the menu of the table in front, below its button."""
        if (page := self._page) is None:
            return
        menu, actions = QMenu(page), self._around.actions
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("questions-menu")
        menu.setAccessibleName(actions.title("table-questions"))
        actions.refresh()
        for question in page.domain.questions:
            menu.addAction(actions.qaction(f"question-{question.id}"))
        if page.domain.questions:
            menu.addSeparator()
        for view in self._mine(page):
            entry = menu.addAction(view.name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(page.viewing.view is not None and page.viewing.title == view.name)
            entry.triggered.connect(lambda _=False, shown=view: self.show(shown))
        menu.addSeparator()
        for name in ("view-leave", "view-save", "view-rename", "view-delete", "view-share", "view-open"):
            menu.addAction(actions.qaction(name))
        button = page.toolbar.questions
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    async def open_path(self, path: Path) -> None:
        """Shows the view of a file."""
        try:
            try:
                view = View.from_json(await asyncio.to_thread(path.read_bytes))
            except OSError as trouble:
                raise FileUnreadable(Message.of("view-file-unreadable", file=path.name)) from trouble
            if view.domain not in self._known:
                raise ViewUnreadable(Message.of("view-unknown-tab", file=path.name))
        except ProgramError as error:
            self._tell(error)
        else:
            self.show(view.named(view.name or path.stem))

    # ---- what the actions do -----------------------------------------------------------------

    async def _save(self) -> None:
        if (page := self._page) is not None:
            name = await self._asked_name(page, "view-save-title", page.viewing.title)
            if name:
                page.viewing.rename(name)
                self._keep(page.viewing.now(name))

    async def _rename(self) -> None:
        page = self._page
        if page is not None and (old := page.viewing.view) is not None:
            name = await self._asked_name(page, "view-rename-title", old.name)
            if name and name != old.name:
                settings, workspace = self._host.settings, self._workspace().id
                self._host.keep(settings.without_view(workspace, old).with_view(workspace, old.named(name)))
                page.viewing.show(old.named(name))

    async def _delete(self) -> None:
        page, say = self._page, self._around.wording.text
        if page is not None and (view := page.viewing.view) is not None:
            keep, gone = Answer("keep", say("ui-cancel"), focus=True), Answer("go", say("view-delete-go"), "primary")
            title, sentence = say("view-delete-title", name=view.name), say("view-delete-text")
            dialogs, environment = self._around.dialogs, self._workspace().environment
            if await dialogs.ask(self._window, environment, title, sentence, (keep, gone)) == "go":
                self._host.keep(self._host.settings.without_view(self._workspace().id, view))
                page.viewing.leave()

    async def _share(self) -> None:
        page, say = self._page, self._around.wording.text
        if page is None:
            return
        name = page.viewing.title or say(f"tab-{page.domain.id}")
        plain = "".join(" " if sign in _UNFIT else sign for sign in name).strip()
        place = await self._around.dialogs.file_to_save(
            self._window, say("action-view-share"), Path.home() / f"{plain}{SUFFIX}", [self._kind]
        )
        if place is not None:
            try:
                await asyncio.to_thread(place.write_text, page.viewing.now(name).to_json(), "utf-8")
            except OSError:
                self._tell(FileUnwritable(Message.of("view-file-unwritable", file=place.name)))

    async def _open(self) -> None:
        title = self._around.wording.text("action-view-open")
        path = await self._around.dialogs.file_to_open(self._window, title, [self._kind])
        if path is not None:
            await self.open_path(path)

    def _leave(self) -> None:
        if (page := self._page) is not None:
            page.viewing.leave()
            page.focus_rows()

    # ---- small parts -------------------------------------------------------------------------

    @property
    def _page(self) -> TablePage | None:
        """The table in front, where it has views."""
        page = self._window.current_page
        return page if page is not None and page.domain.id in self._known else None

    @property
    def _known(self) -> frozenset[str]:
        return frozenset(tab.page.domain.id for tab in self._tabs)

    @property
    def _kind(self) -> str:
        return f"{self._around.wording.text('view-files')} (*{SUFFIX})"

    def _front(self, domain: str) -> TablePage:
        """The table of a domain, brought to the front, also where several lists share a tab."""
        tab = self._tabs[domain]
        holder = next(one for one in self._window.tabs if one.widget is tab or one.widget.isAncestorOf(tab))
        self._window.open_tab(holder.id)
        tab.front_wanted.emit()
        return tab.page

    def _mine(self, page: TablePage) -> Sequence[View]:
        return self._host.settings.views_of(self._workspace().id, page.domain.id)

    def _is_mine(self) -> bool:
        page = self._page
        if page is None or page.viewing.view is None or page.viewing.asked is not None:
            return False
        return any(one.name == page.viewing.view.name for one in self._mine(page))

    def _has_views(self) -> bool:
        return self._page is not None

    def _is_viewing(self) -> bool:
        return self._page is not None and self._page.viewing.view is not None

    def _keep(self, view: View) -> None:
        self._host.keep(self._host.settings.with_view(self._workspace().id, view))

    async def _asked_name(self, page: TablePage, title: str, name: str) -> str:
        """What the user typed; empty where the sheet was put away."""
        taken = [view.name for view in self._mine(page) if view.name != name]
        wording, environment = self._around.wording, self._workspace().environment
        sheet = ViewNameSheet(wording, environment, wording.text(title), name, taken, self._window)
        typed: list[str] = []
        sheet.accepted.connect(lambda: typed.append(sheet.name))
        await self._around.dialogs.show(sheet)
        return typed[0] if typed else ""

    def _title(self, question: Question) -> str:
        return self._around.wording.say(question.title(question.usual(today_utc())))

    def _start(self, work: Callable[[], Coroutine[Any, Any, None]]) -> Callable[[], object]:
        return lambda: self._around.runner.start(work(), self._window)
