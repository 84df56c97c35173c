"""The undo of one upload against the small failing service: planned, sent, continued, looked at."""

from __future__ import annotations

from collections.abc import Callable

from bw_desktop.upload import Journal, Means, Plan, Progress, Results, Sending, Watching, make_results, plan_undo
from bw_desktop.upload.read_back import ReadBack, read_back
from tests.upload.made_upload import FINGERPRINT, Upload
from tests.upload.samples import HOST
from tests.upload.test_journal import Mirror


class Undoing:
    """The undo of an upload that was sent, with a journal of its own; `run` can be called again to continue."""

    def __init__(self, upload: Upload, plan: Plan, cipher: Mirror | None = None) -> None:
        self.upload, self.plan, self._cipher = upload, plan, cipher
        self.path = upload.path.with_name("undo.journal")
        self.sending: Sending | None = None
        Journal.start(self.path, plan, FINGERPRINT, upload.clock, cipher, undoes="upload").close()

    async def run(self, on_progress: Callable[[Progress], None] = lambda _: None) -> Progress:
        service, clock = self.upload.service, self.upload.clock
        with Journal.open(self.path, clock, self._cipher) as journal:
            self.sending = Sending(self.plan, journal, service, service, clock, on_progress)
            return await self.sending.run()

    async def watch(self) -> None:
        service, clock = self.upload.service, self.upload.clock
        with Journal.open(self.path, clock, self._cipher) as journal:
            await Watching(self.plan, journal, service, clock).run(lambda _: None)

    @property
    def results(self) -> Results:
        with Journal.open(self.path, self.upload.clock, self._cipher) as journal:
            return make_results(self.plan, journal, lambda goal_id: f"https://{HOST}/{goal_id}")

    def reasons(self) -> dict[int, str]:
        return {row.row: row.reason.id for row in self.results.rows if row.reason}

    async def proven(self) -> ReadBack:
        with Journal.open(self.path, self.upload.clock, self._cipher) as journal:
            return await read_back(self.plan, journal, self.upload.service, lambda done, total: None)


async def planned(one: Upload, means: Means | None = None) -> Plan:
    with Journal.open(one.path, one.clock, None) as journal:
        return await plan_undo(one.plan, journal, one.service, means or Means(), lambda done, total: None)


async def undoing(one: Upload) -> Undoing:
    """An upload that is sent, and its undo before anything happens."""
    await one.run()
    one.service.writes.clear()
    return Undoing(one, await planned(one))


def fates(plan: Plan) -> dict[int, str]:
    """What each row is, and why."""
    return {item.row: item.reason.id.removeprefix("upload-undo-") if item.reason else "" for item in plan.items}
