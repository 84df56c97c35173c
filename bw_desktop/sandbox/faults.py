"""What can be made to go wrong, when, and how often.

A fault is written `NAME` or `NAME:key=value,key=value`. Keys every fault knows: `count` (so many times, then never
again), `share` (that part of the requests, spread evenly), `after` (not the first so many), `method`, `path` (a text
the path contains), `key` (the name of a key). Other keys belong to single faults, see `NAMES`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

NAMES: Mapping[str, str] = {
    "401": "refused: invalid key",
    "403": "refused: no permission",
    "404": "refused: not found",
    "429": "asked to slow down, with Retry-After (retry_after=1)",
    "429-bare": "asked to slow down, without Retry-After",
    "500": "server error in JSON",
    "503": "unavailable, in JSON, with Retry-After where retry_after is given",
    "504": "gateway time-out in HTML",
    "html-502": "bad gateway in HTML",
    "slow": "answered late (seconds=2, when=before|after the work)",
    "never": "no byte at all (when=before|after the work)",
    "cut-body": "half a body, then the connection is closed",
    "reset-after-write": "the write is done, then the connection is reset",
    "lost-answer": "the write is done, then the connection is closed without an answer",
    "truncated-page": "one page and no word of further ones",
    "next-url-other-host": "the next page lies on another host (host=elsewhere.example)",
    "redirect-other-host": "redirected to another host (host=elsewhere.example)",
    "report-failing": "reports end in an error",
    "report-never-ending": "reports stay pending (with count: for so many polls)",
    "report-split": "reports come in several links (rows=100)",
    "report-header-moved": "the header of reports stands in another row (row=4)",
    "duplicate-goals": "lists of goals name goals twice",
    "orphan-goals": "goals have parents that do not exist",
    "owner-is-team": "goals belong to a team",
    "missing-children": "goals come without the key for children",
    "field-dropped": "a field of a write is lost silently (field=description)",
    "someone-else-editing": "somebody changes a goal right after it was read",
    "key-revoked": "the key is revoked from here on",
    "privacy-notice": "the key's user has not accepted the privacy notice",
}
"""Every fault, with what it does and its own keys."""

_NUMBERS = ("count", "share", "after", "seconds", "retry_after", "rows", "row")
_TEXTS = ("method", "path", "key", "host", "field", "when")


@dataclass(slots=True)
class Fault:
    """One fault that is set, with how often it could have happened and how often it did."""

    spec: str
    name: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    seen: int = 0
    fired: int = 0

    def number(self, name: str, default: float) -> float:
        """A numeric argument."""
        return float(self.arguments.get(name, default))

    def text(self, name: str, default: str) -> str:
        """An argument."""
        return self.arguments.get(name, default)

    def concerns(self, method: str, path: str, key: str) -> bool:
        """Whether a request is one of those it is for."""
        wanted = self.arguments
        return (
            wanted.get("method", method).upper() == method
            and wanted.get("path", "") in path
            and wanted.get("key", key) == key
        )

    def strikes(self) -> bool:
        """Whether it happens to this request, one that it is for; counts it."""
        self.seen += 1
        after, share = int(self.number("after", 0)), self.number("share", 1)
        place = self.seen - after
        is_due = place > 0 and int(place * share) > int((place - 1) * share)
        if not is_due or self.fired >= self.number("count", float("inf")):
            return False
        self.fired += 1
        return True


def parse(spec: str) -> Fault:
    """A fault from its text. Raises `ValueError` when the name or a number is unknown."""
    name, _, rest = spec.partition(":")
    if name not in NAMES:
        raise ValueError(f"unknown fault {name!r}; known are: {', '.join(NAMES)}")
    pairs = [part.partition("=") for part in rest.split(",") if part]
    if bad := [key for key, sign, _ in pairs if not sign or key not in _NUMBERS + _TEXTS]:
        raise ValueError(f"{spec!r}: {bad[0]!r} is no argument, or has no value")
    arguments = {key: value.strip() for key, _, value in pairs}
    if name == "key-revoked":
        # A key is revoked once; when it is restored it works again.
        arguments.setdefault("count", "1")
    fault = Fault(spec, name, arguments)
    for number in _NUMBERS:
        try:
            fault.number(number, 0)
        except ValueError:
            raise ValueError(f"{spec!r}: {number} must be a number") from None
    return fault


class Faults:
    """The faults that are set now."""

    def __init__(self, specs: Iterable[str] = ()) -> None:
        self.all = [parse(spec) for spec in specs]

    def replace(self, specs: Iterable[str]) -> None:
        """Sets these and no others. Raises `ValueError`, and changes nothing then."""
        self.all = [parse(spec) for spec in specs]

    def striking(self, method: str, path: str, key: str, names: Iterable[str]) -> Fault | None:
        """The first of some faults that happens to a request now."""
        wanted = set(names)
        for fault in self.all:
            if fault.name in wanted and fault.concerns(method, path, key) and fault.strikes():
                return fault
        return None
