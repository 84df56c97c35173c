"""What every page has around it: wording, speech, task runner, actions and dialogs."""

from __future__ import annotations

from dataclasses import dataclass

from bw_desktop.ui.actions import Registry
from bw_desktop.ui.dialogs import Dialogs
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.runner import TaskRunner
from bw_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Made once for a window and handed to each page's constructor."""

    wording: Wording
    speech: Speech
    runner: TaskRunner
    actions: Registry
    dialogs: Dialogs
