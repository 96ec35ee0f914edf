"""Stopping, and running out of room: nothing is left, and soon."""

import gc
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from animatic.errors import Cancelled
from animatic.film import Segment, Timeline, render
from animatic.film.interchange.board import BoardPanel, board_pdf
from animatic.film.interchange.package import write_package
from animatic.film.sound.mix import Mix, Placed
from animatic.film.sound.narration import Line, narrate
from animatic.film.sound.production import Production
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
                film(still, 3, 1280, 720),
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

    @pytest.mark.filterwarnings("ignore::ResourceWarning")  # who is let go finds a broken file
    def test_is_heard_while_a_picture_is_checked(self, still: Path, tmp_path: Path) -> None:
        """A pipe that nobody writes to stands for a disk that doesn't answer: whoever waits for it waits forever."""
        with stuck(tmp_path / "pipe.tif"), pytest.raises(Cancelled):
            render(film(tmp_path / "pipe.tif", 2), tmp_path / "film.mp4", cancelled=after(0.2))
        assert not list(tmp_path.glob("*film*"))

    @pytest.mark.filterwarnings("ignore::ResourceWarning")  # who is let go finds a broken file
    def test_is_heard_while_a_picture_is_decoded(self, still: Path, tmp_path: Path) -> None:
        """The third is opened when the second is drawn; until then it becomes a pipe."""
        names = [tmp_path / f"{index}.png" for index in range(3)]
        for name in names:
            shutil.copy(still, name)
        parts = tuple(Segment(picture=name, duration_ms=1000) for name in names)
        ready, stopped = tmp_path / "pipe", after(0.5)

        def progress(_done: float, stage: str) -> None:
            if stage == "rendering" and ready.exists():
                ready.replace(names[2])

        with stuck(ready), pytest.raises(Cancelled):
            render(
                Timeline(width=640, height=360, frame_rate=Fraction(24), segments=parts),
                tmp_path / "film.mp4",
                progress=progress,
                cancelled=lambda: not ready.exists() and stopped(),
            )
        assert not list(tmp_path.glob("*film*"))

    def test_is_heard_while_sound_is_mixed(self, still: Path, tmp_path: Path) -> None:
        endless, mixing = threading.Event(), threading.Event()

        def sound() -> Iterator[NDArray[np.float32]]:
            mixing.set()
            endless.wait()
            yield np.zeros((2, 48_000), np.float32)

        try:
            with pytest.raises(Cancelled):
                render(film(still, 1), tmp_path / "film.mp4", sound=sound(), cancelled=mixing.is_set)
        finally:
            endless.set()
        assert not list(tmp_path.glob("*film*"))

    @pytest.mark.filterwarnings("ignore::ResourceWarning")  # who is let go finds a broken file
    def test_is_heard_while_a_picture_of_a_pdf_is_read(self, tmp_path: Path) -> None:
        panel = BoardPanel(number="1", duration_ms=1000, picture=tmp_path / "pipe.png")
        with stuck(tmp_path / "pipe.png"), pytest.raises(Cancelled):
            board_pdf([panel], title="A film", aspect=16 / 9, cancelled=after(0.2))

    def test_is_heard_while_a_pdf_is_typeset(self) -> None:
        """Cancelled when all panels are read."""
        panels = [BoardPanel(str(index), 1000, action="She looks at the sea. " * 20) for index in range(60)]
        done = 0.0

        def progress(share: float) -> None:
            nonlocal done
            done = share

        with pytest.raises(Cancelled):
            board_pdf(panels, title="A film", aspect=16 / 9, progress=progress, cancelled=lambda: done >= 0.8)

    @pytest.mark.parametrize("stage", ["clip 1", "clip 2", "narration", "packing"])
    def test_is_heard_at_any_stage_of_a_package(self, still: Path, tmp_path: Path, stage: str) -> None:
        reached = ""

        def progress(_done: float, now: str) -> None:
            nonlocal reached
            reached = now

        (tmp_path / "out").mkdir()
        with pytest.raises(Cancelled):
            write_package(
                spoken(still),
                tmp_path / "out" / "film.zip",
                title="A film",
                handles=0,
                quality="draft",
                progress=progress,
                cancelled=lambda: reached == stage,
            )
        assert not list((tmp_path / "out").iterdir())

    def test_a_speech_that_nobody_stops_is_waited_for(self) -> None:
        told = narrate([Line("A long speech.", 100)], SlowVoice(0.2), cancelled=lambda: False)
        assert told.durations_ms[0] > 1000


def after(seconds: float) -> Callable[[], bool]:
    """True from so many seconds after it was first asked on."""
    first: list[float] = []

    def asked() -> bool:
        first.append(time.monotonic())
        return first[-1] - first[0] > seconds

    return asked


@contextmanager
def stuck(path: Path) -> Iterator[None]:
    """A pipe at a path; whoever still waits for it is let go at the end."""
    os.mkfifo(path)
    keep = path.with_suffix(".keep")
    os.link(path, keep)
    try:
        yield
    finally:
        os.close(os.open(keep, os.O_RDWR | os.O_NONBLOCK))
        for thread in threading.enumerate():
            if thread.name.startswith("film-"):
                thread.join(30)
        gc.collect()
        for name in (path, keep):
            name.unlink(missing_ok=True)


def spoken(still: Path) -> Production:
    """Two panels, of which one is spoken over."""
    segments = tuple(Segment(picture=still, duration_ms=400) for _ in range(2))
    timeline = Timeline(width=320, height=180, frame_rate=Fraction(24), segments=segments)
    speech = Speech(np.zeros(9_600, np.float32), 48_000, (Sentence("x", 0.0, 0.2),))
    return Production(timeline, Mix(0.8, (Placed(speech, 0.1),)), ())


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

    def test_a_package_is_an_error_and_leaves_nothing(self, still: Path, tmp_path: Path) -> None:
        """Clips have room, the archive of all doesn't."""
        script = f"""
import resource, signal, sys
from fractions import Fraction
from pathlib import Path
from animatic import errors
from animatic.film import Segment, Timeline, warm_up
from animatic.film.interchange.package import write_package
from animatic.film.sound.production import Production
segments = tuple(Segment(picture=Path({str(still)!r}), duration_ms=300) for _ in range(3))
film = Timeline(width=320, height=180, frame_rate=Fraction(24), segments=segments)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
warm_up()
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
try:
    report = write_package(Production(film, None, ()), Path(sys.argv[2]), title="A film", handles=0, quality="draft")
    print(report.bytes)
except errors.StorageExceeded as error:
    print(error.message)
"""
        (tmp_path / "out").mkdir()
        target = tmp_path / "out" / "film.zip"

        def packed(limit: int) -> str:
            command = [sys.executable, "-c", script, str(limit), str(target)]
            ended = subprocess.run(command, capture_output=True, text=True, check=False)
            assert ended.returncode == 0, ended.stderr
            return ended.stdout

        size = int(packed(2**30))
        target.unlink()
        assert packed(size // 2).startswith("The disk is full")
        assert not list((tmp_path / "out").iterdir())
