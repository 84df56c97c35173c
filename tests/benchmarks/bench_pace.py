"""Sending under a limit of N requests a minute (row H1): the part of N that is used, and nobody left out.

Ten senders create goals in the sandbox for five minutes of its clock, at 50 and at 300 a minute side by side. What is
allowed is N for each minute, and the tenth of a minute's worth the bucket holds at the start.
`bench_pace.py MINUTES` takes another time.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace
from bw_desktop.endpoints import EndpointMap
from bw_desktop.errors import ProgramError
from tests.sandbox_server import Sandbox, running_sandbox

SENDERS = 10
RATES = (50, 300)


class Run:
    """One sending under one limit."""

    def __init__(self, sandbox: Sandbox, rate: int, minutes: float, known: EndpointMap) -> None:
        self.sandbox = sandbox
        self.rate = rate
        self.until = time.monotonic() + minutes * 60
        self.known = known
        self.accepted = 0
        self.failed = 0

    async def send(self) -> None:
        """Sends until time is up, and prints the measurement."""
        began = time.monotonic()
        connection = Connection(self.sandbox.base_url, Environment.TEST, look_only=False)
        key = Key(self.sandbox.keys["super_admin"], self.sandbox.base_url)
        async with Client(connection, key, self.known, Pace()) as client:
            owner = (await client.call("users.me")).record()["id"]
            await asyncio.gather(*(self._sender(client, owner, number) for number in range(SENDERS)))
        minutes = (time.monotonic() - began) / 60
        self._print(minutes)

    async def _sender(self, client: Client, owner: int, number: int) -> None:
        sent = 0
        while time.monotonic() < self.until:
            sent += 1
            values = {
                "name": f"Goal {number}-{sent}", "owner_id": owner, "start": "2026-10-01", "end": "2026-12-31",
            }  # fmt: skip
            try:
                await client.call("goals.create", body=self.known.body("goals.create", values))
                self.accepted += 1
            except ProgramError:
                self.failed += 1

    def _print(self, minutes: float) -> None:
        allowed = self.rate * minutes + self.rate / 10
        measured = {
            "work": f"sending under {self.rate} a minute, {minutes:.1f} min",
            "against": "what the limit allows",
            "ours": self.accepted,
            "theirs": round(allowed),
            "unit": "goals",
            "ratio": self.accepted / allowed,
            "budget": ">= 0.95",
        }
        failures = {
            "work": f"permanent failures under {self.rate} a minute",
            "against": "none",
            "ours": self.failed,
            "theirs": None,
            "unit": "goals",
            "ratio": self.failed,
            "budget": "<= 0",
        }
        for line in (measured, failures):
            print(json.dumps(line), flush=True)


async def measure(minutes: float) -> None:
    """Both limits side by side."""
    known = endpoints.load()
    with running_sandbox("--rate", f"{RATES[0]}/min") as slow, running_sandbox("--rate", f"{RATES[1]}/min") as fast:
        runs = [Run(sandbox, rate, minutes, known) for sandbox, rate in zip((slow, fast), RATES, strict=True)]
        await asyncio.gather(*(run.send() for run in runs))


if __name__ == "__main__":
    asyncio.run(measure(float(sys.argv[1]) if len(sys.argv) > 1 else 5.0))
