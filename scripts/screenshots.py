"""Take the pictures of docs/guide/studio.md anew: the studio at work, on a real server with a sample project.

    python scripts/screenshots.py [NAME ...]

Starts `animatic serve` on a scratch data directory, makes a board and a film of the sample screenplay, has guests
comment on it, and looks at every page with Chromium. Needs Chromium (apt install chromium) and the built studio (make
web).
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from demo import ROOT, platform
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

SCRIPT = ROOT / "examples" / "night-ferry.fountain"
FOLDER = ROOT / "docs" / "pictures" / "studio"
EMAIL, PASSWORD = "mara@example.com", "a lantern in the storm"
DESK, PHONE = (1440, 900), (390, 844)
WIDTHS = {DESK: 1200, PHONE: 390}
"""Pixels of the stored pictures."""
QUALITY = 78
MOST = 3_000_000
"""Bytes of all pictures."""
PATIENCE = 120_000


@dataclass(frozen=True, slots=True)
class Shot:
    """One page, as it is to be seen."""

    path: str
    act: Callable[[Page], object] = Page.title
    """What is done on it first; by default nothing."""
    size: tuple[int, int] = DESK
    theme: str = "dark"
    signed_in: bool = True


def _open_one(page: Page) -> None:
    page.locator("[data-panel]").nth(6).get_by_role("button").first.click()
    page.get_by_label("What is seen").wait_for()


def _play_to(share: float) -> Callable[[Page], object]:
    def act(page: Page) -> None:
        page.locator("video").first.evaluate(
            "(video, share) => new Promise((done) => {"
            " const go = () => { video.onseeked = done; video.currentTime = video.duration * share };"
            " video.readyState ? go() : (video.onloadedmetadata = go, video.load()) })",
            share,
        )

    return act


def shots(project: str, share: str) -> dict[str, Shot]:
    """Every page by the name of its picture."""
    at = f"/p/{project}"
    return {
        "landing": Shot("/", signed_in=False),
        "sign-in": Shot("/sign-in", size=PHONE, theme="light", signed_in=False),
        "projects": Shot("/"),
        "script": Shot(f"{at}/script", theme="light"),
        "board": Shot(f"{at}/board"),
        "board-light": Shot(f"{at}/board", theme="light"),
        "panel": Shot(f"{at}/board", _open_one),
        "board-phone": Shot(f"{at}/board", size=PHONE),
        "engines": Shot(f"{at}/board", lambda page: page.get_by_role("button", name="Who draws").click()),
        "characters": Shot(f"{at}/cast"),
        "timeline": Shot(f"{at}/timeline"),
        "timeline-phone": Shot(f"{at}/timeline", size=PHONE, theme="light"),
        "video": Shot(f"{at}/video", _play_to(0.3)),
        "comments": Shot(f"{at}/board", lambda page: page.get_by_role("button", name="Comments:").click()),
        "share": Shot(share, _play_to(0.6), signed_in=False, theme="light"),
        "share-phone": Shot(share, size=PHONE, signed_in=False),
        "gallery": Shot("/gallery"),
        "plans": Shot("/plans", theme="light"),
        "settings": Shot("/settings/usage", theme="light"),
        "admin": Shot("/admin/queue"),
        "keys": Shot(f"{at}/board", lambda page: page.keyboard.press("?")),
    }


def sample(address: str, key: str) -> tuple[str, str]:
    """A board, a film, a shared link with comments; the project's id and the link's path."""
    with httpx.Client(base_url=f"{address}/api", timeout=120, trust_env=False) as http:

        def call(method: str, path: str, body: object = None) -> Any:
            answer = http.request(method, path, json=body)
            answer.raise_for_status()
            return answer.json()["data"]

        http.headers["Authorization"] = f"Bearer {key}"
        call("PATCH", "/user", {"firstName": "Mara", "lastName": "Lund"})
        project = call("POST", "/projects", {"name": "The night ferry"})["id"]
        call("POST", f"/projects/{project}/narrative", {"text": SCRIPT.read_text(encoding="utf-8")})
        cast = call("GET", f"/projects/{project}/cast/suggestions")
        call(
            "PATCH",
            f"/projects/{project}",
            {"cast": [member | {"referenceImageId": None} for member in cast]},
        )
        orders = call("POST", f"/projects/{project}/storyboard", {})["conversions"]
        _await(call, [one["id"] for one in orders])
        film = call(
            "POST", "/conversions/image-to-video", {"projectId": project, "parameters": {"captions": "soft"}}
        )
        _await(call, [film["id"]])
        link = call(
            "POST",
            f"/projects/{project}/share",
            {"scope": "comment", "showAction": True, "showDialogue": True},
        )
        panels = call("GET", f"/projects/{project}/panels")
        guests = f"/share/{link['path'].rsplit('/', 1)[1]}/comments"
        for name, text, more in (
            (
                "Jonas",
                "The quay could be emptier. She should be the only one who runs.",
                {"panelId": panels[1]["id"]},
            ),
            ("Ana", "Love the storm. Could we hold on it a second longer?", {"atMs": 31_000}),
            ("Jonas", "The letter reads at once. Keep it.", {"panelId": panels[6]["id"]}),
        ):
            call("POST", guests, {"name": name, "text": text, **more})
        return project, link["path"]


def _await(call: Callable[..., Any], ids: list[str]) -> None:
    for one in ids:
        while (state := call("GET", f"/conversions/{one}/status"))["status"] in ("pending", "processing"):
            time.sleep(0.5)
        if state["status"] != "completed":
            sys.exit(f"screenshots: a conversion failed: {state}")


def take(browser: Browser, address: str, shot: Shot) -> bytes:
    """One page as WebP."""
    width, height = shot.size
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        device_scale_factor=1 if shot.size == DESK else 2,
        has_touch=shot.size == PHONE,
        reduced_motion="reduce",
    )
    context.add_init_script(f"localStorage['animatic.theme'] = '{shot.theme}'")
    if shot.signed_in:
        answer = context.request.post("/api/auth/sign-in", data={"email": EMAIL, "password": PASSWORD})
        assert answer.ok, answer.text()
        context.add_init_script("localStorage['animatic.session'] ??= 'local'")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(shot.path)
    page.locator("h1, h2").first.wait_for(state="attached")
    page.locator(".skeleton, [aria-busy=true]").first.wait_for(state="detached")
    shot.act(page)
    page.wait_for_timeout(500)
    page.wait_for_function(
        "[...document.images].every((one) => one.complete || one.loading === 'lazy' || !one.checkVisibility())"
    )
    page.wait_for_timeout(2500)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    shown = WIDTHS[shot.size] * (1 if shot.size == DESK else 2) * (0.75 if shot.size == PHONE else 1)
    picture = picture.resize(
        (int(shown), int(shown * picture.height / picture.width)), Image.Resampling.LANCZOS
    )
    into = io.BytesIO()
    picture.save(into, "WEBP", quality=QUALITY, method=6)
    return into.getvalue()


def main(names: list[str]) -> None:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("screenshots: there is no Chromium here (apt install chromium)")
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Every picture is a visit of its own, from one address.
    os.environ |= {"ANIMATIC_RATE_LIMIT_USER": "100000", "ANIMATIC_RATE_LIMIT_ANONYMOUS": "100000"}
    with tempfile.TemporaryDirectory(prefix="animatic-screenshots-") as scratch:
        Path(scratch).chmod(0o755)
        with platform(Path(scratch)) as address:
            project, share = sample(address, _account(Path(scratch)))
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=chromium,
                    args=["--no-sandbox", "--force-color-profile=srgb", "--mute-audio"],
                )
                for name, shot in shots(project, share).items():
                    if not names or name in names:
                        (FOLDER / f"{name}.webp").write_bytes(take(browser, address, shot))
                        print(FOLDER / f"{name}.webp", flush=True)
                browser.close()
    total = sum(path.stat().st_size for path in FOLDER.glob("*.webp"))
    print(f"{total / 1e6:.2f} of {MOST / 1e6:.0f} MB")
    if total > MOST:
        sys.exit("screenshots: too large; lower QUALITY or WIDTHS")


def _account(data_dir: Path) -> str:
    """Somebody with an account; answers a key of theirs for scripts."""

    def animatic(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "animatic", *arguments, "--data-dir", str(data_dir)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            sys.exit(f"screenshots: {done.stderr}")
        return done.stdout

    animatic("users", "create", "--email", EMAIL, "--password", PASSWORD, "--tier", "pro", "--admin")
    return animatic("keys", "create", "--email", EMAIL).strip().splitlines()[-1]


if __name__ == "__main__":
    main(sys.argv[1:])
