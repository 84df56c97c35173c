"""Takes the pictures of the README: English, light, 100 %, of the sample company. `python tests/readme_pictures.py`."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from bw_desktop.records.goals import GOALS  # noqa: E402
from bw_desktop.records.query import OneOf  # noqa: E402
from bw_desktop.ui.loop import run  # noqa: E402
from bw_desktop.ui.shell.desk import Desk  # noqa: E402
from bw_desktop.ui.upload.flow import Step  # noqa: E402
from tests.camera import until  # noqa: E402
from tests.shots import SIZE, chip, demo, go_on, workbook  # noqa: E402

FOLDER = ROOT / "resources" / "help" / "pictures"


def main() -> int:
    application = QApplication(["shots"])
    application.setQuitOnLastWindowClosed(False)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        run(_album(application, Path(profile)))
    return 0


async def _album(application: QApplication, profile: Path) -> None:
    def save(name: str) -> None:
        _small(window.grab().toImage()).save(str(FOLDER / f"{name}.png"), quality=0)

    async with demo(application, "en", "light", profile, 100) as life:
        desk = life._desk
        assert desk is not None
        window = desk.window
        window.resize(*SIZE)
        people = desk.users.page
        await until(lambda: people.loader.is_whole and len(life._runner) == 0)
        sales = next(key for key, item in desk.users.departments._items.items() if item.text() == "Sales")  # type: ignore[attr-defined]
        desk.users.departments.choose(sales)  # type: ignore[attr-defined]
        people.filters.set(
            "status", OneOf(frozenset({"active", "leaving"})), "…", chip(people, "status", "active", "leaving")
        )
        people.toolbar.search.setText("senior")
        await asyncio.sleep(0.5)
        save("users")
        await _ask(desk)
        save("questions")
        with tempfile.TemporaryDirectory() as workbooks:
            await _walk_to(desk, Path(workbooks), Step.CHECK)
            save("upload-check")


def _small(picture: QImage) -> QImage:
    """The picture in its 256 most frequent colours, each of the others as the nearest of them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    frequent = Counter(memoryview(plain.constBits()).cast("I")).most_common(256)
    table = [colour for colour, _ in frequent]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


async def _ask(desk: Desk) -> None:
    page = desk.goals.page
    desk.window.open_tab("goals")
    await until(lambda: page.loader.is_whole)
    page.viewing.ask(next(one for one in GOALS.questions if one.id == "at-risk"))
    page.pictures.show_picture("status")
    await asyncio.sleep(1.0)


async def _walk_to(desk: Desk, folder: Path, last: Step) -> None:
    desk.window.open_tab("uploads")
    desk.uploads.open_file(workbook(folder / "Goals Q1.xlsx", desk))
    wizard = desk.uploads.wizard
    assert wizard is not None
    await until(lambda: not wizard.file.is_working and wizard.flow.reading is not None)
    while wizard.step is not last:
        step = wizard.step
        await go_on(wizard)
        await until(lambda before=step: wizard.step is not before and not wizard.pages[wizard.step].is_working)  # type: ignore[misc]
    await asyncio.sleep(0.5)


if __name__ == "__main__":
    raise SystemExit(main())
