"""Links to media that work without signing in, for a while: what `<img>` and `<video>` can load."""

import base64
import hashlib
import hmac
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs paths with an HMAC and checks them. Whoever holds a signed link may read what it names."""

    key: bytes
    now: Callable[[], datetime]
    lifetime: int = 3600
    """Seconds that a link lives at least; at most twice as long."""

    def sign(self, path: str) -> str:
        """The path with `expires` and `signature`; the same for everybody during `lifetime` seconds.

        Being the same it stays in the browser's cache when a page is drawn again.
        """
        expires = (int(self.now().timestamp()) // self.lifetime + 2) * self.lifetime
        return f"{path}?expires={expires}&signature={self._signature(path, expires)}"

    def expiry(self) -> datetime:
        """When the links signed now end."""
        return datetime.fromtimestamp((int(self.now().timestamp()) // self.lifetime + 2) * self.lifetime, UTC)

    def is_valid(self, path: str, expires: str, signature: str) -> bool:
        """Whether this signature was made by us for this path and hasn't expired."""
        if not (expires.isascii() and expires.isdigit() and len(expires) <= 12 and signature.isascii()):
            return False
        if int(expires) <= self.now().timestamp():
            return False
        return hmac.compare_digest(self._signature(path, int(expires)), signature)

    def _signature(self, path: str, expires: int) -> str:
        digest = hmac.new(self.key, f"{path}\n{expires}".encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def load_key(secret: str | None, data_dir: Path) -> bytes:
    """The key of the links: from the setting, else from a file in the data directory, made on first use.

    Machines that serve the same installation need the same setting: each has a data directory of its own.
    """
    if secret:
        return hashlib.sha256(b"animatic media links\n" + secret.encode()).digest()
    path = data_dir / "link.key"
    try:
        return _read(path)
    except FileNotFoundError:
        pass
    # Written aside and linked into place: of two processes one wins, and none reads half a key.
    data_dir.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(os.urandom(KEY_BYTES))
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return _read(path)


def _read(path: Path) -> bytes:
    key = path.read_bytes()
    if len(key) != KEY_BYTES:
        raise ValueError(f"{path} is damaged: delete it, and links to media made so far end.")
    return key
