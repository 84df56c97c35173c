"""The small parts every screen is made of: buttons, texts, surfaces, bars, tiles, empty states, forms, sheets."""

from bw_desktop.ui.kit.band import ENVIRONMENTS, EnvironmentBand, environment_word, window_name
from bw_desktop.ui.kit.buttons import (
    Button,
    IconButton,
    LinkButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SmallIconButton,
    on_choice,
)
from bw_desktop.ui.kit.chip import Chip
from bw_desktop.ui.kit.empty_state import EmptyState
from bw_desktop.ui.kit.flow import Flow
from bw_desktop.ui.kit.following import current_follows_selection
from bw_desktop.ui.kit.form import FormRow
from bw_desktop.ui.kit.labels import Body, Caption, Headline, Icon, Line, Muted, Problem, Strong, StrongLine, Title
from bw_desktop.ui.kit.message_bar import MessageBar, details_text, error_bar
from bw_desktop.ui.kit.progress import ProgressLine
from bw_desktop.ui.kit.search_field import SearchField
from bw_desktop.ui.kit.sheet import Sheet
from bw_desktop.ui.kit.step_list import StepList
from bw_desktop.ui.kit.surfaces import Card, Hairline, ScrolledPage, Surface, column, emptied, row
from bw_desktop.ui.kit.tile import ChoiceCard, Tile
from bw_desktop.ui.kit.value_text import ValueText

__all__ = [
    "ENVIRONMENTS",
    "Body",
    "Button",
    "Caption",
    "Card",
    "Chip",
    "ChoiceCard",
    "EmptyState",
    "EnvironmentBand",
    "Flow",
    "FormRow",
    "Hairline",
    "Headline",
    "Icon",
    "IconButton",
    "Line",
    "LinkButton",
    "MessageBar",
    "Muted",
    "PrimaryButton",
    "Problem",
    "ProgressLine",
    "QuietButton",
    "ScrolledPage",
    "SearchField",
    "SecondaryButton",
    "Sheet",
    "SmallIconButton",
    "StepList",
    "Strong",
    "StrongLine",
    "Surface",
    "Tile",
    "Title",
    "ValueText",
    "column",
    "current_follows_selection",
    "details_text",
    "emptied",
    "environment_word",
    "error_bar",
    "on_choice",
    "row",
    "window_name",
]
