"""Page 5: a sentence, three ways, and in LIVE the number typed; the focus stands on Back (rows G2, G3, G4)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout

from bw_desktop.ui.kit import Caption, Card, MessageBar, Strong, Title, column, emptied, on_choice, row
from bw_desktop.ui.naming import named
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.page import UploadPage
from bw_desktop.ui.upload.saving import EXCEL, save_approval
from bw_desktop.ui.upload.send_view import SendView, Target, Way, send_view
from bw_desktop.ui.upload.typed_number import TypedNumber
from bw_desktop.upload.first_few import FIRST_FEW

ALLOW_CHANGES = "look-only"
"""The id of the action that switches look-only off."""


class SendPage(UploadPage):
    """Check only is chosen at first: neither Enter nor Space alone leads to sending. `went_on` begins to send."""

    def __init__(self, around: Surroundings, flow: UploadFlow, target: Callable[[], Target]) -> None:
        say = around.wording.text
        super().__init__(around, flow, Step.SEND, say("pages-send-button-check"))
        self._target = target
        self._way = Way.CHECK_ONLY
        self.number = TypedNumber(around.wording, "send-number")
        self.number.changed.connect(self._on_typed)
        self._said: QVBoxLayout = column(space=8)
        self._locked: QVBoxLayout = column()
        self._not_kept: QVBoxLayout = column(space=8)
        self.sentence = Title("", "send-sentence")
        self.content.addLayout(self._said)
        self.content.addWidget(self.sentence)
        self.content.addLayout(self._locked)
        self.content.addLayout(self._not_kept)
        self.content.addWidget(self._choices())
        self.content.addWidget(self.number)
        self.content.addStretch(1)

    def enter(self) -> None:
        self._way = Way.CHECK_ONLY
        self.ways[self._way].setChecked(True)
        self.number.field.clear()
        emptied(self._said)

    def refresh(self) -> None:
        view = self._view()
        if view is None:
            return
        wording = self.around.wording
        self.sentence.setText(wording.say(view.sentence))
        emptied(self._locked)
        if view.is_locked:
            words, unlock = wording.text("pages-send-locked"), wording.text("pages-send-unlock")
            bar = MessageBar(wording, "look", words, "send-locked", remedy=unlock)
            bar.remedied.connect(lambda: self.remedy_wanted.emit(ALLOW_CHANGES))
            self._locked.addWidget(bar)
        emptied(self._not_kept)
        if view.count and not self.flow.uploads.keeps_contents:
            bar = MessageBar(wording, "told", wording.text("pages-send-not-kept"), "send-not-kept")
            self._not_kept.addWidget(bar)
        if self._asks_for_old_values(view):
            bar = MessageBar(wording, "look", wording.text("pages-send-old-values"), "send-old-values")
            self._not_kept.addWidget(bar)
        self.ways[Way.SEND_ALL].setEnabled(view.count > 0 and not view.is_locked)
        for widget in self._first:
            widget.setVisible(view.first > 0)
        self.ways[Way.FIRST_FEW].setEnabled(not view.is_locked)
        self.number.ask(view.count)
        self._show_way(view)

    def take_focus(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        view = self._view()
        if view is None or not view.can_send(self._way, self.number.text):
            return
        if self._way is Way.CHECK_ONLY:
            self._save()
        elif self._asks_for_old_values(view):
            self.around.runner.start(self._ask_for_old_values(), self)
        else:
            self._begin()

    def _asks_for_old_values(self, view: SendView) -> bool:
        """Whether the old values have to be saved by the user, since they cannot be kept here (row K2)."""
        return view.changed > 0 and not self.flow.uploads.keeps_contents

    async def _ask_for_old_values(self) -> None:
        say = self.around.wording.text
        suggested = Path.home() / f"{say('pages-old-values-name')}.xlsx"
        title = say("pages-send-old-values-title")
        path = await self.around.dialogs.file_to_save(self.window(), title, suggested, EXCEL)
        if path is not None:
            self._begin(path)

    def _begin(self, old_values: Path | None = None) -> None:
        self.work(lambda: self._start(old_values), self.around.wording.text("pages-send-starting"))

    async def _start(self, old_values: Path | None) -> None:
        plan = self.flow.plan
        if old_values is not None and plan is not None:
            await self.flow.uploads.save_old_values(old_values, plan)
        await self.flow.start(few=self._way is Way.FIRST_FEW)
        self.went_on.emit()

    def _save(self) -> None:
        save_approval(self, self._said)

    def _view(self) -> SendView | None:
        return send_view(self.flow.facts, self._target()) if self.flow.facts is not None else None

    def _choices(self) -> Card:
        say = self.around.wording.text
        card = Card("send-choices")
        card.body.addWidget(Strong(say("pages-send-choice"), "send-choice"))
        group = QButtonGroup(self)
        self.ways: dict[Way, QRadioButton] = {}
        for way in Way:
            words = say(f"pages-send-{way.value}", count=FIRST_FEW)
            button = named(QRadioButton(words), f"send-{way.value}", words)
            about = say(f"pages-send-{way.value}-about", count=FIRST_FEW)
            button.setAccessibleDescription(about)
            button.setChecked(way is Way.CHECK_ONLY)
            on_choice(button, partial(self._on_way, way))
            group.addButton(button)
            self.ways[way] = button
            card.body.addWidget(button)
            below = row()
            below.setContentsMargins(28, 0, 0, 4)
            caption = Caption(about, f"send-{way.value}-about")
            below.addWidget(caption)
            card.body.addLayout(below)
            if way is Way.FIRST_FEW:
                self._first = (button, caption)
        return card

    def _on_way(self, way: Way) -> None:
        self._way = way
        if (view := self._view()) is not None:
            self._show_way(view)

    def _on_typed(self) -> None:
        if (view := self._view()) is not None:
            self._show_way(view)

    def _show_way(self, view: SendView) -> None:
        self.primary.set_text(self.around.wording.say(view.button(self._way)))
        self.primary.setEnabled(view.can_send(self._way, self.number.text))
        self.number.setVisible(view.asks_number and self._way is Way.SEND_ALL and not view.is_locked)
