"""Ties rows to their owners, their parents and the goals that exist already."""

from __future__ import annotations

from collections.abc import Mapping

from bw_desktop.upload.facts import Links
from bw_desktop.upload.live import Live
from bw_desktop.upload.table import Table


def link(table: Table, live: Live, people: Mapping[str, str]) -> Links:
    """The owner, parent and existing goal of each row. `people` are the user's choices among several."""
    raise NotImplementedError
