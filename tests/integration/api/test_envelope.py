"""Every answer has the one shape, whatever went wrong and wherever."""

import logging
from dataclasses import replace
from uuid import uuid4

import httpx
import pytest
from api_client import Client, Serving, client
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

from animatic.api import create_app
from animatic.bootstrap import Container


class TestRefusals:
    async def test_an_address_that_there_is_not(self, anna: Client) -> None:
        await anna.refused(404, "NOT_FOUND", "GET", "nothing/here")
        await anna.refused(404, "NOT_FOUND", "POST", "/nothing")
        await anna.refused(404, "NOT_FOUND", "GET", "projects/")

    async def test_a_method_that_an_address_does_not_take(self, anna: Client) -> None:
        answer = await anna.call("PUT", "user/usage")
        assert answer.status_code == 405
        assert answer.json()["error"]["code"] == "METHOD_NOT_ALLOWED"
        assert answer.headers["allow"] == "GET"

    @pytest.mark.parametrize(
        "content", [b"{", b"", b"[1,", b"{'a': 1}", b"\xff\xfe", b"{" * 3000, b"1" * 5000]
    )
    async def test_malformed_json(self, anna: Client, content: bytes) -> None:
        answer = await anna.call(
            "POST", "projects", content=content, headers={"content-type": "application/json"}
        )
        if content == b"":
            assert answer.status_code == 422
            return
        assert answer.status_code == 400, answer.text
        assert answer.json()["error"]["code"] == "BAD_REQUEST"

    async def test_malformed_json_is_named_by_its_place(self, anna: Client) -> None:
        error = await anna.refused(
            400,
            "BAD_REQUEST",
            "POST",
            "projects",
            content=b'{"name": }',
            headers={"content-type": "application/json"},
        )
        assert error["details"] == {"position": 9}

    @pytest.mark.parametrize("content_type", [None, "text/plain", "application/x-www-form-urlencoded"])
    async def test_a_body_that_does_not_say_that_it_is_json(
        self, anna: Client, content_type: str | None
    ) -> None:
        headers = {"content-type": content_type} if content_type else {}
        error = await anna.refused(
            400, "BAD_REQUEST", "POST", "projects", content=b'{"name": "x"}', headers=headers
        )
        assert "application/json" in error["message"]

    async def test_what_is_not_valid_is_named_and_not_repeated(self, anna: Client) -> None:
        body = {"name": "", "resolution": "hunter2", "cast": [{"name": "Anna", "hair": 3}], "colour": "red"}
        error = await anna.refused(422, "VALIDATION_ERROR", "POST", "projects", body)
        fields = {field["field"] for field in error["details"]["fields"]}
        assert fields == {"name", "resolution", "cast.0.hair", "colour"}
        assert "hunter2" not in str(error)

    @pytest.mark.parametrize("body", [[], "x", 3, None, True])
    async def test_a_body_of_another_type(self, anna: Client, body: object) -> None:
        answer = await anna.call("POST", "projects", json=body)
        assert (answer.status_code, answer.json()["error"]["code"]) == (422, "VALIDATION_ERROR")

    async def test_text_that_no_database_can_hold(self, anna: Client) -> None:
        for name in ("a\\u0000b", "a\\ud800b"):
            await anna.refused(
                422,
                "VALIDATION_ERROR",
                "POST",
                "projects",
                content=f'{{"name": "{name}"}}',
                headers={"content-type": "application/json"},
            )

    @pytest.mark.parametrize("search", ["a%00b", "%ff", "%25", "_", "\\"])
    async def test_any_search(self, anna: Client, search: str) -> None:
        answer = await anna.call("GET", f"projects?search={search}")
        assert answer.status_code in (200, 422), answer.text

    async def test_a_body_that_is_too_large(self, anna: Client) -> None:
        error = await anna.refused(413, "TOO_LARGE", "POST", "projects", {"name": "x" * 3_000_000})
        assert error["details"] == {"maxBytes": 2_000_000}

    async def test_a_fault_of_ours_is_told_by_its_id_alone(
        self, app: FastAPI, anna: Client, caplog: pytest.LogCaptureFixture
    ) -> None:
        @app.get("/api/broken")
        async def broken() -> None:
            raise ZeroDivisionError("the password is hunter2")

        answer = await anna.call("GET", "broken")
        assert answer.status_code == 500
        assert answer.json()["error"]["code"] == "INTERNAL_ERROR"
        assert answer.json()["error"]["details"] == {"requestId": answer.headers["x-request-id"]}
        assert "hunter2" not in answer.text
        assert "hunter2" in caplog.text


