"""Rows of listed domains for the tests of their tabs, read from records as the server sends them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bw_desktop.errors import ProgramError
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.domain import Domain, Part
from bw_desktop.records.domains import domain_of
from tests.records.domain_samples import (
    JANE,
    SAM,
    conversation_record,
    feedback_record,
    recognition_record,
    talent_record,
    template_record,
)
from tests.ui.made import MAP

RECORDS: dict[str, list[dict[str, Any]]] = {
    "conversations": [conversation_record(1), conversation_record(2, status="completed", employee=SAM)],
    "conversation-templates": [template_record(310)],
    "feedback": [feedback_record(1), feedback_record(2, provider=None)],
    "feedback-templates": [template_record(41, name="Peer feedback", hide_providers=True)],
    "recognition": [recognition_record(1), recognition_record(2)],
    "calibration": [talent_record(JANE, overall_rating=("Exceeds", 65)), talent_record(SAM, overall_rating=40)],
    "cycles": [{"id": 40, "name": "FY40 year-end", "status": "open", "start": "2026-01-01", "end": "2026-03-01"}],
}


@dataclass
class MadeListed:
    """The rows of one listed domain; `error` is raised instead of them, `refused` instead of a single record."""

    domain: Domain[Any]
    records: list[dict[str, Any]] = field(default_factory=list)
    error: ProgramError | None = None
    refused: ProgramError | None = None
    asked: list[str] = field(default_factory=list)

    async def rows(self) -> AsyncIterator[Batch[Any]]:
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        reader = self._reader()
        yield Batch(reader.page(self.records), Facts(len(self.records)), reader.extra.columns())

    async def record(self, row: Any) -> Any:
        self.asked.append(row.id)
        await asyncio.sleep(0)
        if self.refused is not None:
            raise self.refused
        return row

    def parts(self, row: Any) -> Sequence[Part]:
        return self.domain.parts(MAP, row)

    def sent(self, row: Any) -> Mapping[str, Any]:
        return self.domain.sent(MAP, row)

    def _reader(self) -> Any:
        assert self.domain.reader is not None
        return self.domain.reader(MAP)


def made_listed(domain: str) -> MadeListed:
    """The rows above of a domain."""
    return MadeListed(domain_of(domain), RECORDS[domain])
