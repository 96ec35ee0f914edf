"""`animatic make` and `film` with what people bring along, in real processes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import av
import pytest
from sounds_and_clips import clip, cube, sound

ANIMATIC = str(Path(sys.executable).with_name("animatic"))
STORY = "The Pier\n\nAt dawn a woman waits on the pier.\n\nA boat comes in over the sea.\n"


def animatic(*arguments: object, folder: Path) -> dict[str, Any]:
    done = subprocess.run(
        [ANIMATIC, *map(str, arguments), "--json"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=170,
    )
    assert done.returncode == 0, done.stderr
    data: dict[str, Any] = json.loads(done.stdout)["data"]
    return data


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


class TestMake:
    def test_is_cut_to_a_recording_between_its_cards(self, tmp_path: Path) -> None:
        (tmp_path / "pier.txt").write_text(STORY, "utf-8")
        (tmp_path / "read.wav").write_bytes(sound("wav", 3))
        (tmp_path / "waves.flac").write_bytes(sound("flac", 1))
        (tmp_path / "look.cube").write_bytes(cube())
        made = animatic(
            "make", "pier.txt", "-o", "pier.mp4", "--quality", "draft", "--aspect", "4:3", "--scratch", "read.wav",
            "--music", "waves.flac", "--music-volume", "-20", "--title-card", "The Pier\\nA film", "--end-card", "End",
            "--lut", "look.cube", "--letterbox", "1.85", "--marks", "number", "--marks", "timecode", folder=tmp_path,
        )  # fmt: skip
        # The panels are as long as the recording, the cards are not.
        assert sum(panel["durationMs"] for panel in made["panels"]) == 3000
        assert made["durationMs"] == 3000 + 2 * 3500
        with av.open(str(tmp_path / "pier.mp4")) as container:
            assert container.streams.audio[0].codec_context.name == "aac"


class TestFilm:
    def test_has_clips_and_music_and_renders_only_what_changed(self, tmp_path: Path) -> None:
        (tmp_path / "drone.mp4").write_bytes(clip(seconds=3))
        (tmp_path / "waves.flac").write_bytes(sound("flac", 1))
        segments = [
            {"clip": "drone.mp4", "durationMs": 2200, "clipStartMs": 300, "number": "1"},
            {"colour": "#202020", "durationMs": 2200, "title": {"text": "Later"}, "number": "2"},
        ]
        document = {"animatic": 1, "width": 320, "height": 180, "frameRate": "24", "segments": segments}
        (tmp_path / "timeline.json").write_text(json.dumps(document))
        order = ("film", "timeline.json", "-o", "film.mp4", "--quality", "draft", "--music", "waves.flac")
        assert animatic(*order, folder=tmp_path)["frames"] == 106
        parts = set((tmp_path / "cache").rglob("*.mp4"))
        assert len(parts) == 2
        segments[1]["title"] = {"text": "Much later"}
        (tmp_path / "timeline.json").write_text(json.dumps(document))
        animatic(*order, folder=tmp_path)
        assert len(set((tmp_path / "cache").rglob("*.mp4")) - parts) == 1
        before = len(set((tmp_path / "cache").rglob("*.mp4")))
        animatic(*order, "--no-keep-parts", folder=tmp_path)
        assert len(set((tmp_path / "cache").rglob("*.mp4"))) == before
