"""Edits of pictures: one after the other, each from the result of the one before. Pure arrays in and out.

What moves pixels moves those of the depth map too, so that an edited picture keeps its parallax.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, StringConstraints, model_validator

from animatic.errors import InvalidInput, TooLarge
from animatic.images.pictures import MAX_EDGE, MAX_PIXELS, MIN_EDGE
from animatic.schema import Body, Bool

MAX_EDITS: Final = 20
MAX_TEXT: Final = 500
"""Characters."""

Share = Annotated[float, Field(ge=0, le=1)]
Rgb = NDArray[np.uint8]
"""sRGB, shape (height, width, 3)."""
Depth = NDArray[np.float32]
"""0 farthest to 1 nearest, shape (height, width)."""


class Crop(Body):
    """Keep a part."""

    type: Literal["crop"] = "crop"
    x: Share = Field(description="Of the left edge, as a share of the width.")
    y: Share = Field(description="Of the upper edge, as a share of the height.")
    width: Annotated[float, Field(gt=0, le=1)]
    height: Annotated[float, Field(gt=0, le=1)]

    @model_validator(mode="after")
    def _inside(self) -> "Crop":
        # Rounded decimals such as 0.7 + 0.3 may end a hair outside.
        if self.x + self.width > 1 + 1e-6 or self.y + self.height > 1 + 1e-6:
            raise ValueError("the part ends outside the picture")
        return self


class Rotate(Body):
    """Turn clockwise. Quarter turns change the shape; other angles straighten: the corners are cut off."""

    type: Literal["rotate"] = "rotate"
    degrees: Annotated[float, Field(ge=-360, le=360)]


class Flip(Body):
    """Mirror."""

    type: Literal["flip"] = "flip"
    direction: Literal["horizontal", "vertical"] = "horizontal"


class Grade(Body):
    """Change colours."""

    type: Literal["grade"] = "grade"
    exposure: Annotated[float, Field(ge=-4, le=4, description="Stops.")] = 0.0
    contrast: Annotated[float, Field(ge=0, le=3, description="1 leaves as it is.")] = 1.0
    saturation: Annotated[float, Field(ge=0, le=3, description="1 leaves as it is.")] = 1.0
    temperature: Annotated[float, Field(ge=-100, le=100, description="Below 0 cooler.")] = 0.0


class Text(Body):
    """Write on the picture, in any script."""

    type: Literal["text"] = "text"
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT)]
    x: Share = Field(default=0.5, description="Of the middle of the text, as a share of the width.")
    y: Share = Field(default=0.85, description="Of the middle of the text, as a share of the height.")
    width: Annotated[float, Field(ge=0.05, le=1)] = Field(
        default=0.8, description="Of the column in which it is wrapped, as a share of the width."
    )
    size: Annotated[float, Field(ge=1, le=50)] = Field(
        default=6, description="Of the letters, in percent of the shorter edge."
    )
    colour: Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")] = "#ffffff"
    outline: Bool = Field(default=True, description="A dark edge, so that it shows on any ground.")
    align: Literal["left", "center", "right"] = "center"


class Upscale(Body):
    """Twice as many pixels each way, sharpened a little."""

    type: Literal["upscale"] = "upscale"
    factor: Literal[2] = 2


_Change = Callable[[NDArray[np.generic]], NDArray[np.generic]]
Edit = Annotated[Crop | Rotate | Flip | Grade | Text | Upscale, Field(discriminator="type")]


@dataclass(frozen=True, slots=True)
class Edited:
    """A picture and, perhaps, its depth map, of the same proportions."""

    rgb: Rgb
    depth: Depth | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.rgb.shape[1], self.rgb.shape[0]


def size_after(size: tuple[int, int], edits: Sequence[Edit]) -> tuple[int, int]:
    """Width and height that a picture of this size will have; raises InvalidInput or TooLarge if it can't be."""
    width, height = size
    for edit in edits:
        match edit:
            case Crop():
                left, top, right, bottom = _box(edit, width, height)
                width, height = right - left, bottom - top
            case Rotate():
                width, height = _turned(edit.degrees, width, height)
            case Upscale():
                width, height = 2 * width, 2 * height
            case _:
                pass
        if min(width, height) < MIN_EDGE:
            raise InvalidInput(f"Too little would be left: {width} × {height} pixels.", field="edits")
        if width * height > MAX_PIXELS or max(width, height) > MAX_EDGE:
            raise TooLarge(
                f"The picture would have {width:,} × {height:,} pixels; at most {MAX_PIXELS // 1_000_000} million are"
                " possible.",
                field="edits",
            )
    return width, height


