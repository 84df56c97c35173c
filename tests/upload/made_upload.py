"""One upload against the small failing service: made from rows, sent, continued, looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Journal, Plan, Progress, Results, Sending, make_results
from tests.upload.samples import HOST, goal
from tests.upload.simple_service import FastClock, Service

FINGERPRINT = "f" * 64


class Upload:
    """One plan with its journal on disk; `run` sends, and can be called again to continue."""

    def __init__(self, folder: Path, plan: Plan, **service: object) -> None:
        self.clock = FastClock()
        self.service = Service(self.clock, **service)  # type: ignore[arg-type]
        self.plan = plan
        self.path = folder / "upload.journal"
        self.path.unlink(missing_ok=True)
        self.seen: list[Progress] = []
        self.sending: Sending | None = None
        Journal.start(self.path, plan, FINGERPRINT, self.clock, None).close()

    async def run(self, on_progress: Callable[[Progress], None] | None = None) -> Progress:
        with Journal.open(self.path, self.clock, None) as journal:
            self.sending = Sending(
                self.plan, journal, self.service, self.service, self.clock, on_progress or self.seen.append
            )
            return await self.sending.run()

    @property
    def results(self) -> Results:
        with Journal.open(self.path, self.clock, None) as journal:
            return make_results(self.plan, journal, lambda goal_id: f"https://{HOST}/{goal_id}")

    def outcomes(self) -> list[str]:
        return [row.outcome.value for row in self.results.rows]


def some(count: int, **cells: CellValue) -> list[dict[str, CellValue]]:
    return [goal(f"Goal {number}", **cells) for number in range(1, count + 1)]
