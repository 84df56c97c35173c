"""Locks a workbook with a password, so that nobody opens it without (row C7).

The clear workbook stands in memory only: what reaches the disk is encrypted (ECMA-376 agile, AES-256, as Excel does).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PASSWORD_LENGTH = 8
"""The shortest password that is taken."""

MOST_CHARACTERS = 255
"""The longest password Excel takes."""


@contextmanager
def locked(target: Path, password: str) -> Iterator[Path | io.BytesIO]:
    """Gives what a workbook is written to: the target itself, or, with a password, memory that is then encrypted."""
    if not password:
        yield target
        return
    clear = io.BytesIO()
    yield clear
    from msoffcrypto.format.ooxml import OOXMLFile

    with target.open("wb") as file:
        OOXMLFile(clear).encrypt(password, file)
