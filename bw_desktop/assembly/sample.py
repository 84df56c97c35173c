"""The built-in fictitious company (row A9): the sandbox inside this very process; no key, no network.

What is uploaded to it is kept in the profile until "Start over".
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from bw_desktop.storage.settings import Workspace

if TYPE_CHECKING:
    from httpx import AsyncBaseTransport
    from starlette.applications import Starlette

SAMPLE_ADDRESS = "https://sample.invalid/api/v1/"
"""An address that can exist nowhere (RFC 2606)."""

_ID = "sample"
_STATE = "company.state"


class Sample:
    """The company's server, started when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._app: Starlette | None = None

    @staticmethod
    def workspace(name: str) -> Workspace:
        """The sample's workspace under a name in the user's language; changing it needs no permission."""
        return Workspace(_ID, name, SAMPLE_ADDRESS, "sample", look_only=False, remember_key=False)

    async def open(self) -> tuple[AsyncBaseTransport, str]:
        """A transport to the company, and the key of its Super Admin."""
        from bw_desktop.api import in_process

        if self._app is None:
            self._app = await asyncio.to_thread(self._company)
        return in_process(self._app), self._app.state.keys["super_admin"]

    def _company(self) -> Starlette:
        from bw_desktop.sandbox import Settings, create_app

        return create_app(Settings(state=self._folder / _STATE))

    async def start_over(self) -> None:
        """Forgets everything that was uploaded to the company."""
        await self.close()
        for file in self._folder.glob(f"{_STATE}*"):
            file.unlink()

    async def close(self) -> None:
        """Ends the server."""
        if self._app is not None:
            await self._app.state.server.close()
        self._app = None
