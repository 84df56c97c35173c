"""The Qt composition root: takes what `assembly` made, builds the windows, and owns the life of the loop."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from bw_desktop import __version__
from bw_desktop.assembly import SAMPLE_ADDRESS, Connector, Program
from bw_desktop.assembly.sample import Sample
from bw_desktop.errors import FileUnwritable, KeychainUnavailable, KeyNotAccepted, ProgramError
from bw_desktop.storage.logs import log_file
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.actions import Registry
from bw_desktop.ui.dialogs import Dialogs
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.funnel import Funnel
from bw_desktop.ui.garbage import Collector
from bw_desktop.ui.kit import MessageBar
from bw_desktop.ui.languages import system_language, writing_locale
from bw_desktop.ui.loop import run
from bw_desktop.ui.runner import TaskRunner
from bw_desktop.ui.shell.tray import program_icon
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.system_proxy import system_proxy
from bw_desktop.ui.theme import Theme
from bw_desktop.ui.window_first import WindowFirst
from bw_desktop.wording import LANGUAGES, Wording

if TYPE_CHECKING:
    from bw_desktop.assembly.session import Session
    from bw_desktop.ui.shell.connect_window import ConnectWindow
    from bw_desktop.ui.shell.desk import Desk
    from bw_desktop.ui.shell.main_window import MainWindow

_GOODBYE_SECONDS = 5.0
_FIRST_PAINT = 0.05
"""Seconds in which a new window comes to the screen, before the rest of the program is imported."""
_ABOUT_KEYS = "storage-vault-off"
_WITHOUT_QT = ("assembly.session", "api.probe", "spreadsheet", "upload", "upload.past", "lookup", "records.domains")
_WITH_QT = (
    "ui.tables.grid",
    "ui.tables.page",
    "ui.tabs.users_tab",
    "ui.tabs.goals_tab",
    "ui.upload.flow",
    "ui.upload.check_page",
    "ui.upload.file_page",
    "ui.upload.uploads_tab",
    "ui.connect.key_dialogs",
    "ui.shell.desk",
)
"""What tables, tabs and upload pages are made of, in the order in which each takes a moment."""


def main(arguments: Sequence[str]) -> int:
    """Opens the window and runs until it is closed; the exit code."""
    options = _parser(Wording(_spoken(system_language()))).parse_args(arguments)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("bw_desktop")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(program_icon())
    application.setQuitOnLastWindowClosed(False)
    if options.self_check:
        from bw_desktop.ui.self_check import self_check

        facts = self_check()
        print(json.dumps(facts, indent=2))  # noqa: T201 - what this switch is for
        return 0 if facts["ok"] else 1
    program = Program.start(options.profile, system_proxy)
    if options.language:
        program.settings = replace(program.settings, language=options.language)
    with ExitStack() as stack:
        stack.enter_context(log_file(program.folders.log))
        return run(Application(application, program, options).live())


class Application:
    """The life of the program: which window is open, and what ends with it."""

    def __init__(self, application: QApplication, program: Program, options: argparse.Namespace) -> None:
        self._program, self._options = program, options
        self._funnel = Funnel()
        self._runner = TaskRunner(self._funnel)
        self._connector = Connector(program)
        self._theme = Theme(application, program.settings.theme, program.settings.text_size)
        self._collector = Collector(application)
        self._window_first = WindowFirst(application)
        self._ended = asyncio.Event()
        self._unlocked = False
        self._session: Session | None = None
        self._window: MainWindow | None = None
        self._desk: Desk | None = None
        self._cards: ConnectWindow | None = None

    async def live(self) -> int:
        """Runs until the last window is closed; 0, or 1 where a tour did not see everything."""
        hook, sys.excepthook = sys.excepthook, self._funnel.hook
        asyncio.get_running_loop().set_exception_handler(self._on_loop_error)
        try:
            await self._begin()
            self._collector.start()
            self._window_first.start()
            if self._options.tour is not None:
                return await self._tour(self._options.tour)
            await self._ended.wait()
            return 0
        finally:
            sys.excepthook = hook
            await self._end()
            self._collector.stop()
            self._window_first.stop()

    async def _begin(self) -> None:
        settings = self._program.settings
        current = settings.workspace(settings.current)
        if self._options.demo:
            await self._open(self._sample())
        elif current is not None:
            await self._open(current)
        else:
            self._show_cards()
        if self._options.file is not None and self._desk is not None:
            self._desk.window.open_tab("uploads")
            self._desk.uploads.open_file(self._options.file)

    async def _tour(self, picture: Path) -> int:
        from bw_desktop.ui.tour import tour

        return 0 if self._desk is not None and await tour(self._desk, picture) else 1

    async def _end(self) -> None:
        self._remember_place()
        await self._runner.finish(_GOODBYE_SECONDS)
        for window in (self._window, self._cards):
            if window is not None:
                window.close_for_good()
        await self._program.aclose()

    # ---- windows -----------------------------------------------------------------------------

    def _surroundings(self) -> Surroundings:
        wording = self._program.speak(system_language())
        speech = Speech(wording, writing_locale(wording.language))
        return Surroundings(wording, speech, self._runner, Registry(wording), Dialogs(wording))

    def _sample(self) -> Workspace:
        known = self._program.settings.workspace("sample")
        return known or Sample.workspace(self._program.speak(system_language()).text("workspace-sample-name"))

    async def _open(self, workspace: Workspace) -> None:
        """Opens a workspace in a new window, which stands at once; its tabs come with the session."""
        from bw_desktop.ui.shell.main_window import MainWindow

        around = self._surroundings()
        window = MainWindow(around, workspace)
        window.stand_at(self._program.settings.window)
        window.close_wanted.connect(self._ended.set)
        window.show()
        await asyncio.sleep(_FIRST_PAINT)
        await _import_the_rest()
        session = await self._session_of(workspace, around, window)
        if session is None:
            window.close_for_good()
            if self._window is None:
                self._show_cards()
            return
        await self._close_desk()
        window.close_wanted.disconnect(self._ended.set)
        self._window, self._session = window, session
        self._desk = self._new_desk(around, window, session)
        self._close_cards()
        self._tell_notes(around)

    def _new_desk(self, around: Surroundings, window: MainWindow, session: Session) -> Desk:
        from bw_desktop.ui.shell.desk import Desk

        desk = Desk(around, window, session, self._program, self._connector)
        desk.quit_wanted.connect(self._ended.set)
        desk.connect_wanted.connect(self._show_cards)
        desk.start_over_wanted.connect(lambda: self._runner.start(self._start_over()))
        desk.workspace_wanted.connect(lambda name: self._runner.start(self._change_to(name)))
        desk.new_window_wanted.connect(lambda: self._runner.start(self._open(session.workspace)))
        self._funnel.tell = desk.tell
        return desk

    async def _session_of(self, workspace: Workspace, around: Surroundings, window: MainWindow) -> Session | None:
        """A session with the workspace's key; the user is asked for a key that is not kept. None without one."""
        if not self._unlocked:
            self._unlocked = True
            await self._program.unlock()
        secret = "" if workspace.base_url == SAMPLE_ADDRESS else await self._secret_of(workspace)
        from bw_desktop.ui.connect.key_dialogs import ask_key

        while secret is not None or (secret := await ask_key(around, workspace, window)) is not None:
            try:
                return await self._program.open(workspace, secret)
            except KeyNotAccepted:
                # It cannot be a key at all: it is asked for again.
                secret = None
        return None

    async def _secret_of(self, workspace: Workspace) -> str | None:
        try:
            return await self._program.secret_of(workspace)
        except KeychainUnavailable:
            return None

    async def _close_desk(self) -> None:
        """Lets go of the workspace that was open."""
        if (session := await self._clear_desk()) is not None:
            await self._program.close(session)

    async def _clear_desk(self) -> Session | None:
        """Closes the window; what was open in it, if anything."""
        if self._desk is None or self._window is None or self._session is None:
            return None
        session = self._session
        self._remember_place()
        await self._desk.uploads.close_upload()
        self._window.close_for_good()
        self._window.deleteLater()
        self._desk = self._window = self._session = None
        return session

    async def _start_over(self) -> None:
        """Opens the sample company as it was at first (row A9)."""
        if not await self._may_leave() or (session := await self._clear_desk()) is None:
            return
        failed: ProgramError | None = None
        try:
            await self._program.start_over(session)
        except FileUnwritable as error:
            failed = error
        await self._open(session.workspace)
        if failed is not None:
            self._funnel(failed)

    def _remember_place(self) -> None:
        if self._window is None:
            return
        try:
            self._program.keep(replace(self._program.settings, window=self._window.place()))
        except ProgramError as error:
            self._funnel(error)

    def _tell_notes(self, around: Surroundings) -> None:
        """What was found damaged or missing at the start, one calm bar for each (row M8).

        The sample company has no key and nobody's data: what is to be said of those waits for a real workspace.
        """
        is_sample = self._session is not None and self._session.workspace.base_url == SAMPLE_ADDRESS
        later = [note for note in self._program.notes if is_sample and note.id == _ABOUT_KEYS]
        notes = [note for note in self._program.notes if note not in later]
        self._program.notes = tuple(later)
        if self._window is not None:
            for number, note in enumerate(notes, 1):
                said = around.wording.say(note)
                self._window.show_bar(MessageBar(around.wording, "told", said, f"start-note-{number}", closable=True))

    # ---- connecting ----------------------------------------------------------------------------

    def _show_cards(self) -> None:
        if self._cards is not None:
            self._cards.raise_()
            return
        from bw_desktop.ui.shell.connect_window import ConnectWindow

        self._cards = ConnectWindow(self._surroundings(), self._connector, can_leave=self._desk is not None)
        self._cards.page.sample_chosen.connect(self._on_sample_chosen)
        self._cards.page.connected.connect(lambda workspace: self._runner.start(self._open(workspace)))
        self._cards.close_wanted.connect(self._on_cards_closed)
        self._cards.show()

    def _on_sample_chosen(self) -> None:
        sample = self._sample()
        self._keep_current(sample)
        self._runner.start(self._open(sample))

    async def _change_to(self, id: str) -> None:
        workspace = self._program.settings.workspace(id)
        if workspace is not None and await self._may_leave():
            self._keep_current(workspace)
            await self._open(workspace)

    async def _may_leave(self) -> bool:
        return self._desk is None or await self._desk.watch.may_close()

    def _keep_current(self, workspace: Workspace) -> None:
        self._program.keep(replace(self._program.settings.with_workspace(workspace), current=workspace.id))

    def _on_cards_closed(self) -> None:
        self._close_cards()
        if self._desk is None:
            self._ended.set()

    def _close_cards(self) -> None:
        if self._cards is not None:
            self._cards.close_for_good()
            self._cards.deleteLater()
            self._cards = None

    def _on_loop_error(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._funnel(error)


async def _import_the_rest() -> None:
    """Imports, while the window answers, what takes longer to import than the window to stand.

    What is free of Qt comes in a thread. Classes of Qt's come on the loop, a few at a time: made in another thread
    while the window works, they crash it (measured: one start in ten).
    """
    for name in _WITHOUT_QT:
        await asyncio.to_thread(import_module, f"bw_desktop.{name}")
    for name in _WITH_QT:
        import_module(f"bw_desktop.{name}")
        await asyncio.sleep(0)


def _parser(wording: Wording) -> argparse.ArgumentParser:
    say = wording.text
    parser = argparse.ArgumentParser(prog="bw_desktop", description=say("option-about"))
    parser.add_argument("--demo", action="store_true", help=say("option-demo"))
    parser.add_argument("--profile", type=Path, metavar="DIR", help=say("option-profile"))
    parser.add_argument("--language", choices=LANGUAGES, help=say("option-language"))
    parser.add_argument("--tour", type=Path, metavar="PICTURE.png", help=say("option-tour"))
    parser.add_argument("--self-check", action="store_true", help=say("option-self-check"))
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=say("option-file"))
    return parser


def _spoken(language: str) -> str:
    return language if language in LANGUAGES else "en"
