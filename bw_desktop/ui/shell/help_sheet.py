"""Help without a network: how things are done, all keyboard shortcuts from the registry, about the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bw_desktop import __version__
from bw_desktop.ui import theme
from bw_desktop.ui.kit import Body, Muted, PrimaryButton, ScrolledPage, Sheet, Strong, Title, column
from bw_desktop.ui.surroundings import Surroundings

TOPICS = (
    "look",
    "questions",
    "filter",
    "columns",
    "pictures",
    "copy",
    "export",
    "reports",
    "upload",
    "keys",
    "privacy",
)
_LARGE = (680, 560)
_KEYS = (
    "f6",
    "enter",
    "escape",
    "alt-down",
    "shift-click",
)
"""What the keyboard does beside the registry's shortcuts, inside tables."""


class ReadingSheet(Sheet):
    """A sheet to be read, with one button that closes it."""

    name = "help"
    extent = _LARGE

    def __init__(self, around: Surroundings, environment: str, parent: QWidget) -> None:
        title = around.wording.text(f"{self.name}-title")
        super().__init__(around.wording, environment, title, self.name, width=self.extent[0], parent=parent)
        self.page = ScrolledPage(f"{self.name}-page", title, margin=0)
        self.body.addWidget(self.page, 1)
        self.add_button(PrimaryButton(around.wording.text("ui-close"), f"{self.name}-close"), closes=1, focus=True)
        self.resize(*(theme.current().pixels(side) for side in self.extent))
        self.fill(around)
        self.page.body.addStretch(1)

    def fill(self, around: Surroundings) -> None:
        """Puts in what is to be read; by a subclass."""
        raise NotImplementedError


class HelpSheet(ReadingSheet):
    """How things are done, topic by topic."""

    def fill(self, around: Surroundings) -> None:
        say = around.wording.text
        for topic in TOPICS:
            part: QVBoxLayout = column(space=4)
            part.addWidget(Title(say(f"help-{topic}")))
            part.addWidget(Body(say(f"help-{topic}-text"), f"help-{topic}"))
            self.page.body.addLayout(part)


class ShortcutsSheet(ReadingSheet):
    """Every shortcut there is."""

    name = "shortcuts"

    def fill(self, around: Surroundings) -> None:
        say, actions = around.wording.text, around.actions
        made = [(actions.shortcut(one.id), actions.title(one.id)) for one in actions]
        self._add([(keys, title) for keys, title in made if keys])
        self.page.body.addWidget(Title(say("shortcuts-tables")))
        self._add([(say(f"shortcuts-key-{key}"), say(f"shortcuts-{key}")) for key in _KEYS])

    def _add(self, lines: Sequence[tuple[str, str]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, (keys, words) in enumerate(lines):
            shown = Strong(keys)
            shown.setMinimumWidth(144)
            grid.addWidget(shown, line, 0)
            grid.addWidget(Body(words), line, 1)
        self.page.body.addLayout(grid)


class AboutSheet(ReadingSheet):
    """Version, what it is made with, and where data goes."""

    name = "about"
    extent = (520, 320)

    def fill(self, around: Surroundings) -> None:
        say = around.wording.text
        self.page.body.addWidget(Body(say("about-version", version=__version__), "about-version"))
        self.page.body.addWidget(Body(say("about-text"), "about-text"))
        self.page.body.addWidget(Muted(say("about-made-with"), "about-made-with"))
