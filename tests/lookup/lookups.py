"""Every domain's rows as the tabs load them, for the tests that go through all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace
from bw_desktop.api.reports import ReportRunner
from bw_desktop.lookup import GoalLookup, ListedLookup, PeopleLookup
from bw_desktop.lookup.batch import Batch
from bw_desktop.records.domain import Domain
from tests.sandbox_server import Sandbox

MAP = endpoints.load()
SMALL = ("--people", "24", "--goals", "24", "--seed", "7", "--today", "2026-11-17")


def client_of(sandbox: Sandbox, role: str = "super_admin") -> Client:
    """A client with a role's key."""
    key = Key(sandbox.keys[role], sandbox.base_url)
    return Client(Connection(sandbox.base_url, Environment.TEST, look_only=False), key, MAP, Pace())


def batches_of(client: Client, domain: Domain[Any], email: str = "") -> AsyncIterator[Batch[Any]]:
    """A domain's rows; `email` is what the user typed as whom the key acts as."""
    people = PeopleLookup(client)
    if domain.id == "users":
        return people.rows()
    if domain.id == "goals":
        goals = GoalLookup(client, ReportRunner(client, interval=0.05), people, email)
        return goals.rows(date(2026, 1, 1), date(2026, 12, 31))
    return ListedLookup(client, domain).rows()
