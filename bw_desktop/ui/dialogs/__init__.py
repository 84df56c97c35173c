"""Dialogs that are opened and awaited; never a nested loop."""

from bw_desktop.ui.dialogs.opened import opened
from bw_desktop.ui.dialogs.service import Answer, Dialogs

__all__ = ["Answer", "Dialogs", "opened"]
