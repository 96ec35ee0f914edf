"""What a film has besides its panels: music, cards, bars; and cuts that are tapped to a sound."""

import io
import wave
from pathlib import Path
from typing import Any

import av
import httpx
import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from waiting import until

STORY = "\n\n".join(f"INT. ROOM {index} - DAY\n\nAnna opens a door." for index in range(4))
LONG = 120_000


def white() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (640, 360), "white").save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Six seconds of a tone."""
    path = tmp_path / "Night song.wav"
    tone = (np.sin(np.arange(6 * 22_050) * 2 * np.pi * 440 / 22_050) * 8000).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes(tone.tobytes())
    return path


@pytest.fixture
def project(professional: Any, complaints: list[str]) -> Any:
    """Four white panels of a second each."""
    made = professional.project(STORY)
    for panel in professional.panels(made["id"]):
        professional.upload(made["id"], panel["id"], white())
        change = {"durationMs": 1000, "move": "static", "transition": "cut", "transitionMs": 0}
        professional.call("PATCH", f"/panels/{panel['id']}", change)
    return made


@pytest.mark.slow
def test_cards_bars_and_music_are_in_the_film(
    page: Page, professional: Any, project: Any, sound: Path
) -> None:
    page.goto(f"/p/{project['id']}/video")
    form = page.get_by_role("form", name="Make the film")
    form.get_by_label("Quality").select_option("draft")
    form.get_by_label("Add a sound file").set_input_files(sound)
    expect(form.get_by_label("Music", exact=True)).not_to_have_value("", timeout=LONG)
    form.get_by_text("Title and end card").click()
    form.get_by_label("Title", exact=True).first.fill("The Lighthouse")
    form.get_by_label("Seconds").first.fill("2")
    form.get_by_text("Colours and frame").click()
    form.get_by_label("Black bars").select_option("2.39:1, scope")
    form.get_by_role("button", name="Render").click()
    expect(page.locator("video")).to_be_visible(timeout=LONG)

    # The choices are there again.
    page.reload()
    expect(form.get_by_label("Black bars")).to_have_value("2.39")

    film = professional.call("GET", f"/videos?projectId={project['id']}")["items"][0]
    assert film["durationMs"] == 6000
    data = httpx.get(f"{professional.url}{film['links']['file']}", timeout=60, trust_env=False).content
    with av.open(io.BytesIO(data)) as container:
        assert container.streams.audio
        frames = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    height = frames[0].shape[0]
    card, panel = frames[24], frames[96]
    # White words on black, then white between black bars.
    assert 0.005 < (card > 200).mean() < 0.3
    assert panel[height // 2].min() > 200
    assert panel[: height // 10].max() < 30
    assert panel[-height // 10 :].max() < 30


def test_cuts_are_tapped_to_a_sound(page: Page, professional: Any, project: Any, sound: Path) -> None:
    page.goto(f"/p/{project['id']}/timeline")
    lane = page.get_by_role("region", name="Scratch track")
    lane.get_by_label("Add a sound file").set_input_files(sound)
    heard = lane.locator("audio")
    expect(heard).to_have_count(1, timeout=LONG)
    expect(page.get_by_role("img", name="Loudness of Night song")).to_be_visible(timeout=LONG)
    lane.get_by_role("button", name="Tap the cuts").click()
    # The sound plays along.
    expect(heard).to_have_js_property("paused", False)
    tap = lane.get_by_role("button", name="Cut here")
    playhead = page.get_by_label("Playhead", exact=True)
    for wanted in (0.4, 1.1):
        until(page, lambda wanted=wanted: int(playhead.input_value()) / 24 >= wanted)
        tap.click()
    lane.get_by_role("button", name="Done").click()
    expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
    expect(heard).to_have_js_property("paused", True)
    lengths = [panel["durationMs"] for panel in professional.panels(project["id"])]
    # The first two end where it was tapped, a moment after what was waited for; the rest is as it was.
    assert 400 <= lengths[0] < 3000
    assert 250 <= lengths[1] < 3000
    assert lengths[0] != 1000
    assert lengths[2:] == [1000, 1000]

    with page.expect_response(lambda answer: answer.request.method in {"PATCH", "PUT"}):
        page.keyboard.press("Control+z")
    expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
    assert [panel["durationMs"] for panel in professional.panels(project["id"])] == [1000] * 4
