"""The data domains of the program, in the order of their tabs."""

from __future__ import annotations

from typing import Any

from bw_desktop.records.calibration import CALIBRATION
from bw_desktop.records.conversations import CONVERSATIONS
from bw_desktop.records.domain import Domain
from bw_desktop.records.feedback import FEEDBACK
from bw_desktop.records.goals import GOALS
from bw_desktop.records.people import USERS
from bw_desktop.records.recognition import RECOGNITION

DOMAINS: tuple[Domain[Any], ...] = (USERS, GOALS, CONVERSATIONS, FEEDBACK, RECOGNITION, CALIBRATION)
EVERY: tuple[Domain[Any], ...] = tuple(one for domain in DOMAINS for one in (domain, *domain.beside))
"""The domains with the lists that stand beside them."""


def domain_of(id: str) -> Domain[Any]:
    """The domain of an id, also of those beside another; raises `KeyError`."""
    return _BY_ID[id]


_BY_ID = {one.id: one for one in EVERY}
