"""Cuts a list into pages, in each of the shapes of section 2.4 and with each way to say where the next one begins."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from bw_desktop.endpoints import Json

KINDS = ("cursor", "page", "offset")
SHAPES = ("results", "array", "drf")
_PARAMETERS = {"cursor": "cursor", "page": "page", "offset": "offset"}

Item = TypeVar("Item")


class NoSuchPage(ValueError):
    """A request asks for a place in a list that is none."""


@dataclass(frozen=True, slots=True)
class Paging:
    """Pages of `size` items; `kind` is one of `KINDS`, `shape` one of `SHAPES`."""

    size: int = 30
    kind: str = "cursor"
    shape: str = "results"

    def page(
        self, items: Sequence[Item], write: Callable[[Item], Json], address: str, query: Mapping[str, str]
    ) -> Json:
        """The answer to a request for a list. `address` is the request's without its query.

        Raises `NoSuchPage`.
        """
        if self.shape == "array":
            return [write(item) for item in items]
        start = self._start(query.get(_PARAMETERS[self.kind], ""))
        results: list[Json] = [write(item) for item in items[start : start + self.size]]
        after = start + self.size
        following = self._address(address, query, after) if after < len(items) else None
        if self.shape == "drf":
            previous = self._address(address, query, max(0, start - self.size)) if start else None
            return {"count": len(items), "next": following, "previous": previous, "results": results}
        return {"results": results, "more": following is not None, "nextURL": following}

    def _start(self, text: str) -> int:
        if not text:
            return 0
        try:
            number = int(urlsafe_b64decode(text).removeprefix(b"from:") if self.kind == "cursor" else text)
        except ValueError:
            raise NoSuchPage(text) from None
        start = (number - 1) * self.size if self.kind == "page" else number
        if start < 0:
            raise NoSuchPage(text)
        return start

    def _address(self, address: str, query: Mapping[str, str], start: int) -> str:
        place = {
            "cursor": urlsafe_b64encode(f"from:{start}".encode()).decode(),
            "page": str(start // self.size + 1),
            "offset": str(start),
        }[self.kind]
        return f"{address}?{urlencode({**query, _PARAMETERS[self.kind]: place})}"
