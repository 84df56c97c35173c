"""The tab of any domain that one call lists: conversations, feedback, recognition, calibration (rows Q5 to Q8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from bw_desktop.messages import Message
from bw_desktop.records.domain import Entry, Part
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.record_panel import Section
from bw_desktop.ui.tabs.data_tab import DataTab, WebAddress
from bw_desktop.ui.tabs.sources import Listed


class ListedTab(DataTab):
    """One listed domain of a workspace."""

    def __init__(
        self,
        rows: Listed,
        around: Surroundings,
        environment: str,
        web: WebAddress,
        layout: TableLayout | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(rows.domain, around, environment, web, layout, parent)
        self._rows = rows
        self.reads_live = bool(rows.domain.single)

    def load(self) -> None:
        """Loads all rows the key may see."""
        self.page.load(self._rows.rows)

    async def live_sections(self, record: Any) -> tuple[Any, list[Section]]:
        live = await self._rows.record(record)
        return live, self.sections_of(live)

    def sections_of(self, record: Any) -> list[Section]:
        return part_sections(self.around.speech, self._rows.parts(record))

    def sent(self, record: Any) -> Mapping[str, Any]:
        return self._rows.sent(record)


def part_sections(speech: Speech, parts: Sequence[Part]) -> list[Section]:
    """The parts of a record in words: a question above its answer."""
    return [
        Section(speech.wording.say(part.title), [_field(speech, entry) for entry in part.entries], part.icon, True)
        for part in parts
    ]


def _field(speech: Speech, entry: Entry) -> tuple[str, str]:
    say = speech.wording.say
    value = say(entry.value) if isinstance(entry.value, Message) else speech.value(entry.value)
    label, mark = (say(one) if isinstance(one, Message) else one for one in (entry.label, entry.mark))
    return "\n".join(part for part in (label, mark) if part), value
