"""Tells where the rows of an export come from, for its sheet "About": whose, when, which, and whether all (row C6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bw_desktop import __version__
from bw_desktop.messages import Message
from bw_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the rows of one table come from.

    `title` is the table's, `filters` what narrowed it, in words; `loaded` is when, aware; `notes` are what was left
    out or guessed while it was loaded.
    """

    title: str
    rows: int
    is_whole: bool
    filters: tuple[str, ...] = ()
    loaded: datetime | None = None
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an export comes from. `at` is aware; `who` is the e-mail of the key's owner, empty where not known."""

    workspace: str
    environment: str
    at: datetime
    who: str = ""


def about(
    whole: Provenance, origins: Sequence[Origin], wording: Wording, zone: tzinfo | None = None
) -> list[tuple[str, str]]:
    """The lines of the sheet as (label, value); several tables each get theirs under their title."""
    say = wording.text
    lines = [
        (say("export-about-workspace"), f"{whole.workspace} – {say(f'environment-{whole.environment}')}"),
        (say("export-about-time"), _told(whole.at, zone)),
        (say("export-about-who"), whole.who or say("export-about-nobody")),
        (say("export-about-program"), f"bw_desktop {__version__}"),
    ]
    for origin in origins:
        if len(origins) > 1:
            lines += [("", ""), (origin.title, "")]
        lines += _of_table(origin, wording, zone)
    return lines


def _of_table(origin: Origin, wording: Wording, zone: tzinfo | None) -> Iterator[tuple[str, str]]:
    say = wording.text
    yield say("export-about-rows"), str(origin.rows)
    yield say("export-about-filters"), "; ".join(origin.filters) or say("export-about-no-filters")
    yield say("export-about-complete"), say("export-about-whole" if origin.is_whole else "export-about-part")
    if origin.loaded is not None:
        yield say("export-about-loaded"), _told(origin.loaded, zone)
    for note in origin.notes:
        yield say("export-about-note"), wording.say(note)


def _told(instant: datetime, zone: tzinfo | None) -> str:
    """An instant as ISO tells it, with its distance from UTC, and the zone's name where it has one."""
    local = instant.astimezone(zone)
    name = local.tzname() or ""
    written = local.isoformat(sep=" ", timespec="seconds")
    return f"{written} ({name})" if name.isalpha() else written
