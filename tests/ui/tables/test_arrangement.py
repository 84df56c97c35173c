"""Which columns are shown, in which order, and what is remembered of it (rows B3, B4)."""

from __future__ import annotations

from dataclasses import replace

from bw_desktop.records.people import COLUMNS
from bw_desktop.records.query import Order
from bw_desktop.records.view import STANDARD
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.tables.arrangement import Arrangement, arranged, filled_up, known, standard

FOUR = Arrangement(("name", "email", "title", "role"))


def test_the_standard_is_what_the_domain_shows_first() -> None:
    made = arranged(None, (Order("name"),))
    shown = [column.id for column in known(made, COLUMNS)]
    assert shown == list(standard(COLUMNS))
    assert shown[0] == "name"
    assert "phone" not in shown
    assert made.order == (Order("name"),)


def test_a_column_that_comes_with_the_rows_is_shown_where_its_domain_wants_it() -> None:
    rating = replace(COLUMNS[0], id="talent.rating", shown=True)
    unknown = replace(COLUMNS[0], id="extra.region", shown=False)
    came = [*COLUMNS, rating, unknown]
    assert [column.id for column in known(arranged(None, ()), came)] == [*standard(COLUMNS), "talent.rating"]
    of_view = Arrangement(("name", "phone", STANDARD, "id"))
    shown = [column.id for column in known(of_view, came)]
    assert shown[:2] == ["name", "phone"]
    assert shown[-2:] == ["talent.rating", "id"]
    assert len(shown) == len(set(shown)) == len(standard(COLUMNS)) + 3
    assert filled_up(filled_up(of_view, came), came) == filled_up(of_view, came)


def test_a_moved_column_never_passes_those_that_stay() -> None:
    assert FOUR.moved(3, 1).shown == ("name", "role", "email", "title")
    assert FOUR.moved(3, 0).shown == ("name", "role", "email", "title")
    assert FOUR.moved(1, 3).shown == ("name", "title", "role", "email")


def test_keeping_a_column_visible_puts_it_beside_the_name() -> None:
    kept = FOUR.kept_visible("title", kept=True)
    assert (kept.shown, kept.staying) == (("name", "title", "email", "role"), 2)
    freed = kept.kept_visible("title", kept=False)
    assert freed.staying == 1
    assert set(freed.shown) == set(FOUR.shown)


def test_choosing_others_keeps_the_name_in_front() -> None:
    chosen = FOUR.with_shown(["role", "name"])
    assert (chosen.shown, chosen.staying) == (("name", "role"), 1)
    without_name = FOUR.with_shown(["role", "title"])
    assert (without_name.shown, without_name.staying) == (("role", "title"), 1)


def test_what_is_remembered_comes_back_the_same() -> None:
    made = Arrangement(("name", "title", "email"), 2, {"name": 300}, (Order("email", descending=True),))
    assert arranged(made.as_layout(), ()) == made
    assert arranged(TableLayout(), ()) == arranged(None, ())
    assert arranged(arranged(None, ()).as_layout(), ()) == arranged(None, ())


def test_a_column_that_is_not_there_yet_keeps_its_place() -> None:
    layout = TableLayout(("name", "extra.region", "email"), frozen=("name",))
    made = arranged(layout, ())
    assert [column.id for column in known(made, COLUMNS)] == ["name", "email"]
    assert made.shown[1] == "extra.region"
