from typing import Any
from uuid import UUID

import pytest
from api_client import Client, Json, Serving

from animatic.breakdowns.lifecycle import to_json
from animatic.models import Breakdown
from animatic.screenplay import Cut
from animatic.vocabulary import CameraMove, ShotSize, Tier

STORY = """\
EXT. HARBOUR - DAWN

A boat comes in.

MARTA
At last.

INT. TOWER - NIGHT

Marta lights the lamp.

The storm breaks over the bay.
"""


async def imported(client: Client, project: Json, text: str = STORY, **order: Any) -> Json:
    answer: Json = await client.ok("POST", f"projects/{project['id']}/narrative", {"text": text, **order})
    return answer


class TestFirstImport:
    async def test_makes_the_panels_at_once(self, anna: Client) -> None:
        project = await anna.project()
        answer = await imported(anna, project)
        assert (answer["applied"], answer["format"]) == (True, "fountain")
        assert answer["characters"] == ["MARTA"]
        panels = answer["panels"]
        assert answer["summary"] == {"unchanged": 0, "changed": 0, "new": len(panels), "cut": 0, "moved": 0}
        assert panels[0]["prompt"] == "EXT. HARBOUR - DAWN\nA boat comes in."
        assert [panel["position"] for panel in panels] == list(range(len(panels)))
        assert len({panel["number"] for panel in panels}) == len(panels)
        assert sum(panel["durationMs"] for panel in panels) == answer["durationMs"]
        whole = await anna.ok("GET", f"projects/{project['id']}")
        assert (whole["narrative"], whole["narrativeFormat"]) == (STORY, "fountain")
        assert whole["panels"] == panels
        assert any(panel["dialogue"] for panel in panels)

    async def test_of_prose(self, anna: Client) -> None:
        project = await anna.project()
        text = "The keeper climbed the tower.\n\nBelow him the storm broke over the bay, and the boats came home."
        answer = await imported(anna, project, text)
        assert (answer["format"], answer["applied"]) == ("prose", True)
        assert len(answer["panels"]) >= 2

    async def test_with_a_fixed_duration(self, anna: Client) -> None:
        answer = await imported(anna, await anna.project(), secondsPerPanel=3)
        assert {panel["durationMs"] for panel in answer["panels"]} == {3000}

    async def test_how_the_film_begins_is_kept(self, anna: Client) -> None:
        project = await anna.project(settings={"panelsPerRow": 4})
        await imported(anna, project, "FADE IN:\n\n" + STORY)
        settings = (await anna.ok("GET", f"projects/{project['id']}"))["settings"]
        assert settings["opening"] == "fade-black"
        assert settings["openingMs"] > 0
        assert settings["panelsPerRow"] == 4

    @pytest.mark.parametrize(
        ("text", "status", "code"),
        [
            ("", 422, "VALIDATION_ERROR"),
            ("  \n\n ", 422, "VALIDATION_ERROR"),
            ("!!! ... ???", 422, "VALIDATION_ERROR"),
            ("a" * 200_000, 413, "TOO_LARGE"),
            ("a\x00b", 422, "VALIDATION_ERROR"),
            (3, 422, "VALIDATION_ERROR"),
            (None, 422, "VALIDATION_ERROR"),
        ],
    )
    async def test_refuses_what_makes_no_storyboard(
        self, anna: Client, text: object, status: int, code: str
    ) -> None:
        project = await anna.project()
        await anna.refused(status, code, "POST", f"projects/{project['id']}/narrative", {"text": text})
        whole = await anna.ok("GET", f"projects/{project['id']}")
        assert (whole["panels"], whole["narrative"]) == ([], None)

    async def test_of_a_feature_film(self, anna: Client) -> None:
        """Half of one; the answer holds every panel."""
        scene = (
            "INT. ROOM {0} - NIGHT\n\nAnna opens drawer {0} and finds letter {0}.\n\nANNA\nNumber {0}.\n\n"
        )
        text = "".join(scene.format(number) for number in range(500))
        answer = await imported(anna, await anna.project(), text)
        assert len(answer["panels"]) >= 1000
        same = await imported(anna, {"id": answer["panels"][0]["projectId"]}, text)
        assert same["summary"]["unchanged"] == len(answer["panels"])


