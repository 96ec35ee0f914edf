"""The content security policy of the studio's pages: its own files, and Clerk's where Clerk signs people in."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Final

from animatic.config import Settings

_OWN: Final[Mapping[str, Sequence[str]]] = {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "connect-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:"],
    "media-src": ["'self'", "blob:"],
    # Libraries that place menus and toasts write style attributes and elements.
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'"],
    "worker-src": ["'self'", "blob:"],
    "frame-src": ["'none'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}

_CHALLENGES: Final = "https://challenges.cloudflare.com"
"""Where Clerk's bot protection comes from."""


def page_policy(settings: Settings) -> str:
    """The header's value for the studio's pages."""
    policy = {name: list(sources) for name, sources in _OWN.items()}
    key = settings.clerk_publishable_key
    if settings.clerk and key:
        host = f"https://{clerk_host(key)}"
        policy["script-src"] += [host, _CHALLENGES]
        policy["connect-src"] += [host]
        policy["img-src"] += ["https://img.clerk.com"]
        policy["frame-src"] = [_CHALLENGES]
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in policy.items())


def clerk_host(publishable_key: str) -> str:
    """The frontend API's host, which a publishable key (`pk_live_` and base64 of the host and a dollar) names.

    Raises:
        ValueError: it isn't such a key.
    """
    encoded = publishable_key.rsplit("_", 1)[-1]
    try:
        host = base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise ValueError("The Clerk publishable key isn't one.") from error
    if not host.endswith("$") or not all(part.isalnum() or part in ".-" for part in host[:-1]):
        raise ValueError("The Clerk publishable key isn't one.")
    return host[:-1]
