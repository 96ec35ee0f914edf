"""The layers around the application, each around a small application of its own."""

import json
import logging

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from animatic.api.middleware import BodyLimit, Cors, Methods, RequestContext


def client(app: ASGIApp, *, url: str = "http://test") -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=url)


async def hello(_request: Request) -> Response:
    return JSONResponse({"hello": "you"})


async def echo(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def broken(_request: Request) -> Response:
    raise ZeroDivisionError("secret: hunter2")


def app(*routes: Route) -> Starlette:
    return Starlette(routes=list(routes))


class TestRequestContext:
    async def test_every_answer_has_an_id_and_security_headers(self) -> None:
        async with client(RequestContext(app(Route("/", hello)))) as http:
            for path in ("/", "/nowhere"):
                headers = (await http.get(path)).headers
                assert len(headers["x-request-id"]) == 32
                assert headers["x-content-type-options"] == "nosniff"
                assert "default-src 'none'" in headers["content-security-policy"]
                assert headers["cache-control"] == "no-store"
                assert "strict-transport-security" not in headers

    async def test_https_asks_for_https(self) -> None:
        async with client(RequestContext(app(Route("/", hello))), url="https://test") as http:
            assert (await http.get("/")).headers["strict-transport-security"] == "max-age=31536000"

    @pytest.mark.parametrize(
        ("given", "kept"), [("abc-123.x_Y", True), ("with space", False), ("x" * 65, False), ("", False)]
    )
    async def test_keeps_a_callers_id_if_it_is_harmless(self, given: str, kept: bool) -> None:
        async with client(RequestContext(app(Route("/", hello)))) as http:
            answer = await http.get("/", headers={"x-request-id": given})
        assert (answer.headers["x-request-id"] == given) is kept

    async def test_what_nobody_expected_is_answered_and_logged_but_not_told(
        self, caplog: pytest.LogCaptureFixture
    ) -> None:
        inner = Route("/", broken).app
        async with client(RequestContext(inner)) as http:
            answer = await http.get("/")
        assert answer.status_code == 500
        error = answer.json()["error"]
        assert error["code"] == "INTERNAL_ERROR"
        assert error["details"]["requestId"] == answer.headers["x-request-id"]
        assert "hunter2" not in answer.text
        assert "hunter2" in caplog.text

    async def test_a_broken_stream_breaks_the_connection(self) -> None:
        async def breaks() -> object:
            yield b"half"
            raise ZeroDivisionError

        async def stream(_request: Request) -> Response:
            return StreamingResponse(breaks())  # type: ignore[arg-type]

        async with client(RequestContext(Route("/", stream).app)) as http:
            with pytest.raises(ZeroDivisionError):
                await http.get("/")

    async def test_logs_the_route_never_the_address(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.INFO, "animatic.access")
        async with client(RequestContext(app(Route("/share/{token}", hello)))) as http:
            await http.get("/share/s3cret?signature=s1gned")
        (record,) = [record for record in caplog.records if record.name == "animatic.access"]
        assert record.getMessage() == "GET /share/{token} 200"
        assert "s3cret" not in str(record.__dict__)
        assert "s1gned" not in str(record.__dict__)
        assert record.__dict__["duration_ms"] >= 0


class TestCors:
    @staticmethod
    def allowing(*origins: str) -> ASGIApp:
        return Cors(app(Route("/", hello)), allow_origins=list(origins), allow_methods=["GET", "POST"])

    async def preflight(self, origin: str) -> httpx.Response:
        async with client(self.allowing("https://studio.example")) as http:
            headers = {"origin": origin, "access-control-request-method": "POST"}
            return await http.options("/", headers=headers)

    async def test_a_preflight_of_a_named_origin(self) -> None:
        answer = await self.preflight("https://studio.example")
        assert answer.status_code == 200
        assert answer.json() == {"success": True, "data": {}}
        assert answer.headers["access-control-allow-origin"] == "https://studio.example"

    async def test_a_preflight_of_another_origin(self) -> None:
        answer = await self.preflight("https://evil.example")
        assert answer.status_code == 400
        assert answer.json()["error"]["code"] == "BAD_REQUEST"
        assert "access-control-allow-origin" not in answer.headers


class TestMethods:
    @staticmethod
    def around(inner: ASGIApp) -> ASGIApp:
        return Methods(inner, lambda scope: {"GET", "DELETE"} if scope["path"] == "/" else set())

    async def test_head_is_get_without_the_body(self) -> None:
        async with client(self.around(app(Route("/", hello, methods=["GET"])))) as http:
            got, head = await http.get("/"), await http.head("/")
        assert head.content == b""
        assert head.status_code == got.status_code == 200
        assert head.headers == got.headers

    async def test_options_says_what_may_be_done(self) -> None:
        async with client(self.around(app(Route("/", hello)))) as http:
            answer = await http.options("/")
            nothing = await http.options("/nowhere")
        assert answer.headers["allow"] == "DELETE, GET, HEAD, OPTIONS"
        assert answer.json()["data"]["methods"] == ["DELETE", "GET", "HEAD", "OPTIONS"]
        assert nothing.status_code == 404
        assert nothing.json()["error"]["code"] == "NOT_FOUND"


class TestBodyLimit:
    @staticmethod
    def limited() -> ASGIApp:
        return BodyLimit(
            app(Route("/small", echo, methods=["POST"]), Route("/large", echo, methods=["POST"])),
            lambda path: 1000 if path == "/large" else 10,
        )

    @pytest.mark.parametrize(
        ("path", "size", "status"),
        [
            ("/small", 10, 200),
            ("/small", 11, 413),
            ("/large", 1000, 200),
            ("/large", 1001, 413),
        ],
    )
    @pytest.mark.parametrize("chunked", [False, True])
    async def test_refuses_what_is_larger(self, path: str, size: int, status: int, chunked: bool) -> None:
        async def in_pieces() -> object:
            for _ in range(size):
                yield b"x"

        async with client(self.limited()) as http:
            answer = await http.post(path, content=in_pieces() if chunked else b"x" * size)  # type: ignore[arg-type]
        assert answer.status_code == status
        if status == 413:
            error = json.loads(answer.content)["error"]
            assert error["code"] == "TOO_LARGE"
            assert error["details"]["maxBytes"] == (1000 if path == "/large" else 10)

    async def test_hears_of_the_size_whatever_the_reader_made_of_it(self) -> None:
        async def covers(request: Request) -> Response:
            try:
                await request.body()
            except Exception:  # noqa: BLE001 - as FastAPI does
                return PlainTextResponse("There was an error parsing the body", status_code=400)
            return PlainTextResponse("fine")

        async def in_pieces() -> object:
            for _ in range(20):
                yield b"x"

        async with client(BodyLimit(Route("/", covers, methods=["POST"]).app, lambda _path: 10)) as http:
            answer = await http.post("/", content=in_pieces())  # type: ignore[arg-type]
        assert answer.status_code == 413
