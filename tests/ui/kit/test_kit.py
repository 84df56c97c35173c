"""The small parts: what they say, to the eye and to assistive technology, and what they emit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from bw_desktop.errors import Details, NotAllowed, Refused
from bw_desktop.messages import Message
from bw_desktop.ui import theme
from bw_desktop.ui.kit import (
    ENVIRONMENTS,
    Chip,
    ChoiceCard,
    EmptyState,
    EnvironmentBand,
    FormRow,
    IconButton,
    MessageBar,
    PrimaryButton,
    ProgressLine,
    Sheet,
    StepList,
    Tile,
    ValueText,
    details_text,
    error_bar,
    window_name,
)
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import clicked, nameless

WORDING = Wording()


def test_a_button_speaks_its_words_without_the_mark_of_its_key(parent: QWidget) -> None:
    button = PrimaryButton("&Send 5 goals", "send", parent=parent)
    assert (button.objectName(), button.accessibleName()) == ("send", "Send 5 goals")
    button.set_text("Send 6 goals")
    assert button.accessibleName() == "Send 6 goals"


def test_enter_presses_only_the_button_that_has_the_focus(parent: QWidget) -> None:
    pressed: list[str] = []
    for name in ("send", "back"):
        button = PrimaryButton(name, name, parent=parent)
        button.clicked.connect(lambda _=False, name=name: pressed.append(name))
        assert not button.autoDefault()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["back"]
    QApplication.sendEvent(button, held_down(Qt.Key.Key_Enter))
    assert pressed == ["back"]


def held_down(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)


def test_an_icon_button_says_what_it_does_and_changes_colour_with_the_theme(
    light: theme.Theme, parent: QWidget
) -> None:
    button = IconButton("refresh", "again", "Refresh", parent)
    before = button.icon().pixmap(20, 20).toImage()
    assert (button.toolTip(), button.accessibleName()) == ("Refresh", "Refresh")
    light.set_choice("dark")
    assert button.icon().pixmap(20, 20).toImage() != before


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_the_band_has_word_icon_and_colour_and_is_spoken(environment: str, parent: QWidget) -> None:
    band = EnvironmentBand(WORDING, environment, "ACME", parent)
    word = WORDING.text(f"environment-{environment}-long")
    assert band.accessibleName() == f"{word} ACME"
    assert band.isVisibleTo(parent)
    assert any(label.text() == word for label in band.findChildren(type(band._word)))
    assert not band._icon.pixmap().isNull()
    colour = theme.current().colour(environment)
    band.resize(400, 32)
    assert band.grab().toImage().pixelColor(2, 2) == colour


def test_in_grey_the_three_bands_still_differ_by_word_and_icon(parent: QWidget) -> None:
    looks = set()
    for environment in ENVIRONMENTS:
        band = EnvironmentBand(WORDING, environment, "", parent)
        looks.add((band._word.text(), _grey(band._icon)))
    assert len(looks) == 3
    assert len({word for word, _ in looks}) == 3
    assert len({icon for _, icon in looks}) == 3


def _grey(icon: QLabel) -> bytes:
    return bytes(icon.pixmap().toImage().convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def test_before_there_is_a_workspace_there_is_no_band(parent: QWidget) -> None:
    assert not EnvironmentBand(WORDING, parent=parent).isVisibleTo(parent)
    assert window_name(WORDING, "", "Welcome") == "Welcome"
    assert window_name(WORDING, "live", "ACME") == "LIVE – ACME"


def test_a_message_bar_offers_its_remedy_and_hides_its_details(parent: QWidget) -> None:
    bar = MessageBar(WORDING, "look", "Nothing is lost.", "bar", remedy="Continue", details="a fact", parent=parent)
    remedied: list[int] = []
    bar.remedied.connect(lambda: remedied.append(1))
    assert bar.accessibleName() == "Nothing is lost."
    assert not bar._details.isVisibleTo(bar)
    clicked(bar.findChild(QWidget, "bar-details"))  # type: ignore[arg-type]
    assert bar._details.isVisibleTo(bar)
    clicked(bar.button)
    assert remedied == [1]
    assert nameless(bar) == []


def test_a_bar_can_be_put_away(parent: QWidget) -> None:
    bar = MessageBar(WORDING, "told", "As you wish.", "bar", closable=True, parent=parent)
    closed: list[int] = []
    bar.closed.connect(lambda: closed.append(1))
    clicked(bar.findChild(QWidget, "bar-close"))  # type: ignore[arg-type]
    assert closed == [1]
    assert bar.isHidden()


def test_an_error_is_said_in_words_and_its_technical_text_stands_behind_details(parent: QWidget) -> None:
    details = Details("POST", "goals/", "5f0c", 422, "no", {"end": "before start"})
    bar = error_bar(WORDING, Refused(details=details, remedy="no-such-remedy"), "error")
    bar.setParent(parent)
    assert "422" not in bar.sentence.text()
    text = details_text(WORDING, details)
    assert [part in text for part in ("POST goals/", "5f0c", "422", "before start")] == [True] * 4
    assert not hasattr(bar, "button")
    assert error_bar(WORDING, NotAllowed(remedy="refresh"), "error").button.text() == WORDING.text("action-refresh")


def test_details_without_facts_are_none() -> None:
    assert details_text(WORDING, Details()) == ""


def test_a_tile_speaks_its_number_and_what_it_counts(parent: QWidget) -> None:
    tile = Tile("1,180", "New", "tile-new", icon="add", parent=parent)
    assert tile.accessibleName() == "1,180 New"
    tile.set_number("7")
    assert tile.accessibleName() == "7 New"
    clicked(tile)
    assert tile.isChecked()


def test_of_choice_cards_one_is_chosen_and_the_words_on_them_do_not_catch_the_click(parent: QWidget) -> None:
    cards = [
        ChoiceCard(name, "A sentence.", name, band=EnvironmentBand(WORDING, name), checkable=True, parent=parent)
        for name in ("live", "test")
    ]
    for card in cards:
        card.resize(300, 120)
        clicked(card)
    assert [card.isChecked() for card in cards] == [False, True]
    assert cards[0].accessibleName() == "live. A sentence."


def test_an_empty_state_says_why_and_what_next(parent: QWidget) -> None:
    state = EmptyState(
        "empty",
        "No people",
        "Nobody is there.",
        "empty",
        button="Try again",
        details="x",
        details_title="D",
        parent=parent,
    )
    acted: list[int] = []
    state.acted.connect(lambda: acted.append(1))
    assert state.button is not None
    clicked(state.button)
    assert acted == [1]
    assert state.accessibleName() == "No people Nobody is there."
    assert nameless(state) == []


def test_one_can_go_back_to_steps_that_are_done_only(parent: QWidget) -> None:
    steps = StepList(WORDING, ["File", "Check", "Send"], parent=parent)
    chosen: list[int] = []
    steps.step_chosen.connect(chosen.append)
    steps.show_step(1)
    for step in steps._steps:
        clicked(step)
    assert chosen == [0, 1]
    assert [step.accessibleName() for step in steps._steps] == [
        "Step 1, File, done",
        "Step 2, Check, you are here",
        "Step 3, Send, comes later",
    ]
    steps.show_step(2, can_go_back=False)
    assert not steps._steps[0].isEnabled()


def test_a_form_row_tells_what_is_wrong_right_at_the_field(parent: QWidget) -> None:
    field = QLineEdit()
    field.setObjectName("mail")
    line = FormRow("E-mail", field, hint="As in Betterworks", parent=parent)
    assert field.accessibleName() == "E-mail"
    line.set_problem("This is no e-mail address.")
    assert field.accessibleDescription() == "This is no e-mail address."
    assert field.property("problem") is True
    line.set_problem("")
    assert field.accessibleDescription() == ""
    assert not line._problem.isVisibleTo(line)


@pytest.mark.parametrize(("share", "value"), [(0.4, 400), (None, 0), (2.0, 1000), (-1.0, 0)])
def test_a_progress_line_is_a_progress_bar_to_those_who_listen(
    share: float | None, value: int, parent: QWidget
) -> None:
    line = ProgressLine("progress", "How much is loaded", parent)
    line.resize(200, 8)
    line.set_share(share)
    assert line.value() == value
    drawn = line.grab().toImage()
    assert drawn.pixelColor(3, 4) == theme.current().colour("accent" if share is None or share > 0 else "line")


def test_a_sheet_starts_with_its_environment_and_closes_with_the_result_of_its_button(parent: QWidget) -> None:
    sheet = Sheet(WORDING, "test", "Really?", "really", parent=parent)
    results: list[int] = []
    sheet.finished.connect(results.append)
    yes = sheet.add_button(PrimaryButton("Do it", "yes"), closes=7)
    assert sheet.accessibleName().startswith("TEST")
    assert sheet.windowTitle().startswith("TEST")
    sheet.show()
    clicked(yes)
    assert results == [7]


def test_a_chip_says_what_pressing_it_does(parent: QWidget) -> None:
    chip = Chip("Status: Active", "chip-status", "Take off “Status: Active”", parent)
    assert chip.accessibleName() == "Take off “Status: Active”"


def test_a_value_is_as_high_as_its_text_even_without_a_place_to_break(parent: QWidget) -> None:
    value = ValueText("someone.with.a.very.long.name@a-very-long-domain.example.org", "mail", parent)
    parent.show()
    value.show()
    value.resize(120, 20)
    narrow = value.height()
    assert value.document().size().width() <= 121
    value.resize(600, 20)
    assert value.height() < narrow
    QTest.keyClick(value, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert value.textCursor().selectedText().startswith("someone")


def test_messages_of_the_kit_exist_in_both_languages() -> None:
    for language in ("en", "de"):
        assert Wording(language).say(Message.of("ui-details"))
