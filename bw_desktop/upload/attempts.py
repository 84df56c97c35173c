"""One request of a row: intent on disk, request, answer on disk; what failed is done as the table of repeats says."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from uuid import uuid4

from bw_desktop.errors import ProgramError
from bw_desktop.upload.doubts import Doubts
from bw_desktop.upload.journal import Journal
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.stop_rules import StopRules
from bw_desktop.upload.valve import Valve
from bw_desktop.upload.verdicts import Verdict, kind_of, verdict_of

MOST_ATTEMPTS = 3
"""So often a request whose answer was lost is sent in one run."""


class Attempts:
    """The requests of one run."""

    def __init__(self, journal: Journal, doubts: Doubts, valve: Valve, rules: StopRules) -> None:
        self._journal = journal
        self._doubts = doubts
        self._valve = valve
        self._rules = rules

    async def send(self, row: int, kind: StepKind, call: Callable[[str], Awaitable[str]]) -> None:
        """One request; again while it was certainly not processed. Then it is done, refused or in doubt."""
        while not await self.send_once(row, kind, call):
            pass

    async def send_once(self, row: int, kind: StepKind, call: Callable[[str], Awaitable[str]]) -> bool:
        """One request; whether anything may have come of it. If not, the wait is over and it can be sent again.

        `call` takes the request id and gives the id of the object. Raises `Stopped`.
        """
        request_id = uuid4().hex
        await asyncio.to_thread(self._journal.intend, row, kind, request_id)
        try:
            server_id = await call(request_id)
        except ProgramError as error:
            return await self._failed(row, kind, error)
        self._doubts.taken.add(server_id)
        await asyncio.to_thread(self._journal.done, row, kind, server_id)
        self._valve.worked()
        self._rules.accepted()
        return True

    async def _failed(self, row: int, kind: StepKind, error: ProgramError) -> bool:
        verdict = verdict_of(error)
        if verdict is Verdict.LOOK:
            return True
        if verdict is Verdict.TOLD:
            if reason := self._rules.refused(kind_of(error)):
                self._valve.stop(reason)
            self._valve.worked()
            await asyncio.to_thread(self._journal.refused, row, kind, error.message, _said(error))
            return True
        await asyncio.to_thread(self._journal.not_sent, row, kind)
        await self._doubts.wait_out(verdict, error)
        return False


def _said(error: ProgramError) -> str:
    fields = "; ".join(f"{name}: {text}" for name, text in error.details.fields.items())
    return fields or error.details.text
