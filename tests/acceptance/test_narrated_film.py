"""A film that is read aloud, made by the command line and read back."""

import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from animatic.film.sound.loudness import measure

STORY = "Rain fell on the harbour all night.\n\n“Is anybody there?” called Vera from the empty pier.\n"


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("narrated")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    command = [
        str(Path(sys.executable).with_name("animatic")), "make", "story.txt", "-o", "film.mp4",
        "--narrate", "--captions", "soft", "--seconds-per-panel", "1",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "film.mp4"


class TestNarratedFilm:
    def test_holds_each_panel_until_its_words_are_said(self, film: Path) -> None:
        with av.open(str(film)) as container:
            frames = sum(1 for _ in container.decode(video=0))
        assert frames / 24 > 3.0  # two panels of one second each would be two

    def test_sound_and_picture_end_together(self, film: Path) -> None:
        with av.open(str(film)) as container:
            picture = max(
                float((f.pts + 1 / (24 * f.time_base)) * f.time_base) for f in container.decode(video=0)
            )
        with av.open(str(film)) as container:
            last = list(container.decode(audio=0))[-1]
        sound = float(last.pts * last.time_base) + last.samples / last.sample_rate
        assert sound == pytest.approx(picture, abs=1 / 24 + 1024 / 48_000)

    def test_is_as_loud_as_promised(self, film: Path) -> None:
        with av.open(str(film)) as container:
            blocks = [f.to_ndarray().astype(np.float32) for f in container.decode(audio=0)]
        found = measure(blocks, 48_000)
        assert found.integrated == pytest.approx(-16, abs=1)
        assert found.true_peak <= -1

    def test_captions_are_there_to_be_switched_on(self, film: Path) -> None:
        with av.open(str(film)) as container:
            packets = [p for p in container.demux(container.streams.subtitles[0]) if p.size > 2]
            texts = [bytes(p)[2:].decode() for p in packets]
        assert texts[0].startswith("Rain fell on the harbour")
        assert any("Is anybody there?" in text for text in texts)
