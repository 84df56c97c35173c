"""From a question to rows: loads the rows of a domain, batch by batch, wherever they come from.

The tabs and the headless export both look things up; neither knows pages, reports or fall-backs. Knows the leaves,
`records`, `api` and `spreadsheet`.
"""

from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.lookup.goals import GoalLookup
from bw_desktop.lookup.listed import ListedLookup
from bw_desktop.lookup.people import PeopleLookup
from bw_desktop.lookup.reports import ReportLookup

__all__ = ["Batch", "Facts", "GoalLookup", "ListedLookup", "PeopleLookup", "ReportLookup"]
