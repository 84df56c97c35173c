"""The chip bar: one chip for each filter, and a way to take each off."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bw_desktop.ui.kit import Button
from bw_desktop.ui.tables.chips import ChipBar
from bw_desktop.wording import Wording
from tests.ui.surroundings_made import clicked


def buttons(bar: ChipBar) -> dict[str, Button]:
    return {button.objectName(): button for button in bar.findChildren(Button) if button.isVisibleTo(bar)}


def test_each_filter_has_a_chip_that_takes_it_off(parent: QWidget) -> None:
    bar = ChipBar(Wording(), parent)
    dropped: list[str] = []
    bar.dropped.connect(dropped.append)
    bar.show_chips({"status": "Status: Active"})
    assert bar.isVisibleTo(parent)
    assert set(buttons(bar)) == {"chip-status"}
    clicked(buttons(bar)["chip-status"])
    assert dropped == ["status"]


def test_with_several_all_can_be_cleared_at_once(parent: QWidget) -> None:
    bar = ChipBar(Wording(), parent)
    cleared: list[int] = []
    bar.cleared.connect(lambda: cleared.append(1))
    bar.show_chips({"status": "Status: Active", "search": "Search: an"})
    clicked(buttons(bar)["chips-clear"])
    assert cleared == [1]
    bar.show_chips({})
    assert not bar.isVisibleTo(parent)


def test_chips_break_into_lines_instead_of_being_cut(parent: QWidget) -> None:
    bar = ChipBar(Wording(), parent)
    bar.show_chips({str(number): "Department: Sales incl. 4 sub-departments" for number in range(4)})
    flow = bar.layout()
    assert flow is not None
    assert flow.heightForWidth(2000) < flow.heightForWidth(400) < flow.heightForWidth(300) * 2
    bar.resize(400, flow.heightForWidth(400))
    bar.show()
    parent.show()
    assert all(button.geometry().right() <= 400 for button in buttons(bar).values())
