"""The one verifier of session tokens, whoever issued them: Clerk, or this installation.

Only RS256, only keys that the issuer published, and every claim that we rely on is demanded and checked. (Clerk's
own helper accepts a token of another issuer, one that never expires and a pending session.)
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol

import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from animatic.clock import Clock
from animatic.errors import Unauthorized, Unavailable

LEEWAY: Final = timedelta(seconds=5)
"""Clocks of two machines may differ by this much."""
REQUIRED: Final = ("exp", "iat", "nbf", "iss", "sub", "sid")
MAX_TOKEN_LENGTH: Final = 8_192

KEYS_LIVE: Final = timedelta(hours=1)
"""How long fetched keys are used without asking again."""
KEYS_REST: Final = timedelta(minutes=1)
"""Least time between two fetches, however many tokens name keys that we don't know."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a verified session token says."""

    subject: str
    session_id: str
    expires_at: datetime
    raw: Mapping[str, Any]


class KeySource(Protocol):
    """Where an issuer's public keys come from."""

    async def key(self, kid: str) -> RSAPublicKey | None:
        """The key of this id, or None."""
        ...


class TokenVerifier:
    """Verifies one issuer's session tokens."""

    def __init__(
        self, *, issuer: str, keys: KeySource, clock: Clock, authorized_parties: frozenset[str] = frozenset()
    ) -> None:
        """
        Args:
            authorized_parties: origins for which a token may have been made; empty allows any.
        """
        self._issuer = issuer
        self._keys = keys
        self._clock = clock
        self._parties = authorized_parties

    async def verify(self, token: str) -> Claims:
        """Raises Unauthorized for any token that isn't exactly right, without saying more than its owner needs."""
        refused = Unauthorized("This session token isn't valid. Sign in again.")
        if len(token) > MAX_TOKEN_LENGTH:
            raise refused
        try:
            header = jwt.get_unverified_header(token)
        except jwt.InvalidTokenError:
            raise refused from None
        kid = header.get("kid")
        if header.get("alg") != "RS256" or not isinstance(kid, str):
            raise refused
        key = await self._keys.key(kid)
        if key is None:
            raise refused
        try:
            claims = jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                issuer=self._issuer,
                options={
                    "require": list(REQUIRED),
                    # A session token has no audience of its own; azp says for whom it is. Times are checked
                    # below against the injected clock.
                    "verify_aud": False,
                    "verify_exp": False,
                    "verify_nbf": False,
                    "verify_iat": False,
                },
            )
        except jwt.InvalidTokenError:
            raise refused from None
        expires = self._check_times(claims)
        if claims.get("sts", "active") != "active" or (
            self._parties and claims.get("azp") not in self._parties
        ):
            raise refused
        subject, session = claims["sub"], claims["sid"]
        if not (isinstance(subject, str) and subject and isinstance(session, str) and session):
            raise refused
        return Claims(subject, session, expires, claims)

    def _check_times(self, claims: Mapping[str, Any]) -> datetime:
        try:
            expires, begins, issued = (
                datetime.fromtimestamp(float(claims[c]), UTC) for c in ("exp", "nbf", "iat")
            )
        except (TypeError, ValueError, OverflowError, OSError):
            raise Unauthorized("This session token isn't valid. Sign in again.") from None
        now = self._clock()
        if expires <= now - LEEWAY:
            raise Unauthorized("This session has expired. Sign in again.", reason="expired")
        if max(begins, issued) > now + LEEWAY:
            raise Unauthorized("This session token is not valid yet; check this machine's clock.")
        return expires


class PublishedKeys:
    """Keys that an issuer publishes as a JWKS document.

    Fetched when first needed, when they grow old, and when a token names one that we don't know; but never twice
    within a minute: a flood of made-up key ids costs one fetch.
    """

    def __init__(self, url: str, client: httpx.AsyncClient, clock: Clock) -> None:
        self._url = url
        self._client = client
        self._clock = clock
        self._keys: dict[str, RSAPublicKey] = {}
        self._fetched: datetime | None = None
        self._tried: datetime | None = None
        self._lock = asyncio.Lock()

    async def key(self, kid: str) -> RSAPublicKey | None:
        if self._wanted(kid):
            async with self._lock:
                if self._wanted(kid):
                    await self._fetch()
        return self._keys.get(kid)

    def _wanted(self, kid: str) -> bool:
        now = self._clock()
        if self._tried is not None and now - self._tried < KEYS_REST:
            return False
        return self._fetched is None or kid not in self._keys or now - self._fetched > KEYS_LIVE

    async def _fetch(self) -> None:
        self._tried = self._clock()
        try:
            answer = await self._client.get(self._url, timeout=5)
            answer.raise_for_status()
            published = jwt.PyJWKSet.from_dict(answer.json())
        except (httpx.HTTPError, ValueError, jwt.PyJWTError) as problem:
            if self._keys:
                return  # what we have stays good; the next minute tries again
            raise Unavailable("The identity provider's keys can't be fetched just now.") from problem
        self._keys = {
            key.key_id: key.key for key in published.keys if key.key_id and isinstance(key.key, RSAPublicKey)
        }
        self._fetched = self._clock()
