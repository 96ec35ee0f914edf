"""What films can be encoded as, and how well."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

from animatic.errors import InvalidInput
from animatic.film.validation import Range, out_of_range, require
from animatic.imaging.kernels import Kernel


class Format(StrEnum):
    """Named by what people ask for."""

    MP4 = "mp4"
    """H.264 in MP4: plays everywhere."""

    WEBM_VP9 = "webm"
    WEBM_AV1 = "webm-av1"
    MOV_PRORES = "mov"
    """ProRes 422 in MOV, for editing."""

    WEBP = "webp"
    """A moving picture to show on a page: small and silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderQuality:
    """How much work goes into a film.

    Attributes:
        name: what people choose it by.
        preset: of x264, from ultrafast to placebo.
        crf: x264's constant rate factor, 0 (lossless) to 51; the other encoders get what looks like it.
        kernels: how luma and chroma are resampled.
    """

    name: str
    preset: str
    crf: Annotated[float, Range(0, 51)]
    kernels: tuple[Kernel, Kernel]

    def __post_init__(self) -> None:
        require(out_of_range(self))


# Chroma has half the samples and the eye half the interest: a cheaper kernel looks the same.
_FAST: Final = (Kernel.LINEAR, Kernel.LINEAR)
_GOOD: Final = (Kernel.SHARP, Kernel.CUBIC)
_BEST: Final = (Kernel.LANCZOS, Kernel.LANCZOS)

QUALITIES: Final[Mapping[str, RenderQuality]] = {
    quality.name: quality
    for quality in (
        RenderQuality(name="draft", preset="superfast", crf=26, kernels=_FAST),
        RenderQuality(name="standard", preset="veryfast", crf=20, kernels=_GOOD),
        RenderQuality(name="high", preset="medium", crf=16, kernels=_BEST),
        RenderQuality(name="lossless", preset="ultrafast", crf=0, kernels=_BEST),
    )
}
"""By name. Lossless is for going on working with, and for tests: browsers don't play it."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a format is made.

    Attributes:
        container, codec, pixels: FFmpeg's names of the muxer, the encoder and the encoder's pixel format.
        chroma_rows: how many luma rows share a chroma row in the frames that we draw.
        audio: FFmpeg's name of the audio encoder; None for a silent format.
        captions: of the caption encoder; None if the format has no captions.
        options: the encoder's, for a quality and a frame rate in frames per second.
        container_options: the muxer's.
        can_be_joined: whether parts that were encoded by themselves may follow each other in one stream.
        audio_options: the audio encoder's.
    """

    container: str
    codec: str
    pixels: str
    chroma_rows: int
    audio: str | None
    captions: str | None
    options: Callable[[RenderQuality, float], dict[str, str]]
    container_options: Mapping[str, str]
    can_be_joined: bool = False
    audio_options: tuple[tuple[str, str], ...] = ()


def format_of(path: Path | None, chosen: Format | str | None) -> Format:
    """The format that was chosen, else the one that the file's name says, else MP4.

    Raises:
        InvalidInput: there is no such format.
    """
    suffix = path.suffix.lower().removeprefix(".") if path is not None else ""
    name = chosen or {"m4v": "mp4", "": "mp4"}.get(suffix, suffix)
    try:
        return Format(name)
    except ValueError:
        raise InvalidInput(f"A film can't be made as {name!r}: choose {', '.join(Format)}.") from None


def quality_of(chosen: RenderQuality | str) -> RenderQuality:
    """The quality of a name.

    Raises:
        InvalidInput: there is no such quality.
    """
    if isinstance(chosen, RenderQuality):
        return chosen
    if chosen not in QUALITIES:
        raise InvalidInput(f"There is no quality {chosen!r}: choose {', '.join(QUALITIES)}.")
    return QUALITIES[chosen]


def _h264(quality: RenderQuality, frame_rate: float) -> dict[str, str]:
    options = {"preset": quality.preset, "crf": f"{quality.crf:g}"}
    # A key frame at least every five seconds: players jump to these.
    options["g"] = str(round(5 * frame_rate))
    return options


def _vp9(quality: RenderQuality, frame_rate: float) -> dict[str, str]:
    # libvpx reaches x264's look at about 12 higher a number (both on a 1080p storyboard).
    return {
        "crf": f"{min(63, quality.crf + 12):g}",
        "b": "0",
        "deadline": "good",
        "cpu-used": "2" if quality.name == "high" else "5",
        "row-mt": "1",
        "g": str(round(5 * frame_rate)),
    }


def _av1(quality: RenderQuality, frame_rate: float) -> dict[str, str]:
    return {
        "crf": f"{min(63, quality.crf + 12):g}",
        "preset": "6" if quality.name == "high" else "8",
        "g": str(round(5 * frame_rate)),
    }


def _prores(quality: RenderQuality, frame_rate: float) -> dict[str, str]:  # noqa: ARG001 - one quality, all key frames
    return {"profile": "2", "vendor": "apl0"}


def _webp(quality: RenderQuality, frame_rate: float) -> dict[str, str]:  # noqa: ARG001 - no key frames
    return {"quality": f"{max(10.0, 100 - 1.6 * quality.crf):g}", "compression_level": "4"}


# The other coder takes twice the time, as much as a tenth of the film, and looking for what the two channels have in
# common half as much again, for what nobody hears at this rate.
_AAC: Final = (("b", "160000"), ("aac_coder", "fast"), ("aac_ms", "0"))

RECIPES: Final[Mapping[Format, Recipe]] = {
    Format.MP4: Recipe(
        "mp4", "libx264", "yuv420p", 2, "aac", "mov_text", _h264, {"movflags": "+faststart"}, True, _AAC
    ),
    Format.WEBM_VP9: Recipe("webm", "libvpx-vp9", "yuv420p", 2, "libopus", "webvtt", _vp9, {}),
    Format.WEBM_AV1: Recipe("webm", "libsvtav1", "yuv420p", 2, "libopus", "webvtt", _av1, {}),
    Format.MOV_PRORES: Recipe("mov", "prores_aw", "yuv422p10le", 1, "pcm_s24le", None, _prores, {}),
    Format.WEBP: Recipe("webp", "libwebp_anim", "bgra", 2, None, None, _webp, {"loop": "0"}),
}
