"""The settings, one page: workspaces and keys, look, language and words, reports (product.md 6.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from bw_desktop.records.report_runs import ReportChoice
from bw_desktop.storage.settings import Settings
from bw_desktop.ui import theme
from bw_desktop.ui.connect.services import Connector
from bw_desktop.ui.connect.workspace_list import WorkspaceList
from bw_desktop.ui.kit import FormRow, Muted, PrimaryButton, ScrolledPage, Sheet, Title
from bw_desktop.ui.naming import named
from bw_desktop.ui.reports.report_names import ReportNames
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.wording import TERMS

LANGUAGES = ("system", "en", "de")
_LARGE = (680, 560)


class SettingsHolder(Protocol):
    """Holds the settings and saves them."""

    @property
    def settings(self) -> Settings: ...

    def keep(self, settings: Settings) -> None: ...


class SettingsSheet(Sheet):
    """Every change is in use at once, except language and words: `needs_new_window` says that those have changed.

    `reports` are the names of the endpoint map.
    """

    def __init__(
        self,
        around: Surroundings,
        environment: str,
        holder: SettingsHolder,
        connector: Connector,
        changed: Callable[[], None],
        add_workspace: Callable[[], None],
        parent: QWidget,
        *,
        reports: Iterable[str],
    ) -> None:
        say = around.wording.text
        super().__init__(around.wording, environment, say("settings-title"), "settings", width=_LARGE[0], parent=parent)
        self._around, self._holder = around, holder
        before = holder.settings
        self._spoken = (before.language, before.terms)
        page = ScrolledPage("settings-page", margin=0)
        self.body.addWidget(page, 1)
        page.body.addWidget(Title(say("settings-workspaces")))
        self.workspaces = WorkspaceList(around, connector)
        self.workspaces.changed.connect(changed)
        self.workspaces.add_wanted.connect(self.reject)
        self.workspaces.add_wanted.connect(add_workspace)
        page.body.addWidget(self.workspaces)
        page.body.addWidget(Title(say("settings-look")))
        self._add(page.body, "theme", theme.CHOICES, before.theme, self._on_theme)
        sizes = [str(size) for size in theme.TEXT_SIZES]
        self._add(page.body, "text-size", sizes, str(before.text_size), self._on_text_size)
        page.body.addWidget(Title(say("settings-words")))
        languages = LANGUAGES if before.language in LANGUAGES else (*LANGUAGES, before.language)
        self._add(page.body, "language", languages, before.language, lambda value: self._keep(language=value))
        self._add(page.body, "terms", TERMS, before.terms, lambda value: self._keep(terms=value))
        page.body.addWidget(Muted(say("settings-words-when"), "settings-words-when"))
        page.body.addWidget(Title(say("settings-reports")))
        self.reports = ReportNames(around.wording, before.report_choices, reports, self._on_reports)
        page.body.addWidget(self.reports)
        page.body.addStretch(1)
        self.add_button(PrimaryButton(say("ui-close"), "settings-close"), closes=1, focus=True)
        self.resize(*(theme.current().pixels(side) for side in _LARGE))

    @property
    def needs_new_window(self) -> bool:
        """Whether the words of the window are no longer the chosen ones."""
        now = self._holder.settings
        return (now.language, now.terms) != self._spoken

    def _add(self, layout: QVBoxLayout, name: str, values: Sequence[str], now: str, use: Callable[[str], None]) -> None:
        say = self._around.wording.text
        box = named(QComboBox(), f"settings-{name}", say(f"settings-{name}"))
        for value in values:
            box.addItem(
                say("settings-per-cent", size=value) if name == "text-size" else say(f"settings-{name}-{value}"), value
            )
        box.setCurrentIndex(max(box.findData(now), 0))
        box.currentIndexChanged.connect(lambda _: use(str(box.currentData())))
        layout.addWidget(FormRow(say(f"settings-{name}"), box))

    def _on_theme(self, choice: str) -> None:
        theme.current().set_choice(choice)
        self._keep(theme=choice)

    def _on_text_size(self, per_cent: str) -> None:
        theme.current().set_text_size(int(per_cent))
        self._keep(text_size=int(per_cent))

    def _on_reports(self, chosen: tuple[ReportChoice, ...]) -> None:
        self._holder.keep(replace(self._holder.settings, report_choices=chosen))

    def _keep(self, **changes: str | int) -> None:
        self._holder.keep(replace(self._holder.settings, **changes))  # type: ignore[arg-type]
