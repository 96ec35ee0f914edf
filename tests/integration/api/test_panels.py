import asyncio
from uuid import UUID, uuid4

import pytest
from api_client import Client

from animatic.models import Image, Project
from animatic.projects import takes
from animatic.projects.looks import look_of


class TestReplace:
    async def test_adds_orders_edits_and_sets_aside_in_one_go(self, anna: Client) -> None:
        project = await anna.project()
        one, two, three = await anna.storyboard(project["id"])
        assert [panel["number"] for panel in (one, two, three)] == ["1", "2", "3"]
        order = {
            "panels": [
                {"id": three["id"], "revision": 1},
                {"action": "A gull."},
                {"id": one["id"], "durationMs": 2500},
            ],
            "remove": [{"id": two["id"], "revision": 1}],
        }
        panels = await anna.ok("PUT", f"projects/{project['id']}/panels", order)
        assert [panel["action"] for panel in panels] == [three["action"], "A gull.", one["action"]]
        assert [panel["position"] for panel in panels] == [0, 1, 2]
        assert panels[1]["number"] == "3A"
        # Another place alone is no other revision: who is writing in a panel isn't disturbed.
        assert [panel["revision"] for panel in panels] == [1, 1, 2]
        assert (panels[2]["durationMs"], panels[2]["durationLocked"]) == (2500, True)
        aside = await anna.ok("GET", f"projects/{project['id']}/panels?which=aside")
        assert [panel["id"] for panel in aside] == [two["id"]]
        everything = await anna.ok("GET", f"projects/{project['id']}/panels?which=all")
        assert [panel["id"] for panel in everything] == [panel["id"] for panel in (*panels, *aside)]

    async def test_a_panel_in_neither_list_is_somebody_elses_addition(self, anna: Client) -> None:
        project = await anna.project()
        one, two, _ = await anna.storyboard(project["id"])
        order = {"panels": [{"id": one["id"]}, {"id": two["id"]}]}
        error = await anna.refused(409, "CONFLICT", "PUT", f"projects/{project['id']}/panels", order)
        assert [panel["action"] for panel in error["details"]["missing"]] == ["Marta climbs step 2."]
        assert len(await anna.ok("GET", f"projects/{project['id']}/panels")) == 3

    async def test_a_stale_revision_changes_nothing_at_all(self, anna: Client) -> None:
        project = await anna.project()
        one, two, three = await anna.storyboard(project["id"])
        await anna.ok("PATCH", f"panels/{two['id']}", {"notes": "Slowly.", "revision": 1})
        order = {
            "panels": [
                {"id": three["id"]},
                {"id": two["id"], "revision": 1, "notes": "Fast."},
                {"id": one["id"]},
            ]
        }
        error = await anna.refused(409, "CONFLICT", "PUT", f"projects/{project['id']}/panels", order)
        assert error["details"]["yours"]["notes"] == "Fast."
        assert (error["details"]["current"]["notes"], error["details"]["current"]["revision"]) == (
            "Slowly.",
            2,
        )
        kept = await anna.ok("GET", f"projects/{project['id']}/panels")
        assert [panel["id"] for panel in kept] == [one["id"], two["id"], three["id"]]

    async def test_brings_back_what_was_set_aside(self, anna: Client) -> None:
        project = await anna.project()
        one, two, three = await anna.storyboard(project["id"])
        await anna.ok("DELETE", f"panels/{two['id']}")
        order = {"panels": [{"id": panel["id"]} for panel in (two, one, three)]}
        panels = await anna.ok("PUT", f"projects/{project['id']}/panels", order)
        assert [(panel["id"], panel["setAside"]) for panel in panels] == [
            (two["id"], False), (one["id"], False), (three["id"], False),
        ]  # fmt: skip

    async def test_tells_of_all_that_is_stale_at_once(self, anna: Client) -> None:
        project = await anna.project()
        panels = await anna.storyboard(project["id"])
        for panel in panels[:2]:
            await anna.ok("PATCH", f"panels/{panel['id']}", {"notes": "Theirs."})
        order = {
            "panels": [
                {"id": panels[0]["id"], "revision": 1, "notes": "Mine."},
                {"id": panels[2]["id"], "revision": 1},
            ],
            "remove": [{"id": panels[1]["id"], "revision": 1}],
        }
        error = await anna.refused(409, "CONFLICT", "PUT", f"projects/{project['id']}/panels", order)
        told = {one["panelId"]: one for one in error["details"]["conflicts"]}
        assert told.keys() == {panel["id"] for panel in panels[:2]}
        first = told[panels[0]["id"]]
        assert (first["yours"]["notes"], first["current"]["notes"]) == ("Mine.", "Theirs.")

    async def test_takes_ids_for_new_panels_from_the_client(self, anna: Client, ben: Client) -> None:
        project = await anna.project()
        (one,) = await anna.storyboard(project["id"], 1)
        path, new = f"projects/{project['id']}/panels", str(uuid4())
        order = {"panels": [{"newId": new, "action": "A gull."}, {"id": one["id"]}]}
        made = await anna.ok("PUT", path, order)
        assert [panel["id"] for panel in made] == [new, one["id"]]
        again = await anna.ok("PUT", path, order)
        assert again == made, "sent twice it is the same panel"
        # Undo, and redo.
        await anna.ok("PUT", path, {"panels": [{"id": one["id"]}], "remove": [{"id": new}]})
        redone = await anna.ok("PUT", path, order)
        assert (redone[0]["id"], redone[0]["action"]) == (new, "A gull.")
        for client in (anna, ben):
            other = await client.project()
            await client.refused(
                409, "CONFLICT", "PUT", f"projects/{other['id']}/panels", {"panels": [{"newId": new}]}
            )
        for panels in ([{"newId": new}, {"newId": new}], [{"newId": new, "id": one["id"]}]):
            await anna.refused(422, "VALIDATION_ERROR", "PUT", path, {"panels": panels})

    async def test_a_new_panel_may_choose_a_picture(self, anna: Client) -> None:
        project = await anna.project()
        image = await anna.upload()
        (panel,) = await anna.ok(
            "PUT",
            f"projects/{project['id']}/panels",
            {"panels": [{"newId": str(uuid4()), "imageId": image["id"]}]},
        )
        assert panel["imageId"] == image["id"]
        assert [take["id"] for take in await anna.ok("GET", f"panels/{panel['id']}/takes")] == [image["id"]]

    async def test_refuses_what_cannot_be_and_stores_nothing(self, anna: Client, ben: Client) -> None:
        project = await anna.project()
        one, two, three = await anna.storyboard(project["id"])
        path = f"projects/{project['id']}/panels"
        others = (await ben.storyboard((await ben.project())["id"]))[0]
        rest = [{"id": two["id"]}, {"id": three["id"]}]
        await anna.refused(
            422, "VALIDATION_ERROR", "PUT", path, {"panels": [{"id": one["id"]}, {"id": one["id"]}, *rest]}
        )
        for id_ in (others["id"], str(uuid4())):
            await anna.refused(
                404, "NOT_FOUND", "PUT", path, {"panels": [{"id": id_}, {"id": one["id"]}, *rest]}
            )
            await anna.refused(
                404, "NOT_FOUND", "PUT", path, {"panels": [{"id": one["id"], "imageId": id_}, *rest]}
            )
        await anna.refused(422, "VALIDATION_ERROR", "PUT", path, {"panels": [{}] * 5001})
        assert [panel["revision"] for panel in await anna.ok("GET", path)] == [1, 1, 1]

    async def test_two_editors_at_once_never_lose_a_panel(self, anna: Client) -> None:
        project = await anna.project()
        panels = await anna.storyboard(project["id"], 5)
        path = f"projects/{project['id']}/panels"

        async def edit(number: int) -> int:
            film = [{"id": panel["id"]} for panel in panels]
            film.insert(number, {"action": f"New {number}."})
            return (await anna.call("PUT", path, json={"panels": film})).status_code

        statuses = await asyncio.gather(*(edit(number) for number in range(5)))
        assert sorted(statuses) == [200, 409, 409, 409, 409]
        film = await anna.ok("GET", path)
        assert len(film) == 6
        assert [panel["position"] for panel in film] == list(range(6))


