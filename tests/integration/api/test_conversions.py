"""Ordering conversions over HTTP. What becomes of them is tested with the worker."""

import asyncio
import json
from typing import Any
from uuid import uuid4

import pytest
from api_client import Client
from sqlalchemy import func, select

from animatic.models import Conversion, CreditEntry, IdempotencyKey, Project
from animatic.vocabulary import Tier

LONG = "A fox. " * 30_000  # 210,000 characters


async def stored(client: Client) -> tuple[int, int, int]:
    """Conversions, projects and ledger entries of the user."""
    assert client.user is not None
    counts = []
    async with client.container.sessions() as session:
        for model in (Conversion, Project, CreditEntry):
            rows = select(func.count()).select_from(model).where(model.user_id == client.user.id)
            counts.append(await session.scalar(rows) or 0)
    return counts[0], counts[1], counts[2]


class TestTextToImage:
    async def test_is_accepted_and_begins_a_project_named_after_the_text(self, anna: Client) -> None:
        text = "EXT. FOREST - DAWN\nA red fox crosses a frozen stream."
        conversion = await anna.ok("POST", "conversions/text-to-image", {"text": text}, status=202)
        assert (conversion["type"], conversion["status"], conversion["inputText"]) == (
            "text-to-image",
            "pending",
            text,
        )
        assert (conversion["cost"], conversion["progress"], conversion["error"]) == (1, 0, None)
        project = await anna.ok("GET", f"projects/{conversion['projectId']}")
        assert project["name"] == "EXT. FOREST - DAWN"
        left = (await anna.ok("GET", "user"))["credits"]
        assert (left["reserved"], left["available"]) == (1, 19)

    async def test_of_a_panel_draws_its_text(self, anna: Client) -> None:
        panel = (await anna.storyboard((await anna.project())["id"], 1))[0]
        conversion = await anna.ok("POST", "conversions/text-to-image", {"panelId": panel["id"]})
        assert (conversion["inputText"], conversion["panelId"]) == (panel["prompt"], panel["id"])
        assert conversion["projectId"] == panel["projectId"]

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"text": ""},
            {"text": " \n "},
            {"text": LONG},
            {"text": None},
            {"text": 3},
            {"text": ["A fox."]},
            {"text": "A fox.", "parameters": {"style": "cubist"}},
            {"text": "A fox.", "parameters": {"aspectRatio": "5:4"}},
            {"text": "A fox.", "parameters": {"aspectRatio": 1.78}},
            {"text": "A fox.", "parameters": {"engine": "steam"}},
            {"text": "A fox.", "parameters": {"longEdge": -1}},
            {"text": "A fox.", "parameters": {"seed": "7"}},
            {"text": "A fox.", "parameters": []},
            {"text": "A fox.", "projectId": "x"},
            {"text": "A fox.", "colour": "red"},
        ],
    )
    async def test_bad_input_is_refused_and_nothing_stored(self, anna: Client, body: Any) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "POST", "conversions/text-to-image", body)
        assert await stored(anna) == (0, 0, 0)

    @pytest.mark.parametrize(
        ("parameters", "tier"),
        [
            ({"seed": 7}, "basic"),
            ({"longEdge": 2048}, "basic"),
            ({"longEdge": 3840}, "pro"),
        ],
    )
    async def test_what_is_set_explicitly_needs_its_tier(
        self, anna: Client, parameters: Any, tier: str
    ) -> None:
        body = {"text": "A fox.", "parameters": parameters}
        error = await anna.refused(403, "FORBIDDEN", "POST", "conversions/text-to-image", body)
        assert error["details"]["requiredTier"] == tier
        assert await stored(anna) == (0, 0, 0)

    async def test_without_credits_is_refused_with_a_word_on_when_there_are_new_ones(
        self, anna: Client
    ) -> None:
        for _ in range(20):
            await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
        before = await stored(anna)
        error = await anna.refused(
            402, "QUOTA_EXCEEDED", "POST", "conversions/text-to-image", {"text": "A fox."}
        )
        assert (await anna.ok("GET", "user"))["credits"]["nextReset"][:10] in error["details"]["resetsAt"]
        assert await stored(anna) == before
        assert (await anna.ok("GET", "user"))["credits"]["warning"] == "100%"

    async def test_fifty_at_once_on_one_credit_start_one(self, enrol: Any) -> None:
        anna = await enrol("last")
        for _ in range(19):
            await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
        calls = (anna.call("POST", "conversions/text-to-image", json={"text": "A fox."}) for _ in range(50))
        answers = await asyncio.gather(*calls)
        assert sorted(answer.status_code for answer in answers) == [202] + [402] * 49
        assert {a.json()["error"]["code"] for a in answers if a.status_code == 402} == {"QUOTA_EXCEEDED"}
        assert (await anna.ok("GET", "user"))["credits"]["reserved"] == 20
        assert (await stored(anna))[:2] == (20, 20)


