"""Stopping, and running out of room: nothing is left, and soon."""

import os
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from animatic.errors import Cancelled
from animatic.film import Segment, Timeline, render
from animatic.film.sound.narration import Line, narrate
from animatic.film.sound.voice import Sentence, Speech
from animatic.vocabulary import CameraMove


@pytest.fixture
def still(tmp_path: Path) -> Path:
    rng = np.random.default_rng(1)
    Image.fromarray(rng.integers(0, 256, (540, 960, 3), np.uint8)).save(tmp_path / "still.png")
    return tmp_path / "still.png"


def film(still: Path, seconds: int, width: int = 640, height: int = 360) -> Timeline:
    segment = Segment(picture=still, duration_ms=seconds * 1000, move=CameraMove.PUSH_IN)
    return Timeline(width=width, height=height, frame_rate=Fraction(24), segments=(segment,))


class TestCancel:
    @pytest.mark.parametrize("stage", ["reading pictures", "rendering", "finishing"])
    def test_is_heard_soon_at_any_stage(self, still: Path, tmp_path: Path, stage: str) -> None:
        asked: list[float] = []
        reached = False

        def progress(_done: float, now: str) -> None:
            nonlocal reached
            reached = reached or now == stage

        def cancelled() -> bool:
            if reached and not asked:
                asked.append(time.monotonic())
            return bool(asked)

        before = set(tmp_path.iterdir())
        with pytest.raises(Cancelled):
            render(
                film(still, 6, 1280, 720),
                tmp_path / "film.mp4",
                quality="high",
                progress=progress,
                cancelled=cancelled,
            )
        # Half a second is promised; a loaded machine may take longer to give us a turn.
        assert time.monotonic() - asked[0] < (0.5 if os.getloadavg()[0] < 2 else 3)
        assert set(tmp_path.iterdir()) == before

    def test_is_heard_while_a_long_speech_is_made(self) -> None:
        began = time.monotonic()
        with pytest.raises(Cancelled):
            narrate(
                [Line("A very long speech.", 1000)],
                SlowVoice(),
                cancelled=lambda: time.monotonic() > began + 0.1,
            )
        assert time.monotonic() - began < 0.1 + (0.5 if os.getloadavg()[0] < 2 else 2)

    def test_a_speech_that_nobody_stops_is_waited_for(self) -> None:
        told = narrate([Line("A long speech.", 100)], SlowVoice(0.2), cancelled=lambda: False)
        assert told.durations_ms[0] > 1000


class SlowVoice:
    """Takes its time."""

    name = "slow"

    def __init__(self, seconds: float = 5) -> None:
        self._seconds = seconds

    def speak(self, text: str, *, language: str = "en", speed: float = 1.0, seed: int = 0) -> Speech:
        time.sleep(self._seconds)
        return Speech(np.zeros(24_000, np.float32), 24_000, (Sentence(text, 0.0, 1.0),))


class TestFullDisk:
    @pytest.mark.parametrize("limit", [4_000, 200_000])
    def test_is_an_error_and_leaves_nothing(self, still: Path, tmp_path: Path, limit: int) -> None:
        """A limit on a file's size fails writes as a full disk does; it needs a process of its own."""
        script = f"""
import resource, signal
from fractions import Fraction
from pathlib import Path
from animatic import errors
from animatic.film import Segment, Timeline, render
from animatic.vocabulary import CameraMove
segment = Segment(picture=Path({str(still)!r}), duration_ms=3000, move=CameraMove.PUSH_IN)
film = Timeline(width=640, height=360, frame_rate=Fraction(24), segments=(segment,))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
import animatic.film
animatic.film.warm_up()
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
try:
    render(film, Path({str(tmp_path / "out" / "film.mp4")!r}))
except errors.StorageExceeded as error:
    print(error.message)
"""
        (tmp_path / "out").mkdir()
        ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
        assert ended.stdout.startswith("The disk is full"), ended.stderr
        assert not list((tmp_path / "out").iterdir())
