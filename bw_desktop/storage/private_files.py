"""Writes files whole or not at all, for their owner only, and sets damaged ones aside instead of deleting them."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write into that replaces `path` in one step when all is written; where that ends early, nothing does.

    After a crash `path` holds the old content or the new, never a part. Raises `OSError`; the old file is untouched
    then.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made with owner-only rights from the start.
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _settle(path.parent)


def write_whole(path: Path, content: bytes) -> None:
    """Replaces a file in one step, as `whole_file` does."""
    with whole_file(path) as file:
        file.write(content)


def set_aside(path: Path, why: str) -> Path:
    """Renames a file to a name that tells why and when, and returns the new path. Raises `OSError`."""
    return path.rename(_free_place(path, why))


def keep_copy(path: Path, why: str, content: bytes) -> Path:
    """Writes some of a file's content beside it, under a name that tells why and when. Raises `OSError`."""
    place = _free_place(path, why)
    write_whole(place, content)
    return place


def _free_place(path: Path, why: str) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    for number in range(1, 1000):
        place = path.with_name(f"{path.stem}.{why}-{stamp}-{number}{path.suffix}")
        if not place.exists():
            return place
    raise FileExistsError(path)


def _settle(folder: Path) -> None:
    """Makes a rename last through a power cut; Windows has no such call."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
