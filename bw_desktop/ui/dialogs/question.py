"""A question with a few answers in words, one of which is safe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from bw_desktop.ui.kit import Body, PrimaryButton, QuietButton, SecondaryButton, Sheet
from bw_desktop.wording import Wording

_KINDS = {"primary": PrimaryButton, "secondary": SecondaryButton, "quiet": QuietButton}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: id, the words of its button, "primary", "secondary" or "quiet", and whether it has the first focus."""

    id: str
    text: str
    kind: str = "secondary"
    focus: bool = False


class Question(Sheet):
    """Asks; `chosen` is the id of the answer, empty when the question was put away."""

    def __init__(
        self,
        wording: Wording,
        environment: str,
        title: str,
        sentence: str,
        answers: Sequence[Answer],
        parent: QWidget | None,
    ) -> None:
        super().__init__(wording, environment, title, "question", parent=parent)
        self.chosen = ""
        self.body.addWidget(Body(sentence, "question-sentence"))
        self.body.addStretch(1)
        for number, answer in enumerate(answers, 1):
            button = _KINDS[answer.kind](answer.text, f"answer-{answer.id}")
            button.clicked.connect(lambda _=False, chosen=answer.id: self._choose(chosen))
            self.add_button(button, closes=number, focus=answer.focus)

    def _choose(self, id: str) -> None:
        self.chosen = id
