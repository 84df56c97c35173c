"""The card of the results page after a few rows went first: each of them a link into Betterworks (row G3)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bw_desktop.ui.kit import Card, Flow, LinkButton, Muted, Strong, emptied
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.upload import Plan, Results, RowResult

_MOST = 20


class FirstCard(Card):
    """Hidden while nothing rests. What can be done then stands in the buttons at the bottom of the page."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__("results-first")
        self._around = around
        self._words = Strong("", "results-first-words")
        self._about = Muted("", "results-first-about")
        self._links = QWidget()
        self._flow = Flow(self._links)
        for widget in (self._words, self._links, self._about):
            self.body.addWidget(widget)
        self.hide()

    def show_results(self, results: Results, plan: Plan) -> None:
        """Shows the rows that went first, where the rest waits."""
        emptied(self._flow)
        self.setVisible(results.is_resting)
        if not results.is_resting:
            return
        say = self._around.wording.text
        first = frozenset(results.first)
        arrived = [row for row in results.rows if row.row in first and row.link]
        words = "pages-first-words" if len(arrived) < len(results.first) else "pages-first-words-all"
        self._words.setText(say(words, count=len(results.first), arrived=len(arrived)))
        self._about.setText(say("pages-first-about", count=results.left))
        for place, row in enumerate(arrived[:_MOST], 1):
            self._flow.addWidget(self._link(row, plan, place))

    def _link(self, row: RowResult, plan: Plan, place: int) -> LinkButton:
        item = plan.item(row.row)
        name = str(item.values.get("name") or (item.before.name if item.before else ""))
        words = self._around.wording.text("pages-first-link", row=row.row, name=name)
        link = LinkButton(words.replace("&", "&&"), f"results-first-{place}", icon="outside", spoken=words)
        link.clicked.connect(lambda: self._around.dialogs.open_web(row.link))
        return link
