"""An HTTP client for model servers: answers are bounded, redirects aren't followed, so that no key goes elsewhere."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2


class TooMuch(Exception):  # no error of ours: `failures.translated` makes one of it
    """An answer is larger than was agreed."""


def bounded_client(*, most: int, seconds: float) -> "httpx2.AsyncClient":
    """A client that reads at most `most` bytes of an answer, and waits `seconds` for it."""
    import httpx2

    class Bounded(httpx2.AsyncByteStream):
        def __init__(self, inner: Any) -> None:
            self._inner = inner

        async def __aiter__(self) -> AsyncIterator[bytes]:
            size = 0
            async for chunk in self._inner:
                size += len(chunk)
                if size > most:
                    raise TooMuch
                yield chunk

        async def aclose(self) -> None:
            await self._inner.aclose()

    class Transport(httpx2.AsyncHTTPTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            response = await super().handle_async_request(request)
            if response.headers.get("content-encoding", "identity").lower() != "identity":
                await response.aclose()
                raise TooMuch  # nobody asked for it, and nobody knows how large it becomes
            return httpx2.Response(
                response.status_code,
                headers=response.headers,
                stream=Bounded(response.stream),
                extensions=response.extensions,
            )

    return httpx2.AsyncClient(
        transport=Transport(),
        timeout=httpx2.Timeout(seconds, connect=min(15.0, seconds)),
        headers={"accept-encoding": "identity"},
        follow_redirects=False,
    )
