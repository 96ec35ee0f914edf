"""What may be said about a film, and what becomes of it before anything is looked up."""

from typing import Any, get_args
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from animatic import film
from animatic.conversions.film_orders import FilmParameters, TimelineItem, VideoFormat
from animatic.conversions.planning import SHORTEST_CUT_MS, cut_to
from animatic.conversions.recipes import FilmRecipe, RecipePanel, StoredMusic, StoredNarration
from animatic.film.sound.plan import CaptionMode, Music

ID = str(uuid4())


class TestItem:
    @pytest.mark.parametrize(
        "item",
        [
            {},
            {"imageId": ID, "assetId": ID},
            {"videoId": ID, "assetId": ID},
            {"imageId": ID, "clipStartMs": 10},
            {"panelId": ID, "clipSpeed": 2},
            {"assetId": ID, "clipSpeed": 0},
            {"assetId": ID, "clipStartMs": -1},
            {"assetId": ID, "fit": "stretch"},
            {"background": "#000000", "panelId": ID},
            {"background": "black"},
            {"background": "#000000", "title": {"text": " "}},
        ],
    )
    def test_that_makes_no_sense_is_refused(self, item: dict[str, Any]) -> None:
        with pytest.raises(ValidationError):
            TimelineItem.model_validate(item)

    def test_a_clip_is_trimmed_and_retimed(self) -> None:
        item = TimelineItem.model_validate(
            {"assetId": ID, "clipStartMs": 500, "clipSpeed": 0.5, "fit": "contain-blur"}
        )
        assert (item.clip_start_ms, item.clip_speed, item.fit) == (500, 0.5, film.Fit.CONTAIN_BLUR)


class TestParameters:
    def test_formats_are_the_renderers(self) -> None:
        assert set(get_args(VideoFormat)) == {form.value for form in film.Format}

    def test_music_has_the_renderers_defaults(self) -> None:
        music = StoredMusic(asset_id=uuid4())
        path = music.to_music(__file__).path  # type: ignore[arg-type]  # any path
        assert music.to_music(path) == Music(path)

    @pytest.mark.parametrize(
        "music", [{}, {"assetId": ID, "startMs": 5, "endMs": 5}, {"assetId": ID, "duckDb": 3}]
    )
    def test_music_that_makes_no_sense_is_refused(self, music: dict[str, Any]) -> None:
        with pytest.raises(ValidationError):
            FilmParameters.model_validate({"music": music})


class TestRecipe:
    def test_of_one_panels_clip_leaves_out_what_is_the_whole_films(self) -> None:
        panel = RecipePanel(image_id=uuid4(), duration_ms=1000)
        whole = FilmRecipe(
            engine="fal",
            aspect_ratio="16:9",
            resolution="720",
            frame_rate="24",
            panels=(panel, panel),
            music=StoredMusic(asset_id=uuid4()),
            scratch_id=uuid4(),
            lut_id=uuid4(),
            format="webm",
            narration=StoredNarration(),
            captions=CaptionMode.BURNED,
            notes=("cut",),
        )
        assert len(whole.asset_ids) == 3
        clip = whole.of_clip(panel)
        assert (clip.kind, clip.panels, clip.asset_ids) == ("clip", (panel,), set())
        assert (clip.format, clip.narration, clip.captions, clip.notes) == ("mp4", None, "none", ())
        assert FilmRecipe.from_json(whole.to_json()) == whole


class TestCutTo:
    def test_keeps_what_is_locked(self) -> None:
        assert cut_to([1000, 2000, 3000], [False, True, False], 10_000) == [2000, 2000, 6000]

    def test_with_everything_locked_changes_nothing(self) -> None:
        assert cut_to([1000, 2000], [True, True], 9_000) == [1000, 2000]

    def test_shorter_than_the_locked_leaves_the_others_their_least(self) -> None:
        assert cut_to([5000, 2000, 2000], [True, False, False], 1_000) == [5000, 250, 250]

    def test_one_that_would_vanish_stays_and_the_others_give(self) -> None:
        assert cut_to([300, 9_700], [False, False], 2_000) == [250, 1750]

    @given(
        st.lists(st.tuples(st.integers(1, 60_000), st.booleans()), min_size=1, max_size=60),
        st.integers(1, 3_600_000),
    )
    def test_meets_the_length_exactly_whenever_it_can(
        self, panels: list[tuple[int, bool]], length: int
    ) -> None:
        durations, locked = [p[0] for p in panels], [p[1] for p in panels]
        cut = cut_to(durations, locked, length)
        assert [c for c, lock in zip(cut, locked, strict=True) if lock] == [
            d for d, lock in zip(durations, locked, strict=True) if lock
        ]
        free = [c for c, lock in zip(cut, locked, strict=True) if not lock]
        assert all(c >= SHORTEST_CUT_MS for c in free)
        fixed = sum(d for d, lock in zip(durations, locked, strict=True) if lock)
        if free and fixed + SHORTEST_CUT_MS * len(free) <= length:
            assert sum(cut) == length
        elif free:
            assert set(free) == {SHORTEST_CUT_MS}
