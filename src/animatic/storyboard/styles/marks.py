"""What a story artist writes on a board: arrows for what moves, frames and arrows for the camera."""

import math
import re
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.vocabulary import CameraMove

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Motion:
    """Somebody or something that moves, in the world."""

    at: tuple[float, float, float]
    """Metres: its ground point."""
    turn: float
    """Degrees in plan, the way that it goes: 0 away from the camera's station, 90 to the right."""
    height: float = 1.7
    """Metres."""
    fast: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is marked on one panel."""

    move: CameraMove = CameraMove.STATIC
    motions: tuple[Motion, ...] = ()


_NAMED: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), move)
    for pattern, move in (
        (r"\b(push(es|ing)?|doll(y|ies)|track(s|ing)?|zoom(s|ing)?|creep(s|ing)?|push-)[ -]?in\b", CameraMove.PUSH_IN),
        (r"\b(pull(s|ing)?|dolly|dollies|zoom(s|ing)?) (back|out)\b|\bpull-(back|out)\b", CameraMove.PULL_OUT),
        (r"\bpan(s|ning)? (to the )?left\b|\bpan-left\b", CameraMove.PAN_LEFT),
        (r"\bpan(s|ning)? (to the )?right\b|\bpan-right\b|\bcamera pans\b", CameraMove.PAN_RIGHT),
        (r"\btilt(s|ing)? up\b", CameraMove.TILT_UP),
        (r"\btilt(s|ing)? down\b", CameraMove.TILT_DOWN),
        (r"\b(truck|track|dolly)(s|ing)? left\b", CameraMove.TRUCK_LEFT),
        (r"\b(truck|track|dolly)(s|ing)? right\b|\btracking shot\b", CameraMove.TRUCK_RIGHT),
        (r"\b(crane|boom|pedestal)(s|ing)? up\b|\bcamera rises\b", CameraMove.PEDESTAL_UP),
        (r"\b(crane|boom|pedestal)(s|ing)? down\b|\bcamera (sinks|descends)\b", CameraMove.PEDESTAL_DOWN),
        (r"\bhand-?held\b", CameraMove.HANDHELD),
    )
)  # fmt: skip


def named_move(text: str) -> CameraMove:
    """The camera's move as a panel's text names it; static if it names none."""
    for pattern, move in _NAMED:
        if pattern.search(text):
            return move
    return CameraMove.STATIC


def draw_marks(rgb: Array, camera: Camera, marks: Marks, seed: int) -> Array:
    """Pencil the marks over a picture (h, w, 3): hollow arrows, a frame for the end of a push or a pull."""
    hand = _Hand(rgb, camera, np.random.Generator(np.random.PCG64(seed)))
    for motion in marks.motions[:4]:
        hand.motion(motion)
    hand.camera_move(marks.move)
    return hand.done()


class _Hand:
    def __init__(self, rgb: Array, camera: Camera, random: np.random.Generator) -> None:
        self.rgb, self.camera, self.random = rgb, camera, random
        self.height, self.width = rgb.shape[:2]
        self.line = np.zeros((self.height, self.width), np.uint8)
        self.body = np.zeros((self.height, self.width), np.uint8)

    def done(self) -> Array:
        white = (cv2.GaussianBlur(self.body, (0, 0), 0.8).astype(np.float32) / 255 * np.float32(0.9))[
            ..., None
        ]
        dark = (self.line.astype(np.float32) / 255 * np.float32(0.92))[..., None]
        rgb = self.rgb + (colour("#f7f5ee") - self.rgb) * white
        return np.asarray(rgb + (colour("#26262c") - rgb) * dark, np.float32)

    def _shaken(self, path: Points) -> Points:
        return path + self.random.normal(0, 0.7 * self.camera.line, path.shape)

    def _stroke(self, path: Points, *, closed: bool = False, weight: float = 2.6) -> None:
        thick = max(1, round(weight * self.camera.line))
        for _ in range(2):  # searched twice, as a pencil does
            fixed = np.round(self._shaken(path) * 16).astype(np.int32)
            cv2.polylines(self.line, [fixed], closed, (255,), thick, cv2.LINE_AA, 4)

    def arrow(self, start: Points, end: Points, wide: float, *, bend: float = 0.0) -> None:
        """A hollow arrow between two pixels, `wide` pixels across its shaft, bent to a side."""
        along = end - start
        length = float(np.hypot(*along))
        if length < 4:
            return
        ahead = along / length
        side = np.array([-ahead[1], ahead[0]])
        head = min(wide * 1.9, length * 0.5)
        t = np.linspace(0, 1, 9)
        curve = (
            start
            + (along - ahead * head) * t[:, None]
            + side * (np.sin(math.pi * t) * bend * length)[:, None]
        )
        half = wide / 2 * (0.72 + 0.28 * t)[:, None]
        tip = np.vstack([curve[-1] + side * wide * 1.15, end, curve[-1] - side * wide * 1.15])
        outline = np.vstack([curve + side * half, tip, (curve - side * half)[::-1]])
        cv2.fillPoly(self.body, [np.round(outline * 16).astype(np.int32)], (255,), cv2.LINE_AA, 4)
        self._stroke(outline, closed=True)

    def motion(self, motion: Motion) -> None:
        """From the middle of the body the way that it goes, clear of it, inside the frame."""
        camera = self.camera
        angle = math.radians(motion.turn)
        ahead = np.array([math.sin(angle), 0.0, math.cos(angle)])
        middle = np.array([motion.at[0], motion.at[1] + 0.52 * motion.height, motion.at[2]])
        here, there = (np.array(camera.at(*(middle + ahead * k))) for k in (0.0, 0.9))
        scale = camera.scale(*(float(v) for v in middle))
        way = there - here
        if abs(way[0]) < 0.25 * scale:  # towards the lens or away: along the ground
            row = min(self.height * 0.94, camera.at(*motion.at)[1])
            sign = 1.0 if ahead[2] < 0 else -1.0
            start = np.array([here[0] + 0.55 * scale, row - sign * 0.3 * scale])
            way = np.array([0.12 * scale, sign * 0.5 * scale])
        else:
            start = here + np.sign(way[0]) * np.array([0.5 * scale, 0.0])
        size = float(np.clip(0.6 * scale, 0.1 * self.width, 0.2 * self.width)) * (
            1.25 if motion.fast else 1.0
        )
        end = start + way / (np.hypot(*way) + 1e-6) * size
        low, high = np.array([0.03, 0.05]), np.array([0.97, 0.95])
        frame = np.array([self.width, self.height])
        shift = np.clip(end, low * frame, high * frame) - end
        self.arrow(start + shift, end + shift, 0.17 * size, bend=-0.06 * float(np.sign(way[0])))

    def camera_move(self, move: CameraMove) -> None:
        w, h = float(self.width), float(self.height)
        big = 0.035 * math.sqrt(w * h)
        flat = {
            CameraMove.PAN_LEFT: -1, CameraMove.TRUCK_LEFT: -1, CameraMove.PAN_RIGHT: 1, CameraMove.TRUCK_RIGHT: 1,
            CameraMove.PARALLAX: 1,
        }.get(move)  # fmt: skip
        upright = {
            CameraMove.TILT_UP: -1, CameraMove.PEDESTAL_UP: -1, CameraMove.TILT_DOWN: 1, CameraMove.PEDESTAL_DOWN: 1,
        }.get(move)  # fmt: skip
        if flat is not None:
            self.arrow(
                np.array([(0.5 - 0.3 * flat) * w, 0.91 * h]),
                np.array([(0.5 + 0.3 * flat) * w, 0.91 * h]),
                big,
            )
        elif upright is not None:
            self.arrow(
                np.array([0.94 * w, (0.5 - 0.32 * upright) * h]),
                np.array([0.94 * w, (0.5 + 0.32 * upright) * h]),
                big,
            )
        elif move in (CameraMove.PUSH_IN, CameraMove.PULL_OUT, CameraMove.KEN_BURNS):
            self._frame(inward=move is not CameraMove.PULL_OUT, big=big)

    def _frame(self, *, inward: bool, big: float) -> None:
        """The smaller frame, and four arrows between its corners and the picture's."""
        w, h = float(self.width), float(self.height)
        inner = np.array([(0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8)]) * (w, h)
        self._stroke(inner, closed=True, weight=2.0)
        for corner, outer in zip(
            inner, np.array([(0.03, 0.04), (0.97, 0.04), (0.97, 0.96), (0.03, 0.96)]) * (w, h), strict=True
        ):
            near, far = corner + (outer - corner) * 0.12, corner + (outer - corner) * 0.86
            self.arrow(far if inward else near, near if inward else far, big * 0.6)