def apply(picture: Edited, edits: Sequence[Edit]) -> Edited:
    """The edited picture. Takes a moment for large ones: call it in a thread."""
    size_after(picture.size, edits)
    for edit in edits:
        match edit:
            case Crop():
                picture = _crop(picture, edit)
            case Rotate():
                picture = _rotate(picture, edit.degrees)
            case Flip():
                picture = _both(picture, np.fliplr if edit.direction == "horizontal" else np.flipud)
            case Grade():
                picture = replace(picture, rgb=_graded(picture.rgb, edit))
            case Text():
                picture = replace(picture, rgb=_written(picture.rgb, edit))
            case Upscale():
                picture = _upscaled(picture)
    return picture


def _crop(picture: Edited, crop: Crop) -> Edited:
    def part(array: NDArray[np.generic]) -> NDArray[np.generic]:
        left, top, right, bottom = _box(crop, array.shape[1], array.shape[0])
        return array[top:bottom, left:right]

    return _both(picture, part)


def _box(crop: Crop, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, upper, right and lower edge in pixels."""
    left, top = round(crop.x * width), round(crop.y * height)
    right, bottom = round((crop.x + crop.width) * width), round((crop.y + crop.height) * height)
    return left, top, min(width, right), min(height, bottom)


def _turned(degrees: float, width: int, height: int) -> tuple[int, int]:
    """The size after a turn."""
    quarters, rest = _quarters(degrees)
    if quarters % 2:
        width, height = height, width
    scale = _largest_inside(width, height, rest)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _quarters(degrees: float) -> tuple[int, float]:
    """Clockwise quarter turns, and what is left, -45 to 45 degrees."""
    quarters = round(degrees / 90)
    return quarters % 4, degrees - 90 * quarters


def _largest_inside(width: int, height: int, degrees: float) -> float:
    """By how much a rectangle shrinks to fit, upright and in its own proportions, inside itself turned."""
    angle = math.radians(abs(degrees))
    sine, cosine = math.sin(angle), math.cos(angle)
    return 1 / max(cosine + height / width * sine, cosine + width / height * sine)


def _rotate(picture: Edited, degrees: float) -> Edited:
    quarters, rest = _quarters(degrees)
    picture = _both(picture, lambda array: np.rot90(array, -quarters))
    if abs(rest) < 1e-6:
        return picture
    import cv2

    def straighten(array: NDArray[np.generic]) -> NDArray[np.generic]:
        height, width = array.shape[:2]
        scale = _largest_inside(width, height, rest)
        wide, tall = max(1, round(width * scale)), max(1, round(height * scale))
        # OpenCV turns anticlockwise.
        matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -rest, 1.0)
        matrix[:, 2] += (wide - width) / 2, (tall - height) / 2
        return cv2.warpAffine(
            np.ascontiguousarray(array),
            matrix,
            (wide, tall),
            flags=cv2.INTER_CUBIC if array.ndim == 3 else cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )

    return _both(picture, straighten)


def _graded(rgb: Rgb, wanted: Grade) -> Rgb:
    # The kernels are compiled: only who edits waits for them.
    from animatic.imaging import grading

    grade = grading.Grade(**wanted.model_dump(exclude={"type"}))
    return grade.apply(np.ascontiguousarray(rgb))


def _written(rgb: Rgb, wanted: Text) -> Rgb:
    from animatic.imaging.typeset import TextStyle, set_text

    height, width = rgb.shape[:2]
    size = wanted.size / 100 * min(width, height)
    style = TextStyle(
        size=size, colour=wanted.colour, outline=size / 14 if wanted.outline else 0.0, align=wanted.align
    )
    layer = set_text(wanted.text, max(8, round(wanted.width * width)), style)
    left = round(wanted.x * width - layer.shape[1] / 2)
    top = round(wanted.y * height - layer.shape[0] / 2)
    # What would stand over the edge is moved inside; what is larger than the picture is cut off.
    left = max(0, min(left, width - layer.shape[1]))
    top = max(0, min(top, height - layer.shape[0]))
    layer = layer[: height - top, : width - left]
    out = rgb.copy()
    area = out[top : top + layer.shape[0], left : left + layer.shape[1]]
    alpha = layer[..., 3:].astype(np.float32) / 255
    area[:] = np.rint(layer[..., :3] * alpha + area * (1 - alpha)).astype(np.uint8)
    return out


def _upscaled(picture: Edited) -> Edited:
    import cv2

    width, height = picture.size
    large = cv2.resize(
        np.ascontiguousarray(picture.rgb), (2 * width, 2 * height), interpolation=cv2.INTER_LANCZOS4
    )
    # Lanczos is soft at twice the size; a little unsharp mask gives edges back without halos.
    soft = cv2.GaussianBlur(large, (0, 0), 1.6)
    rgb = cv2.addWeighted(large, 1.4, soft, -0.4, 0)
    return Edited(np.asarray(rgb, np.uint8), picture.depth)


def _both(picture: Edited, change: _Change) -> Edited:
    """The same done to picture and depth map."""
    depth = None if picture.depth is None else np.asarray(change(picture.depth), np.float32)
    return Edited(np.asarray(change(picture.rgb), np.uint8), depth)
