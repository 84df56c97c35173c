"""Starts the simulated Betterworks in a process of its own, for the tests of every room."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

SMALL = ("--people", "60", "--goals", "120", "--seed", "7", "--today", "2026-11-17")
"""What is started unless told otherwise: enough for several pages of everything."""

_REPOSITORY = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A running server: where it is, its keys by role, its control address and its process."""

    base_url: str
    keys: Mapping[str, str]
    control: str
    process: subprocess.Popen[bytes]

    def headers(self, role: str = "super_admin") -> dict[str, str]:
        """The headers of a request with a role's key."""
        return {"Authorization": f"APIToken {self.keys[role]}"}

    def look(self, name: str, **query: object) -> Any:
        """The answer of a control address: `requests`, `state`, `faults`, `keys` or `clock`."""
        return self._call(f"{self.control}{name}?{urlencode(query)}")

    def requests(self, after: int = 0) -> list[dict[str, Any]]:
        """What arrived since a request's number."""
        found: list[dict[str, Any]] = self.look("requests", after=after)["requests"]
        return found

    def state(self, kind: str, **query: object) -> list[dict[str, Any]]:
        """What the server holds of `goals`, `users` or `departments`; see `bw_desktop.sandbox.control`."""
        found: list[dict[str, Any]] = self.look("state", kind=kind, **query)["items"]
        return found

    def set_faults(self, *specs: str) -> None:
        """Sets these faults and no others."""
        self._call(f"{self.control}faults", {"faults": list(specs)})

    def set_key(self, role: str, **changes: bool) -> None:
        """Changes a key: `revoked`, `privacy_notice`."""
        self._call(f"{self.control}keys", {"key": role, **changes})

    def write(self, method: str, path: str, body: object, role: str = "super_admin") -> Any:
        """What somebody else writes through the API."""
        return self._call(self.base_url + path, body, method, self.headers(role))

    def stop(self) -> int:
        """Interrupts the server and returns its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=20)

    def _call(
        self, address: str, body: object = None, method: str | None = None, headers: Mapping[str, str] | None = None
    ) -> Any:
        data = None if body is None else json.dumps(body).encode()
        # No proxy of this computer stands between a test and loopback.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        request = urllib.request.Request(address, data, dict(headers or {}), method=method)  # noqa: S310  loopback
        with opener.open(request) as answer:
            return json.load(answer)


@contextmanager
def running_sandbox(*arguments: str) -> Iterator[Sandbox]:
    """A server as `python -m bw_desktop.sandbox` with these arguments; later ones win over those of `SMALL`."""
    command = [sys.executable, "-m", "bw_desktop.sandbox", *SMALL, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(_REPOSITORY)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, f"the sandbox did not start: {command}"
        yield Sandbox(**json.loads(line), process=process)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(timeout=20)
        process.stdout.close()
