"""Versions: immutable, compared, brought back, with their files kept."""

from uuid import UUID

from api_client import Client, Json
from sqlalchemy import func, select

from animatic.models import Image, Media, Project, ProjectVersion, VersionTake


async def board(client: Client, panels: int = 3) -> tuple[Json, list[Json], list[Json]]:
    """A project whose panels all have pictures."""
    project = await client.project()
    made = await client.storyboard(project["id"], panels)
    colours = ("teal", "gold", "navy", "pink", "grey")
    images = [
        await client.upload(colour=colours[index], panelId=panel["id"]) for index, panel in enumerate(made)
    ]
    return project, await client.ok("GET", f"projects/{project['id']}/panels"), images


async def version(client: Client, project: Json, **order: object) -> Json:
    made: Json = await client.ok("POST", f"projects/{project['id']}/versions", order, status=201)
    return made


async def details(client: Client, project: Json, made: Json) -> Json:
    found: Json = await client.ok("GET", f"projects/{project['id']}/versions/{made['id']}")
    return found


class TestCreate:
    async def test_keeps_the_film_as_it_stands(self, anna: Client) -> None:
        project, panels, _ = await board(anna)
        made = await version(anna, project, name="First draft", notes="For Ida")
        assert (made["number"], made["name"], made["panelCount"]) == (1, "First draft", 3)
        assert made["durationMs"] == sum(panel["durationMs"] for panel in panels)
        before = await details(anna, project, made)
        assert [panel["id"] for panel in before["panels"]] == [panel["id"] for panel in panels]
        # Everything is changed: the version is not.
        await anna.ok("PATCH", f"panels/{panels[0]['id']}", {"action": "Nothing happens.", "durationMs": 900})
        await anna.ok("DELETE", f"panels/{panels[1]['id']}")
        await anna.ok("PATCH", f"projects/{project['id']}", {"aspectRatio": "1:1"})
        after = await details(anna, project, made)
        strip = lambda one: {**one, "panels": [{**panel, "image": None} for panel in one["panels"]]}  # noqa: E731
        assert strip(after) == strip(before)

    async def test_is_named_after_its_number(self, anna: Client) -> None:
        project, _, _ = await board(anna, 1)
        await version(anna, project)
        assert (await version(anna, project))["name"] == "Version 2"
        page = await anna.ok("GET", f"projects/{project['id']}/versions")
        assert [one["number"] for one in page["items"]] == [2, 1]

    async def test_of_nothing_is_refused(self, anna: Client) -> None:
        project = await anna.project()
        await anna.refused(422, "VALIDATION_ERROR", "POST", f"projects/{project['id']}/versions", {})

    async def test_is_nobody_elses(self, anna: Client, ben: Client) -> None:
        project, _, _ = await board(anna, 1)
        made = await version(anna, project)
        place = f"projects/{project['id']}/versions"
        for method, path, body in (
            ("GET", place, None),
            ("POST", place, {}),
            ("GET", f"{place}/{made['id']}", None),
            ("DELETE", f"{place}/{made['id']}", None),
            ("GET", f"{place}/{made['id']}/compare", None),
            ("POST", f"{place}/{made['id']}/restore", None),
        ):
            await ben.refused(404, "NOT_FOUND", method, path, body)
        (panel,) = (await details(anna, project, made))["panels"]
        take = panel["image"]
        await ben.refused(404, "NOT_FOUND", "GET", f"version-takes/{take['id']}/file")
        signed = await ben.call("GET", take["links"]["file"])
        assert signed.status_code == 200, "a signed link is for whoever has it"


class TestFiles:
    async def test_stay_while_the_version_lives(self, anna: Client) -> None:
        project, panels, images = await board(anna, 1)
        made = await version(anna, project)
        picture = (await details(anna, project, made))["panels"][0]["image"]
        content = (await anna.call("GET", picture["links"]["file"])).content
        async with anna.container.sessions() as session:
            row = await session.get_one(Image, UUID(images[0]["id"]))
            await session.delete(row)  # as a purge, or another client, would
            await session.commit()
        assert (await anna.call("GET", picture["links"]["file"])).content == content
        await anna.ok("DELETE", f"projects/{project['id']}/versions/{made['id']}")
        async with anna.container.sessions() as session:
            assert anna.user is not None
            left = await session.scalar(
                select(func.count()).select_from(Media).where(Media.user_id == anna.user.id)
            )
        assert left == 0, "its last user is gone"
        assert panels

    async def test_of_a_film_are_kept_too(self, anna: Client) -> None:
        project, _, images = await board(anna, 2)
        video = await anna.video([image["id"] for image in images], project_id=project["id"], content=b"film")
        made = await version(anna, project)
        assert made["film"]["videoId"] == video
        await anna.ok("DELETE", f"videos/{video}")
        assert (await anna.call("GET", made["film"]["links"]["file"])).content == b"film"

    async def test_a_film_of_other_pictures_is_not_taken_unless_it_is_named(self, anna: Client) -> None:
        project, _, images = await board(anna, 2)
        video = await anna.video([images[0]["id"]], project_id=project["id"])
        assert (await version(anna, project))["film"] is None
        assert (await version(anna, project, videoId=video))["film"]["videoId"] == video
        other = await anna.video([images[0]["id"]])
        await anna.refused(404, "NOT_FOUND", "POST", f"projects/{project['id']}/versions", {"videoId": other})


