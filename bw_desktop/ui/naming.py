"""Names a control twice: for tests and style (`objectName`) and for assistive technology (`accessibleName`)."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

WidgetT = TypeVar("WidgetT", bound=QWidget)


def named(widget: WidgetT, name: str, spoken: str = "") -> WidgetT:
    """Gives a widget its name (kebab-case) and what a screen reader says; returns the widget."""
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken.replace("&", ""))
    return widget
