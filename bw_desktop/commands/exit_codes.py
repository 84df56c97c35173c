"""What a headless command tells the program that called it (design.md, the headless commands)."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    ALL_WELL = 0
    WITH_PROBLEMS = 1
    WRONG_USAGE = 2
    FILE_UNREADABLE = 3
    KEY_REFUSED = 4
    NOT_SETTLED = 5
    FORBIDDEN = 6
