"""What is written over a film for the people who review it: panel number, timecode, safe areas, DRAFT."""

import math
from fractions import Fraction
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from animatic.film.timeline import Timeline
from animatic.film.timing import Schedule
from animatic.imaging.patch import Patch
from animatic.imaging.yuv import Planes

ACTION_SAFE: Final = 0.93
TITLE_SAFE: Final = 0.90
"""Shares of width and height, centred: EBU R 95 for 16:9, which others have taken over."""

_TEXT: Final = 1 / 26
"""Height of the letters, as a share of the frame's shorter edge."""

_DRAFT_SLOPE: Final = 20
_DRAFT_OPACITY: Final = 0.28
_LINE: Final = (255, 255, 255, 150)


class MarkOverlay:
    """Draws the marks that a timeline asks for."""

    def __init__(self, timeline: Timeline, schedule: Schedule, chroma_rows: int) -> None:
        self._timeline, self._schedule, self._chroma_rows = timeline, schedule, chroma_rows
        self._width, self._height = timeline.width, timeline.height
        marks = timeline.marks
        self._fixed: list[Patch] = []
        if marks.safe_areas:
            self._fixed += [self._patch(*placed) for placed in _safe_areas(self._width, self._height)]
        if marks.draft:
            self._fixed.append(self._draft())
        self._segment = 0
        self._number: tuple[int, Patch | None] = (-1, None)
        self._glyphs = lru_cache(maxsize=16)(self._glyph)

    def draw(self, frame: int, planes: Planes) -> None:
        """Draw over a frame; frames come in order."""
        for patch in self._fixed:
            patch.blend(planes)
        if self._timeline.marks.timecode:
            self._draw_timecode(frame, planes)
        if self._timeline.marks.panel_number and (number := self._panel_number(frame)):
            number.blend(planes)

    def _draw_timecode(self, frame: int, planes: Planes) -> None:
        text = timecode(frame, self._timeline.frame_rate)
        # Digits of one width, so that nothing wobbles.
        advance = self._glyphs("0", 0)[1]
        left = self._width - self._margin - advance * len(text)
        for index, character in enumerate(text):
            glyph, _ = self._glyphs(character, (left + index * advance) % 2)
            x = left + index * advance
            Patch(glyph.planes, glyph.covers, x - x % 2, self._top).blend(planes)

    def _glyph(self, character: str, odd: int) -> tuple[Patch, int]:
        """One character in its cell, for an even or an odd place, and the width of the cell."""
        font = self._font
        advance = math.ceil(max(font.getlength(digit) for digit in "0123456789"))
        cell = Image.new("RGBA", (advance + odd, self._line_height), (0, 0, 0, 120))
        if odd:
            cell.paste((0, 0, 0, 0), (0, 0, 1, self._line_height))
        inset = (advance - font.getlength(character)) / 2 + odd
        ImageDraw.Draw(cell).text((inset, 0), character, font=font, fill=(255, 255, 255, 255))
        return self._patch(np.asarray(cell), 0, 0), advance

    def _panel_number(self, frame: int) -> Patch | None:
        spans = self._schedule.spans
        while self._segment + 1 < len(spans) and frame >= spans[self._segment].end:
            self._segment += 1
        if self._number[0] != self._segment:
            text = self._timeline.segments[self._segment].number
            patch = self._patch(_label(text, self._font), self._margin, self._top) if text else None
            self._number = self._segment, patch
        return self._number[1]

    def _draft(self) -> Patch:
        font = _font(self._height // 4)
        edge = max(1, self._height // 270)
        left, top, right, bottom = font.getbbox("DRAFT", stroke_width=edge)
        # White with a dark edge, so that it shows on snow as well as at night.
        flat = Image.new("LA", (math.ceil(right - left), math.ceil(bottom - top)), (0, 0))
        ImageDraw.Draw(flat).text(
            (-left, -top), "DRAFT", font=font, fill=(255, 255), stroke_width=edge, stroke_fill=(0, 255)
        )
        turned = flat.rotate(_DRAFT_SLOPE, expand=True, resample=Image.Resampling.BICUBIC).convert("RGBA")
        turned.thumbnail((round(self._width * 0.9), round(self._height * 0.9)))
        rgba = np.array(turned)
        rgba[..., 3] = np.rint(rgba[..., 3] * _DRAFT_OPACITY)
        return self._patch(rgba, (self._width - turned.width) // 2, (self._height - turned.height) // 2)

    @property
    def _font(self) -> ImageFont.FreeTypeFont:
        return _font(max(10, round(min(self._width, self._height) * _TEXT)))

    @property
    def _line_height(self) -> int:
        ascent, descent = self._font.getmetrics()
        return (ascent + descent + 1) // 2 * 2

    @property
    def _margin(self) -> int:
        return round(self._width * (1 - TITLE_SAFE) / 2)

    @property
    def _top(self) -> int:
        """Where the line of text begins: at the top of the title area, as captions are at its bottom."""
        return round(self._height * (1 - TITLE_SAFE) / 2) // 2 * 2

    def _patch(self, rgba: NDArray[np.uint8], x: int, y: int) -> Patch:
        return Patch.of(rgba, x, y, chroma_rows=self._chroma_rows)


def timecode(frame: int, frame_rate: Fraction) -> str:
    """A frame's SMPTE timecode: `01:02:03:12`, and with drop frames, which keep it with the clock, `01:02:03;12`.

    Drop-frame counting leaves out the first two numbers of each minute but every tenth, at 29.97 frames per second
    (SMPTE ST 12-1). At 23.976 there is no such thing: timecode then runs slow, by 3.6 seconds an hour.
    """
    base = round(frame_rate)
    drops = frame_rate.denominator != 1 and base % 30 == 0
    if drops:
        dropped = base // 15
        minute, ten_minutes = base * 60 - dropped, base * 600 - 9 * dropped
        tens, rest = divmod(frame, ten_minutes)
        frame += 9 * dropped * tens
        if rest >= dropped:
            frame += dropped * ((rest - dropped) // minute)
    seconds, frames = divmod(frame, base)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours % 24:02}:{minutes:02}:{seconds:02}{';' if drops else ':'}{frames:02}"


def _safe_areas(width: int, height: int) -> list[tuple[NDArray[np.uint8], int, int]]:
    """Thin lines around the action and the title area, as small pictures and their places."""
    thick = max(2, height // 540 * 2)
    lines = []
    for share in (ACTION_SAFE, TITLE_SAFE):
        wide, tall = round(width * share / 2) * 2, round(height * share / 2) * 2
        left, top = (width - wide) // 4 * 2, (height - tall) // 4 * 2
        across = np.full((thick, wide, 4), _LINE, np.uint8)
        down = np.full((tall - 2 * thick, thick, 4), _LINE, np.uint8)
        lines += [(across, left, top), (across, left, top + tall - thick)]
        lines += [(down, left, top + thick), (down, left + wide - thick, top + thick)]
    return lines


def _label(text: str, font: ImageFont.FreeTypeFont) -> NDArray[np.uint8]:
    """White text on a dark plate."""
    ascent, descent = font.getmetrics()
    inset = (ascent + descent) // 4
    size = math.ceil(font.getlength(text)) + 2 * inset, (ascent + descent + 1) // 2 * 2
    plate = Image.new("RGBA", size, (0, 0, 0, 120))
    ImageDraw.Draw(plate).text((inset, 0), text, font=font, fill=(255, 255, 255, 255))
    return np.asarray(plate)


@lru_cache(maxsize=4)
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Pillow's own typeface: digits and Latin letters are all that is needed."""
    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font
