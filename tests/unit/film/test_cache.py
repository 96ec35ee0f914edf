import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from animatic.errors import Cancelled
from animatic.film import Look, Marks, Segment, Timeline, render
from animatic.film.chunks import ChunkStore
from animatic.imaging.yuv import Planes
from animatic.vocabulary import CameraMove, Transition

Decode = Callable[[Path], list[Planes]]
PANELS = 6


@pytest.fixture
def panels(tmp_path: Path) -> list[Path]:
    rng = np.random.default_rng(1)
    paths = [tmp_path / f"panel{index}.png" for index in range(PANELS)]
    for path in paths:
        Image.fromarray(rng.integers(0, 256, (9, 16, 3), np.uint8)).resize((320, 180)).save(path)
    return paths


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def film(panels: list[Path], **others: object) -> Timeline:
    segments = tuple(Segment(picture=path, duration_ms=2100, move=CameraMove.PUSH_IN) for path in panels)
    size = {"width": 160, "height": 90, "frame_rate": Fraction(30000, 1001), "segments": segments}
    return Timeline(**{**size, **others})  # type: ignore[arg-type]


def parts(cache: Path) -> dict[str, int]:
    """The parts that are kept, with when they were written."""
    return {path.name: path.stat().st_ino for path in cache.iterdir()}


def newly_made(before: dict[str, int], after: dict[str, int]) -> int:
    return len(after.keys() - before.keys())


