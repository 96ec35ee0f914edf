"""Orders of films: what a user may say about them. What is left out is chosen by `films.FilmPlanner`."""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic.alias_generators import to_camel

from animatic.conversions.looks import Filter
from animatic.conversions.schemas import MAX_ITEMS, Fallbacks, Seed, Word
from animatic.film import TitlePlace
from animatic.film.sound.plan import CaptionMode
from animatic.film.timeline import Fit
from animatic.projects.schemas import FrameRate, Rectangle
from animatic.schema import Body, Bool, Int
from animatic.vocabulary import AspectRatio, CameraMove, Easing, Resolution, Transition

Milliseconds = Annotated[Int, Field(ge=1, le=3_600_000)]
TransitionTime = Annotated[Int, Field(ge=0, le=60_000)]
ClipTime = Annotated[Int, Field(ge=0, le=86_400_000)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
VideoFormat = Literal["mp4", "webm", "webm-av1", "mov", "webp"]
"""The names of `film.Format`, whose own module brings the codecs along."""
Strength = Annotated[float, Field(strict=True, ge=0, le=100, description="Percent of the frame.")]


class TitleParameters(Body):
    """Words that are shown for a while: a title, a chapter, a name, credits. In any script."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
    subtitle: Annotated[str, StringConstraints(max_length=2_000)] = Field(
        default="", description="Below, in small letters; credits may have many lines."
    )
    place: TitlePlace = TitlePlace.CENTRE
    size: Annotated[float, Field(ge=2, le=40)] = Field(
        default=9.0, description="Of the large letters, in percent of the frame's shorter edge."
    )
    colour: Colour = "#ffffff"
    fade_ms: Annotated[Int, Field(ge=0, le=10_000)] = 500


class CardParameters(TitleParameters):
    """A title or end card: words on a plain colour."""

    background: Colour = "#000000"
    duration_ms: Milliseconds = 3_500


class TimelineItem(Body):
    """One stretch of a film: a picture, a panel with its chosen take, a clip, or a card of plain colour."""

    image_id: UUID | None = None
    panel_id: UUID | None = None
    video_id: UUID | None = Field(default=None, description="A clip, made before.")
    asset_id: UUID | None = Field(default=None, description="A clip, uploaded.")
    background: Colour | None = Field(default=None, description="A card of this colour instead of a picture.")
    title: TitleParameters | None = Field(default=None, description="Words over it.")
    clip_start_ms: ClipTime | None = Field(default=None, description="Where in the clip it begins.")
    clip_speed: Annotated[float, Field(ge=0.05, le=20)] | None = Field(
        default=None, description="2 plays the clip twice as fast."
    )
    fit: Fit | None = Field(default=None, description="How a picture of another aspect fills the frame.")
    duration_ms: Milliseconds | None = Field(default=None, description="From cut to cut.")
    move: CameraMove | None = None
    easing: Easing | None = None
    move_strength: Strength | None = None
    move_from: Rectangle | None = Field(default=None, description="Where a ken-burns move begins.")
    move_to: Rectangle | None = Field(default=None, description="Where a ken-burns move ends.")
    transition: Transition | None = Field(default=None, description="To the next.")
    transition_ms: TransitionTime | None = None
    caption: Annotated[str, StringConstraints(max_length=2_000)] | None = None

    @model_validator(mode="after")
    def _something_to_see(self) -> Self:
        seen = (self.image_id, self.video_id, self.asset_id, self.background)
        if self.panel_id is None and all(source is None for source in seen):
            raise ValueError("give imageId, panelId, videoId, assetId or background")
        if sum(source is not None for source in seen) > 1:
            raise ValueError("give one of imageId, videoId, assetId and background")
        if self.background is not None and self.panel_id is not None:
            raise ValueError("a card is no panel: give background or panelId")
        if self.video_id is None and self.asset_id is None:
            for name in ("clip_start_ms", "clip_speed"):
                if getattr(self, name) is not None:
                    raise ValueError(f"{to_camel(name)} is for clips: give videoId or assetId")
        return self


class Grade(Body):
    """Colours of the whole film."""

    exposure: Annotated[float, Field(ge=-4, le=4, description="Stops.")] | None = None
    contrast: Annotated[float, Field(ge=0, le=3, description="1 leaves as it is.")] | None = None
    saturation: Annotated[float, Field(ge=0, le=3, description="1 leaves as it is.")] | None = None
    temperature: Annotated[float, Field(ge=-100, le=100, description="Below 0 cooler.")] | None = None
    vignette: Annotated[float, Field(ge=0, le=100, description="Percent.")] | None = None
    grain: Annotated[float, Field(ge=0, le=100, description="Percent.")] | None = None
    lut_id: UUID | None = Field(
        default=None, description="An uploaded look-up table (an asset of kind lut), applied last."
    )


class FilmMarks(Body):
    """What is written over the picture for people who review it."""

    panel_number: Bool = False
    timecode: Bool = False
    safe_areas: Bool = False
    draft: Bool = False


class NarrationParameters(Body):
    """How a film is read aloud, by the embedded voice."""

    language: Annotated[str, StringConstraints(min_length=2, max_length=20)] = Field(
        default="en", description="What the text is written in. The embedded voice reads English."
    )
    speed: Annotated[float, Field(ge=0.5, le=2.0, description="1 is the voice's own pace.")] = 1.0
    reads: Literal["everything", "dialogue"] = Field(
        default="everything",
        description="Only what is said, or also what happens in panels in which nobody speaks.",
    )


class MusicParameters(Body):
    """A sound file laid under the whole film. It is mixed with the voice to -16 LUFS."""

    asset_id: UUID = Field(description="Uploaded music, or any other sound.")
    start_ms: ClipTime = Field(default=0, description="Where in the file it begins.")
    end_ms: ClipTime | None = Field(default=None, description="Where in the file it ends; null: at its end.")
    loop: Bool = Field(default=True, description="Begin again when it is over; otherwise silence follows.")
    volume_db: Annotated[float, Field(ge=-40, le=12)] = -8.0
    fade_in_ms: TransitionTime = 500
    fade_out_ms: TransitionTime = Field(default=2_000, description="Before the film's end.")
    duck_db: Annotated[float, Field(ge=-40, le=0)] = Field(
        default=-12.0, description="Further gain while somebody speaks; 0 doesn't duck."
    )

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end_ms is not None and self.end_ms <= self.start_ms:
            raise ValueError("endMs must come after startMs")
        return self


class ScratchParameters(Body):
    """A recording that the film is cut to: it is heard, and the film becomes as long as it is."""

    asset_id: UUID = Field(description="An uploaded recording, or any other sound.")
    cut_to: Bool = Field(
        default=True,
        description="Stretch or shorten the panels, all alike, so that the film is as long as the recording. Locked"
        " panels, and those with a durationMs of their own, keep their length. false: only hear it.",
    )


class FilmParameters(Body):
    """How a film is made. What is left out comes from panels and project, then from the installation."""

    aspect_ratio: AspectRatio | None = None
    resolution: Resolution | None = Field(default=None, description="The video's short edge in pixels.")
    frame_rate: FrameRate | None = None
    duration_ms: Milliseconds | None = Field(default=None, description="Of every panel.")
    move: Literal["auto"] | CameraMove | None = Field(
        default=None,
        description="Of every panel; auto: each panel's own, or one that suits its place in the film.",
    )
    easing: Easing | None = None
    move_strength: Strength | None = None
    transition: Transition | None = Field(default=None, description="Between all panels.")
    transition_ms: TransitionTime | None = None
    opening: Literal["cut", "fade-black", "fade-white"] | None = None
    opening_ms: TransitionTime | None = None
    filter: Filter | None = Field(default=None, description="A look of the whole film.")
    grade: Grade | None = None
    letterbox: Annotated[float, Field(ge=0.25, le=4)] | None = Field(
        default=None, description="Width over height of the picture between black bars."
    )
    marks: FilmMarks | None = None
    quality: Literal["draft", "standard", "high"] | None = None
    format: VideoFormat | None = Field(
        default=None,
        description="mp4 (H.264) plays everywhere; webm (VP9), webm-av1; mov is ProRes 422 for editing; webp a small"
        " silent moving picture for a page.",
    )
    fit: Fit | None = Field(
        default=None, description="How pictures of another aspect fill the frame, unless one says otherwise."
    )
    poster_ms: ClipTime | None = Field(
        default=None, description="The frame that stands for the film; null: one that shows much."
    )
    title_card: CardParameters | None = Field(default=None, description="Before the first panel.")
    end_card: CardParameters | None = Field(default=None, description="After the last panel: credits.")
    music: MusicParameters | None = None
    scratch: ScratchParameters | None = None
    narration: NarrationParameters | None = Field(
        default=None,
        description="Read the film aloud. A panel holds until its words are said, unless it is locked.",
    )
    captions: CaptionMode | None = Field(
        default=None, description="none; soft: a track to switch on; burned: part of the picture."
    )
    seed: Seed | None = None
    negative_prompt: Annotated[str, StringConstraints(max_length=2_000)] | None = Field(
        default=None, description="What must not be seen, for engines that animate single panels."
    )
    engine: Word | None = Field(
        default=None,
        description="`film` moves the camera over stills. An engine that animates panels makes a clip of each,"
        " a conversion of its own, and `film` joins them.",
    )
    model: Word | None = Field(default=None, description="One of the engine's models.")
    fallbacks: Fallbacks | None = None


class ImageToVideoOrder(Body):
    """A film that is wanted: of these images, of this timeline, or of all the project's panels."""

    project_id: UUID | None = None
    image_ids: (
        Annotated[list[UUID], Field(max_length=MAX_ITEMS, json_schema_extra={"minItems": 1})] | None
    ) = Field(default=None, description="In order; one may appear several times.")
    timeline: (
        Annotated[list[TimelineItem], Field(max_length=MAX_ITEMS, json_schema_extra={"minItems": 1})] | None
    ) = None
    parameters: FilmParameters = FilmParameters()

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.image_ids is not None and self.timeline is not None:
            raise ValueError("give imageIds or timeline, not both")
        for name, given in (("imageIds", self.image_ids), ("timeline", self.timeline)):
            if given is not None and not given:
                raise ValueError(f"{name} is empty: a film needs at least one panel")
        if self.image_ids is None and self.timeline is None and self.project_id is None:
            raise ValueError("give imageIds, timeline or projectId")
        return self
