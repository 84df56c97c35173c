"""Without Betterworks the last rows are there, said to be not live, and come alive again (row B13)."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from tests.e2e.desktop import desktop
from tests.e2e.steps import calm, connect
from tests.sandbox_server import running_sandbox

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "offline"
UNTIL_ASKED_AGAIN = 60


@pytest.mark.timeout(150)
def test_the_last_rows_are_there_while_betterworks_is_not(tmp_path: Path) -> None:
    home, profile = tmp_path / "home", ("--profile", str(tmp_path / "profile"))
    home.mkdir()
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = str(one.getsockname()[1])
    with desktop(home, PICTURES) as screen:
        with running_sandbox("--port", port) as sandbox, screen.start(*profile) as (_, seen):
            connect(seen, sandbox)
            seen.read("60 rows", "label", seconds=20)
            seen.read("…complete", "label")
            # The rows are written down beside the window's work.
            time.sleep(1)
        began = time.monotonic()
        with screen.start(*profile) as (_, seen):
            seen.read("From today …", "label", seconds=20)
            assert seen.cells("Users, table")
            print(f"the last rows came after {time.monotonic() - began:.1f} s")
            # They did not wait until the program gave up.
            seen.read("Betterworks does not answer so far. …", "label")
            screen.picture("kept")
            calm(seen)
            seen.press("Uploads", "page tab")
            seen.read("New uploads wait until Betterworks can be reached…", "label", seconds=30)
            assert "sensitive" not in seen.read("Upload goals", "push button")["states"]
            screen.picture("uploads-wait")
            seen.press("Users", "page tab")
            with running_sandbox("--port", port):
                seen.read("60 rows", "label", seconds=UNTIL_ASKED_AGAIN)
                seen.wait_gone("From today …")
                seen.press("Uploads", "page tab")
                seen.wait_gone("New uploads wait…")
                assert "sensitive" in seen.read("Upload goals", "push button")["states"]
