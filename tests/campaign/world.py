"""Two workspaces on this computer, a keychain, and the server of forks that uploads are started from."""

from __future__ import annotations

import json
import multiprocessing
import shutil
import sys
import tempfile
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import companions
from bw_desktop import endpoints
from bw_desktop.endpoints import Json
from tests.campaign.child import Order, obey
from tests.sandbox_server import Sandbox, running_sandbox

SOMEBODY_ELSE = "somebody-else"
"""How the request ids begin of what another person does."""

_NO_KEYCHAIN = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/none"}
_LATENCY = "20ms"
_LONGEST = 90.0


class Upload:
    """A started upload, to be waited for or killed. One that hangs is killed, and gives -9 as its exit code."""

    def __init__(self, process: BaseProcess) -> None:
        self._process = process
        self._until = time.monotonic() + _LONGEST

    def is_running(self) -> bool:
        """Whether it has not ended yet."""
        if time.monotonic() > self._until:
            self.kill()
        return self._process.is_alive()

    def kill(self) -> None:
        """Kills it, and waits until it is gone."""
        self._process.kill()
        self._process.join()

    def code(self) -> int:
        """The exit code, once it has ended."""
        self._process.join(_LONGEST)
        if self.is_running():
            self.kill()
        return self._process.exitcode or 0


@dataclass(frozen=True)
class World:
    """`here` is where the upload belongs, `elsewhere` the other workspace; `log` is that of `here`."""

    here: Sandbox
    elsewhere: Sandbox
    log: Path
    folder: Path
    keychain: Mapping[str, str]
    forks: BaseContext

    def begin_leg(self, faults: Sequence[str]) -> None:
        """Sets these faults and no others; the key works again."""
        self.here.set_key("super_admin", revoked=False)
        self.here.set_faults(*faults)

    def start(self, order: Order, *, has_keychain: bool) -> Upload:
        """Starts a child."""
        reach = self.keychain if has_keychain else _NO_KEYCHAIN
        home = {name: str(self.folder) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
        environment = {**home, **reach, "LC_ALL": "C.UTF-8", "PYTHON_KEYRING_BACKEND": ""}
        process = self.forks.Process(target=obey, args=(replace(order, environment=environment),))  # type: ignore[attr-defined]
        process.start()
        return Upload(process)

    def owners(self, count: int) -> list[dict[str, Any]]:
        """Some people who may own goals."""
        return [user for user in self.here.state("users") if user["is_active"] and user["email"]][:count]

    def make_goal(self, values: Mapping[str, Json]) -> str:
        """A goal that is there before the upload; its id."""
        made = self._call("POST", "goals/", endpoints.load().body("goals.create", values))
        return str(made["id"])

    def edit(self, goal_id: str, description: str) -> None:
        """What somebody else does to a goal."""
        known = self._call("GET", f"goals/{goal_id}/")
        body = {name: known[name] for name in ("name", "start", "end")} | {"description": description}
        self._call("PUT", f"goals/{goal_id}/", body)

    def check_in(self, goal_id: str, value: float) -> None:
        """What somebody else does to a milestone, which has no description."""
        self._call("POST", f"goals/{goal_id}/checkin/", {"value": value})

    def _call(self, method: str, path: str, body: Mapping[str, Json] | None = None) -> Any:
        headers = {**self.here.headers(), "Content-Type": "application/json", "X-Request-Id": f"{SOMEBODY_ELSE}-{path}"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.here.base_url + path, data, headers, method=method)  # noqa: S310  loopback
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
            return json.load(answer)


def edits_among(requests: Sequence[Mapping[str, Any]], targets: Sequence[str]) -> Mapping[str, Sequence[int]]:
    """The numbers of the requests by which somebody else changed a goal, by its id."""
    found: dict[str, list[int]] = defaultdict(list)
    for request in filter(is_of_somebody_else, requests):
        for target in targets:
            if request["applied"] and f"/goals/{target}/" in request["path"]:
                found[target].append(request["number"])
    return found


def is_of_somebody_else(request: Mapping[str, Any]) -> bool:
    """Whether a request of the log is another person's."""
    return str(request["request_id"]).startswith(SOMEBODY_ELSE)


@contextmanager
def made_world() -> Iterator[World]:
    """A world of its own. Without a keychain service every upload goes without."""
    folder = Path(tempfile.mkdtemp(prefix="campaign-"))
    try:
        with ExitStack() as stack:
            log = folder / "log.jsonl"
            here = stack.enter_context(running_sandbox("--log", str(log), "--latency", _LATENCY))
            elsewhere = stack.enter_context(running_sandbox())
            has_service = sys.platform == "linux" and shutil.which("gnome-keyring-daemon")
            keychain = stack.enter_context(companions.unlocked_keychain()) if has_service else _NO_KEYCHAIN
            yield World(here, elsewhere, log, folder, keychain, _forks())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _forks() -> BaseContext:
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload(["tests.campaign.child", "tests.campaign.running"])
    return forks
