"""What all tests of the window share: Qt's own loop, surroundings whose dialogs are answered, a light theme."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Iterator
from functools import wraps
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from PySide6.QtWidgets import QApplication, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.surroundings_made import AnsweredDialogs, made_surroundings, on_qt_loop

pytest_asyncio_loop_factories = on_qt_loop


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a display Qt's offscreen plugin says what it cannot do; that is no fault of ours."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> None:
    """Ends what a test started while its loop still runs: pytest-qt handles events after that."""
    around = getattr(item, "funcargs", {}).get("around")
    if not isinstance(item, pytest.Function) or around is None or not iscoroutinefunction(item.obj):
        return
    test = item.obj

    @wraps(test)
    async def test_and_end(*arguments: Any, **named: Any) -> None:
        try:
            await test(*arguments, **named)
        finally:
            await around.runner.finish()

    item.obj = test_and_end


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """What a test leaves in cycles is destroyed here: a later collection could run in a thread, where Qt forbids it."""
    yield
    gc.collect()


@pytest.fixture
def light(qapp: QApplication) -> Iterator[theme.Theme]:
    """The light theme at 100 %, which it is again afterwards."""
    current = theme.current()
    yield current
    current.set_choice("light")
    current.set_text_size(100)


@pytest.fixture
def dialogs() -> AnsweredDialogs:
    """Dialogs that are answered by the test."""
    return AnsweredDialogs()


@pytest_asyncio.fixture
async def around(dialogs: AnsweredDialogs) -> AsyncIterator[Surroundings]:
    """What every page has around it; its tasks end with the test."""
    made = made_surroundings(dialogs)
    yield made
    await made.runner.finish()


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QWidget]:
    """A window of the test's own, gone afterwards with all that stands in it."""
    widget = QWidget()
    widget.resize(1000, 700)
    yield widget
    widget.close()
    widget.deleteLater()
