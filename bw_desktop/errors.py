"""The one exception tree.

ProgramError
├── UserCanFix                 the user can put it right; the message says how
│   ├── KeyNotAccepted         401: unknown, revoked or expired key
│   ├── PrivacyNoticeOpen      403: the key's user has not accepted the privacy notice
│   ├── NotAllowed             403: the role of the key's user forbids it
│   ├── NotFound               404: no such object, or not visible to the key's user
│   ├── Refused                any other 4xx: what was sent does not fit; field errors inside
│   ├── LookOnly               a write was tried in a look-only workspace; it never left
│   ├── WrongHost              an address on another host, or not https; the key never left
│   ├── CertificateUnknown     the server's certificate is not trusted by this computer
│   ├── FileUnreadable         a workbook or CSV that cannot be read, and why
│   ├── FileUnwritable         a file that cannot be written, and why
│   ├── ViewUnreadable         a saved view that is damaged, of a newer version, or no view
│   ├── KeychainUnavailable    the password store of this computer cannot be used
│   ├── JournalInUse           an upload that another window or program is working on
│   └── JournalDamaged         an upload's journal that cannot be read; it is set aside
├── TryLater                   it may work later; `wait` says when, if known
│   ├── Unreachable            nothing was sent: no network, refused connection, unknown name
│   ├── AnswerLost             it was sent, and no complete answer came back
│   ├── JournalUnwritable      an upload's journal takes no more: the disk is full, say
│   ├── Busy                   429 or 503: the server asks to slow down
│   ├── ServerTrouble          another 5xx
│   └── AnswerUnreadable       an answer came that is no Betterworks answer (HTML, half a body)
└── Bug                        ours; details can be copied, with keys and names left out
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bw_desktop.messages import Argument, Message


@dataclass(frozen=True, slots=True)
class Details:
    """What stands behind "Details": technical facts without key or personal data.

    `status` is the HTTP status or None, `text` at most 300 characters of the answer,
    `fields` the server's words per field.
    """

    method: str = ""
    path: str = ""
    request_id: str = ""
    status: int | None = None
    text: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


class ProgramError(Exception):
    """Anything that is told to the user.

    `message` is what is said; `remedy` is the id of the action that helps, or empty;
    `details` is shown only on request.
    """

    default_id = "error-bug"

    def __init__(
        self,
        message: Message | None = None,
        *,
        remedy: str = "",
        details: Details | None = None,
        **arguments: Argument,
    ) -> None:
        self.message = message or Message(self.default_id, arguments)
        self.remedy = remedy
        self.details = details or Details()
        super().__init__(self.message.id)


class UserCanFix(ProgramError):
    """The user can put it right."""


class KeyNotAccepted(UserCanFix):
    """Betterworks does not know the key, or it was revoked (section 2.5 of the API notes)."""

    default_id = "error-key-not-accepted"


class PrivacyNoticeOpen(UserCanFix):
    """The key's user has not accepted the privacy notice yet."""

    default_id = "error-privacy-notice"


class NotAllowed(UserCanFix):
    """The role of the key's user forbids it."""

    default_id = "error-not-allowed"


class NotFound(UserCanFix):
    """No such object, or the key's user may not see it."""

    default_id = "error-not-found"


class Refused(UserCanFix):
    """What was sent does not fit; `details.fields` has the server's words."""

    default_id = "error-refused"


class LookOnly(UserCanFix):
    """A write was tried in a look-only workspace. Nothing left this computer."""

    default_id = "error-look-only"


class WrongHost(UserCanFix):
    """An address on another host than the key is bound to. The key did not leave."""

    default_id = "error-wrong-host"


class CertificateUnknown(UserCanFix):
    """The server's certificate is not trusted by this computer."""

    default_id = "error-certificate-unknown"


class FileUnreadable(UserCanFix):
    """A workbook or CSV that cannot be read."""

    default_id = "error-file-unreadable"


class FileUnwritable(UserCanFix):
    """A file that cannot be written."""

    default_id = "error-file-unwritable"


class ViewUnreadable(UserCanFix):
    """A saved view that is damaged, of a newer version, or no view at all."""

    default_id = "view-unreadable"


class KeychainUnavailable(UserCanFix):
    """The password store of this computer cannot be used."""

    default_id = "error-keychain-unavailable"


class JournalInUse(UserCanFix):
    """The journal of an upload is open in another window or process."""

    default_id = "upload-error-journal-in-use"


class JournalDamaged(UserCanFix):
    """The journal of an upload cannot be read, or is of a newer version. It is set aside, never deleted."""

    default_id = "upload-error-journal-damaged"


class TryLater(ProgramError):
    """It may work later. `wait` is in seconds, None if the server did not say."""

    def __init__(
        self,
        message: Message | None = None,
        *,
        wait: float | None = None,
        remedy: str = "",
        details: Details | None = None,
        **arguments: Argument,
    ) -> None:
        super().__init__(message, remedy=remedy, details=details, **arguments)
        self.wait = wait


class Unreachable(TryLater):
    """Nothing was sent: no network, refused connection, unknown name."""

    default_id = "error-unreachable"


class AnswerLost(TryLater):
    """It was sent, and no complete answer came back: whether it was done is not known."""

    default_id = "error-answer-lost"


class JournalUnwritable(TryLater):
    """What an upload does cannot be written down, so it goes no further: the disk is full, say."""

    default_id = "upload-error-journal-unwritable"


class Busy(TryLater):
    """The server asks to slow down."""

    default_id = "error-busy"


class ServerTrouble(TryLater):
    """The server failed (5xx)."""

    default_id = "error-server-trouble"


class AnswerUnreadable(TryLater):
    """An answer came that is no Betterworks answer: HTML, half a body, another shape."""

    default_id = "error-answer-unreadable"


class Bug(ProgramError):
    """A fault of ours."""

    default_id = "error-bug"
