"""One workspace on the screen: its window, tabs and actions, put together of what the composition root hands over."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, Protocol
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from bw_desktop.errors import KeyNotAccepted, ProgramError
from bw_desktop.messages import Message
from bw_desktop.storage.activity import ActivityLog, History
from bw_desktop.storage.settings import TableLayout, Workspace
from bw_desktop.ui.actions import Action
from bw_desktop.ui.connect.key_dialogs import replace_key
from bw_desktop.ui.connect.services import Connector
from bw_desktop.ui.dialogs import Answer
from bw_desktop.ui.kit import MessageBar, error_bar
from bw_desktop.ui.reports.services import Reports
from bw_desktop.ui.shell.activity_tab import ActivityTab
from bw_desktop.ui.shell.data_tabs import DataTabs, Lookups
from bw_desktop.ui.shell.export_history import ExportHistory
from bw_desktop.ui.shell.exporter import Exporter
from bw_desktop.ui.shell.find_anything import FindAnything, Hit, tabs_and_actions
from bw_desktop.ui.shell.guide import Guide
from bw_desktop.ui.shell.help_sheet import AboutSheet, HelpSheet, ReadingSheet, ShortcutsSheet
from bw_desktop.ui.shell.main_window import MainWindow, Tab
from bw_desktop.ui.shell.report_watch import ReportWatch
from bw_desktop.ui.shell.settings_sheet import SettingsHolder, SettingsSheet
from bw_desktop.ui.shell.table_actions import add_table_actions
from bw_desktop.ui.shell.upload_watch import UploadWatch
from bw_desktop.ui.shell.views import Views
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.fallback import KeepsRows
from bw_desktop.ui.tables.loading import Progress
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.ui.tabs.data_tab import DataTab
from bw_desktop.ui.upload.edit_actions import add_edit_actions
from bw_desktop.ui.upload.memory import SettingsMemory
from bw_desktop.ui.upload.send_view import Target
from bw_desktop.ui.upload.services import Uploads
from bw_desktop.ui.upload.uploads_tab import UploadsTab

_PEOPLE_FOUND = 12
_MONTH_ENDS_AT = 26


class Session(Lookups, Protocol):
    """One workspace in use: `bw_desktop.assembly.Session`."""

    @property
    def uploads(self) -> Uploads: ...

    @property
    def reports(self) -> Reports: ...

    @property
    def kept(self) -> KeepsRows: ...

    def on_waiting(self, tell: Callable[[Message | None], None]) -> None: ...


class Host(SettingsHolder, Protocol):
    """What stays when the workspace changes."""

    @property
    def activity(self) -> ActivityLog: ...


class Desk(QObject):
    """Puts a session into a window.

    `new_window_wanted` asks for the same workspace with other words, `workspace_wanted` carries the id of another
    one, `connect_wanted` asks for the connect cards, `start_over_wanted` for the sample company as it was at first,
    `quit_wanted` ends the program.
    """

    new_window_wanted = Signal()
    workspace_wanted = Signal(str)
    connect_wanted = Signal()
    start_over_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self, around: Surroundings, window: MainWindow, session: Session, host: Host, connector: Connector
    ) -> None:
        super().__init__(window)
        self._around, self.window, self._session = around, window, session
        self._host, self._connector = host, connector
        self._asking_for_key = False
        self._said: set[Message] = set()
        history = ExportHistory(lambda: host.activity, lambda: session.workspace, self.tell)
        self.tables = DataTabs(around, window, session, self._layout_of, self._on_table)
        self.users, self.goals = self.tables["users"], self.tables["goals"]
        self._exporter = Exporter(around, lambda: session.workspace, lambda: list(self.tables), history.note)
        self.uploads = UploadsTab(around, session.uploads, SettingsMemory(host), self._target)
        self.uploads.remedy_wanted.connect(around.actions.trigger)
        window.add_tab(Tab("uploads", "upload", self.uploads, apart=True))
        self._add_activity()
        self.watch = UploadWatch(around, window, self.uploads)
        self.reports = ReportWatch(around, window, session.reports, lambda: session.workspace, host, self.tell)
        self.views = Views(around, window, self.tables, host, lambda: session.workspace, self.tell)
        self._add_actions()
        self.views.add_actions()
        self.guide = Guide(around, window, self.tables, session.people.record, self._open_person)
        window.build_menus()
        window.close_wanted.connect(lambda: around.runner.start(self.close_or_ask(), window))
        place = host.settings.window
        window.begin(place.tab if place is not None else "")
        self.uploads.load()
        session.on_waiting(self._on_waiting)
        self._tell_month_end()

    # ---- tabs --------------------------------------------------------------------------------

    def _layout_of(self, name: str) -> TableLayout | None:
        return self._host.settings.tables.get(f"{self._session.workspace.id}/{name}")

    def _on_table(self, tab: DataTab) -> None:
        self._remember_layout(tab.page, tab.page.domain.id)
        if self._is_real():
            # The sample company is never out of reach.
            tab.keep_with(self._session.kept).told.connect(self._say_once)
        tab.page.loader.changed.connect(lambda: self._on_loading(tab.page))

    def _add_activity(self) -> None:
        workspace, settings = self._session.workspace, self._host.settings

        def name_of(id: str) -> str | None:
            known = self._host.settings.workspace(id)
            return known.name if known else (workspace.name if id == workspace.id else None)

        def read() -> History:
            return self._host.activity.read()

        layout = settings.tables.get(f"{workspace.id}/activity")
        tab = ActivityTab(self._around, workspace, read, name_of, self._exporter.again, layout)
        self._remember_layout(tab.page, "activity")
        self.window.add_tab(Tab("activity", "activity", tab, tab.page))

    def _remember_layout(self, page: TablePage, name: str) -> None:
        key = f"{self._session.workspace.id}/{name}"

        def keep(layout: TableLayout) -> None:
            settings = self._host.settings
            self._host.keep(replace(settings, tables={**settings.tables, key: layout}))

        page.layout_changed.connect(keep)

    def _on_loading(self, page: TablePage) -> None:
        """A key that is no longer accepted is asked for at once (row A7)."""
        self.uploads.show_away("" if self._is_reached() else self._around.wording.text("pages-away"))
        self._around.actions.refresh()
        if page.loader.progress is Progress.COMPLETE:
            self._go_live()
        if isinstance(page.loader.error, KeyNotAccepted) and not self._asking_for_key:
            self._around.actions.trigger("replace-key")

    def _is_reached(self) -> bool:
        """Whether no table shows rows of an earlier time (row B13)."""
        return all(tab.page.loader.kept is None for tab in self.tables)

    def _go_live(self) -> None:
        """Betterworks answers again: what is not live is asked for."""
        for tab in self.tables:
            if tab.page.loader.kept is not None and not tab.page.loader.is_loading:
                tab.page.refresh()

    # ---- actions -----------------------------------------------------------------------------

    def _add_actions(self) -> None:
        around, window, add = self._around, self.window, self._around.actions.add
        add_table_actions(around, lambda: window.current_page, self._exporter.export)
        add_edit_actions(around, lambda: self.uploads.check_page)

        def start(work: Coroutine[Any, Any, None]) -> None:
            around.runner.start(work, window)

        add(Action("find-anything", "go", "Ctrl+K", "search"), lambda: start(self._find()))
        for number, tab in enumerate(window.tabs, 1):
            parted = number == 1 or tab.apart
            add(
                Action(f"tab-{tab.id}", "go", f"Ctrl+{number}", tab.icon, parted=parted),
                partial(window.open_tab, tab.id),
            )
        add(Action("region-next", "go", "F6", parted=True), lambda: window.move_region(1))
        add(Action("region-before", "go", "Shift+F6"), lambda: window.move_region(-1))
        add(Action("new-upload", "file", "Ctrl+N", "upload", writes=True), self._new_upload, self._is_reached)
        add(Action("workspaces", "file", icon="workspace", parted=True), lambda: start(self._settings()))
        for other in self._host.settings.workspaces:
            if other.id != self._session.workspace.id:
                self._add_workspace_action(other)
        add(Action("connect", "file", icon="key"), self.connect_wanted.emit)
        add(Action("start-over", "file", icon="refresh"), lambda: start(self._start_over()), self._is_sample)
        add(Action("look-only", "file", icon="lock"), lambda: start(self._switch_look_only()), self._is_real)
        add(Action("replace-key", "file", icon="key"), lambda: start(self._replace_key()), self._is_real)
        add(
            Action("settings", "file", "Ctrl+,", "settings", role="settings", parted=True),
            lambda: start(self._settings()),
        )
        add(Action("quit", "file", "Ctrl+Q", role="quit", parted=True), window.close)
        environment = self._session.workspace.environment
        sheets: tuple[tuple[str, str, type[ReadingSheet], str], ...] = (
            ("help", "F1", HelpSheet, ""),
            ("shortcuts", "Ctrl+/", ShortcutsSheet, ""),
            ("about", "", AboutSheet, "about"),
        )
        for name, keys, kind, role in sheets:
            add(Action(name, "help", keys, "help", role=role), partial(self._start_showing, kind, environment))
        self._add_remedies()

    def _add_remedies(self) -> None:
        """What errors offer as their remedy, under the ids they use."""
        actions = self._around.actions
        remedies: dict[str, Callable[[], object]] = {
            "try-again": lambda: actions.trigger("table-refresh"),
            "refresh": lambda: actions.trigger("table-refresh"),
            "open-workspace-settings": lambda: actions.trigger("settings"),
            "open-betterworks": lambda: self._around.dialogs.open_web(self._home()),
        }
        for name, run in remedies.items():
            actions.add(Action(name), run)

    def _add_workspace_action(self, other: Workspace) -> None:
        say = self._around.wording.text
        title = say("workspace-open", workspace=other.name, environment=say(f"environment-{other.environment}"))
        action = Action(f"workspace-{other.id}", "file", icon="workspace", title=title)
        self._around.actions.add(action, partial(self.workspace_wanted.emit, other.id))

    def _open_person(self, id: str) -> None:
        self._around.dialogs.open_web(self._session.web_address("user", id))

    def _new_upload(self) -> None:
        self.window.open_tab("uploads")
        self.uploads.new_upload()

    def _home(self) -> str:
        """Betterworks itself, in the browser."""
        parts = urlsplit(self._session.workspace.base_url)
        return f"{parts.scheme}://{parts.netloc}/"

    def _is_real(self) -> bool:
        return not self._is_sample()

    def _is_sample(self) -> bool:
        return self._session.workspace.environment == "sample"

    def _start_showing(self, kind: type[ReadingSheet], environment: str) -> None:
        sheet = kind(self._around, environment, self.window)
        self._around.runner.start(self._around.dialogs.show(sheet), self.window)

    async def _find(self) -> None:
        say = self._around.wording.text
        person = say("find-person")

        def people(words: str) -> Iterable[Hit]:
            rows = self.users.page.presenter.dataset.rows
            return (
                Hit(
                    rows[index].name,
                    person,
                    "person",
                    partial(self.guide.show_person, rows[index].id, rows[index].name),
                    rows[index].title or "",
                )
                for index in self.users.page.indexes_of(words, _PEOPLE_FOUND)
            )

        environment = self._session.workspace.environment
        hits = [*tabs_and_actions(self.window), *self.views.hits()]
        finder = FindAnything(self._around.wording, environment, hits, people, self.window)
        chosen: list[Hit] = []
        finder.accepted.connect(lambda: chosen.extend([finder.chosen] if finder.chosen else []))
        await self._around.dialogs.show(finder)
        for hit in chosen:
            hit.run()

    async def _settings(self) -> None:
        environment = self._session.workspace.environment
        sheet = SettingsSheet(
            self._around,
            environment,
            self._host,
            self._connector,
            self.refresh,
            self.connect_wanted.emit,
            self.window,
            reports=self._session.reports.known,
        )
        changed: list[bool] = []
        sheet.finished.connect(lambda _: changed.append(sheet.needs_new_window))
        await self._around.dialogs.show(sheet)
        if any(changed):
            self.new_window_wanted.emit()

    async def _switch_look_only(self) -> None:
        """Switching look-only off is asked about; switching it on is not."""
        workspace, say = self._session.workspace, self._around.wording.text
        if workspace.look_only:
            answers = (
                Answer("keep", say("look-only-keep"), focus=True),
                Answer("off", say("look-only-off"), "primary"),
            )
            sentence = say("look-only-off-text", workspace=workspace.name)
            title = say("look-only-off-title")
            if await self._around.dialogs.ask(self.window, workspace.environment, title, sentence, answers) != "off":
                return
        await self._connector.set_look_only(workspace.id, not workspace.look_only)
        self.refresh()

    async def _start_over(self) -> None:
        """What was uploaded to the sample company is gone for good then: it is asked about (row A9)."""
        workspace, say = self._session.workspace, self._around.wording.text
        answers = (Answer("keep", say("ui-cancel"), focus=True), Answer("go", say("start-over-go"), "primary"))
        title, sentence = say("start-over-title"), say("start-over-text", workspace=workspace.name)
        if await self._around.dialogs.ask(self.window, workspace.environment, title, sentence, answers) == "go":
            self.start_over_wanted.emit()

    async def _replace_key(self) -> None:
        self._asking_for_key = True
        try:
            refused = any(isinstance(tab.page.loader.error, KeyNotAccepted) for tab in self.tables)
            workspace = self._session.workspace
            if await replace_key(self._around, self._connector, workspace, self.window, refused=refused):
                self.uploads.key_replaced()
                for tab in self.tables:
                    if isinstance(tab.page.loader.error, KeyNotAccepted):
                        tab.page.refresh()
        finally:
            self._asking_for_key = False

    # ---- telling -----------------------------------------------------------------------------

    def _on_waiting(self, why: Message | None) -> None:
        words = self._around.wording.say(why) if why else ""
        self.window.show_waiting(words)
        self.uploads.show_waiting(words)

    def refresh(self) -> None:
        """Shows what may have changed about the workspace."""
        self.window.show_workspace(self._session.workspace)
        self.uploads.refresh()
        self.reports.refresh()
        self._around.actions.refresh()

    def tell(self, error: ProgramError) -> None:
        """Says an error that no page has said."""
        bar = error_bar(self._around.wording, error, "window-error")
        bar.remedied.connect(lambda: self._around.actions.trigger(error.remedy))
        self.window.show_bar(bar)

    def _say_once(self, message: Message) -> None:
        """A calm bar for something that each table would say."""
        if message not in self._said:
            self._said.add(message)
            said, name = self._around.wording.say(message), f"said-{len(self._said)}"
            self.window.show_bar(MessageBar(self._around.wording, "told", said, name, closable=True))

    async def close_or_ask(self) -> None:
        """The user closes the window; a running upload is asked about first."""
        if await self.watch.may_close():
            self.quit_wanted.emit()

    def _target(self) -> Target:
        workspace = self._session.workspace
        return Target(workspace.name, workspace.environment, workspace.look_only)

    def _tell_month_end(self) -> None:
        """Test data and test keys are renewed at the end of each month (row A7)."""
        workspace, say = self._session.workspace, self._around.wording.text
        if workspace.environment == "test" and datetime.now(UTC).day >= _MONTH_ENDS_AT:
            bar = MessageBar(self._around.wording, "told", say("ui-test-month-end"), "test-month-end", closable=True)
            self.window.show_bar(bar)
