from typing import Any
from uuid import uuid4

import pytest
from api_client import Client
from sqlalchemy import func, select

from animatic.models import Conversion, Image, Project, UserActivityLog
from animatic.vocabulary import Tier


class TestCreate:
    async def test_with_a_name_alone(self, anna: Client) -> None:
        project = await anna.ok("POST", "projects", {"name": "  The Lighthouse "}, status=201)
        assert project["name"] == "The Lighthouse"
        assert (project["aspectRatio"], project["resolution"], project["frameRate"]) == ("16:9", "720", "24")
        assert project["createdAt"].endswith("Z")
        assert await anna.ok("GET", f"projects/{project['id']}") == {
            **project, "narrative": None, "panels": [], "setAsideCount": 0, "durationMs": 0, "images": [],
            "imageCount": 0, "videos": [], "videoCount": 0, "conversions": [],
        }  # fmt: skip

    async def test_with_everything(self, owner: Client) -> None:
        wanted = {
            "name": "Storm",
            "description": "A keeper and a storm.",
            "aspectRatio": "2.39:1",
            "resolution": "2160",
            "frameRate": "23.976",
            "style": "",
            "engine": "storyboard",
            "seed": 7,
            "cast": [
                {"name": "Marta", "role": "keeper", "age": "old", "hairColour": "white", "glasses": True}
            ],
            "settings": {"panelsPerRow": 4},
        }
        project = await owner.ok("POST", "projects", wanted, status=201)
        marta = project.pop("cast")[0]
        assert {name: project[name] for name in wanted if name != "cast"} == {
            name: value for name, value in wanted.items() if name != "cast"
        }
        assert (marta["hairColour"], marta["glasses"], marta["hat"]) == ("white", True, "")

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("name", "   "),
            ("name", "x" * 201),
            ("name", None),
            ("aspectRatio", "5:4"),
            ("resolution", 720),
            ("frameRate", "23"),
            ("style", "cubist"),
            ("engine", "steam"),
            ("seed", -1),
            ("seed", 2**31),
            ("seed", "7"),
            ("cast", [{"role": "keeper"}]),
            ("cast", [{"name": "Marta", "gender": "cat"}]),
            ("cast", [{"name": "x"}] * 201),
            ("settings", {"a": "x" * 20_000}),
            ("settings", [1]),
        ],
    )
    async def test_refuses_what_is_not_valid_and_stores_nothing(
        self, owner: Client, field: str, value: object
    ) -> None:
        await owner.refused(422, "VALIDATION_ERROR", "POST", "projects", {"name": "X", field: value})
        assert (await owner.ok("GET", "projects"))["items"] == []

    @pytest.mark.parametrize(
        ("field", "value", "tier"),
        [("resolution", "1080", "basic"), ("resolution", "2160", "pro"), ("seed", 1, "basic")],
    )
    async def test_what_is_set_explicitly_needs_its_tier(
        self, anna: Client, field: str, value: object, tier: str
    ) -> None:
        error = await anna.refused(403, "FORBIDDEN", "POST", "projects", {"name": "X", field: value})
        assert error["details"]["requiredTier"] == tier
        assert (await anna.ok("GET", "projects"))["items"] == []

    async def test_is_logged(self, anna: Client) -> None:
        project = await anna.project()
        async with anna.container.sessions() as session:
            logged = (
                await session.scalars(select(UserActivityLog).where(UserActivityLog.user_id == anna.user.id))
            ).one()
        assert logged.action == "project.create"
        assert logged.details == {"projectId": project["id"]}
        assert logged.ip_address == "127.0.0.1"

    async def test_once_for_a_key(self, anna: Client) -> None:
        key = {"headers": {"Idempotency-Key": "k1"}}
        first = await anna.ok("POST", "projects", {"name": "X"}, **key)
        again = await anna.call("POST", "projects", json={"name": "X"}, **key)
        assert again.json()["data"] == first
        assert again.headers["idempotency-replayed"] == "true"
        await anna.refused(409, "CONFLICT", "POST", "projects", {"name": "Y"}, **key)
        assert len((await anna.ok("GET", "projects"))["items"]) == 1


