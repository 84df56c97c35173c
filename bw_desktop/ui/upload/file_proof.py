"""How a file is understood: its sheet, a picture of its first rows, its questions, and what it hides."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from bw_desktop.spreadsheet import describe
from bw_desktop.ui.kit import Caption, Icon, Muted, QuietButton, ScrolledPage, Strong, Title, column, emptied, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.ui.upload.file_view import ON_FILE_PAGE, asked, count_of_rows, picture
from bw_desktop.ui.upload.picture_table import PictureTable
from bw_desktop.ui.upload.question_card import QuestionCard
from bw_desktop.ui.upload.reading import Reading
from bw_desktop.upload import Answers, Question


class FileProof(ScrolledPage):
    """Shows a `Reading`. The signals carry what the user wants otherwise."""

    other_wanted = Signal()
    sheet_chosen = Signal(str)
    header_chosen = Signal(int)
    answered = Signal(object, str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__("upload-proof", widest=1400, margin=0)
        self._around = around
        say = around.wording.text
        self.setAccessibleName(say("pages-file"))
        self._name = Title("", "upload-file-name")
        self._name.setWordWrap(False)
        self.sheet = named(QComboBox(), "upload-sheet", say("pages-file-sheet"))
        self.sheet.activated.connect(lambda place: self.sheet_chosen.emit(self.sheet.itemData(place)))
        other = QuietButton(say("pages-file-other"), "upload-other-file", icon="folder")
        other.clicked.connect(self.other_wanted)
        heading = row(space=12)
        heading.addWidget(Icon("workbook", "accent"), 0, Qt.AlignmentFlag.AlignVCenter)
        heading.addWidget(self._name)
        heading.addWidget(other)
        heading.addStretch(1)
        heading.addWidget(Caption(say("pages-file-sheet")))
        heading.addWidget(self.sheet)
        self._count = Strong("", "upload-count")
        self._layout = Muted("", "upload-layout")
        self.picture = PictureTable(around.wording)
        self.picture.header_chosen.connect(self.header_chosen)
        self._questions: QVBoxLayout = column(space=12)
        self._notes: QVBoxLayout = column(space=4)
        self.body.setSpacing(8)
        self.body.addLayout(heading)
        self.body.addWidget(self._count)
        self.body.addLayout(self._questions)
        self.body.addWidget(self.picture)
        self.body.addWidget(self._layout)
        self.body.addLayout(self._notes)
        self.body.addStretch(1)

    def show_reading(self, reading: Reading, questions: tuple[Question, ...], answers: Answers) -> None:
        """Shows a file as it is understood now."""
        wording = self._around.wording
        self._name.setText(reading.opened.file.name or wording.text("pages-file-pasted"))
        self._count.setText(wording.say(count_of_rows(reading)))
        self._layout.setText(f"{wording.say(reading.layout.reason)} {wording.text('pages-file-picture-hint')}")
        self.picture.show_picture(picture(reading, cell_words(self._around.speech)), reading.sheet.name)
        self._show_sheets(reading)
        emptied(self._questions)
        for one in asked(questions, answers, ON_FILE_PAGE):
            card = QuestionCard(wording, one)
            card.answered.connect(self.answered)
            self._questions.addWidget(card)
        self._show_notes(reading)

    def _show_sheets(self, reading: Reading) -> None:
        with QSignalBlocker(self.sheet):
            self.sheet.clear()
            for info in reading.sheets:
                hidden = self._around.wording.text("pages-file-sheet-hidden", name=info.name)
                self.sheet.addItem(hidden if info.hidden else info.name, info.name)
            self.sheet.setCurrentIndex(max(0, self.sheet.findData(reading.sheet.name)))
        self.sheet.setEnabled(len(reading.sheets) > 1)

    def _show_notes(self, reading: Reading) -> None:
        emptied(self._notes)
        wording = self._around.wording
        if not reading.sheet.traps:
            return
        self._notes.addWidget(Strong(wording.text("pages-file-notes"), "upload-notes-title"))
        for number, trap in enumerate(reading.sheet.traps, 1):
            line = row(space=8)
            line.addWidget(Icon("look", "look", 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Muted(wording.say(describe(trap)), f"upload-note-{number}"), 1)
            self._notes.addLayout(line)
