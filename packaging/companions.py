"""Starts what a test or a pictured run needs beside the program: a virtual display, a session bus, a keychain.

Linux only; elsewhere the system has its own. Each is a context manager that ends what it started.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WINDOW_SIZE = "1920x1200x24"


@contextmanager
def virtual_display(size: str = WINDOW_SIZE) -> Iterator[str]:
    """A display of `size` (width x height x depth) that nobody sees. Yields its name, like `:7`.

    Raises `FileNotFoundError` without Xvfb and `RuntimeError` when it does not start.
    """
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    try:
        process = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL, start_new_session=True)
    finally:
        os.close(writer)
    with os.fdopen(reader) as announced, ended(process):
        number = announced.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"


@contextmanager
def session_bus() -> Iterator[str]:
    """A message bus of its own. Yields its address for `DBUS_SESSION_BUS_ADDRESS`.

    Raises `FileNotFoundError` without dbus-daemon and `RuntimeError` when it does not start.
    """
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    with ended(process):
        address = process.stdout.readline().decode().strip() if process.stdout else ""
        if not address:
            raise RuntimeError("dbus-daemon did not start")
        yield address


@contextmanager
def unlocked_keychain() -> Iterator[dict[str, str]]:
    """GNOME's keychain, empty and unlocked, on a bus of its own. Yields the environment that reaches it.

    Raises `FileNotFoundError` where dbus-daemon or gnome-keyring-daemon is missing.
    """
    home = Path(tempfile.mkdtemp(prefix="keychain-"))
    try:
        with session_bus() as address, _keyring_daemon(home, address):
            yield {"DBUS_SESSION_BUS_ADDRESS": address}
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _keyring_daemon(home: Path, address: str) -> Iterator[None]:
    environment = {**os.environ, "HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": address, "GNOME_KEYRING_CONTROL": ""}
    environment |= {name: str(home) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    environment["XDG_RUNTIME_DIR"] = str(home)
    process = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    with ended(process):
        if process.stdin and process.stdout:
            process.stdin.write(b"password")
            process.stdin.close()
            # It prints where its socket is once the keychain is unlocked.
            process.stdout.readline()
        yield


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Ends a process at the end of the block, kindly first."""
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe:
                pipe.close()
