"""A question only the user can answer about a file, with its answers as radio buttons (rows D3, D4, F5)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from bw_desktop.ui.kit import Caption, Card, Icon, Strong, on_choice, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.upload.file_view import Asked
from bw_desktop.wording import Wording


class QuestionCard(Card):
    """`answered` carries the question's id and the value of the answer."""

    answered = Signal(object, str)

    def __init__(self, wording: Wording, asked: Asked) -> None:
        question = asked.question
        name = f"question-{question.id.value.replace('_', '-')}"
        super().__init__(name)
        words = wording.say(question.message)
        self.setAccessibleName(words)
        heading = row(space=8)
        heading.addWidget(Icon("help", "look"), 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(Strong(words, f"{name}-words"), 1)
        self.body.addLayout(heading)
        group = QButtonGroup(self)
        self.options: dict[str, QRadioButton] = {}
        for option in question.options:
            text = wording.say(option.message)
            button = named(QRadioButton(text.replace("&", "&&")), f"{name}-{option.value}", text)
            button.setChecked(option.value == asked.value)
            on_choice(button, partial(self.answered.emit, question.id, option.value))
            group.addButton(button)
            self.options[option.value] = button
            self.body.addWidget(button)
        self._group = group
        if question.safe and not asked.is_answered:
            self.body.addWidget(Caption(wording.text("pages-file-safe"), f"{name}-safe"))

    def take_focus(self) -> None:
        """Puts the focus on the answer that holds, else on the first."""
        button = self._group.checkedButton() or self._group.buttons()[0]
        button.setFocus(Qt.FocusReason.OtherFocusReason)
