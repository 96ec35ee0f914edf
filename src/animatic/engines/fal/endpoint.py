"""What an endpoint of fal takes and gives, as data.

Endpoints differ in the names and forms of a few arguments. An `Endpoint` says which; `arguments` fills them in. What
isn't named is something that the endpoint can't do: then a request for it is refused before anything is sent, or, if
only the nearest can be had (a duration, a shape), the result says so.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PositiveFloat,
    PositiveInt,
    field_validator,
    model_validator,
)

from animatic.vocabulary import ConversionType

Argument = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,63}$")]


class _Described(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Size(_Described):
    """How the shape of a picture or video is asked for."""

    argument: Argument
    form: Literal["pixels", "words"]
    """`pixels`: an object with width and height. `words`: the nearest of `allowed`."""
    allowed: dict[str, str] = {}
    """Of `words`: each word and the shape that it stands for, as `width:height`."""
    multiple_of: PositiveInt = 1
    """Pixels: both sides are multiples of this."""
    longest: PositiveInt = 4096
    """Pixels of the longer side, at most."""

    @model_validator(mode="after")
    def _words_mean_something(self) -> Self:
        if (self.form == "words") != bool(self.allowed):
            raise ValueError("`allowed` goes with the form `words`, and must not be empty there.")
        for shape in self.allowed.values():
            ratio(shape)
        return self


class Resolution(_Described):
    """How sharpness is asked for: by the smallest word that is large enough, or else the largest."""

    argument: Argument
    allowed: Annotated[dict[str, PositiveInt], Field(min_length=1)]
    """Each word and the pixels of the shorter side that it stands for."""


class Duration(_Described):
    """How the length of a clip is asked for: the shortest that covers the panel, or else the longest."""

    argument: Argument
    seconds: Annotated[tuple[PositiveFloat, ...], Field(min_length=1)]
    """The lengths that there are."""
    written: Literal["number", "text", "text-s"] = "number"
    """5, "5" or "5s"."""


class Frames(_Described):
    """How the length of a clip is asked for in frames: `step` × n + `plus`, between `least` and `most`."""

    argument: Argument
    rate_argument: Argument | None = None
    frame_rate: PositiveInt
    least: PositiveInt
    most: PositiveInt
    step: PositiveInt = 1
    plus: int = Field(default=0, ge=0)


class References(_Described):
    """An argument that takes pictures of the characters."""

    argument: Argument
    most: PositiveInt = 4
    needed: bool = False
    """Whether the endpoint does nothing without one."""


class Longer(_Described):
    """Clips that cost more because they are long."""

    than: PositiveFloat
    """Seconds."""
    times: Annotated[Decimal, Field(gt=0)]


class Price(_Described):
    """What one run costs at fal. Prices change: look at the endpoint's own page."""

    usd: Annotated[Decimal, Field(ge=0, decimal_places=6)]
    per: Literal["run", "megapixel", "second"] = "run"
    resolutions: dict[str, Annotated[Decimal, Field(ge=0, decimal_places=6)]] = {}
    """Of the endpoint's words for sharpness those that cost something else than `usd`."""
    longer: Longer | None = None


class Endpoint(_Described):
    """One endpoint."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9._-]+)+$", max_length=200)]
    type: ConversionType
    label: str = ""
    prompt: Argument = "prompt"
    longest_prompt: PositiveInt = 2_000
    """Characters; what is longer is cut at a word, and the result says so."""
    image: Argument | None = None
    """Takes the panel's picture."""
    seed: Argument | None = None
    negative_prompt: Argument | None = None
    size: Size | None = None
    resolution: Resolution | None = None
    duration: Duration | Frames | None = None
    references: References | None = None
    always: dict[str, Any] = {}
    """Arguments that are always sent."""
    output: str = ""
    """Where the answer has the file's address, as keys and numbers joined by dots."""
    price: Price | None = None

    @field_validator("id")
    @classmethod
    def _no_dots_alone(cls, value: str) -> str:
        if any(set(part) == {"."} for part in value.split("/")):
            raise ValueError("is no endpoint's id")
        return value

    @model_validator(mode="after")
    def _whole(self) -> Self:
        priced = self.price.resolutions if self.price else {}
        known = self.resolution.allowed if self.resolution else {}
        if unknown := sorted(set(priced) - set(known)):
            raise ValueError(f"`price.resolutions` names {', '.join(unknown)}, which `resolution` doesn't.")
        if self.type is ConversionType.IMAGE_TO_VIDEO and self.image is None:
            raise ValueError("An image-to-video endpoint needs `image`: the argument that takes the picture.")
        return self

    @property
    def name(self) -> str:
        """For people."""
        return self.label or self.id

    @property
    def output_path(self) -> tuple[str | int, ...]:
        default = "images.0.url" if self.type is ConversionType.TEXT_TO_IMAGE else "video.url"
        return tuple(int(part) if part.isdigit() else part for part in (self.output or default).split("."))


def ratio(shape: str) -> Fraction:
    """Width over height of a shape written `16:9`; raises ValueError for anything else."""
    width, colon, height = shape.partition(":")
    try:
        value = Fraction(width) / Fraction(height)
    except (ValueError, ZeroDivisionError):
        value = Fraction(0)
    if not colon or value <= 0:
        raise ValueError(f"{shape!r} is no shape: write it like 16:9")
    return value
