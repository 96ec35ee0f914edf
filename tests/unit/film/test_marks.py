from fractions import Fraction

import numpy as np
import pytest

from animatic.film import Marks, Segment, Timeline, schedule
from animatic.film.marks import MarkOverlay, timecode
from animatic.imaging import yuv
from animatic.imaging.yuv import Planes
from animatic.vocabulary import FRAME_RATES

SIZE = (640, 360)


def drawn(frame: int, rate: Fraction = Fraction(24), **marks: bool) -> Planes:
    segments = tuple(
        Segment(colour="#000000", duration_ms=1000, number=number) for number in ("1", "12A", "")
    )
    timeline = Timeline(
        width=SIZE[0], height=SIZE[1], frame_rate=rate, segments=segments, marks=Marks(**marks)
    )
    overlay = MarkOverlay(timeline, schedule(timeline), 2)
    planes = yuv.from_rgb(np.full((SIZE[1], SIZE[0], 3), 90, np.uint8))
    for number in range(frame + 1):
        planes = yuv.from_rgb(np.full((SIZE[1], SIZE[0], 3), 90, np.uint8))
        overlay.draw(number, planes)
    return planes


class TestTimecode:
    @pytest.mark.parametrize(
        ("rate", "frame", "text"),
        [
            ("24", 0, "00:00:00:00"),
            ("24", 24 * 3661 + 5, "01:01:01:05"),
            ("25", 25 * 60 - 1, "00:00:59:24"),
            ("23.976", 24 * 60, "00:01:00:00"),
            ("30", 1800, "00:01:00:00"),
            ("60", 3601, "00:01:00:01"),
            # SMPTE ST 12-1: of frames 0 and 1 of each minute there are none, but in every tenth.
            ("29.97", 1799, "00:00:59;29"),
            ("29.97", 1800, "00:01:00;02"),
            ("29.97", 3597, "00:01:59;29"),
            ("29.97", 3598, "00:02:00;02"),
            ("29.97", 17981, "00:09:59;29"),
            ("29.97", 17982, "00:10:00;00"),
            ("29.97", 107892, "01:00:00;00"),
        ],
    )
    def test_counts_as_the_standard_says(self, rate: str, frame: int, text: str) -> None:
        assert timecode(frame, FRAME_RATES[rate]) == text


class TestMarks:
    def test_nothing_is_drawn_unasked(self) -> None:
        assert len(np.unique(drawn(0).y)) == 1

    def test_the_timecode_runs(self) -> None:
        first, second, far = (drawn(frame, timecode=True).y.astype(int) for frame in (0, 1, 24))
        changed = np.argwhere(first != second)
        # Only the last digit, at the right of the upper edge, where no caption is.
        assert changed[:, 0].min() >= SIZE[1] * 0.05
        assert changed[:, 0].max() < SIZE[1] * 0.15
        assert changed[:, 1].min() > SIZE[0] * 0.9
        assert np.argwhere(first != far)[:, 1].min() < changed[:, 1].min()

    def test_the_panels_number_is_its_segments(self) -> None:
        numbers = [drawn(frame, panel_number=True).y for frame in (0, 23, 24, 60)]
        assert np.array_equal(numbers[0], numbers[1])
        assert not np.array_equal(numbers[1], numbers[2])
        # The last segment has none.
        assert len(np.unique(numbers[3])) == 1

    def test_safe_areas_lie_where_broadcasters_have_them(self) -> None:
        luma = drawn(0, safe_areas=True).y
        columns = np.flatnonzero(luma[180] != luma[0, 0])
        rows = np.flatnonzero(luma[:, 320] != luma[0, 0])
        assert columns[0] / SIZE[0] == pytest.approx((1 - 0.93) / 2, abs=0.005)
        assert rows[0] / SIZE[1] == pytest.approx((1 - 0.93) / 2, abs=0.006)
        assert len(columns) == len(rows) == 8

    def test_draft_is_across_the_middle(self) -> None:
        luma = drawn(0, draft=True).y
        rows, columns = np.nonzero(luma != luma[0, 0])
        assert columns.max() - columns.min() > SIZE[0] * 0.4
        assert abs(rows.mean() - 180) < 20
        assert abs(columns.mean() - 320) < 20

    def test_small_frames_have_room(self) -> None:
        timeline = Timeline(
            width=64,
            height=36,
            frame_rate=Fraction(24),
            segments=(Segment(colour="#000000", duration_ms=1000, number="12345678901"),),
            marks=Marks(panel_number=True, timecode=True, safe_areas=True, draft=True),
        )
        planes = yuv.from_rgb(np.zeros((36, 64, 3), np.uint8))
        MarkOverlay(timeline, schedule(timeline), 2).draw(0, planes)
        assert planes.y.max() > 100
