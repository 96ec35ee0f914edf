"""The editor's package: a ZIP with a clip for each panel, sound stems, and edit lists that name them.

Every clip has handles: the camera's first view is held before its move, and its last view after it, so that what
lies between two cuts is frame for frame what the film shows, and an editor can move the cuts.
"""

import tempfile
import wave
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Final, Literal

import numpy as np

from animatic.errors import Cancelled
from animatic.film.captions.formats import to_srt
from animatic.film.interchange.edit import EditClip, EditList, Stem, edit_list
from animatic.film.interchange.edl import to_edl
from animatic.film.interchange.fcp7 import to_fcp7_xml
from animatic.film.interchange.fcpx import to_fcpxml
from animatic.film.interchange.otio import to_otio
from animatic.film.rendering import render
from animatic.film.sink import writing
from animatic.film.sound.limiter import Block
from animatic.film.sound.mix import SAMPLE_RATE, Mix
from animatic.film.sound.production import Production
from animatic.film.timeline import Look, Segment, Timeline
from animatic.film.timing import Span, schedule
from animatic.vocabulary import Transition

DEFAULT_HANDLES: Final = 24
"""Frames."""

_PIECE: Final = 1 << 20

_READ_ME: Final = """\
{title}

clips/      a ProRes 422 clip for each panel, named by number and version, {handles} frames of handle on each side
audio/      stems as long as the film, 48 kHz stereo
film.fcpxml      DaVinci Resolve, Final Cut Pro
film-fcp7.xml    Premiere Pro, Resolve
film.otio        everything that reads OpenTimelineIO
film.edl         everything else: cuts, dissolves and wipes only
captions.srt     what is said

Keep the folder together: the lists find their clips by relative paths. Colour grades are in the clips; titles, marks
and captions are not.
"""


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What was packed."""

    edit: EditList
    bytes: int


def write_package(
    made: Production,
    target: Path,
    *,
    title: str,
    notes: Sequence[str] = (),
    handles: int = DEFAULT_HANDLES,
    version: int = 1,
    quality: Literal["draft", "standard", "high"] = "standard",
    progress: Callable[[float, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PackageReport:
    """Render the clips and stems of a film and pack them with their edit lists.

    The ZIP appears at `target` in one step when it is complete.

    Args:
        handles: frames before and after each panel, 0 to 240; at least half of the longest transition.
        notes: action and dialogue of each panel, in order.

    Raises:
        InvalidInput: the handles are too short, or a file of the timeline can't be used.
        Cancelled: within half a second of `cancelled()` being true.
        StorageExceeded: the disk is full; nothing is left of the package.
    """
    timeline = made.timeline
    tell = progress or (lambda _done, _stage: None)

    def stop() -> None:
        if cancelled and cancelled():
            raise Cancelled

    stems = _stems(made)
    edit = edit_list(
        timeline,
        title=title,
        handles=handles,
        notes=notes,
        version=version,
        stems=tuple(Stem(name, f"audio/{name.lower()}.wav") for name in stems),
    )
    spans = schedule(timeline).spans
    with tempfile.TemporaryDirectory(prefix="animatic-package-", dir=target.parent) as name:
        folder = Path(name)
        (folder / "clips").mkdir()
        (folder / "audio").mkdir()
        for index, (clip, span) in enumerate(zip(edit.clips, spans, strict=True)):

            def report(done: float, done_before: int = index) -> None:
                tell(0.95 * (done_before + done) / len(edit.clips), f"clip {done_before + 1}")

            segment, path = timeline.segments[index], folder / clip.path
            _render_clip(timeline, segment, clip, span, path, quality, report, cancelled)
        part = folder.with_suffix(".zip.part")
        try:
            with writing():
                for name, mix in stems.items():
                    tell(0.95, name.lower())
                    _write_wav(folder / f"audio/{name.lower()}.wav", mix.blocks(), mix.samples, stop)
                _write_lists(folder, edit, made, handles)
                tell(0.96, "packing")
                _pack(folder, part, stop)
                part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    tell(1.0, "done")
    return PackageReport(edit, target.stat().st_size)


def _render_clip(
    timeline: Timeline,
    segment: Segment,
    clip: EditClip,
    span: Span,
    path: Path,
    quality: str,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool] | None,
) -> None:
    """One panel with its handles, graded, without transition, marks, captions and words over its picture."""
    rate = timeline.frame_rate
    rest_before = clip.head - (span.start - span.moves_from)
    rest_after = clip.tail - (span.moves_until - span.end)
    head_ms = _milliseconds(clip.head, rate)
    alone = replace(
        segment,
        duration_ms=_milliseconds(clip.media_frames, rate),
        transition=Transition.CUT,
        transition_ms=0,
        rest_before_ms=_milliseconds(rest_before, rate),
        rest_after_ms=_milliseconds(rest_after, rate),
        # Words over a picture are the editor's to set again; a card is nothing without them, from end to end.
        title=None if segment.title is None or segment.colour is None else replace(segment.title, fade_ms=0),
        # A video's own handles, as far as it has any before its first frame.
        clip_start_ms=max(0, segment.clip_start_ms - round(head_ms * segment.clip_speed))
        if segment.clip
        else 0,
    )
    # Grain and vignette lie on the finished picture: an editor adds his own.
    look = replace(timeline.look, grain=0.0, vignette=0.0) if timeline.look != Look() else timeline.look
    render(
        Timeline(
            width=timeline.width, height=timeline.height, frame_rate=rate, segments=(alone,), look=look,
            seed=timeline.seed,
        ),
        path,
        quality=quality,
        progress=lambda done, _stage: progress(done),
        cancelled=cancelled,
    )  # fmt: skip


def _milliseconds(frames: int, rate: Fraction) -> int:
    """A duration that becomes exactly so many frames."""
    return round(frames * 1000 / rate)


def _stems(made: Production) -> dict[str, Mix]:
    """The parts of the mix, each alone and at its own level."""
    mix = made.mix
    if mix is None:
        return {}
    stems: dict[str, Mix] = {}
    if mix.speech:
        stems["Narration"] = replace(mix, music=None, scratch=None)
    if mix.music is not None:
        stems["Music"] = replace(mix, speech=(), scratch=None)
    if mix.scratch is not None:
        stems["Scratch"] = replace(mix, speech=(), music=None)
    return stems


def _write_wav(path: Path, blocks: Iterable[Block], samples: int, stop: Callable[[], None]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.setnframes(samples)
        for block in blocks:
            stop()
            file.writeframes((np.clip(block.T, -1, 1) * 32767).astype("<i2").tobytes())


def _write_lists(folder: Path, edit: EditList, made: Production, handles: int) -> None:
    texts = {
        "film.otio": to_otio(edit),
        "film.edl": to_edl(edit),
        "film-fcp7.xml": to_fcp7_xml(edit),
        "film.fcpxml": to_fcpxml(edit),
        "README.txt": _READ_ME.format(title=edit.title, handles=handles),
    }
    if made.cues:
        texts["captions.srt"] = to_srt(made.cues)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def _pack(folder: Path, target: Path, stop: Callable[[], None]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            # Always the same date: the same film gives the same package.
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix())
            entry.external_attr = 0o644 << 16
            with path.open("rb") as source, archive.open(entry, "w", force_zip64=True) as packed:
                while piece := source.read(_PIECE):
                    stop()
                    packed.write(piece)
