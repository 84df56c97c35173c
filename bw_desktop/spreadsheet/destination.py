"""Where a file is written: beside its target under a temporary name, renamed only when it is whole (rows C5, C10)."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from bw_desktop.errors import FileUnwritable
from bw_desktop.spreadsheet.refusals import Unwritable, unwritable

_REASONS = {
    errno.ENOSPC: Unwritable.DISK_FULL,
    errno.EDQUOT: Unwritable.DISK_FULL,
    errno.EFBIG: Unwritable.DISK_FULL,
    errno.ENAMETOOLONG: Unwritable.PATH_TOO_LONG,
    errno.EROFS: Unwritable.READ_ONLY,
    errno.ENOENT: Unwritable.NO_FOLDER,
    errno.ENOTDIR: Unwritable.NO_FOLDER,
    errno.EACCES: Unwritable.NO_PERMISSION,
    errno.EPERM: Unwritable.NO_PERMISSION,
    errno.EISDIR: Unwritable.FOLDER,
    errno.EBUSY: Unwritable.OPEN_ELSEWHERE,
    errno.ETXTBSY: Unwritable.OPEN_ELSEWHERE,
    errno.EINVAL: Unwritable.NAME,
}
_WINDOWS_REASONS = {
    3: Unwritable.NO_FOLDER,
    32: Unwritable.OPEN_ELSEWHERE,
    33: Unwritable.OPEN_ELSEWHERE,
    112: Unwritable.DISK_FULL,
    123: Unwritable.NAME,
    206: Unwritable.PATH_TOO_LONG,
}
_WINDOWS_PATH = 259
"""Longer paths cannot be opened by Excel, whatever Windows itself is set to."""


@contextmanager
def replacing(path: Path, *, overwrite: bool = True) -> Iterator[Path]:
    """Gives a temporary path in the target's folder; on leaving it becomes the target, on any error it is removed.

    Raises `FileUnwritable` for what the operating system refuses, before and after. The target's old content
    stays whole until the new one is.
    """
    _check(path, overwrite)
    draft = path.with_name(f".{uuid4().hex[:8]}.part")
    try:
        yield draft
        draft.replace(path)
    except OSError as error:
        raise refusal_for(error, path) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def refusal_for(error: OSError, path: Path) -> FileUnwritable:
    """What an error of the operating system means for the user."""
    reason = _WINDOWS_REASONS.get(getattr(error, "winerror", 0) or 0)
    reason = reason or _REASONS.get(error.errno or 0, Unwritable.DISK)
    if reason is Unwritable.NO_PERMISSION and path.is_file():
        # Windows says so for a target another program has open; elsewhere an open file can be replaced.
        reason = Unwritable.OPEN_ELSEWHERE if os.name == "nt" else reason
    return unwritable(reason, path.name, folder=str(path.parent))


def _check(path: Path, overwrite: bool) -> None:
    folder = str(path.parent)
    if os.name == "nt" and len(str(path.absolute())) > _WINDOWS_PATH:
        raise unwritable(Unwritable.PATH_TOO_LONG, path.name, folder=folder)
    try:
        if path.is_dir():
            raise unwritable(Unwritable.FOLDER, path.name, folder=folder)
        if path.exists():
            if not overwrite:
                raise unwritable(Unwritable.EXISTS, path.name, folder=folder)
            if not os.access(path, os.W_OK):
                raise unwritable(Unwritable.READ_ONLY, path.name, folder=folder)
    except OSError as error:
        raise refusal_for(error, path) from error
