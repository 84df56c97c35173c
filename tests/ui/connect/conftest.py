"""What the tests of the connect cards share: a connector in memory."""

from __future__ import annotations

import pytest

from tests.ui.connect.made import MadeConnector


@pytest.fixture
def connector() -> MadeConnector:
    """A connector whose test succeeds."""
    return MadeConnector()