class TestFilm:
    def test_is_the_same_as_in_one_go(
        self, panels: list[Path], cache: Path, tmp_path: Path, decode: Decode
    ) -> None:
        timeline = film(panels)
        whole, joined, again = (tmp_path / f"{name}.mp4" for name in ("whole", "joined", "again"))
        render(timeline, whole, quality="lossless")
        report = render(timeline, joined, quality="lossless", cache=cache)
        assert len(parts(cache)) == PANELS
        frames = decode(whole)
        assert report.frames == len(frames)
        for path in (joined, again):
            if path == again:
                render(timeline, again, quality="lossless", cache=cache)
            for expected, found in zip(frames, decode(path), strict=True):
                assert all(np.array_equal(a, b) for a, b in zip(expected, found, strict=True))
        assert joined.read_bytes() == again.read_bytes()

    def test_times_run_on_over_the_seams(self, panels: list[Path], cache: Path, tmp_path: Path) -> None:
        out = tmp_path / "film.mp4"
        report = render(film(panels), out, cache=cache)
        with av.open(str(out)) as container:
            stream = container.streams.video[0]
            assert stream.average_rate == Fraction(30000, 1001)
            packets = [packet for packet in container.demux(stream) if packet.pts is not None]
            unit = stream.time_base
            assert unit is not None
        shown = sorted(
            packet.pts * unit * Fraction(30000, 1001) for packet in packets if packet.pts is not None
        )
        assert shown == list(range(report.frames))
        decoded = [packet.dts for packet in packets]
        assert decoded == sorted(set(decoded))
        assert out.read_bytes().index(b"moov") < out.read_bytes().index(b"mdat")

    def test_sound_and_captions_are_joined_anew(
        self, panels: list[Path], cache: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "film.mp4"
        timeline = film(panels)
        silence = [np.zeros((2, 48_000), np.float32)] * 13
        render(timeline, out, cache=cache)
        before = parts(cache)
        render(timeline, out, cache=cache, sound=silence)
        assert newly_made(before, parts(cache)) == 0
        with av.open(str(out)) as container:
            assert len(container.streams.audio) == 1
            assert sum(1 for _ in container.decode(video=0)) == film(panels).duration_ms * 30 // 1001 + 1


class TestWhatIsMadeAgain:
    def made(self, before: Timeline, after: Timeline, cache: Path, tmp_path: Path) -> int:
        render(before, tmp_path / "film.mp4", cache=cache)
        kept = parts(cache)
        render(after, tmp_path / "film.mp4", cache=cache)
        return newly_made(kept, parts(cache))

    def changed(self, timeline: Timeline, index: int, **others: object) -> Timeline:
        segments = list(timeline.segments)
        segments[index] = replace(segments[index], **others)  # type: ignore[arg-type]
        return replace(timeline, segments=tuple(segments))

    def test_one_panel_for_one_panel(self, panels: list[Path], cache: Path, tmp_path: Path) -> None:
        timeline = film(panels)
        assert self.made(timeline, self.changed(timeline, 2, strength=20.0), cache, tmp_path) == 1

    def test_other_pixels_under_the_same_name(self, panels: list[Path], cache: Path, tmp_path: Path) -> None:
        timeline = film(panels)
        render(timeline, tmp_path / "film.mp4", cache=cache)
        before = parts(cache)
        Image.new("RGB", (320, 180), (9, 99, 9)).save(panels[4])
        render(timeline, tmp_path / "film.mp4", cache=cache)
        assert newly_made(before, parts(cache)) == 1

    def test_panels_that_only_move_are_not(self, panels: list[Path], cache: Path, tmp_path: Path) -> None:
        timeline = film(panels, frame_rate=Fraction(30))
        turned = replace(timeline, segments=timeline.segments[::-1])
        assert self.made(timeline, turned, cache, tmp_path) == 0

    def test_captions_and_numbers_change_no_picture(
        self, panels: list[Path], cache: Path, tmp_path: Path
    ) -> None:
        timeline = film(panels)
        changed = self.changed(timeline, 1, caption="new", number="9")
        assert self.made(timeline, changed, cache, tmp_path) == 0
        marked = replace(timeline, marks=Marks(panel_number=True))
        assert self.made(marked, self.changed(marked, 1, number="9"), cache, tmp_path) == 1

    def test_a_dissolve_joins_its_neighbours(self, panels: list[Path], cache: Path, tmp_path: Path) -> None:
        timeline = film(panels)
        dissolved = self.changed(timeline, 1, transition=Transition.DISSOLVE, transition_ms=500)
        assert self.made(timeline, dissolved, cache, tmp_path) == 1
        assert self.made(dissolved, self.changed(dissolved, 2, strength=3.0), cache, tmp_path) == 1

    def test_a_fade_touches_both_sides(self, panels: list[Path], cache: Path, tmp_path: Path) -> None:
        timeline = film(panels)
        faded = self.changed(timeline, 1, transition=Transition.FADE_BLACK, transition_ms=500)
        assert self.made(timeline, faded, cache, tmp_path) == 2

    def test_another_look_changes_all(self, panels: list[Path], cache: Path, tmp_path: Path) -> None:
        timeline = film(panels)
        assert self.made(timeline, replace(timeline, look=Look(vignette=20)), cache, tmp_path) == PANELS

    def test_an_overlay_that_cannot_say_what_it_draws_keeps_nothing(
        self, panels: list[Path], cache: Path, tmp_path: Path
    ) -> None:
        class Dot:
            def draw(self, frame: int, planes: Planes) -> None:
                planes.y[0, 0] = 235

        render(film(panels[:1]), tmp_path / "film.mp4", cache=cache, overlays=[Dot()])
        assert not cache.exists() or not parts(cache)

    def test_one_that_can_is_kept_by_what_it_says(
        self, panels: list[Path], cache: Path, tmp_path: Path
    ) -> None:
        class Text:
            def __init__(self, text: str) -> None:
                self.text = text

            def draw(self, frame: int, planes: Planes) -> None:
                pass

            def digest(self, first: int, last: int) -> str:
                return self.text if first == 0 else ""

        counts = []
        for text in ("one", "one", "two"):
            render(film(panels), tmp_path / "film.mp4", cache=cache, overlays=[Text(text)])
            counts.append(len(parts(cache)))
        assert counts == [PANELS, PANELS, PANELS + 1]


class TestStore:
    def test_cancelling_leaves_no_half_part(self, panels: list[Path], cache: Path, tmp_path: Path) -> None:
        with pytest.raises(Cancelled):
            render(
                film(panels), tmp_path / "film.mp4", cache=cache, cancelled=lambda: any(cache.glob("*.mp4"))
            )
        assert not list(cache.glob(".*"))
        assert not (tmp_path / "film.mp4").exists()

    def test_what_was_unused_longest_goes_first(self, tmp_path: Path) -> None:
        store = ChunkStore(tmp_path, max_bytes=250)
        for age, key in enumerate(("older", "old", "newer", "newest")):
            written = store.new(key)
            written.write_bytes(b"x" * 100)
            store.keep(key, written)
            os.utime(tmp_path / f"{key}.mp4", (1000 * age, 1000 * age))
        store.prune()
        store.close()
        assert {path.stem for path in tmp_path.iterdir()} == {"newer", "newest"}
        store = ChunkStore(tmp_path)
        assert store.find("old") is None
        assert store.find("newest") is not None

    def test_finding_counts_as_using(self, tmp_path: Path) -> None:
        store = ChunkStore(tmp_path, max_bytes=100)
        for age, key in enumerate(("first", "second")):
            store.new(key).write_bytes(b"x" * 100)
            store.keep(key, store.new(key))
            os.utime(tmp_path / f"{key}.mp4", (1000 * age, 1000 * age))
        store.find("first")
        store.prune()
        assert (tmp_path / "first.mp4").exists()
        assert not (tmp_path / "second.mp4").exists()

    def test_nobody_removes_a_part_that_is_in_use(self, tmp_path: Path) -> None:
        one, other = ChunkStore(tmp_path), ChunkStore(tmp_path, max_bytes=0)
        one.new("part").write_bytes(b"picture")
        one.keep("part", one.new("part"))
        found = ChunkStore(tmp_path).find("part")
        other.prune()
        assert not (tmp_path / "part.mp4").exists()
        assert found is not None
        assert found.read_bytes() == b"picture"

    def test_what_a_killed_render_left_is_removed_after_a_day(self, tmp_path: Path) -> None:
        killed, working = ChunkStore(tmp_path), ChunkStore(tmp_path)
        killed.new("half").write_bytes(b"x")
        (left,) = [path.parent for path in tmp_path.rglob("half.part")]
        os.utime(left, (0, 0))
        working.prune()
        assert not left.exists()
        assert working.new("other").parent.exists()

    def test_two_renders_share_a_folder_that_is_too_small_for_them(
        self, panels: list[Path], cache: Path, tmp_path: Path
    ) -> None:
        alone = tmp_path / "alone.mp4"
        render(film(panels), alone)
        targets = [tmp_path / f"film{number}.mp4" for number in range(2)]
        with ThreadPoolExecutor(2) as pool:
            for done in [
                pool.submit(render, film(panels), target, cache=cache, cache_bytes=1) for target in targets
            ]:
                done.result()
        frames = [packets(path) for path in (alone, *targets)]
        assert frames[0] == frames[1] == frames[2] > 0
        assert not list(cache.iterdir())


def packets(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(packet.size > 0 for packet in container.demux(video=0))
