"""Panels and parameters become pictures to paint and a timeline to render."""

from pathlib import Path

import pytest

from animatic.conversions.planning import (
    FilmSettings,
    PictureSettings,
    PlannedPanel,
    place_seed,
    plan_film,
    plan_panels,
    plan_pictures,
    spoken_of,
)
from animatic.film import InvalidTimeline, Rect
from animatic.screenplay import parse
from animatic.vocabulary import AspectRatio, CameraMove, Resolution, Transition

A, B = Path("a.png"), Path("b.png")
SCRIPT = parse(
    "INT. HUT - DAY\n\nRain falls.\n\nANNA\nIs it late?\n\nDISSOLVE TO:\n\nEXT. SEA - NIGHT\n\nWaves.\n"
)


def panel(duration_ms: int = 2_000, picture: Path | None = A, **options: object) -> PlannedPanel:
    return PlannedPanel(duration_ms=duration_ms, picture=picture, **options)  # type: ignore[arg-type]


class TestPictures:
    def test_are_one_for_each_panel_with_its_prompt(self) -> None:
        planned = plan_pictures(SCRIPT.panels, PictureSettings(aspect=AspectRatio.VERTICAL, style="noir"))
        assert [picture.prompt for picture in planned] == [panel.prompt for panel in SCRIPT.panels]
        assert {(picture.size, picture.style) for picture in planned} == {((768, 1344), "noir")}

    def test_are_large_enough_for_the_film(self) -> None:
        (first, *_) = plan_pictures(SCRIPT.panels, PictureSettings(resolution=Resolution.FULL_HD))
        assert first.size == (2048, 1170)

    @pytest.mark.parametrize(
        ("letterbox", "size"), [(2.39, (1344, 562)), (4 / 3, (1024, 768)), (1.75, (1344, 768))]
    )
    def test_are_composed_for_what_black_bars_leave(self, letterbox: float, size: tuple[int, int]) -> None:
        (first, *_) = plan_pictures(SCRIPT.panels, PictureSettings(letterbox=letterbox))
        assert first.size == size

    def test_of_one_place_have_one_seed(self) -> None:
        hut, anna, sea = (picture.seed for picture in plan_pictures(SCRIPT.panels, PictureSettings()))
        assert hut == anna != sea

    def test_another_seed_is_another_board(self) -> None:
        assert place_seed(1, "INT. HUT - DAY") != place_seed(2, "INT. HUT - DAY")

    @pytest.mark.parametrize("line", ["EXT. SEA - DAWN", "EXT. SEA, STORM - NIGHT", "ext. sea"])
    def test_a_place_stays_itself_at_any_time(self, line: str) -> None:
        assert place_seed(5, line) == place_seed(5, "EXT. SEA - DAY")

    def test_without_a_place_the_seed_is_the_boards(self) -> None:
        assert place_seed(5, "") == 5


class TestFilm:
    def test_of_a_script_has_its_panels(self) -> None:
        pictures = [(A, B)] * 3
        timeline = plan_film(plan_panels(SCRIPT, pictures), FilmSettings())
        assert timeline.duration_ms == SCRIPT.duration_ms
        assert [segment.move for segment in timeline.segments] == [panel.move for panel in SCRIPT.panels]
        assert [segment.transition for segment in timeline.segments] == ["cut", "dissolve", "fade-black"]
        assert [segment.number for segment in timeline.segments] == ["1", "1A", "2"]
        assert timeline.segments[1].caption == "Is it late?"
        assert all((segment.picture, segment.depth) == (A, B) for segment in timeline.segments)

    @pytest.mark.parametrize(
        ("aspect", "resolution", "size"),
        [
            (AspectRatio.WIDE, Resolution.HD, (1280, 720)),
            (AspectRatio.SCOPE, Resolution.FULL_HD, (2582, 1080)),
            (AspectRatio.VERTICAL, Resolution.HD, (720, 1280)),
        ],
    )
    def test_has_the_size_of_its_settings(
        self, aspect: AspectRatio, resolution: Resolution, size: tuple[int, int]
    ) -> None:
        timeline = plan_film([panel()], FilmSettings(aspect=aspect, resolution=resolution))
        assert (timeline.width, timeline.height) == size

    def test_transitions_become_as_short_as_there_is_room_for(self) -> None:
        panels = [
            panel(2_000, transition=Transition.DISSOLVE, transition_ms=5_000),
            panel(800, transition=Transition.DISSOLVE, transition_ms=5_000),
            panel(600, transition=Transition.FADE_BLACK, transition_ms=5_000),
        ]
        timeline = plan_film(panels, FilmSettings(opening=Transition.FADE_WHITE, opening_ms=9_000))
        assert [segment.transition_ms for segment in timeline.segments] == [800, 600, 300]
        assert timeline.opening_ms == 1_600

    def test_transitions_that_lead_nowhere_become_cuts(self) -> None:
        timeline = plan_film([panel(transition=Transition.WIPE_LEFT, transition_ms=400)], FilmSettings())
        assert timeline.segments[0].transition is Transition.CUT

    def test_a_single_panel_may_fade_in_and_out(self) -> None:
        only = panel(1_000, transition=Transition.FADE_BLACK, transition_ms=900)
        timeline = plan_film([only], FilmSettings(opening=Transition.FADE_BLACK, opening_ms=900))
        assert (timeline.opening_ms, timeline.segments[0].transition_ms) == (550, 900)

    def test_rectangles_are_for_ken_burns_alone(self) -> None:
        box = Rect(0.1, 0.1, 0.5, 0.5)
        panned, burned = (
            plan_film([panel(move=move, move_from=box, move_to=box)], FilmSettings()).segments[0]
            for move in (CameraMove.PAN_LEFT, CameraMove.KEN_BURNS)
        )
        assert (panned.move_from, burned.move_from) == (None, box)

    @pytest.mark.parametrize("panels", [[], [panel(0)], [panel(-5)], [panel(picture=None)], [panel(clip=B)]])
    def test_what_is_impossible_is_refused(self, panels: list[PlannedPanel]) -> None:
        with pytest.raises(InvalidTimeline):
            plan_film(panels, FilmSettings())


class TestReadAloud:
    def test_is_what_is_said_else_what_happens_without_the_camera(self) -> None:
        script = parse(
            "INT. MUSEUM - NIGHT\n\nCLOSE ON the diamond.\n\nMARA\nNinety seconds.\n", format="fountain"
        )
        assert [spoken_of(panel) for panel in script.panels] == ["The diamond.", "Ninety seconds."]
