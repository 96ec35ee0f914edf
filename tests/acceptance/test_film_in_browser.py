"""A finished film, as a real browser shows it."""

import base64
import shutil
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, Playwright

from animatic.film import Segment, Timeline, render

pytestmark = pytest.mark.browser

# A colour checker's, greys, black, white, and strong ones.
PATCHES = [
    (115, 82, 68),
    (194, 150, 130),
    (98, 122, 157),
    (87, 108, 67),
    (214, 126, 44),
    (56, 61, 150),
    (193, 84, 97),
    (52, 52, 52),
    (160, 160, 160),
    (255, 255, 255),
    (0, 0, 0),
    (200, 30, 40),
]
EDGE, COLUMNS = 160, 4

# Frames are converted by shaders, as with people's graphics cards. Without any Chromium converts by libyuv, whose
# BT.709 takes 2.0 for the factor 2.11 of blue: five levels off.
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
FLAGS += ["--ignore-gpu-blocklist", "--force-color-profile=srgb"]

# The frame is drawn on a canvas, and the middle of each patch is averaged.
MEASURE = """
async ([source, edge, columns, count]) => {
  const video = document.createElement("video");
  video.muted = true;
  video.src = source;
  await new Promise((done, failed) => {
    video.onloadeddata = done;
    video.onerror = () => failed(new Error(video.error.message));
  });
  video.currentTime = 0.5;
  await new Promise((done) => (video.onseeked = done));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  const context = canvas.getContext("2d", { colorSpace: "srgb" });
  context.drawImage(video, 0, 0);
  const means = [];
  for (let patch = 0; patch < count; patch++) {
    const [x, y] = [(patch % columns) * edge, Math.floor(patch / columns) * edge];
    const { data } = context.getImageData(x + edge / 4, y + edge / 4, edge / 2, edge / 2);
    const sum = [0, 0, 0];
    for (let at = 0; at < data.length; at += 4) for (let c = 0; c < 3; c++) sum[c] += data[at + c];
    means.push(sum.map((value) => (value * 4) / data.length));
  }
  return { means, size: [video.videoWidth, video.videoHeight], duration: video.duration };
}
"""


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Debian's Chromium, which plays H.264 (the one that playwright brings does not)."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("There is no Chromium here (apt install chromium).")
    browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
    yield browser
    browser.close()


@pytest.mark.parametrize("name", ["film.mp4", "film.webm"])
def test_colours_are_the_ones_of_the_panel(chromium: Browser, tmp_path: Path, name: str) -> None:
    rows = len(PATCHES) // COLUMNS
    chart: NDArray[np.uint8] = np.array(PATCHES, np.uint8).reshape(rows, COLUMNS, 3)
    Image.fromarray(chart.repeat(EDGE, 0).repeat(EDGE, 1)).save(tmp_path / "chart.png")
    segment = Segment(picture=tmp_path / "chart.png", duration_ms=1000)
    size = {"width": COLUMNS * EDGE, "height": rows * EDGE}
    render(Timeline(**size, frame_rate=Fraction(24), segments=(segment,)), tmp_path / name, quality="high")
    kind = "video/mp4" if name.endswith("mp4") else "video/webm"
    source = f"data:{kind};base64,{base64.b64encode((tmp_path / name).read_bytes()).decode()}"
    page = chromium.new_page()
    seen = page.evaluate(MEASURE, [source, EDGE, COLUMNS, len(PATCHES)])
    page.close()
    assert seen["size"] == [size["width"], size["height"]]
    assert seen["duration"] == pytest.approx(1.0, abs=0.002)
    assert np.abs(np.array(seen["means"]) - PATCHES).max() <= 2
