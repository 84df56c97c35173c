"""The environment band: word, icon and colour on every window and dialog (row A5)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from bw_desktop.ui.kit.labels import Icon, Line
from bw_desktop.ui.kit.surfaces import row
from bw_desktop.wording import Wording

ENVIRONMENTS = ("live", "test", "sample")


def environment_word(wording: Wording, environment: str) -> str:
    """What an environment is called, short: "LIVE"; empty before there is a workspace."""
    return wording.text(f"environment-{environment}") if environment else ""


def window_name(wording: Wording, environment: str, title: str) -> str:
    """The accessible name and title of a window, which starts with its environment."""
    return (
        wording.text("environment-window", environment=environment_word(wording, environment), title=title)
        if (environment)
        else title
    )


class EnvironmentBand(QFrame):
    """Full-width band; hidden while there is no environment. `right` takes what stands at its end."""

    def __init__(
        self, wording: Wording, environment: str = "", workspace: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self.setObjectName("environment-band")
        self._icon = Icon("told", "on_live", 20)
        self._word = Line(name="environment-word")
        self._word.setProperty("type", "strong")
        self._workspace = Line(name="environment-workspace")
        self.right = row(space=8)
        layout = row(self, space=8)
        layout.setContentsMargins(16, 4, 12, 4)
        for widget in (self._icon, self._word, self._workspace):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        layout.addLayout(self.right)
        self._tell(environment, workspace)
        # It has no parent yet: to show it would open a window of its own.
        if not environment:
            self.hide()

    def show_environment(self, environment: str, workspace: str = "") -> None:
        """Another environment, one of `ENVIRONMENTS` or empty, and the name of its workspace."""
        self.setVisible(bool(environment))
        self._tell(environment, workspace)

    def _tell(self, environment: str, workspace: str) -> None:
        self.setProperty("environment", environment)
        if environment:
            word = self._wording.text(f"environment-{environment}-long")
            self._icon.set_icon(environment, "on_live")
            self._word.setText(word)
            self._workspace.setText(workspace)
            self.setAccessibleName(f"{word} {workspace}".strip())
        # A dynamic property is looked at again only when the style is asked to.
        self.style().unpolish(self)
        self.style().polish(self)
