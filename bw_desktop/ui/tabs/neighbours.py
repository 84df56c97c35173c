"""The tables of all tabs to one another: whose rows are there, who loads what another one needs, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from bw_desktop.errors import NotAllowed
from bw_desktop.messages import Message
from bw_desktop.records.joins import Need
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.loading import Loader, Progress
from bw_desktop.ui.tabs.data_tab import DataTab


class TabNeighbours(QObject):
    """Fits `ui.tables.joining.Neighbours`. `changed` carries the id of a domain whose rows or whose load changed."""

    changed = Signal(str)

    def __init__(self, speech: Speech, parent: QObject) -> None:
        super().__init__(parent)
        self._speech = speech
        self._tabs: dict[str, DataTab] = {}

    def join(self, tabs: Iterable[DataTab]) -> None:
        """Makes tabs neighbours: each may show columns computed from rows of the others."""
        for tab in tabs:
            domain = tab.page.domain.id
            self._tabs[domain] = tab
            tab.page.presenter.selected.connect(partial(self.changed.emit, domain))
            tab.page.loader.changed.connect(partial(self.changed.emit, domain))
            tab.page.viewing.join_with(self)

    def rows_of(self, domain: str) -> Sequence[Any] | None:
        """The rows of a domain as far as they are loaded; None where nothing of them is known."""
        tab = self._tabs.get(domain)
        if tab is None:
            return None
        loader, rows = tab.page.loader, tab.page.presenter.dataset.rows
        return rows if rows or loader.is_whole else None

    def ask(self, need: Need) -> None:
        """Loads what is needed, unless it is there or on its way."""
        if (tab := self._tabs.get(need.domain)) is not None:
            tab.cover(need.days)

    def load(self, need: Need) -> None:
        """Loads what is missing, also what was tried before."""
        tab = self._tabs.get(need.domain)
        if tab is None or self.lack(need) is None or tab.page.loader.is_loading:
            return
        if tab.covers(need.days):
            tab.page.refresh()
        else:
            tab.cover(need.days)

    def is_loading(self, domain: str) -> bool:
        """Whether rows of a domain still arrive."""
        return domain in self._tabs and self._tabs[domain].page.loader.is_loading

    def lack(self, need: Need) -> Message | None:
        """What is missing of what is needed, in a sentence; None where all is there."""
        tab = self._tabs.get(need.domain)
        if tab is None:
            return None
        name = Message(f"tab-{need.domain}")
        if not tab.covers(need.days):
            return Message.of("view-lacks-days", tab=name)
        return self._lack_of(tab.page.loader, name)

    def _lack_of(self, loader: Loader, name: Message) -> Message | None:
        match loader.progress:
            case Progress.COMPLETE:
                return None
            case Progress.KEPT:
                return Message.of("view-lacks-live", tab=name)
            case Progress.LOADING:
                return self._still_loading(loader, name)
            case Progress.FAILED if isinstance(loader.error, NotAllowed) and not loader.count:
                return Message.of("view-lacks-right", tab=name)
            case _:
                return Message.of("view-lacks-rest", tab=name)

    def _still_loading(self, loader: Loader, name: Message) -> Message:
        loaded, total = self._speech.number(loader.count), loader.facts.total
        if total:
            return Message.of("view-loads-of", tab=name, loaded=loaded, total=self._speech.number(total))
        return Message.of("view-loads", tab=name, loaded=loaded)