class TestList:
    async def test_by_pages(self, anna: Client) -> None:
        for number in range(7):
            await anna.project(name=f"Film {number}")
        second = await anna.ok("GET", "projects?limit=3&page=2&sortBy=name&sortOrder=asc")
        assert [project["name"] for project in second["items"]] == ["Film 3", "Film 4", "Film 5"]
        cursor = second["pagination"].pop("nextCursor")
        assert second["pagination"] == {"total": 7, "page": 2, "limit": 3, "totalPages": 3}
        third = await anna.ok("GET", f"projects?limit=3&cursor={cursor}&sortBy=name&sortOrder=asc")
        assert [project["name"] for project in third["items"]] == ["Film 6"]
        assert third["pagination"]["nextCursor"] is None
        beyond = await anna.ok("GET", "projects?limit=3&page=9")
        assert (beyond["items"], beyond["pagination"]["total"]) == ([], 7)

    async def test_the_newest_first_ten_a_page(self, anna: Client) -> None:
        for number in range(11):
            await anna.project(name=f"Film {number}")
        first = await anna.ok("GET", "projects")
        assert [project["name"] for project in first["items"]] == [
            f"Film {number}" for number in range(10, 0, -1)
        ]

    @pytest.mark.parametrize(
        "order", ["sortBy=name&sortOrder=asc", "sortBy=createdAt", "sortBy=updatedAt&sortOrder=asc"]
    )
    async def test_by_cursors_shows_each_once(self, anna: Client, order: str) -> None:
        names = {(await anna.project(name=f"Film {number % 3}"))["id"] for number in range(8)}
        seen, cursor = [], ""
        while cursor is not None:
            page = await anna.ok("GET", f"projects?limit=3&{order}{cursor and f'&cursor={cursor}'}")
            seen += [project["id"] for project in page["items"]]
            cursor = page["pagination"]["nextCursor"]
        assert (len(seen), set(seen)) == (8, names)

    async def test_refuses_cursors_of_other_lists(self, anna: Client) -> None:
        for number in range(3):
            await anna.project(name=f"Film {number}")
        cursor = (await anna.ok("GET", "projects?limit=1"))["pagination"]["nextCursor"]
        for query in (
            f"sortBy=name&cursor={cursor}", f"sortOrder=asc&cursor={cursor}", "cursor=x", "cursor=", "cursor=%C3%A9",
            f"cursor={cursor[:-4]}", "cursor=W10",
        ):  # fmt: skip
            await anna.refused(422, "VALIDATION_ERROR", "GET", f"projects?{query}")

    @pytest.mark.parametrize(
        "query",
        ["page=0", "page=-1", "page=x", "limit=0", "limit=101", "sortBy=user_id", "sortBy=", "sortOrder=up",
         "page=10001&limit=100", "search=" + "x" * 201],
    )  # fmt: skip
    async def test_refuses_other_pages(self, anna: Client, query: str) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "GET", f"projects?{query}")

    async def test_searches_name_and_description_as_they_are_written(self, anna: Client) -> None:
        await anna.project(name="100% snow")
        await anna.project(name="Storm", description="at the LIGHTHOUSE")
        await anna.project(name="Desert_1")

        async def found(search: str) -> list[str]:
            page = await anna.ok(
                "GET", "projects", params={"search": search, "sortBy": "name", "sortOrder": "asc"}
            )
            return [project["name"] for project in page["items"]]

        assert await found("lighthouse") == ["Storm"]
        assert await found("%") == ["100% snow"]
        assert await found("_") == ["Desert_1"]
        assert await found("\\") == []
        assert len(await found("")) == 3

    async def test_shows_what_a_project_holds(self, anna: Client) -> None:
        project = await anna.project()
        panels = await anna.storyboard(project["id"], 3)
        image = await anna.upload(panelId=panels[1]["id"])
        await anna.video([image["id"]], project_id=project["id"])
        await anna.ok("DELETE", f"panels/{panels[2]['id']}")
        (summary,) = (await anna.ok("GET", "projects"))["items"]
        counts = {name: summary[name] for name in ("panelCount", "imageCount", "videoCount", "durationMs")}
        assert counts == {"panelCount": 2, "imageCount": 1, "videoCount": 1, "durationMs": 8000}
        assert summary["coverImageId"] == image["id"]
        assert (await anna.http.get(summary["links"]["thumbnail"])).headers["content-type"] == "image/webp"


