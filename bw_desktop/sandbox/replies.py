"""Draws what people of the fictitious company answer to the questions of a template."""

from __future__ import annotations

from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.programmes import Programmes
from bw_desktop.sandbox.talks import Question, Reply
from bw_desktop.sandbox.words import Words


class Replies:
    """Answers drawn with the dice of whatever they belong to."""

    def __init__(self, programmes: Programmes, words: Words) -> None:
        self._texts = programmes.texts
        self._words = words

    def draw(self, dice: Dice, question: Question) -> Reply:
        """An answer to a question."""
        if question.choices:
            return tuple(choice for choice in question.choices if dice.chance(400))
        if question.low is not None and question.high is not None:
            return question.low + dice.below(question.high - question.low + 1)
        return self.text(dice, "confidential" if question.is_confidential else "paragraphs")

    def text(self, dice: Dice, kind: str, **parts: str) -> str:
        """One of the texts of a kind, its gaps filled."""
        lists = self._words.lists
        return dice.choice(self._texts[kind]).format(
            region=dice.choice(lists["regions"]), product=dice.choice(lists["products"]), **parts
        )
