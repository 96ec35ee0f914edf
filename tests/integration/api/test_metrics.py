"""Numbers for Prometheus, and who may read them."""

import httpx
import pytest
from api_client import Serving, client
from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr


def samples(text: str) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def caller(app: FastAPI, address: str, **options: object) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app, client=(address, 50000))
    return httpx.AsyncClient(transport=transport, base_url="http://animatic.test", **options)  # type: ignore[arg-type]  # headers


class TestNumbers:
    async def test_count_requests_by_route_never_by_id(self, serving: Serving) -> None:
        async with serving() as (app, enrol):
            anna = await enrol()
            project = await anna.project()
            for _ in range(3):
                await anna.ok("GET", f"projects/{project['id']}")
            await anna.call("GET", "/wp-login.php")
            await anna.call("GET", "/api/share/" + "x" * 40)
            async with caller(app, "127.0.0.1") as scraper:
                answer = await scraper.get("/metrics")
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith("text/plain; version=")
            found = samples(answer.text)
            route = ("route", "/api/projects/{projectId}")
            key = (("method", "GET"), route, ("status", "200"))
            assert found["animatic_http_requests_total", key] == 3
            assert found["animatic_http_request_seconds_count", (route,)] == 3
            key = (("method", "GET"), ("route", "(no route)"), ("status", "404"))
            assert found["animatic_http_requests_total", key] == 1
            for secret in (project["id"], "wp-login", "x" * 40, "@example.com"):
                assert secret not in answer.text

    async def test_tell_how_the_queues_stand(self, serving: Serving) -> None:
        async with serving() as (app, enrol), caller(app, "127.0.0.1") as scraper:
            anna = await enrol()
            waiting = ("animatic_conversions", (("state", "waiting"),))
            before = samples((await scraper.get("/metrics")).text)[waiting]
            await anna.ok("POST", "conversions/text-to-image", {"text": "A pier."})
            found = samples((await scraper.get("/metrics")).text)
            assert found[waiting] == before + 1
            assert found["animatic_database_up", ()] == 1
            assert found["animatic_queue_jobs", (("queue", "images"), ("state", "waiting"))] >= 1

    async def test_are_bounded_whatever_is_asked_for(self, serving: Serving) -> None:
        async with serving() as (app, enrol), caller(app, "127.0.0.1") as scraper:
            anna = await enrol()
            sizes = []
            for _ in range(2):
                for number in range(50):
                    await anna.call("GET", f"/made-up/{number}")
                    await anna.call(f"VERB{number}", "user")
                    await anna.call("GET", f"projects/{number}/panels")
                await scraper.get("/metrics")
                sizes.append(len((await scraper.get("/metrics")).text.splitlines()))
            assert sizes[0] == sizes[1]


class TestReaders:
    async def test_only_this_machine_without_a_token(self, serving: Serving) -> None:
        async with serving() as (app, _):
            async with caller(app, "192.0.2.7") as stranger:
                assert (await stranger.get("/metrics")).status_code == 404
            async with caller(app, "::1") as here:
                assert (await here.get("/metrics")).status_code == 200

    async def test_nobody_where_others_reach_the_server(self, serving: Serving) -> None:
        """A proxy's every caller may look as if he came from here."""
        changed = serving(host="0.0.0.0", public_url="https://animatic.example")
        async with changed as (app, _), caller(app, "127.0.0.1") as here:
            assert (await here.get("/metrics")).status_code == 404

    @pytest.mark.parametrize(
        ("header", "status"), [("Bearer scrape-me", 200), ("Bearer scrape-m", 404), ("", 404)]
    )
    async def test_whoever_has_the_token(self, serving: Serving, header: str, status: int) -> None:
        changed, headers = (
            serving(host="0.0.0.0", metrics_token=SecretStr("scrape-me")),
            {"Authorization": header},
        )
        async with changed as (app, _), caller(app, "192.0.2.7", headers=headers) as scraper:
            assert (await scraper.get("/metrics")).status_code == status

    async def test_not_below_the_api(self, app: FastAPI) -> None:
        async with client(app) as nobody:
            assert (await nobody.get("/api/metrics")).status_code == 404
