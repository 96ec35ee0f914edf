from api_client import Client
from sqlalchemy import func, select

from animatic.models import Media


async def files(client: Client) -> int:
    assert client.user is not None
    async with client.container.sessions() as session:
        count = await session.scalar(
            select(func.count()).select_from(Media).where(Media.user_id == client.user.id)
        )
    return count or 0


class TestDuplicate:
    async def test_has_all_that_the_first_one_says_and_shows(self, anna: Client) -> None:
        project = await anna.project(aspectRatio="2.39:1", settings={"panelsPerRow": 3})
        await anna.ok(
            "POST", f"projects/{project['id']}/narrative", {"text": "A fox runs.\n\nA gull screams."}
        )
        first, second = await anna.ok("GET", f"projects/{project['id']}/panels")
        image = await anna.upload(panelId=first["id"])
        await anna.upload(panelId=first["id"], colour="red")
        await anna.ok("PATCH", f"panels/{first['id']}", {"imageId": image["id"], "durationMs": 1500})
        aside = await anna.ok("DELETE", f"panels/{second['id']}")
        assert aside["deleted"]
        before = await files(anna)
        copy = await anna.ok("POST", f"projects/{project['id']}/duplicate", {}, status=201)
        assert copy["name"] == "The Lighthouse (copy)"
        assert await files(anna) == before, "no file is copied"
        old = await anna.ok("GET", f"projects/{project['id']}")
        new = await anna.ok("GET", f"projects/{copy['id']}")
        for column in ("narrative", "aspectRatio", "settings", "setAsideCount", "durationMs"):
            assert new[column] == old[column]
        (was,), (panel,) = old["panels"], new["panels"]
        own = {"id", "projectId", "imageId", "image", "revision", "createdAt", "updatedAt"}
        assert {key: value for key, value in panel.items() if key not in own} == {
            key: value for key, value in was.items() if key not in own
        }
        assert panel["id"] != was["id"]
        assert panel["imageId"] != image["id"]
        one, other = [
            await anna.call("GET", links["links"]["file"]) for links in (panel["image"], was["image"])
        ]
        assert one.content == other.content
        assert new["imageCount"] == 1, "the chosen takes"

    async def test_goes_its_own_way(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        await anna.upload(panelId=panel["id"])
        copy = await anna.ok("POST", f"projects/{project['id']}/duplicate", {"name": "Second unit"})
        (twin,) = (await anna.ok("GET", f"projects/{copy['id']}"))["panels"]
        await anna.ok("PATCH", f"panels/{twin['id']}", {"action": "Rain."})
        await anna.ok("DELETE", f"projects/{project['id']}")
        (twin,) = (await anna.ok("GET", f"projects/{copy['id']}"))["panels"]
        assert (twin["action"], copy["name"]) == ("Rain.", "Second unit")
        assert (await anna.call("GET", twin["image"]["links"]["file"])).status_code == 200

    async def test_of_somebody_elses_is_not_found(self, anna: Client, ben: Client) -> None:
        project = await anna.project()
        await ben.refused(404, "NOT_FOUND", "POST", f"projects/{project['id']}/duplicate", {})
