"""A workspace in memory for the tests of the window: people, goals, uploads, settings; no server is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bw_desktop.messages import Message
from bw_desktop.storage.activity import ActivityLog
from bw_desktop.storage.settings import Settings, Workspace
from tests.ui.made import MadeGoals, MadeKept, MadePeople, goal_record
from tests.ui.made_listed import RECORDS, MadeListed, made_listed
from tests.ui.reports.made import MadeReports
from tests.ui.upload.made import MadeUploads

SAMPLE = Workspace("sample", "Sample company", "https://sample.invalid/api/v1/", "sample", look_only=False)
LIVE = Workspace("w1", "ACME", "https://app.example/api/v1/", "live", key_owner="jane.smith@acme.example")
TEST = Workspace("w2", "ACME preview", "https://preview.example/api/v1/", "test", look_only=False)


@dataclass
class MadeSession:
    """Satisfies `desk.Session`; `waiting` is told why Betterworks is left alone."""

    workspace: Workspace = SAMPLE
    people: MadePeople = field(default_factory=MadePeople)
    goals: MadeGoals = field(default_factory=lambda: MadeGoals([goal_record(1, "Company"), goal_record(2, "Team")]))
    uploads: MadeUploads = field(default_factory=MadeUploads)
    reports: MadeReports = field(default_factory=MadeReports)
    kept: MadeKept = field(default_factory=MadeKept)
    lists: dict[str, MadeListed] = field(default_factory=lambda: {one: made_listed(one) for one in RECORDS})
    waiting: list[Callable[[Message | None], None]] = field(default_factory=list)

    def listed(self, domain: str) -> MadeListed:
        return self.lists[domain]

    def web_address(self, kind: str, id: str) -> str:
        return f"https://app.example/{kind}/{id}"

    def on_waiting(self, tell: Callable[[Message | None], None]) -> None:
        self.waiting.append(tell)


class MadeHost:
    """Satisfies `desk.Host`: settings in memory, and an activity log of its own."""

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.activity = ActivityLog(folder / "activity.jsonl")

    def keep(self, settings: Settings) -> None:
        self.settings = settings
