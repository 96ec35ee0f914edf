"""The server around the application: uvicorn, with an end to the answers that don't end by themselves."""

import socket
from typing import Final

import uvicorn
from fastapi import FastAPI

DRAIN_FOR: Final = 30
"""Seconds that requests under way may take when the server is to stop."""


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
