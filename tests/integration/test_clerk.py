"""What Clerk tells us of its users, with a small server that speaks its Backend API."""

import json
import threading
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.identity.clerk import ClerkBackend, ClerkService, Profile, frontend_address
from animatic.accounts.service import AccountService
from animatic.config import Tiers
from animatic.db import Sessions
from animatic.errors import InvalidInput, Unauthorized
from animatic.models import User

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def clerk_user(user_id: str = "user_1", updated_at: int = 100, **changed: Any) -> dict[str, Any]:
    """A user as Clerk describes him."""
    email = {"id": "idn_1", "email_address": "ada@example.com", "verification": {"status": "verified"}}
    return {
        "id": user_id,
        "first_name": "Ada",
        "last_name": None,
        "image_url": "https://img.clerk.com/x",
        "primary_email_address_id": "idn_1",
        "email_addresses": [email],
        "updated_at": updated_at,
        **changed,
    }


class Backend:
    """A server that answers like Clerk's."""

    def __init__(self) -> None:
        self.users: dict[str, dict[str, Any]] = {}
        self.subscriptions: dict[str, list[dict[str, Any]]] = {}
        self.asked: list[str] = []
        self.keys: set[str | None] = set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append(self.path)
                outer.keys.add(self.headers.get("Authorization"))
                user_id = self.path.split("/")[3]
                found: object = outer.users.get(user_id)
                if self.path.endswith("/billing/subscription") and user_id in outer.subscriptions:
                    found = {"subscription_items": outer.subscriptions[user_id]}
                body = json.dumps(found or {"errors": [{"code": "resource_not_found"}]}).encode()
                self.send_response(200 if found else 404)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)


@pytest.fixture
def backend() -> Iterator[Backend]:
    made = Backend()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


@pytest.fixture
async def session(sessions: Sessions) -> AsyncIterator[AsyncSession]:
    async with sessions() as opened:
        yield opened


@pytest.fixture
async def clerk(session: AsyncSession, backend: Backend) -> AsyncIterator[ClerkService]:
    async with httpx.AsyncClient() as client:
        url = f"http://127.0.0.1:{backend.server.server_port}/v1/"
        yield ClerkService(
            session,
            accounts=AccountService(session, tiers=Tiers(), clock=lambda: NOW),
            backend=ClerkBackend(url, "sk_test_x", client),
            clock=lambda: NOW,
        )


class TestFirstToken:
    async def test_makes_the_user(self, clerk: ClerkService, backend: Backend) -> None:
        backend.users["user_1"] = clerk_user()
        user = await clerk.user_of_token("user_1")
        assert (user.email, user.first_name, user.monthly_credits) == ("ada@example.com", "Ada", 20)
        assert backend.keys == {"Bearer sk_test_x"}
        assert await clerk.user_of_token("user_1") is user
        assert len(backend.asked) == 1

    async def test_does_not_need_clerk_to_answer(self, clerk: ClerkService) -> None:
        assert (await clerk.user_of_token("user_1")).email == "user_1@users.invalid"


class TestMessages:
    async def test_an_older_one_changes_nothing(self, clerk: ClerkService) -> None:
        await clerk.apply(Profile.of(clerk_user(updated_at=200, first_name="New")))
        user = await clerk.apply(Profile.of(clerk_user(updated_at=100, first_name="Old")))
        assert user
        assert user.first_name == "New"

    async def test_each_is_taken_in_once(self, clerk: ClerkService) -> None:
        assert [await clerk.is_new("msg_1"), await clerk.is_new("msg_1"), await clerk.is_new("msg_2")] == [
            True,
            False,
            True,
        ]

    async def test_a_deleted_user_stays_deleted(self, clerk: ClerkService, session: AsyncSession) -> None:
        user = await clerk.apply(Profile.of(clerk_user()))
        assert await clerk.mark_deleted("user_1") is user
        await session.delete(user)
        await session.flush()
        assert await clerk.apply(Profile.of(clerk_user(updated_at=10_000))) is None
        with pytest.raises(Unauthorized, match="deleted"):
            await clerk.user_of_token("user_1")

    async def test_a_deletion_may_come_first(self, clerk: ClerkService) -> None:
        assert await clerk.mark_deleted("user_1") is None
        assert await clerk.apply(Profile.of(clerk_user())) is None

    @pytest.mark.parametrize(
        "unusable",
        [
            {"primary_email_address_id": None},
            {"email_addresses": []},
            {"email_addresses": [{"id": "idn_1", "email_address": "ada@example.com", "verification": None}]},
        ],
    )
    async def test_an_unverified_address_is_not_believed(
        self, clerk: ClerkService, unusable: dict[str, Any]
    ) -> None:
        user = await clerk.apply(Profile.of(clerk_user(**unusable)))
        assert user
        assert user.email == "user_1@users.invalid"

    async def test_one_address_never_joins_two_users(
        self, clerk: ClerkService, session: AsyncSession
    ) -> None:
        first = await clerk.apply(Profile.of(clerk_user("user_1")))
        second = await clerk.apply(Profile.of(clerk_user("user_2")))
        assert first
        assert second
        assert (first.email, second.email) == ("ada@example.com", "user_2@users.invalid")
        await session.delete(first)
        await session.flush()
        freed = await clerk.apply(Profile.of(clerk_user("user_2", updated_at=101)))
        assert freed
        assert freed.email == "ada@example.com"

    def test_a_message_about_nobody_is_refused(self) -> None:
        with pytest.raises(InvalidInput):
            Profile.of({"id": None})


class TestTier:
    async def tier(self, clerk: ClerkService, session: AsyncSession) -> tuple[str, int]:
        await clerk.refresh_tier("user_1")
        user = await session.get_one(User, "user_1")
        await session.refresh(user)
        return user.subscription_tier, user.monthly_credits

    async def test_is_that_of_the_plan_that_is_paid(
        self, clerk: ClerkService, backend: Backend, session: AsyncSession
    ) -> None:
        await clerk.apply(Profile.of(clerk_user()))
        backend.users["user_1"] = clerk_user()
        backend.subscriptions["user_1"] = [
            {"status": "ended", "plan": {"slug": "basic"}},
            {"status": "active", "plan": {"slug": "pro"}},
        ]
        assert await self.tier(clerk, session) == ("pro", 400)
        backend.subscriptions["user_1"] = [{"status": "canceled", "plan": {"slug": "pro"}}]
        assert await self.tier(clerk, session) == ("free", 20)

    async def test_of_a_stranger_is_no_error(self, clerk: ClerkService, backend: Backend) -> None:
        await clerk.refresh_tier("user_9")
        assert backend.asked == []


class TestFrontendAddress:
    def test_is_in_the_publishable_key(self) -> None:
        assert (
            frontend_address("pk_test_ZXhhbXBsZS5jbGVyay5hY2NvdW50cy5kZXYk")
            == "https://example.clerk.accounts.dev"
        )

    @pytest.mark.parametrize("key", ["sk_test_abc", "", "pk_test_\u00e9", "pk_test_YWJj"])
    def test_refuses_another_key(self, key: str) -> None:
        with pytest.raises(InvalidInput, match="pk_test_"):
            frontend_address(key)
