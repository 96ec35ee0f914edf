"""A server of images in OpenAI's manner, on loopback, with faults on a switch."""

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class ImagesServer:
    """What the server does and has seen. Tests change it while it runs."""

    address: str = ""
    picture: bytes = b""
    answers: str = "b64_json"
    """`b64_json`, `url`, or what `data[0].url` is to be."""
    faults: list[tuple[int, Any]] = field(default_factory=list)
    """Status and body of the next answers; status 0: the connection is closed instead."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    hold: threading.Event = field(default_factory=threading.Event)
    """Set: answer at once."""


@contextmanager
def images_server() -> Iterator[ImagesServer]:
    """Run one until the context ends."""
    state = ImagesServer()
    state.hold.set()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(state))
    server.daemon_threads = True
    state.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state.hold.set()
        server.shutdown()
        server.server_close()
        thread.join(5)


def _handler(state: ImagesServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            state.asked.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            state.keys.append(self.headers.get("authorization"))
            state.hold.wait(30)
            if state.faults:
                status, body = state.faults.pop(0)
                if status == 0:
                    self.close_connection = True
                    self.connection.close()
                else:
                    self._answer(status, json.dumps(body).encode())
                return
            item = {"b64_json": base64.b64encode(state.picture).decode()}
            if state.answers != "b64_json":
                own = f"{state.address}/picture.png"
                item = {"url": own if state.answers == "url" else state.answers}
            self._answer(200, json.dumps({"created": 1, "data": [item]}).encode())

        def do_GET(self) -> None:
            self._answer(200, state.picture)

        def log_message(self, *args: object) -> None: ...

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler
