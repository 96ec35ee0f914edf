"""What surrounds every request: an id, a log line, security headers, limits of size; pure ASGI.

From the outside in: RequestContext, Cors, Methods, BodyLimit, then the application.
"""

import asyncio
import logging
import re
import time
import uuid
from collections.abc import Callable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from animatic.api.errors import respond, unexpected
from animatic.errors import AnimaticError, BadRequest, TooLarge

access = logging.getLogger("animatic.access")
log = logging.getLogger(__name__)

_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")

_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # Nothing but an image or a JSON document: pages that need more set their own.
    "Content-Security-Policy": (
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "Cache-Control": "no-store",
}


Observe = Callable[[str, str, int, float], None]
"""Method, route, status (0: none was sent) and seconds of a request."""


class RequestContext:
    """Gives each request an id, logs how it ended, adds the headers, and answers what nobody expected."""

    def __init__(self, app: ASGIApp, observe: Observe | None = None) -> None:
        """`observe` hears of each request how it went."""
        self.app = app
        self.observe = observe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        request_id = given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        state = scope.setdefault("state", {})
        state["request_id"] = request_id
        status = 0
        started = time.perf_counter()

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = "max-age=31536000"
                headers["X-Request-ID"] = request_id
                if "allowance" in state:
                    headers.update(state["allowance"].headers())
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception:  # the last resort: whatever it was, the client gets an answer and the log the trace
            log.exception("Unexpected error", extra={"request_id": request_id})
            if status:
                raise  # half of an answer is out: only breaking the connection tells the client
            await unexpected(request_id)(scope, receive, send_with_headers)
        finally:
            self._log(scope, status, time.perf_counter() - started)

    def _log(self, scope: Scope, status: int, seconds: float) -> None:
        """One line a request; the route instead of the address, which may carry a secret."""
        state = scope["state"]
        route = template(scope)
        if self.observe is not None:
            self.observe(scope["method"], route, status, seconds)
        access.info(
            "%s %s %s",
            scope["method"],
            route,
            status or "aborted",
            extra={
                "request_id": state["request_id"],
                "method": scope["method"],
                "route": route,
                "status": status,
                "duration_ms": round(seconds * 1000, 1),
                "user_id": state.get("user_id"),
            },
        )


def template(scope: Scope) -> str:
    """The address with the names of its parameters for their values, which may be secret (a share link's token)."""
    if "route" not in scope:
        return "(no route)"
    segments: list[str] = scope["path"].split("/")
    # From the right: a value may be a word that the address has anyway.
    for name, value in reversed(scope.get("path_params", {}).items()):
        for place in range(len(segments) - 1, 0, -1):
            if segments[place] == str(value):
                segments[place] = f"{{{name}}}"
                break
    return "/".join(segments)


class Cors(CORSMiddleware):
    """Lets pages of other origins in that the operator names; preflights answer in the envelope."""

    def preflight_response(self, request_headers: Headers) -> Response:
        plain = super().preflight_response(request_headers)
        headers = {
            name: value
            for name, value in plain.headers.items()
            if name not in ("content-length", "content-type")
        }
        if plain.status_code < 400:
            return JSONResponse({"success": True, "data": {}}, headers=headers)
        return respond("BAD_REQUEST", "This origin, method or header isn't allowed here.", headers=headers)


class Methods:
    """HEAD is GET without the body; OPTIONS says which methods an address takes."""

    def __init__(self, app: ASGIApp, methods_at: Callable[[Scope], set[str]]) -> None:
        self.app = app
        self.methods_at = methods_at

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["method"] == "HEAD":
            await self._head(scope, receive, send)
        elif scope["method"] == "OPTIONS":
            await self._options(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _head(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Streams look at `head` to open no file for nothing.
        inner = {**scope, "method": "GET", "state": scope.setdefault("state", {})}
        inner["state"]["head"] = True

        async def send_without_body(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app(inner, receive, send_without_body)
        scope.update({name: inner[name] for name in ("route", "path_params") if name in inner})

    async def _options(self, scope: Scope, receive: Receive, send: Send) -> None:
        methods = self.methods_at(scope)
        response: Response
        if not methods:
            response = respond("NOT_FOUND", "There is nothing at this address.")
        else:
            if "GET" in methods:
                methods = methods | {"HEAD"}
            allowed = sorted(methods | {"OPTIONS"})
            response = JSONResponse(
                {"success": True, "data": {"methods": allowed}}, headers={"Allow": ", ".join(allowed)}
            )
        await response(scope, receive, send)


class BodyLimit:
    """Refuses bodies that are too large, by their header or while they come in; and those that come too slowly."""

    def __init__(
        self,
        app: ASGIApp,
        limit_of: Callable[[str], int],
        *,
        patience: float = 20.0,
        slowest: float = 4_000.0,
    ) -> None:
        """
        Args:
            limit_of: gives the most bytes that a path takes.
            patience: seconds to wait for the next piece of a body, and to begin with for the whole.
            slowest: bytes a second that a longer body must come with, on the average.
        """
        self.app = app
        self.limit_of = limit_of
        self.patience = patience
        self.slowest = slowest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self.limit_of(scope["path"])
        declared = Headers(scope=scope).get("content-length", "")
        error: AnimaticError = TooLarge(f"The body may have at most {limit:,} bytes.", maxBytes=limit)
        refusal = respond(error.code, error.message, error.details, {"Connection": "close"})
        if declared.isdigit() and int(declared) > limit:
            await refusal(scope, receive, send)
            return
        received = 0
        began = time.monotonic()
        complete = exceeded = refused = False

        async def receive_within_limit() -> Message:
            nonlocal received, exceeded, complete, error, refusal
            if complete:
                return await receive()  # waits for the client to leave
            left = self.patience + received / self.slowest - (time.monotonic() - began)
            try:
                async with asyncio.timeout(max(0.0, min(left, self.patience))):
                    message = await receive()
            except TimeoutError:
                exceeded = True
                error = BadRequest("The request's body came too slowly; send it again.")
                refusal = respond(error.code, error.message, headers={"Connection": "close"})
                raise error from None
            if message["type"] == "http.request":
                received += len(message.get("body", b""))
                complete = not message.get("more_body", False)
                if received > limit:
                    exceeded = True
                    raise error
            return message

        async def send_unless_exceeded(message: Message) -> None:
            # Whoever read the body may have made another error of ours: the client hears of the size.
            nonlocal refused
            if exceeded and message["type"] == "http.response.start":
                refused = True
                await refusal(scope, receive, send)
            if not refused:
                await send(message)

        try:
            await self.app(scope, receive_within_limit, send_unless_exceeded)
        except (TooLarge, BadRequest) as raised:
            if raised is not error:
                raise
            if not refused:
                await refusal(scope, receive, send)
