"""The rows of a domain for the headless export, batch by batch, wherever they come from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import date
from typing import Any

from bw_desktop.assembly.session import Session
from bw_desktop.lookup import Batch, ListedLookup
from bw_desktop.records.department_list import DEPARTMENTS
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import DOMAINS
from bw_desktop.records.people import today_utc
from bw_desktop.records.spans import Days, Within, days_at

EXPORTED: Mapping[str, Domain[Any]] = {one.id: one for one in (*DOMAINS, DEPARTMENTS)}
"""What can be exported, by the words of the command line."""

_EARLIEST, _LATEST = date(1990, 1, 1), date(2099, 12, 31)

USUAL = Within("this-quarter")
"""The days goals are exported for unless others are named, as in the window."""


def batches(session: Session, domain: Domain[Any], days: Days) -> AsyncIterator[Batch[Any]]:
    """The rows of a domain as they arrive; `days` are those of goals."""
    if domain.id == "users":
        return session.people.rows()
    if domain.id == "goals":
        span = days_at(days, today_utc())
        return session.goals.rows(span.first or _EARLIEST, span.last or _LATEST)
    return ListedLookup(session.client, domain).rows()
