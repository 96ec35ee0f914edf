"""A job in fal's queue: submitted once, followed, resumed after any crash, given up when it isn't wanted.

fal charges for jobs and knows no idempotency key, and its client repeats a submit whose answer got lost. So:

- before the submit a checkpoint says that one is under way, and after it one holds the request's id and addresses;
- a run that finds the id resumes that job; a run that finds only the intent can't know whether there is a job: the
  conversion fails and says so, and whoever wants to pay again tries again;
- within one submit, a second POST is let through only after an answer that says that nothing was taken.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

import httpx

from animatic.engines.base import RunContext
from animatic.engines.fal import messages
from animatic.engines.fal.progress import fraction_in
from animatic.errors import Cancelled, ConversionFailed, TransientFailure

if TYPE_CHECKING:
    from fal_client import SyncRequestHandle
    from fal_client.client import Status

SUBMIT_SECONDS: Final = 60.0
_NAP: Final = 0.1
"""Seconds between two looks at whether the run is still wanted."""
_NOTHING_TAKEN: Final = frozenset({409, 429, 503})
"""Answers to a submit that say that it wasn't taken: it may be sent again."""
_SUBMITTING: Final = "submitting"
_SUBMITTED: Final = "submitted"


class _WouldSubmitTwice(Exception):  # no error of ours: it stops fal's client, see `_SubmitOnce`
    """A submit of which nobody knows whether it was taken was about to be repeated."""


class _SubmitOnce:
    """Hooks of an HTTP client that refuse to repeat a POST, unless its answer said that nothing was taken."""

    def __init__(self) -> None:
        self._posted = False

    def request(self, request: httpx.Request) -> None:
        if request.method == "POST":
            if self._posted:
                raise _WouldSubmitTwice
            self._posted = True

    def response(self, response: httpx.Response) -> None:
        if response.request.method == "POST" and response.status_code in _NOTHING_TAKEN:
            self._posted = False


@dataclass(frozen=True, slots=True)
class Ticket:
    """A job that is in fal's queue."""

    endpoint: str
    request_id: str
    status_url: str
    response_url: str
    cancel_url: str

    def to_checkpoint(self) -> dict[str, str]:
        return {
            "state": _SUBMITTED,
            "endpoint": self.endpoint,
            "requestId": self.request_id,
            "statusUrl": self.status_url,
            "responseUrl": self.response_url,
            "cancelUrl": self.cancel_url,
        }

    @classmethod
    def from_checkpoint(cls, checkpoint: Mapping[str, Any]) -> Self | None:
        """The job that a checkpoint names; None if it names none."""
        if checkpoint.get("state") != _SUBMITTED:
            return None
        names = ("endpoint", "requestId", "statusUrl", "responseUrl", "cancelUrl")
        return cls(*(str(checkpoint[name]) for name in names))


class FalQueue:
    """fal's queue, through its own client. A context manager; its connections end with the context."""

    def __init__(self, key: str, *, poll_seconds: float) -> None:
        self._key = key
        self._poll_seconds = poll_seconds
        self._http = httpx.Client(
            headers={"Authorization": f"Key {key}"}, timeout=30.0, follow_redirects=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def run(
        self, endpoint: str, arguments: Mapping[str, Any], context: RunContext
    ) -> tuple[Ticket, dict[str, Any]]:
        """Submit, or resume, and wait; the job and the endpoint's answer.

        Raises Cancelled, TransientFailure (the next run resumes), or ConversionFailed with what fal said.
        """
        ticket = self._ticket(endpoint, arguments, context)
        self._wait(ticket, context)
        return ticket, self.answer(ticket)

    def answer(self, ticket: Ticket) -> dict[str, Any]:
        """What a finished job answered; may be asked for again."""
        with messages.translated():
            response = self._http.get(ticket.response_url)
            messages.raise_for(response)
            answer = response.json()
        if not isinstance(answer, dict):
            raise ConversionFailed(f"fal's answer of {ticket.endpoint} can't be understood.")
        return answer

    def abandon(self, checkpoint: Mapping[str, Any]) -> None:
        """Cancel what a checkpoint names. Nothing happens if it is done or unknown; TransientFailure: fal is silent."""
        ticket = Ticket.from_checkpoint(checkpoint)
        if ticket is None:
            return
        import fal_client

        try:
            with messages.translated():
                self._handle(ticket).cancel()
        except TransientFailure:
            raise
        except (ConversionFailed, fal_client.FalClientError):
            pass  # finished, or forgotten

    def _ticket(self, endpoint: str, arguments: Mapping[str, Any], context: RunContext) -> Ticket:
        before = context.checkpoint
        if before is not None:
            if ticket := Ticket.from_checkpoint(before):
                return ticket
            if before.get("state") == _SUBMITTING:
                raise messages.uncertain()
        context.progress(0.0, "sending to fal")
        if context.cancelled():
            raise Cancelled
        context.save_checkpoint({"state": _SUBMITTING, "endpoint": endpoint})
        try:
            ticket = self._submit(endpoint, arguments)
        except TransientFailure:
            context.save_checkpoint({"state": "not taken"})
            raise
        context.save_checkpoint(ticket.to_checkpoint())
        return ticket

    def _submit(self, endpoint: str, arguments: Mapping[str, Any]) -> Ticket:
        import fal_client

        client = fal_client.SyncClient(key=self._key, default_timeout=SUBMIT_SECONDS)
        once = _SubmitOnce()
        # The client makes its HTTP client when it is first needed, and has no other way to it.
        http: httpx.Client = client._client
        http.event_hooks = {"request": [once.request], "response": [once.response]}
        with http:
            try:
                with messages.translated(submitting=True):
                    handle = client.submit(endpoint, dict(arguments), headers={"x-fal-no-retry": "1"})
            except (_WouldSubmitTwice, KeyError, ValueError) as problem:
                # Sent, and no answer that can be understood.
                raise messages.uncertain() from problem
        return Ticket(endpoint, handle.request_id, handle.status_url, handle.response_url, handle.cancel_url)

    def _wait(self, ticket: Ticket, context: RunContext) -> None:
        import fal_client

        handle = self._handle(ticket)
        share = 0.05
        while True:
            with messages.translated():
                status: Status = handle.status(with_logs=True)
            match status:
                case fal_client.Queued(position=position):
                    before = f", {position} before it" if position else ""
                    context.progress(share, f"waiting in fal's queue{before}")
                case fal_client.InProgress(logs=logs):
                    share = max(share, 0.1 + 0.8 * fraction_in(logs))
                    context.progress(share, "fal is at work")
                case fal_client.Completed(error=error, error_type=error_type):
                    if error:
                        raise messages.failure(error, error_type)
                    context.progress(0.92, "fetching the result")
                    return
            self._nap(context)

    def _nap(self, context: RunContext) -> None:
        until = time.monotonic() + self._poll_seconds
        while True:
            if context.cancelled():
                # Telling fal takes longer than a cancelled run has: whoever cancelled has it told from the checkpoint.
                raise Cancelled
            left = until - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(_NAP, left))

    def _handle(self, ticket: Ticket) -> "SyncRequestHandle":
        import fal_client

        return fal_client.SyncRequestHandle(
            ticket.request_id,
            response_url=ticket.response_url,
            status_url=ticket.status_url,
            cancel_url=ticket.cancel_url,
            client=self._http,
        )
