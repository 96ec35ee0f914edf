"""From errors to HTTP: the one place that knows which code has which status."""

import logging
from http import HTTPStatus
from typing import Any, Final

import psycopg
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from animatic.api.envelope import ErrorAnswer, Problem
from animatic.errors import AnimaticError, BackendDown, RateLimited, Unauthorized

log = logging.getLogger(__name__)

STATUS: Final[dict[str, int]] = {
    "BAD_REQUEST": 400,
    "UNAUTHORIZED": 401,
    "QUOTA_EXCEEDED": 402,
    "FORBIDDEN": 403,
    "NOT_FOUND": 404,
    "METHOD_NOT_ALLOWED": 405,
    "CONFLICT": 409,
    # Cancelling is an end that somebody asked for; as an error of a request it says that the work is no more.
    "CANCELLED": 409,
    "GONE": 410,
    "TOO_LARGE": 413,
    "RANGE_NOT_SATISFIABLE": 416,
    "VALIDATION_ERROR": 422,
    "RATE_LIMITED": 429,
    "INTERNAL_ERROR": 500,
    "CONVERSION_FAILED": 502,
    "UNAVAILABLE": 503,
    "STORAGE_EXCEEDED": 507,
}
CODE: Final = {status: code for code, status in STATUS.items() if code != "CANCELLED"}

# A second try of the whole request will do: two transactions met.
_RETRYABLE_STATES: Final = ("40001", "40P01")


def respond(
    code: str, message: str, details: dict[str, Any] | None = None, headers: dict[str, str] | None = None
) -> Response:
    """The answer that says what went wrong."""
    body = ErrorAnswer(error=Problem(code=code, message=message, details=details or {}))
    return JSONResponse(body.model_dump(mode="json"), status_code=STATUS[code], headers=headers)


def install(app: FastAPI) -> None:
    """Make every error of the app an answer in the envelope."""
    app.add_exception_handler(AnimaticError, _expected)  # type: ignore[arg-type]  # Starlette's handlers take Exception
    app.add_exception_handler(RequestValidationError, _invalid)  # type: ignore[arg-type]  # as above
    app.add_exception_handler(HTTPException, _http)  # type: ignore[arg-type]  # as above
    for kind in (DBAPIError, PoolTimeout, psycopg.OperationalError):
        app.add_exception_handler(kind, _database)


def unexpected(request_id: str) -> Response:
    """The answer to what nobody expected. What it was stands in the log under the request's id."""
    message = "Something went wrong on our side. If it happens again, tell the operator the request's id."
    return respond("INTERNAL_ERROR", message, {"requestId": request_id})


def refuse(error: AnimaticError) -> Response:
    """The answer that an error of ours becomes."""
    headers: dict[str, str] = {}
    if isinstance(error, Unauthorized):
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, RateLimited) and "retryAfter" in error.details:
        headers["Retry-After"] = str(error.details["retryAfter"])
    if isinstance(error, BackendDown):
        # Its own message names hosts and folders.
        return respond(error.code, BackendDown().message, headers={"Retry-After": "5"})
    code = error.code if error.code in STATUS else "INTERNAL_ERROR"
    return respond(code, error.message, error.details, headers)


async def _expected(request: Request, error: AnimaticError) -> Response:
    response = refuse(error)
    if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s", error.message, exc_info=error, extra=_id_of(request))
    return response


async def _http(request: Request, error: HTTPException) -> Response:
    """Errors that the router and the body's reader raise."""
    if refusal := _count(request):
        return refusal
    code = CODE.get(error.status_code)
    if code is None:
        code = "BAD_REQUEST" if error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR else "INTERNAL_ERROR"
    messages = {
        "NOT_FOUND": "There is nothing at this address.",
        "METHOD_NOT_ALLOWED": "This address doesn't take this method; see the Allow header.",
        "BAD_REQUEST": "The request's body can't be read.",
    }
    return respond(code, messages.get(code, str(error.detail)), headers=dict(error.headers or {}))


async def _invalid(request: Request, error: RequestValidationError) -> Response:
    """What FastAPI found wrong with the request's parts."""
    if refusal := _count(request):
        return refusal
    problems: list[dict[str, Any]] = list(error.errors())
    first = problems[0]
    if first["type"] == "json_invalid":
        position = first["loc"][-1]
        return respond(
            "BAD_REQUEST",
            f"The body isn't valid JSON: {first['ctx']['error']} at character {position}.",
            {"position": position},
        )
    if isinstance(error.body, bytes):
        return respond(
            "BAD_REQUEST", "Send the body as JSON, with the header Content-Type: application/json."
        )
    if any(problem["loc"][0] == "path" for problem in problems):
        # An id that is no UUID is an id that nothing has.
        return respond("NOT_FOUND", "There is nothing with this id.")
    fields = [_field(problem) for problem in problems]
    told = "; ".join(f"{field['field']}: {field['message']}" for field in fields[:3])
    more = f" (and {len(fields) - 3} more)" if len(fields) > 3 else ""
    return respond("VALIDATION_ERROR", f"{told}{more}.", {"fields": fields})


def _field(problem: dict[str, Any]) -> dict[str, str]:
    """One problem, without what was sent: it may be secret, or no JSON."""
    where, *path = problem["loc"]
    name = ".".join(str(step) for step in path) or str(where)
    message = str(problem["msg"]).removeprefix("Value error, ")
    return {"field": name, "in": str(where), "type": str(problem["type"]), "message": message}


def _count(request: Request) -> Response | None:
    """Count what went wrong before anybody asked who is calling; the refusal if it was too much."""
    if hasattr(request.state, "allowance") or not request.url.path.startswith("/api"):
        return None
    try:
        request.app.state.api.count_anonymous(request)
    except RateLimited as error:
        return refuse(error)
    return None


async def _database(request: Request, error: Exception) -> Response:
    """What PostgreSQL refused, or didn't answer."""
    original = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(original, "sqlstate", None)
    if state in _RETRYABLE_STATES:
        return respond("CONFLICT", "Somebody changed the same thing at the same moment; try again.")
    if isinstance(error, IntegrityError):
        # Two requests met where a service's own check came too early to see it.
        log.warning("A constraint refused a request: %s", original, extra=_id_of(request))
        return respond("CONFLICT", "This conflicts with something that is already there.")
    if isinstance(error, OperationalError | InterfaceError | PoolTimeout | psycopg.OperationalError):
        log.error("The database doesn't answer: %s", original, extra=_id_of(request))
        return refuse(BackendDown())
    raise error


def _id_of(request: Request) -> dict[str, str]:
    return {"request_id": request.state.request_id}
