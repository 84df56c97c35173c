"""A network as it is on bad days: each trouble is a sentence, what arrived stays, and the program goes on (B7, B12)."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.certificates import issue
from tests.e2e.desktop import Desktop, Seen, desktop
from tests.e2e.steps import calm, enter_key, go_to_key
from tests.sandbox_server import Sandbox, running_sandbox

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "network"
PAGES = ("--page-size", "10")
UNTIL_GIVEN_UP, UNTIL_ASKED_AGAIN = 60, 40


@pytest.mark.timeout(240)
def test_a_network_on_a_bad_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    home.mkdir()
    certificates = issue(tmp_path)
    tls = ("--tls", str(certificates.certificate), str(certificates.private_key))
    with desktop(home, PICTURES) as screen, screen.start("--profile", str(tmp_path / "profile")) as (_, seen):
        port = _free_port()
        with _web_page() as page:
            go_to_key(seen, f"http://127.0.0.1:{port}/api/v1/")
            _says(seen, "127.0.0.1 can't be reached just now.")
            _other_address(seen, page)
            _says(seen, "127.0.0.1 does not answer like Betterworks.")
        with running_sandbox(*tls) as stranger:
            _other_address(seen, stranger.base_url)
            _says(seen, "The company network stands between this computer and 127.0.0.1. Your key was not sent.")
            screen.picture("unknown-certificate")
            # This test may look behind the stranger's certificate; the program was started without it.
            with monkeypatch.context() as trusting:
                trusting.setenv("SSL_CERT_FILE", str(certificates.authority))
                assert stranger.requests() == []
        with running_sandbox("--port", str(port), *PAGES) as sandbox:
            _half_an_answer(seen, sandbox)
            _never_an_answer(seen, sandbox)
            _gone(seen, sandbox, screen)
        with running_sandbox("--port", str(port), *PAGES):
            seen.press("Refresh", "push button")
            seen.read("60 rows", seconds=UNTIL_ASKED_AGAIN)
            seen.wait_gone("Betterworks can't be reached just now.…")


def _half_an_answer(seen: Seen, sandbox: Sandbox) -> None:
    sandbox.set_faults("cut-body")
    _other_address(seen, sandbox.base_url)
    _says(seen, "127.0.0.1 can't be reached just now.", sandbox.keys["super_admin"])
    sandbox.set_faults()
    _other_address(seen, sandbox.base_url)
    enter_key(seen, sandbox.keys["super_admin"])
    seen.read("It can read 6 of 6 areas.", seconds=UNTIL_ASKED_AGAIN)
    seen.press("Show the users")
    seen.read("60 rows", seconds=20)


def _never_an_answer(seen: Seen, sandbox: Sandbox) -> None:
    """Stop works at once, and what arrived can be worked with."""
    sandbox.set_faults("never:path=users/,after=2")
    seen.press("Refresh", "push button")
    seen.read("20 loaded so far", "label", seconds=20)
    seen.press("Stop loading", "push button")
    began = time.monotonic()
    seen.read("Stopped today …", "label")
    assert time.monotonic() - began < 1
    seen.read("20 rows", "label")
    seen.fill("Search this table", "a")
    seen.read("Showing …", "label")
    seen.fill("Search this table", "")


def _gone(seen: Seen, sandbox: Sandbox, screen: Desktop) -> None:
    """The line goes down in the middle of a load."""
    seen.read("20 rows", "label")
    sandbox.set_faults("never:path=users/,after=4")
    seen.press("Refresh", "push button")
    seen.read("40 loaded so far", "label", seconds=20)
    sandbox.process.kill()
    seen.read("The connection was interrupted; trying again at …", "label", seconds=20)
    calm(seen)
    screen.picture("waiting")
    seen.read("Interrupted today …", "label", seconds=UNTIL_GIVEN_UP)
    seen.read("40 rows", "label")
    seen.read("Betterworks can't be reached just now. Nothing was sent.…", "label")
    calm(seen)
    screen.picture("no-network")


def _other_address(seen: Seen, address: str) -> None:
    seen.press("Back", "push button")
    seen.fill("Address", address, role="text")
    seen.press("Next", "push button")


def _says(seen: Seen, sentence: str, key: str = "some-key") -> None:
    enter_key(seen, key)
    seen.read(f"{sentence}…", "label", seconds=20)
    calm(seen)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def _web_page() -> Iterator[str]:
    """A web server that is no Betterworks: a page for every address. Yields where its API would be."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b"<html><body>Welcome to our guest network</body></html>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api/v1/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