class TestMethods:
    @pytest.mark.parametrize("path", ["user", "projects", "healthz", "openapi.json", "docs", "styles"])
    async def test_head_is_get_without_the_body(self, anna: Client, path: str) -> None:
        got, head = await anna.call("GET", path), await anna.call("HEAD", path)
        assert (head.status_code, head.content) == (got.status_code, b"")
        assert head.headers["content-type"] == got.headers["content-type"]
        assert head.headers["content-length"] == got.headers["content-length"]

    async def test_head_of_nothing(self, anna: Client) -> None:
        head = await anna.call("HEAD", f"projects/{uuid4()}")
        assert (head.status_code, head.content) == (404, b"")

    async def test_options_says_what_an_address_takes(self, nobody: Client) -> None:
        answer = await nobody.call("OPTIONS", "projects")
        assert answer.headers["allow"] == "GET, HEAD, OPTIONS, POST"
        assert answer.json() == {"success": True, "data": {"methods": ["GET", "HEAD", "OPTIONS", "POST"]}}
        await nobody.refused(404, "NOT_FOUND", "OPTIONS", "nothing")


class TestHeaders:
    async def test_every_answer_is_hardened_and_has_an_id(self, anna: Client) -> None:
        for path in ("user", "nothing", "docs", "/", "projects?page=0"):
            headers = (await anna.call("GET", path)).headers
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["x-frame-options"] == "DENY"
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert headers["x-request-id"]
            assert "server" not in headers

    async def test_answers_are_not_kept_by_caches(self, anna: Client) -> None:
        assert (await anna.call("GET", "user")).headers["cache-control"] == "no-store"

    async def test_keys_and_signatures_are_not_logged(
        self, anna: Client, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        image = await anna.upload()
        assert (await client_of(anna).get(image["links"]["file"])).status_code == 200
        logged = "\n".join(
            str(record.__dict__) for record in caplog.records if record.name.startswith("animatic")
        )
        signature = image["links"]["file"].rpartition("=")[2]
        assert "/api/images/{imageId}/file" in logged
        assert signature not in logged
        assert anna.http.headers["authorization"].split()[1] not in logged


class TestCors:
    async def test_only_named_origins_may_call(self, serving: Serving) -> None:
        asked = {"access-control-request-method": "PATCH", "access-control-request-headers": "Authorization"}
        async with serving(cors_origins=("https://studio.example",)) as (app, _), client(app) as http:
            good = await http.options("/api/projects", headers={"origin": "https://studio.example", **asked})
            bad = await http.options("/api/projects", headers={"origin": "https://evil.example", **asked})
            plain = await http.get("/api/healthz", headers={"origin": "https://studio.example"})
        assert good.status_code == 200
        assert good.json() == {"success": True, "data": {}}
        assert good.headers["access-control-allow-origin"] == "https://studio.example"
        assert bad.status_code == 400
        assert bad.json()["error"]["code"] == "BAD_REQUEST"
        assert plain.headers["access-control-allow-origin"] == "https://studio.example"

    async def test_without_the_setting_nobody_of_another_origin(self, nobody: Client) -> None:
        answer = await nobody.call("GET", "healthz", headers={"origin": "https://studio.example"})
        assert "access-control-allow-origin" not in answer.headers


class TestDatabaseAway:
    async def test_is_said_and_not_blamed_on_the_client(
        self, container: Container, caplog: pytest.LogCaptureFixture
    ) -> None:
        """The port is one on which nobody listens."""
        away = create_async_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")
        cut_off = replace(container, sessions=async_sessionmaker(away))
        async with client(create_app(cut_off), headers={"Authorization": "Bearer animatic_x"}) as http:
            for path in ("/api/user", "/api/readyz"):
                answer = await http.get(path)
                assert (answer.status_code, answer.json()["error"]["code"]) == (503, "UNAVAILABLE")
                assert answer.headers["retry-after"] == "5"
                assert "127.0.0.1" not in answer.text
            assert (await http.get("/api/healthz")).status_code == 200
        assert "127.0.0.1" in caplog.text
        await away.dispose()


def client_of(someone: Client) -> httpx.AsyncClient:
    """The same application, called without a key."""
    transport = someone.http._transport
    return httpx.AsyncClient(transport=transport, base_url=someone.http.base_url)
