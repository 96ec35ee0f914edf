"""What administrators see and do, and what becomes of those whom it is done to."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio
from api_client import Client, Serving, client
from fastapi import FastAPI

Enrol = Callable[..., Awaitable[Client]]


@pytest_asyncio.fixture(loop_scope="session")
async def admin(enrol: Enrol) -> Client:
    return await enrol("admin", role="admin")


def id_of(someone: Client) -> str:
    assert someone.user is not None
    return someone.user.id


async def actions(someone: Client, action: str = "") -> list[dict[str, Any]]:
    wanted = {"action": action} if action else {}
    found: list[dict[str, Any]] = (await someone.ok("GET", "user/activity", params=wanted))["items"]
    return found


class TestPeople:
    async def test_are_found_by_parts_of_their_address(
        self, admin: Client, anna: Client, ben: Client
    ) -> None:
        assert anna.user is not None
        found = await admin.ok("GET", "admin/users", params={"search": anna.user.email[:-4].upper()})
        assert [one["id"] for one in found["items"]] == [id_of(anna)]
        assert (await admin.ok("GET", "admin/users", params={"search": id_of(ben)}))["pagination"][
            "total"
        ] == 1
        # A sign that means anything to LIKE is an ordinary one here.
        assert (await admin.ok("GET", "admin/users", params={"search": "%"}))["items"] == []

    async def test_are_filtered(self, admin: Client, enrol: Enrol) -> None:
        pro = await enrol("filtered", tier="pro")
        assert pro.user is not None
        search = {"search": pro.user.email}
        for wanted, total in (({"tier": "pro"}, 1), ({"tier": "free"}, 0), ({"role": "admin"}, 0)):
            found = await admin.ok("GET", "admin/users", params={**search, **wanted})
            assert found["pagination"]["total"] == total

    async def test_are_shown_with_what_they_hold(self, admin: Client, anna: Client) -> None:
        await anna.project()
        await anna.upload()
        shown = await admin.ok("GET", f"admin/users/{id_of(anna)}")
        assert shown["projects"] == 1
        assert shown["storageBytes"] > 0
        assert shown["lastSeen"] is not None
        assert shown["credits"]["available"] == 20
        await admin.refused(404, "NOT_FOUND", "GET", "admin/users/user_nobody")


class TestTier:
    async def test_holds_at_once_and_is_logged_with_both(self, admin: Client, anna: Client) -> None:
        # An explicit seed needs basic.
        await anna.refused(403, "FORBIDDEN", "POST", "projects", {"name": "X", "seed": 7})
        changed = await admin.ok("PATCH", f"admin/users/{id_of(anna)}", {"tier": "basic"})
        assert (changed["tier"], changed["credits"]["monthly"]) == ("basic", 200)
        await anna.ok("POST", "projects", {"name": "X", "seed": 7})
        mine = (await actions(anna, "account"))[0]
        assert (mine["action"], mine["details"]) == (
            "account.tier",
            {"from": "free", "to": "basic", "by": "administrator"},
        )
        theirs = (await actions(admin, "admin"))[0]
        assert theirs["action"] == "admin.user.tier"
        assert theirs["details"]["userId"] == id_of(anna)

    async def test_monthly_credits_can_differ_from_it(self, admin: Client, anna: Client) -> None:
        changed = await admin.ok("PATCH", f"admin/users/{id_of(anna)}", {"monthlyCredits": 55})
        assert changed["credits"]["available"] == 55
        back = await admin.ok("PATCH", f"admin/users/{id_of(anna)}", {"tier": "pro"})
        assert back["monthlyCredits"] == 400


class TestDisabling:
    async def test_shuts_out_at_once_and_loses_nothing(self, admin: Client, anna: Client) -> None:
        project = await anna.project()
        await admin.ok("PATCH", f"admin/users/{id_of(anna)}", {"disabled": True})
        error = await anna.refused(401, "UNAUTHORIZED", "GET", "user")
        assert error["details"]["reason"] == "disabled"
        await admin.ok("PATCH", f"admin/users/{id_of(anna)}", {"disabled": False})
        assert (await anna.ok("GET", f"projects/{project['id']}"))["name"] == project["name"]

    async def test_ends_login_sessions_and_refuses_new_ones(self, admin: Client, app: FastAPI) -> None:
        async with client(app) as browser:
            who = {"email": f"disabled-{uuid4()}@example.com", "password": "a lantern in the fog"}
            signed = (await browser.post("/api/auth/sign-up", json=who)).json()["data"]
            bearer = {"Authorization": f"Bearer {signed['accessToken']}"}
            await admin.ok("PATCH", f"admin/users/{signed['userId']}", {"disabled": True})
            assert (await browser.get("/api/user", headers=bearer)).status_code == 401
            assert (await browser.post("/api/auth/refresh")).status_code == 401
            answer = await browser.post("/api/auth/sign-in", json=who)
            assert (answer.status_code, answer.json()["error"]["details"]) == (401, {"reason": "disabled"})
            # Who doesn't know the password doesn't learn it.
            answer = await browser.post("/api/auth/sign-in", json={**who, "password": "a wrong one entirely"})
            assert answer.json()["error"]["details"] == {}


class TestRoles:
    async def test_a_new_administrator_may(self, admin: Client, anna: Client) -> None:
        await anna.refused(403, "FORBIDDEN", "GET", "admin/users")
        await admin.ok("PATCH", f"admin/users/{id_of(anna)}", {"role": "admin"})
        await anna.ok("GET", "admin/users")

    @pytest.mark.parametrize("change", [{"role": "user"}, {"disabled": True}])
    async def test_nobody_locks_himself_out(self, admin: Client, change: dict[str, Any]) -> None:
        await admin.refused(409, "CONFLICT", "PATCH", f"admin/users/{id_of(admin)}", change)
        await admin.refused(409, "CONFLICT", "DELETE", f"admin/users/{id_of(admin)}")

    async def test_the_owner_stays_the_owner(self, admin: Client, owner: Client) -> None:
        for change in ({"role": "user"}, {"disabled": True}):
            await admin.refused(409, "CONFLICT", "PATCH", f"admin/users/{id_of(owner)}", change)
        await admin.refused(409, "CONFLICT", "DELETE", f"admin/users/{id_of(owner)}")

    async def test_a_key_without_write_only_looks(self, enrol: Enrol, anna: Client) -> None:
        looker = await enrol("looker", role="admin", scopes=("read",))
        await looker.ok("GET", "admin/users")
        await looker.refused(403, "FORBIDDEN", "PATCH", f"admin/users/{id_of(anna)}", {"tier": "pro"})


class TestDeletion:
    async def test_removes_the_account(self, admin: Client, enrol: Enrol) -> None:
        leaver = await enrol("leaver")
        await leaver.upload()
        await admin.ok("DELETE", f"admin/users/{id_of(leaver)}")
        await leaver.refused(401, "UNAUTHORIZED", "GET", "user")
        await admin.refused(404, "NOT_FOUND", "GET", f"admin/users/{id_of(leaver)}")
        assert (await actions(admin, "admin.user"))[0]["action"] == "admin.user.delete"


class TestInvitations:
    async def test_make_an_account_of_a_tier_once(self, admin: Client, serving: Serving) -> None:
        email = f"invited-{uuid4()}@example.com"
        made = await admin.ok("POST", "admin/invitations", {"email": email, "tier": "basic"})
        assert made["sent"] is False  # no mail server
        token = made["link"].partition("#invitation=")[2]
        assert token
        assert email in [one["email"] for one in await admin.ok("GET", "admin/invitations")]
        body = {"email": email, "password": "a lantern in the fog", "invitation": token}
        async with serving(signup="invite") as (app, _), client(app) as browser:
            uninvited = await browser.post("/api/auth/sign-up", json={**body, "invitation": None})
            assert uninvited.status_code == 403
            answer = await browser.post(
                "/api/auth/sign-up", json={**body, "email": f"else-{uuid4()}@example.com"}
            )
            assert answer.status_code == 403
            answer = await browser.post("/api/auth/sign-up", json=body)
            assert answer.status_code == 201, answer.text
            again = await browser.post(
                "/api/auth/sign-up", json={**body, "email": f"two-{uuid4()}@example.com"}
            )
            assert again.status_code == 410
            bearer = {"Authorization": f"Bearer {answer.json()['data']['accessToken']}"}
            assert (await browser.get("/api/user", headers=bearer)).json()["data"]["tier"] == "basic"
        assert email not in [one["email"] for one in await admin.ok("GET", "admin/invitations")]

    async def test_can_be_withdrawn(self, admin: Client, serving: Serving) -> None:
        before = {one["id"] for one in await admin.ok("GET", "admin/invitations")}
        made = await admin.ok("POST", "admin/invitations", {})
        (listed,) = (one for one in await admin.ok("GET", "admin/invitations") if one["id"] not in before)
        await admin.ok("DELETE", f"admin/invitations/{listed['id']}")
        await admin.refused(404, "NOT_FOUND", "DELETE", f"admin/invitations/{listed['id']}")
        body = {
            "email": f"withdrawn-{uuid4()}@example.com",
            "password": "a lantern in the fog",
            "invitation": made["link"].partition("#invitation=")[2],
        }
        async with serving(signup="invite") as (app, _), client(app) as browser:
            assert (await browser.post("/api/auth/sign-up", json=body)).status_code == 410

    async def test_not_for_who_has_an_account(self, admin: Client, anna: Client) -> None:
        assert anna.user is not None
        await admin.refused(409, "CONFLICT", "POST", "admin/invitations", {"email": anna.user.email})


class TestConversions:
    async def test_are_seen_cancelled_and_tried_again(self, admin: Client, anna: Client) -> None:
        text = "A secret garden at noon."
        made = await anna.ok("POST", "conversions/text-to-image", {"text": text})
        found = await admin.ok("GET", "admin/conversions", params={"userId": id_of(anna)})
        assert [one["id"] for one in found["items"]] == [made["id"]]
        assert text not in str(found)  # what was written is the user's own
        await admin.refused(409, "CONFLICT", "POST", f"admin/conversions/{made['id']}/retry")
        cancelled = await admin.ok("POST", f"admin/conversions/{made['id']}/cancel")
        assert cancelled["cancelled"]
        assert (await anna.ok("GET", f"conversions/{made['id']}"))["cancelled"]
        again = await admin.ok("POST", f"admin/conversions/{made['id']}/retry", status=202)
        assert (again["retryOf"], again["userId"]) == (made["id"], id_of(anna))
        assert (await anna.ok("GET", "user"))["credits"]["reserved"] == 1
        assert [one["action"] for one in await actions(admin, "admin.conversion")] == [
            "admin.conversion.retry",
            "admin.conversion.cancel",
        ]


class TestActivity:
    async def test_is_searched(self, admin: Client, anna: Client) -> None:
        project = await anna.project()
        found = await admin.ok("GET", "admin/activity", params={"userId": id_of(anna), "action": "project"})
        (entry,) = found["items"]
        assert (entry["action"], entry["details"]) == ("project.create", {"projectId": project["id"]})
        none = {"userId": id_of(anna), "until": "2020-01-01T00:00:00Z"}
        assert (await admin.ok("GET", "admin/activity", params=none))["items"] == []
        # A beginning is one of whole words.
        part = {"userId": id_of(anna), "action": "proj"}
        assert (await admin.ok("GET", "admin/activity", params=part))["items"] == []

    async def test_of_others_is_nobodys_business(self, anna: Client, ben: Client) -> None:
        await anna.project()
        assert await actions(ben, "project") == []


class TestQueueAndUsage:
    async def test_tell_what_waits_and_what_was_used(self, admin: Client, anna: Client) -> None:
        before = await admin.ok("GET", "admin/queue")
        await anna.ok("POST", "conversions/text-to-image", {"text": "A pier."})
        after = await admin.ok("GET", "admin/queue")
        assert after["conversionsWaiting"] == before["conversionsWaiting"] + 1
        images = next(queue for queue in after["queues"] if queue["name"] == "images")
        assert images["waiting"] >= 1
        assert images["oldestWaitSeconds"] >= 0
        made = await anna.ok("POST", "conversions/text-to-image", {"text": "A quay."})
        await anna.ok("POST", f"conversions/{made['id']}/cancel")
        (today,) = [row for row in await admin.ok("GET", "admin/usage?days=1") if row["tier"] == "free"]
        assert today["cancelled"] >= 1
