"""What `conversions.parameters` holds: everything needed to run a conversion again identically.

An order says what a user wants; a recipe has every choice made: defaults filled in, ids resolved, sizes in pixels.
It is read back leniently: what a later version adds has a default, and what an older one wrote still runs.
"""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from animatic.conversions.looks import FILTERS, Filter
from animatic.engines.base import ImageRequest
from animatic.film import Fit, Look, Marks, Title, TitlePlace
from animatic.film.sound.plan import CaptionMode, Music, SoundPlan
from animatic.film.timeline import DEFAULT_STRENGTH
from animatic.vocabulary import (
    FRAME_RATES,
    AspectRatio,
    CameraMove,
    Easing,
    Resolution,
    Tier,
    Transition,
    video_size,
)

KIND_FILM: Final = "film"
KIND_CLIP: Final = "clip"


class _Stored(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    required_tier: Tier = Tier.FREE
    """The lowest tier that may order this."""
    fallbacks: tuple[str, ...] = ()
    """Engines that take over, in this order, when the one before has failed for good."""
    notes: tuple[str, ...] = ()
    """What was chosen otherwise than asked."""

    def to_json(self) -> dict[str, Any]:
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)

    @classmethod
    def from_json(cls, data: dict[str, Any] | None) -> Self:
        return cls.model_validate(data or {})


class PictureRecipe(_Stored):
    """A picture."""

    engine: str
    model: str = ""
    style: str = ""
    aspect_ratio: AspectRatio
    width: int
    """Pixels."""
    height: int
    seed: int = 0
    negative_prompt: str = ""
    cast: tuple[dict[str, Any], ...] = ()
    expand: bool = False
    """Whether a language model makes the prompt richer before the run."""
    expanded: str = ""
    """What it made of it: painted instead of the text."""
    unexpanded: bool = False
    """It was asked, and of no use: the text itself is painted."""
    look: str | None = None
    """A mark of what of the project it is made from, see `projects.looks`; None: nobody knows."""

    def request(self, prompt: str, references: Sequence[Path] = ()) -> ImageRequest:
        """What the engine is asked for; `references` are pictures of characters whom the prompt names."""
        return ImageRequest(
            prompt=self.expanded or prompt,
            width=self.width,
            height=self.height,
            style=self.style,
            seed=self.seed,
            negative_prompt=self.negative_prompt,
            model=self.model,
            cast=self.cast,
            references=tuple(references),
        )


class Rectangle(BaseModel):
    """A part of a picture, in fractions of its size."""

    x: float
    y: float
    width: float
    height: float


class StoredTitle(BaseModel):
    """`film.Title`, as it is stored."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    text: str
    subtitle: str = ""
    place: TitlePlace = TitlePlace.CENTRE
    size: float = 9.0
    colour: str = "#ffffff"
    fade_ms: int = 500

    def to_title(self) -> Title:
        return Title(**self.model_dump())


class RecipePanel(BaseModel):
    """One stretch of a film."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    image_id: UUID | None = None
    video_id: UUID | None = None
    """A clip that is there already."""
    clip_of: UUID | None = None
    """The conversion that makes the clip; the picture stands in the mapping for it."""
    asset_id: UUID | None = None
    """A clip that was uploaded; the picture stands in the mapping for it."""
    background: str | None = None
    """A card of this colour, `#rrggbb`, instead of a picture."""
    title: StoredTitle | None = None
    clip_start_ms: int = 0
    clip_speed: float = 1.0
    fit: Fit = Fit.COVER
    panel_id: UUID | None = None
    number: str = ""
    prompt: str = ""
    duration_ms: int
    move: CameraMove = CameraMove.STATIC
    easing: Easing = Easing.EASE_IN_OUT
    move_strength: float = DEFAULT_STRENGTH
    """Percent of the frame."""
    move_from: Rectangle | None = None
    move_to: Rectangle | None = None
    transition: Transition = Transition.CUT
    transition_ms: int = 0
    caption: str = ""
    spoken: str = ""
    """What is read aloud, if the film is narrated."""
    locked: bool = False
    """Its duration was set by hand, and no narration stretches it."""
    seed: int = 0


