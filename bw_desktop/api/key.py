"""Holds an API key for its host, and shows it to nobody but the gate."""

from __future__ import annotations

from typing import NoReturn
from urllib.parse import quote

from bw_desktop.api.connection import origin_of
from bw_desktop.errors import KeyNotAccepted

HIDDEN = "•••"


class Key:
    """An API key, bound to the origin it was entered for (row A4).

    It can be replaced while a client is at work (row A7).
    """

    __slots__ = ("_secret", "origin")

    def __init__(self, secret: str, base_url: str) -> None:
        self.origin = origin_of(base_url)
        self.replace(secret)

    def replace(self, secret: str) -> None:
        """Takes a new key for the same host.

        Raises `KeyNotAccepted` for what cannot be a key; spaces and line breaks around and inside are dropped.
        """
        cleaned = "".join(secret.split())
        if not cleaned or not cleaned.isascii() or not cleaned.isprintable():
            raise KeyNotAccepted(remedy="replace-key")
        self._secret = cleaned

    def header(self) -> str:
        """The value of the `Authorization` header (section 1 of the API notes)."""
        return f"APIToken {self._secret}"

    def redact(self, text: str) -> str:
        """A text with this key hidden."""
        return text.replace(self._secret, HIDDEN).replace(quote(self._secret, safe=""), HIDDEN)

    def __repr__(self) -> str:
        return f"Key({HIDDEN} for {self.origin})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is never written anywhere")
