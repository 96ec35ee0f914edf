"""`animatic make`, `film` and `storyboard` as a film-maker runs them: real processes, real files, read back by PyAV."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import av
import cv2
import pytest

ANIMATIC = str(Path(sys.executable).with_name("animatic"))
STORY = """The Pier

At dawn a woman waits on the pier.

“You are late,” said Alma.

A boat comes in over the sea.
"""


def animatic(*arguments: object, folder: Path, text: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [ANIMATIC, *map(str, arguments)]
    return subprocess.run(
        command, cwd=folder, input=text, capture_output=True, text=True, check=False, timeout=170
    )


def answer(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["success"] is True
    data: dict[str, Any] = said["data"]
    return data


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A small film with its board; the tests only look at it."""
    folder = tmp_path_factory.mktemp("make")
    (folder / "pier.txt").write_text(STORY, "utf-8")
    done = animatic(
        "make", "pier.txt", "-o", "pier.mp4", "--board", "board", "--seconds-per-panel", "0.8", "--fps", "25",
        "--aspect", "4:3", "--seed", "3", "--quality", "draft", "--json", folder=folder,
    )  # fmt: skip
    return folder, answer(done)


class TestMake:
    def test_writes_the_film_that_it_describes(self, made: tuple[Path, dict[str, Any]]) -> None:
        folder, said = made
        with av.open(str(folder / "pier.mp4")) as container:
            stream = container.streams.video[0]
            frames = [frame for packet in container.demux(stream) for frame in packet.decode()]
            assert stream.average_rate == 25
            assert stream.codec_context.name == "h264"
            assert stream.codec_context.pix_fmt == "yuv420p"
        assert len(frames) == said["frames"] == 60
        assert (frames[0].width, frames[0].height) == (said["width"], said["height"]) == (960, 720)
        assert said["bytes"] == (folder / "pier.mp4").stat().st_size
        assert said["durationMs"] == 2_400

    def test_can_begin_to_play_before_it_is_loaded(self, made: tuple[Path, dict[str, Any]]) -> None:
        data = (made[0] / "pier.mp4").read_bytes()
        assert 0 < data.index(b"moov") < data.index(b"mdat")

    def test_says_what_it_made_of_the_story(self, made: tuple[Path, dict[str, Any]]) -> None:
        said = made[1]
        assert (said["title"], said["format"]) == ("The Pier", "prose")
        assert [panel["prompt"].splitlines()[-1] for panel in said["panels"]] == [
            "At dawn a woman waits on the pier.",
            "ALMA: You are late.",
            "A boat comes in over the sea.",
        ]

    def test_writes_the_board(self, made: tuple[Path, dict[str, Any]]) -> None:
        folder, said = made
        board = folder / "board"
        names = sorted(path.name for path in board.glob("*.png"))
        assert len(names) == 4
        assert names[0].startswith("001-")
        assert [Path(panel["picture"]).name for panel in said["panels"]] == names[:3]
        shapes = {cv2.imread(str(board / name)).shape for name in names[:3]}
        assert shapes == {(864, 1152, 3)}
        depth = cv2.imread(str(board / "depth" / names[0]), cv2.IMREAD_UNCHANGED)
        assert (depth.shape, depth.dtype) == ((864, 1152), "uint16")
        sheet = cv2.imread(str(folder / said["contactSheet"]))
        assert sheet.shape[1] == 1800

    def test_paints_nothing_twice(self, made: tuple[Path, dict[str, Any]]) -> None:
        folder, _ = made
        cache = folder / "board" / ".pictures"
        before = {path.name: path.stat().st_mtime_ns for path in cache.glob("*.png")}
        longer = STORY + "\nThe pier is empty.\n"
        (folder / "longer.txt").write_text(longer, "utf-8")
        done = animatic(
            "make", "longer.txt", "--board", "board", "--seconds-per-panel", "0.2", "--aspect", "4:3",
            "--seed", "3", "--quality", "draft", "--json", folder=folder,
        )  # fmt: skip
        again = answer(done)
        after = {path.name: path.stat().st_mtime_ns for path in cache.glob("*.png")}
        assert len(again["panels"]) == 4
        assert before.items() <= after.items()
        assert len(after) == len(before) + 2
        assert len(list((folder / "board").glob("0*.png"))) == 4

    def test_reads_a_screenplay_from_a_pipe(self, tmp_path: Path) -> None:
        script = "EXT. SEA - NIGHT\n\nWaves.\n\nSWIRL TO:\n\nINT. HUT - DAY\n\nRain.\n"
        done = animatic(
            "make",
            "-",
            "-o",
            "film.webp",
            "--seconds-per-panel",
            "0.1",
            "--quality",
            "draft",
            folder=tmp_path,
            text=script,
        )
        assert done.returncode == 0, done.stderr
        assert "Line 5" in done.stderr
        assert "2 panels" in done.stderr
        assert done.stdout.startswith("film.webp")
        assert (tmp_path / "film.webp").read_bytes()[8:12] == b"WEBP"


