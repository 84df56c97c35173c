"""The Betterworks REST API: this is all that other rooms need.

    connection = Connection(base_url, Environment.TEST, look_only=True)
    key = Key(secret, base_url)                    # never shown; key.replace(new) works on a live client
    pace = Pace(ceiling=8)                         # one per host; pace.listen(...) hears Waiting or None
    async with Client(connection, key, endpoints.load(), pace, find_proxy=environment_proxy) as client:
        answer = await client.call("goals.read", id=5537351)
        async for page in client.pages("users.list", {"active": True}):
            ...                                    # page.records, page.raw, page.more, page.total, page.warning
        async for page in client.pages("users.list", ahead=True):
            ...                                    # all of them, soon: further pages are under way meanwhile
        created = await client.call("goals.create", body=client.endpoints.body("goals.create", values))
        fetched = await ReportRunner(client).run("all_goals", start, end, folder)    # fetched.files
        findings = await probe(client, "jane@example.com")
        with traced(trace := Trace()):             # whatever is asked here: trace.requests, command_line(request)
            ...

Every refusal and failure is a `bw_desktop.errors.ProgramError`. A write is repeated by the client only where it
certainly did not arrive; `AnswerLost` means that its sender must look before sending again. `KeyNotAccepted` means:
replace the key, call again. Cancelling a task that calls leaves nothing behind.
"""

from bw_desktop.api.client import Client
from bw_desktop.api.clock import Clock
from bw_desktop.api.command_line import command_line
from bw_desktop.api.connection import Connection, Environment, origin_of, secure_address
from bw_desktop.api.factory import in_process
from bw_desktop.api.failures import Failure, Reason
from bw_desktop.api.identity import Identity, identity_of, owned_by
from bw_desktop.api.key import Key
from bw_desktop.api.limits import AT_ONCE, Limits, Patience
from bw_desktop.api.outcomes import Answer
from bw_desktop.api.pace import Pace, Verdict, Waiting
from bw_desktop.api.pages import Page
from bw_desktop.api.probe import Access, Finding, Findings, probe
from bw_desktop.api.proxies import ProxyFinder, environment_proxy, no_proxy
from bw_desktop.api.reports import ReportFiles, ReportRun, ReportRunner, RunState
from bw_desktop.api.trace import Alike, Exchanged, Trace, traced

__all__ = [
    "AT_ONCE",
    "Access",
    "Alike",
    "Answer",
    "Client",
    "Clock",
    "Connection",
    "Environment",
    "Exchanged",
    "Failure",
    "Finding",
    "Findings",
    "Identity",
    "Key",
    "Limits",
    "Pace",
    "Page",
    "Patience",
    "ProxyFinder",
    "Reason",
    "ReportFiles",
    "ReportRun",
    "ReportRunner",
    "RunState",
    "Trace",
    "Verdict",
    "Waiting",
    "command_line",
    "environment_proxy",
    "identity_of",
    "in_process",
    "no_proxy",
    "origin_of",
    "owned_by",
    "probe",
    "secure_address",
    "traced",
]
