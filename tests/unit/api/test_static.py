"""The studio's files: what is sent for which address, how it is cached, packed, and guarded."""

import base64
import gzip
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from fastapi import FastAPI

from animatic.api import static
from animatic.api.policy import clerk_host, page_policy
from animatic.config import Settings

HTML = {"Accept": "text/html,*/*"}
SCRIPT = b"console.log('studio')" * 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<title>studio</title>")
    (tmp_path / "share.html").write_text("<title>shared</title>")
    (tmp_path / "manifest.json").write_text("{}")
    (tmp_path / "assets" / "index-abc.js").write_bytes(SCRIPT)
    (tmp_path / "assets" / "index-abc.js.gz").write_bytes(gzip.compress(SCRIPT))
    (tmp_path / "assets" / "index-abc.js.br").write_bytes(b"brotli")
    return tmp_path


@pytest.fixture
def client(folder: Path) -> httpx.AsyncClient:
    app = FastAPI()
    container = SimpleNamespace(settings=Settings(data_dir=folder))
    app.state.api = SimpleNamespace(container=container, count_anonymous=lambda request: None)
    static.mount(app, folder)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://studio")


class TestPages:
    @pytest.mark.parametrize(
        ("path", "title"), [("/", "studio"), ("/p/1/board", "studio"), ("/s/token", "shared")]
    )
    async def test_navigation_gets_the_page(self, client: httpx.AsyncClient, path: str, title: str) -> None:
        answer = await client.get(path, headers=HTML)
        assert title in answer.text
        assert answer.headers["cache-control"] == "no-cache"
        assert "script-src 'self'" in answer.headers["content-security-policy"]

    async def test_one_that_is_the_same_keeps_its_policy(self, client: httpx.AsyncClient) -> None:
        first = await client.get("/", headers=HTML)
        again = await client.get("/", headers={**HTML, "If-None-Match": first.headers["etag"]})
        assert again.status_code == 304
        assert again.headers["content-security-policy"] == first.headers["content-security-policy"]

    @pytest.mark.parametrize(
        "path", ["/assets/gone.js", "/picture.png", "/manifest.json", "/api/gone", "/%2e%2e/x"]
    )
    async def test_what_is_missing_is_missing(self, client: httpx.AsyncClient, path: str) -> None:
        assert (await client.get(path)).status_code == 404

    async def test_api_is_never_a_page(self, client: httpx.AsyncClient) -> None:
        answer = await client.get("/api/gone", headers=HTML)
        assert answer.json()["error"]["code"] == "NOT_FOUND"


class TestAssets:
    @pytest.mark.parametrize(
        ("accepted", "coding"),
        [
            ("gzip, br", "br"),
            ("gzip", "gzip"),
            ("br;q=0, gzip;q=0.5", "gzip"),
            ("identity", None),
            ("", None),
        ],
    )
    async def test_sent_as_packed_as_the_browser_takes(
        self, client: httpx.AsyncClient, accepted: str, coding: str | None
    ) -> None:
        async with client.stream(
            "GET", "/assets/index-abc.js", headers={"Accept-Encoding": accepted}
        ) as answer:
            assert answer.headers.get("content-encoding") == coding
            assert answer.headers["cache-control"] == static.FOREVER
            assert answer.headers["vary"] == "Accept-Encoding"
            assert answer.headers["content-type"].startswith("text/javascript")

    async def test_a_range_is_of_the_file_itself(self, client: httpx.AsyncClient) -> None:
        headers = {"Range": "bytes=0-6", "Accept-Encoding": "gzip"}
        answer = await client.get("/assets/index-abc.js", headers=headers)
        assert (answer.status_code, answer.content) == (206, SCRIPT[:7])


class TestPolicy:
    def test_local_installations_ask_nobody_else(self, tmp_path: Path) -> None:
        policy = page_policy(Settings(data_dir=tmp_path))
        assert "http" not in policy
        assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]

    def test_clerk_may_load_from_its_own_host(self, tmp_path: Path) -> None:
        key = "pk_test_" + base64.b64encode(b"clerk.example.com$").decode()
        settings = Settings(
            data_dir=tmp_path,
            database_url="postgresql://localhost/x",
            clerk_publishable_key=key,
            clerk_secret_key="sk_test_x",
        )
        policy = page_policy(settings)
        assert clerk_host(key) == "clerk.example.com"
        assert policy.count("https://clerk.example.com") == 2

    @pytest.mark.parametrize(
        "key", ["pk_test_", "pk_test_!!", "pk_test_" + base64.b64encode(b"a b$").decode()]
    )
    def test_what_is_no_key_is_refused(self, key: str) -> None:
        with pytest.raises(ValueError, match="publishable key"):
            clerk_host(key)
