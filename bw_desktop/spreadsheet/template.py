"""Makes the workbook people fill in (row D6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bw_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class TemplateLists:
    """What the drop-downs offer. Either may be empty, as it is without a network."""

    owner_emails: Sequence[str] = ()
    categories: Sequence[str] = ()


def write_template(path: Path, lists: TemplateLists, *, wording: Wording) -> Path:
    """Writes the template for goals and milestones; returns its path. Raises `FileUnwritable`."""
    raise NotImplementedError
