"""How smooth a camera move is: each frame's measured motion against the motion that was commanded.

The commanded motion between two frames is taken back, and what motion is left (shift and zoom) is measured by least
squares on the pictures' gradients. The figure is the root mean square of the difference over
the frames, in pixels of the frame. As a check of the measure itself, the same film is drawn with rectangles rounded
to whole pixels, which must show (where the move is fast enough for it). FFmpeg's zoompan, burns and MoviePy run where
they are installed; they get the same views.

    python benchmarks/film_smoothness.py [--peers-python /path/to/python]
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import _film
import av
import cv2
import numpy as np
from scipy import ndimage

from animatic.film import Rect, Segment, Timeline, schedule
from animatic.film.formats import QUALITIES
from animatic.film.frames import Frames
from animatic.film.moves import View, plan
from animatic.film.planar import PlanarPicture
from animatic.film.stills import load
from animatic.imaging import yuv
from animatic.imaging.subpixel import Scratch
from animatic.imaging.yuv import Planes
from animatic.vocabulary import CameraMove, Easing

SIZE = (1920, 1080)
FRAMES = 96
GOAL = 0.002
# A derivative filter that is exact for what the blur below leaves.
SLOPE = np.array([1, -8, 0, 8, -1], np.float32) / 12
BORDER = 24


def soft(luma: np.ndarray) -> np.ndarray:
    half = cv2.resize(luma, (SIZE[0] // 2, SIZE[1] // 2), interpolation=cv2.INTER_AREA)
    return cv2.GaussianBlur(half.astype(np.float32), (0, 0), 2.0)


def motion(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Shift right, shift down, and how far the frame's left and right edges move apart (halved), in pixels."""
    mean = (before + after) / 2
    one = np.ones(1, np.float32)
    inner = slice(BORDER, -BORDER), slice(BORDER, -BORDER)
    gx = cv2.sepFilter2D(mean, cv2.CV_32F, SLOPE, one)[inner].astype(np.float64)
    gy = cv2.sepFilter2D(mean, cv2.CV_32F, one, SLOPE)[inner].astype(np.float64)
    height, width = mean.shape
    y, x = np.mgrid[0:height, 0:width]
    x, y = (x[inner] - (width - 1) / 2) / (width / 2), (y[inner] - (height - 1) / 2) / (width / 2)
    basis = np.stack([gx, gy, gx * x + gy * y]).reshape(3, -1)
    return np.linalg.solve(basis @ basis.T, basis @ (before - after)[inner].astype(np.float64).ravel()) * 2


def undone(luma: np.ndarray, before: View, after: View) -> np.ndarray:
    """A frame with the commanded motion from the frame before taken back, by splines of the fifth order."""
    height, width = luma.shape
    scale = before.width / after.width
    shift = (
        (before.y - after.y) / after.height * height,
        (before.x - after.x) / after.width * width,
    )
    # A place in the frame before, (index + 1/2), is at place × scale + shift now.
    offset = [0.5 * scale + part - 0.5 for part in shift]
    return ndimage.affine_transform(luma, [scale, scale], offset, order=5, mode="nearest", output=np.float32)


def deviation(lumas: Iterator[np.ndarray], view_at: Callable[[int], View]) -> tuple[float, float]:
    """Root mean square of what is left of the motion, in pixels, and the fastest motion of an edge."""
    errors, speeds, before = [], [], None
    for number, luma in enumerate(lumas):
        now = soft(luma)
        if before is not None:
            views = view_at(number - 1), view_at(number)
            # Small motions are measured exactly, large ones aren't: measure what differs from the command.
            errors.append(motion(before, undone(now, *views)))
            speeds.append(fastest(*views))
        before = now
    return float(np.sqrt(np.mean(np.sum(np.square(errors), axis=1)))), max(speeds)


def fastest(before: View, after: View) -> float:
    """How many pixels of the frame an edge moves."""
    left, right = before.x - after.x, before.x + before.width - after.x - after.width
    return max(abs(left), abs(right)) / after.width * SIZE[0]


