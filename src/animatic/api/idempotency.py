"""Requests that may be sent again without happening twice: the Idempotency-Key header."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Header, Request
from pydantic import BaseModel
from starlette.responses import JSONResponse

from animatic.api.dependencies import Caller
from animatic.conversions import idempotency

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        description="Any printable ASCII text of your choice, new for each thing that you want: sent again within 24"
        " hours with the same body it answers the same and does nothing; with another body it is a CONFLICT.",
        min_length=1,
        max_length=255,
        pattern=r"^[\x20-\x7e]*$",
    ),
]


class Repeatable:
    """Does what a request asks for, once for each of its keys."""

    def __init__(self, request: Request, key: str | None) -> None:
        self._request = request
        self._key = key

    async def __call__(
        self,
        caller: Caller,
        body: BaseModel | None,
        make: Callable[[], Awaitable[BaseModel]],
        *,
        status: int,
    ) -> JSONResponse:
        """The answer with what `make` returns, or the answer that was given before.

        Key and answer are stored in the request's own transaction: if it fails, the key is free again.
        """
        route = f"{self._request.method} {self._request.url.path}"
        user_id = caller.user.id
        if self._key is not None:
            asked = b"" if body is None else body.model_dump_json(exclude_unset=True).encode()
            before = await idempotency.claim(caller.session, user_id, route, self._key, asked)
            if before is not None:
                return JSONResponse(
                    before.answer, status_code=before.status, headers={"Idempotency-Replayed": "true"}
                )
        made = await make()
        answer = {"success": True, "data": made.model_dump(mode="json", by_alias=True)}
        if self._key is not None:
            await idempotency.remember(caller.session, user_id, route, self._key, status, answer)
        return JSONResponse(answer, status_code=status)


def _repeatable(request: Request, key: IdempotencyKey = None) -> Repeatable:
    return Repeatable(request, key)


Once = Annotated[Repeatable, Depends(_repeatable)]
