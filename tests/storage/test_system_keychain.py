"""The operating system's keychain, against GNOME's real one, and every way it can be out of reach.

Windows' and macOS' own are chosen by the same table; to be tried by hand there: `--self-check` names the backend, a
key is kept over a restart, and the two systems' own key lists show one item for each workspace.
"""

from __future__ import annotations

import asyncio
import gc
import os
import queue
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import companions
from bw_desktop.errors import Bug, KeychainUnavailable
from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.storage.system_keychain import MACOS, SECRET_SERVICE, WINDOWS, Backend, SystemKeychain, backend_of
from tests import canaries

LIVE, TEST = "https://app.betterworks.com/api/v1/", "https://preview.betterworks.com/api/v1/"

# keyring leaves its connection to the bus open when it meets trouble; see `_connections_left_by_keyring`.
trouble = pytest.mark.filterwarnings("ignore::ResourceWarning")
linux = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")


def reason(facts: KeychainFacts) -> str:
    assert not facts.keeps
    assert facts.reason is not None
    return facts.reason.id


@pytest.fixture(autouse=True)
def _connections_left_by_keyring() -> Iterator[None]:
    """Lets them go here, where the warning is expected, and not in the middle of another test."""
    yield
    gc.collect()


@pytest.fixture
def silent_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A message bus that takes calls and never answers."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"\0bw-silent-{os.getpid()}")
        listener.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:abstract=bw-silent-{os.getpid()}")
        yield


async def test_a_key_is_kept_for_its_host_replaced_and_forgotten(keychain: dict[str, str]) -> None:
    store = SystemKeychain()
    await store.set("w1", "first", LIVE)
    await store.set("w1", canaries.KEY, LIVE)
    await store.set("w2", "other", TEST)
    # Another start of the program finds it, and only for this host.
    again = SystemKeychain()
    assert await again.get("w1", LIVE) == canaries.KEY
    assert await again.get("w1", TEST) is None
    await again.delete("w1")
    await again.delete("w1")
    assert await store.get("w1", LIVE) is None
    assert await store.get("w2", TEST) == "other"


async def test_it_is_tried_out_and_nothing_of_the_probe_is_left(keychain: dict[str, str]) -> None:
    assert await SystemKeychain().facts() == KeychainFacts("Secret Service")
    listed = ask_service("SearchItems", "dict:string:string:username,bw_desktop")
    assert "/org/freedesktop" not in listed


