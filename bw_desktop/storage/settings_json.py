"""Settings as JSON, and back: what does not fit its type is left at its default and named, the rest is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any, TypeVar

from bw_desktop.records.query import Order
from bw_desktop.records.report_runs import KeptRun, ReportChoice
from bw_desktop.records.view import View, as_tree, view_of
from bw_desktop.storage.settings import Settings, TableLayout, WindowPlace, Workspace

T = TypeVar("T")

_PRIVATE_OF_WORKSPACE = "key_owner"
_DATES_OF_RUN = ("start", "end", "started")
_NOTHING_LISTED: list[Any] = []
_NOTHING_NAMED: dict[str, Any] = {}


def public_part(settings: Settings) -> dict[str, Any]:
    """What may stand in clear: everything but whom a key belongs to, the recent files and the views."""
    tree = asdict(replace(settings, recent_files=(), views={}))
    del tree["recent_files"], tree["views"]
    for workspace in tree["workspaces"]:
        del workspace[_PRIVATE_OF_WORKSPACE]
    for runs in tree["report_runs"].values():
        for run in runs:
            run.update((name, run[name].isoformat()) for name in _DATES_OF_RUN)
    return tree


def private_part(settings: Settings) -> dict[str, Any]:
    """What is personal: key owners and views by workspace id, and the recent files."""
    owners = {workspace.id: workspace.key_owner for workspace in settings.workspaces if workspace.key_owner}
    views = {key: [as_tree(view) for view in views] for key, views in settings.views.items()}
    return {"key_owners": owners, "recent_files": list(settings.recent_files), "views": views}


class SettingsReader:
    """Reads a tree of JSON as settings. `lost` then has the names of the parts that did not fit."""

    def __init__(self) -> None:
        self.lost: list[str] = []

    def settings(self, tree: Mapping[str, Any]) -> Settings:
        """The settings of a tree as `public_part` makes it."""
        standard = Settings()
        return Settings(
            language=self._part(tree, "language", _text, standard.language),
            terms=self._part(tree, "terms", _text, standard.terms),
            theme=self._part(tree, "theme", _text, standard.theme),
            text_size=self._part(tree, "text_size", _whole, standard.text_size),
            workspaces=tuple(self._each(tree, "workspaces", _workspace)),
            current=self._part(tree, "current", _text, standard.current),
            tables=self._by_name(tree, "tables", _table),
            window=self._part(tree, "window", lambda value: None if value is None else _window(value), None),
            matchings=self._by_name(tree, "matchings", lambda value: _mapping(value, _text)),
            report_choices=tuple(self._each(tree, "report_choices", _report_choice)),
            report_runs=self._by_name(tree, "report_runs", lambda value: tuple(map(_report_run, _list(value)))),
        )

    def with_private(self, settings: Settings, tree: Mapping[str, Any]) -> Settings:
        """The settings with the parts of a tree as `private_part` makes it; what they have already stays."""
        owners = self._by_name(tree, "key_owners", _text)
        recent = tuple(self._each(tree, "recent_files", _text))
        views = {key: tuple(self._views(key, found)) for key, found in self._by_name(tree, "views", _list).items()}
        owned = (replace(one, key_owner=one.key_owner or owners.get(one.id, "")) for one in settings.workspaces)
        return replace(
            settings,
            workspaces=tuple(owned),
            recent_files=settings.recent_files or recent,
            views={**views, **settings.views},
        )

    def _views(self, workspace: str, found: list[Any]) -> Iterator[View]:
        for index, tree in enumerate(found):
            with self._told(f"views.{workspace}.{index}"):
                yield view_of(_object(tree))

    def _part(self, tree: Mapping[str, Any], name: str, read: Callable[[Any], T], otherwise: T) -> T:
        if name in tree:
            with self._told(name):
                return read(tree[name])
        return otherwise

    def _each(self, tree: Mapping[str, Any], name: str, read: Callable[[Any], T]) -> Iterator[T]:
        for index, value in enumerate(self._part(tree, name, _list, _NOTHING_LISTED)):
            with self._told(f"{name}.{index}"):
                yield read(value)

    def _by_name(self, tree: Mapping[str, Any], name: str, read: Callable[[Any], T]) -> dict[str, T]:
        found: dict[str, T] = {}
        for key, value in self._part(tree, name, _object, _NOTHING_NAMED).items():
            with self._told(f"{name}.{key}"):
                found[key] = read(value)
        return found

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        try:
            yield
        except (TypeError, KeyError, ValueError, OverflowError):
            self.lost.append(name)


def _typed(value: Any, kind: type[T]) -> T:
    # A bool is an int to Python, not to people.
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise TypeError(kind.__name__)
    return value


def _text(value: Any) -> str:
    return _typed(value, str)


def _whole(value: Any) -> int:
    return _typed(value, int)


def _flag(value: Any) -> bool:
    return _typed(value, bool)


def _list(value: Any) -> list[Any]:
    return _typed(value, list)


def _object(value: Any) -> dict[str, Any]:
    return _typed(value, dict)


def _mapping(value: Any, read: Callable[[Any], T]) -> dict[str, T]:
    return {key: read(item) for key, item in _object(value).items()}


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(item) for item in _list(value))


def _workspace(value: Any) -> Workspace:
    tree = _object(value)
    return Workspace(
        id=_text(tree["id"]),
        name=_text(tree["name"]),
        base_url=_text(tree["base_url"]),
        environment=_text(tree["environment"]),
        # Whatever is unclear is taken as look-only.
        look_only=tree.get("look_only") is not False,
        remember_key=tree.get("remember_key") is not False,
    )


def _table(value: Any) -> TableLayout:
    tree = _object(value)
    return TableLayout(
        columns=_texts(tree.get("columns", [])),
        widths=_mapping(tree.get("widths", {}), _whole),
        frozen=_texts(tree.get("frozen", [])),
        order=tuple(Order(_text(key["column"]), _flag(key["descending"])) for key in _list(tree.get("order", []))),
        pictures=_flag(tree.get("pictures", False)),
    )


def _window(value: Any) -> WindowPlace:
    tree = _object(value)
    return WindowPlace(
        x=_whole(tree["x"]),
        y=_whole(tree["y"]),
        width=_whole(tree["width"]),
        height=_whole(tree["height"]),
        maximized=_flag(tree.get("maximized", False)),
        tab=_text(tree.get("tab", "")),
    )


def _report_choice(value: Any) -> ReportChoice:
    tree = _object(value)
    return ReportChoice(_text(tree["name"]), _text(tree.get("title", "")))


def _report_run(value: Any) -> KeptRun:
    tree = _object(value)
    start, end, started = (_text(tree[name]) for name in _DATES_OF_RUN)
    return KeptRun(
        id=_whole(tree["id"]),
        report=_text(tree["report"]),
        start=date.fromisoformat(start),
        end=date.fromisoformat(end),
        started=datetime.fromisoformat(started),
        title=_text(tree.get("title", "")),
    )
