"""What would be sent for a goal or milestone: the fields of the create body, and the value to check in."""

from __future__ import annotations

from bw_desktop.upload.facts import Facts
from bw_desktop.upload.plan import Draft


def draft(facts: Facts, position: int) -> Draft:
    """The draft of one row, by its position."""
    raise NotImplementedError
