"""What a run left behind, as it is in fact: measured from the files, not believed from the request.

Runs in the child: it reads whole files and decodes pictures, and the worker's loop never blocks.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

import av
from PIL import Image

from animatic.engines.base import ImageResult, VideoResult
from animatic.engines.made import Made, MadeFile, Role
from animatic.errors import ConversionFailed, InvalidInput
from animatic.images.pictures import thumbnail
from animatic.storage.probe import probe_picture, probe_video

_POSTER_AT: Final = 1.0
"""Seconds into a video at which it usually shows something."""
_POSTER_QUALITY: Final = 90


def of_image(result: ImageResult, workdir: Path) -> Made:
    """The picture, its depth map, and a thumbnail made here."""
    files = [_picture(Role.MAIN, result.picture), _thumbnail(result.picture.read_bytes(), workdir)]
    if result.depth is not None:
        files.append(_picture(Role.DEPTH, result.depth))
    return Made(files=tuple(files), seed=result.seed, details=result.details)


def of_video(result: VideoResult, workdir: Path) -> Made:
    """The video, and a thumbnail of its poster, or else of a frame from its beginning."""
    try:
        facts = probe_video(result.video)
        poster = result.poster or _early_frame(result.video, workdir)
    except (InvalidInput, av.FFmpegError, OSError) as error:
        raise ConversionFailed(f"The engine's video can't be read: {error}") from error
    main = MadeFile(Role.MAIN, result.video, facts.content_type, facts.width, facts.height, facts.format)
    return Made(
        files=(
            main,
            _picture(Role.POSTER, poster),
            _thumbnail(poster.read_bytes(), workdir),
            *(replace(_picture(Role.CARD, path), panel=panel) for panel, path in result.cards),
        ),
        duration_ms=facts.duration_ms or sum(result.durations_ms) or None,
        frames=facts.frames,
        durations_ms=result.durations_ms,
        captions=result.captions,
        notes=result.notes,
        details=result.details,
    )


def _early_frame(video: Path, workdir: Path) -> Path:
    """A frame from a video's beginning, as a picture."""
    with av.open(video) as container:
        frame = None
        for frame in container.decode(video=0):
            if frame.time >= _POSTER_AT:
                break
        if frame is None:
            raise InvalidInput("it has no frames.")
        path = workdir / "poster.jpg"
        Image.fromarray(frame.to_ndarray(format="rgb24")).save(path, quality=_POSTER_QUALITY)
        return path


def _picture(role: Role, path: Path) -> MadeFile:
    try:
        facts = probe_picture(path)
    except InvalidInput as error:
        raise ConversionFailed(f"The engine's picture can't be read: {error}") from error
    return MadeFile(role, path, facts.content_type, facts.width, facts.height, facts.format)


def _thumbnail(picture: bytes, workdir: Path) -> MadeFile:
    path = workdir / "thumbnail.webp"
    try:
        path.write_bytes(thumbnail(picture))
    except InvalidInput as error:
        raise ConversionFailed(f"The engine's picture can't be read: {error}") from error
    return _picture(Role.THUMBNAIL, path)
