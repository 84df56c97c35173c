"""Collections are held back while rows are made; cycles of what is new are still freed, rows are set apart."""

from __future__ import annotations

import gc
import weakref

from bw_desktop.ui.garbage import no_collections, set_apart


class Knot:
    """Refers to itself: only a collection frees it."""

    def __init__(self) -> None:
        self.itself = self


def test_no_collection_runs_while_rows_are_made_and_again_afterwards() -> None:
    with no_collections():
        with no_collections():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_new_cycles_are_freed_and_what_stays_is_looked_at_no_more() -> None:
    with no_collections():
        gone = weakref.ref(Knot())
        kept = Knot()
        set_apart()
        assert gone() is None
        assert all(one is not kept for one in gc.get_objects())
        gc.unfreeze()
        assert any(one is kept for one in gc.get_objects())
