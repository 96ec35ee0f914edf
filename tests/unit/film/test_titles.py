"""Titles and end cards, as they are seen in frames."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest

from animatic.film import InvalidTimeline, Segment, Timeline, Title, TitlePlace, frame, loads, render
from animatic.film.title_layer import compose
from animatic.imaging.yuv import Planes
from animatic.vocabulary import Transition

Decode = Callable[[Path], list[Planes]]
WIDTH, HEIGHT = 320, 180


def card(title: Title, **fields: object) -> Timeline:
    segment = Segment(duration_ms=1000, title=title, **({"colour": "#000000"} | fields))  # type: ignore[arg-type]  # any of its fields
    return Timeline(width=WIDTH, height=HEIGHT, frame_rate=Fraction(24), segments=(segment,))


def lit(timeline: Timeline, number: int = 12) -> np.ndarray:
    """Rows and columns of what is brighter than the ground."""
    return np.argwhere(frame(timeline, number).max(axis=-1) > 100)


class TestTitle:
    def test_stands_in_the_middle(self) -> None:
        place = lit(card(Title(text="THE LAST TRAIN")))
        top, left = place.min(axis=0)
        bottom, right = place.max(axis=0)
        assert abs((left + right) / 2 - WIDTH / 2) < 4
        assert abs((top + bottom) / 2 - HEIGHT / 2) < 8

    def test_a_subtitle_is_smaller_and_below(self) -> None:
        alone = lit(card(Title(text="TITLE")))
        both = lit(card(Title(text="TITLE", subtitle="a film by nobody")))
        assert both[:, 0].max() > alone[:, 0].max()
        assert len(both) < 2 * len(alone)

    def test_a_lower_third_begins_at_the_left_and_stays_inside_the_title_area(self) -> None:
        place = lit(card(Title(text="Anna", place=TitlePlace.LOWER_THIRD)))
        assert WIDTH * 0.05 <= place[:, 1].min() < WIDTH * 0.12
        assert place[:, 0].min() > HEIGHT * 0.6
        assert place[:, 0].max() <= HEIGHT * 0.95

    def test_right_to_left_it_begins_at_the_right(self) -> None:
        place = lit(card(Title(text="שלום", place=TitlePlace.LOWER_THIRD)))
        assert place[:, 1].min() > WIDTH / 2

    def test_an_upper_title_leaves_the_lower_half_free(self) -> None:
        assert lit(card(Title(text="CHAPTER ONE", place=TitlePlace.UPPER)))[:, 0].max() < HEIGHT / 2

    def test_has_its_colour(self) -> None:
        picture = frame(card(Title(text="RED", colour="#ff0000", size=30)), 12).reshape(-1, 3)
        brightest = picture[picture[:, 0].argmax()]
        assert brightest[0] > 225
        assert brightest[1:].max() < 60

    @pytest.mark.parametrize("lines", [3, 40])
    def test_long_credits_fit(self, lines: int) -> None:
        credits_ = "\n".join(f"Somebody {number}" for number in range(lines))
        words, _, y = compose(Title(text="WITH", subtitle=credits_), (WIDTH, HEIGHT), shadow=False)
        assert y >= HEIGHT * 0.05
        assert y + words.shape[0] <= HEIGHT * 0.95


class TestOverPicture:
    def test_words_are_seen_on_white_as_on_black(self, tmp_path: Path) -> None:
        for name, level in (("white", 255), ("black", 0)):
            path = tmp_path / f"{name}.png"
            cv2.imwrite(str(path), np.full((HEIGHT, WIDTH, 3), level, np.uint8))
            seen = frame(card(Title(text="WORDS", size=20), colour=None, picture=path), 12)
            assert int(seen.max()) - int(seen.min()) > 90

    def test_the_picture_around_them_is_untouched(self, tmp_path: Path) -> None:
        path = tmp_path / "grey.png"
        cv2.imwrite(str(path), np.full((HEIGHT, WIDTH, 3), 128, np.uint8))
        shown = card(Title(text="HI", place=TitlePlace.LOWER_THIRD), colour=None, picture=path)
        assert np.ptp(frame(shown, 12)[: HEIGHT // 2]) == 0


class TestTime:
    def test_words_come_and_go_softly(self, tmp_path: Path, decode: Decode) -> None:
        out = tmp_path / "film.mp4"
        render(card(Title(text="HELLO", size=30, fade_ms=250)), out, quality="lossless")
        peaks = [int(planes.y.max()) for planes in decode(out)]
        assert peaks[0] < 60
        assert peaks[-1] == peaks[0]
        assert peaks[:7] == sorted(peaks[:7])
        assert set(peaks[6:-6]) == {max(peaks)}
        assert max(peaks) > 225

    def test_without_a_fade_all_frames_show_it(self, tmp_path: Path, decode: Decode) -> None:
        out = tmp_path / "film.mp4"
        render(card(Title(text="HELLO", size=30, fade_ms=0)), out, quality="lossless")
        assert len({int(planes.y.max()) for planes in decode(out)}) == 1

    def test_fades_longer_than_the_segment_share_it(self) -> None:
        timeline = card(Title(text="HELLO", size=30, fade_ms=10_000))
        assert frame(timeline, 12).max() > 220

    def test_a_fade_to_black_takes_the_words_along(self) -> None:
        timeline = card(
            Title(text="END", size=30, fade_ms=0), transition=Transition.FADE_BLACK, transition_ms=500
        )
        assert frame(timeline, 23).max() == 0


class TestDocument:
    def test_reads_a_title(self) -> None:
        text = """{"width": 320, "height": 180, "frameRate": "24", "segments": [{"colour": "#101010",
        "durationMs": 2000, "title": {"text": "THE END", "place": "upper", "fadeMs": 0}}]}"""
        assert loads(text).segments[0].title == Title(text="THE END", place=TitlePlace.UPPER, fade_ms=0)

    @pytest.mark.parametrize(
        ("title", "where"),
        [
            ('{"text": "  "}', "text"),
            ("{}", "text"),
            ('{"text": "A", "colour": "red"}', "colour"),
            ('{"text": "A", "size": 90}', "size"),
            ('{"text": "A", "place": "left"}', "place"),
        ],
    )
    def test_names_what_is_wrong(self, title: str, where: str) -> None:
        text = (
            '{"width": 320, "height": 180, "frameRate": "24", '
            f'"segments": [{{"colour": "#101010", "durationMs": 2000, "title": {title}}}]}}'
        )
        with pytest.raises(InvalidTimeline) as raised:
            loads(text)
        assert [problem.where for problem in raised.value.problems] == [f"segments[0].title.{where}"]
