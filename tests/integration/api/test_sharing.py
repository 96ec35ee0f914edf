"""Share links: what guests see, and that they see nothing else."""

import io
import itertools
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from api_client import Client, Json, Serving, client
from fastapi import FastAPI
from PIL import Image as Pictures
from sqlalchemy import update

from animatic.api import static
from animatic.bootstrap import Container
from animatic.models import Project, ShareLink, User

number = itertools.count(1)


@pytest_asyncio.fixture(loop_scope="session")
async def guest(app: FastAPI, container: Container) -> AsyncIterator[Client]:
    async with visiting(app, container) as client:
        yield client


@asynccontextmanager
async def visiting(app: FastAPI, container: Container) -> AsyncIterator[Client]:
    """Somebody without an account, at an address of his own: comments are counted by address."""
    count = next(number)
    transport = httpx.ASGITransport(app, client=(f"203.0.{count // 250}.{count % 250 + 1}", 1234))
    async with httpx.AsyncClient(transport=transport, base_url="http://animatic.test") as http:
        yield Client(http, container)


STORY = """\
EXT. HARBOUR - DAWN

A boat comes in.

MARTA
At last.
"""


async def board(client: Client) -> tuple[Json, list[Json]]:
    """A project of a few panels with pictures, and a film."""
    project = await client.project(name="The <Lighthouse>", description="Not for guests")
    await client.ok("POST", f"projects/{project['id']}/narrative", {"text": STORY})
    panels = await client.ok("GET", f"projects/{project['id']}/panels")
    images = [await client.upload(panelId=panel["id"]) for panel in panels]
    await client.video([image["id"] for image in images], project_id=project["id"], content=b"the film")
    return project, await client.ok("GET", f"projects/{project['id']}/panels")


async def share(client: Client, project: Json, **order: object) -> Json:
    link: Json = await client.ok("POST", f"projects/{project['id']}/share", order, status=201)
    return link


def token(link: Json) -> str:
    found = re.fullmatch(r"/s/([A-Za-z0-9_-]{32})", link["path"])
    assert found is not None
    return found[1]


async def look(guest: Client, link: Json) -> Json:
    seen: Json = await guest.ok("GET", f"share/{token(link)}")
    return seen


