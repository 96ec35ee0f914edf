"""Plans, and getting onto another one."""

from api_client import Client, Serving


class TestPlans:
    async def test_are_for_everybody_to_see(self, nobody: Client) -> None:
        plans = await nobody.ok("GET", "subscriptions/plans")
        assert [plan["tier"] for plan in plans] == ["free", "basic", "pro"]
        assert [plan["monthlyCredits"] for plan in plans] == [20, 200, 400]
        assert [plan["storageBytes"] for plan in plans] == [10**9, 20 * 10**9, None]

    async def test_show_what_the_operator_set(self, serving: Serving) -> None:
        from animatic.config import Tiers

        limits = Tiers().free.model_copy(update={"monthly_credits": 7})
        async with serving(tiers=Tiers(free=limits)) as (_, enrol):
            anna = await enrol()
            plans = await anna.ok("GET", "subscriptions/plans")
            assert plans[0]["monthlyCredits"] == 7


class TestChange:
    async def test_needs_an_administrator_unless_allowed(self, anna: Client) -> None:
        shown = await anna.ok("GET", "subscriptions")
        assert shown["changing"] == {"how": "administrator", "url": None}
        error = await anna.refused(403, "FORBIDDEN", "POST", "subscriptions/change", {"tier": "pro"})
        assert error["details"]["how"] == "administrator"
        assert (await anna.ok("GET", "subscriptions"))["tier"] == "free"

    async def test_holds_at_once_where_it_is_allowed(self, serving: Serving) -> None:
        async with serving(self_service_tiers=True) as (_, enrol):
            anna = await enrol()
            changed = await anna.ok("POST", "subscriptions/change", {"tier": "basic"})
            assert (changed["tier"], changed["credits"]["available"]) == ("basic", 200)
            (entry,) = (await anna.ok("GET", "user/activity", params={"action": "account"}))["items"]
            assert entry["details"] == {"from": "free", "to": "basic", "by": "user"}

    async def test_means_nothing_to_the_owner(self, owner: Client) -> None:
        assert (await owner.ok("GET", "subscriptions"))["changing"]["how"] == "none"
        await owner.refused(403, "FORBIDDEN", "POST", "subscriptions/change", {"tier": "pro"})


async def test_usage_is_that_of_the_user(anna: Client) -> None:
    assert await anna.ok("GET", "subscriptions/usage") == await anna.ok("GET", "user/usage")
