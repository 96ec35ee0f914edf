"""What there is, health, and the documentation."""

import json
import re
from pathlib import Path

import pytest
from api_client import Client, Serving, client
from fastapi import FastAPI
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from sqlalchemy import text

from animatic.api import static
from animatic.api.examples import BODIES
from animatic.storyboard import STYLES

ROOT = Path(__file__).parents[3]


class TestCatalogue:
    async def test_styles_are_the_artists(self, anna: Client) -> None:
        styles = await anna.ok("GET", "styles")
        assert [style["name"] for style in styles] == list(STYLES)
        assert all(style["label"] and style["description"] for style in styles)

    async def test_engines_say_what_they_can_and_cost(self, anna: Client) -> None:
        engines = {engine["name"]: engine for engine in await anna.ok("GET", "engines")}
        assert engines["storyboard"]["type"] == "text-to-image"
        assert engines["film"]["type"] == "image-to-video"
        for engine in (engines["storyboard"], engines["film"]):
            assert (engine["ready"], engine["problem"], engine["isDefault"], engine["cost"]) == (
                True,
                "",
                True,
                1,
            )
        assert {"style", "seed", "cast", "depth"} <= set(engines["storyboard"]["features"])

    async def test_says_whether_there_is_a_language_model(self, anna: Client, serving: Serving) -> None:
        model = await anna.ok("GET", "language-model")
        assert (model["ready"], model["model"], model["expands"]) == (False, None, False)
        assert "ANIMATIC_CHAT_MODEL" in model["problem"]
        async with serving(chat_model="tiny", chat_expand=True) as (_, enrol):
            model = await (await enrol("somebody")).ok("GET", "language-model")
        assert model == {
            "ready": True,
            "model": "tiny",
            "problem": "",
            "expands": True,
            "requiredTier": "basic",
        }


class TestDescribe:
    async def test_tells_what_the_artist_understands(self, anna: Client) -> None:
        body = {
            "text": "INT. KITCHEN - NIGHT\nAnna reads a letter.",
            "cast": [{"name": "Anna", "hairColour": "red"}],
        }
        reading = await anna.ok("POST", "describe", body)
        assert (reading["setting"], reading["timeOfDay"], reading["interior"]) == ("kitchen", "night", True)
        people = [subject for subject in reading["subjects"] if subject["name"] == "Anna"]
        assert people[0]["character"]["hairColour"] == "red"

    @pytest.mark.parametrize(
        "body", [{}, {"text": ""}, {"text": "x" * 10_001}, {"text": 1}, {"text": "x", "cast": [{}]}]
    )
    async def test_refuses_what_is_not_valid(self, anna: Client, body: object) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "POST", "describe", body)

    async def test_costs_nothing_and_needs_only_to_read(self, enrol: object) -> None:
        reader = await enrol("reader", scopes=("read",))  # type: ignore[operator]  # the fixture's
        await reader.ok("POST", "describe", {"text": "A fox."})
        assert (await reader.ok("GET", "user"))["credits"]["available"] == 20


class TestHealth:
    async def test_is_open_to_everybody_also_at_the_root(self, nobody: Client) -> None:
        for path in ("healthz", "/healthz"):
            assert (await nobody.ok("GET", path))["status"] == "ok"
        for path in ("readyz", "/readyz"):
            assert await nobody.ok("GET", path) == {
                "status": "ready", "database": "ok", "liveChanges": "ok", "workers": 0,
            }  # fmt: skip

    async def test_counts_the_workers_that_live(self, nobody: Client) -> None:
        async with nobody.container.sessions() as session:
            for age in ("1 second", "5 minutes"):
                await session.execute(
                    text(
                        "INSERT INTO procrastinate_workers (last_heartbeat)"
                        f" VALUES (now() - interval '{age}')"
                    )
                )
            await session.commit()
            assert (await nobody.ok("GET", "readyz"))["workers"] == 1
            await session.execute(text("DELETE FROM procrastinate_workers"))
            await session.commit()


