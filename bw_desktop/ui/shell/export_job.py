"""What one export writes and how: made of the sheet's choices, or of a recipe of before; and written in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bw_desktop.records.recipe import Recipe
from bw_desktop.spreadsheet import Chart, Progress, Provenance, Written, about, write_csv, write_xlsx
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.pictures.charts import charts_of
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.exporting import TablePlan, file_name


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Tables to be written. `separator` is that of a CSV, empty for a workbook; `password` locks the workbook.

    Where it is `with_pictures` its `charts` are to be made before it is written: see `drawn`.
    """

    plans: Sequence[TablePlan]
    separator: str = ""
    password: str = ""
    with_pictures: bool = False
    charts: Sequence[Chart] = ()

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        return ".csv" if self.separator else ".xlsx"

    def name(self, around: Surroundings, workspace: Workspace) -> str:
        """The suggested name of the file."""
        say = around.wording.text
        today = datetime.now(UTC).astimezone(around.speech.zone).date().isoformat()
        titles = ", ".join(plan.title for plan in self.plans)
        environment = say(f"environment-{workspace.environment}")
        return file_name(titles, workspace.name, environment, today, suffix=self.suffix)

    async def drawn(self, speech: Speech) -> ExportJob:
        """The same with its charts, counted on the window's thread as its rows are."""
        if not self.with_pictures or self.separator:
            return self
        charts: list[Chart] = []
        for plan in self.plans:
            page = plan.page
            charts += await charts_of(
                page.domain.pictures, page.presenter.dataset, plan.query, plan.view.columns, speech
            )
        return replace(self, charts=charts)

    def counts(self) -> dict[str, int]:
        """How many rows each table has, by domain."""
        return {plan.page.domain.id: plan.table().count for plan in self.plans}

    def recipe(self, folder: Path) -> Recipe:
        """The same as it can be kept (row C8)."""
        views = tuple(plan.view for plan in self.plans)
        words = tuple(plan.words for plan in self.plans)
        return Recipe(
            views, words, str(folder), self.separator, is_locked=bool(self.password), with_pictures=self.with_pictures
        )

    def write(
        self, path: Path, around: Surroundings, workspace: Workspace, progress: Progress, *, overwrite: bool
    ) -> Written:
        """Writes the file; runs in a thread. Raises `FileUnwritable`, and what `progress` raises."""
        tables = [plan.table() for plan in self.plans]
        if self.separator:
            decimal = around.speech.locale.decimalPoint()
            return write_csv(
                path, tables[0], separator=self.separator, decimal=decimal, progress=progress, overwrite=overwrite
            )
        origins = [plan.origin(table.count) for plan, table in zip(self.plans, tables, strict=True)]
        whole = Provenance(workspace.name, workspace.environment, datetime.now(UTC), workspace.key_owner)
        lines = about(whole, origins, around.wording, around.speech.zone)
        return write_xlsx(
            path,
            tables,
            wording=around.wording,
            about=lines,
            pictures=self.charts,
            progress=progress,
            overwrite=overwrite,
            password=self.password,
        )
