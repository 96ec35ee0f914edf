"""Signing up, in and out over HTTP."""

import itertools
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from api_client import client
from fastapi import FastAPI

from animatic.accounts.identity import service
from animatic.bootstrap import Container

PASSWORD = "a lantern in the fog"


number = itertools.count()
Ada = dict[str, str]


@pytest.fixture
def ada() -> Ada:
    """Somebody new: all tests share one database."""
    return {"email": f"ada-{next(number)}@example.com", "password": PASSWORD}


@pytest.fixture
async def desk(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A browser: it keeps cookies."""
    async with client(app) as made:
        yield made


@pytest.fixture
async def phone(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """Another one."""
    async with client(app) as made:
        yield made


async def signed_up(desk: httpx.AsyncClient, ada: Ada) -> dict[str, str]:
    answer = await desk.post("/api/auth/sign-up", json=ada)
    assert answer.status_code == 201, answer.text
    return {"Authorization": f"Bearer {answer.json()['data']['accessToken']}"}


class TestSignUp:
    async def test_signs_in_at_once(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        bearer = await signed_up(desk, ada)
        profile = (await desk.get("/api/user", headers=bearer)).json()["data"]
        assert (profile["email"], profile["tier"], profile["isOwner"]) == (ada["email"], "free", False)

    async def test_the_refresh_token_is_for_no_script(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        answer = await desk.post("/api/auth/sign-up", json=ada)
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=lax" in cookie
        assert desk.cookies["animatic_refresh"] not in answer.text

    async def test_a_short_password_is_refused(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        answer = await desk.post("/api/auth/sign-up", json={**ada, "password": "qwertz"})
        assert answer.status_code == 422
        assert "qwertz" not in answer.text


class TestSession:
    async def test_goes_on_by_the_cookie(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        await signed_up(desk, ada)
        old = desk.cookies["animatic_refresh"]
        answer = await desk.post("/api/auth/refresh")
        assert answer.status_code == 200
        assert desk.cookies["animatic_refresh"] != old
        bearer = {"Authorization": f"Bearer {answer.json()['data']['accessToken']}"}
        assert (await desk.get("/api/user", headers=bearer)).status_code == 200

    async def test_another_site_cannot_use_the_cookie(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        await signed_up(desk, ada)
        answer = await desk.post("/api/auth/refresh", headers={"Origin": "https://evil.example"})
        assert answer.status_code == 403

    async def test_ends_at_once_when_signed_out(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        bearer = await signed_up(desk, ada)
        await desk.post("/api/auth/sign-out")
        assert "animatic_refresh" not in desk.cookies
        assert (await desk.get("/api/user", headers=bearer)).status_code == 401
        assert (await desk.post("/api/auth/refresh")).status_code == 401
        again = (await desk.post("/api/auth/sign-in", json=ada)).json()["data"]["accessToken"]
        bearer = {"Authorization": f"Bearer {again}"}
        log = (await desk.get("/api/user/activity", headers=bearer)).json()["data"]["items"]
        assert [entry["action"] for entry in log] == ["login", "logout", "sign_up"]

    async def test_can_be_ended_from_elsewhere(
        self, phone: httpx.AsyncClient, desk: httpx.AsyncClient, ada: Ada
    ) -> None:
        bearer = await signed_up(desk, ada)
        await phone.post("/api/auth/sign-in", json=ada)
        sessions = (await desk.get("/api/auth/sessions", headers=bearer)).json()["data"]
        assert sorted(s["current"] for s in sessions) == [False, True]
        other = next(s["id"] for s in sessions if not s["current"])
        assert (await desk.delete(f"/api/auth/sessions/{other}", headers=bearer)).status_code == 200
        assert (await phone.post("/api/auth/refresh")).status_code == 401

    async def test_a_stolen_token_ends_it(
        self, phone: httpx.AsyncClient, desk: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, ada: Ada
    ) -> None:
        await signed_up(desk, ada)
        phone.cookies.set("animatic_refresh", desk.cookies["animatic_refresh"])
        await desk.post("/api/auth/refresh")
        monkeypatch.setattr(service, "ROTATION_GRACE", timedelta(0))
        assert (await phone.post("/api/auth/refresh")).status_code == 401
        assert (await desk.post("/api/auth/refresh")).status_code == 401


class TestOwnerLink:
    async def test_signs_the_owner_in(self, desk: httpx.AsyncClient, container: Container, ada: Ada) -> None:
        async with container.sessions.begin() as session:
            link = await container.identity.local(session).links.owner()
        answer = await desk.post("/api/auth/link", json={"token": link})
        assert answer.status_code == 200
        bearer = {"Authorization": f"Bearer {answer.json()['data']['accessToken']}"}
        profile = (await desk.get("/api/user", headers=bearer)).json()["data"]
        assert profile["isOwner"]
        assert (await desk.post("/api/auth/link", json={"token": link})).status_code == 410


class TestProfile:
    async def test_another_address_wants_the_password(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        bearer = await signed_up(desk, ada)
        new = f"augusta-{next(number)}@example.com"
        for wrong in ({}, {"password": "not this one at all"}):
            refused = await desk.patch("/api/user", json={"email": new, **wrong}, headers=bearer)
            assert refused.status_code == 401
        changed = {"email": new.upper(), "password": PASSWORD, "firstName": "Augusta", "lastName": None}
        answer = await desk.patch("/api/user", json=changed, headers=bearer)
        assert (answer.json()["data"]["email"], answer.json()["data"]["firstName"]) == (new, "Augusta")
        assert (await desk.post("/api/auth/sign-in", json=ada)).status_code == 401
        assert (await desk.post("/api/auth/sign-in", json={**ada, "email": new})).status_code == 200

    async def test_an_address_is_one_users(
        self, desk: httpx.AsyncClient, phone: httpx.AsyncClient, ada: Ada
    ) -> None:
        await signed_up(phone, ada)
        bearer = await signed_up(desk, {**ada, "email": f"eve-{next(number)}@example.com"})
        body = {"email": ada["email"], "password": PASSWORD}
        assert (await desk.patch("/api/user", json=body, headers=bearer)).status_code == 409

    async def test_the_owner_makes_his_account_his_own(
        self, desk: httpx.AsyncClient, container: Container
    ) -> None:
        async with container.sessions.begin() as session:
            link = await container.identity.local(session).links.owner()
        data = (await desk.post("/api/auth/link", json={"token": link})).json()["data"]
        bearer = {"Authorization": f"Bearer {data['accessToken']}"}
        email = f"owner-{next(number)}@example.com"
        answer = await desk.patch("/api/user", json={"email": email}, headers=bearer)
        assert answer.json()["data"]["email"] == email, answer.text
        await desk.post("/api/auth/password", json={"newPassword": PASSWORD}, headers=bearer)
        signed = await desk.post("/api/auth/sign-in", json={"email": email, "password": PASSWORD})
        assert signed.status_code == 200


class TestPassword:
    async def test_reset_says_the_same_to_everybody(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        await signed_up(desk, ada)
        known = await desk.post("/api/auth/password/reset", json={"email": ada["email"]})
        unknown = await desk.post("/api/auth/password/reset", json={"email": "nobody@example.com"})
        assert (known.status_code, known.json()) == (unknown.status_code, unknown.json())

    async def test_wrong_passwords_lock(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        await signed_up(desk, ada)
        statuses = [
            (await desk.post("/api/auth/sign-in", json={**ada, "password": "wrong wrong"})).status_code
            for _ in range(9)
        ]
        assert statuses == [401] * 8 + [429]


class TestWays:
    async def test_are_known_before_signing_in(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        ways = (await desk.get("/api/auth/ways")).json()["data"]
        assert ways == {"provider": "local", "signUp": "open", "clerkPublishableKey": None}

    async def test_public_keys_are_published(self, desk: httpx.AsyncClient, ada: Ada) -> None:
        keys = (await desk.get("/.well-known/jwks.json")).json()["keys"]
        assert keys[0]["kty"] == "RSA"
        assert "d" not in keys[0]
