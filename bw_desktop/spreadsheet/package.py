"""A workbook's zip, opened so that it cannot hurt: parts come in slices, and may not grow past a bound.

The sizes a zip declares are not believed; what is inflated is counted.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from bw_desktop.spreadsheet.refusals import Unreadable, unreadable

PART_LIMIT = 1024 * 1024 * 1024
SMALL_PART_LIMIT = 16 * 1024 * 1024
_SLICE = 1024 * 1024
_PIECE = 128 * 1024
_STORED, _DEFLATED = 0, 8
_ENCRYPTED_FLAG = 0x1
_LOCAL_HEADER = 30


class Package:
    """The parts of a zip held in memory, by name in lower case with forward slashes."""

    def __init__(self, content: bytes, file: str) -> None:
        """Raises `FileUnreadable` when the zip's table of contents is damaged or names a part twice."""
        self.file = file
        self._content = memoryview(content)
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                entries = archive.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error) as error:
            raise unreadable(Unreadable.DAMAGED, file) from error
        self._entries = {_normal(entry.filename): entry for entry in entries}
        if len(self._entries) != len(entries):
            raise unreadable(Unreadable.SUSPICIOUS, file)

    @property
    def names(self) -> frozenset[str]:
        """Names of all parts."""
        return frozenset(self._entries)

    @property
    def in_order(self) -> tuple[str, ...]:
        """Names of all parts, as they stand in the file."""
        return tuple(self._entries)

    def written(self, name: str) -> str:
        """A part's name as the file writes it."""
        return self._entries[_normal(name)].filename

    def __contains__(self, name: str) -> bool:
        return _normal(name) in self._entries

    def size(self, name: str) -> int:
        """Bytes of a part as they lie in the file, packed: what progress is measured by."""
        return self._entries[_normal(name)].compress_size

    def slices(self, name: str, limit: int = PART_LIMIT) -> Iterator[tuple[bytes, int]]:
        """A part's content in slices of up to 1 MB, each with the count of packed bytes taken so far.

        Raises `FileUnreadable` when the part is damaged, packed in an unknown way, or larger than `limit`.
        """
        packed, method = self._packed(name)
        grown = 0
        for data, taken in _stored(packed) if method == _STORED else self._inflated(packed):
            grown += len(data)
            if grown > limit:
                raise unreadable(Unreadable.TOO_LARGE, self.file)
            yield data, taken

    def small(self, name: str) -> bytes:
        """A part that is read whole. Raises `FileUnreadable` as `slices` does, at a lower limit."""
        return b"".join(data for data, _ in self.slices(name, SMALL_PART_LIMIT))

    def without_rest(self, part: str, end: int, closing: bytes, kept: frozenset[str]) -> bytes:
        """A zip of the `kept` parts and of `part` up to its byte `end`, closed by `closing`; nothing is packed."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            for name in kept:
                archive.writestr(self._entries[name].filename, b"".join(data for data, _ in self.slices(name)))
            with archive.open(self._entries[_normal(part)].filename, "w") as stream:
                for data, _ in self.slices(part):
                    stream.write(data[:end])
                    end -= len(data)
                    if end <= 0:
                        break
                stream.write(closing)
        return target.getvalue()

    def check_sizes(self, names: frozenset[str]) -> None:
        """Inflates parts that another library is going to read whole, only to see that they are no bomb."""
        grown = 0
        for name in names:
            for data, _ in self.slices(name):
                grown += len(data)
                if grown > PART_LIMIT:
                    raise unreadable(Unreadable.TOO_LARGE, self.file)

    def _packed(self, name: str) -> tuple[memoryview, int]:
        try:
            entry = self._entries[_normal(name)]
        except KeyError as error:
            raise unreadable(Unreadable.DAMAGED, self.file) from error
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise unreadable(Unreadable.ENCRYPTED, self.file)
        header = bytes(self._content[entry.header_offset : entry.header_offset + _LOCAL_HEADER])
        if len(header) < _LOCAL_HEADER or entry.compress_type not in (_STORED, _DEFLATED):
            raise unreadable(Unreadable.DAMAGED, self.file)
        name_length, extra_length = struct.unpack_from("<HH", header, 26)
        start = entry.header_offset + _LOCAL_HEADER + name_length + extra_length
        return self._content[start : start + entry.compress_size], entry.compress_type

    def _inflated(self, packed: memoryview) -> Iterator[tuple[bytes, int]]:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        tail, data, fed = b"", b"", 0
        try:
            while not inflater.eof:
                if not tail and len(data) < _SLICE:  # else there may be more to come out of what was fed
                    if fed == len(packed):
                        raise unreadable(Unreadable.DAMAGED, self.file)
                    tail = bytes(packed[fed : fed + _PIECE])
                    fed += len(tail)
                data = inflater.decompress(tail, _SLICE)
                tail = inflater.unconsumed_tail
                yield data, fed - len(tail)
        except zlib.error as error:
            raise unreadable(Unreadable.DAMAGED, self.file) from error


def _stored(packed: memoryview) -> Iterator[tuple[bytes, int]]:
    for start in range(0, len(packed), _SLICE):
        data = bytes(packed[start : start + _SLICE])
        yield data, start + len(data)


def _normal(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
