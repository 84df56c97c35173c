"""What looks at the screens of `shots.py`: a camera that saves pictures, an inspector that writes what is wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.ui.inspection import cut, nameless

PATIENCE = 40.0


@dataclass(slots=True)
class Inspector:
    """Writes down what is wrong on each screen."""

    found: list[str] = field(default_factory=list)

    async def look(self, screen: str, widget: QWidget | None, seconds: float = 0.25) -> None:
        await asyncio.sleep(seconds)
        if widget is not None:
            self.found += [f"{screen}: cut: {text}" for text in cut(widget)]
            self.found += [f"{screen}: no name: {control}" for control in nameless(widget)]


@dataclass(frozen=True, slots=True)
class Camera:
    """Saves pictures into a folder under names that start with language, theme and scale."""

    folder: Path
    prefix: str
    only: tuple[str, ...]

    def take(self, screen: str, widget: QWidget | None) -> None:
        if widget is not None and (not self.only or any(word in screen for word in self.only)):
            widget.grab().save(str(self.folder / f"{self.prefix}-{screen}.png"))

    async def look(self, screen: str, widget: QWidget | None, seconds: float = 0.25) -> None:
        await asyncio.sleep(seconds)
        self.take(screen, widget)


async def until(holds: Callable[[], bool]) -> None:
    deadline = asyncio.get_running_loop().time() + PATIENCE
    while not holds():
        if asyncio.get_running_loop().time() > deadline:
            raise TimeoutError("a screen never came")
        await asyncio.sleep(0.02)