class TestUpdate:
    async def test_changes_what_is_given(self, anna: Client) -> None:
        project = await anna.project(description="Old")
        changed = await anna.ok("PATCH", f"projects/{project['id']}", {"name": "New", "frameRate": "25"})
        assert changed == {**project, "name": "New", "frameRate": "25", "updatedAt": changed["updatedAt"]}
        assert changed["updatedAt"] > project["updatedAt"]

    async def test_what_may_be_empty_can_be_emptied(self, anna: Client) -> None:
        project = await anna.project(description="Old")
        changed = await anna.ok("PATCH", f"projects/{project['id']}", {"description": None})
        assert changed["description"] is None
        await anna.refused(422, "VALIDATION_ERROR", "PATCH", f"projects/{project['id']}", {"frameRate": None})


class TestDelete:
    async def test_takes_all_that_it_holds_and_gives_it_back(self, anna: Client) -> None:
        project = await anna.project()
        panels = await anna.storyboard(project["id"], 2)
        image = await anna.upload(panelId=panels[0]["id"])
        gone = await anna.upload(projectId=project["id"])
        video = await anna.video([image["id"]], project_id=project["id"])
        await anna.ok("DELETE", f"images/{gone['id']}")

        assert await anna.ok("DELETE", f"projects/{project['id']}") == {"id": project["id"], "deleted": True}
        for path in (
            f"projects/{project['id']}", f"panels/{panels[0]['id']}", f"images/{image['id']}",
            f"images/{image['id']}/file", f"videos/{video}", f"videos/{video}/file",
        ):  # fmt: skip
            await anna.refused(404, "NOT_FOUND", "GET", path)
        assert (await anna.http.get(image["links"]["file"])).status_code == 404
        assert (await anna.ok("GET", "projects"))["items"] == []
        assert [one["id"] for one in (await anna.ok("GET", "projects?deleted=true"))["items"]] == [
            project["id"]
        ]

        await anna.ok("POST", f"projects/{project['id']}/restore")
        whole = await anna.ok("GET", f"projects/{project['id']}")
        assert [one["imageId"] for one in whole["panels"]] == [image["id"], None]
        assert [one["id"] for one in whole["images"]] == [image["id"]]
        assert [one["id"] for one in whole["videos"]] == [video]
        await anna.refused(404, "NOT_FOUND", "POST", f"projects/{project['id']}/restore")

    async def test_cancels_what_is_waiting_for_it(self, anna: Client) -> None:
        project = await anna.project()
        order = {"projectId": project["id"], "text": "A fox."}
        conversion = await anna.ok("POST", "conversions/text-to-image", order)
        assert (await anna.ok("GET", "user"))["credits"]["reserved"] == 1
        await anna.ok("DELETE", f"projects/{project['id']}")
        assert (await anna.ok("GET", "user"))["credits"]["reserved"] == 0
        async with anna.container.sessions() as session:
            row = await session.get(Conversion, conversion["id"])
        assert row is not None
        assert (row.status, row.error_code) == ("failed", "CANCELLED")


