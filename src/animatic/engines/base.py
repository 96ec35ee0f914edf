"""What an engine is: two small protocols, and the frozen requests and results that go in and out.

An engine is synchronous and knows neither database nor queue. It is run in a child process of its own, one for
each run of a conversion, with a working directory that is removed afterwards: input files lie in it, output
files are left in it. A run may be killed at any moment; so what must not be done twice (a job submitted to a
provider who charges for it) is saved with `RunContext.save_checkpoint` the moment it is known, and the next run
of the same conversion finds it in `RunContext.checkpoint`.

Errors: raise `errors.TransientFailure` for what may succeed when tried again (a provider that is overloaded),
`errors.ConversionFailed` for what won't, `errors.InvalidInput` for a request that this engine can't do, and let
`errors.Cancelled` through. Anything else counts as a fault of the engine and fails the conversion.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Protocol, runtime_checkable

from animatic.film.captions.cues import Cue
from animatic.film.sound.plan import CaptionMode, SoundPlan
from animatic.film.timeline import Timeline
from animatic.vocabulary import ConversionType

Json = Mapping[str, Any]

QUEUE_IMAGES: Final = "images"
"""Pictures drawn by this machine's processor."""
QUEUE_VIDEOS: Final = "videos"
"""Videos rendered by this machine's processor."""
QUEUE_REMOTE: Final = "remote"
"""Waiting for a provider: many at a time cost little."""
QUEUE_GPU: Final = "gpu"
"""Needs a graphics card: only workers that have one serve this queue."""


class Feature(StrEnum):
    """What an engine can make use of; a parameter that it can't is refused, not dropped."""

    STYLE = "style"
    SEED = "seed"
    NEGATIVE_PROMPT = "negative-prompt"
    MODEL = "model"
    CAST = "cast"
    REFERENCES = "references"
    """Pictures of the cast."""
    DEPTH = "depth"


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What is known of an engine without running it."""

    name: str
    type: ConversionType
    label: str
    """For people."""
    description: str
    queue: str = QUEUE_IMAGES
    """By what it needs: workers say which queues they serve."""
    features: frozenset[Feature] = frozenset()
    styles: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    """Models that it is known to run; empty if there is nothing to choose."""
    default_model: str = ""
    model_features: Mapping[str, frozenset[Feature]] = field(default_factory=dict)
    """Of models that differ from `features`."""
    model_prices: Mapping[str, str] = field(default_factory=dict)
    """What a run costs at the provider, for people: "$0.04 a run"."""
    assembles: bool = False
    """Whether it joins many panels into one film. One that doesn't animates single panels into clips."""
    resident: bool = False
    """Whether its process is kept for the next order, because it loads something large."""
    deterministic: bool = False
    """Whether the same request gives the same file."""
    generative: bool = True
    """Whether it paints what words suggest, so that richer words help; not so who reads a script as it stands."""

    def features_of(self, model: str) -> frozenset[Feature]:
        """What this model (empty: the default one) can make use of."""
        return self.model_features.get(model or self.default_model, self.features)


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an engine could run here, now."""

    ready: bool
    problem: str = ""
    """What is missing, and what to do about it; empty when ready."""


READY: Final = Readiness(ready=True)


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """A picture that is wanted."""

    prompt: str
    """A panel's text in Fountain's manner, or any free text."""
    width: int
    """Pixels, even."""
    height: int
    style: str = ""
    """Empty: the engine's default."""
    seed: int = 0
    negative_prompt: str = ""
    model: str = ""
    """Empty: the engine's default."""
    cast: tuple[Json, ...] = ()
    """The project's characters, as JSON (`storyboard.Character`)."""
    references: tuple[Path, ...] = ()
    """Pictures of those of them that the prompt names."""


@dataclass(frozen=True, slots=True)
class ImageResult:
    """A picture that was made. All paths lie in the run's working directory."""

    picture: Path
    """PNG, JPEG or WebP."""
    depth: Path | None = None
    """PNG of 8 or 16 bits, one channel, white is near; of the picture's proportions."""
    seed: int = 0
    """Used in fact, so that the picture can be made again."""
    details: Json = field(default_factory=dict)
    """What the user may want to know: what was understood, what couldn't be done."""


SILENT: Final = SoundPlan()


@dataclass(frozen=True, slots=True)
class VideoRequest:
    """A video that is wanted: a film of all the timeline's panels; a clip of its only one, from other engines."""

    timeline: Timeline
    prompts: tuple[str, ...] = ()
    """The text of each panel of the timeline, in order."""
    quality: str = ""
    """Empty: the engine's default."""
    seed: int = 0
    negative_prompt: str = ""
    model: str = ""
    sound: SoundPlan = SILENT
    """What is heard. Only the assembler makes sound."""
    spoken: tuple[str, ...] = ()
    """What is read aloud during each panel, in order, if the sound is narrated."""
    locked: tuple[bool, ...] = ()
    """Whose duration the narration may not stretch; none: it may stretch all."""
    captions: CaptionMode = CaptionMode.NONE
    format: str = "mp4"
    """A name of `film.Format`. Only the assembler makes anything but MP4."""
    poster_ms: int | None = None
    """The frame that stands for the video; None: as the engine likes."""
    notes: tuple[str, ...] = ()
    """What was chosen otherwise than asked, to be handed on."""


@dataclass(frozen=True, slots=True)
class VideoResult:
    """A video that was made. All paths lie in the run's working directory."""

    video: Path
    """MP4 (H.264), unless the request said otherwise."""
    poster: Path | None = None
    """A picture of the video's size that stands for it; None: a frame from its beginning does."""
    cards: tuple[tuple[int, Path], ...] = ()
    """Pictures of the panels that are words on a colour: the panel's index from 0, and the file."""
    durations_ms: tuple[int, ...] = ()
    """Of each panel in fact; none: as the timeline said."""
    captions: tuple[Cue, ...] = ()
    """What is said when, whether it is seen in the video or not."""
    notes: tuple[str, ...] = ()
    """What was done otherwise than asked, for a person to read."""
    details: Json = field(default_factory=dict)


class RunContext(Protocol):
    """What a run may use while it works."""

    @property
    def workdir(self) -> Path:
        """An empty folder of this run's own; removed afterwards."""
        ...

    @property
    def checkpoint(self) -> Json | None:
        """What an earlier run of the same conversion saved; None on the first."""
        ...

    def progress(self, fraction: float, stage: str) -> None:
        """Tell how far the run is, 0 to 1, and what it does. May be called thousands of times a second."""
        ...

    def cancelled(self) -> bool:
        """Whether somebody asked for the run to stop. Half a second later the process is killed."""
        ...

    def save_checkpoint(self, checkpoint: Json) -> None:
        """Keep this for the next run. Returns when it is stored for good; raises Cancelled if the run isn't wanted
        any more (then give up what was begun elsewhere)."""
        ...


@runtime_checkable
class ImageEngine(Protocol):
    """Text to image."""

    @property
    def info(self) -> EngineInfo: ...

    def readiness(self) -> Readiness:
        """Whether it could run here; quick, and without network."""
        ...

    def generate(self, request: ImageRequest, context: RunContext) -> ImageResult: ...


@runtime_checkable
class VideoEngine(Protocol):
    """Images to video."""

    @property
    def info(self) -> EngineInfo: ...

    def readiness(self) -> Readiness: ...

    def render(self, request: VideoRequest, context: RunContext) -> VideoResult: ...


@runtime_checkable
class Upstream(Protocol):
    """An engine whose work goes on elsewhere when its process is gone: it can be told to give it up."""

    def abandon(self, checkpoint: Json) -> None:
        """Cancel at the provider what this checkpoint names. Done already, or unknown there: nothing happens.

        Raises TransientFailure when the provider doesn't answer.
        """
        ...


Engine = ImageEngine | VideoEngine
