"""Takes a picture of every screen and state: light and dark, 100 and 200 %, English, German, pseudo-language.

`python tests/shots.py DIR [--only WORDS] [--quick]`: pictures are named `<language>-<theme>-<scale>-<screen>.png`;
`--only` keeps screens whose name has one of the words, `--quick` takes English in light at 100 % alone.
`--inspect LANGUAGE` takes no pictures: it prints every text that is cut and every control without a name, as JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]
os.environ.setdefault(
    "QT_QPA_PLATFORM", "offscreen" if sys.platform == "linux" and not os.environ.get("DISPLAY") else ""
)
if not os.environ["QT_QPA_PLATFORM"]:
    del os.environ["QT_QPA_PLATFORM"]
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtCore import QPoint  # noqa: E402 - the platform is chosen before Qt is loaded
from PySide6.QtWidgets import QApplication, QDialog  # noqa: E402

from bw_desktop.application import Application, _parser  # noqa: E402
from bw_desktop.assembly import Program  # noqa: E402
from bw_desktop.errors import Details, NotAllowed, Unreachable  # noqa: E402
from bw_desktop.lookup.batch import Batch, Facts  # noqa: E402
from bw_desktop.messages import Message  # noqa: E402
from bw_desktop.records.query import NumberBetween, OneOf  # noqa: E402
from bw_desktop.storage.settings import Workspace  # noqa: E402
from bw_desktop.ui.loop import run  # noqa: E402
from bw_desktop.ui.shell.desk import Desk  # noqa: E402
from bw_desktop.ui.tables.page import TablePage  # noqa: E402
from bw_desktop.ui.upload.flow import Step  # noqa: E402
from bw_desktop.ui.upload.send_view import Way  # noqa: E402
from bw_desktop.wording import LANGUAGES, Wording  # noqa: E402
from tests.approved_scenes import approved  # noqa: E402
from tests.away_scenes import away_screens, person_cards  # noqa: E402
from tests.camera import PATIENCE, Camera, Inspector, until  # noqa: E402
from tests.change_scenes import changes  # noqa: E402
from tests.first_scenes import first_few  # noqa: E402
from tests.listed_scenes import listed_domains  # noqa: E402
from tests.picture_scenes import table_pictures  # noqa: E402
from tests.question_scenes import questions_and_views  # noqa: E402
from tests.ui.inspection import StrayWindows  # noqa: E402

SIZE = (1280, 800)
THEMES = ("light", "dark")
SCALES = ("100", "200")
WRONG_ROWS = 6


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--inspect", choices=LANGUAGES)
    parser.add_argument("--text-size", type=int, default=100)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--scale", choices=SCALES, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inspect:
        return _inspect(chosen.inspect, chosen.text_size)
    if chosen.folder is None:
        parser.error("a folder is needed")
    chosen.folder.mkdir(parents=True, exist_ok=True)
    if chosen.scale:
        return _one_scale(chosen)
    if chosen.quick:
        return _in_process_of_its_own("100")
    return max(_in_process_of_its_own(scale) for scale in SCALES)


def _inspect(language: str, text_size: int) -> int:
    application = QApplication(["shots"])
    application.setQuitOnLastWindowClosed(False)
    inspector, strays = Inspector(), StrayWindows(application)
    with tempfile.TemporaryDirectory() as profile:
        run(_album(application, inspector, language, "light", Path(profile), text_size))
    found = [*dict.fromkeys([*inspector.found, *strays.found])]
    print(json.dumps(found, ensure_ascii=False, indent=1))
    return int(bool(found))


def _in_process_of_its_own(scale: str) -> int:
    """Qt reads the scale once, at its start."""
    environment = {**os.environ, "QT_SCALE_FACTOR": str(int(scale) / 100)}
    return subprocess.run(
        [sys.executable, __file__, *sys.argv[1:], "--scale", scale], env=environment, check=False
    ).returncode


def _one_scale(chosen: argparse.Namespace) -> int:
    application = QApplication(["shots"])
    application.setQuitOnLastWindowClosed(False)
    looks = [("en", "light")] if chosen.quick else list(itertools.product(LANGUAGES, THEMES))
    for language, theme in looks:
        camera = Camera(chosen.folder, f"{language}-{theme}-{chosen.scale}", tuple(chosen.only))
        with tempfile.TemporaryDirectory() as profile:
            run(_album(application, camera, language, theme, Path(profile), chosen.text_size))
    print(f"{len(list(chosen.folder.glob('*.png')))} pictures in {chosen.folder}")
    return 0


async def _album(
    application: QApplication,
    camera: Camera | Inspector,
    language: str,
    theme: str,
    profile: Path,
    text_size: int = 100,
) -> None:
    async with demo(application, language, theme, profile, text_size) as life:
        desk = life._desk
        assert desk is not None
        desk.window.resize(*SIZE)
        tables = (
            _users,
            _states,
            away_screens,
            _goals,
            table_pictures,
            questions_and_views,
            listed_domains,
            person_cards,
        )
        for scene in (*tables, _uploads, changes, first_few, approved, _sheets, _activity):
            await scene(camera, desk)
        await _live_window(camera, desk)
        await _cards(camera, life)


@asynccontextmanager
async def demo(
    application: QApplication, language: str, theme: str, profile: Path, text_size: int
) -> AsyncIterator[Application]:
    program = Program.start(profile)
    program.settings = replace(program.settings, language=language, theme=theme, text_size=text_size)
    life = Application(application, program, _parser(Wording()).parse_args(["--demo"]))
    await life._begin()
    program.notes = ()
    try:
        yield life
    finally:
        await life._end()


async def _dialog(camera: Camera | Inspector, screen: str, desk: Desk, action: str) -> None:
    """Opens a dialog by its action, takes its picture and closes it."""
    desk.window.around.actions.trigger(action)
    await until(lambda: QApplication.activeModalWidget() is not None)
    await camera.look(screen, QApplication.activeModalWidget())
    await _closed()


async def _closed() -> None:
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.done(0)
        await asyncio.sleep(0.05)


async def _users(camera: Camera | Inspector, desk: Desk) -> None:
    window, page = desk.window, desk.users.page
    window.open_tab("users")
    await until(lambda: page.loader.is_whole)
    await camera.look("users", window)
    page.grid.setCurrentIndex(page.model.index(3, 0))
    page.open_record()
    await camera.look("users-record", window, 0.9)
    page.close_record()
    departments = [key for key in desk.users.departments._items if key]  # type: ignore[attr-defined]
    desk.users.departments.choose(departments[4])  # type: ignore[attr-defined]
    page.filters.set("status", OneOf(frozenset({"active", "leaving"})), "…", chip(page, "status", "active", "leaving"))
    page.toolbar.search.setText("an")
    await camera.look("users-filtered", window, 0.5)
    page.toolbar.search.setText("zzzz")
    await camera.look("users-hidden", window, 0.5)
    page.clear_filters()
    for name in ("status", "department", "hire_date"):
        page.filtering.open_popup(name, window.mapToGlobal(QPoint(500, 240)))
        popup = QApplication.activePopupWidget()
        await camera.look(f"users-filter-{name.replace('_', '-')}", popup)
        if popup is not None:
            popup.close()
    await asyncio.sleep(0.1)


def chip(page: TablePage, name: str, *words: str) -> str:
    column = page.presenter.dataset.column(name)
    said = ", ".join(page.around.speech(column, word) for word in words)
    return page.around.wording.text("table-chip", column=page.around.wording.say(column.title), words=said)


async def _states(camera: Camera | Inspector, desk: Desk) -> None:
    """Loading, refused, not reachable, nothing there, stopped half-way."""
    page, window = desk.users.page, desk.window
    rows = list(page.presenter.dataset.rows)

    def source(*parts: Batch[Any] | Exception, hang: bool = False) -> Callable[[], AsyncIterator[Batch[Any]]]:
        async def batches() -> AsyncIterator[Batch[Any]]:
            for part in parts:
                if isinstance(part, Exception):
                    raise part
                yield part
            if hang:
                await asyncio.sleep(PATIENCE)

        return batches

    half = Batch(rows[:400], Facts(total=1200))
    states = {
        "waiting": source(Batch((), Facts(stage=Message.of("lookup-people-first"))), hang=True),
        "loading": source(half, hang=True),
        "refused": source(NotAllowed()),
        "unreachable": source(Unreachable(remedy="try-again", details=Details("GET", "users/", "3e1c", None))),
        "interrupted": source(half, Unreachable(remedy="try-again", details=Details("GET", "users/", "3e1c", None))),
        "none": source(),
    }
    for name, rows_of in states.items():
        page.loader.start(rows_of)
        await camera.look(f"users-{name}", window, 0.4)
    page.loader.start(states["loading"])
    await asyncio.sleep(0.2)
    page.loader.stop()
    await camera.look("users-stopped", window)
    page.refresh()
    await until(lambda: page.loader.is_whole)


async def _goals(camera: Camera | Inspector, desk: Desk) -> None:
    window, tab = desk.window, desk.goals
    page = tab.page
    window.open_tab("goals")
    await until(lambda: page.loader.is_whole)
    await camera.look("goals", window)
    page.filters.set("progress", NumberBetween(0.4), ">40", chip(page, "progress") + ">40")
    await camera.look("goals-filtered", window)
    page.clear_filters()
    page.grid.setCurrentIndex(page.model.index(1, 0))
    page.open_record()
    await camera.look("goals-record", window, 0.9)
    page.close_record()
    tab._as_tree.setChecked(True)  # type: ignore[attr-defined]
    await asyncio.sleep(0.3)
    tab.tree.expandToDepth(0)  # type: ignore[attr-defined]
    await camera.look("goals-tree", window)
    tab._as_list.setChecked(True)  # type: ignore[attr-defined]


async def _uploads(camera: Camera | Inspector, desk: Desk) -> None:
    window, uploads = desk.window, desk.uploads
    window.open_tab("uploads")
    await camera.look("uploads", window)
    uploads.new_upload()
    await camera.look("upload-file-empty", window)
    with tempfile.TemporaryDirectory() as folder:
        uploads.open_file(workbook(Path(folder) / "Goals Q1.xlsx", desk))
        wizard = uploads.wizard
        assert wizard is not None
        await until(lambda: not wizard.file.is_working and wizard.flow.reading is not None)
        await camera.look("upload-file", window)
        for step in (Step.MATCH, Step.CHECK, Step.PREVIEW, Step.SEND):
            await go_on(wizard)
            await until(lambda step=step: wizard.step is step and not wizard.pages[step].is_working)  # type: ignore[misc]
            await camera.look(f"upload-{step.value}", window, 0.5)
        page = wizard.pages[Step.SEND]
        page.ways[Way.SEND_ALL].click()  # type: ignore[attr-defined]
        await go_on(wizard)
        await until(lambda: wizard.step is Step.SENDING)
        await camera.look("upload-sending", window, 0.3)
        await until(lambda: not wizard.sending.is_sending)
        if wizard.step is Step.SENDING:
            await go_on(wizard)
        await until(lambda: wizard.step is Step.RESULTS)
        await camera.look("upload-results", window, 0.6)
    uploads.show_list()
    await camera.look("uploads-list", window, 0.5)


async def go_on(wizard: object) -> None:
    page = wizard.pages[wizard.step]  # type: ignore[attr-defined]
    page.primary.click()
    await asyncio.sleep(0.05)


def workbook(path: Path, desk: Desk) -> Path:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Goal title", "Owner e-mail", "Start", "Due date", "Category", "Remarks"])
    people = [person for person in desk.users.page.presenter.dataset.rows if person.status == "active"]
    for number, person in enumerate(people[:48]):
        wrong = number < WRONG_ROWS
        due = "31.02.2027" if number == 0 else "2027-03-31"
        mail = f"nobody{number}@larkfield.example" if wrong and number else person.email
        sheet.append([f"Win {number + 3} new customers", mail, "2027-01-01", due, "Growth", "from the workshop"])
    book.save(path)
    return path


async def _sheets(camera: Camera | Inspector, desk: Desk) -> None:
    desk.window.open_tab("users")
    await asyncio.sleep(0.1)
    await _dialog(camera, "export", desk, "table-export")
    await _dialog(camera, "columns", desk, "table-columns")
    await _dialog(camera, "request", desk, "table-request")
    for name in ("find-anything", "settings", "help", "shortcuts", "about", "reports"):
        await _dialog(camera, name, desk, name)
    desk.window.around.actions.trigger("find-anything")
    await until(lambda: QApplication.activeModalWidget() is not None)
    finder = QApplication.activeModalWidget()
    finder.field.setText("an")  # type: ignore[union-attr]
    await camera.look("find-anything-people", finder)
    await _closed()


async def _activity(camera: Camera | Inspector, desk: Desk) -> None:
    desk.window.open_tab("activity")
    await camera.look("activity", desk.window, 0.6)


async def _live_window(camera: Camera | Inspector, desk: Desk) -> None:
    """What a LIVE and a TEST workspace look like, on the same rows."""
    window = desk.window
    window.open_tab("goals")
    for environment in ("live", "test"):
        window.show_workspace(
            Workspace("w", "ACME", "https://app.example/api/v1/", environment, key_owner="jane.smith@acme.example")
        )
        await camera.look(f"window-{environment}", window)


async def _cards(camera: Camera | Inspector, life: Application) -> None:
    life._show_cards()
    cards = life._cards
    assert cards is not None
    page = cards.page
    await camera.look("connect-welcome", cards)
    page.welcome.went_on.emit()
    await camera.look("connect-workspace", cards)
    page.state.choose("live")
    page.workspace.went_on.emit()
    await camera.look("connect-key", cards, 0.6)
    life._close_cards()


if __name__ == "__main__":
    raise SystemExit(main())
