"""The server around the application: uvicorn, with an end to the answers that don't end by themselves."""

import asyncio
import socket
from typing import Final

import h11
import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

HEADERS_WITHIN: Final = 15.0
"""Seconds from a request's first byte (or the connection's beginning) to the end of its headers."""
DRAIN_FOR: Final = 30
"""Seconds that requests under way may take when the server is to stop."""


class PatientProtocol(H11Protocol):
    """HTTP/1.1 that doesn't wait for ever: whoever opens a connection must send a request's headers within a while.

    uvicorn itself only ends connections that are idle after an answer.
    """

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is h11.IDLE:
            self._wait()  # a part of a request's headers
        else:
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._waiting is None:
            self._waiting = self.loop.call_later(HEADERS_WITHIN, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None


class Server(uvicorn.Server):
    """Serves one application in this process. It handles SIGINT and SIGTERM itself, by draining."""

    def __init__(
        self,
        app: FastAPI,
        *,
        host: str = "127.0.0.1",
        port: int = 8000,
        trusted_proxies: str = "127.0.0.1",
    ) -> None:
        """`port` 0 takes a free one. `trusted_proxies`: addresses whose X-Forwarded-For is believed, by commas."""
        super().__init__(
            uvicorn.Config(
                app,
                http=PatientProtocol,
                host=host,
                port=port,
                # Ours say more, and no secrets.
                access_log=False,
                log_config=None,
                server_header=False,
                proxy_headers=True,
                forwarded_allow_ips=trusted_proxies,
                timeout_graceful_shutdown=DRAIN_FOR,
                # No sockets of that kind here.
                ws="none",
                lifespan="on",
            )
        )
        self._app = app

    @property
    def address(self) -> tuple[str, int]:
        """Host and port on which it listens; once it has `started`."""
        for server in self.servers:
            for listening in server.sockets:
                host, port = listening.getsockname()[:2]
                return str(host), int(port)
        raise RuntimeError("The server isn't listening yet.")

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Drain. Event streams end first: they would last as long as their clients."""
        self._app.state.api.hub.close()
        await super().shutdown(sockets)