async def test_our_choice_stands_whatever_the_environment_names(
    keychain: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    assert (await SystemKeychain().facts()).keeps
    assert os.environ["PYTHON_KEYRING_BACKEND"] == "keyring.backends.fail.Keyring"


async def test_calls_side_by_side_do_not_mix(keychain: dict[str, str]) -> None:
    store = SystemKeychain()
    await asyncio.gather(*(store.set(f"w{number}", f"key {number}", LIVE) for number in range(6)))
    assert await asyncio.gather(*(store.get(f"w{number}", LIVE) for number in range(6))) == [
        f"key {number}" for number in range(6)
    ]


async def test_a_long_key_is_refused_before_the_keychain_sees_it(keychain: dict[str, str]) -> None:
    store = SystemKeychain()
    await store.set("w1", "old", LIVE)
    with pytest.raises(KeychainUnavailable) as refusal:
        await store.set("w1", "x" * 1280, LIVE)
    assert refusal.value.message.id == "storage-key-too-long"
    assert await store.get("w1", LIVE) == "old"


@trouble
async def test_a_locked_keychain_says_so_and_loses_nothing(keychain: dict[str, str]) -> None:
    store = SystemKeychain()
    await store.set("w1", "kept", LIVE)
    ask_service("Lock", "array:objpath:/org/freedesktop/secrets/aliases/default")
    assert reason(await store.facts()) == "storage-keychain-locked"
    for call in (store.get("w1", LIVE), store.set("w1", "new", LIVE), store.delete("w1")):
        with pytest.raises(KeychainUnavailable) as refusal:
            await call
        assert refusal.value.message.id == "storage-keychain-locked"


@linux
@trouble
async def test_a_bus_without_a_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    with companions.session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_STARTER_ADDRESS", address)
        assert reason(await SystemKeychain().facts()) == "storage-keychain-none"


@linux
@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "unix:abstract=nobody", "nonsense"])
async def test_no_bus_at_all(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    if not address:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    store = SystemKeychain()
    facts = await store.facts()
    assert (facts.backend, reason(facts)) == ("Secret Service", "storage-keychain-none")
    with pytest.raises(KeychainUnavailable) as refusal:
        await store.set("w1", canaries.KEY, LIVE)
    assert canaries.KEY not in repr(refusal.value.details)


@linux
@trouble
async def test_a_bus_that_never_answers_is_given_up_and_the_loop_goes_on(silent_bus: None) -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    ticking = asyncio.create_task(tick())
    facts = await SystemKeychain(patience=0.4).facts()
    ticking.cancel()
    assert reason(facts) == "storage-keychain-silent"
    assert ticks > 10


@linux
@trouble
async def test_a_call_can_be_cancelled_while_the_keychain_is_silent(silent_bus: None) -> None:
    waiting = asyncio.create_task(SystemKeychain().get("w1", LIVE))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


@pytest.mark.parametrize(
    "name",
    [
        "keyring.backends.fail.Keyring",
        "keyring.backends.null.Keyring",
        "keyring.backends.chainer.ChainerBackend",
        "keyring.backends.kwallet.DBusKeyring",
        "keyrings.alt.file.PlaintextKeyring",
        "keyrings.alt.file.EncryptedKeyring",
    ],
)
async def test_any_other_backend_is_refused_and_never_written_to(name: str, home: Path) -> None:
    module, _, kind = name.rpartition(".")
    store = SystemKeychain(Backend(module, kind, "any"))
    facts = await store.facts()
    assert (facts.backend, reason(facts)) == ("", "storage-keychain-refused")
    with pytest.raises(KeychainUnavailable):
        await store.set("w1", "a key", LIVE)
    assert not list(home.rglob("*"))


@pytest.mark.parametrize("backend", [WINDOWS, MACOS] if sys.platform == "linux" else [SECRET_SERVICE])
async def test_another_systems_backend_is_out_of_reach_here(backend: Backend) -> None:
    facts = await SystemKeychain(backend).facts()
    assert reason(facts) in ("storage-keychain-none", "storage-keychain-missing")


async def test_an_installation_without_the_backend_says_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring.backends.SecretService", None)  # Python's way to forbid an import
    facts = await SystemKeychain(SECRET_SERVICE).facts()
    assert (facts.backend, reason(facts)) == ("", "storage-keychain-missing")


@pytest.mark.parametrize(
    ("platform", "backend"), [("win32", WINDOWS), ("darwin", MACOS), ("linux", SECRET_SERVICE), ("any", SECRET_SERVICE)]
)
def test_each_system_has_its_backend(platform: str, backend: Backend) -> None:
    assert backend_of(platform) == backend


async def test_a_fault_of_ours_reaches_the_caller_and_the_hook_for_threads(
    keychain: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: queue.SimpleQueue[object] = queue.SimpleQueue()
    monkeypatch.setattr(threading, "excepthook", lambda told: heard.put(told.exc_type))
    with pytest.raises(Bug):
        await SystemKeychain()._in_thread(lambda keyring: os.environ["BW_NOWHERE"])
    # The caller hears it a moment before the thread ends.
    assert await asyncio.to_thread(heard.get, timeout=10) is KeyError


def test_keyring_is_not_imported_with_the_room() -> None:
    command = "import sys, bw_desktop.storage.system_keychain; sys.exit('keyring' in sys.modules)"
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", command], cwd=root, check=False).returncode == 0


def ask_service(method: str, *arguments: str) -> str:
    """Calls the Secret Service as another program would."""
    command = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets", "/org/freedesktop/secrets"]
    call = f"org.freedesktop.Secret.Service.{method}"
    done = subprocess.run([*command, call, *arguments], check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout
