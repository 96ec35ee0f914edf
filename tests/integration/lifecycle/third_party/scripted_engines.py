"""Engines of another package, added by its entry points. They do what a prompt tells them, for the tests of the queue.

A prompt is a list of words: `for=2.5` works for so many seconds, telling its progress; `runs=/path` appends a line to
that file when a run begins; `fail=permanent`, `fail=transient`, `fail=bug`, `fail=memory`, `fail=exit` end it badly,
with `until=3` only in runs before the third that the file counts; `deaf` doesn't listen to cancellation; `save=word`
saves a checkpoint and `resumed=/path` writes down what it found; `abandoned=/path` is where `abandon` says that it
was called.
"""

import os
import time
from dataclasses import replace
from pathlib import Path

from PIL import Image

from animatic import film
from animatic.config import Settings
from animatic.engines.base import (
    QUEUE_IMAGES,
    QUEUE_REMOTE,
    READY,
    EngineInfo,
    Feature,
    ImageRequest,
    ImageResult,
    Readiness,
    RunContext,
    VideoRequest,
    VideoResult,
)
from animatic.errors import Cancelled, ConversionFailed, TransientFailure
from animatic.vocabulary import ConversionType


class ScriptedPictures:
    def __init__(self, settings: Settings) -> None:
        del settings

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(
            name="scripted",
            type=ConversionType.TEXT_TO_IMAGE,
            label="Scripted",
            description="Does as it is told.",
            queue=QUEUE_IMAGES,
            features=frozenset({Feature.SEED, Feature.NEGATIVE_PROMPT, Feature.MODEL}),
            models=("one",),
        )

    def readiness(self) -> Readiness:
        return READY

    def generate(self, request: ImageRequest, context: RunContext) -> ImageResult:
        play(request.prompt, context)
        path = context.workdir / "picture.png"
        Image.new("RGB", (request.width, request.height), (request.seed % 256, 80, 120)).save(
            path, compress_level=1
        )
        return ImageResult(path, seed=request.seed, details={"pid": os.getpid()})

    def abandon(self, checkpoint: dict[str, str]) -> None:
        with Path(checkpoint["abandoned"]).open("a") as file:
            file.write(checkpoint["save"] + "\n")


class ScriptedResident(ScriptedPictures):
    """One that holds something, and so is kept."""

    @property
    def info(self) -> EngineInfo:
        return replace(super().info, name="scripted-resident", resident=True)


class ScriptedClips:
    def __init__(self, settings: Settings) -> None:
        del settings

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(
            name="scripted-clips",
            type=ConversionType.IMAGE_TO_VIDEO,
            label="Scripted clips",
            description="Animates single panels as it is told.",
            queue=QUEUE_REMOTE,
        )

    def readiness(self) -> Readiness:
        return READY

    def render(self, request: VideoRequest, context: RunContext) -> VideoResult:
        play(request.prompts[0], context)
        path = context.workdir / "clip.mp4"
        film.render(request.timeline, path, quality="draft")
        return VideoResult(path)


def play(prompt: str, context: RunContext) -> None:
    told = dict(word.partition("=")[::2] for word in prompt.split())
    run = 1
    if runs := told.get("runs"):
        with Path(runs).open("a") as file:
            file.write(f"{os.getpid()} {time.time()}\n")
        run = len(Path(runs).read_text().splitlines())
    if resumed := told.get("resumed"):
        Path(resumed).write_text(str(context.checkpoint))
    if save := told.get("save"):
        context.save_checkpoint({"save": save, "abandoned": told.get("abandoned", "")})
    seconds = float(told.get("for", "0"))
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        context.progress(1 - left / seconds, "working")
        if context.cancelled() and "deaf" not in told:
            raise Cancelled
        time.sleep(0.02)
    if "fail" in told and run < int(told.get("until", "1000")):
        fail(told["fail"])


def fail(how: str) -> None:
    match how:
        case "permanent":
            raise ConversionFailed("The script says no.", reason="script")
        case "transient":
            raise TransientFailure("The script is busy.")
        case "memory":
            raise MemoryError
        case "exit":
            os._exit(3)
        case _:
            raise ZeroDivisionError("a bug of the script")
