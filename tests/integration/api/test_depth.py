"""Depth maps for previews: small, as the renderer takes them, and only for who may see the picture."""

import io
from typing import Any

import numpy as np
from api_client import Client
from depth_maps import give_depth
from numpy.typing import NDArray
from PIL import Image as Pictures

HALVES = np.zeros((90, 160), np.float32)
HALVES[:, 80:] = 1


async def deep(client: Client, **fields: str) -> dict[str, Any]:
    image = await client.upload(**fields)
    await give_depth(client, image["id"], HALVES)
    shown: dict[str, Any] = await client.ok("GET", f"images/{image['id']}")
    return shown


def grey(content: bytes) -> NDArray[np.uint8]:
    with Pictures.open(io.BytesIO(content), formats=["WEBP"]) as opened:
        pixels = np.asarray(opened.convert("RGB"))
    assert (pixels[..., 0] == pixels[..., 1]).all()
    return pixels[..., 0]


class TestDepth:
    async def test_is_linked_where_there_is_one(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        flat = await anna.upload()
        assert (flat["hasDepth"], flat["links"]["depth"]) == (False, None)
        await anna.refused(404, "NOT_FOUND", "GET", f"images/{flat['id']}/depth")

        image = await deep(anna, panelId=panel["id"])
        assert image["hasDepth"]
        (take,) = await anna.ok("GET", f"panels/{panel['id']}/takes")
        (shown,) = await anna.ok("GET", f"projects/{project['id']}/panels")
        for links in (image["links"], take["links"], shown["image"]["links"]):
            answer = await anna.http.get(links["depth"])
            assert answer.status_code == 200
            assert answer.headers["content-type"] == "image/webp"
            # Near things are a little larger than they are, so that their edges go with them.
            row = grey(answer.content)[45]
            assert (row.min(), row.max()) == (0, 255)
            assert 1 <= 80 - int(np.argmax(row == 255)) <= 2

    async def test_is_kept_by_the_browser(self, anna: Client) -> None:
        image = await deep(anna)
        first = await anna.http.get(image["links"]["depth"])
        assert "private" in first.headers["cache-control"]
        again = await anna.http.get(image["links"]["depth"], headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")

    async def test_only_for_its_owner_or_by_its_own_link(self, anna: Client, ben: Client) -> None:
        image = await deep(anna)
        await ben.refused(404, "NOT_FOUND", "GET", f"images/{image['id']}/depth")
        # The signature of another address opens nothing.
        of_file = image["links"]["file"].replace("/file?", "/depth?")
        assert (await ben.http.get(of_file)).status_code == 401

    async def test_is_small_however_large_the_map(self, anna: Client) -> None:
        image = await anna.upload()
        ramp = np.tile(np.linspace(0, 1, 1344, dtype=np.float32), (756, 1))
        await give_depth(anna, image["id"], ramp)
        answer = await anna.call("GET", f"images/{image['id']}/depth")
        shown = grey(answer.content)
        assert shown.shape == (540, 960)
        assert len(answer.content) < 30_000
        # The whole range is used, whatever part of it the map has.
        assert np.abs(shown[270].astype(float) - np.linspace(0, 255, 960)).max() < 6
