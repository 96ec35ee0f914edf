"""Frames against Lanczos as Pillow makes it, at float rectangles, through a lossless encode."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from animatic.film import Rect, RenderQuality, Segment, Timeline, render, schedule
from animatic.film.formats import QUALITIES
from animatic.film.moves import View, plan
from animatic.imaging import yuv
from animatic.imaging.yuv import Planes
from animatic.vocabulary import CameraMove

Decode = Callable[[Path], list[Planes]]
SIZE = (640, 360)


def hills(width: int, height: int) -> NDArray[np.uint8]:
    """Soft ridges with texture."""
    rng = np.random.default_rng(5)
    x, y = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    noise = cv2.GaussianBlur(rng.standard_normal((height, width)).astype(np.float32), (0, 0), 2.0)
    ridge = (y > 0.5 + 0.1 * np.sin(7 * x)).astype(float)
    grey = cv2.GaussianBlur(200 - 120 * y - 60 * ridge, (0, 0), 1.5) + 60 * noise
    return np.clip(np.stack([grey, grey * 0.9, 255 - grey * 0.8], -1), 0, 255).astype(np.uint8)


def ink(width: int, height: int) -> NDArray[np.uint8]:
    """Flat shapes with hard outlines: the hardest that there is."""
    rng = np.random.default_rng(3)
    large = np.full((height * 4, width * 4, 3), (225, 232, 238), np.uint8)
    for _ in range(40):
        middle = int(rng.integers(width * 4)), int(rng.integers(height * 4))
        radius = int(rng.integers(40, height))
        cv2.circle(large, middle, radius, rng.integers(30, 250, 3).tolist(), -1, cv2.LINE_AA)
        cv2.circle(large, middle, radius, (20, 20, 20), 8, cv2.LINE_AA)
    return np.asarray(cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


STILLS = {"hills": hills, "ink": ink}


def lanczos(picture: NDArray[np.uint8], view: View) -> NDArray[np.float64]:
    """The luma of a view, by another's hand."""
    height, width = picture.shape[:2]
    luma = (picture.astype(np.float64) @ yuv.TO_YUV[0, :3] + yuv.TO_YUV[0, 3]).astype(np.float32)
    sides = (view.x * width, view.y * height, (view.x + view.width) * width, (view.y + view.height) * height)
    resized = Image.fromarray(luma).resize(SIZE, Image.Resampling.LANCZOS, box=sides)
    return np.clip(np.asarray(resized, np.float64), 0, 255)


def psnr(found: NDArray[np.uint8], expected: NDArray[np.float64]) -> float:
    return float(10 * np.log10(255**2 / np.mean((found - expected) ** 2)))


@pytest.mark.parametrize("still", STILLS)
@pytest.mark.parametrize("scale", [0.7, 1.05, 1.4, 3.1])
@pytest.mark.parametrize(("quality", "least"), [("standard", 48), ("high", 52)])
def test_frames_are_as_sharp_as_lanczos(
    still: str, scale: float, quality: str, least: float, tmp_path: Path, decode: Decode
) -> None:
    if (still, scale, quality) == ("ink", 3.1, "standard"):
        # Hard edges of a large picture, from a smaller copy and by six samples.
        least = 47
    picture = STILLS[still](round(SIZE[0] * scale), round(SIZE[1] * scale))
    Image.fromarray(picture).save(tmp_path / "still.png")
    move = {"move_from": Rect(0, 0, 1, 1), "move_to": Rect(0.06, 0.04, 0.9, 0.9)}
    segment = Segment(picture=tmp_path / "still.png", duration_ms=170, move=CameraMove.KEN_BURNS, **move)  # type: ignore[arg-type]
    timeline = Timeline(width=SIZE[0], height=SIZE[1], frame_rate=Fraction(24), segments=(segment,))
    lossless = RenderQuality(name="test", preset="ultrafast", crf=0, kernels=QUALITIES[quality].kernels)
    render(timeline, tmp_path / "film.mp4", quality=lossless)
    aspect = picture.shape[1] / picture.shape[0]
    way = plan(
        segment.move,
        strength=segment.strength,
        picture_aspect=aspect,
        frame_aspect=SIZE[0] / SIZE[1],
        easing=segment.easing,
        **move,  # type: ignore[arg-type]
    )
    span = schedule(timeline).spans[0]
    frames = decode(tmp_path / "film.mp4")
    assert way.at(span.position(0), 0) == way.start
    assert way.at(span.position(len(frames) - 1), 0) == way.end
    found = [psnr(planes.y, lanczos(picture, way.at(span.position(n), 0))) for n, planes in enumerate(frames)]
    assert min(found) >= least, [round(value, 1) for value in found]
