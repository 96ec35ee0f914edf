"""One planning code for service and command line: from a film to a file."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import opentimelineio as otio
import pytest

from animatic.errors import Cancelled, InvalidInput
from animatic.exports import making
from animatic.exports.making import CONTENT_TYPES, ExportFormat, ExportRequest, make
from animatic.film import Segment, Timeline
from animatic.film.interchange import BoardPanel, board, edit
from animatic.vocabulary import Transition


def timeline(transition_ms: int = 0) -> Timeline:
    kind = Transition.DISSOLVE if transition_ms else Transition.CUT
    first = Segment(colour="#102030", duration_ms=4000, transition=kind, transition_ms=transition_ms)
    last = Segment(colour="#302010", duration_ms=4000)
    return Timeline(width=320, height=180, frame_rate=Fraction(24), segments=(first, last))


def a_list(target: Path, request: ExportRequest) -> tuple[otio.schema.Timeline, tuple[str, ...]]:
    told: list[float] = []
    notes = make(request, target, progress=lambda done, _stage: told.append(done), cancelled=lambda: False)
    assert told == sorted(told)
    assert told[-1] == 1
    return otio.adapters.read_from_file(str(target)), notes


class TestLimits:
    def test_are_the_renderers(self) -> None:
        assert (making.MAX_HANDLES, making.MAX_PRINTED) == (edit.MAX_HANDLES, board.MAX_PANELS)

    def test_every_format_has_a_type_and_a_suffix(self) -> None:
        assert set(CONTENT_TYPES) == set(ExportFormat)
        assert len({form.suffix for form in ExportFormat}) == len(ExportFormat)


class TestHandles:
    REQUEST = ExportRequest(format=ExportFormat.OTIO, title="Two", timeline=timeline())

    def test_are_a_second_unless_somebody_says_otherwise(self, tmp_path: Path) -> None:
        read, notes = a_list(tmp_path / "a.otio", self.REQUEST)
        clip = read.tracks[0][0]
        assert clip.media_reference.available_range.duration.value == 24 + 96 + 24
        assert notes == ()
        read, _ = a_list(tmp_path / "b.otio", replace(self.REQUEST, handles=6))
        assert read.tracks[0][0].media_reference.available_range.duration.value == 6 + 96 + 6

    def test_grow_with_a_long_transition_and_say_so(self, tmp_path: Path) -> None:
        long = replace(self.REQUEST, timeline=timeline(3000))
        read, notes = a_list(tmp_path / "a.otio", long)
        assert read.tracks[0][0].media_reference.available_range.duration.value == 36 + 96 + 36
        assert notes == ("The clips have 36 frames of handle: the longest transition needs them.",)

    def test_too_short_by_somebodys_wish_are_refused_and_nothing_is_left(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidInput, match="36 frames"):
            a_list(tmp_path / "a.otio", replace(self.REQUEST, timeline=timeline(3000), handles=10))
        assert list(tmp_path.iterdir()) == []


class TestPdf:
    REQUEST = ExportRequest(
        format=ExportFormat.PDF, title="One", board=(BoardPanel("1", 1000, action="Rain."),)
    )

    def test_is_printed(self, tmp_path: Path) -> None:
        make(self.REQUEST, tmp_path / "a.pdf", progress=lambda _done, _stage: None, cancelled=lambda: False)
        assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")

    def test_cancelled_leaves_nothing(self, tmp_path: Path) -> None:
        with pytest.raises(Cancelled):
            make(
                self.REQUEST, tmp_path / "a.pdf", progress=lambda _done, _stage: None, cancelled=lambda: True
            )
        assert list(tmp_path.iterdir()) == []
