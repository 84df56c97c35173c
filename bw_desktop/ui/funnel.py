"""Where every exception ends that nobody caught: told in the window, and written to the log without personal data."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from types import TracebackType

from bw_desktop.errors import Bug, Details, ProgramError

_LOG = logging.getLogger(__name__)
_FRAMES = 12


class Funnel:
    """Takes exceptions; `tell` is set to what shows them as long as there is a window."""

    def __init__(self) -> None:
        self.tell: Callable[[ProgramError], object] = lambda error: None

    def __call__(self, error: BaseException) -> None:
        """Tells an error; what is none of ours is a bug, whose place in the code can be copied."""
        if isinstance(error, ProgramError):
            self.tell(error)
            return
        _LOG.error("unexpected", exc_info=error)
        self.tell(Bug(details=Details(text=_place(error))))

    def hook(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """As `sys.excepthook` calls it: exceptions in slots come here too."""
        self(error)


def _place(error: BaseException) -> str:
    """The kind of the error and where it happened; never its text, which may hold what was typed."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    lines = [f"{frame.name} ({frame.filename.rpartition('/')[2]}:{frame.lineno})" for frame in frames]
    return "\n".join([type(error).__name__, *lines])
