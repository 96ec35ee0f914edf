"""The timeline's preview is the film: the browser's picture and the decoded frame, at ten times of a film."""

import base64
import io
from typing import Any

import av
import httpx
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Page, expect

SCENES = "\n\n".join(f"INT. ROOM - DAY\n\nAnna opens door {index}." for index in range(5))
LOOKS: tuple[dict[str, Any], ...] = (
    {"move": "push-in", "moveStrength": 25, "transition": "dissolve", "transitionMs": 600},
    {"move": "pan-right", "easing": "linear", "transition": "wipe-left", "transitionMs": 600},
    {"move": "ken-burns", "transition": "push-up", "transitionMs": 600},
    {"move": "handheld", "moveStrength": 20, "transition": "fade-black", "transitionMs": 600},
    {"move": "tilt-up", "transition": "fade-white", "transitionMs": 400},
)
LIMIT = 6.0
"""Mean difference of two pictures, of 255."""
LONG = 120_000


def painting(index: int) -> bytes:
    """A picture in which a shift of a pixel shows: smooth shapes of many sizes."""
    rng = np.random.default_rng(index)
    rows, columns = np.mgrid[0:756, 0:1344]
    picture = np.zeros((756, 1344, 3))
    for _ in range(12):
        x, y, size = rng.uniform(0, 1344), rng.uniform(0, 756), rng.uniform(30, 250)
        edge = np.clip((size - np.hypot(columns - x, rows - y)) / 3, 0, 1)[..., None]
        picture = picture * (1 - edge) + rng.uniform(0, 255, 3) * edge
    file = io.BytesIO()
    Image.fromarray(picture.astype(np.uint8)).save(file, "PNG")
    return file.getvalue()


def frames_of(video: bytes) -> list[NDArray[np.uint8]]:
    with av.open(io.BytesIO(video)) as container:
        return [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]


@pytest.fixture
def project(professional: Any) -> Any:
    """Five panels with pictures of ours, moves and transitions of all kinds."""
    made = professional.project(SCENES)
    for index, (panel, look) in enumerate(zip(professional.panels(made["id"]), LOOKS, strict=True)):
        professional.upload(made["id"], panel["id"], painting(index))
        professional.call("PATCH", f"/panels/{panel['id']}", {**look, "durationMs": 1500})
    return made


def test_preview_and_film_agree(page: Page, professional: Any, project: Any) -> None:
    ordered = professional.call("POST", "/conversions/image-to-video", {"projectId": project["id"]})
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.goto(f"/p/{project['id']}/timeline")
    preview = page.get_by_test_id("preview")
    expect(preview).to_be_visible()
    video = finished(page, professional, ordered["id"])
    links = professional.call("GET", f"/videos/{video}")["links"]
    film = frames_of(httpx.get(f"{professional.url}{links['file']}", timeout=60, trust_env=False).content)

    playhead = page.get_by_label("Playhead", exact=True)
    differences = {}
    for frame in np.linspace(0, len(film) - 1, 12).astype(int):
        playhead.fill(str(frame))
        # Twice: pictures that weren't loaded when it was first drawn are now.
        page.wait_for_timeout(400)
        playhead.fill(str(max(0, frame - 1)))
        playhead.fill(str(frame))
        data = preview.evaluate("canvas => canvas.toDataURL('image/png')").split(",", 1)[1]
        shown = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")
        wanted = Image.fromarray(film[frame]).resize(shown.size, Image.Resampling.BOX)
        gap = np.abs(np.asarray(shown, float) - np.asarray(wanted, float)).mean()
        differences[int(frame)] = round(float(gap), 2)
    assert max(differences.values()) <= LIMIT, differences


def finished(page: Page, account: Any, conversion_id: str) -> str:
    """The video that a conversion made."""
    for _ in range(240):
        found = account.call("GET", f"/conversions/{conversion_id}")
        assert found["status"] != "failed", found
        if found["status"] == "completed":
            return str(found["resultUrl"].split("/")[3])
        page.wait_for_timeout(500)
    raise AssertionError("The film isn't ready.")