class TestSecondImport:
    async def test_shows_what_would_change_and_stores_nothing(self, anna: Client) -> None:
        project = await anna.project()
        first = await imported(anna, project)
        changed = STORY.replace("A boat comes in.", "A burning boat comes in.")
        answer = await imported(anna, project, changed)
        assert answer["applied"] is False
        assert answer["summary"] == {
            "unchanged": len(first["panels"]) - 1, "changed": 1, "new": 0, "cut": 0, "moved": 0,
        }  # fmt: skip
        (change,) = [one for one in answer["changes"] if one["kind"] == "changed"]
        assert change["panelId"] == first["panels"][0]["id"]
        assert change["before"].endswith("A boat comes in.")
        assert change["after"]["action"] == "A burning boat comes in."
        assert answer["panels"] == first["panels"]
        assert (await anna.ok("GET", f"projects/{project['id']}"))["narrative"] == STORY

    async def test_confirmed_keeps_marks_and_sets_aside(self, anna: Client) -> None:
        project = await anna.project()
        first = (await imported(anna, project))["panels"]
        by_text = {panel["prompt"].splitlines()[-1]: panel for panel in first}
        boat, lamp, storm = (
            by_text[text]
            for text in ("A boat comes in.", "Marta lights the lamp.", "The storm breaks over the bay.")
        )
        takes = {panel["id"]: await anna.upload(panelId=panel["id"]) for panel in (boat, lamp, storm)}
        await anna.ok("PATCH", f"panels/{lamp['id']}", {"durationMs": 7777})
        text = (
            STORY.replace("A boat comes in.", "A burning boat comes in.")
            .replace("The storm breaks over the bay.\n", "")
            .replace("INT. TOWER", "EXT. CLIFF - NIGHT\n\nA wolf howls at the moon.\n\nINT. TOWER")
        )
        shown = await imported(anna, project, text)
        answer = await imported(anna, project, text, confirm=True, basis=shown["basis"])
        assert answer["applied"] is True
        now = {panel["id"]: panel for panel in answer["panels"]}
        # Unchanged: its id, its take, the time that was set by hand.
        assert now[lamp["id"]]["imageId"] == takes[lamp["id"]]["id"]
        assert (now[lamp["id"]]["durationMs"], now[lamp["id"]]["stale"]) == (7777, False)
        # Changed: its id and take, and stale.
        assert now[boat["id"]]["action"] == "A burning boat comes in."
        assert (now[boat["id"]]["imageId"], now[boat["id"]]["stale"]) == (takes[boat["id"]]["id"], True)
        # Cut: out of the film, with its take.
        assert storm["id"] not in now
        aside = await anna.ok("GET", f"projects/{project['id']}/panels?which=aside")
        assert [(panel["id"], panel["imageId"]) for panel in aside] == [
            (storm["id"], takes[storm["id"]]["id"])
        ]
        # New: between the others.
        order = [panel["prompt"].splitlines()[-1] for panel in answer["panels"]]
        assert order.index("A wolf howls at the moon.") < order.index("Marta lights the lamp.")
        assert (await anna.ok("GET", f"projects/{project['id']}"))["narrative"] == text

    async def test_a_panel_that_comes_back_has_its_takes(self, anna: Client) -> None:
        project = await anna.project()
        storm = (await imported(anna, project))["panels"][-1]
        image = await anna.upload(panelId=storm["id"])
        await imported(anna, project, STORY.replace("The storm breaks over the bay.\n", ""), confirm=True)
        back = (await imported(anna, project, STORY, confirm=True))["panels"][-1]
        assert (back["id"], back["imageId"], back["setAside"]) == (storm["id"], image["id"], False)
        assert await anna.ok("GET", f"projects/{project['id']}/panels?which=aside") == []

    async def test_a_panel_added_by_hand_stays_behind_what_it_followed(self, anna: Client) -> None:
        project = await anna.project()
        panels = (await imported(anna, project))["panels"]
        entries: list[Json] = [{"id": panel["id"]} for panel in panels]
        entries.insert(1, {"action": "A gull screams."})
        film = await anna.ok("PUT", f"projects/{project['id']}/panels", {"panels": entries})
        answer = await imported(anna, project, "EXT. SEA - DAY\n\nWaves.\n\n" + STORY, confirm=True)
        order = [panel["id"] for panel in answer["panels"]]
        assert order.index(film[1]["id"]) == order.index(panels[0]["id"]) + 1
        numbers = [panel["number"] for panel in answer["panels"]]
        assert len(set(numbers)) == len(numbers)

    async def test_a_storyboard_that_has_changed_since_is_a_conflict(self, anna: Client) -> None:
        project = await anna.project()
        panels = (await imported(anna, project))["panels"]
        shown = await imported(anna, project, STORY + "\nThe end.\n")
        await anna.ok("PATCH", f"panels/{panels[0]['id']}", {"notes": "Mine."})
        error = await anna.refused(
            409, "CONFLICT", "POST", f"projects/{project['id']}/narrative",
            {"text": STORY + "\nThe end.\n", "confirm": True, "basis": shown["basis"]},
        )  # fmt: skip
        answer = await imported(
            anna, project, STORY + "\nThe end.\n", confirm=True, basis=error["details"]["basis"]
        )
        assert answer["panels"][0]["notes"] == "Mine."
        assert answer["panels"][-1]["action"] == "The end."


