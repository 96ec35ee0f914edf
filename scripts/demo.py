"""The sample story becomes a film, through the whole platform.

    python scripts/demo.py [STORY] [--out DIR]

Starts `animatic serve` on a scratch data directory and does what a user's script would do: it talks HTTP to the
API, follows the server's events, and downloads what was made. Nothing of it is left but the results.
"""

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from animatic.cli.contact_sheet import Cell, contact_sheet

ROOT = Path(__file__).resolve().parents[1]
STORY = ROOT / "examples" / "lighthouse.txt"
ANIMATIC = Path(sys.executable).with_name("animatic")
EMAIL = "demo@example.com"
PASSWORD = "a lantern in the storm"

console = Console()


class DemoFailed(Exception):
    """What went wrong, in words for whoever typed `make demo`."""


@contextlib.contextmanager
def platform(data_dir: Path) -> Iterator[str]:
    """A running `animatic serve`; yields its address, and stops it when done."""
    log = (data_dir / "serve.log").open("w+", encoding="utf-8")
    process = subprocess.Popen(
        [str(ANIMATIC), "serve", "--data-dir", str(data_dir), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        start_new_session=True,  # Ctrl-C is for the demo, which then stops the platform in order
    )
    try:
        assert process.stdout is not None
        ready = process.stdout.readline()
        if "http://" not in ready:
            process.wait(10)
            log.seek(0)
            raise DemoFailed(f"The platform did not start:\n{log.read()[-3000:]}")
        yield "http://" + ready.split("http://", 1)[1].strip()
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        log.close()


def new_key(data_dir: Path) -> str:
    """An owner and an API key, made by the command line while the server runs."""

    def animatic(*arguments: str) -> str:
        done = subprocess.run(
            [str(ANIMATIC), *arguments, "--data-dir", str(data_dir)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise DemoFailed(f"animatic {arguments[0]} {arguments[1]} failed:\n{done.stderr}")
        return done.stdout

    animatic("users", "create", "--email", EMAIL, "--password", PASSWORD, "--owner")
    return animatic("keys", "create", "--email", EMAIL).strip().splitlines()[-1]


class Api:
    """The API, as a script uses it."""

    def __init__(self, address: str, key: str) -> None:
        self._http = httpx.Client(
            base_url=f"{address}/api", headers={"Authorization": f"Bearer {key}"}, timeout=60, trust_env=False
        )

    def get(self, path: str) -> Any:
        return self._data(self._http.get(path))

    def post(self, path: str, body: object) -> Any:
        return self._data(self._http.post(path, json=body))

    def download(self, path: str, target: Path) -> None:
        with self._http.stream("GET", path) as answer:
            answer.raise_for_status()
            with target.open("wb") as file:
                for chunk in answer.iter_bytes():
                    file.write(chunk)

    def events(self) -> Iterator[tuple[str, Any]]:
        """Server-sent events: name and data."""
        name = ""
        with self._http.stream("GET", "/events", timeout=httpx.Timeout(30, read=60)) as answer:
            answer.raise_for_status()
            for line in answer.iter_lines():
                if line.startswith("event:"):
                    name = line[6:].strip()
                elif line.startswith("data:"):
                    yield name, json.loads(line[5:])

    @staticmethod
    def _data(answer: httpx.Response) -> Any:
        body = answer.json()
        if not body["success"]:
            raise DemoFailed(f"{body['error']['code']}: {body['error']['message']}")
        return body["data"]


def follow(api: Api, wanted: dict[str, str], title: str) -> None:
    """Show how conversions proceed until all of them have ended well.

    Args:
        wanted: conversion id → what to call it.
    """
    done: set[str] = set()
    shares = dict.fromkeys(wanted, 0.0)
    columns = (TextColumn("{task.description:<22}"), BarColumn(32), TextColumn("{task.percentage:3.0f} %"))
    with Progress(*columns, TimeElapsedColumn(), TimeRemainingColumn(), TextColumn("{task.fields[now]}"),
                  console=console) as progress:  # fmt: skip
        bar = progress.add_task(title, total=100 * len(wanted), now="")

        def show(conversion: dict[str, Any]) -> None:
            key = conversion["id"]
            if key not in wanted:
                return
            if conversion["status"] == "failed":
                error = conversion.get("error") or {}
                raise DemoFailed(f"{wanted[key]} failed: {error.get('message', 'no reason given')}")
            if conversion["status"] == "completed":
                done.add(key)
                shares[key] = 100.0
            else:
                shares[key] = max(shares[key], float(conversion.get("progress") or 0))
            now = "" if len(done) == len(wanted) else f"{wanted[key]}: {conversion.get('stage') or 'waiting'}"
            progress.update(bar, completed=sum(shares.values()), now=now[:40])

        for name, data in api.events():
            if name == "conversion":
                show(data)
            elif name in ("snapshot", "resync"):
                # Whatever happened before the stream began: ask once.
                for key in wanted:
                    show(api.get(f"/conversions/{key}"))
            if len(done) == len(wanted):
                return


def make_film(api: Api, story: Path, out: Path) -> tuple[Path, Path]:
    """Story → panels → storyboard → film; returns the film and the contact sheet."""
    project = api.post("/projects", {"name": story.stem.replace("-", " ").title(), "aspectRatio": "16:9"})
    imported = api.post(f"/projects/{project['id']}/narrative", {"text": story.read_text(encoding="utf-8")})
    panels = imported["panels"]
    seconds = sum(panel["durationMs"] for panel in panels) / 1000
    console.print(f"  {story.relative_to(ROOT) if story.is_relative_to(ROOT) else story}: "
                  f"{len(panels)} panels, {seconds:.0f} s")  # fmt: skip

    board = api.post(f"/projects/{project['id']}/storyboard", {})["conversions"]
    numbers = {panel["id"]: f"panel {panel['number']}" for panel in panels}
    follow(api, {c["id"]: numbers[c["panelId"]] for c in board}, "painting pictures")

    film = api.post(
        "/conversions/image-to-video",
        {"projectId": project["id"], "parameters": {"narration": {}, "captions": "burned"}},
    )
    follow(api, {film["id"]: "film"}, "rendering the film")

    target, sheet = out / f"{story.stem}.mp4", out / f"{story.stem}-board.png"
    video = next(v for v in api.get("/videos?limit=1")["items"])
    api.download(f"/videos/{video['id']}/file", target)
    with tempfile.TemporaryDirectory() as folder:
        cells = []
        for number, panel in enumerate(api.get(f"/projects/{project['id']}/panels")):
            picture = Path(folder) / f"{number}.png"
            api.download(f"/images/{panel['imageId']}/file", picture)
            said = " ".join(line["text"] for line in panel["dialogue"])
            text = " ".join(filter(None, (panel["action"], said)))
            cells.append(Cell(picture, panel["number"], panel["durationMs"], text))
        contact_sheet(cells, project["name"], sheet)
    return target, sheet


def main() -> int:
    parser = argparse.ArgumentParser(description="Make the sample film through the whole platform.")
    parser.add_argument("story", nargs="?", type=Path, default=STORY)
    parser.add_argument("--out", type=Path, default=ROOT / "out")
    options = parser.parse_args()
    began = time.monotonic()
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix="animatic-demo-") as folder:
            # Run by root, the database has another user: one who can enter keeps it in this folder.
            Path(folder).chmod(0o755)
            console.print("[bold]Animatic[/] makes a film of a story, on this machine alone.\n")
            console.print("  starting PostgreSQL, queue, worker and API …")
            with platform(Path(folder)) as address:
                api = Api(address, new_key(Path(folder)))
                console.print(f"  the platform is up at {address}")
                film, sheet = make_film(api, options.story.resolve(), options.out)
    except DemoFailed as problem:
        console.print(f"\n[red]The demo failed.[/] {problem}", highlight=False)
        return 1
    except KeyboardInterrupt:
        console.print("\nStopped. Nothing was left running.")
        return 130
    console.print(
        f"\nDone in {time.monotonic() - began:.0f} s. Your film and its storyboard:\n", highlight=False
    )
    for path in (film, sheet):
        console.print(f"  {path}", soft_wrap=True, highlight=False)
    console.print(
        "\nNext:  .venv/bin/animatic make YOUR-STORY.txt -o film.mp4     your own story, without a server\n"
        "       make run                                               the platform, on http://127.0.0.1:8000",
        highlight=False,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