class TestCompare:
    async def test_tells_what_became_of_each_panel(self, anna: Client) -> None:
        project, panels, _ = await board(anna, 4)
        a, b, c, d = (panel["id"] for panel in panels)
        first = await version(anna, project)
        await anna.ok(
            "PUT",
            f"projects/{project['id']}/panels",
            {
                "panels": [{"id": d}, {"id": a, "durationMs": 9000}, {"action": "New."}, {"id": c}],
                "remove": [{"id": b}],
            },
        )
        now = await anna.ok("GET", f"projects/{project['id']}/versions/{first['id']}/compare")
        told = [(one["kind"], one["moved"], one["fields"]) for one in now["panels"]]
        assert told == [
            ("same", True, []),
            ("changed", False, ["durationMs"]),
            ("removed", False, []),
            ("added", False, []),
            ("same", False, []),
        ]
        assert (now["same"], now["changed"], now["added"], now["removed"], now["moved"]) == (2, 1, 1, 1, 1)
        assert now["after"] is None
        second = await version(anna, project)
        same = await anna.ok(
            "GET", f"projects/{project['id']}/versions/{second['id']}/compare?to={second['id']}"
        )
        assert (same["same"], same["changed"], same["durationMs"]) == (4, 0, 0)
        back = await anna.ok(
            "GET", f"projects/{project['id']}/versions/{second['id']}/compare?to={first['id']}"
        )
        assert (back["added"], back["removed"]) == (1, 1)
        assert back["panels"][0]["before"]["image"]["links"]["thumbnail"]


class TestRestore:
    async def test_brings_everything_back_and_loses_nothing(self, anna: Client) -> None:
        project, panels, images = await board(anna, 3)
        first = await version(anna, project, name="First")
        a, b, c = (panel["id"] for panel in panels)
        await anna.ok("PATCH", f"panels/{a}", {"action": "Other.", "durationMs": 800})
        await anna.ok("DELETE", f"images/{images[1]['id']}")
        await anna.ok("DELETE", f"panels/{c}")
        await anna.ok("DELETE", f"panels/{c}")  # for good
        await anna.ok(
            "PUT", f"projects/{project['id']}/panels", {"panels": [{"id": b}, {"action": "New."}, {"id": a}]}
        )
        answer = await anna.ok("POST", f"projects/{project['id']}/versions/{first['id']}/restore")
        assert answer["restored"]["id"] == first["id"]
        assert answer["kept"]["name"] == "Before going back to “First”"
        now = await anna.ok("GET", f"projects/{project['id']}/panels")
        assert [panel["id"] for panel in now] == [a, b, c]
        for column in ("number", "action", "durationMs", "move", "transition", "dialogue", "stale"):
            assert [panel[column] for panel in now] == [panel[column] for panel in panels]
        assert [panel["imageId"] for panel in now] == [image["id"] for image in images]
        for panel in now:
            assert (await anna.call("GET", panel["image"]["links"]["file"])).status_code == 200
        aside = await anna.ok("GET", f"projects/{project['id']}/panels?which=aside")
        assert [panel["action"] for panel in aside] == ["New."]
        # And there and back again.
        kept = answer["kept"]["id"]
        again = await anna.ok("POST", f"projects/{project['id']}/versions/{kept}/restore")
        assert again["kept"] is not None
        assert [panel["action"] for panel in await anna.ok("GET", f"projects/{project['id']}/panels")] == [
            panels[1]["action"], "New.", "Other.",
        ]  # fmt: skip

    async def test_a_picture_that_is_gone_comes_back_from_its_files(self, anna: Client) -> None:
        project, panels, images = await board(anna, 1)
        first = await version(anna, project)
        async with anna.container.sessions() as session:
            await session.delete(await session.get_one(Image, UUID(images[0]["id"])))
            await session.commit()
        (now,) = await anna.ok("GET", f"projects/{project['id']}/panels")
        assert now["imageId"] is None
        await anna.ok("POST", f"projects/{project['id']}/versions/{first['id']}/restore")
        (now,) = await anna.ok("GET", f"projects/{project['id']}/panels")
        assert now["imageId"] not in (None, images[0]["id"])
        assert (await anna.call("GET", now["image"]["links"]["file"])).status_code == 200
        assert now["revision"] > panels[0]["revision"]

    async def test_of_what_there_is_keeps_no_second_copy(self, anna: Client) -> None:
        project, _, _ = await board(anna, 2)
        first = await version(anna, project)
        answer = await anna.ok("POST", f"projects/{project['id']}/versions/{first['id']}/restore")
        assert answer["kept"] is None
        async with anna.container.sessions() as session:
            count = await session.scalar(
                select(func.count())
                .select_from(ProjectVersion)
                .where(ProjectVersion.project_id == UUID(project["id"]))
            )
        assert count == 1


class TestPurgedProject:
    async def test_takes_its_versions_and_their_files_with_it(self, anna: Client) -> None:
        project, _, _ = await board(anna, 2)
        made = await version(anna, project)
        async with anna.container.sessions() as session:
            await session.delete(await session.get_one(Project, UUID(project["id"])))
            await session.commit()
            takes = await session.scalar(
                select(func.count())
                .select_from(VersionTake)
                .where(VersionTake.version_id == UUID(made["id"]))
            )
            assert anna.user is not None
            files = await session.scalar(
                select(func.count()).select_from(Media).where(Media.user_id == anna.user.id)
            )
        assert (takes, files) == (0, 0)
