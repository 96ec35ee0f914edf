"""A small server that speaks what we need of Clerk: its Backend API, its published keys, its messages."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from standardwebhooks import Webhook

SECRET = "whsec_" + "bWFrZSB5b3VyIG93biBzdG9yeSBpbnRvIGEgZmlsbSE="
ORIGIN = "https://studio.example"


class ClerkServer:
    """Clerk, as far as one installation sees it."""

    def __init__(self) -> None:
        self.users: dict[str, dict[str, Any]] = {}
        self.plans: dict[str, str] = {}
        self.deleted: list[str] = []
        self.is_down = False
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def add(self, user_id: str, email: str, updated_at: int = 100) -> dict[str, Any]:
        """A user, as Clerk describes him."""
        address = {"id": "idn_1", "email_address": email, "verification": {"status": "verified"}}
        self.users[user_id] = {
            "id": user_id,
            "first_name": "Ada",
            "last_name": None,
            "image_url": None,
            "primary_email_address_id": "idn_1",
            "email_addresses": [address],
            "updated_at": updated_at,
        }
        return self.users[user_id]

    def token(self, user_id: str, *, signed_in_minutes_ago: int = 0, **claims: Any) -> str:
        """A session token of this moment."""
        now = int(time.time())
        content = {
            "iss": self.url,
            "sub": user_id,
            "sid": "sess_1",
            "iat": now,
            "nbf": now,
            "exp": now + 60,
            "azp": ORIGIN,
            "fva": [signed_in_minutes_ago, -1],
            "v": 2,
            **claims,
        }
        return jwt.encode(content, self._key, algorithm="RS256", headers={"kid": "ins_1"})

    def keys(self) -> dict[str, Any]:
        published = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self._key.public_key()))
        return {"keys": [{**published, "kid": "ins_1", "use": "sig", "alg": "RS256"}]}

    def answer(self, method: str, path: str) -> tuple[int, object]:
        if self.is_down:
            return 503, {}
        if path == "/.well-known/jwks.json":
            return 200, self.keys()
        user_id = path.split("/")[3]
        if method == "DELETE":
            self.deleted.append(user_id)
            return 200, {"id": user_id, "deleted": True}
        if path.endswith("/billing/subscription"):
            items = [{"status": "active", "plan": {"slug": self.plans.get(user_id, "free")}}]
            return 200, {"subscription_items": items}
        return (200, self.users[user_id]) if user_id in self.users else (404, {"errors": []})


def message(
    kind: str, data: object, *, id_: str | None = None, at: datetime | None = None, secret: str = SECRET
) -> dict[str, Any]:
    """A message as Svix sends Clerk's: what httpx takes as content and headers."""
    body = json.dumps({"type": kind, "object": "event", "data": data})
    id_, at = id_ or f"msg_{uuid4().hex}", at or datetime.now(UTC)
    headers = {
        "svix-id": id_,
        "svix-timestamp": str(int(at.timestamp())),
        "svix-signature": Webhook(secret).sign(id_, at, body),
        "content-type": "application/json",
    }
    return {"content": body, "headers": headers}


@contextmanager
def clerk_server() -> Iterator[ClerkServer]:
    made = ClerkServer()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.server.shutdown()
        made.server.server_close()
        thread.join()


def _handler(clerk: ClerkServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            status, found = clerk.answer(self.command, self.path)
            body = json.dumps(found).encode()
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_DELETE = _answer  # noqa: N815 - http.server's names

        def log_message(self, *_: object) -> None:
            return

    return Handler
