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


@pytest.mark.parametrize("move", CameraMove)
@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
def test_every_move_begins_and_ends_at_its_exact_rectangle(
    move: CameraMove, aspect: float, tmp_path: Path, decode: Decode
) -> None:
    picture = ink(round(SIZE[1] * 1.2 * aspect), round(SIZE[1] * 1.2))
    Image.fromarray(picture).save(tmp_path / "still.png")
    segment = Segment(picture=tmp_path / "still.png", duration_ms=250, move=move, strength=12, seed=3)
    timeline = Timeline(width=SIZE[0], height=SIZE[1], frame_rate=Fraction(24), segments=(segment,))
    render(timeline, tmp_path / "film.mp4", quality="lossless")
    frames = decode(tmp_path / "film.mp4")
    first, last = EXACT[move](picture.shape[1] / picture.shape[0] / (SIZE[0] / SIZE[1]))
    if move is CameraMove.HANDHELD:
        # It begins somewhere within its unrest: what is exact is the size of the view.
        way = plan(
            move, strength=12, picture_aspect=picture.shape[1] / picture.shape[0], frame_aspect=16 / 9, seed=3
        )
        assert way.start.width == pytest.approx(first.width)
        first, last = way.at(0, 0), way.at(1, (len(frames) - 1) / 24)
    assert psnr(frames[0].y, lanczos(picture, first)) > 45
    assert psnr(frames[-1].y, lanczos(picture, last)) > 45
    if first != last:
        # And nowhere else: the other end is another picture.
        assert psnr(frames[0].y, lanczos(picture, last)) < 35


def inside(shape: float, scale: float, x: float = 0.0, y: float = 0.0) -> View:
    """The widest view, made smaller, and moved by shares of itself; shape is the picture's aspect to the frame's."""
    width, height = min(1.0, 1 / shape) * scale, min(1.0, shape) * scale
    middle = min(1.0, shape) / 2 + (1 - min(1.0, shape)) / 4
    return View(0.5 - width / 2 + x * width, middle - height / 2 + y * height, width, height)


def still_view(shape: float) -> tuple[View, View]:
    return inside(shape, 1), inside(shape, 1)


def travel(x: float, y: float) -> Callable[[float], tuple[View, View]]:
    """A view that goes 12 % of itself, as large as the picture has room for."""

    def ends(shape: float) -> tuple[View, View]:
        room = 1 / min(1.0, 1 / shape) if x else 1 / min(1.0, shape)
        scale = min(1.0, room / 1.12)
        width, height = min(1.0, 1 / shape) * scale, min(1.0, shape) * scale
        # A quarter of what is cut off is cut off above, unless the way up needs more.
        top = max((1 - height) / 4, abs(y) * 0.06 * height)
        first, last = (
            View(0.5 - width / 2 + side * x * width, top + side * y * height, width, height)
            for side in (-0.06, 0.06)
        )
        return first, last

    return ends


# Worked out from the guide's table, not from the program.
EXACT: dict[CameraMove, Callable[[float], tuple[View, View]]] = {
    CameraMove.STATIC: still_view,
    CameraMove.PUSH_IN: lambda shape: (inside(shape, 1), inside(shape, 1 / 1.12)),
    CameraMove.PULL_OUT: lambda shape: (inside(shape, 1 / 1.12), inside(shape, 1)),
    CameraMove.PAN_LEFT: travel(-1, 0),
    CameraMove.PAN_RIGHT: travel(1, 0),
    CameraMove.TILT_UP: travel(0, -1),
    CameraMove.TILT_DOWN: travel(0, 1),
    CameraMove.TRUCK_LEFT: travel(-1, 0),
    CameraMove.TRUCK_RIGHT: travel(1, 0),
    CameraMove.PEDESTAL_UP: travel(0, -1),
    CameraMove.PEDESTAL_DOWN: travel(0, 1),
    CameraMove.PARALLAX: travel(1, 0),
    CameraMove.KEN_BURNS: lambda shape: (inside(shape, 1), toward_the_thirds(shape)),
    CameraMove.HANDHELD: lambda shape: (inside(shape, 1 / 1.06), inside(shape, 1 / 1.06)),
}


def toward_the_thirds(shape: float) -> View:
    whole, close = inside(shape, 1), inside(shape, 1 / 1.12)
    return View(
        close.x + (close.x - whole.x) / 3, close.y - (close.y - whole.y) / 3, close.width, close.height
    )
