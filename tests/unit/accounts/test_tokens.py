"""Session tokens: what is refused, and what fetching keys costs."""

import base64
import hmac
import json
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from animatic.accounts.identity.issuer import ISSUER, LocalIssuer, thumbprint
from animatic.accounts.identity.tokens import KEYS_REST, PublishedKeys, TokenVerifier
from animatic.errors import Unauthorized, Unavailable

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PARTY = "https://studio.example"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
KID = thumbprint(KEY.public_key())


def claims(**changed: Any) -> dict[str, Any]:
    at = int(NOW.timestamp())
    base = {
        "iss": "https://clerk.example",
        "sub": "user_1",
        "sid": "sess_1",
        "azp": PARTY,
        "sts": "active",
        "v": 2,
    }
    return {
        k: v for k, v in {**base, "iat": at, "nbf": at, "exp": at + 60, **changed}.items() if v is not ...
    }


def token(key: Any = KEY, algorithm: str = "RS256", kid: str | None = KID, **changed: Any) -> str:
    return jwt.encode(claims(**changed), key, algorithm=algorithm, headers={"kid": kid} if kid else {})


class Publisher:
    """A small server that publishes keys and counts who asks."""

    def __init__(self) -> None:
        self.keys = [KEY]
        self.fetches = 0
        self.broken = False
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.fetches += 1
                body = (
                    b"oops"
                    if outer.broken
                    else json.dumps({"keys": [outer.jwk(k) for k in outer.keys]}).encode()
                )
                self.send_response(200)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/.well-known/jwks.json"

    @staticmethod
    def jwk(key: rsa.RSAPrivateKey) -> dict[str, Any]:
        public = key.public_key()
        made: dict[str, Any] = jwt.algorithms.RSAAlgorithm.to_jwk(public, as_dict=True)
        return {**made, "kid": thumbprint(public), "use": "sig", "alg": "RS256"}


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    made = Publisher()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


class Time:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
async def make(publisher: Publisher, clock: Time) -> Any:
    async with httpx.AsyncClient() as client:

        def verifier(parties: frozenset[str] = frozenset({PARTY})) -> TokenVerifier:
            keys = PublishedKeys(publisher.url, client, clock)
            return TokenVerifier(
                issuer="https://clerk.example", keys=keys, clock=clock, authorized_parties=parties
            )

        yield verifier


Make = Callable[..., TokenVerifier]
PEM = KEY.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)
at = int(NOW.timestamp())


def signed_with_the_public_key() -> str:
    """HS256 with the public key as its secret: what a careless verifier takes for the issuer's."""
    parts = [{"alg": "HS256", "kid": KID, "typ": "JWT"}, claims()]
    body = b".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in parts)
    mac = base64.urlsafe_b64encode(hmac.digest(PEM, body, "sha256")).rstrip(b"=")
    return (body + b"." + mac).decode()


WRONG: dict[str, Callable[[], str]] = {
    "another issuer": lambda: token(iss="https://evil.example"),
    "another origin": lambda: token(azp="https://evil.example"),
    "no origin": lambda: token(azp=...),
    "an audience in place of an origin": lambda: token(azp=..., aud=PARTY),
    "a pending session": lambda: token(sts="pending"),
    "another key": lambda: token(key=OTHER_KEY),
    "expired": lambda: token(exp=at - 6),
    "not yet valid": lambda: token(nbf=at + 60),
    "issued tomorrow": lambda: token(iat=at + 60),
    "no key id": lambda: token(kid=None),
    "an unknown key id": lambda: token(kid="unknown"),
    "an empty subject": lambda: token(sub=""),
    **{
        f"no {name}": lambda name=name: token(**{name: ...})
        for name in ("sub", "sid", "exp", "iat", "nbf", "iss")
    },
    "a word for a time": lambda: token(exp="soon"),
    "a time after all times": lambda: token(exp=1e300),
    "HS256 with the public key": signed_with_the_public_key,
    "no algorithm": lambda: jwt.encode(claims(), None, algorithm="none", headers={"kid": KID}),
    "a changed signature": lambda: token()[:-8] + "AAAAAAAA",
    "three letters": lambda: "abc",
    "nothing": lambda: "",
    "three dots": lambda: "a.b.c",
    "very long": lambda: "x" * 100_000,
    "not ASCII": lambda: "é.ü.ñ",
}


