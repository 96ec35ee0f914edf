"""Prompts for generative models."""

from pathlib import Path

import pytest

from animatic.engines.prompts import motion_prompt, picture_prompt
from animatic.film import Rect, Segment
from animatic.vocabulary import CameraMove

ANNA = {
    "name": "Anna",
    "gender": "female",
    "age": "old",
    "hair": "bun",
    "hair_colour": "grey",
    "coat_colour": "rust",
    "role": "detective",
}


class TestPicturePrompt:
    def test_describes_and_never_quotes_what_is_said(self) -> None:
        text = "EXT. HARBOUR - DAWN\n\nA boat leaves\n\nANNA (O.S.): (shouting) Wait for me!\n\nBEN: Never."
        assert picture_prompt(text) == (
            "A boat leaves. Anna (shouting) and Ben are talking. Exterior, harbour, dawn."
        )

    def test_a_view_is_nobody_who_speaks(self) -> None:
        text = "INT. KITCHEN - NIGHT\nWIDE SHOT: Anna pours tea.\nANNA: Late again."
        assert (
            picture_prompt(text) == "Wide shot: Anna pours tea. Anna is speaking. Interior, kitchen, night."
        )

    def test_weaves_in_the_looks_of_whom_it_names(self) -> None:
        cast = [ANNA, {"name": "Ben", "hat": "cap"}]
        told = picture_prompt("Anna waits.", cast=cast)
        assert told == (
            "Anna waits. Anna is an old woman, a detective, with grey hair in a bun, a rust coat."
        )
        assert "cap" in picture_prompt("ben sleeps.", cast=cast)
        assert "cap" not in picture_prompt("A bent tree.", cast=cast)

    @pytest.mark.parametrize(("style", "words"), [("noir", "film noir"), ("art deco", "Style: art deco.")])
    def test_says_the_style(self, style: str, words: str) -> None:
        assert words in picture_prompt("A cat.", style=style)

    @pytest.mark.parametrize("text", ["🙂", "猫在屋顶上", "NOTE: remember", "INT. CAVE", ":", "A" * 5000])
    def test_takes_any_text(self, text: str) -> None:
        assert picture_prompt(text)


class TestMotionPrompt:
    @pytest.mark.parametrize("move", CameraMove)
    def test_says_how_the_camera_moves(self, move: CameraMove) -> None:
        rectangles = {}
        if move is CameraMove.KEN_BURNS:
            rectangles = {"move_from": Rect(0, 0, 1, 1), "move_to": Rect(0, 0, 0.5, 0.5)}
        segment = Segment(duration_ms=1000, picture=Path("still.png"), move=move, **rectangles)
        told = motion_prompt("INT. ROOM\n\nRain.", segment)
        assert told.startswith("Rain. ")
        assert "camera" in told.lower()