class StoredLook(BaseModel):
    """`film.Look`, as it is stored."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    letterbox: float | None = None
    exposure: float = 0.0
    contrast: float = 1.0
    saturation: float = 1.0
    temperature: float = 0.0
    vignette: float = 0.0
    grain: float = 0.0

    def to_look(self) -> Look:
        return Look(**self.model_dump())

    @classmethod
    def of(cls, filter_: Filter, *, letterbox: float | None = None, **grade: float) -> Self:
        """A filter, with what a grade says of it otherwise."""
        look = FILTERS[filter_]
        base = {name: getattr(look, name) for name in cls.model_fields}
        return cls(**{**base, **grade, "letterbox": letterbox})


class StoredMarks(BaseModel):
    """`film.Marks`, as it is stored."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    panel_number: bool = False
    timecode: bool = False
    safe_areas: bool = False
    draft: bool = False

    def to_marks(self) -> Marks:
        return Marks(**self.model_dump())


class StoredNarration(BaseModel):
    """Whether and how the film is read aloud."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    language: str = "en"
    speed: float = 1.0
    seed: int = 0


class StoredMusic(BaseModel):
    """`film.sound.plan.Music`, as it is stored."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    asset_id: UUID
    start_ms: int = 0
    end_ms: int | None = None
    loop: bool = True
    volume_db: float = -8.0
    fade_in_ms: int = 500
    fade_out_ms: int = 2_000
    duck_db: float = -12.0

    def to_music(self, path: Path) -> Music:
        return Music(path, **self.model_dump(exclude={"asset_id"}))


class FilmRecipe(_Stored):
    """A film of several panels, or a clip of one."""

    kind: Literal["film", "clip"] = KIND_FILM
    engine: str
    model: str = ""
    aspect_ratio: AspectRatio
    resolution: Resolution
    frame_rate: str
    """A name of `vocabulary.FRAME_RATES`."""
    panels: Annotated[tuple[RecipePanel, ...], Field(min_length=1)]
    opening: Transition = Transition.CUT
    opening_ms: int = 0
    filter: Filter = Filter.NONE
    look: StoredLook = StoredLook()
    marks: StoredMarks = StoredMarks()
    lut_id: UUID | None = None
    """An asset."""
    quality: Literal["draft", "standard", "high"] = "standard"
    format: str = "mp4"
    """A name of `film.Format`."""
    poster_ms: int | None = None
    music: StoredMusic | None = None
    scratch_id: UUID | None = None
    """An asset."""
    narration: StoredNarration | None = None
    captions: CaptionMode = CaptionMode.NONE
    seed: int = 0
    negative_prompt: str = ""

    def sound(self, music: Path | None = None, scratch: Path | None = None) -> SoundPlan:
        """What is heard, with these files."""
        told = self.narration or StoredNarration()
        return SoundPlan(
            narrated=self.narration is not None,
            language=told.language,
            speed=told.speed,
            seed=told.seed,
            music=self.music.to_music(music) if self.music and music else None,
            scratch=scratch,
        )

    @property
    def asset_ids(self) -> set[UUID]:
        """Every asset that it needs."""
        named = {panel.asset_id for panel in self.panels}
        named |= {self.lut_id, self.scratch_id, self.music.asset_id if self.music else None}
        return {asset_id for asset_id in named if asset_id is not None}

    def of_clip(self, panel: RecipePanel) -> Self:
        """The recipe of one panel's clip: what is laid over the whole film comes when it is assembled."""
        plain = FilmRecipe.model_fields
        cleared = ("music", "scratch_id", "lut_id", "format", "poster_ms", "narration", "captions", "notes")
        return self.model_copy(
            update={"kind": KIND_CLIP, "panels": (panel,), **{name: plain[name].default for name in cleared}}
        )

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return video_size(self.aspect_ratio, self.resolution)

    @property
    def rate(self) -> Fraction:
        return FRAME_RATES[self.frame_rate]

    @property
    def duration_ms(self) -> int:
        return sum(panel.duration_ms for panel in self.panels)
