"""Makes Qt's palette of a theme's tokens."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from bw_desktop.ui.theme.tokens import Tokens

_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "surface",
    _Role.Text: "text",
    _Role.Button: "raised",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
    _Role.PlaceholderText: "muted",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "on_selection",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Light: "surface",
    _Role.Midlight: "line",
    _Role.Mid: "line",
    _Role.Dark: "edge",
    _Role.Shadow: "edge",
}
_TEXTS = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


def palette(tokens: Tokens) -> QPalette:
    """The palette every widget starts from."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(tokens[token]))
    for role in _TEXTS:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["disabled"]))
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(tokens["line"]))
    return made
