"""The fictitious company: a data generator, and a simulated Betterworks server with faults."""

from bw_desktop.sandbox.application import create_app
from bw_desktop.sandbox.paging import Paging
from bw_desktop.sandbox.settings import Settings

__all__ = ["Paging", "Settings", "create_app"]
