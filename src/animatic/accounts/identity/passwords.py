"""Passwords: argon2id, off the event loop, at most two at a time (each takes 64 MB and most of a second)."""

import asyncio
import secrets
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from animatic.errors import InvalidInput

MIN_LENGTH: Final = 10
MAX_LENGTH: Final = 256


class Passwords:
    """Hashes and checks passwords."""

    def __init__(self, hasher: PasswordHasher | None = None, at_once: int = 2) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turn = asyncio.Semaphore(at_once)
        self._nobody: str | None = None

    async def hash(self, password: str) -> str:
        """Raises InvalidInput for a password that is too short or too long."""
        check_length(password)
        async with self._turn:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def matches(self, stored: str | None, password: str) -> bool:
        """Whether a password is the stored one. Without a stored one the answer is no, and takes as long."""
        async with self._turn:
            return await asyncio.to_thread(self._verify, stored, password[: MAX_LENGTH + 1])

    def is_outdated(self, stored: str) -> bool:
        """Whether a hash was made with weaker parameters than today's."""
        return self._hasher.check_needs_rehash(stored)

    def _verify(self, stored: str | None, password: str) -> bool:
        if stored is None:
            # The hash of a password that nobody knows: an unknown account takes as long as a wrong password.
            if self._nobody is None:
                self._nobody = self._hasher.hash(secrets.token_hex(16))
            stored = self._nobody
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False


def check_length(password: str) -> None:
    """Raises InvalidInput."""
    if not MIN_LENGTH <= len(password) <= MAX_LENGTH:
        raise InvalidInput(
            f"A password has {MIN_LENGTH} to {MAX_LENGTH} characters; a few words make a good one.",
            field="password",
        )
