"""The local issuer: session tokens with Clerk's claims, for an installation without Clerk.

Keys are files in the data directory, readable by their owner alone. The newest signs; older ones still verify, so
that a new key can be laid beside them at any time.
"""

import base64
import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

TOKEN_LIFE: Final = timedelta(seconds=60)
ISSUER: Final = "animatic:local"
"""The issuer's name: the same whatever address people reach the installation by."""


class LocalIssuer:
    """Signs and, as a `KeySource`, verifies this installation's session tokens."""

    def __init__(self, folder: Path) -> None:
        """Load the keys in `folder`; make the first one."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        paths = sorted(folder.glob("*.pem"))
        if not paths:
            _create_key(folder)
            paths = sorted(folder.glob("*.pem"))
        keys = [_load(path) for path in paths]
        self._keys = {thumbprint(key.public_key()): key for key in keys}
        self._signing = keys[-1]

    def issue(self, *, user_id: str, session_id: str, now: datetime, origin: str | None = None) -> str:
        """A session token that lives for a minute."""
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "sub": user_id,
            "sid": session_id,
            "iat": int(now.timestamp()),
            "nbf": int(now.timestamp()),
            "exp": int((now + TOKEN_LIFE).timestamp()),
            "jti": secrets.token_hex(8),
            "sts": "active",
            "v": 2,
        }
        if origin:
            claims["azp"] = origin
        kid = thumbprint(self._signing.public_key())
        return jwt.encode(claims, self._signing, algorithm="RS256", headers={"kid": kid})

    async def key(self, kid: str) -> RSAPublicKey | None:
        found = self._keys.get(kid)
        return None if found is None else found.public_key()

    def jwks(self) -> Mapping[str, Any]:
        """The public keys as a JWKS document."""
        return {"keys": [_jwk(key.public_key()) for key in self._keys.values()]}


def _create_key(folder: Path) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    # Two processes that start at once both try; one file wins, whole.
    temporary = folder / f"{secrets.token_hex(8)}.part"
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)
    try:
        os.link(temporary, folder / "0001.pem")
    except FileExistsError:
        pass
    finally:
        temporary.unlink()


def _load(path: Path) -> RSAPrivateKey:
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, RSAPrivateKey):
        raise TypeError(f"{path.name} holds no RSA key")
    return key


def _jwk(key: RSAPublicKey) -> dict[str, str]:
    numbers = key.public_numbers()
    return {
        "kty": "RSA",
        "use": "sig",
        "alg": "RS256",
        "kid": thumbprint(key),
        "n": _base64url(numbers.n.to_bytes((numbers.n.bit_length() + 7) // 8, "big")),
        "e": _base64url(numbers.e.to_bytes((numbers.e.bit_length() + 7) // 8, "big")),
    }


def thumbprint(key: RSAPublicKey) -> str:
    """The key's id: its JWK thumbprint (RFC 7638)."""
    numbers = key.public_numbers()
    members = {
        "e": _base64url(numbers.e.to_bytes((numbers.e.bit_length() + 7) // 8, "big")),
        "kty": "RSA",
        "n": _base64url(numbers.n.to_bytes((numbers.n.bit_length() + 7) // 8, "big")),
    }
    return _base64url(hashlib.sha256(json.dumps(members, separators=(",", ":")).encode()).digest())


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