class TestFilm:
    def test_renders_a_boards_timeline_again(self, made: tuple[Path, dict[str, Any]]) -> None:
        folder, _ = made
        timeline = json.loads((folder / "board" / "timeline.json").read_text("utf-8"))
        timeline |= {"segments": timeline["segments"][:1], "opening": "cut", "openingMs": 0}
        timeline["segments"][0] |= {"durationMs": 400, "transition": "cut", "transitionMs": 0}
        (folder / "board" / "short.json").write_text(json.dumps(timeline), "utf-8")
        said = answer(animatic("film", "board/short.json", "-o", "short.mp4", "--json", folder=folder))
        assert said["frames"] == 10
        with av.open(str(folder / "short.mp4")) as container:
            assert sum(1 for _ in container.decode(video=0)) == 10

    def test_names_everything_that_is_wrong(self, tmp_path: Path) -> None:
        broken = {
            "width": 640,
            "height": 361,
            "frameRate": 24,
            "segments": [{"picture": "no.png", "durationMs": 0}],
        }
        (tmp_path / "broken.json").write_text(json.dumps(broken), "utf-8")
        done = animatic("film", "broken.json", folder=tmp_path)
        assert done.returncode == 2
        assert "361" in done.stderr
        assert "durationMs" in done.stderr
        assert "Traceback" not in done.stderr
        assert not (tmp_path / "broken.mp4").exists()