class TestDocs:
    async def test_the_document_is_valid_and_the_committed_copy_current(self, nobody: Client) -> None:
        answer = await nobody.call("GET", "openapi.json")
        document = answer.json()
        assert document["openapi"].startswith("3.1")
        validate(document)
        assert document == json.loads((ROOT / "docs" / "openapi.json").read_text()), "run `make openapi`"
        again = await nobody.call("GET", "openapi.json", headers={"if-none-match": answer.headers["etag"]})
        assert again.status_code == 304

    async def test_every_operation_is_named_tagged_and_explained(self, nobody: Client) -> None:
        document = (await nobody.call("GET", "openapi.json")).json()
        tags = {tag["name"] for tag in document["tags"]}
        names = []
        for path, methods in document["paths"].items():
            for method, operation in methods.items():
                where = f"{method} {path}"
                names.append(operation["operationId"])
                assert operation["tags"], where
                assert set(operation["tags"]) <= tags, where
                assert operation["summary"], where
                assert any(status.startswith("2") for status in operation["responses"]), where
                assert "500" in operation["responses"], where
                for name in re.findall(r"{(\w+)}", path):
                    assert any(one["name"] == name for one in operation["parameters"]), where
        assert len(names) == len(set(names))

    async def test_every_example_is_one(self, nobody: Client) -> None:
        document = (await nobody.call("GET", "openapi.json")).json()
        shown = {}
        for methods in document["paths"].values():
            for operation in methods.values():
                content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
                if "example" in content:
                    schema = {**content["schema"], "components": document["components"]}
                    Draft202012Validator(schema).validate(content["example"])
                    shown[operation["operationId"]] = content["example"]
        assert shown == BODIES

    async def test_a_field_that_may_be_left_out_may_not_therefore_be_null(self, nobody: Client) -> None:
        schemas = (await nobody.call("GET", "openapi.json")).json()["components"]["schemas"]
        changing = schemas["ProjectPatch"]["properties"]
        assert changing["frameRate"]["type"] == "string"
        assert changing["aspectRatio"]["$ref"] == "#/components/schemas/AspectRatio"
        assert {"type": "null"} in changing["description"]["anyOf"]

    async def test_the_page_needs_nothing_from_elsewhere(self, nobody: Client) -> None:
        page = await nobody.call("GET", "docs")
        assert page.headers["content-type"].startswith("text/html")
        policy = page.headers["content-security-policy"]
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "http" not in re.sub(r'href="/api/[^"]*"', "", page.text.split("<body>")[0])
        assert "<script>" not in page.text
        assert " on" + "click=" not in page.text
        for asset in re.findall(r'(?:src|href)="(/api/docs/[^"]+)"', page.text):
            answer = await nobody.http.get(asset)
            assert answer.status_code == 200
            assert "://" not in answer.text


class TestStudio:
    """What answers where no route does, with a studio that was built."""

    @pytest.fixture
    def studio(self, tmp_path: Path) -> FastAPI:
        folder = tmp_path / "static"
        (folder / "assets").mkdir(parents=True)
        (folder / "index.html").write_text("<!doctype html><title>Studio</title>")
        (folder / "assets" / "app-3f2a.js").write_text("export {}")
        (folder / ".secret").write_text("hidden")
        (tmp_path / "outside.txt").write_text("outside")
        (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
        app = FastAPI()
        static.mount(app, folder)
        return app

    async def test_assets_are_kept_for_ever(self, studio: FastAPI) -> None:
        async with client(studio) as http:
            answer = await http.get("/assets/app-3f2a.js")
        assert answer.headers["content-type"].startswith("text/javascript")
        assert "immutable" in answer.headers["cache-control"]

    @pytest.mark.parametrize(
        "path",
        [
            "/assets/gone.js",
            "/../outside.txt",
            "/%2e%2e/outside.txt",
            "/..%2foutside.txt",
            "/.secret",
            "/link.txt",
            "/favicon.ico",
        ],
    )
    async def test_what_is_missing_or_outside_is_not_found(self, studio: FastAPI, path: str) -> None:
        async with client(studio) as http:
            answer = await http.get(path, headers={"accept": "*/*"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "NOT_FOUND")

    async def test_before_it_is_built_the_docs_are_shown(
        self, nobody: Client, app: FastAPI, tmp_path: Path
    ) -> None:
        bare = FastAPI()
        static.mount(bare, tmp_path)
        async with client(bare) as http:
            answer = await http.get("/", headers={"accept": "text/html"})
        assert (answer.status_code, answer.headers["location"]) == (302, "/api/docs")
