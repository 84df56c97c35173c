"""The four cards without a window: what each knows, and what the test finds out."""

from __future__ import annotations

import pytest

from bw_desktop.errors import KeychainUnavailable, WrongHost
from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.ui.connect.first_run import Card, FirstRun, cleaned_key, reads_sentence, suggested_name
from tests import canaries
from tests.ui.connect.made import JANE, MadeConnector, good, no_network, privacy_notice, wrong_key


def quietly(why: Message | None) -> None:
    """Nobody watches."""


async def at_key(connector: MadeConnector, environment: str = "live") -> FirstRun:
    state = FirstRun(connector)
    state.connect()
    state.choose(environment)
    await state.go_to_key()
    state.entries.secret = canaries.KEY
    return state


@pytest.mark.parametrize(
    ("environment", "address", "look_only"),
    [("live", "https://app.betterworks.com/api/v1/", True), ("test", "https://preview.betterworks.com/api/v1/", False)],
)
def test_an_environment_fills_in_its_address_and_live_is_look_only(
    connector: MadeConnector, environment: str, address: str, look_only: bool
) -> None:
    state = FirstRun(connector)
    assert not state.has_address
    state.choose(environment)
    assert (state.entries.address, state.entries.look_only) == (address, look_only)


async def test_a_good_key_leads_to_the_last_card(connector: MadeConnector) -> None:
    state = await at_key(connector)
    assert await state.test(quietly)
    assert state.card is Card.CONNECTED
    assert state.entries.name == "ACME"
    assert connector.tested == [("https://app.betterworks.com/api/v1/", "live", canaries.KEY, "")]


async def test_finishing_keeps_the_key_and_forgets_it_here(connector: MadeConnector) -> None:
    state = await at_key(connector)
    await state.test(quietly)
    added = await state.finish()
    assert connector.keys == {added.id: canaries.KEY}
    assert added.key_owner == JANE.email
    assert added.look_only
    assert state.entries.secret == ""


@pytest.mark.parametrize(
    ("found", "title", "has_note"),
    [
        (no_network(), "connect-failure-company-network", True),
        (wrong_key(), "connect-failure-key", False),
        (privacy_notice(), "connect-failure-privacy-notice", False),
    ],
)
async def test_a_failure_is_one_plain_reason(
    connector: MadeConnector, found: object, title: str, has_note: bool
) -> None:
    connector.found = found  # type: ignore[assignment]
    state = await at_key(connector)
    assert not await state.test(quietly)
    assert state.card is Card.KEY
    assert state.failure is not None
    assert state.failure.title.id == title
    assert (state.failure.note is not None) is has_note


async def test_an_address_that_cannot_be_is_told_like_a_failure(connector: MadeConnector) -> None:
    connector.error = WrongHost(Message.of("error-address-not-secure"))
    state = await at_key(connector)
    assert not await state.test(quietly)
    assert state.failure is not None
    assert state.failure.message.id == "error-address-not-secure"


async def test_back_keeps_what_was_entered_and_forgets_what_was_found(connector: MadeConnector) -> None:
    state = await at_key(connector)
    await state.test(quietly)
    state.back()
    assert state.card is Card.KEY
    assert state.findings is None
    assert state.entries.secret == canaries.KEY
    for expected in (Card.WORKSPACE, Card.WELCOME, Card.WELCOME):
        state.back()
        assert state.card is expected


async def test_without_a_password_store_the_key_is_asked_for_each_time(connector: MadeConnector) -> None:
    connector.facts = KeychainFacts("", Message.of("storage-keychain-memory"))
    state = await at_key(connector)
    assert not state.entries.remember
    await state.test(quietly)
    assert not (await state.finish()).remember_key


async def test_nothing_is_added_when_the_store_fails(connector: MadeConnector) -> None:
    state = await at_key(connector)
    await state.test(quietly)
    connector.facts = KeychainFacts("", Message.of("storage-keychain-memory"))
    with pytest.raises(KeychainUnavailable):
        await state.finish()
    assert connector.known == ()
    assert state.entries.secret == canaries.KEY


async def test_where_the_server_does_not_tell_the_user_is_asked(connector: MadeConnector) -> None:
    connector.found = good(None)
    state = await at_key(connector)
    await state.test(quietly)
    assert state.asks_owner
    state.entries.owner_email = " hr@acme.com "
    assert (await state.finish()).key_owner == "hr@acme.com"


@pytest.mark.parametrize(
    ("pasted", "key"),
    [("  abc 123\r\n", "abc123"), ("APIToken abc123", "abc123"), ("", ""), ("ab\u2028c", "abc")],
)
def test_a_pasted_key_is_cleaned(pasted: str, key: str) -> None:
    assert cleaned_key(pasted) == key


def test_an_address_is_needed_to_go_on(connector: MadeConnector) -> None:
    state = FirstRun(connector)
    state.choose("live")
    assert state.has_address
    state.entries.address = "  "
    assert [state.has_address] == [False]


def test_the_key_stands_in_no_text_of_the_state(connector: MadeConnector) -> None:
    state = FirstRun(connector)
    state.entries.secret = canaries.KEY
    assert canaries.KEY not in repr(state.entries)


def test_a_workspace_is_called_by_its_company_or_its_host() -> None:
    assert suggested_name(good()) == "ACME"
    assert suggested_name(good(None)) == "app.betterworks.com"


def test_the_areas_that_can_be_read_are_counted() -> None:
    assert reads_sentence(good()) == Message("connect-reads", {"readable": 1, "areas": 2})
