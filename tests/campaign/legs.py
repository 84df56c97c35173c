"""Stays beside an upload for one leg: kills it when its time has come, and edits a goal in somebody else's name."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from http.client import HTTPException
from typing import Any

from tests.campaign.schedules import SOON, Leg
from tests.campaign.world import Upload, World
from tests.killing import Log, kill_at

_GLANCE = 0.005


def accompany(upload: Upload, leg: Leg, world: World, targets: Sequence[str]) -> None:
    """Until the upload has ended, by itself or by a kill. `targets` are the goals somebody else may edit."""
    log = Log(world.log, _Editor(leg, world, targets))
    if leg.kill is None or leg.kill.step == SOON:
        until = time.monotonic() + (leg.kill.nth / 1000 if leg.kill else float("inf"))
        while upload.is_running() and time.monotonic() < until:
            log.told("arrived")
            time.sleep(_GLANCE)
        if leg.kill:
            upload.kill()
    else:
        kill_at(upload, log, leg.kill.step, leg.kill.nth)


class _Editor:
    """Changes a goal at the moment when it is read for the so many-th time."""

    def __init__(self, leg: Leg, world: World, targets: Sequence[str]) -> None:
        self._left = leg.edit
        self._world = world
        self._targets = {f"/goals/{target}/": target for target in targets}

    def __call__(self, line: dict[str, Any]) -> None:
        target = next((goal for place, goal in self._targets.items() if line["path"].endswith(place)), None)
        if self._left and target is not None and (line["event"], line["method"]) == ("arrived", "GET"):
            self._left -= 1
            if not self._left:
                # The faults strike anybody; whether it was done, the log tells.
                with suppress(OSError, HTTPException, ValueError):
                    self._world.edit(target, f"As somebody else wants it at {line['number']}")
