"""An installation where people sign in with Clerk, over HTTP: tokens, messages, tiers, leaving."""

import itertools
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio
from api_client import Serving, client
from clerk_server import ORIGIN, SECRET, ClerkServer, clerk_server, message
from pydantic import SecretStr

number = itertools.count()
OTHER_SECRET = "whsec_" + "YW5vdGhlciBzZWNyZXQsIG9mIHNvbWVib2R5IGVsc2U="


@pytest.fixture(scope="module")
def clerk() -> Iterator[ClerkServer]:
    with clerk_server() as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def http(clerk: ClerkServer, serving: Serving) -> AsyncIterator[httpx.AsyncClient]:
    settings = {
        "clerk_secret_key": SecretStr("sk_test_x"),
        "clerk_publishable_key": "pk_test_Y2xlcmsuZXhhbXBsZS5jb20k",
        "clerk_webhook_signing_secret": SecretStr(SECRET),
        "clerk_api_url": f"{clerk.url}/v1",
        "clerk_issuer": clerk.url,
        "clerk_authorized_parties": (ORIGIN,),
    }
    clerk.is_down = False
    async with serving(**settings) as (app, _), client(app) as made:
        yield made


@pytest.fixture
def ada(clerk: ClerkServer) -> dict[str, Any]:
    """A new user of Clerk's."""
    return clerk.add(f"user_clerk{next(number)}", f"clerk{next(number)}@example.com")


def bearer(clerk: ClerkServer, user: dict[str, Any], **claims: Any) -> dict[str, str]:
    return {"Authorization": f"Bearer {clerk.token(user['id'], **claims)}"}


async def send(http: httpx.AsyncClient, **sent: Any) -> httpx.Response:
    return await http.post("/api/webhooks/clerk", **sent)


class TestTokens:
    async def test_the_first_makes_the_user(
        self, http: httpx.AsyncClient, clerk: ClerkServer, ada: dict[str, Any]
    ) -> None:
        profile = (await http.get("/api/user", headers=bearer(clerk, ada))).json()["data"]
        assert (profile["id"], profile["email"]) == (ada["id"], ada["email_addresses"][0]["email_address"])
        assert (profile["tier"], profile["isOwner"]) == ("free", False)

    async def test_made_for_another_page_are_refused(
        self, http: httpx.AsyncClient, clerk: ClerkServer, ada: dict[str, Any]
    ) -> None:
        answer = await http.get("/api/user", headers=bearer(clerk, ada, azp="https://evil.example"))
        assert answer.status_code == 401

    async def test_passwords_of_our_own_mean_nothing(self, http: httpx.AsyncClient) -> None:
        body = {"email": "a@example.com", "password": "a lantern in the fog"}
        for path in ("sign-in", "sign-up"):
            assert (await http.post(f"/api/auth/{path}", json=body)).status_code == 404
        ways = (await http.get("/api/auth/ways")).json()["data"]
        assert (ways["provider"], ways["signUp"]) == ("clerk", None)


class TestMessages:
    async def test_make_change_and_remove_a_user(
        self, http: httpx.AsyncClient, clerk: ClerkServer, ada: dict[str, Any]
    ) -> None:
        assert (await send(http, **message("user.created", ada))).json()["data"] == {"applied": True}
        newer = {**ada, "first_name": "Augusta", "updated_at": 200}
        await send(http, **message("user.updated", newer))
        await send(http, **message("user.updated", ada))  # late: an older one
        headers = bearer(clerk, ada)
        assert (await http.get("/api/user", headers=headers)).json()["data"]["firstName"] == "Augusta"
        await http.post("/api/projects", json={"name": "Mine"}, headers=headers)
        await send(http, **message("user.deleted", {"id": ada["id"], "deleted": True}))
        assert (await http.get("/api/user", headers=headers)).status_code == 401
        # Neither a late message nor a last token brings him back.
        await send(http, **message("user.updated", {**ada, "updated_at": 300}))
        assert (await http.get("/api/user", headers=bearer(clerk, ada))).status_code == 401

    async def test_each_is_taken_in_once(self, http: httpx.AsyncClient, ada: dict[str, Any]) -> None:
        sent = message("user.created", ada)
        answers = [(await send(http, **sent)).json()["data"]["applied"] for _ in range(3)]
        assert answers == [True, False, False]

    @pytest.mark.parametrize("age", [timedelta(minutes=6), -timedelta(minutes=6)])
    async def test_old_ones_and_those_of_tomorrow_are_refused(
        self, http: httpx.AsyncClient, ada: dict[str, Any], age: timedelta
    ) -> None:
        answer = await send(http, **message("user.created", ada, at=datetime.now(UTC) - age))
        assert answer.status_code == 400

    @pytest.mark.parametrize(
        "spoiled",
        [
            {"svix-signature": "v1,AAAA"},
            {"svix-signature": "é".encode()},
            {"svix-signature": ""},
            {"svix-timestamp": "soon"},
            {"svix-timestamp": "9" * 400},
            {"svix-id": "msg_other"},
        ],
        ids=repr,
    )
    async def test_spoiled_ones_are_refused(
        self, http: httpx.AsyncClient, ada: dict[str, Any], spoiled: dict[str, Any]
    ) -> None:
        sent = message("user.created", ada)
        sent["headers"] = {
            **{name: value.encode() for name, value in sent["headers"].items()},
            **{
                name: value if isinstance(value, bytes) else value.encode() for name, value in spoiled.items()
            },
        }
        assert (await send(http, **sent)).status_code == 400

    async def test_signed_with_another_secret_are_refused(
        self, http: httpx.AsyncClient, ada: dict[str, Any]
    ) -> None:
        assert (await send(http, **message("user.created", ada, secret=OTHER_SECRET))).status_code == 400
        changed = message("user.created", ada)
        changed["content"] = changed["content"].replace("Ada", "Eve")
        assert (await send(http, **changed)).status_code == 400

    async def test_a_refused_one_may_come_again(self, http: httpx.AsyncClient, ada: dict[str, Any]) -> None:
        """Its id isn't used up by somebody who guesses it."""
        await send(http, **message("user.created", ada, id_="msg_guessed", secret=OTHER_SECRET))
        answer = await send(http, **message("user.created", ada, id_="msg_guessed"))
        assert answer.json()["data"]["applied"] is True

    @pytest.mark.parametrize("data", [None, [], "x", {}, {"id": 7}, {"id": "u", "email_addresses": "x"}])
    async def test_nonsense_with_a_right_signature_is_no_fault_of_ours(
        self, http: httpx.AsyncClient, data: object
    ) -> None:
        for kind in ("user.created", "user.deleted", "subscription.updated", "session.created"):
            assert (await send(http, **message(kind, data))).status_code < 500