class TestImageToVideo:
    async def test_of_images_in_order_which_may_repeat(self, anna: Client) -> None:
        one, two = await anna.upload(), await anna.upload()
        body = {"imageIds": [one["id"], two["id"], one["id"]], "parameters": {"durationMs": 1500}}
        conversion = await anna.ok("POST", "conversions/image-to-video", body, status=202)
        assert (conversion["type"], conversion["status"]) == ("image-to-video", "pending")

    async def test_of_a_projects_panels(self, anna: Client) -> None:
        project = await anna.project()
        for panel in await anna.storyboard(project["id"], 2):
            await anna.upload(panelId=panel["id"])
        conversion = await anna.ok("POST", "conversions/image-to-video", {"projectId": project["id"]})
        assert conversion["projectId"] == project["id"]

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"imageIds": []},
            {"timeline": []},
            {"imageIds": ["x"]},
            {"imageIds": "{id}"},
            {"imageIds": ["{id}"], "timeline": [{"imageId": "{id}"}]},
            {"imageIds": ["{id}"], "parameters": {"durationMs": 0}},
            {"imageIds": ["{id}"], "parameters": {"durationMs": -4000}},
            {"imageIds": ["{id}"], "parameters": {"durationMs": 1.5}},
            {"imageIds": ["{id}"], "parameters": {"transition": "swirl"}},
            {"imageIds": ["{id}"], "parameters": {"frameRate": "23"}},
            {"imageIds": ["{id}"], "parameters": {"resolution": "480"}},
            {"timeline": [{"imageId": "{id}", "durationMs": 0}]},
            {"timeline": [{"durationMs": 1000}]},
            {"timeline": [{"imageId": "{id}", "path": "/etc/passwd"}]},
        ],
    )
    async def test_bad_input_is_refused_and_nothing_stored(self, anna: Client, body: Any) -> None:
        image = await anna.upload()
        body = json.loads(json.dumps(body).replace("{id}", image["id"]))
        await anna.refused(422, "VALIDATION_ERROR", "POST", "conversions/image-to-video", body)
        assert await stored(anna) == (0, 0, 0)

    async def test_of_a_deleted_image_is_refused(self, anna: Client) -> None:
        image = await anna.upload()
        await anna.ok("DELETE", f"images/{image['id']}")
        await anna.refused(
            404, "NOT_FOUND", "POST", "conversions/image-to-video", {"imageIds": [image["id"]]}
        )
        assert await stored(anna) == (0, 0, 0)

    async def test_of_an_empty_project_is_refused(self, anna: Client) -> None:
        project = await anna.project()
        body = {"projectId": project["id"]}
        await anna.refused(422, "VALIDATION_ERROR", "POST", "conversions/image-to-video", body)

    @pytest.mark.parametrize(("tier", "panels", "required"), [("free", 61, "basic"), ("basic", 500, "pro")])
    async def test_of_more_panels_than_the_tier_allows_is_refused(
        self, enrol: Any, tier: str, panels: int, required: str
    ) -> None:
        anna = await enrol("many", tier=Tier(tier))
        image = await anna.upload()
        body = {"imageIds": [image["id"]] * panels}
        error = await anna.refused(403, "FORBIDDEN", "POST", "conversions/image-to-video", body)
        assert error["details"]["requiredTier"] == required
        assert await stored(anna) == (0, 0, 0)

    async def test_of_five_hundred_panels_on_pro(self, enrol: Any) -> None:
        anna = await enrol("pro", tier=Tier.PRO)
        image = await anna.upload()
        await anna.ok("POST", "conversions/image-to-video", {"imageIds": [image["id"]] * 500}, status=202)


class TestStoryboard:
    async def test_orders_what_is_missing_all_or_nothing(self, anna: Client) -> None:
        project = await anna.project()
        panels = await anna.storyboard(project["id"], 4)
        await anna.upload(panelId=panels[1]["id"])
        answer = await anna.ok("POST", f"projects/{project['id']}/storyboard", {}, status=202)
        ordered = answer["conversions"]
        assert [one["panelId"] for one in ordered] == [panels[0]["id"], panels[2]["id"], panels[3]["id"]]
        assert len({one["batchId"] for one in ordered}) == 1
        again = await anna.ok("POST", f"projects/{project['id']}/storyboard", {})
        assert again["conversions"] == []

    async def test_beyond_the_credits_orders_nothing(self, anna: Client) -> None:
        project = await anna.project()
        await anna.storyboard(project["id"], 21)
        error = await anna.refused(402, "QUOTA_EXCEEDED", "POST", f"projects/{project['id']}/storyboard", {})
        assert (error["details"]["needed"], error["details"]["available"]) == (21, 20)
        assert (await stored(anna))[0] == 0


