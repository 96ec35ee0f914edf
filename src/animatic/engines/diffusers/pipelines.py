"""The pipeline that is loaded: one at a time, on what there is of hardware.

Pipelines differ in the arguments that they take, so each gets those that its signature names.
"""

import gc
import inspect
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Final

from animatic.config import Settings
from animatic.engines.base import READY, Feature, Readiness, RunContext
from animatic.errors import Cancelled, ConversionFailed
from animatic.vocabulary import ConversionType

log = logging.getLogger(__name__)

_LOADING: Final = 0.05
"""Share of a run that loading is said to take; nobody knows beforehand."""
_WORKING: Final = 0.95


@dataclass(slots=True)
class Loaded:
    """A pipeline, ready to be called."""

    model: str
    pipeline: Any
    """A `diffusers.DiffusionPipeline`."""
    device: str
    takes: frozenset[str]
    """Names of the arguments of its call."""


class Pipelines:
    """Loads pipelines, and keeps the last."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._loaded: Loaded | None = None

    def readiness(self, type_: ConversionType) -> Readiness:
        if missing := [name for name in ("torch", "diffusers", "transformers") if find_spec(name) is None]:
            return Readiness(
                ready=False,
                problem=f"{', '.join(missing)} isn't installed: pip install 'animatic[diffusers]'.",
            )
        if not self.models(type_):
            kind = "IMAGE" if type_ is ConversionType.TEXT_TO_IMAGE else "VIDEO"
            return Readiness(
                ready=False,
                problem=f"set ANIMATIC_DIFFUSERS_{kind}_MODELS to a model: a folder, or its name at the hub.",
            )
        return READY

    def models(self, type_: ConversionType) -> tuple[str, ...]:
        """Those that the operator allows; the first is the default."""
        settings = self._settings
        return (
            settings.diffusers_image_models
            if type_ is ConversionType.TEXT_TO_IMAGE
            else settings.diffusers_video_models
        )

    def features(self) -> frozenset[Feature]:
        """Nearly all pipelines take these; one that doesn't is told of in the result."""
        return frozenset({Feature.SEED, Feature.NEGATIVE_PROMPT, Feature.MODEL})

    def load(self, model: str, type_: ConversionType, context: RunContext) -> Loaded:
        """The pipeline of this model, loaded now unless it is already.

        Raises ConversionFailed when it can't be loaded.
        """
        allowed = self.models(type_)
        model = model or allowed[0]
        if model not in allowed:
            raise ConversionFailed(f"The model {model} may not be used here; there are {', '.join(allowed)}.")
        if self._loaded is not None and self._loaded.model == model:
            return self._loaded
        context.progress(0.0, "loading the model")
        self.unload()
        if context.cancelled():
            raise Cancelled
        self._loaded = self._load(model, type_)
        context.progress(_LOADING, "the model is loaded")
        return self._loaded

    def unload(self) -> None:
        """Forget what is loaded, and give its memory back."""
        if self._loaded is None:
            return
        import torch

        self._loaded = None
        gc.collect()
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    def call(self, loaded: Loaded, wanted: Mapping[str, Any], context: RunContext) -> tuple[Any, list[str]]:
        """Call the pipeline with what it takes of `wanted`; its answer, and the names of what it doesn't take.

        Progress goes by its steps, and a cancelled run ends after the step that it is at. Not enough memory is a
        ConversionFailed, after which nothing is loaded.
        """
        given = {name: value for name, value in wanted.items() if value is not None}
        left_out = sorted(set(given) - loaded.takes)
        arguments = {name: value for name, value in given.items() if name in loaded.takes}
        if "callback_on_step_end" in loaded.takes:
            arguments["callback_on_step_end"] = _stepping(context)
        context.progress(_LOADING, "at work")
        with self._memory():
            return loaded.pipeline(**arguments), left_out

    def generator(self, seed: int) -> Any:
        """Where a pipeline takes its chance from. On the processor, so that every device draws the same."""
        import torch

        return torch.Generator("cpu").manual_seed(seed % 2**63)

    def _load(self, model: str, type_: ConversionType) -> Loaded:
        import torch
        from diffusers import AutoPipelineForText2Image, DiffusionPipeline

        settings = self._settings
        if settings.diffusers_threads:
            torch.set_num_threads(settings.diffusers_threads)
        device = settings.diffusers_device or _best_device()
        kind = AutoPipelineForText2Image if type_ is ConversionType.TEXT_TO_IMAGE else DiffusionPipeline
        # Half precision is slow on processors, and some can't.
        dtype = torch.float32 if device == "cpu" else _half(device)
        try:
            with self._memory():
                pipeline = kind.from_pretrained(
                    model, dtype=dtype, local_files_only=settings.diffusers_offline
                )
                self._place(pipeline, device)
        except (OSError, ValueError, KeyError, ImportError) as error:
            raise ConversionFailed(f"The model {model} can't be loaded: {str(error)[:500]}") from error
        pipeline.set_progress_bar_config(disable=True)
        takes = frozenset(inspect.signature(pipeline.__call__).parameters)
        log.info("Loaded %s (%s) on %s", model, type(pipeline).__name__, device)
        return Loaded(model, pipeline, device, takes)

    def _place(self, pipeline: Any, device: str) -> None:
        """Bring it to the device; in parts, as they are needed, where the card is too small."""
        offload = self._settings.diffusers_offload
        if device == "cpu":
            return
        if offload == "auto":
            offload = "none" if _fits(pipeline, device) else "model"
        if offload == "model":
            pipeline.enable_model_cpu_offload(device=device)
        elif offload == "sequential":
            pipeline.enable_sequential_cpu_offload(device=device)
        else:
            pipeline.to(device)
        if offload != "none" and hasattr(getattr(pipeline, "vae", None), "enable_tiling"):
            pipeline.vae.enable_tiling()

    @contextmanager
    def _memory(self) -> Iterator[None]:
        import torch

        try:
            yield
        except (torch.OutOfMemoryError, MemoryError) as error:
            self.unload()
            raise _too_little() from error
        except RuntimeError as error:
            # What the processor's allocator raises has no class of its own.
            if "can't allocate memory" not in str(error) and "not enough memory" not in str(error):
                raise
            self.unload()
            raise _too_little() from error