def commanded(
    still: Path, move: CameraMove, strength: float, rects: dict[str, Rect]
) -> tuple[Timeline, Callable[[int], View]]:
    """A film of one move at even speed, and its view at each frame."""
    segment = Segment(
        picture=still, duration_ms=4000, move=move, easing=Easing.LINEAR, strength=strength, **rects
    )
    film = Timeline(width=SIZE[0], height=SIZE[1], frame_rate=Fraction(24), segments=(segment,))
    way = plan(move, strength=strength, picture_aspect=16 / 9, frame_aspect=16 / 9, **rects)
    span = schedule(film).spans[0]
    return film, lambda number: way.at(span.position(number), 0.0)


def ours(film: Timeline) -> Iterator[np.ndarray]:
    planes = yuv.from_rgb(np.zeros((SIZE[1], SIZE[0], 3), np.uint8))
    with Frames(film, kernels=QUALITIES["standard"].kernels) as frames:
        for moment in frames.moments():
            frames.draw(moment, planes)
            yield planes.y


def rounded(picture: np.ndarray, view_at: Callable[[int], View]) -> Iterator[np.ndarray]:
    """What a renderer does that cuts whole pixels out of the picture."""
    height, width = picture.shape[:2]
    planar = PlanarPicture(yuv.from_rgb(picture), kernels=QUALITIES["standard"].kernels, chroma_rows=2)
    out: Planes = yuv.from_rgb(np.zeros((SIZE[1], SIZE[0], 3), np.uint8))
    scratch = Scratch()
    for number in range(FRAMES):
        view = view_at(number)
        sides = (view.x * width, view.y * height, view.width * width, view.height * height)
        x, y, w, h = map(round, sides)
        planar.draw(View(x / width, y / height, w / width, h / height), out, scratch)
        yield out.y


def of_file(path: Path) -> Iterator[np.ndarray]:
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            yield np.frombuffer(frame.planes[0], np.uint8).reshape(SIZE[1], -1)[:, : SIZE[0]]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--peers-python", default=sys.executable, help="an interpreter that has moviepy or burns"
    )
    options = parser.parse_args()
    still = _film.stills(Path(tempfile.gettempdir()) / "animatic-benchmark-stills", 1)[0]
    picture = load(still)
    moves = [
        ("push-in, slow", CameraMove.PUSH_IN, 2.0, {}),
        ("push-in, fast", CameraMove.PUSH_IN, 25.0, {}),
        ("pan, slow", CameraMove.PAN_RIGHT, 1.0, {}),
        ("pan, fast", CameraMove.PAN_RIGHT, 6.0, {}),
        (
            "ken-burns, slow",
            CameraMove.KEN_BURNS,
            0.0,
            {"move_from": Rect(0.1, 0.1, 0.8, 0.8), "move_to": Rect(0.11, 0.105, 0.79, 0.79)},
        ),
        (
            "ken-burns, fast",
            CameraMove.KEN_BURNS,
            0.0,
            {"move_from": Rect(0, 0, 0.9, 0.9), "move_to": Rect(0.1, 0.08, 0.8, 0.8)},
        ),
    ]
    worst = 0.0
    print(
        f"{SIZE[0]}×{SIZE[1]}, {FRAMES} frames; deviation from the commanded motion, RMS px (goal ≤ {GOAL})"
    )
    for name, move, strength, rects in moves:
        film, view_at = commanded(still, move, strength, rects)
        found, speed = deviation(ours(film), view_at)
        check, _ = deviation(rounded(picture, view_at), view_at)
        worst = max(worst, found)
        print(f"  {name:16} {speed:7.3f} px a frame   ours {found:.5f}   rounded rectangles {check:.4f}")
        if check <= 0.2:
            print(
                "    (slower than a pixel's rounding shows)"
                if speed < 0.2
                else "    the measure doesn't see rounding!"
            )
    with tempfile.TemporaryDirectory() as folder:
        for name in _film.peers(options.peers_python):
            for move, kind, strength, rects in (moves[0], moves[2]):
                film, view_at = commanded(still, kind, strength, rects)
                out = Path(folder) / "peer.mp4"
                lossless = ["-qp", "0", "-pix_fmt", "yuv420p"]
                _film.peer(name, film, out, preset="ultrafast", encoder=lossless, python=options.peers_python)
                found, _ = deviation(of_file(out), view_at)
                print(f"  {name:9} {move:16} {found:.4f}   {found / worst:.0f} times our worst")
    print(f"ratio of our worst to the goal: {worst / GOAL:.2f}")
    return 0 if worst <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
