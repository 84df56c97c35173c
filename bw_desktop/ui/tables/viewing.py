"""Shows views in a table: the user's own and ready questions, and the way back to the table as it was (row B8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bw_desktop.messages import Message
from bw_desktop.records.joins import Need
from bw_desktop.records.people import today_utc
from bw_desktop.records.pictures import pictures_of
from bw_desktop.records.questions import Chosen, Question
from bw_desktop.records.spans import Days
from bw_desktop.records.view import View
from bw_desktop.ui.tables.department_choice import DepartmentChoice
from bw_desktop.ui.tables.joining import Joining, Neighbours
from bw_desktop.ui.tables.parameter_fields import parameter_field
from bw_desktop.ui.tables.view_strip import ViewStrip

if TYPE_CHECKING:
    from bw_desktop.ui.tables.page import TablePage

_PEOPLE = Need("users")


@dataclass(frozen=True, slots=True)
class Asked:
    """A ready question with what was chosen in it."""

    question: Question
    chosen: Chosen
    department: str = ""

    @property
    def view(self) -> View:
        """What it asks of the table."""
        return self.question.view(self.chosen, self.department)


class Viewing(QObject):
    """The view a table shows; None while it is as it usually is.

    `changed` is emitted when another one is shown or it is left, `told` when something else is `lacking` for a final
    answer; `period_wanted` carries the days to be loaded.
    `period` says which are loaded now, where the domain is loaded by period.
    """

    changed = Signal()
    told = Signal()
    period_wanted = Signal(object)

    def __init__(self, page: TablePage) -> None:
        super().__init__(page)
        self._page = page
        self.view: View | None = None
        self._picture = ""
        self._has_opened = False
        self.asked: Asked | None = None
        self.period: Callable[[], Days | None] = lambda: None
        self._neighbours: Neighbours | None = None
        self._joining: Joining | None = None
        self.strip = ViewStrip(page.around.wording, page.around.actions)
        self.strip.load_wanted.connect(self._load)
        page.above.insertWidget(1, self.strip)
        page.presenter.selected.connect(self._show_picture)
        page.filters.changed.connect(self._on_changed)

    def join_with(self, neighbours: Neighbours) -> None:
        """Lets the table show columns that are computed from rows of other tabs."""
        page = self._page
        self._neighbours = neighbours
        self._joining = Joining(page.domain.id, page.presenter, page.around.runner, neighbours, self)
        self._joining.told.connect(self._tell)

    def ask(self, question: Question, chosen: Chosen = None, department: str = "") -> None:
        """Shows the answer to a ready question."""
        usual = question.usual(today_utc()) if chosen is None else chosen
        self.asked = Asked(question, usual, department)
        self._show(self.asked.view)
        self.strip.show_view(self._title(self.asked), self._fields(self.asked))
        self.changed.emit()

    def show(self, view: View) -> None:
        """Shows a view of the user's."""
        self.asked = None
        self._show(view)
        self.strip.show_view(view.name, ())
        self.changed.emit()

    def rename(self, name: str) -> None:
        """The view shown is called otherwise now; a question becomes a view of the user's."""
        self.asked = None
        self.view = self.now(name)
        self.strip.show_view(name, ())
        self.changed.emit()

    def leave(self) -> None:
        """The table as it was before."""
        self.view = self.asked = None
        self._picture = ""
        self._put_pictures_away()
        self.strip.hide()
        self._page.clear_filters()
        self._page.columns.leave_view()
        if self._joining is not None:
            self._joining.use(())
        self._tell()
        self.changed.emit()

    @property
    def title(self) -> str:
        """What the view is called; empty where there is none."""
        return self._title(self.asked) if self.asked else self.view.name if self.view else ""

    @property
    def lacking(self) -> Sequence[Message]:
        """What is missing for a final answer, in sentences."""
        return self._joining.lacking if self._joining is not None and self.view is not None else ()

    @property
    def is_loading(self) -> bool:
        """Whether rows of the table, or rows its columns are computed from, still arrive."""
        return self._page.loader.is_loading or (self._joining is not None and self._joining.is_loading)

    @property
    def is_whole(self) -> bool:
        """Whether everything the table is made of has arrived."""
        return self._page.loader.is_whole and not self.lacking

    def provide(self, view: View) -> None:
        """Has the columns of another view in the table, too, and loads what it needs; for an export."""
        if view.period is not None:
            self.period_wanted.emit(view.period)
        if self._joining is not None:
            self._joining.provide(view.used)

    def now(self, name: str) -> View:
        """The table as it is, as a view."""
        page = self._page
        columns, picture = page.columns.arrangement, self.view.picture if self.view else ""
        search, filters = page.toolbar.search.text(), page.filters.wanted()
        return View(page.domain.id, name, search, filters, columns.order, columns.shown, picture, self.period())

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, view: View) -> None:
        page = self._page
        self.view = view
        if view.period is not None:
            self.period_wanted.emit(view.period)
        if self._joining is not None:
            self._joining.use(view.used)
        page.toolbar.search.setText(view.search)
        page.filtering.show(view.filters)
        page.columns.show_view(view.columns, view.order)
        self._picture = view.picture
        self._show_picture()
        self._tell()

    def _show_picture(self) -> None:
        """The picture a view names, or the first of those drawn of a column each, as soon as there are rows."""
        page, wanted = self._page, self._picture
        if not wanted or not page.presenter.dataset.rows:
            return
        known = [picture.id for picture in pictures_of(page.domain.pictures, page.presenter.dataset.columns)]
        drawn = [one for one in known if one == wanted or one.startswith(f"{wanted}-")]
        if drawn:
            self._picture = ""
            self._has_opened = self._has_opened or not page.pictures.wanted
            page.pictures.show_picture(drawn[0])

    def _put_pictures_away(self) -> None:
        """Pictures that nobody but a view has opened go with it."""
        if self._has_opened and self._page.pictures.wanted:
            self._page.pictures.toggle()
        self._has_opened = False

    def _fields(self, asked: Asked) -> Sequence[QWidget]:
        speech, parameter = self._page.around.speech, asked.question.parameter
        fields: list[QWidget] = []
        if parameter is not None:
            fields.append(parameter_field(speech, parameter, asked.chosen, self._choose))
        choice = DepartmentChoice(speech.wording, asked.department, self._departments)
        choice.chosen.connect(self._narrow)
        return [*fields, choice]

    def _choose(self, chosen: Chosen) -> None:
        if self.asked is not None and chosen != self.asked.chosen:
            self._ask_again(replace(self.asked, chosen=chosen))

    def _narrow(self, department: str) -> None:
        if self.asked is not None and department != self.asked.department:
            self._ask_again(replace(self.asked, department=department))

    def _ask_again(self, asked: Asked) -> None:
        """The same question otherwise; its fields stay, since one of them has the keyboard."""
        self.asked = asked
        self._show(asked.view)
        self.strip.set_title(self._title(asked))
        self.changed.emit()

    def _on_changed(self) -> None:
        """Whoever changes the filters sees no longer what the view asks: its title says so."""
        if self.view is not None:
            is_same = self._page.filters.wanted() == self.view.filters
            say = self._page.around.wording.text
            self.strip.set_title(self.title if is_same else say("view-changed", view=self.title))

    def _title(self, asked: Asked) -> str:
        return self._page.around.wording.say(asked.question.title(asked.chosen))

    def _departments(self) -> Iterable[tuple[str, ...]] | None:
        """Where people are; they are loaded where nobody has asked for them yet."""
        if self._neighbours is None:
            return None
        self._neighbours.ask(_PEOPLE)
        people = None if self._neighbours.is_loading("users") else self._neighbours.rows_of("users")
        return None if people is None else {person.department_path for person in people}

    def _tell(self) -> None:
        self.strip.show_lacking(self.lacking)
        self.told.emit()

    def _load(self) -> None:
        if self._joining is not None:
            self._joining.load()
