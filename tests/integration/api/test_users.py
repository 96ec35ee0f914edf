from datetime import UTC, datetime

import pytest
from api_client import Client, client


class TestUser:
    async def test_shows_profile_tier_and_credits(self, anna: Client) -> None:
        user = await anna.ok("GET", "user")
        assert (user["id"], user["tier"], user["isOwner"], user["role"]) == (
            anna.user.id,
            "free",
            False,
            "user",
        )
        credits_ = user["credits"]
        assert credits_["metered"] is True
        assert [credits_[name] for name in ("monthly", "used", "reserved", "available")] == [20, 0, 0, 20]
        assert datetime.fromisoformat(credits_["nextReset"]) > datetime.now(UTC)
        assert user["storage"] == {"usedBytes": 0, "limitBytes": 1_000_000_000}

    async def test_the_owner_is_unmetered(self, owner: Client) -> None:
        user = await owner.ok("GET", "user")
        assert (user["isOwner"], user["credits"]["metered"], user["storage"]["limitBytes"]) == (
            True,
            False,
            None,
        )

    async def test_usage_counts_what_is_stored(self, anna: Client) -> None:
        await anna.upload()
        usage = await anna.ok("GET", "user/usage?days=7")
        assert usage["storage"]["usedBytes"] > 0
        assert usage["days"] == []
        for days in ("0", "367", "x"):
            await anna.refused(422, "VALIDATION_ERROR", "GET", f"user/usage?days={days}")


class TestSettings:
    async def test_are_merged_and_removed_by_null(self, anna: Client) -> None:
        await anna.ok("PATCH", "user/settings", {"settings": {"theme": "dark", "keys": {"c": "create"}}})
        user = await anna.ok("PATCH", "user/settings", {"settings": {"theme": None, "size": 2}})
        assert user["settings"] == {"keys": {"c": "create"}, "size": 2}
        assert (await anna.ok("GET", "user"))["settings"] == user["settings"]

    @pytest.mark.parametrize(
        "body", [{}, {"settings": []}, {"settings": {"a": "x" * 16_001}}, {"theme": "dark"}]
    )
    async def test_refuse_what_is_none(self, anna: Client, body: object) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "PATCH", "user/settings", body)

    async def test_do_not_grow_for_ever(self, anna: Client) -> None:
        await anna.ok("PATCH", "user/settings", {"settings": {"a": "x" * 10_000}})
        await anna.refused(
            422, "VALIDATION_ERROR", "PATCH", "user/settings", {"settings": {"b": "x" * 10_000}}
        )


class TestApiKeys:
    async def test_are_shown_once_used_and_revoked(self, anna: Client) -> None:
        made = await anna.ok("POST", "api-keys", {"name": "Script"}, status=201)
        assert made["secret"].startswith(made["key"]["prefix"])
        async with client(
            anna.http._transport.app,  # type: ignore[attr-defined]  # of ASGITransport
            headers={"authorization": f"Bearer {made['secret']}"},
        ) as http:
            script = Client(http, anna.container, anna.user)
            assert (await script.ok("GET", "user"))["id"] == anna.user.id
            listed = await anna.ok("GET", "api-keys")
            assert [(key["name"], key["scopes"]) for key in listed] == [
                ("Script", ["read", "write"]), ("test", ["read", "write"]),
            ]  # fmt: skip
            assert listed[0]["lastUsedAt"] is not None
            assert made["secret"] not in str(listed)
            revoked = await anna.ok("DELETE", f"api-keys/{made['key']['id']}")
            assert revoked["revokedAt"] is not None
            await script.refused(401, "UNAUTHORIZED", "GET", "user")

    async def test_may_do_no_more_than_the_key_that_makes_them(self, enrol: object) -> None:
        writer = await enrol("writer", scopes=("write",))  # type: ignore[operator]  # the fixture's
        error = await writer.refused(403, "FORBIDDEN", "POST", "api-keys", {"name": "X"})
        assert error["details"] == {"scope": "read"}
        await writer.ok("POST", "api-keys", {"name": "X", "scopes": ["write"]})
        reader = await enrol("reader", scopes=("read",))  # type: ignore[operator]  # the fixture's
        await reader.refused(403, "FORBIDDEN", "POST", "api-keys", {"name": "X", "scopes": ["read"]})

    @pytest.mark.parametrize(
        "body", [{}, {"name": ""}, {"name": "X", "scopes": []}, {"name": "X", "scopes": ["admin"]}]
    )
    async def test_refuse_what_is_not_valid(self, anna: Client, body: object) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "POST", "api-keys", body)

    async def test_of_somebody_else_cannot_be_revoked(self, anna: Client, ben: Client) -> None:
        (key,) = await anna.ok("GET", "api-keys")
        await ben.refused(404, "NOT_FOUND", "DELETE", f"api-keys/{key['id']}")
        await ben.refused(404, "NOT_FOUND", "DELETE", "api-keys/x")
        await anna.ok("GET", "user")
