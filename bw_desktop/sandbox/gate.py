"""What a request must pass before anything is done for it: slash, key, privacy notice, limit, path, rights."""

from __future__ import annotations

from math import ceil

from bw_desktop.endpoints import Json, Operation
from bw_desktop.sandbox.access import Keys, Rights, Viewer
from bw_desktop.sandbox.bucket import Bucket
from bw_desktop.sandbox.calls.call import Rejection, forbidden, not_found
from bw_desktop.sandbox.routes import Match, Routes

INVALID_TOKEN: Json = {"detail": "Invalid token."}
PRIVACY_NOTICE: Json = {"detail": "The privacy notice has not been accepted."}


class Gate:
    """Lets a request in, or raises the `Rejection` that section 2.5 of the API notes proposes."""

    def __init__(self, routes: Routes, keys: Keys, rights: Rights, bucket: Bucket) -> None:
        self._routes = routes
        self._keys = keys
        self._rights = rights
        self._bucket = bucket

    def match(self, method: str, path: str, query: str) -> Match:
        """The operation a request means. A GET without the last slash is redirected, a write refused (section 2.1)."""
        found = self._routes.match(method, path)
        if found:
            return found
        if self._routes.knows(path):
            raise Rejection(405, {"detail": f'Method "{method}" not allowed.'})
        if not path.endswith("/") and self._routes.knows(f"{path}/"):
            if method in ("GET", "HEAD"):
                raise Rejection(301, None, location=f"{path}/" + (f"?{query}" if query else ""))
            raise Rejection(400, {"detail": "The address must end in a slash: the body would be lost."})
        raise not_found()

    def viewer(self, key: str) -> Viewer:
        """Whom a key acts as."""
        viewer = self._keys.viewer(key)
        if viewer is None:
            raise Rejection(401, INVALID_TOKEN, www_authenticate="APIToken")
        if key in self._keys.without_privacy_notice:
            raise Rejection(403, PRIVACY_NOTICE)
        return viewer

    def take_turn(self) -> None:
        """Counts a request against the limit."""
        if wait := self._bucket.wait():
            raise throttled(ceil(wait))

    def check_right(self, viewer: Viewer, operation: Operation) -> None:
        """Refuses what the role may not call at all."""
        if not self._rights.allow(viewer.role, operation):
            raise forbidden()


def throttled(seconds: int | None) -> Rejection:
    """Asks to slow down, saying for how long if `seconds` is given."""
    if seconds is None:
        return Rejection(429, {"detail": "Request was throttled."})
    text = f"Request was throttled. Expected available in {seconds} seconds."
    return Rejection(429, {"detail": text}, retry_after=str(seconds))
