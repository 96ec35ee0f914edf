"""What `animatic make --breakdown chat --expand` does with a language model."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from chat_server import ChatServer, chat_server

from animatic.cli.chat import broken_down, expanded
from animatic.cli.interrupts import Interrupt
from animatic.conversions.planning import PictureSettings, plan_pictures
from animatic.errors import Cancelled, InvalidInput
from animatic.screenplay import parse
from animatic.vocabulary import ShotSize

STORY = "INT. ATTIC - NIGHT\n\nMira lifts the lid. The box is empty.\n\nMIRA\nOh.\n"


class Quiet:
    """A stage of the work whose bar nobody sees."""

    def __init__(self) -> None:
        self.told: list[float] = []

    def update(self, fraction: float, detail: str = "") -> None:
        del detail
        self.told.append(fraction)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ChatServer]:
    with chat_server() as server:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("ANIMATIC_CHAT_MODEL", "tiny")
        monkeypatch.setenv("ANIMATIC_CHAT_BASE_URL", server.base)
        monkeypatch.setenv("ANIMATIC_CONVERSION_RETRY_PAUSE", "0.01")
        yield server


class TestBrokenDown:
    def test_is_the_models(self, server: ChatServer) -> None:
        bar = Quiet()
        script, notes = broken_down(STORY, "auto", 2.0, bar, Interrupt())
        assert [panel.shot_size for panel in script.panels] == [ShotSize.WIDE, ShotSize.WIDE]
        assert {panel.duration_ms for panel in script.panels} == {2_000}
        assert (notes, bar.told[-1]) == ([], 1.0)

    def test_is_our_own_without_its_help_and_says_so(self, server: ChatServer) -> None:
        server.always = "prose"
        script, (note,) = broken_down(STORY, "auto", None, Quiet(), Interrupt())
        assert script == parse(STORY)
        assert "own rules" in note

    def test_stops_when_somebody_wants_it_to(self, server: ChatServer) -> None:
        server.pause = 5.0
        interrupt = Interrupt()
        interrupt.ask()
        with pytest.raises(Cancelled):
            broken_down(STORY, "auto", None, Quiet(), interrupt)

    def test_needs_a_model(self, monkeypatch: pytest.MonkeyPatch, server: ChatServer) -> None:
        monkeypatch.delenv("ANIMATIC_CHAT_MODEL")
        with pytest.raises(InvalidInput, match="ANIMATIC_CHAT_MODEL"):
            broken_down(STORY, "auto", None, Quiet(), Interrupt())


class TestExpanded:
    def test_is_remembered(self, server: ChatServer, tmp_path: Path) -> None:
        pictures = plan_pictures(parse(STORY).panels, PictureSettings(seed=7))
        memory = tmp_path / "expansions.json"
        richer, notes = expanded(pictures, memory, Quiet(), Interrupt())
        assert [picture.prompt.split("\n")[0] for picture in richer] == ["INT. ATTIC - NIGHT"] * len(richer)
        assert all("low key light" in picture.prompt for picture in richer)
        assert [picture.seed for picture in richer] == [picture.seed for picture in pictures]
        assert notes == []
        asked = len(server.requests)
        assert expanded(pictures, memory, Quiet(), Interrupt()) == (richer, [])
        assert len(server.requests) == asked

    def test_of_no_use_the_text_is_painted(self, server: ChatServer, tmp_path: Path) -> None:
        server.always = "refusal"
        pictures = plan_pictures(parse(STORY).panels, PictureSettings())
        memory = tmp_path / "expansions.json"
        memory.write_text("[half a fi")
        same, (note,) = expanded(pictures, memory, Quiet(), Interrupt())
        assert same == pictures
        assert "refuses" in note
