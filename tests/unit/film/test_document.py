import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from animatic.film import (
    Fit,
    InvalidTimeline,
    Look,
    Marks,
    Rect,
    Segment,
    Timeline,
    dumps,
    from_json,
    load,
    loads,
    schema,
    to_json,
)
from animatic.vocabulary import CameraMove, Easing, Transition

EVERYTHING = Timeline(
    width=1920,
    height=1080,
    frame_rate=Fraction(24000, 1001),
    segments=(
        Segment(
            picture=Path("/films/one/a.png"),
            depth=Path("/films/one/a-depth.png"),
            duration_ms=4000,
            fit=Fit.CONTAIN_BLUR,
            move=CameraMove.KEN_BURNS,
            easing=Easing.LINEAR,
            strength=12.5,
            move_from=Rect(0, 0, 1, 1),
            move_to=Rect(0.25, 0.25, 0.5, 0.5),
            seed=7,
            transition=Transition.DISSOLVE,
            transition_ms=500,
            number="12A",
            caption="Dawn.",
        ),
        Segment(clip=Path("/elsewhere/b.mp4"), duration_ms=3000, clip_start_ms=250, clip_speed=0.5),
        Segment(colour="#000000", duration_ms=1000),
    ),
    opening=Transition.FADE_BLACK,
    opening_ms=400,
    look=Look(letterbox=2.39, exposure=0.5, lut=Path("/films/one/look.cube"), grain=10),
    marks=Marks(timecode=True),
    seed=3,
)


def minimal(**others: Any) -> dict[str, Any]:
    segments = [{"picture": "a.png", "durationMs": 2000}]
    return {"width": 1280, "height": 720, "frameRate": "24", "segments": segments, **others}


def problems(document: Any) -> dict[str, str]:
    with pytest.raises(InvalidTimeline) as caught:
        from_json(document)
    return {problem.where: problem.what for problem in caught.value.problems}


class TestRoundTrip:
    def test_everything_comes_back(self) -> None:
        assert loads(dumps(EVERYTHING)) == EVERYTHING

    def test_paths_are_relative_to_the_documents_folder(self, tmp_path: Path) -> None:
        folder = Path("/films/one")
        document = to_json(EVERYTHING, folder=folder)
        assert [segment.get("picture", segment.get("clip")) for segment in document["segments"]] == [
            "a.png",
            "/elsewhere/b.mp4",
            None,
        ]
        assert from_json(document, folder=folder) == EVERYTHING
        file = tmp_path / "film.json"
        file.write_text(dumps(EVERYTHING, folder=folder), "utf-8")
        assert load(file).segments[0].picture == tmp_path / "a.png"

    def test_defaults_are_left_out(self) -> None:
        assert to_json(from_json(minimal())) == {"animatic": 1, **minimal()}

    @pytest.mark.parametrize("rate", ["23.976", 23.976, "24000/1001"])
    def test_frame_rates_have_several_names(self, rate: object) -> None:
        assert from_json(minimal(frameRate=rate)).frame_rate == Fraction(24000, 1001)


class TestProblems:
    def test_all_are_named_at_once(self) -> None:
        document = minimal(
            width=1281,
            hieght=720,
            frameRate="quick",
            segments=[
                {"picture": "a.png", "durationMs": "long", "move": "zoom"},
                {"durationMs": 1000},
                {"picture": "b.png", "durationMs": 3000, "transition": "dissolve", "transitionMs": 5000},
                {"picture": "b.png", "durationMs": 4000, "moveFrom": [0, 0, 2, 1], "strength": True},
            ],
        )
        assert problems(document).keys() == {
            "width",
            "hieght",
            "frameRate",
            "segments[0].durationMs",
            "segments[0].move",
            "segments[1]",
            "segments[2].transitionMs",
            "segments[3].moveFrom.width",
            "segments[3].strength",
        }

    def test_a_slip_of_the_pen_gets_a_hint(self) -> None:
        assert problems(minimal(hieght=1))["hieght"] == "there is no such field; is it height?"

    def test_a_wrong_word_gets_the_right_ones(self) -> None:
        document = minimal(segments=[{"picture": "a.png", "durationMs": 2000, "fit": "stretch"}])
        assert problems(document)["segments[0].fit"].endswith("give cover, contain-blur, contain-black.")

    @pytest.mark.parametrize("document", [[], None, 3, "film", {}, {"segments": {}}, {"segments": [[]]}])
    def test_other_shapes_are_refused(self, document: object) -> None:
        assert problems(document)

    @pytest.mark.parametrize("text", ["", "{", "\x00", "[1,", '{"width": 1e999}'])
    def test_broken_text_is_refused(self, text: str) -> None:
        with pytest.raises(InvalidTimeline):
            loads(text)

    def test_a_missing_file_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidTimeline, match=r"there is no file .*none\.json"):
            load(tmp_path / "none.json")

    def test_a_newer_format_is_refused(self) -> None:
        assert "version 2" in problems(minimal(animatic=2))["animatic"]

    def test_null_is_what_may_be_left_out(self) -> None:
        document = minimal(segments=[{"picture": "a.png", "depth": None, "durationMs": 2000}])
        assert from_json(document).segments[0].depth is None


class TestSchema:
    def test_it_accepts_what_we_write(self) -> None:
        described = schema()
        jsonschema.Draft202012Validator.check_schema(described)
        jsonschema.validate(json.loads(dumps(EVERYTHING)), described)

    @pytest.mark.parametrize(
        "wrong",
        [{"width": "1280"}, {"widht": 1280}, {"segments": []}, {"look": {"grain": 101}}, {"opening": "cutt"}],
    )
    def test_it_refuses_what_we_refuse(self, wrong: dict[str, Any]) -> None:
        assert problems(minimal(**wrong))
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(minimal(**wrong), schema())


class TestExample:
    def test_is_a_timeline(self) -> None:
        example = Path(__file__).parents[3] / "examples" / "title-sequence.json"
        timeline = load(example)
        assert timeline.segments[0].title is not None
        pictures = [segment.picture for segment in timeline.segments if segment.picture]
        assert {picture.parent for picture in pictures} == {example.parent / "board"}
