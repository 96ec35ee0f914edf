"""The timeline's preview is the film: the browser's picture and the decoded frame, at ten times of a film."""

import base64
import io
import time
from typing import Any

import av
import cv2
import httpx
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Page, expect

SCENES = "\n\n".join(
    [f"INT. ROOM - DAY\n\nAnna opens door {index}." for index in range(5)]
    + ["INT. KITCHEN - NIGHT\n\nAnna drops a letter into the sink."]
    + ["EXT. STREET - DAWN\n\nA man with a hat waits under a street lamp."]
    + ["EXT. FOREST - DAY\n\nTwo children walk between the trees."]
)
LOOKS: tuple[dict[str, Any], ...] = (
    {"move": "push-in", "moveStrength": 25, "transition": "dissolve", "transitionMs": 600},
    {"move": "pan-right", "easing": "linear", "transition": "wipe-left", "transitionMs": 600},
    {"move": "ken-burns", "transition": "push-up", "transitionMs": 600},
    {"move": "handheld", "moveStrength": 20, "transition": "fade-black", "transitionMs": 600},
    {"move": "tilt-up", "transition": "fade-white", "transitionMs": 400},
    # Of the artist's own pictures, which have depth.
    {"move": "truck-right", "moveStrength": 30, "transition": "dissolve", "transitionMs": 600},
    {"move": "parallax", "moveStrength": 40, "easing": "linear"},
    {"move": "pedestal-up", "moveStrength": 30},
)
UPLOADED = 5
LIMIT = 6.0
"""Mean difference of two pictures, of 255."""
LONG = 120_000

Picture = NDArray[np.uint8]


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


def frames_of(video: bytes) -> list[Picture]:
    with av.open(io.BytesIO(video)) as container:
        return [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]


@pytest.fixture
def project(professional: Any) -> Any:
    """Panels with pictures of ours and of the artist's, moves and transitions of all kinds."""
    made = professional.project(SCENES)
    panels = professional.panels(made["id"])
    drawn = [panel["id"] for panel in panels[UPLOADED:]]
    ordered = professional.call("POST", f"/projects/{made['id']}/storyboard", {"panelIds": drawn})
    for index, (panel, look) in enumerate(zip(panels, LOOKS, strict=True)):
        if index < UPLOADED:
            professional.upload(made["id"], panel["id"], painting(index))
        professional.call("PATCH", f"/panels/{panel['id']}", {**look, "durationMs": 1500})
    for conversion in ordered["conversions"]:
        finished(professional, conversion["id"])
    return made


def test_preview_and_film_agree(page: Page, professional: Any, project: Any) -> None:
    ordered = professional.call("POST", "/conversions/image-to-video", {"projectId": project["id"]})
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.goto(f"/p/{project['id']}/timeline")
    preview = page.get_by_test_id("preview")
    expect(preview).to_be_visible()
    made = finished(professional, ordered["id"])
    links = professional.call("GET", f"/videos/{made['resultUrl'].split('/')[3]}")["links"]
    film = frames_of(httpx.get(f"{professional.url}{links['file']}", timeout=60, trust_env=False).content)

    playhead = page.get_by_label("Playhead", exact=True)
    differences, shifts = {}, {}
    for frame in np.linspace(0, len(film) - 1, 24).astype(int):
        playhead.fill(str(frame))
        expect(preview).to_have_attribute("data-drawn", str(frame), timeout=LONG)
        data = preview.evaluate("canvas => canvas.toDataURL('image/png')").split(",", 1)[1]
        shown = np.asarray(Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB"))
        wanted = cv2.resize(film[frame], shown.shape[1::-1], interpolation=cv2.INTER_AREA)
        gap = np.abs(shown.astype(float) - wanted).mean()
        differences[int(frame)] = round(float(gap), 2)
        shifts[int(frame)] = max(shifts_of(shown, wanted), default=0.0)
    assert max(differences.values()) <= LIMIT, differences
    assert max(shifts.values()) <= 1, shifts


def shifts_of(shown: Picture, wanted: Picture) -> list[float]:
    """By how many pixels the parts of two pictures lie beside each other, where they have enough to tell it by."""
    found = []
    pair = [cv2.cvtColor(one, cv2.COLOR_RGB2GRAY).astype(np.float64) for one in (shown, wanted)]
    height, width = pair[0].shape
    size = height // 3
    window = cv2.createHanningWindow((size, size), cv2.CV_64F)
    for top in range(0, height - size + 1, size // 2):
        for left in range(0, width - size + 1, size // 2):
            parts = [one[top : top + size, left : left + size] for one in pair]
            if min(part.std() for part in parts) < 12:
                continue
            (x, y), response = cv2.phaseCorrelate(
                parts[0] - parts[0].mean(), parts[1] - parts[1].mean(), window
            )
            if response > 0.7:
                found.append(round(float(np.hypot(x, y)), 2))
    return found


def finished(account: Any, conversion_id: str) -> Any:
    """A conversion, when it is done."""
    give_up_at = time.monotonic() + 240
    while time.monotonic() < give_up_at:
        found = account.call("GET", f"/conversions/{conversion_id}")
        assert found["status"] != "failed", found
        if found["status"] == "completed":
            return found
        time.sleep(0.3)
    raise AssertionError("It isn't ready.")