class TestTier:
    async def test_is_asked_for_anew_whatever_the_message_says(
        self, http: httpx.AsyncClient, clerk: ClerkServer, ada: dict[str, Any]
    ) -> None:
        await send(http, **message("user.created", ada))
        clerk.plans[ada["id"]] = "pro"
        late = {"payer": {"user_id": ada["id"]}, "plan": {"slug": "free"}}
        await send(http, **message("subscriptionItem.updated", late))
        shown = (await http.get("/api/subscriptions", headers=bearer(clerk, ada))).json()["data"]
        assert (shown["tier"], shown["credits"]["monthly"]) == ("pro", 400)
        assert shown["changing"]["how"] == "portal"
        answer = await http.post(
            "/api/subscriptions/change", json={"tier": "basic"}, headers=bearer(clerk, ada)
        )
        assert (answer.status_code, answer.json()["error"]["details"]["how"]) == (403, "portal")

    async def test_waits_for_clerk_to_answer(
        self, http: httpx.AsyncClient, clerk: ClerkServer, ada: dict[str, Any]
    ) -> None:
        await send(http, **message("user.created", ada))
        clerk.plans[ada["id"]] = "basic"
        sent = message("subscription.updated", {"payer": {"user_id": ada["id"]}})
        clerk.is_down = True
        assert (await send(http, **sent)).status_code == 503
        clerk.is_down = False
        # Svix tries again: it isn't taken for a double.
        assert (await send(http, **sent)).json()["data"]["applied"] is True
        shown = (await http.get("/api/subscriptions", headers=bearer(clerk, ada))).json()["data"]
        assert shown["tier"] == "basic"


class TestLeaving:
    async def test_removes_the_user_at_clerk_too(
        self, http: httpx.AsyncClient, clerk: ClerkServer, ada: dict[str, Any]
    ) -> None:
        await http.get("/api/user", headers=bearer(clerk, ada))
        long_ago = bearer(clerk, ada, signed_in_minutes_ago=16)
        refused = await http.request("DELETE", "/api/user", json={}, headers=long_ago)
        assert (refused.status_code, refused.json()["error"]["details"]["reason"]) == (403, "sign-in-again")
        clerk.is_down = True
        failed = await http.request("DELETE", "/api/user", json={}, headers=bearer(clerk, ada))
        assert failed.status_code == 503
        clerk.is_down = False
        assert (
            await http.get("/api/user", headers=bearer(clerk, ada))
        ).status_code == 200  # nothing happened
        done = await http.request("DELETE", "/api/user", json={}, headers=bearer(clerk, ada))
        assert done.status_code == 200, done.text
        assert clerk.deleted == [ada["id"]]
        # His token lives on for a minute; he doesn't.
        assert (await http.get("/api/user", headers=bearer(clerk, ada))).status_code == 401


async def test_without_clerk_no_messages_are_expected(serving: Serving) -> None:
    async with serving() as (app, _), client(app) as http:
        assert (await http.post("/api/webhooks/clerk", json={})).status_code == 404
