"""The operating system's keychain, through keyring: one backend per system, chosen by us.

keyring is imported and called only in threads of their own, which nobody waits for longer than a while: on a broken
message bus the import alone can take minutes.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import secrets
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from bw_desktop.errors import Bug, Details, KeychainUnavailable, ProgramError
from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts, packed, unpacked

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

SERVICE = "bw_desktop"
_PATIENCE_SECONDS = 30.0
"""Long enough for a person to type a password when the system asks for it."""

_MISSING, _REFUSED = "storage-keychain-missing", "storage-keychain-refused"
_IMPORTING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Backend:
    """A backend of keyring: its module and class, and what people call it."""

    module: str
    type: str
    name: str


SECRET_SERVICE = Backend("keyring.backends.SecretService", "Keyring", "Secret Service")
WINDOWS = Backend("keyring.backends.Windows", "WinVaultKeyring", "Windows Credential Manager")
MACOS = Backend("keyring.backends.macOS", "Keyring", "macOS Keychain")
_ACCEPTED = frozenset({SECRET_SERVICE, WINDOWS, MACOS})


def backend_of(platform: str) -> Backend:
    """The one backend for a value of `sys.platform`."""
    return {"win32": WINDOWS, "darwin": MACOS}.get(platform, SECRET_SERVICE)


class SystemKeychain:
    """Secrets in the keychain of the person at this computer.

    Any other backend than the three systems' own (files, none at all, a chain of several) is refused: it might write
    in clear. `patience` is in seconds.
    """

    def __init__(self, backend: Backend | None = None, patience: float = _PATIENCE_SECONDS) -> None:
        self._backend = backend or backend_of(sys.platform)
        self._patience = patience

    async def facts(self) -> KeychainFacts:
        """Puts a probe in, reads it, takes it out, and sees that it is gone. Raises nothing."""
        try:
            await self._in_thread(self._try_out)
        except KeychainUnavailable as trouble:
            is_there = trouble.message.id not in (_MISSING, _REFUSED)
            return KeychainFacts(self._backend.name if is_there else "", trouble.message)
        return KeychainFacts(self._backend.name)

    async def get(self, name: str, address: str = "") -> str | None:
        """The secret of a name; None where there is none, or one for another host."""
        return unpacked(await self._in_thread(lambda keyring: keyring.get_password(*_place(name))), address)

    async def set(self, name: str, secret: str, address: str = "") -> None:
        """Keeps a secret in place of the one before, and reads it back."""
        item = packed(secret, address)
        await self._in_thread(lambda keyring: _put(keyring, name, item))

    async def delete(self, name: str) -> None:
        """Forgets a secret; nothing happens where there is none."""
        await self._in_thread(lambda keyring: _remove(keyring, name))

    def _try_out(self, keyring: KeyringBackend) -> None:
        name = f"probe-{secrets.token_hex(4)}"
        _put(keyring, name, packed("probe", ""))
        _remove(keyring, name)
        if keyring.get_password(*_place(name)) is not None:
            raise KeychainUnavailable(Message.of("storage-keychain-forgets"))

    async def _in_thread(self, work: Callable[[KeyringBackend], T]) -> T:
        outcome: Future[T] = Future()
        worker = threading.Thread(target=self._run, args=(work, outcome), name="keychain", daemon=True)
        worker.start()
        try:
            return await asyncio.wait_for(asyncio.wrap_future(outcome), self._patience)
        except TimeoutError as trouble:
            raise KeychainUnavailable(Message.of("storage-keychain-silent")) from trouble

    def _run(self, work: Callable[[KeyringBackend], T], outcome: Future[T]) -> None:
        if not outcome.set_running_or_notify_cancel():
            return
        try:
            with _opened(self._backend) as keyring:
                result = work(keyring)
        except ProgramError as trouble:
            outcome.set_exception(trouble)
        else:
            outcome.set_result(result)
        finally:
            # What nobody foresaw goes to the hook for threads; the one who waits is not left alone.
            if not outcome.done():
                outcome.set_exception(Bug())


def _place(name: str) -> tuple[str, str]:
    """Service and user of an item. Each has a service of its own: Windows keeps one item for each without moving it."""
    return f"{SERVICE}:{name}", SERVICE


def _put(keyring: KeyringBackend, name: str, item: str) -> None:
    # Windows would keep the old secret beside the new one.
    _remove(keyring, name)
    keyring.set_password(*_place(name), item)
    if keyring.get_password(*_place(name)) != item:
        raise KeychainUnavailable(Message.of("storage-keychain-forgets"))


def _remove(keyring: KeyringBackend, name: str) -> None:
    if keyring.get_password(*_place(name)) is not None:
        keyring.delete_password(*_place(name))


@contextmanager
def _opened(backend: Backend) -> Iterator[KeyringBackend]:
    """A backend of keyring; what it raises comes out as `KeychainUnavailable`."""
    if backend not in _ACCEPTED:
        raise KeychainUnavailable(Message.of(_REFUSED))
    try:
        module = _imported(backend.module)
        kind: type[KeyringBackend] = getattr(module, backend.type)
    except (ImportError, AttributeError) as trouble:
        raise _unavailable(_MISSING, trouble) from trouble
    try:
        # Asking for its rank is how a backend says that its system or its service is missing.
        _ = kind.priority
        keyring = kind()
    except (RuntimeError, OSError, ValueError) as trouble:
        raise _unavailable("storage-keychain-none", trouble) from trouble
    from keyring.errors import KeyringLocked

    try:
        yield keyring
    except KeyringLocked as trouble:
        raise _unavailable("storage-keychain-locked", trouble) from trouble
    except _troubles(module) as trouble:
        raise _unavailable("storage-keychain-none", trouble) from trouble


def _imported(name: str) -> ModuleType:
    """Imports a backend without letting keyring look for others, or read which one a file or variable names."""
    variable = "PYTHON_KEYRING_BACKEND"
    with _IMPORTING:
        before = os.environ.get(variable)
        os.environ[variable] = "keyring.backends.null.Keyring"
        try:
            return importlib.import_module(name)
        finally:
            os.environ.pop(variable) if before is None else os.environ.update({variable: before})


def _troubles(module: ModuleType) -> tuple[type[Exception], ...]:
    """What a backend raises when its keychain cannot be used; each of them lets its own library's errors through."""
    from keyring.errors import KeyringError

    names = ("exceptions.SecretStorageException", "secretstorage.util.DBusErrorResponse", "pywintypes.error")
    found = [_looked_up(module, name) for name in names]
    return (KeyringError, OSError, EOFError, *(kind for kind in found if kind is not None))


def _looked_up(module: ModuleType, name: str) -> type[Exception] | None:
    thing: object = module
    for part in name.split("."):
        thing = getattr(thing, part, None)
    return thing if isinstance(thing, type) and issubclass(thing, Exception) else None


def _unavailable(id: str, trouble: Exception) -> KeychainUnavailable:
    # The class alone: the text may name paths or people.
    return KeychainUnavailable(Message.of(id), details=Details(text=type(trouble).__name__))