class TestLink:
    async def test_leads_to_the_newest_version(self, anna: Client, guest: Client) -> None:
        project, panels = await board(anna)
        link = await share(anna, project)
        assert link["url"].endswith(link["path"])
        assert (link["shownVersionNumber"], link["state"]) == (1, "active")
        first = await look(guest, link)
        assert first["name"] == "The <Lighthouse>"
        assert (first["version"]["name"], first["version"]["isNewest"]) == ("Version 1", True)
        assert [panel["id"] for panel in first["panels"]] == [panel["id"] for panel in panels]
        assert [panel["number"] for panel in first["panels"]] == [panel["number"] for panel in panels]
        # What is changed stays at home until there is another version.
        await anna.ok("DELETE", f"panels/{panels[0]['id']}")
        assert await look(guest, link) == first
        await anna.ok("POST", f"projects/{project['id']}/versions", {"name": "Cut"})
        second = await look(guest, link)
        assert (second["version"]["name"], len(second["panels"])) == ("Cut", len(panels) - 1)

    async def test_pinned_shows_its_version_for_ever(self, anna: Client, guest: Client) -> None:
        project, _ = await board(anna)
        version = await anna.ok("POST", f"projects/{project['id']}/versions", {})
        link = await share(anna, project, versionId=version["id"])
        before = await look(guest, link)
        await anna.ok("POST", f"projects/{project['id']}/versions", {})
        after = await look(guest, link)
        assert (before["version"]["isNewest"], after["version"]["isNewest"]) == (True, False)
        assert after["panels"] == before["panels"]
        await anna.refused(409, "CONFLICT", "DELETE", f"projects/{project['id']}/versions/{version['id']}")

    async def test_shows_nothing_that_the_owner_has_not_allowed(self, anna: Client, guest: Client) -> None:
        project, _ = await board(anna)
        link = await share(anna, project, label="For the crew")
        answer = await guest.call("GET", f"share/{token(link)}")
        assert anna.user is not None
        for secret in (
            anna.user.id, anna.user.email, project["id"], "Not for guests", "boat", "HARBOUR", "At last", "MARTA",
            "For the crew", "seed", "engine",
        ):  # fmt: skip
            assert secret not in answer.text
        panel = answer.json()["data"]["panels"][0]
        assert {name for name, value in panel.items() if value is None} >= {
            "sceneHeading", "action", "dialogue", "notes", "prompt",
        }  # fmt: skip
        assert answer.json()["data"]["film"]["captions"] is None

    @pytest.mark.parametrize(
        ("allowed", "shown"),
        [("showAction", "boat"), ("showDialogue", "At last"), ("showPrompts", "EXT. HARBOUR")],
    )
    async def test_shows_what_the_owner_allows(
        self, anna: Client, guest: Client, allowed: str, shown: str
    ) -> None:
        project, _ = await board(anna)
        link = await share(anna, project)
        await anna.ok("PATCH", f"projects/{project['id']}/share/{link['id']}", {allowed: True})
        assert shown in json.dumps(await look(guest, link))

    async def test_gives_its_pictures_and_film_and_no_others(self, anna: Client, guest: Client) -> None:
        project, _ = await board(anna)
        link = await share(anna, project)
        seen = await look(guest, link)
        picture = seen["panels"][0]["image"]
        for address in (picture["file"], picture["thumbnail"]):
            assert (await guest.call("GET", address)).headers["content-type"].startswith("image/")
        film = await guest.call("GET", seen["film"]["file"], headers={"Range": "bytes=4-"})
        assert (film.status_code, film.content) == (206, b"film")
        poster = await guest.call("GET", seen["poster"])
        assert poster.headers["content-type"] == "image/jpeg"
        assert Pictures.open(io.BytesIO(poster.content)).format == "JPEG"
        # Another version's picture, by a link that doesn't show it.
        other, _ = await board(anna)
        foreign = (await look(guest, await share(anna, other)))["panels"][0]["image"]["file"]
        take = foreign.split("/takes/")[1]
        await guest.refused(404, "NOT_FOUND", "GET", f"share/{token(link)}/takes/{take}")

    async def test_with_an_unknown_token_is_not_found(self, guest: Client) -> None:
        for wrong in ("x" * 32, "x", "é" * 32, "%00" * 3):
            await guest.refused(404, "NOT_FOUND", "GET", f"share/{wrong}")

    async def test_tries_are_counted(self, serving: Serving) -> None:
        async with serving(rate_limit_anonymous=5) as (app, _), client(app) as http:
            answers = [(await http.get(f"/api/share/{'x' * 32}/film/file")).status_code for _ in range(7)]
        assert answers == [404] * 5 + [429] * 2

    async def test_token_is_not_in_the_database(self, anna: Client) -> None:
        project, _ = await board(anna)
        await share(anna, project)
        link = await share(anna, project)
        async with anna.container.sessions() as session:
            row = await session.get_one(ShareLink, UUID(link["id"]))
            stored = {column.name: getattr(row, column.name) for column in ShareLink.__table__.columns}
        assert token(link) not in repr(stored)
        listed = await anna.ok("GET", f"projects/{project['id']}/share")
        assert next(one["path"] for one in listed) == link["path"], "it can be shown again all the same"


class TestEnd:
    async def test_revoked_link_is_gone(self, anna: Client, guest: Client) -> None:
        project, _ = await board(anna)
        link, other = await share(anna, project), await share(anna, project)
        picture = (await look(guest, link))["panels"][0]["image"]["file"]
        await anna.ok("DELETE", f"projects/{project['id']}/share/{link['id']}")
        for path in (f"share/{token(link)}", picture, f"share/{token(link)}/comments"):
            error = await guest.refused(410, "GONE", "GET", path)
            assert error["details"]["state"] == "revoked"
        await look(guest, other)
        assert await anna.ok("DELETE", f"projects/{project['id']}/share") == {"revoked": 1}
        await guest.refused(410, "GONE", "GET", f"share/{token(other)}")
        listed = await anna.ok("GET", f"projects/{project['id']}/share")
        assert {one["state"] for one in listed} == {"revoked"}

    async def test_expired_link_is_gone(self, anna: Client, guest: Client) -> None:
        project, _ = await board(anna)
        soon = datetime.now(UTC) + timedelta(hours=1)
        link = await share(anna, project, expiresAt=soon.isoformat())
        await look(guest, link)
        async with anna.container.sessions() as session:
            await session.execute(
                update(ShareLink)
                .where(ShareLink.id == UUID(link["id"]))
                .values(expires_at=datetime.now(UTC) - timedelta(seconds=1))
            )
            await session.commit()
        error = await guest.refused(410, "GONE", "GET", f"share/{token(link)}")
        assert error["details"]["state"] == "expired"
        past = {"expiresAt": "2020-01-01T00:00:00Z"}
        await anna.refused(422, "VALIDATION_ERROR", "POST", f"projects/{project['id']}/share", past)
        await anna.ok("PATCH", f"projects/{project['id']}/share/{link['id']}", {"expiresAt": None})
        await look(guest, link)

    async def test_of_what_is_deleted_or_of_who_is_switched_off_is_gone(
        self, anna: Client, guest: Client
    ) -> None:
        project, _ = await board(anna)
        link = await share(anna, project)
        await anna.ok("DELETE", f"projects/{project['id']}")
        await guest.refused(410, "GONE", "GET", f"share/{token(link)}")
        await anna.ok("POST", f"projects/{project['id']}/restore")
        await look(guest, link)
        assert anna.user is not None
        async with anna.container.sessions() as session:
            await session.execute(
                update(User).where(User.id == anna.user.id).values(disabled_at=datetime.now(UTC))
            )
            await session.commit()
        await guest.refused(410, "GONE", "GET", f"share/{token(link)}")

    async def test_is_for_the_owner_alone(self, anna: Client, ben: Client) -> None:
        project, _ = await board(anna)
        link = await share(anna, project)
        place = f"projects/{project['id']}/share"
        for method, path, body in (
            ("GET", place, None),
            ("POST", place, {}),
            ("DELETE", place, None),
            ("PATCH", f"{place}/{link['id']}", {"label": "x"}),
            ("DELETE", f"{place}/{link['id']}", None),
        ):
            await ben.refused(404, "NOT_FOUND", method, path, body)
        assert (await anna.ok("GET", place))[0]["state"] == "active"