class TestDetails:
    async def test_hold_the_newest_hundred_images_and_count_all(self, anna: Client) -> None:
        project = await anna.project()
        async with anna.container.sessions() as session:
            session.add_all(
                Image(user_id=anna.user.id, project_id=project["id"], url=f"https://example.com/{number}.png")
                for number in range(105)
            )
            await session.commit()
        whole = await anna.ok("GET", f"projects/{project['id']}")
        assert (len(whole["images"]), whole["imageCount"]) == (100, 105)

    async def test_hold_the_conversions_under_way(self, anna: Client) -> None:
        project = await anna.project()
        conversion = await anna.ok(
            "POST", "conversions/text-to-image", {"projectId": project["id"], "text": "A fox."}
        )
        await anna.ok("POST", "conversions/text-to-image", {"text": "Of another project."})
        whole = await anna.ok("GET", f"projects/{project['id']}")
        assert [one["id"] for one in whole["conversions"]] == [conversion["id"]]


class TestOwnership:
    @pytest.mark.parametrize(
        ("method", "path", "body"),
        [
            ("GET", "projects/{id}", None),
            ("PATCH", "projects/{id}", {"name": "Mine"}),
            ("DELETE", "projects/{id}", None),
            ("POST", "projects/{id}/restore", None),
            ("POST", "projects/{id}/narrative", {"text": "A fox runs."}),
            ("GET", "projects/{id}/panels", None),
            ("PUT", "projects/{id}/panels", {"panels": []}),
            ("POST", "projects/{id}/storyboard", {}),
            ("POST", "conversions/text-to-image", {"text": "A fox.", "projectId": "{id}"}),
            ("POST", "conversions/image-to-video", {"projectId": "{id}"}),
        ],
    )
    async def test_somebody_elses_is_as_good_as_none(
        self, anna: Client, ben: Client, method: str, path: str, body: dict[str, str] | None
    ) -> None:
        project = await anna.project()
        for id_ in (project["id"], str(uuid4())):
            given = {
                name: value.replace("{id}", id_) if isinstance(value, str) else value
                for name, value in (body or {}).items()
            }
            await ben.refused(
                404, "NOT_FOUND", method, path.format(id=id_), given if body is not None else None
            )
        if "{id}" in path:
            for no_id in ("1", "x", "%00", "..", project["id"] + "0"):
                await ben.refused(404, "NOT_FOUND", method, path.format(id=no_id), body)
        async with ben.container.sessions() as session:
            assert not await session.scalar(
                select(func.count()).select_from(Project).where(Project.user_id == ben.user.id)
            )

    async def test_a_key_that_only_reads_changes_nothing(self, enrol: object, anna: Client) -> None:
        reader = await enrol("rita", scopes=("read",))  # type: ignore[operator]  # the fixture's
        await reader.ok("GET", "projects")
        error = await reader.refused(403, "FORBIDDEN", "POST", "projects", {"name": "X"})
        assert error["details"] == {"scope": "write"}
        writer = await enrol("walter", scopes=("write",), tier=Tier.PRO)  # type: ignore[operator]  # the fixture's
        await writer.refused(403, "FORBIDDEN", "GET", "projects")

    async def test_without_a_key_there_is_nothing(self, nobody: Client, anna: Client) -> None:
        for header in (None, "Bearer", "Bearer x", "Basic eDp5", "Bearer animatic_" + "A" * 43):
            headers = {"authorization": header} if header else {}
            answer = await nobody.call("GET", "projects", headers=headers)
            assert (answer.status_code, answer.json()["error"]["code"]) == (401, "UNAUTHORIZED")
            assert answer.headers["www-authenticate"] == "Bearer"


