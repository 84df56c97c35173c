"""Seals what is kept on disk with a key that stands in the keychain (rows M1, M8).

A sealed value is: four bytes of format, eight that name the key, a nonce of twelve, then AES-GCM's
text and tag; the first twelve bytes are authenticated too. The key's name, never the key, also stands in a file,
so that a key the keychain has lost is noticed instead of being replaced in silence.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from bw_desktop.errors import KeychainUnavailable
from bw_desktop.messages import Message
from bw_desktop.storage.keychain import Keychain
from bw_desktop.storage.private_files import set_aside, write_whole

_FORMAT = b"BWV1"
_NAME_BYTES, _NONCE_BYTES, _KEY_BYTES = 8, 12, 32
_HEAD_BYTES = len(_FORMAT) + _NAME_BYTES


class Vault:
    """Encrypts and decrypts with one key of 32 bytes, which `name` (8 bytes) tells from others."""

    __slots__ = ("_cipher", "_head")

    def __init__(self, key: bytes, name: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._cipher = AESGCM(key)
        self._head = _FORMAT + name

    def seal(self, clear: bytes) -> bytes:
        """Encrypts; the same text sealed twice looks different."""
        nonce = os.urandom(_NONCE_BYTES)
        return self._head + nonce + self._cipher.encrypt(nonce, clear, self._head)

    def open(self, sealed: bytes) -> bytes:
        """Decrypts. Raises `ValueError` for what was sealed with another key, is damaged, or was never sealed."""
        if sealed[:_HEAD_BYTES] != self._head:
            raise ValueError("sealed with another key, or not sealed")
        if len(sealed) < _HEAD_BYTES + _NONCE_BYTES:
            raise ValueError("damaged")
        from cryptography.exceptions import InvalidTag

        nonce, text = sealed[_HEAD_BYTES:][:_NONCE_BYTES], sealed[_HEAD_BYTES + _NONCE_BYTES :]
        try:
            return self._cipher.decrypt(nonce, text, self._head)
        except InvalidTag as trouble:
            raise ValueError("damaged") from trouble


@dataclass(frozen=True, slots=True)
class OpenedVault:
    """The vault, or None where there is no keychain to hold its key; `notes` say why, and what was lost."""

    vault: Vault | None
    notes: tuple[Message, ...] = ()


async def open_vault(marker: Path, keychain: Keychain) -> OpenedVault:
    """Opens the store's vault; makes a new key where there was none, or where the keychain has lost it.

    `marker` is the file that names the key.
    """
    facts = await keychain.facts()
    if facts.reason is not None:
        return OpenedVault(None, (Message.of("storage-vault-off", reason=facts.reason),))
    try:
        return await _open(marker, keychain)
    except KeychainUnavailable as trouble:
        return OpenedVault(None, (Message.of("storage-vault-off", reason=trouble.message),))
    except OSError:
        return OpenedVault(None, (Message.of("storage-vault-unwritable"),))


async def _open(marker: Path, keychain: Keychain) -> OpenedVault:
    name, notes = _name_in(marker)
    if name:
        if vault := _vault(await keychain.get(f"store-{name}"), name):
            return OpenedVault(vault)
        notes = (Message.of("storage-vault-key-lost", file=set_aside(marker, "key-lost").name),)
    name, key = secrets.token_hex(_NAME_BYTES), os.urandom(_KEY_BYTES)
    # First the keychain: a name without a key would look like a loss.
    await keychain.set(f"store-{name}", base64.b64encode(key).decode("ascii"))
    write_whole(marker, json.dumps({"version": 1, "key": name}).encode())
    return OpenedVault(Vault(key, bytes.fromhex(name)), notes)


def _name_in(marker: Path) -> tuple[str, tuple[Message, ...]]:
    try:
        name = str(json.loads(marker.read_bytes())["key"])
        if len(bytes.fromhex(name)) == _NAME_BYTES:
            return name, ()
    except FileNotFoundError:
        return "", ()
    except (ValueError, TypeError, KeyError, RecursionError):
        pass
    return "", (Message.of("storage-vault-key-lost", file=set_aside(marker, "damaged").name),)


def _vault(secret: str | None, name: str) -> Vault | None:
    try:
        key = base64.b64decode(secret or "", validate=True)
    except binascii.Error:
        return None
    return Vault(key, bytes.fromhex(name)) if len(key) == _KEY_BYTES else None
