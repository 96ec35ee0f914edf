import io
from typing import Any
from uuid import UUID, uuid4

import numpy as np
import pytest
from api_client import Client
from depth_maps import give_depth
from PIL import Image as Pictures

from animatic.models import Image
from animatic.vocabulary import Tier


async def pixels(client: Client, image: dict[str, Any]) -> Any:
    answer = await client.call("GET", image["url"])
    assert answer.status_code == 200
    return np.asarray(Pictures.open(io.BytesIO(answer.content)).convert("RGB"))


def two_coloured() -> bytes:
    """Red on the left, blue on the right."""
    picture = np.zeros((36, 64, 3), np.uint8)
    picture[:, :32, 0], picture[:, 32:, 2] = 255, 255
    target = io.BytesIO()
    Pictures.fromarray(picture).save(target, "PNG")
    return target.getvalue()


async def upload(client: Client, **fields: str) -> dict[str, Any]:
    files = {"file": ("picture.png", two_coloured(), "image/png")}
    image: dict[str, Any] = await client.ok("POST", "images", files=files, data=fields)
    return image


class TestEdit:
    async def test_makes_another_take_and_leaves_the_first(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        image = await upload(anna, panelId=panel["id"])
        order = {"edits": [{"type": "crop", "x": 0.5, "y": 0, "width": 0.5, "height": 1}]}
        edited = await anna.ok("POST", f"images/{image['id']}/edits", order, status=201)
        assert (edited["kind"], edited["width"], edited["height"]) == ("edited", 32, 36)
        assert (await pixels(anna, edited) == (0, 0, 255)).all()
        assert (await pixels(anna, image))[0, 0].tolist() == [255, 0, 0]
        takes = await anna.ok("GET", f"panels/{panel['id']}/takes")
        assert [(take["id"], take["isChosen"]) for take in takes] == [
            (edited["id"], True),
            (image["id"], False),
        ]

    async def test_may_leave_the_choice_as_it_is(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        image = await upload(anna, panelId=panel["id"])
        order = {"edits": [{"type": "flip"}], "choose": False}
        edited = await anna.ok("POST", f"images/{image['id']}/edits", order)
        assert (await anna.ok("GET", f"panels/{panel['id']}"))["image"]["id"] == image["id"]
        assert edited["panelId"] == panel["id"]
        assert (await pixels(anna, edited))[0, 0].tolist() == [0, 0, 255]

    async def test_moves_the_depth_map_with_the_pixels_and_shares_it_otherwise(self, anna: Client) -> None:
        image = await upload(anna)
        ramp = np.tile(np.linspace(0, 1, 64, dtype=np.float32), (36, 1))
        depth_id = await give_depth(anna, image["id"], ramp)
        turned, graded = [
            await anna.ok("POST", f"images/{image['id']}/edits", {"edits": [edit]})
            for edit in ({"type": "rotate", "degrees": 180}, {"type": "grade", "exposure": 0.5})
        ]
        async with anna.container.sessions() as session:
            assert (await session.get_one(Image, UUID(graded["id"]))).depth_media_id == depth_id
            moved = (await session.get_one(Image, UUID(turned["id"]))).depth_media_id
            assert moved not in (None, depth_id)

    @pytest.mark.parametrize(
        "order",
        [
            {},
            {"edits": []},
            {"edits": [{"type": "sharpen"}]},
            {"edits": [{"type": "crop", "x": 0, "y": 0, "width": 0.01, "height": 1}]},
            {"edits": [{"type": "text", "text": " "}]},
            {"edits": [{"type": "flip"}] * 21},
        ],
    )
    async def test_that_cannot_be_is_refused(self, anna: Client, order: dict[str, Any]) -> None:
        image = await upload(anna)
        await anna.refused(422, "VALIDATION_ERROR", "POST", f"images/{image['id']}/edits", order)

    async def test_beyond_the_tiers_size_is_refused(self, anna: Client) -> None:
        big = io.BytesIO()
        Pictures.new("RGB", (1000, 500)).save(big, "PNG")
        image = await anna.ok("POST", "images", files={"file": ("big.png", big.getvalue(), "image/png")})
        order = {"edits": [{"type": "upscale"}]}
        error = await anna.refused(403, "FORBIDDEN", "POST", f"images/{image['id']}/edits", order)
        assert error["details"]["requiredTier"] == "basic"

    async def test_of_anothers_or_a_foreign_picture_is_refused(self, anna: Client, ben: Client) -> None:
        image, foreign = await upload(anna), await anna.foreign_image("https://example.com/a.png")
        order = {"edits": [{"type": "flip"}]}
        await ben.refused(404, "NOT_FOUND", "POST", f"images/{image['id']}/edits", order)
        await anna.refused(422, "VALIDATION_ERROR", "POST", f"images/{foreign}/edits", order)


class TestVariations:
    async def made(self, client: Client, *, seed: int) -> str:
        """A generated picture of a text."""
        image = await upload(client)
        async with client.container.sessions() as session:
            row = await session.get_one(Image, UUID(image["id"]))
            row.kind, row.prompt, row.seed = "generated", "A lighthouse.", seed
            await session.commit()
        return str(image["id"])

    async def test_have_seeds_that_nobody_had(self, anna: Client) -> None:
        first = await self.made(anna, seed=1)
        await self.made(anna, seed=2)
        ordered = await anna.ok("POST", f"images/{first}/variations", {"count": 3}, status=202)
        seeds = [one["parameters"]["seed"] for one in ordered["conversions"]]
        assert seeds == [3, 4, 5]
        assert {one["inputText"] for one in ordered["conversions"]} == {"A lighthouse."}
        assert len({one["batchId"] for one in ordered["conversions"]}) == 1
        more = await anna.ok("POST", f"images/{first}/variations", {"count": 1})
        assert more["conversions"][0]["parameters"]["seed"] == 6

    async def test_are_ordered_all_or_none(self, anna: Client, enrol: Any) -> None:
        poor = await enrol("poor", tier=Tier.FREE)
        image = await self.made(poor, seed=0)
        for _ in range(2):
            await poor.ok("POST", f"images/{image}/variations", {"count": 8})
        await poor.refused(402, "QUOTA_EXCEEDED", "POST", f"images/{image}/variations", {"count": 8})
        listed = await poor.ok("GET", "conversions?limit=100")
        assert listed["pagination"]["total"] == 16

    async def test_of_an_uploaded_picture_there_are_none(self, anna: Client) -> None:
        image = await upload(anna)
        await anna.refused(422, "VALIDATION_ERROR", "POST", f"images/{image['id']}/variations", {})
        await anna.refused(404, "NOT_FOUND", "POST", f"images/{uuid4()}/variations", {})


class TestGallery:
    async def test_is_searched_and_filtered(self, anna: Client) -> None:
        one, two = await upload(anna), await upload(anna)
        async with anna.container.sessions() as session:
            row = await session.get_one(Image, UUID(one["id"]))
            row.prompt, row.style = "100% fog over the Harbour", "noir"
            await session.commit()
        for query, expected in (
            ("search=harbour", [one]),
            ("search=100%25", [one]),
            ("search=1_0", []),
            ("style=noir", [one]),
            ("style=", [two]),
        ):
            listed = await anna.ok("GET", f"images?{query}")
            assert [image["id"] for image in listed["items"]] == [image["id"] for image in expected], query
