"""The rules of goals, each a small function over all rows (section 4.2 and 5.1 of the API notes)."""

from __future__ import annotations

from bw_desktop.upload.subject import Rule

RULES: tuple[Rule, ...] = ()
