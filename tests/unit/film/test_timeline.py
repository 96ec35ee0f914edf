from fractions import Fraction
from pathlib import Path

import pytest

from animatic.film import InvalidTimeline, Look, Rect, Segment, Timeline
from animatic.vocabulary import CameraMove, Transition


def segment(duration_ms: int = 2000, **others: object) -> Segment:
    return Segment(**{"picture": Path("a.png"), "duration_ms": duration_ms, **others})  # type: ignore[arg-type]


def film(*segments: Segment, **others: object) -> Timeline:
    size = {"width": 1280, "height": 720, "frame_rate": Fraction(24)}
    return Timeline(**{**size, "segments": segments, **others})  # type: ignore[arg-type]


def problems(make: object, *args: object, **others: object) -> list[str]:
    with pytest.raises(InvalidTimeline) as caught:
        make(*args, **others)  # type: ignore[operator]
    return [problem.where for problem in caught.value.problems]


class TestSegment:
    def test_needs_exactly_one_source(self) -> None:
        assert problems(Segment, duration_ms=1000) == [""]
        assert problems(segment, clip=Path("b.mp4")) == [""]
        assert segment(picture=None, colour="#102030").colour == "#102030"

    @pytest.mark.parametrize(
        ("field", "value", "where"),
        [
            ("duration_ms", 0, "durationMs"),
            ("duration_ms", -5, "durationMs"),
            ("strength", 101, "strength"),
            ("strength", float("nan"), "strength"),
            ("clip_speed", 0, "clipSpeed"),
            ("transition_ms", -1, "transitionMs"),
            ("number", "12345678901234567", "number"),
            ("seed", -1, "seed"),
        ],
    )
    def test_refuses_what_is_out_of_range(self, field: str, value: object, where: str) -> None:
        assert problems(segment, **{field: value}) == [where]

    def test_names_every_problem_at_once(self) -> None:
        assert problems(segment, 0, strength=-1, colour="red") == ["durationMs", "strength", "", "colour"]

    def test_says_what_is_allowed(self) -> None:
        with pytest.raises(InvalidTimeline, match="give 0 to 100 percent"):
            segment(strength=200)

    def test_only_ken_burns_takes_rectangles(self) -> None:
        rect = Rect(0, 0, 0.5, 0.5)
        assert segment(move=CameraMove.KEN_BURNS, move_from=rect).move_from == rect
        assert problems(segment, move=CameraMove.PUSH_IN, move_to=rect) == ["moveTo"]

    def test_only_a_picture_has_depth(self) -> None:
        assert problems(segment, picture=None, clip=Path("a.mp4"), depth=Path("d.png")) == ["depth"]

    def test_a_transition_takes_time(self) -> None:
        assert problems(segment, transition=Transition.DISSOLVE) == ["transitionMs"]


class TestRect:
    def test_must_lie_in_the_picture(self) -> None:
        assert problems(Rect, 0.5, 0, 0.6, 1) == ["x"]
        assert problems(Rect, 0, 0, 0, 1) == ["width"]

    def test_forgives_rounding(self) -> None:
        assert Rect(0.7, 0.1, 0.3, 0.9).x == 0.7


class TestTimeline:
    def test_lasts_as_long_as_its_segments(self) -> None:
        transition = {"transition": Transition.DISSOLVE, "transition_ms": 500}
        assert film(segment(1500, **transition), segment(2500)).duration_ms == 4000

    def test_needs_even_sizes_and_segments(self) -> None:
        assert problems(film, width=1281, height=15) == ["height", "segments", "width", "height"]

    @pytest.mark.parametrize("rate", [Fraction(0), Fraction(-24), Fraction(24, 7), Fraction(1000)])
    def test_refuses_odd_frame_rates(self, rate: Fraction) -> None:
        assert problems(film, segment(), frame_rate=rate) == ["frameRate"]

    def test_every_segment_lasts_a_frame(self) -> None:
        assert problems(film, segment(41)) == ["segments[0].durationMs"]
        assert film(segment(42)).duration_ms == 42

    def test_a_transition_is_no_longer_than_its_shorter_neighbour(self) -> None:
        long = {"transition": Transition.WIPE_LEFT, "transition_ms": 1001}
        assert problems(film, segment(3000, **long), segment(1000)) == ["segments[0].transitionMs"]
        assert film(segment(3000, **long), segment(1001)).longest_transition(0) == 1001

    def test_the_closing_fade_leaves_room_for_the_transition_before(self) -> None:
        first = segment(3000, transition=Transition.DISSOLVE, transition_ms=600)
        timeline = film(first, segment(1000, transition=Transition.FADE_BLACK, transition_ms=700))
        assert timeline.longest_transition(1) == 700
        closing = segment(1000, transition=Transition.FADE_BLACK, transition_ms=701)
        assert problems(film, first, closing) == ["segments[1].transitionMs"]

    def test_only_fades_open_a_film(self) -> None:
        assert problems(film, segment(), opening=Transition.DISSOLVE, opening_ms=500) == ["opening"]
        assert problems(film, segment(), opening=Transition.FADE_BLACK) == ["openingMs"]
        assert problems(film, segment(), opening=Transition.FADE_BLACK, opening_ms=2001) == ["openingMs"]

    def test_looks_have_ranges(self) -> None:
        assert problems(Look, grain=-1, letterbox=9, exposure=5) == ["letterbox", "exposure", "grain"]
