"""What page 1 shows of an approval workbook: whose content it is, how much of it, and its checksum (row G7)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from bw_desktop.ui.kit import Body, Card, Icon, Muted, QuietButton, ScrolledPage, Strong, Title, column, row
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.preview_view import PlanFacts
from bw_desktop.upload.approval import Approval


class ApprovedCard(ScrolledPage):
    """Takes the place of the proof: there is nothing to be answered. `other_wanted` asks for another file."""

    other_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__("upload-approved", widest=1400, margin=0)
        self._around = around
        say = around.wording.text
        self.setAccessibleName(say("pages-file"))
        self._title = Title("", "upload-approved-title")
        self._counts = Strong("", "upload-approved-counts")
        self._checksum = Muted("", "upload-approved-checksum")
        self._checksum.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        other = QuietButton(say("pages-file-other"), "upload-approved-other", icon="folder")
        other.clicked.connect(self.other_wanted)
        card = Card("upload-approved-card")
        heading = row(space=12)
        heading.addWidget(Icon("good", "good"), 0, Qt.AlignmentFlag.AlignTop)
        words = column(space=8)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        words.addWidget(Body(say("pages-approved-about"), "upload-approved-about"))
        words.addWidget(self._checksum)
        words.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        heading.addLayout(words, 1)
        card.body.addLayout(heading)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_approval(self, approval: Approval, facts: PlanFacts | None) -> None:
        """Shows what is approved."""
        wording = self._around.wording
        name = approval.file.name or wording.text("pages-file-pasted")
        self._title.setText(wording.text("pages-approved-title", file=name))
        counts = facts.counts if facts is not None else {}
        parts = [
            wording.text("pages-approved-count", word=fate.word, count=count) for fate, count in counts.items() if count
        ]
        self._counts.setText(" · ".join(parts))
        self._checksum.setText(wording.text("pages-approved-checksum", checksum=approval.plan.checksum))