class TestMirror:
    """The seed's `is_public` and `shareable_link`."""

    async def columns(self, client: Client, project: Json) -> tuple[bool, str | None]:
        async with client.container.sessions() as session:
            row = await session.get_one(Project, UUID(project["id"]))
            return row.is_public, row.shareable_link

    async def test_follows_the_main_link(self, anna: Client) -> None:
        project, _ = await board(anna)
        assert await self.columns(anna, project) == (False, None)
        main = await share(anna, project)
        other = await share(anna, project)
        assert (main["isMain"], other["isMain"]) == (True, False)
        assert await self.columns(anna, project) == (True, main["url"])
        await anna.ok("DELETE", f"projects/{project['id']}/share/{other['id']}")
        assert await self.columns(anna, project) == (True, main["url"])
        await anna.ok("DELETE", f"projects/{project['id']}/share/{main['id']}")
        assert await self.columns(anna, project) == (False, None)
        third = await share(anna, project)
        assert third["isMain"]

    async def test_is_listened_to(self, anna: Client, guest: Client) -> None:
        """A client that knows only the seed makes the project private: then it is."""
        project, _ = await board(anna)
        link = await share(anna, project)
        async with anna.container.sessions() as session:
            await session.execute(
                update(Project).where(Project.id == UUID(project["id"])).values(is_public=False)
            )
            await session.commit()
        error = await guest.refused(410, "GONE", "GET", f"share/{token(link)}")
        assert error["details"]["state"] == "withdrawn"
        again = await share(anna, project)
        assert again["isMain"]
        await look(guest, again)
        await guest.refused(410, "GONE", "GET", f"share/{token(link)}")


