"""`animatic export`, as people run it."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest


@pytest.fixture
def board(tmp_path: Path) -> Path:
    """A timeline with two pictures."""
    segments = []
    for number, level in enumerate((60, 180), start=1):
        cv2.imwrite(str(tmp_path / f"{number}.png"), np.full((180, 320, 3), level, np.uint8))
        segments.append(
            {"picture": f"{number}.png", "durationMs": 500, "number": str(number), "caption": "Words."}
        )
    document = {"animatic": 1, "width": 320, "height": 180, "frameRate": "24", "segments": segments}
    path = tmp_path / "timeline.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def animatic(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("animatic")
    command = [str(program), "export", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


class TestExport:
    def test_prints_the_storyboard(self, board: Path, tmp_path: Path) -> None:
        done = animatic(board, "-o", tmp_path / "board.pdf", "--per-page", "2", "--title", "Two Greys")
        assert done.returncode == 0, done.stderr
        with pdfium.PdfDocument(tmp_path / "board.pdf") as pdf:
            assert len(pdf) == 1
            text = pdf[0].get_textpage().get_text_bounded()
        assert "Two Greys" in text
        assert text.count("Words.") == 2

    def test_packs_for_an_editor(self, board: Path, tmp_path: Path) -> None:
        done = animatic(board, "-o", tmp_path / "film.zip", "--handles", "6", "--json")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["data"]["bytes"] == (tmp_path / "film.zip").stat().st_size
        with zipfile.ZipFile(tmp_path / "film.zip") as archive:
            assert {"clips/001_v1.mov", "clips/002_v1.mov", "film.fcpxml"} <= set(archive.namelist())

    @pytest.mark.parametrize(
        ("name", "begins"),
        [
            ("film.otio", "{"),
            ("film.edl", "TITLE: Two Greys"),
            ("film.fcpxml", "<?xml"),
            ("film.xml", "<?xml"),
        ],
    )
    def test_writes_edit_lists(self, board: Path, tmp_path: Path, name: str, begins: str) -> None:
        done = animatic(board, "-o", tmp_path / name, "--title", "Two Greys")
        assert done.returncode == 0, done.stderr
        text = (tmp_path / name).read_text("utf-8")
        assert text.startswith(begins)
        assert "clips/001_v1.mov" in text

    @pytest.mark.parametrize(
        ("arguments", "word"), [(("-o", "film.doc"), ".pdf"), (("-o", "no/such/folder/x.pdf"), "no folder")]
    )
    def test_says_what_is_wrong(self, board: Path, arguments: tuple[str, ...], word: str) -> None:
        done = animatic(board, *arguments)
        assert done.returncode == 2
        assert word in done.stderr
        assert "Traceback" not in done.stderr