class TestNarrativeCast:
    SCRIPT = (
        "INT. BARN - NIGHT\n\nOSKAR (60s, bald, black coat) feeds a horse.\n\nLISE\nIs it late?\n\n"
        "EXT. YARD - DAY\n\nOskar waits with Lise.\n"
    )

    async def cast_of(self, anna: Client, project_id: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await anna.ok("GET", f"projects/{project_id}"))["cast"]
        return found

    async def test_whom_an_import_describes_joins_the_cast(self, anna: Client) -> None:
        project = await anna.ok("POST", "projects", {"name": "Barn"}, status=201)
        await anna.ok("POST", f"projects/{project['id']}/narrative", {"text": self.SCRIPT})
        cast = await self.cast_of(anna, project["id"])
        assert [(one["name"], one["hair"], one["coatColour"]) for one in cast] == [("Oskar", "bald", "black")]

    async def test_what_was_read_can_be_sent_back(self, anna: Client) -> None:
        mine = [{"name": "Oskar", "hair": "long"}]
        project = await anna.ok("POST", "projects", {"name": "Barn", "cast": mine}, status=201)
        cast = await self.cast_of(anna, project["id"])
        assert cast[0]["referenceImageId"] is None
        patched = await anna.ok("PATCH", f"projects/{project['id']}", {"cast": cast})
        assert patched["cast"] == cast

    async def test_whoever_is_there_already_stays_as_he_is(self, anna: Client) -> None:
        mine = [{"name": "Oskar", "hair": "long", "coatColour": "red"}]
        project = await anna.ok("POST", "projects", {"name": "Barn", "cast": mine}, status=201)
        await anna.ok("POST", f"projects/{project['id']}/narrative", {"text": self.SCRIPT})
        cast = await self.cast_of(anna, project["id"])
        assert [(one["name"], one["hair"], one["coatColour"]) for one in cast] == [("Oskar", "long", "red")]

    async def test_a_confirmed_import_adds_only_the_new_ones(self, anna: Client) -> None:
        project = await anna.ok("POST", "projects", {"name": "Barn"}, status=201)
        await anna.ok("POST", f"projects/{project['id']}/narrative", {"text": self.SCRIPT})
        longer = self.SCRIPT + "\nINT. MILL - DAY\n\nGRETA (20s, blonde hair, red dress) laughs.\n"
        shown = await anna.ok("POST", f"projects/{project['id']}/narrative", {"text": longer})
        assert [one["name"] for one in await self.cast_of(anna, project["id"])] == ["Oskar"]
        order = {"text": longer, "confirm": True, "basis": shown["basis"]}
        await anna.ok("POST", f"projects/{project['id']}/narrative", order)
        assert [one["name"] for one in await self.cast_of(anna, project["id"])] == ["Oskar", "Greta"]


class TestCastSuggestions:
    SCRIPT = (
        "INT. KITCHEN - NIGHT\n\nANNA (30s, tall, red hair, green coat) drops a letter.\n\nBEN\nWhat is it?\n\n"
        "EXT. STREET - DAY\n\nAnna waits.\n\nANNA\nNothing.\n"
    )

    async def test_says_whom_the_script_describes_and_who_only_speaks(self, anna: Client) -> None:
        project = await anna.ok("POST", "projects", {"name": "Cast"}, status=201)
        await anna.ok("POST", f"projects/{project['id']}/narrative", {"text": self.SCRIPT})
        await anna.ok("PATCH", f"projects/{project['id']}", {"cast": []})
        found = await anna.ok("GET", f"projects/{project['id']}/cast/suggestions")
        assert [(one["name"], one["hairColour"], one["coatColour"]) for one in found] == [
            ("Anna", "red", "green"),
            ("Ben", "", ""),
        ]

    async def test_leaves_out_whom_the_cast_has(self, anna: Client) -> None:
        cast = [{"name": "Anna Berg", "hair": "short"}]
        project = await anna.ok("POST", "projects", {"name": "Cast", "cast": cast}, status=201)
        await anna.ok("POST", f"projects/{project['id']}/narrative", {"text": self.SCRIPT})
        await anna.ok("PATCH", f"projects/{project['id']}", {"cast": cast})
        found = await anna.ok("GET", f"projects/{project['id']}/cast/suggestions")
        assert [one["name"] for one in found] == ["Ben"]
        assert [one["name"] for one in (await anna.ok("GET", f"projects/{project['id']}"))["cast"]] == [
            "Anna Berg"
        ]

    async def test_nothing_for_an_empty_project(self, anna: Client) -> None:
        project = await anna.ok("POST", "projects", {"name": "Nobody"}, status=201)
        assert await anna.ok("GET", f"projects/{project['id']}/cast/suggestions") == []