class TestBreakdown:
    """An import of what a language model decided. How it decides is tested with the worker."""

    async def decided(self, client: Client, project: Json, **columns: Any) -> str:
        async with client.container.sessions.begin() as session:
            assert client.user is not None
            row = Breakdown(
                user_id=client.user.id,
                project_id=UUID(project["id"]),
                **{"narrative": STORY, "format": "fountain", "model": "tiny", "status": "completed"}
                | columns,
            )
            session.add(row)
            await session.flush()
            return str(row.id)

    async def test_decides_where_panels_begin_and_how_they_are_seen(self, anna: Client) -> None:
        project = await anna.project()
        cuts = [Cut(2, ShotSize.WIDE, CameraMove.HANDHELD, note="Mist."), Cut(1), Cut(1, ShotSize.CLOSE)]
        id_ = await self.decided(anna, project, cuts=[to_json(cut) for cut in cuts])
        answer = await imported(anna, project, breakdownId=id_)
        first, second, third = answer["panels"]
        assert (first["shotSize"], first["move"], first["notes"]) == ("wide", "handheld", "Mist.")
        assert first["prompt"] == "EXT. HARBOUR - DAWN\nWIDE SHOT: A boat comes in.\nMARTA: At last."
        assert (second["shotSize"], third["shotSize"]) == ("", "close")
        # A later import by our own rules is compared by the words alone.
        again = await imported(anna, project, breakdownId=id_)
        assert again["applied"] is False
        assert again["summary"]["unchanged"] == 3
        ours = await imported(anna, project, confirm=True, basis=again["basis"])
        assert ours["summary"]["unchanged"] == 2
        kept = {panel["action"]: panel["shotSize"] for panel in ours["panels"]}
        assert kept["The storm breaks over the bay."] == "close"

    async def test_without_cuts_leaves_it_to_our_own_rules(self, anna: Client) -> None:
        project = await anna.project()
        id_ = await self.decided(anna, project, cuts=None)
        answer = await imported(anna, project, breakdownId=id_)
        assert len(answer["panels"]) == len((await imported(anna, await anna.project()))["panels"])

    async def test_is_used_for_its_own_text_once_it_is_completed(self, anna: Client, ben: Client) -> None:
        project = await anna.project()
        path = f"projects/{project['id']}/narrative"
        id_ = await self.decided(anna, project, cuts=None)
        body = {"text": "Another story.", "breakdownId": id_}
        await anna.refused(422, "VALIDATION_ERROR", "POST", path, body)
        pending = await self.decided(anna, project, status="processing")
        await anna.refused(409, "CONFLICT", "POST", path, {"text": STORY, "breakdownId": pending})
        elsewhere = await self.decided(anna, await anna.project(), cuts=None)
        await anna.refused(404, "NOT_FOUND", "POST", path, {"text": STORY, "breakdownId": elsewhere})
        bens = await self.decided(ben, await ben.project(), cuts=None)
        await anna.refused(404, "NOT_FOUND", "POST", path, {"text": STORY, "breakdownId": bens})

    async def test_needs_a_language_model_and_a_tier(self, anna: Client, serving: Serving) -> None:
        project = await anna.project()
        path = f"projects/{project['id']}/breakdowns"
        await anna.refused(409, "CONFLICT", "POST", path, {"text": STORY})
        async with serving(chat_model="tiny") as (_, enrol):
            free = await enrol("free")
            project = await free.project()
            path = f"projects/{project['id']}/breakdowns"
            error = await free.refused(403, "FORBIDDEN", "POST", path, {"text": STORY})
            assert error["details"]["requiredTier"] == "basic"
            basic = await enrol("basic", tier=Tier.BASIC)
            project = await basic.project()
            path = f"projects/{project['id']}/breakdowns"
            await basic.refused(422, "VALIDATION_ERROR", "POST", path, {"text": " "})
            asked = await basic.ok("POST", path, {"text": STORY}, status=202)
            assert (asked["status"], asked["format"], asked["model"]) == ("pending", "fountain", "tiny")
            listed = await basic.ok("GET", path)
            assert [one["id"] for one in listed["items"]] == [asked["id"]]
            stopped = await basic.ok("POST", f"breakdowns/{asked['id']}/cancel")
            assert (stopped["status"], stopped["cancelled"]) == ("failed", True)
