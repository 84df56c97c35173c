"""The main window: environment band, tabs, the page in front, status line and menus (product.md 6.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from bw_desktop.storage.settings import WindowPlace, Workspace
from bw_desktop.ui import theme
from bw_desktop.ui.actions import MENUS, Action
from bw_desktop.ui.kit import (
    Button,
    EmptyState,
    EnvironmentBand,
    IconButton,
    Line,
    MessageBar,
    QuietButton,
    Surface,
    column,
    row,
    window_name,
)
from bw_desktop.ui.shell.lasting_window import LastingWindow
from bw_desktop.ui.shell.status_line import StatusLine
from bw_desktop.ui.shell.tab_bar import TabBar
from bw_desktop.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from bw_desktop.ui.tables.page import TablePage

SMALLEST = (960, 600)
FIRST_SIZE = (1280, 800)
_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: `page` is its table where it has one; of what is `only_look` nothing can be changed."""

    id: str
    icon: str
    widget: QWidget
    page: TablePage | None = None
    apart: bool = False
    only_look: bool = False


class MainWindow(LastingWindow):
    """Shows the tabs of one workspace.

    `tab_opened` carries the id of the tab in front; `tab_left` comes before it, while the tab before still is.
    """

    tab_opened = Signal(str)
    tab_left = Signal()

    def __init__(self, around: Surroundings, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.around = around
        self._tabs: list[Tab] = []
        self._waiting = ""
        self._place = -1
        self._over: QWidget | None = None
        self._build()
        self.show_workspace(workspace)
        self.setMinimumSize(*SMALLEST)

    def _build(self) -> None:
        self.band = EnvironmentBand(self.around.wording)
        self._owner = Line(name="band-owner")
        self._lock = Button("", "band-look-only", icon="lock")
        self._lock.icon_tint = "on_live"
        self._lock.set_icon("lock", "on_live")
        self._lock.clicked.connect(lambda: self.around.actions.trigger("look-only"))
        self.band.right.addWidget(self._owner)
        self.band.right.addWidget(self._lock)
        self.bars = column(space=8)
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        # No tab asks Betterworks for anything before all are there; see `begin`.
        self.pages.hide()
        self.status = StatusLine()
        inside = QWidget()
        inside.setObjectName("main")
        layout = column(inside, space=0)
        for widget in (self.band, self._tabs_row()):
            layout.addWidget(widget)
        layout.addLayout(self.bars)
        self._opening = EmptyState("wait", "", "", "opening")
        layout.addWidget(self._opening, 1)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(inside)
        theme.current().changed.connect(self._fit_tabs)

    def _tabs_row(self) -> QWidget:
        """The way back and forward, the tabs, and what finds anything."""
        say, trigger = self.around.wording.text, self.around.actions.trigger
        self.tab_bar = TabBar(say("ui-tabs"))
        self.tab_bar.currentChanged.connect(self._on_tab)
        self.tab_bar.tabBarClicked.connect(self._on_tab_again)
        self._back = IconButton("back", "go-back", say("action-go-back"))
        self._forward = IconButton("right", "go-forward", say("action-go-forward"))
        for button in (self._back, self._forward):
            button.clicked.connect(partial(trigger, button.objectName()))
        self._find = QuietButton(say("action-find-anything"), "find-anything-button", icon="search")
        self._find.clicked.connect(lambda: trigger("find-anything"))
        top = Surface("top", "tabs-row")
        beside = row(top, space=_BESIDE)
        beside.setContentsMargins(_BESIDE, 0, 12, 0)
        for widget in (self._back, self._forward, self.tab_bar, self._find):
            beside.addWidget(widget, int(widget is self.tab_bar))
        return top

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        """Where the tabs need the room, what finds anything is its icon alone."""
        self._find.setText(self.around.wording.text("action-find-anything"))
        if not self.tab_bar.fits(self._room_for_tabs()):
            self._find.setText("")
        self.tab_bar.fit(self._room_for_tabs())

    def _room_for_tabs(self) -> int:
        others = sum(button.sizeHint().width() + _BESIDE for button in (self._back, self._forward, self._find))
        return self.width() - others - 2 * _BESIDE

    # ---- workspace ---------------------------------------------------------------------------

    def show_workspace(self, workspace: Workspace) -> None:
        """Shows whose data this is, whose key, and whether it may be changed."""
        say = self.around.wording.text
        self.band.show_environment(workspace.environment, workspace.name)
        self._opening.title.setText(say("ui-opening", workspace=workspace.name))
        spoken = window_name(self.around.wording, workspace.environment, say("ui-window", workspace=workspace.name))
        self.setWindowTitle(spoken)
        self.setAccessibleName(spoken)
        self._owner.setText(say("ui-key-of", owner=workspace.key_owner) if workspace.key_owner else "")
        self._owner.setVisible(bool(workspace.key_owner))
        self._lock.set_text(say("ui-look-only" if workspace.look_only else "ui-may-change"))
        self._lock.setToolTip(say("ui-look-only-why" if workspace.look_only else "ui-may-change-why"))
        self._lock.set_icon("lock" if workspace.look_only else "unlock")
        self._lock.setVisible(workspace.environment != "sample")

    # ---- tabs --------------------------------------------------------------------------------

    def add_tab(self, tab: Tab) -> None:
        """Adds a tab at the end; its title is the message `tab-<id>`. This is where other rooms register pages."""
        self._tabs.append(tab)
        self.pages.addWidget(tab.widget)
        if tab.page is not None:
            tab.page.status_changed.connect(self._show_status)
        say = self.around.wording.text
        only_look = say("ui-only-look") if tab.only_look else ""
        self.tab_bar.add(tab.icon, say(f"tab-{tab.id}"), apart=tab.apart, only_look=only_look)

    def turn_tab(self, id: str, page: TablePage) -> None:
        """Another table is in front in a tab that has several."""
        place = next(place for place, tab in enumerate(self._tabs) if tab.id == id)
        self._tabs[place] = replace(self._tabs[place], page=page)
        page.status_changed.connect(self._show_status, Qt.ConnectionType.UniqueConnection)
        self._on_tab(self.tab_bar.currentIndex())

    @property
    def tabs(self) -> Sequence[Tab]:
        """The tabs from left to right."""
        return self._tabs

    @property
    def current_tab(self) -> Tab | None:
        """The tab in front."""
        return self._tabs[self._place] if 0 <= self._place < len(self._tabs) else None

    @property
    def current_page(self) -> TablePage | None:
        """The table in front; None where something else is."""
        return self.current_tab.page if self.current_tab is not None and self._over is None else None

    def begin(self, id: str) -> None:
        """Opens the first tab, once all tabs and actions are there."""
        self.open_tab(id)
        self._opening.hide()
        self.pages.show()
        self._on_tab(max(self.tab_bar.currentIndex(), 0))
        if self.current_page is not None:
            self.current_page.focus_rows()

    def open_tab(self, id: str) -> None:
        """Brings a tab to the front."""
        for place, tab in enumerate(self._tabs):
            if tab.id == id:
                self.tab_bar.setCurrentIndex(place)
                self._on_tab_again(place)

    def show_over(self, widget: QWidget) -> None:
        """Shows something in front of the tab, until a tab is opened."""
        self._put_away()
        self._over = widget
        self.pages.addWidget(widget)
        self.pages.setCurrentWidget(widget)
        self._show_status()
        self.around.actions.refresh()

    def _put_away(self) -> None:
        if self._over is not None:
            self.pages.removeWidget(self._over)
            self._over.deleteLater()
            self._over = None

    def _on_tab_again(self, place: int) -> None:
        """The tab that is in front anyway comes out from behind what stands over it."""
        if self._over is not None and place == self._place:
            self._on_tab(place)

    def _on_tab(self, place: int) -> None:
        if 0 <= place < len(self._tabs):
            self.tab_left.emit()
            self._put_away()
            self._place = place
            self.pages.setCurrentWidget(self._tabs[place].widget)
            self._show_status()
            self.around.actions.refresh()
            self.tab_opened.emit(self._tabs[place].id)

    def show_waiting(self, words: str) -> None:
        """Says why Betterworks is left alone for a while, where the table in front waits for it; empty: it goes on."""
        self._waiting = words
        self._show_status()

    def _show_status(self) -> None:
        page = self.current_page
        if page is None:
            self.status.show_facts("", "")
        else:
            waiting = self._waiting if page.loader.is_loading else ""
            self.status.show_facts(page.count_line, page.freshness_line, waiting)

    # ---- bars and menus ------------------------------------------------------------------------

    def show_bar(self, bar: MessageBar) -> None:
        """Shows one calm message above the page."""
        holder = QWidget()
        holder.setObjectName(f"{bar.objectName()}-holder")
        layout = column(holder)
        layout.setContentsMargins(16, 8, 16, 0)
        layout.addWidget(bar)
        bar.closed.connect(holder.deleteLater)
        bar.destroyed.connect(holder.deleteLater)
        self.bars.addWidget(holder)

    def build_menus(self) -> None:
        """Makes the menu bar of what the registry has; call it when all actions are in."""
        self.menuBar().clear()
        for name in MENUS:
            menu = QMenu(self.around.wording.text(f"menu-{name}"), self)
            menu.setObjectName(f"menu-{name}")
            for action in self.around.actions:
                if action.menu == name:
                    self._add_to(menu, action)
            if menu.actions():
                self.menuBar().addMenu(menu)
            menu.aboutToShow.connect(self.around.actions.refresh)
        for action in self.around.actions:
            # What stands in no menu still has its shortcut.
            self.addAction(self.around.actions.qaction(action.id))
        for button in (self._back, self._forward):
            self._follow_action(button, button.objectName())
        keys = self.around.actions.shortcut("find-anything") if "find-anything" in self.around.actions else ""
        self._find.setToolTip(f"{self._find.accessibleName()}  {keys}".strip())
        self._fit_tabs()

    def _follow_action(self, button: IconButton, action: str) -> None:
        """Lets a button be enabled as its action is, and say its keys."""
        if action in self.around.actions:
            known = self.around.actions.qaction(action)
            known.enabledChanged.connect(button.setEnabled)
            button.setEnabled(known.isEnabled())
            button.setToolTip(f"{known.text()}  {self.around.actions.shortcut(action)}")

    def _add_to(self, menu: QMenu, action: Action) -> None:
        if action.parted and menu.actions():
            menu.addSeparator()
        menu.addAction(self.around.actions.qaction(action.id))

    # ---- regions, place, closing -----------------------------------------------------------------

    def move_region(self, step: int) -> None:
        """Gives the keyboard to the next region (F6), or the one before."""
        regions = [widget for widget in self._regions() if widget.isVisible() and widget.isEnabled()]
        if not regions:
            return
        focused: Any = QGuiApplication.focusObject()
        at = next(
            (
                place
                for place, region in enumerate(regions)
                if region is focused or (isinstance(focused, QWidget) and region.isAncestorOf(focused))
            ),
            -1 if step > 0 else 0,
        )
        _first_inside(regions[(at + step) % len(regions)]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _regions(self) -> list[QWidget]:
        page = self.current_page
        if page is not None:
            beside = (page.panel, page.pictures.pane)
            above = (page.toolbar.search, page.viewing.strip)
            return [self.tab_bar, *above, *page.side_regions, page.rows_holder, *beside]
        front = self._over or (self.current_tab.widget if self.current_tab else None)
        return [self.tab_bar, *([front] if front is not None else [])]

    def place(self) -> WindowPlace:
        """Where the window stands, to be remembered."""
        rect = self.normalGeometry() if self.isMaximized() else self.geometry()
        tab = self.current_tab.id if self.current_tab else ""
        return WindowPlace(rect.x(), rect.y(), rect.width(), rect.height(), self.isMaximized(), tab)

    def stand_at(self, place: WindowPlace | None) -> None:
        """Stands where it stood before, as far as the screens of today have that place."""
        screen = self.screen().availableGeometry()
        if place is None:
            size = (min(FIRST_SIZE[0], screen.width()), min(FIRST_SIZE[1], screen.height()))
            self.resize(*size)
            return
        wanted = QRect(place.x, place.y, place.width, place.height)
        if any(one.availableGeometry().intersects(wanted) for one in QGuiApplication.screens()):
            self.setGeometry(wanted)
        else:
            self.resize(min(place.width, screen.width()), min(place.height, screen.height()))
        if place.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)


def _first_inside(region: QWidget) -> QWidget:
    """What takes the keyboard in a region: itself, or the first control in it that Tab would reach."""
    parts = (region, *region.findChildren(QWidget))
    reached = (part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next((part for part in reached if part.isVisible() and part.isEnabled()), region)
