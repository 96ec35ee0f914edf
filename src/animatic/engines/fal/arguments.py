"""From a request to what an endpoint is sent."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from animatic.engines.fal.endpoint import Duration, Endpoint, Frames, Resolution, Size, ratio
from animatic.errors import InvalidInput
from animatic.vocabulary import ConversionType


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is wanted of an endpoint."""

    prompt: str
    width: int
    """Pixels."""
    height: int
    seed: int = 0
    negative_prompt: str = ""
    image_url: str = ""
    references: Sequence[str] = ()
    """Addresses of pictures of the characters."""
    duration_ms: int = 0


@dataclass(slots=True)
class Arguments:
    """What is sent, and what can't be had quite as it was wanted."""

    values: dict[str, Any]
    notes: list[str] = field(default_factory=list)
    seed: int | None = None
    """None: the endpoint takes none, so the picture can't be made again."""
    price_usd: Decimal | None = None
    """Before the run; None: nobody told us a price."""


def arguments(endpoint: Endpoint, wish: Wish) -> Arguments:
    """Fill in the endpoint's arguments.

    Raises InvalidInput for what was asked for and the endpoint can't do at all.
    """
    made = Arguments(dict(endpoint.always))
    made.values[endpoint.prompt] = _prompt(endpoint, wish.prompt, made.notes)
    if wish.negative_prompt:
        if endpoint.negative_prompt is None:
            raise InvalidInput(f"{endpoint.name} takes no negative prompt.", field="negativePrompt")
        made.values[endpoint.negative_prompt] = wish.negative_prompt
    if endpoint.image is not None:
        made.values[endpoint.image] = wish.image_url
    if endpoint.seed is not None:
        # Seeds are 32 bits at fal.
        made.seed = wish.seed % 2**32
        made.values[endpoint.seed] = made.seed
    width, height = _size(endpoint, wish, made)
    seconds = _length(endpoint, wish, made)
    _references(endpoint, wish, made)
    made.price_usd = price(endpoint, width, height, seconds)
    return made


def price(endpoint: Endpoint, width: int, height: int, seconds: float) -> Decimal | None:
    """US dollars of one run of this size, by the price that we were told; None without one."""
    told = endpoint.price
    if told is None:
        return None
    usd = told.usd
    if endpoint.resolution is not None:
        usd = told.resolutions.get(_sharpness(endpoint.resolution, width, height), usd)
    if told.longer is not None and seconds > told.longer.than:
        usd *= told.longer.times
    match told.per:
        case "second":
            return usd * Decimal(str(seconds))
        case "megapixel":
            return usd * math.ceil(width * height / 1_000_000)
        case "run":
            return usd


def _prompt(endpoint: Endpoint, prompt: str, notes: list[str]) -> str:
    if len(prompt) <= endpoint.longest_prompt:
        return prompt
    notes.append(f"{endpoint.name} reads {endpoint.longest_prompt:,} characters: the text was cut.")
    return prompt[: endpoint.longest_prompt].rsplit(None, 1)[0]


def _size(endpoint: Endpoint, wish: Wish, made: Arguments) -> tuple[int, int]:
    """Set the arguments of size; what will come, in pixels, as well as can be said."""
    width, height = wish.width, wish.height
    if endpoint.size is None:
        if endpoint.type is ConversionType.TEXT_TO_IMAGE:
            made.notes.append(f"{endpoint.name} chooses the picture's shape itself.")
    elif endpoint.size.form == "pixels":
        width, height = _pixels(endpoint.size, width, height)
        made.values[endpoint.size.argument] = {"width": width, "height": height}
        if (width, height) != (wish.width, wish.height):
            made.notes.append(f"Made at {width} × {height} instead of {wish.width} × {wish.height} pixels.")
    else:
        word, shape = _nearest_shape(endpoint.size, Fraction(width, height))
        made.values[endpoint.size.argument] = word
        if abs(float(shape) * height / width - 1) > 0.02:
            made.notes.append(f"{endpoint.name} has no such shape: {word} is the nearest.")
    if endpoint.resolution is not None:
        word = _sharpness(endpoint.resolution, width, height)
        made.values[endpoint.resolution.argument] = word
        if endpoint.resolution.allowed[word] < min(width, height):
            made.notes.append(f"{endpoint.name} makes at most {word}.")
    return width, height


def _sharpness(resolution: Resolution, width: int, height: int) -> str:
    """The smallest word that is large enough, or else the largest."""
    short = min(width, height)
    by_edge = sorted(resolution.allowed.items(), key=lambda item: item[1])
    return next((word for word, edge in by_edge if edge >= short), by_edge[-1][0])


def _pixels(size: Size, width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, size.longest / max(width, height))
    step = size.multiple_of

    def fitting(side: int) -> int:
        # Down for the longer side, so that it stays within the limit.
        return max(step, min(round(side * scale / step), size.longest // step) * step)

    return fitting(width), fitting(height)


def _nearest_shape(size: Size, wanted: Fraction) -> tuple[str, Fraction]:
    shapes = {word: ratio(shape) for word, shape in size.allowed.items()}
    word = min(shapes, key=lambda word: abs(math.log(shapes[word] / wanted)))
    return word, shapes[word]


def _length(endpoint: Endpoint, wish: Wish, made: Arguments) -> float:
    """Set the arguments of time; the seconds that will come."""
    wanted = wish.duration_ms / 1000
    match endpoint.duration:
        case None:
            if endpoint.type is ConversionType.IMAGE_TO_VIDEO:
                made.notes.append(f"{endpoint.name} chooses the clip's length itself.")
            return wanted
        case Duration() as duration:
            there = sorted(duration.seconds)
            seconds = next((length for length in there if length >= wanted), there[-1])
            made.values[duration.argument] = _written(seconds, duration.written)
        case Frames() as frames:
            count = _frames(frames, wanted)
            made.values[frames.argument] = count
            if frames.rate_argument is not None:
                made.values[frames.rate_argument] = frames.frame_rate
            seconds = count / frames.frame_rate
    if seconds < wanted - 0.05:
        made.notes.append(
            f"{endpoint.name} makes at most {seconds:.1f} s of the panel's {wanted:.1f} s:"
            " the film holds the last frame."
        )
    return seconds


def _frames(frames: Frames, seconds: float) -> int:
    def steps(count: int, *, up: bool) -> int:
        whole = (count - frames.plus) / frames.step
        return (math.ceil(whole) if up else math.floor(whole)) * frames.step + frames.plus

    wanted = steps(math.ceil(seconds * frames.frame_rate), up=True)
    return max(steps(frames.least, up=True), min(wanted, steps(frames.most, up=False)))


def _written(seconds: float, how: str) -> float | int | str:
    number = int(seconds) if seconds == int(seconds) else seconds
    return number if how == "number" else f"{number}s" if how == "text-s" else str(number)


def _references(endpoint: Endpoint, wish: Wish, made: Arguments) -> None:
    if not wish.references:
        if endpoint.references is not None and endpoint.references.needed:
            raise InvalidInput(
                f"{endpoint.name} works from reference pictures: give a character of the cast one,"
                " or use another model.",
                field="model",
            )
        return
    if endpoint.references is None:
        made.notes.append(
            f"{endpoint.name} takes no reference pictures: the characters are described in words."
        )
        return
    made.values[endpoint.references.argument] = list(wish.references[: endpoint.references.most])
    if len(wish.references) > endpoint.references.most:
        made.notes.append(f"{endpoint.name} takes {endpoint.references.most} reference pictures at most.")