def _stepping(context: RunContext) -> Callable[[Any, int, Any, dict[str, Any]], dict[str, Any]]:
    def step(pipeline: Any, index: int, timestep: Any, tensors: dict[str, Any]) -> dict[str, Any]:
        del timestep
        if context.cancelled():
            raise Cancelled  # the pipeline stays usable
        done = (index + 1) / max(1, pipeline.num_timesteps)
        context.progress(_LOADING + (_WORKING - _LOADING) * min(done, 1.0), "at work")
        return tensors

    return step


def _best_device() -> str:
    import torch

    if torch.cuda.is_available():
        return "cuda"
    if torch.backends.mps.is_available():
        return "mps"
    return "cpu"


def _half(device: str) -> Any:
    import torch

    return torch.bfloat16 if device == "cuda" and torch.cuda.is_bf16_supported() else torch.float16


def _fits(pipeline: Any, device: str) -> bool:
    """Whether its weights, and as much again a half for the work, fit into the card's free memory."""
    import torch

    if not device.startswith("cuda"):
        return True
    weights = sum(
        parameter.numel() * parameter.element_size()
        for part in pipeline.components.values()
        if isinstance(part, torch.nn.Module)
        for parameter in part.parameters()
    )
    free, _ = torch.cuda.mem_get_info(device)
    return bool(weights * 1.5 < free)


def _too_little() -> ConversionFailed:
    return ConversionFailed(
        "There wasn't enough memory for this model at this size. Try a smaller size, or set"
        " ANIMATIC_DIFFUSERS_OFFLOAD."
    )
