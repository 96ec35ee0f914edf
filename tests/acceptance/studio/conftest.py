"""The studio as people use it: a real server with its worker, and a real Chromium."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page
from serving import Serving, run

STATIC = Path(__file__).parents[3] / "src" / "animatic" / "api" / "static"
PASSWORD = "correct horse battery"
SERVER = {
    "ANIMATIC_SIGNUP": "open",
    # All tests come from one address.
    "ANIMATIC_RATE_LIMIT_ANONYMOUS": "10000",
    "ANIMATIC_RATE_LIMIT_USER": "10000",
    "ANIMATIC_SIGNUPS_PER_HOUR": "10000",
    "ANIMATIC_WEBHOOKS_ALLOW_LOOPBACK": "true",
}
FLAGS = (
    "--no-sandbox --disable-dev-shm-usage --disable-background-networking --disable-component-update"
    " --disable-domain-reliability --disable-sync --disable-client-side-phishing-detection --no-pings"
    " --no-first-run --no-default-browser-check --metrics-recording-only --disable-breakpad"
    " --disable-features=OptimizationHints,OptimizationGuideModelDownloading,MediaRouter,Translate"
    " --autoplay-policy=no-user-gesture-required --mute-audio --force-color-profile=srgb"
).split()
ONLY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
"""Whatever the studio asked of another host would fail, and so the test."""

counter = itertools.count()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker runs them all: a server is started once."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("studio"))


@pytest.fixture(scope="session")
def chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("There is no Chromium here (apt install chromium).")


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium: str) -> dict[str, Any]:
    return {"executable_path": chromium, "args": [*FLAGS, ONLY_HERE]}


@pytest.fixture(scope="session")
def start() -> Iterator[Callable[..., Serving]]:
    """Starts servers with the studio's settings for tests; they are gone after the session."""
    assert (STATIC / "index.html").is_file(), "The studio isn't built: make web"
    running: list[tuple[Serving, Path]] = []

    def serve(*, folder: Path | None = None, port: int = 0, **environment: str) -> Serving:
        data = folder or Path(tempfile.mkdtemp(prefix="animatic-studio-"))
        data.chmod(0o755)
        clean = {name: "" for name in os.environ if name.startswith(("ANIMATIC_", "DATABASE_URL"))}
        one = Serving(
            "--data-dir", str(data), "--port", str(port), environment={**clean, **SERVER, **environment}
        )
        running.append((one, data))
        one.data_dir = data  # type: ignore[attr-defined]  # for commands on the same installation
        return one.wait_until_ready()

    yield serve
    for one, data in running:
        one.stop()
        shutil.rmtree(data, ignore_errors=True)


@pytest.fixture(scope="session")
def serving(start: Callable[..., Serving]) -> Serving:
    """The server of all tests that do it no harm."""
    return start()


@pytest.fixture(scope="session")
def base_url(serving: Serving) -> str:
    return serving.url


@pytest.fixture
def complaints(page: Page) -> Iterator[list[str]]:
    """What the browser complained of; a test fails on any that it doesn't take out of the list."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield heard
    assert heard == []


class Account:
    """Somebody with an account, signed in with this context."""

    def __init__(self, context: BrowserContext, url: str, email: str = "") -> None:
        """Signs up, or with an address in."""
        self.email = email or f"studio{next(counter)}-{os.getpid()}@example.com"
        self.url = url
        order = {"email": self.email, "password": PASSWORD}
        answer = context.request.post(f"{url}/api/auth/{'sign-in' if email else 'sign-up'}", data=order)
        assert answer.ok, answer.text()
        context.add_init_script("localStorage['animatic.session'] ??= 'local'")
        self._token = answer.json()["data"]["accessToken"]

    def call(self, method: str, path: str, body: object = None) -> Any:
        """Do something over the API, as another window of the same account would."""
        for again in (False, True):
            answer = httpx.request(
                method,
                f"{self.url}/api{path}",
                json=body,
                headers={"Authorization": f"Bearer {self._token}"},
                timeout=60,
                trust_env=False,
            )
            if answer.status_code == 401 and not again:
                order = {"email": self.email, "password": PASSWORD}
                signed = httpx.post(f"{self.url}/api/auth/sign-in", json=order, trust_env=False, timeout=60)
                self._token = signed.json()["data"]["accessToken"]
                continue
            assert answer.status_code < 400, answer.text
            return answer.json()["data"]
        raise AssertionError("unreachable")

    def upload(self, project_id: str, panel_id: str, picture: bytes) -> None:
        """A picture of their own as a take of a panel."""
        answer = httpx.post(
            f"{self.url}/api/images",
            data={"projectId": project_id, "panelId": panel_id},
            files={"file": ("picture.png", picture, "image/png")},
            headers={"Authorization": f"Bearer {self._token}"},
            timeout=60,
            trust_env=False,
        )
        assert answer.status_code == 201, answer.text

    def project(self, text: str, name: str = "A film", **options: object) -> Any:
        """A project whose board is made from this text."""
        made = self.call("POST", "/projects", {"name": name, **options})
        self.call("POST", f"/projects/{made['id']}/narrative", {"text": text})
        return made

    def panels(self, project_id: str) -> list[Any]:
        panels: list[Any] = self.call("GET", f"/projects/{project_id}/panels")
        return panels


@pytest.fixture
def professional(context: BrowserContext, serving: Serving) -> Account:
    """Somebody to whom everything is open."""
    email = f"pro{next(counter)}-{os.getpid()}@example.com"
    options = ("--email", email, "--password", PASSWORD, "--tier", "pro")
    made = run("users", "create", *options, "--data-dir", str(serving.data_dir))  # type: ignore[attr-defined]
    assert made.returncode == 0, made.stderr
    return Account(context, serving.url, email)


@pytest.fixture(scope="session")
def new_account() -> type[Account]:
    return Account


@pytest.fixture
def account(context: BrowserContext, base_url: str) -> Account:
    return Account(context, base_url)
