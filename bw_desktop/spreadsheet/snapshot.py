"""Takes the bytes of a file once, so that what is read, shown and fingerprinted is the same content (row D7)."""

from __future__ import annotations

import errno
from pathlib import Path

from bw_desktop.errors import FileUnreadable
from bw_desktop.spreadsheet.refusals import Unreadable, unreadable

SIZE_LIMIT = 256 * 1024 * 1024
_SHARING_VIOLATIONS = (32, 33)  # Windows: another program holds the file, or a part of it


def take(path: Path) -> bytes:
    """All bytes of the file. Raises `FileUnreadable`."""
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise refusal_for(error, path) from error
    if len(content) > SIZE_LIMIT:
        raise unreadable(Unreadable.TOO_BIG, path.name, megabytes=SIZE_LIMIT // (1024 * 1024))
    return content


def refusal_for(error: OSError, path: Path) -> FileUnreadable:
    """What an error of the operating system means for the user."""
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS or error.errno in (errno.EBUSY, errno.ETXTBSY):
        return unreadable(Unreadable.LOCKED, path.name)
    if isinstance(error, IsADirectoryError) or path.is_dir():  # Windows says "permission denied" for a folder
        return unreadable(Unreadable.FOLDER, path.name)
    if isinstance(error, FileNotFoundError):
        return unreadable(Unreadable.MISSING, path.name)
    if isinstance(error, PermissionError):
        return unreadable(Unreadable.NO_PERMISSION, path.name)
    return unreadable(Unreadable.DISK, path.name)