class TestStoryboard:
    def test_paints_a_picture_and_its_depth(self, tmp_path: Path) -> None:
        done = animatic(
            "storyboard", "A boat on the sea at night", "-o", "boat.png", "--depth", "near.png", "--long-edge", "320",
            folder=tmp_path,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert cv2.imread(str(tmp_path / "boat.png")).shape == (182, 320, 3)
        assert cv2.imread(str(tmp_path / "near.png"), cv2.IMREAD_UNCHANGED).shape == (182, 320)

    def test_tells_what_it_understands(self, tmp_path: Path) -> None:
        text = "A dog runs on the beach at dawn"
        said = answer(animatic("storyboard", text, "--describe", "--json", folder=tmp_path))
        assert said["setting"] == "beach"
        assert said["time_of_day"] == "dawn"
        assert any(subject["noun"] == "dog" for subject in said["subjects"])
        assert list(tmp_path.iterdir()) == []


class TestMistakes:
    @pytest.mark.parametrize(
        ("arguments", "word"),
        [
            (["make", "none.txt"], "no file none.txt"),
            (["make", "."], "folder"),
            (["make", "empty.txt"], "empty"),
            (["make", "story.pdf"], "PDF"),
            (["make", "story.txt", "--style", "oil-on-velvet"], "oil-on-velvet"),
            (["make", "story.txt", "--fps", "12"], "23.976"),
            (["make", "story.txt", "--seconds-per-panel", "0"], "0.1"),
            (["make", "story.txt", "-o", "film.avi"], "mp4"),
            (["make", "story.txt", "-o", "nowhere/film.mp4"], "nowhere"),
            (["make", "story.txt", "--board", "story.txt"], "--board"),
            (["make", "story.txt", "--aspect", "3:2"], "2.39:1"),
            (["storyboard", " "], "empty"),
            (["film", "none.json"], "none.json"),
            (["mkae"], "make"),
        ],
    )
    def test_are_told_in_a_line_and_cost_nothing(
        self, tmp_path: Path, arguments: list[str], word: str
    ) -> None:
        (tmp_path / "story.txt").write_text(STORY, "utf-8")
        (tmp_path / "empty.txt").write_text(" \n", "utf-8")
        (tmp_path / "story.pdf").write_bytes(b"%PDF-1.7\n")
        before = sorted(tmp_path.rglob("*"))
        done = animatic(*arguments, folder=tmp_path)
        assert done.returncode == 2
        assert word in " ".join(done.stderr.split())
        assert "Traceback" not in done.stderr
        assert done.stdout == ""
        assert sorted(tmp_path.rglob("*")) == before

    def test_are_an_object_for_scripts(self, tmp_path: Path) -> None:
        done = animatic("make", "none.txt", "--json", folder=tmp_path)
        said = json.loads(done.stdout)
        assert (done.returncode, said["success"], said["error"]["code"]) == (2, False, "VALIDATION_ERROR")


class TestCancelling:
    @pytest.mark.parametrize(
        ("stage", "number"),
        [("Painting", signal.SIGINT), pytest.param("Rendering", signal.SIGTERM, marks=pytest.mark.slow)],
    )
    def test_leaves_no_film_and_no_process(self, tmp_path: Path, stage: str, number: int) -> None:
        (tmp_path / "story.txt").write_text(STORY, "utf-8")
        scratch = tmp_path / "tmp"
        scratch.mkdir()
        command = [
            ANIMATIC,
            "make",
            "story.txt",
            "-o",
            "film.mp4",
            "--quality",
            "high",
            "--seconds-per-panel",
            "12",
        ]
        with subprocess.Popen(
            command,
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "TMPDIR": str(scratch)},
            start_new_session=True,
        ) as process:
            assert process.stderr is not None
            first = next(line for line in process.stderr if line.startswith(stage))
            assert "100%" not in first, "too fast: nothing was left to cancel"
            os.kill(process.pid, number)
            asked = time.monotonic()
            rest = process.stderr.read()
            assert process.wait(60) == 130
        assert time.monotonic() - asked < 30  # under a second on an idle machine
        assert rest.strip().endswith("Cancelled.")
        assert "Traceback" not in rest
        assert not any(tmp_path.glob("*film*"))
        assert list(scratch.iterdir()) == []
        assert _is_gone(process.pid), "a painter outlived the command"


def _is_gone(group: int) -> bool:
    """Does the whole process group end within some seconds?"""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


class TestHelp:
    def test_is_quick_and_names_the_commands(self, tmp_path: Path) -> None:
        script = (
            "import resource, sys; from animatic.cli import main; sys.argv = ['animatic', '--help']\n"
            "try: main()\nexcept SystemExit: pass\n"
            "used = resource.getrusage(resource.RUSAGE_SELF)\n"
            "heavy = sorted({'numpy', 'cv2', 'numba', 'sqlalchemy', 'fastapi', 'av'} & sys.modules.keys())\n"
            "print(used.ru_utime + used.ru_stime, heavy, file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path
        )
        seconds, heavy = done.stderr.split(" ", 1)
        assert heavy.strip() == "[]"
        assert float(seconds) < 1.0  # 0.25 on an idle core
        assert {"make", "storyboard", "film", "serve"} <= set(done.stdout.split())
