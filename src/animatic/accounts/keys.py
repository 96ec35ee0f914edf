"""API keys: made, recognised, never stored as they are."""

import hashlib
import secrets
from typing import Final

_MARK: Final = "animatic_"
"""What every key begins with, so that secret scanners and people recognise one."""
PREFIX_LENGTH: Final = len(_MARK) + 6


def new_secret() -> str:
    """A fresh key with 256 random bits."""
    return _MARK + secrets.token_urlsafe(32)


def is_key(token: str) -> bool:
    """Whether this looks like one of our keys, and not like a session token."""
    return token.startswith(_MARK)


def prefix(secret: str) -> str:
    """The part that may be shown, to recognise a key by."""
    return secret[:PREFIX_LENGTH]


def fingerprint(secret: str) -> str:
    """What is stored. The key is random, so a plain hash can't be reversed by guessing."""
    return hashlib.sha256(secret.encode()).hexdigest()
