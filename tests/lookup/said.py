"""A server that says what a test wants it to say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import httpx

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace


class Said(httpx.AsyncBaseTransport):
    """Answers some paths with JSON, and no others. `answers` may be changed between two questions."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        self.answers = dict(answers)

    def client(self) -> Client:
        """A client of it."""
        connection = Connection("https://acme.example/api/v1/", Environment.TEST, look_only=True)
        return Client(connection, Key("some-key", connection.base_url), endpoints.load(), Pace(), transport=self)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = self.answers.get(request.url.path.removeprefix("/api/v1/"))
        body = json.dumps(answer).encode()
        return httpx.Response(404 if answer is None else 200, stream=httpx.ByteStream(body))