class TestComments:
    async def test_are_tied_to_panel_or_time(self, anna: Client, guest: Client) -> None:
        project, panels = await board(anna)
        link = await share(anna, project, scope="comment")
        place = f"share/{token(link)}/comments"
        about = await guest.ok(
            "POST", place, {"name": "Ida", "text": "Closer!", "panelId": panels[0]["id"]}, status=201
        )
        assert (about["panelNumber"], about["byOwner"], about["name"]) == (panels[0]["number"], False, "Ida")
        await guest.ok("POST", place, {"name": "Ida", "text": "Too long.", "atMs": 1500})
        listed = await anna.ok("GET", f"projects/{project['id']}/comments?sortOrder=asc")
        assert [(one["text"], one["atMs"], one["versionNumber"]) for one in listed["items"]] == [
            ("Closer!", None, 1), ("Too long.", 1500, 1),
        ]  # fmt: skip
        only = await anna.ok("GET", f"projects/{project['id']}/comments?panelId={panels[0]['id']}")
        assert [one["text"] for one in only["items"]] == ["Closer!"]

    @pytest.mark.parametrize(
        ("body", "status"),
        [
            ({"name": "Ida", "text": "x", "panelId": "6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11"}, 404),
            ({"name": "Ida", "text": "x", "replyTo": "6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11"}, 404),
            ({"name": "Ida", "text": "x", "atMs": 80_000_000}, 422),
            ({"name": "Ida", "text": "x", "atMs": -1}, 422),
            ({"name": "Ida", "text": "x" * 2001}, 422),
            ({"name": "Ida", "text": "  "}, 422),
            ({"name": " ", "text": "x"}, 422),
            ({"text": "x"}, 422),
            ({"name": "Ida", "text": "x", "byOwner": True}, 422),
        ],
    )
    async def test_refuses_what_makes_no_sense(
        self, anna: Client, guest: Client, body: Json, status: int
    ) -> None:
        project, _ = await board(anna)
        link = await share(anna, project, scope="comment")
        answer = await guest.call("POST", f"share/{token(link)}/comments", json=body)
        assert answer.status_code == status, answer.text
        assert (await anna.ok("GET", f"projects/{project['id']}/comments"))["items"] == []

    async def test_need_a_link_for_comments(self, anna: Client, guest: Client) -> None:
        project, _ = await board(anna)
        link = await share(anna, project)
        place = f"share/{token(link)}/comments"
        await guest.refused(403, "FORBIDDEN", "GET", place)
        await guest.refused(403, "FORBIDDEN", "POST", place, {"name": "Ida", "text": "x"})

    async def test_are_answered_hidden_resolved_and_deleted_by_the_owner(
        self, anna: Client, ben: Client, guest: Client
    ) -> None:
        project, _ = await board(anna)
        link = await share(anna, project, scope="comment")
        place = f"share/{token(link)}/comments?sortOrder=asc"

        async def seen() -> list[tuple[str, str, bool]]:
            page = await guest.ok("GET", place)
            return [(one["name"], one["text"], one["resolved"]) for one in page["items"]]

        first = await guest.ok("POST", place, {"name": "Ida", "text": "Closer!"})
        answer = await anna.ok(
            "POST",
            f"projects/{project['id']}/comments",
            {"text": "Will do.", "replyTo": first["id"]},
            status=201,
        )
        assert (answer["byOwner"], answer["replyTo"]) == (True, first["id"])
        await guest.ok("POST", place, {"name": "Ida", "text": "Thanks.", "replyTo": answer["id"]})
        await anna.ok("POST", f"projects/{project['id']}/comments", {"text": "A note to myself."})
        expected = [("Ida", "Closer!", False), ("Author", "Will do.", False), ("Ida", "Thanks.", False)]
        assert await seen() == expected
        await anna.ok("PATCH", f"comments/{first['id']}", {"resolved": True})
        assert (await seen())[0] == ("Ida", "Closer!", True)
        await ben.refused(404, "NOT_FOUND", "PATCH", f"comments/{first['id']}", {"hidden": True})
        await ben.refused(404, "NOT_FOUND", "DELETE", f"comments/{first['id']}")
        await anna.ok("PATCH", f"comments/{first['id']}", {"hidden": True})
        assert await seen() == [], "nor the answers to what is hidden"
        open_ = await anna.ok("GET", f"projects/{project['id']}/comments?state=open")
        assert {one["text"] for one in open_["items"]} == {"Will do.", "Thanks.", "A note to myself."}
        await anna.ok("PATCH", f"comments/{first['id']}", {"hidden": False, "resolved": False})
        assert await seen() == expected
        await anna.ok("DELETE", f"comments/{first['id']}")
        assert await seen() == []
        left = await anna.ok("GET", f"projects/{project['id']}/comments")
        assert [one["text"] for one in left["items"]] == ["A note to myself."]

    async def test_of_one_link_are_not_seen_by_guests_of_another(self, anna: Client, guest: Client) -> None:
        project, _ = await board(anna)
        crew, client = [await share(anna, project, scope="comment") for _ in range(2)]
        said = await guest.ok("POST", f"share/{token(crew)}/comments", {"name": "Ida", "text": "Dull."})
        assert (await guest.ok("GET", f"share/{token(client)}/comments"))["items"] == []
        await guest.refused(
            404, "NOT_FOUND", "POST", f"share/{token(client)}/comments",
            {"name": "Eve", "text": "x", "replyTo": said["id"]},
        )  # fmt: skip

    async def test_reach_the_owner_at_once(self, serving: Serving) -> None:
        # An application of its own: the shared one's events end with the first server that it had.
        async with serving() as (app, enrol):
            anna = await enrol()
            project, _ = await board(anna)
            link = await share(anna, project, scope="comment")
            assert anna.user is not None
            hub = app.state.api.hub
            await hub.listening.wait()
            async with visiting(app, anna.container) as guest:
                with hub.subscribed(anna.user.id) as stream:
                    comment = {"name": "Ida", "text": "Lovely."}
                    said = await guest.ok("POST", f"share/{token(link)}/comments", comment)
                    while (event := await stream.next(30)) is not None and event.name != "comment":
                        pass
        assert event is not None
        assert json.loads(event.data) == {"id": said["id"], "projectId": project["id"]}

    async def test_are_throttled(self, anna: Client, guest: Client) -> None:
        project, _ = await board(anna)
        link = await share(anna, project, scope="comment")
        answers = [
            await guest.call("POST", f"share/{token(link)}/comments", json={"name": "Ida", "text": "x"})
            for _ in range(12)
        ]  # fmt: skip
        statuses = [answer.status_code for answer in answers]
        assert statuses[-1] == 429
        assert int(answers[-1].headers["retry-after"]) > 60
        assert statuses.count(201) <= 10


