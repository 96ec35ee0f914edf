"""What an order will cost, and what a project's have cost."""

from decimal import Decimal
from uuid import UUID

import pytest
from api_client import Client, Serving
from sqlalchemy import update

from animatic.config import Settings
from animatic.models import Conversion

SCHNELL = "fal-ai/flux/schnell"
FAL = {
    "fal_key": Settings(fal_key="id:secret", _env_file=None).fal_key,
    "openai_api_key": Settings(openai_api_key="key", _env_file=None).openai_api_key,
}


class TestEstimate:
    async def test_the_embedded_artist_costs_credits_and_no_money(self, anna: Client) -> None:
        project = await anna.project()
        await anna.storyboard(project["id"], 3)
        told = await anna.ok("POST", "conversions/estimate", {"storyboard": {"projectId": project["id"]}})
        assert (told["conversions"], told["credits"], told["available"], told["enough"]) == (3, 3, 20, True)
        assert (Decimal(told["usd"]), told["unpriced"]) == (0, 0)
        (share,) = told["shares"]
        assert (share["engine"], share["type"]) == ("storyboard", "text-to-image")

    async def test_says_when_the_credits_do_not_suffice(self, anna: Client) -> None:
        project = await anna.project()
        await anna.storyboard(project["id"], 21)
        told = await anna.ok("POST", "conversions/estimate", {"storyboard": {"projectId": project["id"]}})
        assert (told["credits"], told["enough"]) == (21, False)

    async def test_stores_nothing(self, anna: Client) -> None:
        await anna.ok("POST", "conversions/estimate", {"textToImage": {"text": "A fox."}})
        for list_ in ("projects", "conversions", "user/activity"):
            assert (await anna.ok("GET", list_))["pagination"]["total"] == 0, list_
        assert (await anna.ok("GET", "user"))["credits"]["reserved"] == 0

    async def test_providers_cost_money_if_their_price_is_known(self, serving: Serving) -> None:
        async with serving(**FAL, engine_costs={"fal": 3}) as (_, enrol):
            owner = await enrol("owner", is_owner=True)
            picture = {"textToImage": {"text": "A fox.", "parameters": {"engine": "fal", "model": SCHNELL}}}
            told = await owner.ok("POST", "conversions/estimate", picture)
            (share,) = told["shares"]
            assert (share["engine"], share["model"], share["credits"]) == ("fal", SCHNELL, 3)
            assert 0 < Decimal(told["usd"]) < Decimal("0.05")
            assert (told["available"], told["enough"], told["unpriced"]) == (None, True, 0)
            openai = {"textToImage": {"text": "A fox.", "parameters": {"engine": "openai"}}}
            told = await owner.ok("POST", "conversions/estimate", openai)
            assert (Decimal(told["usd"]), told["unpriced"]) == (0, 1)
        async with serving(**FAL, openai_image_usd=Decimal("0.04")) as (_, enrol):
            owner = await enrol("owner", is_owner=True)
            told = await owner.ok("POST", "conversions/estimate", openai)
            assert (Decimal(told["usd"]), told["unpriced"]) == (Decimal("0.04"), 0)

    async def test_clips_and_the_film_that_joins_them(self, serving: Serving) -> None:
        async with serving(**FAL) as (_, enrol):
            owner = await enrol("owner", is_owner=True)
            project = await owner.project()
            images = [(await owner.upload(projectId=project["id"]))["id"] for _ in range(2)]
            order = {
                "projectId": project["id"],
                "imageIds": images,
                "parameters": {"engine": "fal", "durationMs": 4_000},
            }
            told = await owner.ok("POST", "conversions/estimate", {"imageToVideo": order})
            clips, film = told["shares"]
            assert (clips["engine"], clips["conversions"]) == ("fal", 2)
            assert (film["engine"], film["conversions"], Decimal(film["usd"])) == ("film", 1, 0)
            assert Decimal(told["usd"]) == Decimal(clips["usd"]) > 0
            assert told["conversions"] == told["credits"] == 3

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"textToImage": {"text": "A fox."}, "imageToVideo": {"imageIds": []}},
            {"textToImage": {"text": "A fox.", "parameters": {"engine": "steam"}}},
            {"textToImage": {"text": ""}},
            {"storyboard": {}},
        ],
    )
    async def test_bad_orders_are_refused_like_the_orders_themselves(
        self, anna: Client, body: object
    ) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "POST", "conversions/estimate", body)

    async def test_what_the_tier_does_not_allow_is_refused(self, anna: Client) -> None:
        body = {"textToImage": {"text": "A fox.", "parameters": {"seed": 7}}}
        await anna.refused(403, "FORBIDDEN", "POST", "conversions/estimate", body)


class TestProjectCosts:
    async def test_are_summed_by_engine_and_model(self, anna: Client) -> None:
        project = await anna.project()
        ids = []
        for number in range(4):
            body = {"projectId": project["id"], "text": f"Step {number}."}
            ids.append(UUID((await anna.ok("POST", "conversions/text-to-image", body))["id"]))
        made = {"engine": "fal", "outcome": {"model": SCHNELL}}
        rows = {
            ids[0]: made
            | {"status": "completed", "estimated_usd": Decimal("0.006"), "actual_usd": Decimal("0.003")},
            ids[1]: made
            | {"status": "completed", "estimated_usd": Decimal("0.006"), "actual_usd": Decimal("0.006")},
            ids[2]: made
            | {"status": "failed", "error_details": {"uncertain": True}, "outcome": {"model": SCHNELL}},
        }
        async with anna.container.sessions.begin() as session:
            for id_, values in rows.items():
                await session.execute(update(Conversion).where(Conversion.id == id_).values(**values))
        await anna.ok("DELETE", f"conversions/{ids[0]}")  # the money is spent all the same
        costs = await anna.ok("GET", f"projects/{project['id']}/costs")
        assert (Decimal(costs["estimatedUsd"]), Decimal(costs["actualUsd"])) == (
            Decimal("0.012"),
            Decimal("0.009"),
        )
        assert (costs["credits"], costs["uncertain"]) == (3, 1)
        fal, ours = costs["shares"]
        assert (fal["engine"], fal["model"], fal["conversions"], fal["completed"]) == ("fal", SCHNELL, 3, 2)
        assert (ours["engine"], ours["conversions"], ours["credits"]) == ("storyboard", 1, 1)

    async def test_of_a_new_project_are_nothing(self, anna: Client) -> None:
        costs = await anna.ok("GET", f"projects/{(await anna.project())['id']}/costs")
        assert (Decimal(costs["actualUsd"]), costs["credits"], costs["shares"]) == (0, 0, [])

    async def test_of_anothers_project_are_not_found(self, anna: Client, ben: Client) -> None:
        project = await anna.project()
        await ben.refused(404, "NOT_FOUND", "GET", f"projects/{project['id']}/costs")
