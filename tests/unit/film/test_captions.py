"""Captions in the picture and beside it."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from animatic.film import Segment, Timeline, render
from animatic.film.captions.burn import BurnedCaptions
from animatic.film.captions.cues import Cue
from animatic.imaging import yuv


def planes(colour: tuple[int, int, int], chroma_rows: int = 2) -> yuv.Planes:
    return yuv.from_rgb(np.full((360, 640, 3), colour, np.uint8), chroma_rows=chroma_rows)


def burned(*cues: Cue) -> BurnedCaptions:
    return BurnedCaptions(cues, width=640, height=360, frame_rate=Fraction(24))


class TestBurned:
    @pytest.mark.parametrize("chroma_rows", [2, 1])
    def test_text_is_white_with_a_dark_edge_at_the_bottom(self, chroma_rows: int) -> None:
        frame = planes((120, 60, 40), chroma_rows)
        before = yuv.Planes(*(p.copy() for p in frame))
        burned(Cue(0, 1000, "The tide turns.")).draw(0, frame)
        changed = np.argwhere(frame.y != before.y)
        assert changed[:, 0].min() > 200
        assert changed[:, 0].max() < 345
        assert abs(changed[:, 1].mean() - 320) < 20
        assert (frame.y > 225).sum() > 50
        assert (frame.y < 25).sum() > 50
        # Chroma follows luma: no colour stays in the letters.
        rows, columns = (
            np.argwhere(frame.y[:: 3 - 1, ::2] > 230)
            if chroma_rows == 2
            else np.argwhere(frame.y[:, ::2] > 230)
        ).T
        assert abs(float(np.median(frame.u[rows, columns])) - 128) < 12

    def test_shows_from_its_first_frame_to_its_last(self) -> None:
        overlay = burned(Cue(500, 1000, "Now."))
        shown = []
        for number in range(30):
            frame = planes((90, 90, 90))
            overlay.draw(number, frame)
            if (frame.y > 200).any():
                shown.append(number)
        assert shown == list(range(12, 24))

    def test_more_than_fits_stays_inside(self) -> None:
        frame = planes((90, 90, 90))
        burned(Cue(0, 1000, "word " * 400)).draw(0, frame)
        assert (frame.y > 200).any()

    def test_stays_above_the_lower_bar_of_a_letterbox(self) -> None:
        frame = planes((90, 90, 90))
        before = frame.y.copy()
        text = "A long sentence that will not fit into a single line, however wide the column may be made for it."
        overlay = BurnedCaptions(
            [Cue(0, 1000, text)], width=640, height=360, frame_rate=Fraction(24), letterbox=2.39
        )
        overlay.draw(0, frame)
        changed = np.argwhere(frame.y != before)
        # The picture ends at line 314.
        assert changed[:, 0].max() < 314
        assert changed[:, 0].min() > 180

    def test_lines_are_of_nearly_one_length(self) -> None:
        frame = planes((90, 90, 90))
        burned(Cue(0, 1000, "One two three four five six seven eight nine ten eleven twelve thirteen")).draw(
            0, frame
        )
        white = frame.y > 225
        rows = np.flatnonzero(white.any(axis=1))
        middle = (rows[0] + rows[-1]) // 2
        lengths = [np.ptp(np.argwhere(part)[:, 1]) for part in (white[:middle], white[middle:])]
        assert min(lengths) / max(lengths) > 0.7


class TestSoftTrack:
    def test_can_be_read_back(self, tmp_path: Path) -> None:
        timeline = Timeline(
            width=320,
            height=180,
            frame_rate=Fraction(24),
            segments=(Segment(colour="#224466", duration_ms=2000),),
        )
        cues = [Cue(200, 900, "First & <one>"), Cue(1000, 1800, "Second\nline")]
        render(timeline, tmp_path / "a.mp4", captions=cues)
        with av.open(str(tmp_path / "a.mp4")) as film:
            packets = [p for p in film.demux(film.streams.subtitles[0]) if p.size > 2]
            found = [(round(float(p.pts * p.time_base) * 1000), bytes(p)[2:].decode()) for p in packets]
        assert [start for start, _ in found] == [200, 1000]
        assert found[0][1].startswith("First & <one>")
        assert found[1][1].startswith("Second\nline")