class TestNumbers:
    async def test_lock_once_a_version_is_shared(self, anna: Client) -> None:
        project = await anna.project()
        place = f"projects/{project['id']}"
        scenes = [
            f"INT. ROOM {number} - DAY\n\nSomething happens in room {number}.\n" for number in (1, 2, 3)
        ]
        await anna.ok("POST", f"{place}/narrative", {"text": "\n".join(scenes)})
        before = await anna.ok("GET", f"{place}/panels")
        assert [panel["number"] for panel in before] == ["1", "2", "3"]
        await share(anna, project)
        # Another scene before the last: without the lock it would be 3, and the last one 4.
        text = "\n".join([scenes[0], scenes[1], "EXT. YARD - DAY\n\nA dog barks.\n", scenes[2]])
        shown = await anna.ok("POST", f"{place}/narrative", {"text": text})
        assert [one["after"]["number"] for one in shown["changes"]] == ["1", "2", "", "3"]
        await anna.ok("POST", f"{place}/narrative", {"text": text, "confirm": True, "basis": shown["basis"]})
        after = await anna.ok("GET", f"{place}/panels")
        assert [panel["number"] for panel in after] == ["1", "2", "2A", "3"]
        # What is cut keeps its number, and nobody else gets it.
        await anna.ok(
            "POST", f"{place}/narrative", {"text": "\n".join([scenes[0], scenes[2]]), "confirm": True}
        )
        text = "\n".join([scenes[0], "EXT. BAY - DAY\n\nA boat leaves.\n", scenes[2]])
        await anna.ok("POST", f"{place}/narrative", {"text": text, "confirm": True})
        assert [panel["number"] for panel in await anna.ok("GET", f"{place}/panels")] == ["1", "1A", "3"]

    async def test_are_changed_only_when_unlocked(self, anna: Client) -> None:
        project, panels = await board(anna)
        await share(anna, project)
        assert (await anna.ok("GET", f"projects/{project['id']}"))["numbersLockedAt"] is not None
        error = await anna.refused(409, "CONFLICT", "PATCH", f"panels/{panels[0]['id']}", {"number": "99"})
        assert error["details"]["numbersLockedAt"]
        await anna.ok("PATCH", f"projects/{project['id']}", {"numbersLocked": False})
        await anna.ok("PATCH", f"panels/{panels[0]['id']}", {"number": "99"})
        locked = await anna.ok("PATCH", f"projects/{project['id']}", {"numbersLocked": True})
        assert locked["numbersLockedAt"] is not None


class TestPage:
    async def test_has_the_tags_of_previews(
        self, anna: Client, guest: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "share.html").write_text(
            '<html><head><title>Shared</title><meta name="description" content="x" /></head><body></body></html>'
        )
        monkeypatch.setattr(static, "FOLDER", tmp_path)
        project, _ = await board(anna)
        link = await share(anna, project)
        page = await guest.call("GET", link["path"])
        assert page.status_code == 200
        assert page.headers["content-type"].startswith("text/html")
        assert page.headers["x-robots-tag"] == "noindex, nofollow"
        assert page.text.count("<title>") == 1
        assert "<title>The &lt;Lighthouse&gt; · Animatic</title>" in page.text
        image = re.search(r'<meta property="og:image" content="([^"]+)">', page.text)
        assert image is not None
        assert image[1] == f"http://animatic.test/api/share/{token(link)}/poster"
        assert (await guest.call("GET", image[1].removeprefix("http://animatic.test"))).status_code == 200
        assert '<meta name="twitter:card" content="summary_large_image">' in page.text
        await anna.ok("DELETE", f"projects/{project['id']}/share")
        gone = await guest.call("GET", link["path"])
        assert (gone.status_code, "Lighthouse" in gone.text) == (410, False)
        assert (await guest.call("GET", "/s/nothing")).status_code == 404
