"""`make demo`, as a newcomer runs it; and the wheel alone, somewhere else."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import av
import cv2
import pytest

ROOT = Path(__file__).parents[2]


def boxes(path: Path) -> list[str]:
    """The top-level boxes of an MP4 file, in order (ISO/IEC 14496-12)."""
    names, data, at = [], path.read_bytes(), 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        names.append(data[at + 4 : at + 8].decode("latin-1"))
        at += size or len(data)
    return names


@pytest.mark.timeout(400)
class TestDemo:
    def test_makes_a_film_and_a_contact_sheet(self, tmp_path: Path) -> None:
        done = subprocess.run(
            [sys.executable, str(ROOT / "scripts" / "demo.py"), "--out", str(tmp_path)],
            capture_output=True,
            text=True,
            check=False,
            timeout=380,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        film, sheet = tmp_path / "lighthouse.mp4", tmp_path / "lighthouse-board.png"
        assert "lighthouse.mp4" in done.stdout
        names = boxes(film)
        assert names.index("moov") < names.index("mdat")
        with av.open(str(film)) as container:
            video, audio = container.streams.video[0], container.streams.audio[0]
            context = video.codec_context
            assert (context.name, context.pix_fmt) == ("h264", "yuv420p")
            assert (context.width, context.height) == (1280, 720)
            assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (
                1,
                1,
                1,
                1,
            )
            assert audio.codec_context.name == "aac"
            frames = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
        assert len(frames) > 24 * 24
        # Something is to be seen, and it changes.
        assert max(frame.std() for frame in frames[::48]) > 15
        assert cv2.absdiff(frames[24], frames[-48]).mean() > 4
        picture = cv2.imread(str(sheet))
        assert picture is not None
        assert picture.shape[1] == 1800

    def test_leaves_nothing_running(self, tmp_path: Path) -> None:
        # The platform's own tests kill it in every way; here only that a refused story ends in order.
        (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
        done = subprocess.run(
            [
                sys.executable,
                str(ROOT / "scripts" / "demo.py"),
                str(tmp_path / "empty.txt"),
                "--out",
                str(tmp_path),
            ],
            capture_output=True,
            text=True,
            check=False,
            timeout=380,
        )
        assert done.returncode == 1
        assert "The demo failed" in done.stdout
        assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.timeout(900)
class TestWheel:
    def test_alone_makes_a_film(self, tmp_path: Path) -> None:
        build = [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            str(tmp_path),
            str(ROOT),
        ]
        subprocess.run(build, check=True, capture_output=True)
        (wheel,) = tmp_path.glob("animatic-*.whl")
        venv.create(tmp_path / "env", with_pip=True)
        python = tmp_path / "env" / "bin" / "python"
        pinned = ["-c", str(ROOT / "requirements" / "runtime.txt")]
        subprocess.run(
            [str(python), "-m", "pip", "install", "-q", *pinned, str(wheel)], check=True, capture_output=True
        )
        (tmp_path / "story.txt").write_text(
            "A white horse ran along the beach at sunset.\n", encoding="utf-8"
        )
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        done = subprocess.run(
            [str(tmp_path / "env" / "bin" / "animatic"), "make", "story.txt", "-o", "film.mp4"],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        with av.open(str(tmp_path / "film.mp4")) as container:
            assert sum(1 for _ in container.decode(video=0)) > 24
