"""For operators and load balancers: is it alive, can it serve."""

import asyncio
import logging
from typing import Final, Literal

from fastapi import APIRouter, Request
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import Response

import animatic
from animatic.administration.health import queue_health
from animatic.api import metrics
from animatic.api.dependencies import State
from animatic.api.envelope import Answer, ErrorAnswer
from animatic.api.errors import respond
from animatic.errors import NotFound, Unavailable
from animatic.schema import View

log = logging.getLogger(__name__)

router = APIRouter(tags=["operations"])
numbers = APIRouter()

PATIENCE: Final = 3.0
"""Seconds that the database has to answer."""


class Health(View):
    """The process answers."""

    status: Literal["ok"] = "ok"
    version: str


class Readiness(View):
    """What the API needs, and whether it is there."""

    status: Literal["ready"] = "ready"
    database: Literal["ok"] = "ok"
    live_changes: Literal["ok", "reconnecting"]
    workers: int
    """Loops of workers, one for each queue that a worker serves, that gave a sign of life in the last 30 seconds.
    Without any, conversions wait."""


@router.get("/healthz")
async def read_health() -> Answer[Health]:
    """Whether the process is alive. Asks nothing of others: a restart would mend nothing else."""
    return Answer(data=Health(version=animatic.__version__))


@router.get(
    "/readyz",
    response_model=Answer[Readiness],
    responses={503: {"model": ErrorAnswer, "description": "Not now."}},
)
async def read_readiness(state: State) -> Response | Answer[Readiness]:
    """Whether the API can serve: its database answers. Says too how many workers are alive."""
    try:
        async with asyncio.timeout(PATIENCE), state.container.sessions() as session:
            workers = await session.scalar(
                text(
                    "SELECT count(*) FROM procrastinate_workers"
                    " WHERE last_heartbeat > now() - interval '30 seconds'"
                )
            )
    except TimeoutError:
        return respond("UNAVAILABLE", "The database doesn't answer.", headers={"Retry-After": "5"})
    listening = state.hub.listening.is_set()
    return Answer(data=Readiness(live_changes="ok" if listening else "reconnecting", workers=workers or 0))


@numbers.get("/metrics", include_in_schema=False)
async def read_metrics(request: Request, state: State) -> Response:
    """Numbers for Prometheus; docs/operate/monitoring.md says who may read them."""
    container = state.container
    client = request.client.host if request.client else None
    if not metrics.may_read(container.settings, client, request.headers.get("authorization", "")):
        # Nobody else needs to know that it is there.
        state.count_anonymous(request)
        raise NotFound("There is nothing at this address.")
    health = None
    try:
        async with asyncio.timeout(PATIENCE), container.sessions() as session:
            health = await queue_health(session, container.clock())
    except (TimeoutError, SQLAlchemyError, Unavailable):
        log.warning("The database doesn't answer: its numbers are left out")
    state.metrics.note(health)
    return Response(state.metrics.text(), media_type=metrics.CONTENT_TYPE)
