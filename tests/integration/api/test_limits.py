"""How many calls one may make: per user, per address, and what doesn't count."""

from api_client import Client, Serving, client


class TestUsers:
    async def test_have_so_many_calls_a_minute(self, serving: Serving) -> None:
        async with serving(rate_limit_user=5, rate_limit_anonymous=1000) as (_, enrol):
            anna, ben = await enrol(), await enrol()
            for left in (4, 3, 2, 1, 0):
                answer = await anna.call("GET", "user")
                assert answer.status_code == 200
                assert answer.headers["ratelimit-limit"] == "5"
                assert answer.headers["ratelimit-remaining"] == str(left)
                assert answer.headers["ratelimit-reset"] == ("60" if left == 0 else "0")
            answer = await anna.call("GET", "user")
            assert (answer.status_code, answer.json()["error"]["code"]) == (429, "RATE_LIMITED")
            assert answer.headers["retry-after"] == answer.headers["ratelimit-reset"] == "60"
            assert (await ben.call("GET", "user")).status_code == 200

    async def test_may_load_media_watch_and_look_after_health_beyond_it(self, serving: Serving) -> None:
        async with serving(rate_limit_user=2, rate_limit_anonymous=1) as (app, enrol):
            anna = await enrol()
            image = await anna.upload()
            await anna.call("GET", "user")
            assert (await anna.call("GET", "user")).status_code == 429
            for path in (
                f"images/{image['id']}/file",
                f"images/{image['id']}/thumbnail",
                "healthz",
                "readyz",
                "docs",
            ):
                for _ in range(3):
                    answer = await anna.call("GET", path)
                    assert answer.status_code == 200, path
                    assert "ratelimit-limit" not in answer.headers
            assert (await anna.call("HEAD", "events")).status_code == 200
            async with client(app) as nobody:
                for _ in range(3):
                    assert (await nobody.get(image["links"]["file"])).status_code == 200
                    assert (await nobody.get("/healthz")).status_code == 200


class TestAddresses:
    async def test_that_are_not_signed_in_have_fewer(self, serving: Serving) -> None:
        async with serving(rate_limit_user=100, rate_limit_anonymous=6) as (app, enrol):
            anna = await enrol()
            async with client(app) as nobody:
                tried = [
                    await nobody.get("/api/user"),
                    await nobody.get("/api/user", headers={"authorization": "Bearer animatic_guess"}),
                    await nobody.get("/api/nothing"),
                    await nobody.put("/api/user"),
                    await nobody.post(
                        "/api/projects", content=b"{", headers={"content-type": "application/json"}
                    ),
                    await nobody.get(
                        "/api/images/0a8a9b1e-6f4e-4a51-8f4e-2f4b9c9d7e11/file?expires=1&signature=x"
                    ),
                ]
                assert [answer.status_code for answer in tried] == [401, 401, 404, 405, 400, 401]
                assert [answer.headers["ratelimit-remaining"] for answer in tried] == list("543210")
                for answer in (
                    await nobody.get("/api/user"),
                    await nobody.get("/api/user", headers={"authorization": "Bearer animatic_guess"}),
                    await nobody.get("/api/nothing"),
                    await nobody.post(
                        "/api/projects", content=b"{", headers={"content-type": "application/json"}
                    ),
                ):
                    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "RATE_LIMITED")
                    assert answer.headers["retry-after"]
            # Who has a key isn't held up by neighbours behind the same address.
            assert (await anna.call("GET", "user")).status_code == 200


async def test_a_refused_call_changes_nothing(serving: Serving) -> None:
    async with serving(rate_limit_user=1) as (_, enrol):
        anna: Client = await enrol()
        await anna.ok("GET", "projects")
        await anna.refused(429, "RATE_LIMITED", "POST", "projects", {"name": "X"})
    async with serving() as (_, enrol):
        assert (await (await enrol()).ok("GET", "projects"))["items"] == []