class TestUpdate:
    async def test_changes_what_is_given(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        patch = {
            "number": "12A",
            "sceneHeading": "INT. TOWER - NIGHT",
            "action": "Marta lights the lamp.",
            "dialogue": [{"character": "MARTA", "parenthetical": "softly", "text": "At last."}],
            "notes": "Slowly.",
            "transition": "dissolve",
            "revision": 1,
        }
        changed = await anna.ok("PATCH", f"panels/{panel['id']}", patch)
        assert changed["prompt"] == "INT. TOWER - NIGHT\nMarta lights the lamp.\nMARTA: (softly) At last."
        assert (changed["revision"], changed["transitionMs"], changed["number"]) == (2, 1000, "12A")
        assert await anna.ok("GET", f"panels/{panel['id']}") == changed

    async def test_a_stale_revision_gets_both_versions(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        path = f"panels/{panel['id']}"
        await anna.ok("PATCH", path, {"action": "First.", "revision": 1})
        error = await anna.refused(409, "CONFLICT", "PATCH", path, {"action": "Second.", "revision": 1})
        assert error["details"]["yours"] == {"action": "Second.", "revision": 1}
        assert (error["details"]["current"]["action"], error["details"]["current"]["revision"]) == (
            "First.",
            2,
        )

    async def test_of_many_at_once_with_the_same_revision_one_wins(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        calls = (
            anna.call("PATCH", f"panels/{panel['id']}", json={"action": f"{number}", "revision": 1})
            for number in range(8)
        )
        statuses = [answer.status_code for answer in await asyncio.gather(*calls)]
        assert sorted(statuses) == [200] + [409] * 7

    async def test_what_changes_nothing_is_no_revision(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        same = await anna.ok("PATCH", f"panels/{panel['id']}", {"action": panel["action"]})
        assert same == panel

    @pytest.mark.parametrize(
        "patch",
        [
            {"durationMs": 0},
            {"durationMs": -1},
            {"durationMs": 99},
            {"durationMs": 600_001},
            {"durationMs": "4000"},
            {"durationMs": 1.5},
            {"durationMs": None},
            {"transition": "swirl"},
            {"transition": "cut", "transitionMs": 5},
            {"transition": "dissolve", "transitionMs": -1},
            {"move": "moonwalk"},
            {"number": "x" * 17},
            {"action": "x" * 10_001},
            {"dialogue": [{"character": "A", "text": ""}]},
            {"dialogue": [{"text": "Who speaks?"}]},
            {"imageId": "x"},
            {"setAside": "no"},
            {"position": 3},
            {"revision": "1"},
        ],
    )
    async def test_refuses_what_is_not_valid(self, owner: Client, patch: dict[str, object]) -> None:
        project = await owner.project()
        (panel,) = await owner.storyboard(project["id"], 1)
        await owner.refused(422, "VALIDATION_ERROR", "PATCH", f"panels/{panel['id']}", patch)
        assert await owner.ok("GET", f"panels/{panel['id']}") == panel

    @pytest.mark.parametrize(
        "patch",
        [
            {"moveFrom": {"x": 0, "y": 0, "width": 1, "height": 1}},
            {"move": "ken-burns", "moveFrom": {"x": 0.5, "y": 0, "width": 0.6, "height": 1}},
            {"move": "ken-burns", "moveFrom": {"x": -0.1, "y": 0, "width": 0.5, "height": 1}},
            {"moveStrength": 101},
        ],
    )
    async def test_refuses_impossible_moves(self, owner: Client, patch: dict[str, object]) -> None:
        project = await owner.project()
        (panel,) = await owner.storyboard(project["id"], 1)
        await owner.refused(422, "VALIDATION_ERROR", "PATCH", f"panels/{panel['id']}", patch)

    async def test_moves_of_ones_own_choice_need_a_tier(self, anna: Client, owner: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        error = await anna.refused(403, "FORBIDDEN", "PATCH", f"panels/{panel['id']}", {"move": "push-in"})
        assert error["details"]["requiredTier"] == "basic"
        # What a client sends along unchanged isn't a choice.
        await anna.ok(
            "PATCH", f"panels/{panel['id']}", {"move": panel["move"], "easing": panel["easing"], "notes": "x"}
        )
        project = await owner.project()
        (panel,) = await owner.storyboard(project["id"], 1)
        rectangle = {"x": 0.1, "y": 0.1, "width": 0.5, "height": 0.5}
        changed = await owner.ok(
            "PATCH", f"panels/{panel['id']}", {"move": "ken-burns", "moveFrom": rectangle, "moveStrength": 20}
        )
        assert (changed["moveFrom"], changed["moveStrength"]) == (rectangle, 20.0)


class TestRemove:
    async def test_is_set_aside_first_and_gone_the_second_time(self, anna: Client) -> None:
        project = await anna.project()
        one, two = await anna.storyboard(project["id"], 2)
        image = await anna.upload(panelId=one["id"])
        await anna.ok("DELETE", f"panels/{one['id']}")
        assert (await anna.ok("GET", f"panels/{one['id']}"))["setAside"] is True
        back = await anna.ok("PATCH", f"panels/{one['id']}", {"setAside": False})
        assert (back["imageId"], back["position"]) == (image["id"], 2)
        film = await anna.ok("GET", f"projects/{project['id']}/panels")
        assert [panel["id"] for panel in film] == [two["id"], one["id"]]
        await anna.ok("DELETE", f"panels/{one['id']}")
        await anna.ok("DELETE", f"panels/{one['id']}")
        await anna.refused(404, "NOT_FOUND", "GET", f"panels/{one['id']}")
        kept = await anna.ok("GET", f"images/{image['id']}")
        assert (kept["panelId"], kept["projectId"]) == (None, project["id"])


class TestTakes:
    async def test_an_upload_becomes_the_chosen_take(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        first = await anna.upload(panelId=panel["id"], colour="red")
        second = await anna.upload(panelId=panel["id"], colour="blue")
        chosen = await anna.ok("GET", f"panels/{panel['id']}")
        assert (chosen["imageId"], chosen["image"]["id"], chosen["stale"]) == (
            second["id"],
            second["id"],
            False,
        )
        takes = await anna.ok("GET", f"panels/{panel['id']}/takes")
        assert [(take["id"], take["isChosen"]) for take in takes] == [
            (second["id"], True),
            (first["id"], False),
        ]
        assert (await anna.http.get(takes[0]["links"]["file"])).status_code == 200

    async def test_another_can_be_chosen_and_none(self, anna: Client) -> None:
        project = await anna.project()
        one, two = await anna.storyboard(project["id"], 2)
        image = await anna.upload(panelId=one["id"])
        # A picture may serve two panels.
        changed = await anna.ok("PATCH", f"panels/{two['id']}", {"imageId": image["id"]})
        assert changed["image"]["id"] == image["id"]
        assert [take["id"] for take in await anna.ok("GET", f"panels/{two['id']}/takes")] == [image["id"]]
        emptied = await anna.ok("PATCH", f"panels/{one['id']}", {"imageId": None})
        assert (emptied["imageId"], emptied["image"]) == (None, None)

    async def test_of_another_project_or_user_is_refused(self, anna: Client, ben: Client) -> None:
        project, other = await anna.project(), await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        elsewhere = await anna.upload(projectId=other["id"])
        await anna.refused(
            422, "VALIDATION_ERROR", "PATCH", f"panels/{panel['id']}", {"imageId": elsewhere["id"]}
        )
        bens = await ben.upload()
        await anna.refused(404, "NOT_FOUND", "PATCH", f"panels/{panel['id']}", {"imageId": bens["id"]})
        deleted = await anna.upload(projectId=project["id"])
        await anna.ok("DELETE", f"images/{deleted['id']}")
        await anna.refused(404, "NOT_FOUND", "PATCH", f"panels/{panel['id']}", {"imageId": deleted["id"]})

    async def test_a_generated_take_is_stale_once_its_text_is_another(self, anna: Client) -> None:
        project = await anna.project()
        (panel,) = await anna.storyboard(project["id"], 1)
        async with anna.container.sessions() as session:
            image = Image(
                user_id=anna.user.id,
                project_id=project["id"],
                panel_id=panel["id"],
                url="x",
                prompt=panel["prompt"],
            )
            session.add(image)
            await session.flush()
            await takes.add(session, image)
            await session.commit()
        drawn = await anna.ok("GET", f"panels/{panel['id']}")
        assert (drawn["imageId"], drawn["stale"], drawn["revision"]) == (str(image.id), False, 1)
        changed = await anna.ok("PATCH", f"panels/{panel['id']}", {"action": "Marta falls."})
        assert changed["stale"] is True
        back = await anna.ok("PATCH", f"panels/{panel['id']}", {"action": panel["action"]})
        assert back["stale"] is False

    async def test_takes_are_stale_when_the_style_or_their_characters_change(self, anna: Client) -> None:
        marta, otto = {"name": "Marta", "hair": "long"}, {"name": "Otto"}
        project = await anna.project(style="noir", cast=[marta, otto])
        entries = [{"action": "Marta climbs."}, {"action": "The sea."}, {"action": "Otto rows."}]
        panels = await anna.ok("PUT", f"projects/{project['id']}/panels", {"panels": entries})
        async with anna.container.sessions.begin() as session:
            cast = (await session.get_one(Project, UUID(project["id"]))).cast
            for panel in panels:
                # Marta's panel was ordered in a style of its own.
                style = None if panel is panels[0] else "noir"
                look = look_of(panel["prompt"], style=style, cast=cast)
                image = Image(
                    user_id=anna.user.id,
                    project_id=project["id"],
                    panel_id=panel["id"],
                    url="x",
                    prompt=panel["prompt"],
                    look=look,
                )
                session.add(image)
                await session.flush()
                await takes.add(session, image)

        async def stale_after(**changes: object) -> list[bool]:
            await anna.ok("PATCH", f"projects/{project['id']}", changes)
            return [panel["stale"] for panel in await anna.ok("GET", f"projects/{project['id']}/panels")]

        assert await stale_after(name="Another") == [False, False, False]
        assert await stale_after(cast=[{**marta, "hair": "short"}, otto]) == [True, False, False]
        assert await stale_after(cast=[otto, marta]) == [False, False, False]
        assert await stale_after(style="") == [False, True, True]
        board = {"storyboard": {"projectId": project["id"]}}
        assert (await anna.ok("POST", "conversions/estimate", board))["conversions"] == 2
        assert await stale_after(style="noir") == [False, False, False]

    async def test_a_shot_size_is_part_of_what_is_drawn(self, anna: Client) -> None:
        (panel,) = await anna.storyboard((await anna.project())["id"], 1)
        assert panel["shotSize"] == ""
        changed = await anna.ok("PATCH", f"panels/{panel['id']}", {"shotSize": "extreme-close"})
        assert changed["prompt"] == f"EXTREME CLOSE-UP: {panel['action']}"
        assert (changed["action"], changed["revision"]) == (panel["action"], 2)
        await anna.refused(422, "VALIDATION_ERROR", "PATCH", f"panels/{panel['id']}", {"shotSize": "huge"})

    async def test_of_a_panel_that_is_gone_is_only_a_picture(self, anna: Client) -> None:
        async with anna.container.sessions() as session:
            assert await takes.add(session, Image(user_id=anna.user.id, panel_id=uuid4(), url="x")) is None


class TestOwnership:
    @pytest.mark.parametrize(
        ("method", "path", "body"),
        [
            ("GET", "panels/{id}", None),
            ("PATCH", "panels/{id}", {"notes": "Mine."}),
            ("DELETE", "panels/{id}", None),
            ("GET", "panels/{id}/takes", None),
            ("POST", "conversions/text-to-image", {"panelId": "{id}"}),
        ],
    )
    async def test_somebody_elses_is_as_good_as_none(
        self, anna: Client, ben: Client, method: str, path: str, body: dict[str, str] | None
    ) -> None:
        panel = (await anna.storyboard((await anna.project())["id"], 1))[0]
        for id_ in (panel["id"], str(uuid4())):
            given = {name: value.format(id=id_) for name, value in body.items()} if body else None
            await ben.refused(404, "NOT_FOUND", method, path.format(id=id_), given)
        if "{id}" in path:
            await ben.refused(404, "NOT_FOUND", method, path.format(id="x"), body)
        assert await anna.ok("GET", f"panels/{panel['id']}") == panel
