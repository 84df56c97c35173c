"""The window of the connect cards: what leaves it, and that it goes only when it is let go."""

from __future__ import annotations

from bw_desktop.ui.shell.connect_window import ConnectWindow
from bw_desktop.ui.surroundings import Surroundings
from tests.ui.connect.made import MadeConnector
from tests.ui.inspection import cut, nameless


async def test_closing_and_going_back_are_asked_for_and_it_stays(
    around: Surroundings, connector: MadeConnector
) -> None:
    window = ConnectWindow(around, connector, can_leave=True)
    wanted: list[bool] = []
    window.close_wanted.connect(lambda: wanted.append(True))
    window.show()
    window.close()
    window.page.left.emit()
    assert wanted == [True, True]
    assert window.isVisible()
    assert window.accessibleName() == "Betterworks Desktop"
    assert nameless(window) == []
    assert cut(window) == []
    window.close_for_good()
    window.deleteLater()
