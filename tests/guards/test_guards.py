"""The guards themselves: each is shown to bite, in a pytest of its own."""

from __future__ import annotations

import socket
import textwrap
from pathlib import Path

import pytest

from tests import canaries
from tests.guards import logs, network

ROOT = Path(__file__).parents[2]


@pytest.fixture
def inner(pytester: pytest.Pytester) -> pytest.Pytester:
    """A pytest with this suite's guards and settings, in another process."""
    pytester.makeconftest("from tests.conftest import *")
    pytester.makepyprojecttoml((ROOT / "pyproject.toml").read_text("utf-8").replace('[".", "packaging"]', paths()))
    return pytester


def paths() -> str:
    """The value of `pythonpath` for a pytest that runs elsewhere."""
    return str([str(ROOT), str(ROOT / "packaging")])


def run(inner: pytest.Pytester, source: str, *options: str) -> pytest.RunResult:
    inner.makepyfile(test_inner=textwrap.dedent(source))
    return inner.runpytest_subprocess("-p", "no:randomly", "-p", "no:xdist", *options, "test_inner.py")


def test_a_thread_a_task_a_warning_and_a_canary_fail_their_tests(inner: pytest.Pytester) -> None:
    result = run(
        inner,
        """
        import asyncio, logging, pathlib, threading, time

        def test_thread():
            threading.Thread(target=time.sleep, args=(6,), daemon=True).start()

        async def test_task():
            asyncio.get_running_loop().forgotten = asyncio.create_task(asyncio.sleep(60))

        def test_warning():
            logging.getLogger("some").warning("unasked")

        def test_canary_in_log():
            logging.getLogger("bw_desktop.some").debug("Quintilla Canarybird")

        def test_canary_on_disk(home):
            (home / "file").write_text("canary-key-5f0c2b7d91", "utf-16")
        """,
    )
    result.assert_outcomes(passed=5, errors=5)
    for sentence in ("*threads left alive*", "*tasks left alive*", "*without being announced*", "*in a log*"):
        result.stdout.fnmatch_lines([sentence])
    result.stdout.fnmatch_lines(["*a key or a name in a file*"])


def test_a_window_and_a_timer_fail_their_tests(inner: pytest.Pytester) -> None:
    pytest.importorskip("PySide6.QtWidgets")
    result = run(
        inner,
        """
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QWidget

        kept = []

        def test_window(qapp):
            kept.append(QWidget())
            kept[0].show()

        def test_timer(qapp):
            kept.append(QTimer())
            kept[-1].start(60_000)

        def test_neither(qtbot):
            window = QWidget()
            qtbot.addWidget(window)
            window.show()
        """,
    )
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines(["*windows left open*"])
    result.stdout.fnmatch_lines(["*timers left running*"])


def test_the_network_is_out_of_reach(inner: pytest.Pytester) -> None:
    result = run(
        inner,
        """
        import socket, pytest

        def test_far():
            with pytest.raises(ConnectionRefusedError):
                socket.create_connection(("192.0.2.1", 443), timeout=1)

        def test_name():
            with pytest.raises(ConnectionRefusedError):
                socket.getaddrinfo("www.example.com", 443)
        """,
    )
    result.assert_outcomes(passed=2, errors=2)


def test_qt_can_be_hidden(inner: pytest.Pytester) -> None:
    result = run(
        inner,
        """
        import pytest

        def test_hidden():
            with pytest.raises(ModuleNotFoundError):
                import PySide6
        """,
        "--without-qt",
        "-p",
        "no:pytest-qt",
    )
    result.assert_outcomes(passed=1)


def test_announced_warnings_must_come(inner: pytest.Pytester) -> None:
    result = run(
        inner,
        """
        import logging, pytest

        @pytest.mark.expects_log("slow.*server")
        def test_comes():
            logging.getLogger("some").warning("a slow, slow server")

        @pytest.mark.expects_log("never")
        def test_does_not_come():
            pass
        """,
    )
    result.assert_outcomes(passed=2, errors=1)


def test_surprises_are_sorted_from_what_was_announced() -> None:
    assert logs.surprises(["WARNING a: slow", "ERROR b: gone"], ["slow", "lost"]) == (["ERROR b: gone"], ["lost"])


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", "", "0.0.0.0"])  # noqa: S104
def test_this_computer_is_local(host: str) -> None:
    assert network.is_local(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "app.betterworks.com", "10.0.0.1"])
def test_other_computers_are_not(host: str) -> None:
    assert not network.is_local(host)


def test_a_name_that_cannot_exist_does_not_resolve() -> None:
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("nowhere.invalid", 443)


def test_canaries_are_found_in_both_encodings() -> None:
    assert canaries.found_in(f"x{canaries.KEY}".encode()) == [canaries.KEY]
    assert canaries.found_in(canaries.NAME.encode("utf-16-le")) == [canaries.NAME]
    assert canaries.found_in(b"nothing") == []


def test_every_test_has_a_home_of_its_own(home: Path) -> None:
    assert Path.home() == home
    assert list(home.iterdir()) == []
