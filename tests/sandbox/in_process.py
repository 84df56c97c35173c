"""The simulated Betterworks in-process over a small company, and a key's calls to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import httpx
from starlette.applications import Starlette

from bw_desktop.sandbox import Settings

TODAY = date(2026, 11, 17)
SETTINGS = Settings(people=60, goals=120, today=TODAY)


class Client:
    """The calls of a key against a server in-process. Each answers with its response."""

    def __init__(self, app: Starlette, role: str) -> None:
        self.app = app
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app),
            base_url="https://sandbox.example/api/v1/",
            headers={"Authorization": f"APIToken {app.state.keys[role]}"},
        )

    async def get(self, path: str, **query: object) -> httpx.Response:
        return await self.http.get(path, params=query or None)  # type: ignore[arg-type]

    async def post(self, path: str, body: object) -> httpx.Response:
        return await self.http.post(path, json=body)

    async def put(self, path: str, body: object) -> httpx.Response:
        return await self.http.put(path, json=body)

    async def delete(self, path: str) -> httpx.Response:
        return await self.http.delete(path)

    async def control(self, path: str, body: object = None) -> httpx.Response:
        address = f"https://sandbox.example/_sandbox/{path}"
        return await (self.http.get(address) if body is None else self.http.post(address, json=body))

    async def everything(self, path: str, **query: object) -> list[dict[str, Any]]:
        """All items of a list, page by page."""
        page = (await self.get(path, **query)).json()
        found = list(page["results"])
        while page["more"]:
            page = (await self.http.get(page["nextURL"])).json()
            found += page["results"]
        return found


Connect = Callable[..., Awaitable[Client]]
