"""The engine `diffusers` for clips: image-to-video pipelines on this machine (LTX, Wan, SVD, CogVideoX …)."""

import math
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import av
import numpy as np
from PIL import Image

from animatic.config import Settings
from animatic.engines import prompts
from animatic.engines.base import QUEUE_GPU, EngineInfo, Readiness, RunContext, VideoRequest, VideoResult
from animatic.engines.diffusers.pipelines import Pipelines
from animatic.errors import Cancelled, InvalidInput
from animatic.vocabulary import ConversionType

_TYPE: Final = ConversionType.IMAGE_TO_VIDEO
_STEP: Final = 32
"""Pixels that sides are multiples of: what the largest of these models' patches are."""


class DiffusersVideoEngine:
    """Animates a panel's picture with a pipeline that is loaded here."""

    def __init__(self, settings: Settings, pipelines: Pipelines) -> None:
        self._settings = settings
        self._pipelines = pipelines

    @property
    def info(self) -> EngineInfo:
        models = self._pipelines.models(_TYPE)
        return EngineInfo(
            name="diffusers",
            type=_TYPE,
            label="diffusers",
            description="Clips by generative models on a machine of this installation, one of each panel.",
            queue=QUEUE_GPU,
            features=self._pipelines.features(),
            models=models,
            default_model=models[0] if models else "",
            resident=True,
            deterministic=True,
        )

    def readiness(self) -> Readiness:
        return self._pipelines.readiness(_TYPE)

    def render(self, request: VideoRequest, context: RunContext) -> VideoResult:
        """Animate the timeline's only panel, and leave `clip.mp4` behind."""
        segment, *more = request.timeline.segments
        if more or segment.picture is None:
            raise InvalidInput("diffusers animates one picture at a time.")
        loaded = self._pipelines.load(request.model, _TYPE, context)
        width, height = self._size(request.timeline.width, request.timeline.height)
        frame_rate = self._settings.diffusers_frame_rate
        count = self._frames(loaded.pipeline, segment.duration_ms * frame_rate / 1000)
        with Image.open(segment.picture) as picture:
            start = picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
        answer, left_out = self._pipelines.call(
            loaded,
            {
                "image": start,
                "prompt": prompts.motion_prompt(request.prompts[0] if request.prompts else "", segment),
                "negative_prompt": request.negative_prompt or None,
                "num_frames": count,
                # LTX asks for one, SVD for the other, Wan and CogVideoX for neither.
                "frame_rate": frame_rate,
                "fps": frame_rate,
                "width": width,
                "height": height,
                "num_inference_steps": self._settings.diffusers_steps,
                "generator": self._pipelines.generator(request.seed),
                "output_type": "pil",
            },
            context,
        )
        frames = answer.frames[0]
        path = context.workdir / "clip.mp4"
        _write(frames, path, frame_rate, context)
        return VideoResult(
            path,
            notes=tuple(self._notes(request, loaded.model, left_out, len(frames))),
            details={"model": loaded.model},
        )

    def _size(self, width: int, height: int) -> tuple[int, int]:
        scale = min(1.0, self._settings.diffusers_video_long_edge / max(width, height))

        def fitting(side: int) -> int:
            return max(_STEP, round(side * scale / _STEP) * _STEP)

        return fitting(width), fitting(height)

    def _frames(self, pipeline: Any, wanted: float) -> int:
        """Frames to ask for: whole groups of those that the model packs into one latent, and one more."""
        group = int(getattr(pipeline, "vae_temporal_compression_ratio", 0) or _group(pipeline))
        most = self._settings.diffusers_most_frames
        count = math.ceil(max(wanted - 1, 1) / group) * group + 1
        return max(group + 1, min(count, (most - 1) // group * group + 1))

    def _notes(self, request: VideoRequest, model: str, left_out: Sequence[str], frames: int) -> list[str]:
        notes = []
        if "prompt" in left_out:
            notes.append(f"{model} takes no text: only the picture was animated.")
        if "negative_prompt" in left_out:
            notes.append(f"{model} takes no negative prompt.")
        wanted = request.timeline.segments[0].duration_ms / 1000
        seconds = frames / self._settings.diffusers_frame_rate
        if seconds < wanted - 0.05:
            notes.append(
                f"{model} made {seconds:.1f} s of the panel's {wanted:.1f} s: the film holds the last frame."
            )
        return notes


def _group(pipeline: Any) -> int:
    config = getattr(getattr(pipeline, "vae", None), "config", None)
    return int(getattr(config, "temporal_compression_ratio", None) or 1)


def _write(frames: Sequence[Image.Image], path: Path, frame_rate: int, context: RunContext) -> None:
    """H.264, close to lossless: the film encodes it once more."""
    context.progress(0.96, "writing the clip")
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream(
            "libx264", rate=Fraction(frame_rate), options={"crf": "14", "preset": "fast"}
        )
        stream.width, stream.height, stream.pix_fmt = frames[0].width, frames[0].height, "yuv420p"
        for frame in frames:
            if context.cancelled():
                raise Cancelled
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.asarray(frame), format="rgb24")))
        container.mux(stream.encode())
