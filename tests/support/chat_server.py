"""A server that speaks OpenAI's chat protocol, on loopback, with faults on a switch.

Its model is obedient: it makes a panel of every two units, and a prompt of every text. `faults` says what becomes of
the next answers instead.
"""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Json = dict[str, Any]


@dataclass
class ChatServer:
    """What the server does and has seen. Tests change it while it runs."""

    port: int = 0
    requests: list[Json] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    """Of the next answers: a status; `prose`, `cut-off`, `missing`, `doubled`, `schema`, `fenced`, `refusal`, `filter`,
    `slow`, `drop`, `huge`, `empty`, `html`, `quota`, `nameless`, `redirect`; or "" for a good one."""
    always: str = ""
    """What becomes of all answers that `faults` says nothing of."""
    no_formats: bool = False
    """Refuses to be told what form an answer must have."""
    size: str = "wide"
    pause: float = 0.0
    """Seconds before each answer."""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


@contextmanager
def chat_server() -> Iterator[ChatServer]:
    """Run one until the context ends."""
    state = ChatServer()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(state))
    server.daemon_threads = True
    state.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def _handler(state: ChatServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            state.requests.append(body)
            state.keys.append(self.headers.get("authorization", ""))
            if self.path != "/v1/chat/completions":
                return self._answer(404, {"error": {"message": "no such path"}})
            if state.no_formats and "response_format" in body:
                message = "Unknown parameter: 'response_format'"
                return self._answer(400, {"error": {"message": message, "type": "invalid_request_error"}})
            time.sleep(state.pause)
            fault = state.faults.pop(0) if state.faults else state.always
            if fault.isdigit():
                return self._answer(int(fault), {"error": {"message": "scripted", "code": None}})
            match fault:
                case "quota":
                    return self._answer(429, {"error": {"message": "pay", "code": "insufficient_quota"}})
                case "slow":
                    time.sleep(3)
                case "drop":
                    self.close_connection = True
                    return self.connection.close()
                case "html":
                    return self._send(200, b"<html>It works!</html>", "text/html")
                case "huge":
                    return self._answer(200, {"filler": "x" * 3_000_000})
                case "empty":
                    return self._answer(200, {"id": "1", "object": "chat.completion", "choices": []})
                case "redirect":
                    self.send_response(307)
                    self.send_header("location", "http://127.0.0.1:1/v1/chat/completions")
                    self.send_header("content-length", "0")
                    return self.end_headers()
            return self._answer(200, _completion(body, fault, _spoil(state, body, fault)))

        def handle(self) -> None:
            with suppress(ConnectionError):  # whoever has heard enough hangs up
                super().handle()

        def log_message(self, *args: object) -> None: ...

        def _answer(self, status: int, body: Any) -> None:
            self._send(status, json.dumps(body).encode(), "application/json")

        def _send(self, status: int, content: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    return Handler


def _spoil(state: ChatServer, body: Json, fault: str) -> str:
    good = _good(state, json.loads(body["messages"][1]["content"]))
    match fault:
        case "prose":
            return "Certainly! Here is how I would cut it: a wide shot, then a close-up."
        case "cut-off":
            return json.dumps(good)[:-20]
        case "fenced":
            return f"<think>Hm.</think>\nHere it is:\n```json\n{json.dumps(good)}\n```"
        case "missing" if "panels" in good:
            good["panels"].pop(len(good["panels"]) // 2)
        case "doubled" if "panels" in good:
            good["panels"].append(good["panels"][-1])
        case "schema" if "panels" in good:
            good["panels"][0]["move"] = "loop-the-loop"
        case "schema":
            good["picture"] = good.pop("prompt")
        case "nameless":
            good["prompt"] = "Somebody kneels beside a dead lamp in a lantern room, storm light, low angle."
    return json.dumps(good)


def _good(state: ChatServer, told: Json) -> Json:
    if "units" not in told:
        names = ", ".join(told["names"])
        return {"prompt": f"{told['text']} {names}, low key light, 35 mm lens, rain on the glass.".strip()}
    panels: list[Json] = []
    open_ = False
    for unit in told["units"]:
        if open_:
            panels[-1]["last"] = unit["n"]
        else:
            panels.append(
                {
                    "first": unit["n"],
                    "last": unit["n"],
                    "size": state.size,
                    "move": "pull-out",
                    "same_shot": False,
                    "seen": f"What unit {unit['n']} shows.",
                }
            )
        open_ = not open_ and not unit.get("ends_scene")
    return {"panels": panels}


def _completion(body: Json, fault: str, content: str) -> Json:
    message: Json = {"role": "assistant", "content": content}
    if fault == "refusal":
        message = {"role": "assistant", "content": None, "refusal": "I can't help with that."}
    reason = {"filter": "content_filter", "cut-off": "length"}.get(fault, "stop")
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": reason, "logprobs": None}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
