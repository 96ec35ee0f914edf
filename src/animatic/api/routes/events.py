"""Live changes, as server-sent events."""

import time
from collections.abc import AsyncIterator
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import StreamingResponse

from animatic.accounts.service import Principal
from animatic.api.dependencies import Listener
from animatic.api.hub import RESYNC, Event
from animatic.api.state import ApiState
from animatic.conversions import live
from animatic.conversions.live import LiveConversion
from animatic.errors import Unauthorized
from animatic.schema import UtcTime, View

router = APIRouter(tags=["events"])

HEARTBEAT: Final = 15.0
"""Seconds without an event after which a comment is sent: proxies close what is silent."""
CHECK_KEY_EVERY: Final = 60.0
"""Seconds after which the key of an open stream is looked up again."""
RECONNECT_AFTER: Final = 2000
"""Milliseconds that a browser waits before it connects again."""


class Snapshot(View):
    """How things stand when a stream begins, and after each `resync`."""

    conversions: list[LiveConversion]
    """Those that are waiting or running."""
    server_time: UtcTime


class Changed(View):
    """A row that was made, changed or deleted: read it again."""

    id: str
    project_id: UUID | None


DOCUMENTED: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "A stream that doesn't end.",
        "content": {
            "text/event-stream": {
                "schema": {"type": "string"},
                "example": (
                    'event: snapshot\ndata: {"conversions":[],"serverTime":"2026-05-04T10:20:00Z"}\n\n'
                    'event: conversion\ndata: {"id":"…","status":"processing","progress":42.0,"stage":"painting"}\n\n'
                    'event: image\ndata: {"id":"…","projectId":"…"}\n\n'
                ),
            }
        },
    }
}


class EventStream(StreamingResponse):
    media_type = "text/event-stream"


@router.get("/events", response_class=EventStream, responses=DOCUMENTED)
async def stream_events(
    request: Request,
    caller: Listener,
    project_id: Annotated[
        UUID | None, Query(alias="projectId", description="Only what concerns this project, and you.")
    ] = None,
) -> StreamingResponse:
    """All that changes for you, as server-sent events, each with a JSON object as data.

    | event | data |
    |---|---|
    | `snapshot` | `conversions` that are waiting or running, `serverTime`; first, and after every `resync` |
    | `conversion` | how it stands, as in the snapshot: `id`, `status`, `progress`, `stage`, `resultUrl`, `error` … |
    | `conversion-deleted` | `id`, `projectId` |
    | `image`, `video`, `panel`, `project` | `id`, `projectId` of what was made, changed or deleted: read it again |
    | `user` | `id`: your tier, credits or settings changed: read `GET /api/user` again |
    | `resync` | events may be missing: read again what you show |

    A comment comes every 15 seconds. The stream ends when your key is revoked or the server stops; connect again.
    Browsers' `EventSource` can't send a key: read the stream with `fetch`.
    """
    caller.state.hub.check_room(caller.user.id)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    if getattr(request.state, "head", False):
        return EventStream(iter(()), headers=headers)
    return EventStream(_events(caller.state, caller.principal, caller.token, project_id), headers=headers)


async def _events(
    state: ApiState, principal: Principal, token: str, project_id: UUID | None
) -> AsyncIterator[bytes]:
    user_id = principal.user.id
    # Subscribed before the snapshot is read: what changes in between comes twice rather than never.
    with state.hub.subscribed(user_id) as subscription:
        yield f"retry: {RECONNECT_AFTER}\n\n".encode()
        yield await _snapshot(state, user_id, project_id)
        checked = time.monotonic()
        while True:
            if time.monotonic() - checked > CHECK_KEY_EVERY:
                if not await _may_listen(state, principal, token):
                    return
                checked = time.monotonic()
            try:
                event = await subscription.next(HEARTBEAT)
            except TimeoutError:
                yield b": heartbeat\n\n"
                continue
            if event is None:
                return
            if event.concerns(project_id):
                yield event.encode()
            if event is RESYNC:
                yield await _snapshot(state, user_id, project_id)


async def _snapshot(state: ApiState, user_id: str, project_id: UUID | None) -> bytes:
    async with state.container.sessions() as session:
        conversions = await live.open_of(session, user_id)
    wanted = [one for one in conversions if project_id in (None, one.project_id)]
    return Event.of("snapshot", Snapshot(conversions=wanted, server_time=state.container.clock())).encode()


async def _may_listen(state: ApiState, principal: Principal, token: str) -> bool:
    async with state.container.sessions() as session:
        try:
            now = await state.container.identity.renewed(session, principal, token)
        except Unauthorized:
            return False
        await session.commit()
    return now.user.id == principal.user.id and "read" in now.scopes