class TestIdempotency:
    async def test_the_same_again_answers_the_same_and_does_nothing(self, anna: Client) -> None:
        key = {"headers": {"Idempotency-Key": "order-1"}}
        first = await anna.call("POST", "conversions/text-to-image", json={"text": "A fox."}, **key)
        again = await anna.call("POST", "conversions/text-to-image", json={"text": "A fox."}, **key)
        assert (again.status_code, again.json()) == (202, first.json())
        assert "idempotency-replayed" not in first.headers
        assert again.headers["idempotency-replayed"] == "true"
        assert await stored(anna) == (1, 1, 1)

    async def test_another_body_is_a_conflict(self, anna: Client) -> None:
        key = {"headers": {"Idempotency-Key": "order-1"}}
        await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."}, **key)
        await anna.refused(409, "CONFLICT", "POST", "conversions/text-to-image", {"text": "A cat."}, **key)
        # The key is the user's and the route's.
        image = await anna.upload()
        await anna.ok("POST", "conversions/image-to-video", {"imageIds": [image["id"]]}, **key)

    async def test_twenty_at_once_are_one(self, anna: Client) -> None:
        key = {"Idempotency-Key": "order-1"}
        calls = (
            anna.call("POST", "conversions/text-to-image", json={"text": "A fox."}, headers=key)
            for _ in range(20)
        )
        answers = await asyncio.gather(*calls)
        assert {answer.status_code for answer in answers} == {202}
        assert len({answer.json()["data"]["id"] for answer in answers}) == 1
        assert await stored(anna) == (1, 1, 1)

    async def test_what_was_refused_can_be_tried_again(self, anna: Client) -> None:
        key = {"headers": {"Idempotency-Key": "order-1"}}
        body = {"text": "A fox.", "projectId": str(uuid4())}
        await anna.refused(404, "NOT_FOUND", "POST", "conversions/text-to-image", body, **key)
        await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."}, **key)

    @pytest.mark.parametrize("key", ["", "x" * 256])
    async def test_what_is_no_key_is_refused(self, anna: Client, key: str) -> None:
        headers = {"Idempotency-Key": key}
        await anna.refused(
            422, "VALIDATION_ERROR", "POST", "conversions/text-to-image", {"text": "A fox."}, headers=headers
        )
        async with anna.container.sessions() as session:
            mine = IdempotencyKey.user_id == anna.user.id
            assert await session.scalar(select(func.count()).select_from(IdempotencyKey).where(mine)) == 0


class TestWatching:
    async def test_status_cancel_retry_delete(self, anna: Client) -> None:
        conversion = await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
        path = f"conversions/{conversion['id']}"
        status = await anna.ok("GET", f"{path}/status")
        assert status.keys() == {
            "id", "status", "progress", "stage", "estimatedTimeRemaining", "queuePosition", "resultUrl", "error",
        }  # fmt: skip
        assert (status["status"], status["progress"]) == ("pending", 0)
        await anna.refused(409, "CONFLICT", "POST", f"{path}/retry")
        cancelled = await anna.ok("POST", f"{path}/cancel")
        assert (cancelled["status"], cancelled["cancelled"], cancelled["error"]["code"]) == (
            "failed",
            True,
            "CANCELLED",
        )
        assert (await anna.ok("POST", f"{path}/cancel"))["status"] == "failed"
        again = await anna.ok("POST", f"{path}/retry", status=202)
        assert (again["retryOf"], again["inputText"]) == (conversion["id"], "A fox.")
        await anna.ok("DELETE", f"conversions/{again['id']}")
        await anna.refused(404, "NOT_FOUND", "GET", f"conversions/{again['id']}")
        listed = await anna.ok("GET", "conversions")
        assert [one["id"] for one in listed["items"]] == [conversion["id"]]

    async def test_lists_by_status_type_project_and_batch(self, anna: Client) -> None:
        project = await anna.project()
        await anna.storyboard(project["id"], 2)
        batch = (await anna.ok("POST", f"projects/{project['id']}/storyboard", {}))["conversions"]
        alone = await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
        await anna.ok("POST", f"conversions/{alone['id']}/cancel")

        async def ids(query: str) -> set[str]:
            return {one["id"] for one in (await anna.ok("GET", f"conversions?{query}"))["items"]}

        both = {one["id"] for one in batch}
        assert await ids("") == both | {alone["id"]}
        assert await ids("status=failed") == {alone["id"]}
        assert await ids("status=pending&type=text-to-image") == both
        assert await ids("type=image-to-video") == set()
        assert await ids(f"projectId={project['id']}") == both
        assert await ids(f"panelId={batch[0]['panelId']}") == {batch[0]["id"]}
        assert await ids(f"batchId={batch[0]['batchId']}") == both
        for query in ("status=done", "type=x", "projectId=1", "sortBy=inputText"):
            await anna.refused(422, "VALIDATION_ERROR", "GET", f"conversions?{query}")

    @pytest.mark.parametrize(
        ("method", "path"),
        [("GET", ""), ("GET", "/status"), ("POST", "/cancel"), ("POST", "/retry"), ("DELETE", "")],
    )
    async def test_somebody_elses_is_as_good_as_none(
        self, anna: Client, ben: Client, method: str, path: str
    ) -> None:
        conversion = await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
        for id_ in (conversion["id"], str(uuid4()), "x", "%2e%2e"):
            await ben.refused(404, "NOT_FOUND", method, f"conversions/{id_}{path}")
        assert (await anna.ok("GET", f"conversions/{conversion['id']}"))["status"] == "pending"
