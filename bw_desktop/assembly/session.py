"""One workspace in use: a client with its key, look-ups and uploads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bw_desktop.api import Client
from bw_desktop.api.reports import ReportRunner
from bw_desktop.assembly.keeping import KeptRows
from bw_desktop.assembly.uploads import Uploads
from bw_desktop.lookup import GoalLookup, ListedLookup, PeopleLookup, ReportLookup
from bw_desktop.messages import Message
from bw_desktop.records.domains import EVERY
from bw_desktop.storage.settings import Workspace


class Session:
    """What the tabs and the commands work with. `workspace` is kept up with the settings."""

    def __init__(
        self, workspace: Workspace, client: Client, reports: ReportRunner, uploads: Uploads, kept: KeptRows
    ) -> None:
        self.workspace = workspace
        self.client = client
        self.people = PeopleLookup(client)
        self.goals = GoalLookup(client, reports, self.people, workspace.key_owner)
        self.reports = ReportLookup(client, reports)
        self._listed = {one.id: ListedLookup(client, one) for one in EVERY if one.listing}
        self.uploads = uploads
        self.kept = kept
        self._quiet: list[Callable[[], None]] = []

    def listed(self, domain: str) -> ListedLookup[Any]:
        """The look-up of a domain that one call lists, by its id; raises `KeyError`."""
        return self._listed[domain]

    def web_address(self, kind: str, id: str) -> str:
        """Where a person or goal stands in Betterworks itself, for the browser."""
        return self.client.endpoints.web[kind].format(host=self.client.connection.host, id=id)

    def replace_key(self, secret: str) -> None:
        """Uses a new key for the same host from the next request on (row A7). Raises `KeyNotAccepted`."""
        self.client.key.replace(secret)

    def set_look_only(self, workspace: Workspace) -> None:
        """Takes over the workspace's look-only from the next request on."""
        self.workspace = workspace
        self.client.set_look_only(workspace.look_only)

    def on_waiting(self, tell: Callable[[Message | None], None]) -> None:
        """Tells why Betterworks is left alone for a while, and None when it goes on, until the session is closed."""
        self._quiet.append(self.client.listen(lambda waiting: tell(waiting.message if waiting else None)))

    async def aclose(self) -> None:
        """Closes every connection; rows that are just being kept are not."""
        self.kept.close()
        while self._quiet:
            self._quiet.pop()()
        await self.client.close()