class TestVerify:
    async def test_a_right_token_says_who(self, make: Make) -> None:
        found = await make().verify(token())
        assert (found.subject, found.session_id) == ("user_1", "sess_1")
        assert found.expires_at == NOW + timedelta(seconds=60)

    @pytest.mark.parametrize("wrong", WRONG)
    async def test_anything_else_is_refused(self, make: Make, wrong: str) -> None:
        with pytest.raises(Unauthorized):
            await make().verify(WRONG[wrong]())

    async def test_clocks_may_differ_a_little(self, make: Make) -> None:
        await make().verify(token(exp=at - 4, iat=at + 4, nbf=at + 4))

    async def test_without_configured_parties_any_origin_will_do(self, make: Make) -> None:
        await make(parties=frozenset()).verify(token(azp=...))


class TestPublishedKeys:
    async def test_a_flood_of_unknown_keys_costs_one_fetch(self, make: Make, publisher: Publisher) -> None:
        verifier = make()
        for number in range(50):
            with pytest.raises(Unauthorized):
                await verifier.verify(token(kid=f"made-up-{number}"))
        await verifier.verify(token())
        assert publisher.fetches == 1

    async def test_a_rotated_key_is_found(self, make: Make, publisher: Publisher, clock: Time) -> None:
        verifier = make()
        await verifier.verify(token())
        publisher.keys = [OTHER_KEY]
        clock.now += KEYS_REST
        later = int(clock.now.timestamp())
        rotated = token(
            key=OTHER_KEY, kid=thumbprint(OTHER_KEY.public_key()), iat=later, nbf=later, exp=later + 60
        )
        await verifier.verify(rotated)
        with pytest.raises(Unauthorized):
            await verifier.verify(token(iat=later, nbf=later, exp=later + 60))
        assert publisher.fetches == 2

    async def test_known_keys_outlive_a_broken_publisher(
        self, make: Make, publisher: Publisher, clock: Time
    ) -> None:
        verifier = make()
        await verifier.verify(token())
        publisher.broken = True
        clock.now += timedelta(hours=2)
        later = int(clock.now.timestamp())
        await verifier.verify(token(iat=later, nbf=later, exp=later + 60))

    async def test_says_when_keys_cannot_be_had(self, make: Make, publisher: Publisher) -> None:
        publisher.broken = True
        with pytest.raises(Unavailable):
            await make().verify(token())


class TestLocalIssuer:
    async def test_its_tokens_pass_the_same_verifier(self, tmp_path: Path, clock: Time) -> None:
        issuer = LocalIssuer(tmp_path / "keys")
        verifier = TokenVerifier(issuer=ISSUER, keys=issuer, clock=clock)
        made = issuer.issue(user_id="user_9", session_id="s", now=NOW, origin="http://127.0.0.1:8000")
        assert (await verifier.verify(made)).subject == "user_9"
        clock.now += timedelta(seconds=66)
        with pytest.raises(Unauthorized):
            await verifier.verify(made)

    async def test_keeps_its_key_and_shows_it_to_nobody(self, tmp_path: Path, clock: Time) -> None:
        made = LocalIssuer(tmp_path / "keys").issue(user_id="u", session_id="s", now=NOW)
        again = LocalIssuer(tmp_path / "keys")
        await TokenVerifier(issuer=ISSUER, keys=again, clock=clock).verify(made)
        (path,) = (tmp_path / "keys").iterdir()
        assert path.stat().st_mode & 0o777 == 0o600
        assert all("d" not in key for key in again.jwks()["keys"])

    async def test_an_older_key_still_verifies(self, tmp_path: Path, clock: Time) -> None:
        old = LocalIssuer(tmp_path / "keys").issue(user_id="u", session_id="s", now=NOW)
        pem = OTHER_KEY.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        (tmp_path / "keys" / "0002.pem").write_bytes(pem)
        issuer = LocalIssuer(tmp_path / "keys")
        verifier = TokenVerifier(issuer=ISSUER, keys=issuer, clock=clock)
        await verifier.verify(old)
        new = issuer.issue(user_id="u", session_id="s", now=NOW)
        assert jwt.get_unverified_header(new)["kid"] == thumbprint(OTHER_KEY.public_key())
        assert {k["kid"] for k in issuer.jwks()["keys"]} >= {
            jwt.get_unverified_header(t)["kid"] for t in (old, new)
        }
